package privacy

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

func (s *secrets) addCompanies(of *casefile.Case, index int, toClient bool) {
	if index < 0 {
		return
	}
	s.here = text.Words(text.Seen(of.Opportunities[index].Company))
	here := newCompany(of.Opportunities[index].Company)
	for i := range of.Opportunities {
		o := &of.Opportunities[i]
		if i == index {
			continue
		}
		secret := !toClient && !(o.MayName && o.Verified) && !isEmployer(o)
		for k, name := range formsOf(o) {
			c := newCompany(name.text)
			c.part, c.person = name.part, name.person
			if len(c.name) == 0 || c.glued == here.glued || k > 0 && text.Begins(here.name, c.name) {
				continue
			}
			c.index, c.secret = i, secret
			if k == 0 {
				c.addDomains(of, o)
			}
			s.addCompany(c)
			for _, in := range initialsOf(c, name.text) {
				if in.glued != here.glued {
					s.addCompany(in)
				}
			}
		}
		if secret {
			s.addPeople(of, i, index)
		}
	}
}

// isEmployer reports whether the client works there now and they haven't made an offer to keep her: her
// résumé names the company, so an email may say where she did something.
func isEmployer(o *casefile.Opportunity) bool {
	return o.Stage == casefile.StageCurrent && len(o.Offers) == 0
}

func (s *secrets) addCompany(c otherCompany) {
	s.companies = append(s.companies, c)
	for b := range s.initials {
		s.initials[b] = s.initials[b] || c.caseless || c.beginsWith(byte(b))
	}
}

// CompanyAt returns how many of the words, from the first on, name a company of another
// opportunity, the index of that opportunity, and whether the client forbids naming it; 0 words
// means none. If several have the name, a forbidden one comes first.
func (s *Scanner) CompanyAt(t *text.Text, words []text.Word) (n, opportunity int, secret bool) {
	if !s.initials[words[0].Low[0]] {
		return 0, 0, false
	}
	for i := range s.companies {
		c := &s.companies[i]
		k := s.companyAt(t, words, c)
		if k > 0 && (n == 0 || c.secret && !secret) && (k > 1 || !inHoliday(t, words)) {
			n, opportunity, secret = k, c.index, c.secret
		}
	}
	return n, opportunity, secret
}

// companyAt returns how many words a company's name has if the words begin with it: the whole name
// in any form, its domain, or its first word if that's a name and no one here has it.
func (s *Scanner) companyAt(t *text.Text, words []text.Word, c *otherCompany) int {
	w := words[0]
	if c.caseless {
		if n := c.caselessAt(words); n > 0 || len(c.domains) == 0 {
			return n
		}
	}
	if !c.beginsWith(w.Low[0]) {
		return 0
	}
	if n := c.spelledAt(t, words); n > 0 {
		return n
	}
	if n := c.humpsAt(t, words); n > 0 {
		return n
	}
	if host := hostAround(t.S, w); host != "" {
		return s.hostAt(words, c, host)
	}
	if c.initials {
		return s.initialsAt(t, words, c)
	}
	if c.joinsAnother(t, w) {
		return 1
	}
	if n := c.gluedAt(t, words); n > 0 {
		if n > 1 || len(c.name) > 1 {
			if len(c.name) > 1 && len(c.form) > 0 && text.Begins(words[n:], c.form) {
				return n + len(c.form)
			}
			if len(c.name) == 1 && !words[n-1].Capital || !w.Capital && c.isOrdinary() {
				return 0 // the words "lumi do" aren't Lumido
			}
			return n
		}
		return s.oneWord(t, words, c, n)
	}
	first := c.name[0].Low
	if c.person && isCalled(w.Low, first) && !isCalled(at(words, 1), c.name[1].Low) &&
		!isOffering(t, words, 0) && !hirers[after(t, words)] && last(before(t, w.Start), 1) != "at" {
		return 0 // Charles is anyone
	}
	short := utf8.RuneCountInString(first) <= 3 && strings.ToUpper(c.written) != t.Of(w)
	owns := (w.Capital || hirers[after(t, words)]) && len(first) >= longName && w.Low == first+"s" &&
		!ordinaryWords(first)
	if len(c.name) > 1 && c.general {
		if n := c.partAt(words); n > 0 || !c.place || !isCalled(w.Low, first) || !dealsAs(t, words) {
			return n
		}
	}
	if c.isSlip(&w) && !s.open().own[w.Low] {
		return 1
	}
	if len(c.name) == 1 || len(first) == 1 || short || !isCalled(w.Low, first) && !owns ||
		s.open().own[first] || !strings.ContainsFunc(first, unicode.IsLetter) {
		return 0
	}
	return s.oneWord(t, words, c, max(1, text.Common(words, c.name)))
}

