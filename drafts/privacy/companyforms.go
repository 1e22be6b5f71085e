package privacy

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// legalPrefixes begin the names of companies, as legal forms or for a group of them.
var legalPrefixes = text.OneOf(`pt cv ooo oao zao pao ооо оао зао пао ао тоо тов ип groupe grupo gruppo
	gruppe koninklijke koninklijk ab firma sia uab société societe compagnie compania companhia
	aktiebolaget aktieselskabet`)

// newNames stand in parentheses before what a company was or is called, too.
var newNames = text.OneOf("formerly previously formally fka aka dba now once ex alias called known as")

// formsOf returns the names of an opportunity's company: the one that the case has, without what
// stands in parentheses; another name in them; and either with its umlauts written out, or as the
// British or the Americans spell it.
func formsOf(o *casefile.Opportunity) []string {
	name, inside, aside := strings.Cut(caselessForms.Replace(text.Seen(o.Company)), "(")
	list := []string{strings.TrimSpace(name)}
	if aside {
		inside, after, _ := strings.Cut(inside, ")")
		if list[0] = strings.TrimSpace(name + " " + after); list[0] == "" {
			list[0] = inside
		} else if other := otherName(inside, list[0]); other != "" {
			list = append(list, other)
		} else if isAtDomain(o, inside) {
			list = append(list, inside)
		}
	}
	for _, name := range list {
		for _, r := range []*strings.Replacer{umlauts, british, american} {
			if out := r.Replace(name); out != name {
				list = append(list, out)
			}
		}
	}
	return list
}

// british and american are the spellings of words that names of companies have.
var (
	british = strings.NewReplacer("arbor", "arbour", "abor", "abour", "olor", "olour", "onor", "onour",
		"Center", "Centre", "Gray", "Grey")
	american = strings.NewReplacer("arbour", "arbor", "abour", "abor", "olour", "olor", "onour",
		"onor", "Centre", "Center", "Grey", "Gray")
)

// isAtDomain reports whether a name is that of the domain of someone's address: Google, of Alphabet
// (Google).
func isAtDomain(o *casefile.Opportunity, name string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	return len(name) >= leastInitials && slices.ContainsFunc(o.People, func(p casefile.Person) bool {
		_, domain, _ := strings.Cut(strings.ToLower(p.Email), "@")
		return slices.Contains(strings.Split(domain, "."), name)
	})
}

// otherName returns the name in what stands in parentheses after a company's name, or "": what it
// was once called, its initials, or any other name in capital letters with nothing of an office.
func otherName(inside, name string) string {
	words := text.Words(inside)
	n := 0
	for n < len(words) && newNames(words[n].Low) {
		n++
	}
	if n == len(words) {
		return ""
	}
	rest := inside[words[n].Start:]
	initials := ""
	for _, w := range text.Words(name) {
		first, _ := utf8.DecodeRuneInString(w.Low)
		initials += string(first)
	}
	if n > 0 || strings.HasPrefix(initials, words[0].Low) && len(words[0].Low) > 1 {
		return rest
	}
	return ""
}

// spelledAt returns how many words spell the first word of the name: H a l d e n, H.a.l.d.e.n, or
// Hal-den.
func (c *otherCompany) spelledAt(t *text.Text, words []text.Word) int {
	rest := c.name[0].Low
	letters, hyphens := true, words[0].Capital && !ordinaryWords(rest)
	if len(rest) < longName || genericWords(rest) {
		return 0
	}
	for i, w := range words {
		if i > 0 {
			between := t.S[words[i-1].End:w.Start]
			if len(between) != 1 || !strings.Contains(" .-*", between) {
				return 0
			}
			hyphens = hyphens && between == "-"
		}
		letters = letters && len(w.Low) == 1
		var ok bool
		if rest, ok = strings.CutPrefix(rest, w.Low); !ok || !letters && !hyphens {
			return 0
		}
		if rest == "" {
			if i == 0 {
				return 0 // one word has more conditions
			}
			return i + 1
		}
	}
	return 0
}

// leastInitials is how many letters initials have that name a company.
const leastInitials = 3

// initialForms are the legal forms that are among the initials of short names.
var initialForms = text.OneOf("group holding holdings company technologies")

// initialsOf returns a company by the initials of its name, with an empty one if they name none.
func initialsOf(c otherCompany) otherCompany {
	letters := ""
	words := c.name
	if len(c.form) == 1 && initialForms(c.form[0].Low) && len(words) == leastInitials-1 {
		words = slices.Concat(words, c.form) // BHG is Blue Harbor Group
	}
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w.Low); !smallWords(w.Low) {
			letters += string(first)
		}
	}
	if c.caseless || utf8.RuneCountInString(letters) < leastInitials || commonInitials(letters) {
		return otherCompany{}
	}
	c.name, c.form, c.domains, c.glued = text.Words(letters), nil, nil, letters
	c.written, c.initials = strings.ToUpper(letters), true
	return c
}

// initialsAt returns 1 if the first word is a company's initials, in capitals, and means nothing
// else in the case.
func (s *Scanner) initialsAt(t *text.Text, words []text.Word, c *otherCompany) int {
	if !isCalled(words[0].Low, c.glued) || !strings.HasPrefix(t.Of(words[0]), c.written) ||
		s.open().own[c.glued] || s.isOpen(c.name) {
		return 0
	}
	return 1
}

