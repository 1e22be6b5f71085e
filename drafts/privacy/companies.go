package privacy

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// otherCompany is the company of another opportunity.
type otherCompany struct {
	index  int // of the opportunity
	name   []text.Word
	secret bool // the client doesn't allow it to be named
}

func (s *Scanner) addCompanies(toClient bool) {
	if s.index < 0 {
		return
	}
	for i := range s.c.Opportunities {
		o := &s.c.Opportunities[i]
		if name := text.Words(o.Company); i != s.index && len(name) > 0 {
			s.companies = append(s.companies, otherCompany{i, name, !toClient && !(o.MayName && o.Verified)})
		}
	}
}

// CompanyAt returns how many of the words, from the first on, name a company of another
// opportunity, the index of that opportunity, and whether the client forbids naming it; 0 words
// means none. If several have the name, a forbidden one comes first.
func (s *Scanner) CompanyAt(t *text.Text, words []text.Word) (n, opportunity int, secret bool) {
	for i := range s.companies {
		c := &s.companies[i]
		if k := s.nameAt(t, words, c.name); k > 0 && (n == 0 || c.secret && !secret) {
			n, opportunity, secret = k, c.index, c.secret
		}
	}
	return n, opportunity, secret
}

// nameAt returns how many words of a company's name the words begin with: all of them, or only the
// first if it's a name rather than an ordinary word, and no one here has it; 0 means none.
func (s *Scanner) nameAt(t *text.Text, words, name []text.Word) int {
	first := name[0].Low
	if words[0].Low != first || !t.IsCapital(words[0]) {
		return 0
	}
	n := text.Common(words, name)
	if n == len(name) || len([]rune(first)) > 3 && !commonWords[first] && !s.open().own[first] {
		return n
	}
	return 0
}

// findCompanies returns the places that name a company that must not be named.
func (s *Scanner) findCompanies(t *text.Text, words []text.Word) []Finding {
	var found []Finding
	for i := 0; i < len(words); i++ {
		n, opportunity, secret := s.CompanyAt(t, words[i:])
		if n == 0 || !secret {
			continue
		}
		found = append(found, Finding{
			Start: words[i].Start, End: words[i+n-1].End, Sort: Company,
			Field: fmt.Sprintf("opportunities[%d].company", opportunity),
			What:  "a company that may not be named",
		})
		i += n - 1
	}
	return found
}

// commonWords are first words of company names that are also ordinary words.
var commonWords = map[string]bool{
	"the": true, "first": true, "new": true, "general": true, "united": true, "american": true,
	"british": true, "national": true, "royal": true, "north": true, "south": true, "east": true,
	"west": true, "global": true, "open": true, "blue": true, "green": true, "red": true, "black": true,
	"white": true, "big": true, "next": true, "best": true, "data": true, "bank": true, "apple": true,
	"target": true, "square": true, "stripe": true, "meta": true, "block": true, "notion": true,
	"monday": true, "indeed": true, "shell": true, "gap": true, "visa": true, "oracle": true,
}