// oneWord returns n if the first word is used as the company's name.
func (s *Scanner) oneWord(t *text.Text, words []text.Word, c *otherCompany, n int) int {
	w := words[0]
	if c.untitled && s.open().own[c.name[0].Low] {
		return 0
	}
	if s.isHere(t, words) || isCompound(t, words[:n]) && !hirers[at(words, n)] ||
		n == 1 && !c.untitled && isSurname(t, words) {
		return 0
	}
	if k := c.formAt(t, words[n-1:]); k > 0 {
		return n + k
	}
	r, _ := utf8.DecodeRuneInString(t.Of(w))
	written, _ := utf8.DecodeRuneInString(c.written)
	switch {
	case unicode.IsDigit(r): // not the m of millions
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t.S[:w.Start], " "))
		if unicode.Is(unicode.Sc, before) ||
			len(unpossessed(w.Low)) < 4 && !strings.HasPrefix(t.Of(w), c.written) {
			return 0
		}
	case ordinaryWords(c.name[0].Low):
		if w.Low == c.glued+"s" {
			return 0
		}
		if w.Capital && has(words[1:n], func(low string) bool { return !ordinaryWords(low) }) {
			return n // Beacon Vantner, of Beacon Vantner Health
		}
		if !isName(t, words) && !isOffering(t, words, n-1) {
			return s.fullerName(t, words, n)
		}
	case w.Capital:
	case c.part && !hirers[after(t, words)]:
		return 0
	case !unicode.IsUpper(written) && strings.HasPrefix(t.Of(w), c.written):
	case determiners[last(before(t, w.Start), 1)] && !hirers[after(t, words)] &&
		!strings.Contains(w.Low, "'"):
		return 0
	}
	return n
}

// isSurname reports whether the first word stands behind a given name or a title, and does nothing that a
// company does: Ben Johnson. At the beginning of a sentence, Mark may be a verb.
func isSurname(t *text.Text, words []text.Word) bool {
	w := words[0]
	prev := wordBefore(t.S[:w.Start])
	given := prev != "" && givenNames(text.Fold(prev)) && strings.HasSuffix(t.S[:w.Start-1], prev)
	if !w.Capital || prev == "" || !given && !casefile.IsTitle(prev) || ordinaryWords(text.Fold(prev)) &&
		len(before(t, strings.LastIndex(t.S[:w.Start], prev))) == 0 {
		return false
	}
	next := after(t, words)
	for ; auxiliaries[next] && next != "made"; next = after(t, words) {
		words = words[1:]
	}
	return !actions(next) && !hirers[next]
}

// leastSlip is how many letters a name has of which a word that has one more or less is a slip.
const leastSlip = 7

// isSlip reports whether a word is the first one of the name with a letter too few or too many: Marriot.
func (c *otherCompany) isSlip(w *text.Word) bool {
	name, low := c.name[0].Low, unpossessed(w.Low)
	return w.Capital && !c.general && !c.person && len(name) >= leastSlip && len(low) != len(name) &&
		low[0] == name[0] && low != name+"s" && !ordinaryWords(name) && !ordinaryWords(low) &&
		len(suggest.Within(1, low, []string{name})) > 0
}

// gluedAt returns how many words are the name, put together: Halvorsen Grid, HalvorsenGrid,
// Halvorsen-Grid's. The last one may have the ending of a genitive.
func (c *otherCompany) gluedAt(t *text.Text, words []text.Word) int {
	rest := c.glued
	for i, w := range words {
		if i > 0 && strings.Trim(t.S[words[i-1].End:w.Start], " -‐‑–—/&.,\u00a0\n") != "" {
			return 0
		}
		low := strings.ReplaceAll(w.Low, "'", "")
		slip := len(c.glued) >= longName && hirers[after(t, words[i:])] && !c.isOrdinary() // corvanes offer
		if low == rest || low == rest+"s" && (w.Low != low || w.Capital && len(rest) > 3 || slip) ||
			low == rest+"es" && w.Capital && strings.HasSuffix(rest, "s") {
			return i + 1
		}
		var ok bool
		if rest, ok = strings.CutPrefix(rest, low); !ok || low == "" {
			return 0
		}
	}
	return 0
}

// caselessAt returns how many words have the name in them: particles may be joined to it, and words
// needn't be separated.
func (c *otherCompany) caselessAt(words []text.Word) int {
	for i, name := range c.name {
		if i >= len(words) || !strings.Contains(words[i].Low, name.Low) || isPersons(words[i].Low, name.Low) {
			return 0
		}
	}
	return len(c.name)
}

// FindCompanies returns the places that name a company that must not be named.
func (s *Scanner) FindCompanies(t *text.Text, words []text.Word) []Finding {
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
