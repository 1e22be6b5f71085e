package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// employs stands before the name of the company that the client writes about.
var employs = prose.Lazy(`
	join|joining
	to work at|for
	working at|for
	role|position|job|post|opening|opportunity|vacancy|career|future|place|team|group at|with
	part of
`)

var (
	// past words before it mean that the client has left, or hasn't yet.
	past = prose.Lazy("my|his|her|their|current|previous|former|old|last|worked|was|were|had|did|" +
		"been|since|ago|before|then|years|i'm|am|while|friend|colleague|husband|wife|partner|" +
		"leave|leaving|left|quit|quitting|resign|resigning\ngive|giving up\nenjoy\n" +
		"have|i've|hold|got|keep a|an|good|great\nhold|lead|run|manage|head a|an|the\n!would|i'd|will|i'll enjoy\n" +
		"!to|would|could|will|i'd|i'll have|hold|keep|lead|run|manage|head a|an|the|good|great")
	// still follows the name of the company that she works for.
	still = prose.Lazy("today|currently|since|has|taught\nthat|which i|i've have|held|had|love|like|enjoy\n" +
		"right? now\nfor * years|months|while")
)

const notTheCompany = "%s is not the company that the email goes to"

// wrongCompany reports another company named as the place of the client's role: the email was
// copied from another application.
func (r *reading) wrongCompany(p *prose.Body) {
	r.confusedCompany(p)
	r.eagerForOthers(p)
	r.praisesOthers(p)
	for _, s := range p.Sentences {
		if s.Kind == prose.Paragraph {
			for _, h := range employs().Find(p.Words, s.From, s.To) {
				if !past().Has(p.Words, max(s.From, h.From-5), h.From) {
					r.wrongEmployer(p, h.To, s.To)
				}
			}
		}
		for h := range r.companies(p, s.From, s.To) {
			if r.placesRole(p, s, h.From) {
				r.findWords(p, h.From, h.To, notTheCompany, "write "+r.o.Company)
			}
		}
	}
}

var (
	// eager stand before the company or the team that the client looks forward to.
	eager = prose.Lazy(`
		excited|thrilled|glad|delighted|happy|keen|eager|enthusiastic|look|looking|wait|love|honored|pleased|
			hope * join|joining|about|with|at the?
		considering|consider|choosing|selecting|inviting|thinking of? me for|at|by|to the?
	`)
	// favored follow the name of the company that the client prefers.
	favored = prose.Lazy("is|remains|was|stays still? my|our|the first|top|preferred|favorite|clear " +
		"choice|pick|preference\nis where i|i'd * be|work|belong|go")
	joins = prose.Lazy("join|joining|considering|consider|choosing|selecting|inviting|thinking")
	teams = prose.Lazy("team|group|squad|org|organization")
)

// eagerForOthers warns of a company or a team of another application that the client says she looks
// forward to.
func (r *reading) eagerForOthers(p *prose.Body) {
	if r.traits.decline {
		return
	}
	for _, s := range p.Sentences {
		for _, h := range eager().Find(p.Words, s.From, s.To) {
			k := h.To
			end, pair := nameEnd(p, k, s.To)
			known := false
			for _, w := range p.Words[k:end] {
				known = known || r.isPartOfCase(w.Low) || tools(w.Low)
			}
			if end == k || known && !pair || !r.isStrange(p, k, end) && pair {
				continue
			}
			switch {
			case r.names.others[bareName(p.Words[k].Low)],
				r.isStrange(p, k, end) && (pair || joins().Has(p.Words, h.From, k)) && !prose.IsTitle(p.Words[k]) &&
					!strings.HasSuffix(p.Words[end-1].Low, "'s"):
				r.findWordsAs(Warning, p, k, end, notTheCompany, "write "+r.o.Company)
			case r.o.Team != "" && teams().Has(p.Words, end, min(end+1, s.To)) && p.FollowsSpace(end) &&
				p.Words[k-1].Low == "the":
				r.findWordsAs(Warning, p, k, end+1, notTheTeam, "write "+r.o.Team)
			}
		}
		for k := s.From; k+1 < s.To; k++ {
			end := favored().At(p.Words, k+1, s.To)
			if w := p.Words[k]; end > k && w.Capital && p.EndsAt(end, s.To) &&
				(r.names.others[w.Low] || r.isStranger(p, k)) {
				r.findWordsAs(Warning, p, k, k+1, notTheCompany, "write "+r.o.Company)
			}
		}
	}
}

// atCompany stands before the name of a company.
var atCompany = prose.Lazy("at|for|with|from|of|by|to|join|joining|before|and|that|because|as|if|when|" +
	"whether")

// confusedCompany reports a name of two words that has only one of the company's: "Northwest
// Robotics" for Northwind Robotics.
func (r *reading) confusedCompany(p *prose.Body) {
	name := r.names.company
	if len(name) < 2 {
		return
	}
	for _, s := range p.Sentences {
		for k := s.From; k+1 < s.To; k++ {
			if r.confuses(p, s, k, name[0].Low, name[1].Low) {
				r.findWords(p, k, k+2, notTheCompany, "write "+r.o.Company)
			}
		}
	}
}

// confuses reports whether words k and k+1 are a name with one of two words, and another one.
func (r *reading) confuses(p *prose.Body, s *prose.Sentence, k int, first, second string) bool {
	if !p.Words[k].Capital || !p.Words[k+1].Capital || !p.FollowsSpace(k+1) {
		return false
	}
	a, b := p.Words[k].Low, strings.TrimSuffix(p.Words[k+1].Low, "'s")
	second = strings.TrimSuffix(second, "'s")
	switch {
	case a == first && b != second:
		return r.isStranger(p, k+1) && r.dealsWith(p, s, k)
	case b == second && a != first:
		return r.isStranger(p, k) && (alike(a, first) || k > s.From && movesOn().Has(p.Words, k-1, k))
	}
	return false
}

