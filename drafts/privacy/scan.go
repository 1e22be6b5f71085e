package privacy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// New returns a scanner for the texts of one email of the case.
func New(c *casefile.Case, of Scope) *Scanner {
	s := &Scanner{c: c, index: -1, send: of.Send}
	if of.Opportunity != "" {
		s.index = slices.IndexFunc(c.Opportunities,
			func(o casefile.Opportunity) bool { return o.ID == of.Opportunity })
	}
	s.secrets = casefile.Memo(c, inputsOf(c, s.index, of.FromCoach), func(inputs) *secrets {
		return newSecrets(c, s.index, of.FromCoach)
	})
	return s
}

// newSecrets collects what an email about the opportunity at the index, or -1, may not show. All
// that it reads is in [inputsOf].
func newSecrets(c *casefile.Case, index int, fromCoach bool) *secrets {
	s := &secrets{called: namesIn(c), byFirst: make(map[string]chain, usualRuns),
		senses: map[string][]sense{}}
	s.addAmounts(&c.Private)
	for i := range c.Opportunities {
		for k, e := range c.Opportunities[i].Evidence {
			if !e.Shareable {
				s.addEvidence(&e, fmt.Sprintf("opportunities[%d].evidence[%d]", i, k))
			}
		}
	}
	s.addMeaning()
	if !fromCoach {
		s.addCoach(c)
	}
	s.addCompanies(c, index, fromCoach)
	return s
}

// Find returns every place where s shows something private: amounts first, then the rest, each in
// the order of the text. The offsets are those of s.
func (s *Scanner) Find(body string) []Finding {
	t := text.New("", body)
	var room [usualWords]text.Word // on the stack
	words := text.Append(room[:0], t.S)
	found := append(s.FindIn(t, words, s.Amounts(t.S, words)), s.FindCompanies(t, words)...)
	for i := range found {
		found[i].Start, found[i].End = t.RawSpan(found[i].Start, found[i].End)
	}
	return found
}

// FindIn is [Scanner.Find] for a text whose words and amounts have been read. The offsets are those
// of t.S. It leaves the names of companies to [Scanner.FindCompanies].
func (s *Scanner) FindIn(t *text.Text, words []text.Word, amounts []comp.Amount) []Finding {
	var found []Finding
	for i := range amounts {
		if f, ok := s.amountIn(t, words, &amounts[i]); ok {
			found = append(found, f)
		}
	}
	for i := 0; i < len(words); {
		if !s.begin.Has(words[i].Hash) && !s.mayBeCoach(&words[i]) {
			i++
			continue
		}
		n, f := s.at(t, words[i:])
		if n == 0 || f.Sort == Wording && s.isOpen(words[i:i+n]) {
			i++
			continue
		}
		f.Start, f.End = words[i].Start, words[i+n-1].End
		found = append(found, f)
		i += n
	}
	return append(found, s.paraphrases(t, words, found)...)
}

// at returns how many words, from the first on, are private, and what they show; 0 means none.
func (s *Scanner) at(t *text.Text, words []text.Word) (n int, f Finding) {
	if s.mayBeCoach(&words[0]) {
		if n, f = s.coachAt(t, words); n > 0 && !s.isAddressHere(t, words[0]) && !inHoliday(t, words) {
			return n, f
		}
	}
	return s.wordingAt(words)
}

// leastInID is how many letters a company's name has that no random message ID has by chance.
const leastInID = 5

// FindInIDs returns what message IDs, whose words and numbers are random up to the host, show: secret
// companies, and the coach's address, domain, and full name.
func (s *Scanner) FindInIDs(t *text.Text, words []text.Word) []Finding {
	found := slices.DeleteFunc(s.FindCompanies(t, words), func(f Finding) bool {
		local, _, _ := strings.Cut(t.S[f.End:], ">")
		return f.End-f.Start < leastInID && strings.Contains(local, "@")
	})
	for i, w := range words {
		for _, name := range s.names {
			if n := len(name.words); !name.single && s.coach.Has(w.Hash) && text.Begins(words[i:], name.words) {
				f := name.finding()
				f.Start, f.End = w.Start, words[i+n-1].End
				found = append(found, f)
				break
			}
		}
	}
	return found
}
