package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// gladOf begin what the client looks forward to.
	gladOf = prose.Lazy("excited|thrilled|delighted|eager|enthusiastic|keen|impressed|inspired|learned|" +
		"interested|passionate\nlook|looking forward\ncan't|cannot|hard to? wait\nlove|loved to? be|getting|what")
	// praised stand before the company of the role.
	praised = prose.Lazy(`
		about|by the|what|everything|how?
		what|how|join|joining|know
		role|work|working|start|started|starting|be|future|career|opportunity|position|offer at|with|for
		bring|contribute * to
	`)
	afterPraised = prose.Lazy("and|is|are|has|does|makes|because|so|as|since|but|for|in")
	// onTeam stand before the team of the role.
	onTeam = prose.Lazy(`
		role|position|job|opportunity|opening|part|seat|place|member on|in|of|with|for|at the
		join|joining|meet|meeting the
		work|working|start|starting|collaborate|collaborating on|in|with|for the
	`)
	ahead = prose.Lazy("would|i'd|will|i'll|forward|excited|thrilled|love|loved|wait|eager|enthusiastic|glad|happy|" +
		"role|position|job|opportunity|opening")
)

// praisesOthers warns of the company or the team of another application, from which a sentence of
// praise was copied.
func (r *reading) praisesOthers(p *prose.Body) {
	if r.traits.decline {
		return
	}
	for s := range p.Between() {
		_, glad := gladOf().Next(p.Words, s.From, s.To)
		for k := s.From + 1; k < s.To; k++ {
			if !p.Words[k].Capital || p.Words[k-1].Capital && p.FollowsSpace(k) {
				continue
			}
			end, _ := nameEnd(p, k, s.To)
			switch {
			case !r.isStrange(p, k, end), len(p.Words[k].Low) == 1 && end == k+1,
				prose.IsTitle(p.Words[k]), tools(p.Words[k].Low),
				jobs().Has(p.Words, k, end), isCapitals(p.Of(p.Words[k])), isPlaceholderAt(p, p.Words[k]):
			case teams().Has(p.Words, end, min(end+1, s.To)) && p.FollowsSpace(end):
				if r.o.Team != "" && endsWith(p, onTeam(), max(s.From, k-4), k) &&
					ahead().Has(p.Words, s.From, s.To) {
					r.findWordsAs(Warning, p, k, end+1, notTheTeam, "write "+r.o.Team)
				}
			case glad.To > 0 && glad.To <= k && endsWith(p, praised(), max(s.From, k-mostInGiver-3), k) &&
				(p.EndsAt(end, s.To) || afterPraised().Has(p.Words, end, end+1)) &&
				!strings.HasSuffix(p.Words[end-1].Low, "'s") && !r.namesCompany(p, s) &&
				!calendar.IsPlace(p.S[p.Words[k].Start:p.Words[end-1].End]):
				if p.Words[k-1].Low == "with" && end == k+1 { // perhaps a person
					r.findWordsAs(Warning, p, k, end, notThere, orAdd, r.o.Company)
					continue
				}
				r.findWordsAs(Warning, p, k, end, notTheCompany, "write "+r.o.Company)
			}
		}
	}
}

const notTheTeam = "the case has another team than %s"

// namesCompany reports whether a sentence has the first word of the company's name.
func (r *reading) namesCompany(p *prose.Body, s *prose.Sentence) bool {
	return len(r.names.company) > 0 && slices.ContainsFunc(p.Words[s.From:s.To],
		func(w text.Word) bool { return bareName(w.Low) == bareName(r.names.company[0].Low) })
}
