package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// jobs are the nouns of job titles.
var jobs = prose.Lazy("engineer|manager|director|lead|head|scientist|designer|analyst|officer|vp|" +
	"president|developer|architect|chief|partner|consultant|producer|editor|researcher|coordinator|" +
	"specialist|administrator|associate|principal|professor|nurse|counsel|accountant|strategist")

// takesRole stands before the title of the role that the client writes about.
var takesRole = prose.Lazy(`
	to be|become a|an|the|your?
	role|position|job|post of|as a|an|the|your?
	join|joining you? as a|an|the|your?
`)

var (
	// joinsAs stands before the title of the role that the client takes, whatever it is called.
	joinsAs = prose.Lazy("join|joining|start|starting * as a|an|the|your?")
	// wasThere stands before it if that was long ago, and afterTitle may follow it.
	wasThere   = prose.Lazy("was|were|had|did|when|after|before|since|ago|used|asked|hired|then")
	afterTitle = prose.Lazy("at|in|on|with|from|for|and|next|this|after|there")
)

// longestTitle is how many words a job title has at most.
const longestTitle = 12

// wrongRole reports a job title that the client is said to want and the case doesn't have.
func (r *reading) wrongRole(p *prose.Body) {
	if r.o.Role == "" {
		return
	}
	for _, s := range p.Sentences {
		if label := s.From + 1; label < s.To && roleLabels(p.Words[s.From].Low) &&
			s.Kind == prose.Bullet && strings.HasPrefix(p.S[p.Words[s.From].End:], ":") {
			r.checkTitle(p, label, titleEnd(p, label, s.To))
		}
		if s.Kind != prose.Paragraph {
			continue
		}
		for _, h := range takesRole().Find(p.Words, s.From, s.To) {
			r.checkRole(p, h.To, titleEnd(p, h.To, s.To))
		}
		for _, h := range joinsAs().Find(p.Words, s.From, s.To) {
			end := titleEnd(p, h.To, s.To)
			if !wasThere().Has(p.Words, s.From, h.To) && (p.EndsAt(end, s.To) || afterTitle().IsAt(p.Words, end, s.To)) {
				r.checkTitle(p, h.To, end)
			}
		}
		for k := s.From + 1; k < s.To; k++ {
			if !slices.Contains([]string{"role", "position"}, p.Words[k].Low) ||
				k+1 < s.To && p.Words[k+1].Low == "i" { // "the Tech Lead role I have now"
				continue
			}
			from := k
			for from > max(s.From, k-longestTitle) && p.IsTitleWord(from-1, s.From) && !isArticle(p.Words[from-1].Low) {
				from--
			}
			if from > s.From && isArticle(p.Words[from-1].Low) {
				r.checkRole(p, from, k)
			}
		}
	}
}

// isArticle reports whether a word stands before the title of a role that is on offer.
func isArticle(low string) bool {
	return slices.Contains([]string{"the", "this", "your", "a", "an"}, low)
}

// roleLabels stand before the title of the role in a list.
var roleLabels = text.OneOf("role position title job")

// titleEnd returns where the job title that begins at a word ends.
func titleEnd(p *prose.Body, from, to int) int {
	end := from
	for end < min(to, from+longestTitle) && p.IsTitleWord(end, from) {
		end++
	}
	return end
}

// checkTitle reports a title, behind something that only the role's stands behind, unless all its words are
// in the names of the role, the team, or the company.
func (r *reading) checkTitle(p *prose.Body, from, end int) {
	for _, w := range p.Words[from:end] {
		if w.Capital && !r.names.companies[strings.TrimSuffix(w.Low, "'s")] && !isPlaceholderAt(p, w) {
			r.findWords(p, from, end, "%s is not the role in the case", "write "+r.o.Role)
			return
		}
	}
}

// checkRole reports the words of a job title if one of them isn't in the case.
func (r *reading) checkRole(p *prose.Body, from, to int) {
	if from >= to || !jobs().Has(p.Words, from, to) {
		return
	}
	for i := range r.c.Opportunities { // "they've offered me the Tech Lead role"
		if x := &r.c.Opportunities[i]; i != r.index && x.MayName && x.Role != "" &&
			text.Begins(p.Words[from:to], text.Words(x.Role)) {
			return
		}
	}
	for k := from; k < to; k++ {
		if w := p.Words[k]; w.Capital && !r.isPartOfCase(w.Low) && !isPlaceholderAt(p, w) {
			r.findWords(p, from, to, "%s is not the role in the case", "write "+r.o.Role)
			return
		}
	}
}
