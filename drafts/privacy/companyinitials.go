package privacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// leastInitials is how many letters initials have that name a company wherever they are.
const leastInitials = 3

// initialForms are the legal forms that are among the initials of short names.
var initialForms = text.OneOf("group holding holdings company corporation technologies")

// initialsOf returns companies by the initials of the name, which a company was made from: with its
// small words or without, and with the sign between two.
func initialsOf(c otherCompany, name string) []otherCompany {
	if c.caseless {
		return nil
	}
	words := c.name
	if len(c.form) == 1 && initialForms(c.form[0].Low) && len(words) == leastInitials-1 {
		words = slices.Concat(words, c.form) // BHG is Blue Harbor Group
	}
	letters, withSmall, mixed := "", "", ""
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w.Low)
		if first := string(r); smallWords(w.Low) {
			withSmall, mixed = withSmall+first, mixed+w.Low
		} else {
			capital := strings.ToUpper(first)
			letters, withSmall, mixed = letters+first, withSmall+capital, mixed+capital
		}
	}
	var list []otherCompany
	pair := false
	add := func(written string) {
		low := strings.ToLower(written)
		n, common := utf8.RuneCountInString(low), commonInitials(low)
		if n >= leastInitials || n == leastInitials-1 && !common {
			list = append(list, otherCompany{index: c.index, secret: c.secret, initials: true,
				general: common || n < leastInitials && !pair,
				written: written, name: text.Words(low), glued: strings.ReplaceAll(low, "&", "")})
		}
	}
	add(strings.ToUpper(letters))
	if n := len(words); len(letters) == n {
		for n > 1 && isBusiness(words[n-1].Low) {
			n--
			add(strings.ToUpper(letters)[:n]) // MSK is Memorial Sloan Kettering Cancer Center
		}
	}
	if withSmall != strings.ToUpper(letters) && len(c.name) > 1 {
		add(withSmall) // BoA
		if mixed != withSmall {
			add(mixed) // BofA
		}
	}
	joined := strings.TrimRightFunc(c.written, unicode.IsLower)
	if len(c.humps) > 0 && joined == strings.ToUpper(joined) {
		add(joined) // JPM and JPMC, of JPMorgan Chase
		add(joined + strings.ToUpper(letters)[1:])
	}
	_, second, isPair := strings.Cut(name, "&")
	if !isPair {
		_, second, isPair = strings.Cut(name, " and ")
	}
	if pair = true; isPair && len(letters) == 2 && text.Begins(text.Words(second), c.name[len(c.name)-1:]) &&
		!commonPairs(letters) {
		add(strings.ToUpper(letters[:1] + "&" + letters[1:]))
		add(strings.ToUpper(letters))
	}
	return list
}

// commonPairs are initials that mean something else with "&" between them.
var commonPairs = text.OneOf("rd qa ma pl tc bb te ld sp hs om fb gi")

// initialsAt returns how many words the initials of a company have if they are there as they are written,
// and mean nothing else in the case.
func (s *Scanner) initialsAt(t *text.Text, words []text.Word, c *otherCompany) int {
	n := len(c.name)
	if len(words) < n || !isCalled(words[n-1].Low, c.name[n-1].Low) {
		return 0
	}
	seen := t.S[words[0].Start:words[n-1].End]
	if !strings.HasPrefix(strings.ReplaceAll(seen, " ", ""), c.written) || c.general && !isUsed(t, words) ||
		s.open().own[c.glued] || s.isOpen(c.name) {
		return 0
	}
	return n
}

// isUsed reports whether the first word, which may stand for many things, does or has what only a company
// does, or is dealt with: GE has a team, I talked with GE.
func isUsed(t *text.Text, words []text.Word) bool {
	next, prev := after(t, words), last(before(t, words[0].Start), 1)
	return actions(next) && !determiners[prev] || hirers[next] || strings.HasSuffix(words[0].Low, "'s") ||
		dealing(prev) && (next == "" || smallWords(next))
}

// commonInitials stand for other things than companies.
var commonInitials = text.OneOf(`api asap ats aws bst ceo cet cest cfo cio cmo coo cpa cpo crm csv cst
	cto cvs dei diy dns dob eod eow erp esop espp est edt eta eur faq fte fyi gaap gbp gdp gmt gpa gpu
	cpu hra hsa html http ide iot ios ipo irs isa iso ist jpa kpi llc lpa ltd mba mit mst mdt msc mvp
	nda nhs nyc okr ote pdf phd pdt pip plc poc ppt pps pst pto ram rfc rfp roi rpa rsu rsus saas sar
	sdk sec seo sip sla slo sql sre sso ssd sti lti tba tbc tbd ttl uae uat url usa usd utc vat vip vpn
	wfh xml yoy yaml json zip ai al am ar az ba ca co cs ct cv dc de dr ee er et eu fl ga gp hi hq hr ia icu id ii
	il in ip iq it jr ks ky la ma md me mi mn mo mr ms mt nc nd ne nh nj nm nv ny oh ok or pa pc pm pr pt ri rn sc
	sf sr tn tv tx uk un us ut ux va vc vp vt wa wi wv wy bi ml qa ui`)

// dottedAt returns how many words are the letters of a name in capitals with periods: S.A.P.
func (c *otherCompany) dottedAt(t *text.Text, words []text.Word) int {
	letters := c.name[0].Low
	if len(words) < len(letters) {
		return 0
	}
	for i := range len(letters) {
		if words[i].Low != letters[i:i+1] || !words[i].Capital ||
			i > 0 && t.S[words[i-1].End:words[i].Start] != "." {
			return 0
		}
	}
	return len(letters)
}