// commonInitials stand for other things than companies.
var commonInitials = text.OneOf(`api asap ats aws bst ceo cet cest cfo cio cmo coo cpa cpo crm csv cst
	cto cvs dei diy dns dob eod eow erp esop espp est edt eta eur faq fte fyi gaap gbp gdp gmt gpa gpu
	cpu hra hsa html http ide iot ios ipo irs isa iso ist jpa kpi llc lpa ltd mba mit mst mdt msc mvp
	nda nhs nyc okr ote pdf phd pdt pip plc poc ppt pps pst pto ram rfc rfp roi rpa rsu rsus saas sar
	sdk sec seo sip sla slo sql sre sso ssd sti lti tba tbc tbd ttl uae uat url usa usd utc vat vip vpn
	wfh xml yoy yaml json zip`)

// umlauts are letters with what is written for them where they aren't on the keyboard.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue",
	"ø", "oe", "Ø", "Oe", "å", "aa", "Å", "Aa")

const punycode = "xn--"

// internationalLabel returns what a name that isn't in ASCII is in the domain of an address, or "".
func internationalLabel(name string) string {
	if label, err := idna.ToASCII(name); err == nil && strings.HasPrefix(label, punycode) {
		return label
	}
	return ""
}

// ordinaryForms are legal forms that are also ordinary words: they make a name of one only if the
// company has them.
var ordinaryForms = text.OneOf(`company companies group holding holdings technology technologies
	and sons und as se sa co`)

// formAt returns how many words after the first one, which ends a company's name, are its legal
// form or that of any company.
func (c *otherCompany) formAt(t *text.Text, words []text.Word) int {
	n := 0
	for n+1 < len(words) {
		w := words[n+1]
		own, ordinary := n < len(c.form) && w.Low == c.form[n].Low, ordinaryForms(w.Low)
		if strings.Trim(t.S[words[n].End:w.Start], " ,.&\u00a0\n") != "" ||
			!own && !(w.Capital && legalForms(w.Low) && !ordinary && len(w.Low) > 1) ||
			ordinary && !w.Capital && !isOffering(t, words, n+1) {
			break
		}
		n++
	}
	return n
}

// isHere reports whether the first word belongs to the name of the company that the email is for.
func (s *Scanner) isHere(t *text.Text, words []text.Word) bool {
	for i, w := range s.here {
		if w.Low != words[0].Low {
			continue
		}
		earlier := last(before(t, words[0].Start), 1)
		if i > 0 && earlier == s.here[i-1].Low || i+1 < len(s.here) && at(words, 1) == s.here[i+1].Low {
			return true
		}
	}
	return false
}

// isCompound reports whether a short name is joined to a word in small letters, as in X-ray.
func isCompound(t *text.Text, name []text.Word) bool {
	w := name[len(name)-1]
	if len(name) > 1 || len(w.Low) > 2 || w.End+1 >= len(t.S) || t.S[w.End] != '-' {
		return false
	}
	return 'a' <= t.S[w.End+1] && t.S[w.End+1] <= 'z'
}

// at returns the word at an index, or "".
func at(words []text.Word, i int) string {
	if i >= len(words) {
		return ""
	}
	return words[i].Low
}

// interviewings stand before the company that someone interviews with.
var interviewings = text.OneOf("interview interviews interviewing interviewed")

// isOffering reports whether ordinary words in small letters, which end at an index, stand for a
// company after all: they end "an offer from", or "interviewing with".
func isOffering(t *text.Text, words []text.Word, end int) bool {
	earlier := before(t, words[0].Start)
	offer := last(earlier, 2)
	if last(earlier, 1) == "with" && interviewings(offer) && after(t, words[end:]) == "" {
		return true
	}
	return after(t, words[end:]) == "" && last(earlier, 1) == "from" && (offer == "offers" || offer == "offer" &&
		(!calendarNames(words[0].Low) || slices.Contains([]string{"an", "another"}, last(earlier, 3))))
}

// addPeople adds the full names of the people of an opportunity, whose company may not be named,
// unless they are also people of the one that the email is about.
func (s *secrets) addPeople(of *casefile.Case, opportunity, here int) {
	for i := range of.Opportunities[opportunity].People {
		p := &of.Opportunities[opportunity].People[i]
		full := text.Seen(p.FullName())
		words := text.Words(full)
		for len(words) > 2 && p.IsCalled(full[words[1].Start:]) {
			words = words[1:] // a title
		}
		isHere := func(q casefile.Person) bool { return p.IsCalled(q.Name) }
		if len(words) < 2 || p.IsCalled(of.Client.Name) || p.IsCalled(of.Coach.Name) ||
			slices.ContainsFunc(of.Opportunities[here].People, isHere) {
			continue
		}
		s.names = append(s.names, secretName{sort: Company, words: words,
			field: fmt.Sprintf("opportunities[%d].people[%d].name", opportunity, i),
			what:  "the name of someone at a company that may not be named"})
		s.coach.Add(words[0].Low)
	}
}