// movesOn stands before the name of the company that the client writes to.
var movesOn = prose.Lazy("before|when|if|whether|until|once|join|joining")

// dealsWith reports whether the two words from k on name a company that the client deals with.
func (r *reading) dealsWith(p *prose.Body, s *prose.Sentence, k int) bool {
	end := k + 2
	for end < s.To && p.Words[end].Capital && p.FollowsSpace(end) {
		end++
	}
	if end < s.To && dealings().Has(p.Words, end, end+1) || s.Kind == prose.Greeting {
		return true
	}
	return k > s.From && atCompany().Has(p.Words, k-1, k) && !tools(p.Words[k+1].Low) &&
		!jobs().Has(p.Words, k+1, k+2)
}

// alike reports whether words begin with the same letters.
func alike(a, b string) bool {
	const letters = 3
	return len(a) > letters && len(b) > letters && a[:letters] == b[:letters]
}

// placesRole reports whether word k names the company of the role, as in "the Head of Data role
// at".
func (r *reading) placesRole(p *prose.Body, s *prose.Sentence, k int) bool {
	if k-2 < s.From || r.o.Role == "" ||
		!slices.Contains([]string{"at", "with", "in"}, p.Words[k-1].Low) {
		return false
	}
	role := text.Words(r.o.Role)
	for from := max(s.From, k-len(role)-4); from+len(role) < k; from++ {
		if text.Begins(p.Words[from:], role) {
			return true
		}
	}
	return false
}

// wrongEmployer reports the name that begins at word k, unless the case has it.
func (r *reading) wrongEmployer(p *prose.Body, k, to int) {
	end, pair := nameEnd(p, k, to)
	if end == k || !p.FollowsSpace(k) || p.Words[k].Low == "i" || p.StartsNumber(k) || prose.IsTitle(p.Words[k]) {
		return
	}
	low := bareName(p.Words[k].Low)
	if tools(low) || r.names.others[low] || r.isPartOfCase(low) && !pair || pair && !r.isStrange(p, k, end) {
		return
	}
	if still().IsAt(p.Words, end, to) {
		return
	}
	severity := Error
	if strings.HasSuffix(p.Words[end-1].Low, "'s") { // perhaps someone's team
		severity = Warning
	}
	r.findWordsAs(severity, p, k, end, notTheCompany, "write "+r.o.Company)
}

// nameEnd returns the end of the name of a company that begins at word k, and whether it's one of two words
// that "&" joins: "Cole & Finch".
func nameEnd(p *prose.Body, k, to int) (end int, pair bool) {
	for end = k; end < to && p.Words[end].Capital; end++ {
		and := end > k && strings.Trim(p.S[p.Words[end-1].End:p.Words[end].Start], " ") == "&"
		if end > k && !and && !p.FollowsSpace(end) {
			break
		}
		if and && (isNoName(p.Words[end-1].Low) || isNoName(p.Words[end].Low)) {
			return k, false
		}
		pair = pair || and
	}
	return end, pair
}

// isNoName reports whether a word on one side of "&" makes it no name of a company: that of a department,
// or a letter, as in Q&A.
func isNoName(low string) bool { return len(low) == 1 || tools(low) }

// isStrange reports whether the case doesn't have the name in the words from k to before end: its first word
// or, if two are joined, one of all.
func (r *reading) isStrange(p *prose.Body, k, end int) bool {
	if _, pair := nameEnd(p, k, end); !pair {
		return r.isStranger(p, k)
	}
	return slices.ContainsFunc(p.Words[k:end], func(w text.Word) bool {
		return !r.isKnown(w.Low) && !legalForms(w.Low)
	})
}

// dealings follow the name of the company that the client deals with.
var dealings = prose.Lazy("offer|process|application|opportunity|interview|interviews")

// longestCompany is how many words the name of a company has at most.
const longestCompany = 6

// wrongOffer warns of a name in "the NAME offer" that isn't in the case.
func (r *reading) wrongOffer(p *prose.Body) {
	for _, s := range p.Sentences {
		for k := s.From + 1; k < s.To; k++ {
			if !dealings().Has(p.Words, k, k+1) || !p.FollowsSpace(k) {
				continue
			}
			from := k
			for from > max(s.From, k-longestCompany) && p.Words[from-1].Capital && p.FollowsSpace(from) &&
				!isArticle(p.Words[from-1].Low) {
				from--
			}
			if from == k || from == s.From || !isArticle(p.Words[from-1].Low) ||
				jobs().Has(p.Words, from, k) {
				continue
			}
			if w := p.Words[from]; !r.isPartOfCase(w.Low) && !tools(w.Low) && !r.names.others[w.Low] &&
				!isCapitals(p.Of(w)) && !isPlaceholderAt(p, w) {
				r.findWordsAs(Warning, p, from, k, notTheCompany, "write "+r.o.Company)
			}
		}
	}
}

// tools and departments that one can join, which aren't employers.
var tools = text.OneOf(`zoom teams meet skype webex slack linkedin engineering product design
	research sales marketing finance operations legal security data support english
	python rust java javascript typescript kotlin scala swift sql excel tableau figma terraform kubernetes
	linux aws azure scrum dropbox docusign workday
	development payments risk compensation benefits payroll customs compliance procurement accounting
	treasury communications growth strategy analytics recruiting insights policy privacy quality safety`)

// legalForms end the names of companies, behind "&".
var legalForms = text.OneOf("co company sons daughters bros brothers partners associates")
