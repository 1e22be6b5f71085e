package privacy

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"golang.org/x/net/idna"
)

// otherCompany is the company of another opportunity.
type otherCompany struct {
	index    int // of the opportunity
	secret   bool
	written  string      // the first word of its name as the case has it
	name     []text.Word // without an article and the legal form
	form     []text.Word // the legal form
	glued    string      // the name as one word
	caseless bool        // its script has no capitals, and perhaps no spaces
	initials bool        // the name is the initials of the company's own
	part     bool        // it's a part of the name, which counts only with a capital letter
	person   bool        // it's the name of a person, whose first name alone is anyone's
	untitled bool        // the name has lost a title, and may be a person's
	general  bool        // the name begins with a word of many companies' names, or with a place
	place    bool        // it's a place
	humps    []text.Word // the words that the first word of the name is written together from
	domains  []string    // of its people's addresses
}

// legalForms end the names of companies, without periods and accents.
var legalForms = text.OneOf(`inc incorporated llc llp lp ltd limited plc corp corporation co company
	companies holding holdings group gmbh ag kg kgaa se ug mbh ohg sa sas sarl sasu spa srl sl slu bv
	nv ab as asa aps oy oyj ou kft zrt nyrt sro doo ooo pte pvt private pty kk sp zoo z o s a r l und
	and cie sons technologies technology jsc ojsc cjsc pjsc oao zao pao ltda lda sgps sdn bhd tbk
	aktiengesellschaft aktiebolag d k us usa uk`)

// ordinaryForms are legal forms that are also ordinary words: they make a name of one only if the
// company has them.
var ordinaryForms = text.OneOf(`company companies group holding holdings technology technologies
	and sons und as se sa co us`)

// caselessForms are the legal forms of scripts without capitals.
var caselessForms = strings.NewReplacer("株式会社", "", "有限会社", "", "合同会社", "", "股份有限公司", "",
	"有限公司", "", "주식회사", "", "(주)", "", "㈜", "", "בע\"מ", "", "בע״מ", "", "شركة ", "")

// dottedForms are legal forms whose letters would be words of the name.
var dottedForms = strings.NewReplacer("B.V.", "BV", "N.V.", "NV", "b.v.", "bv", "n.v.", "nv")

// genericWords begin the names of many companies and name none of them.
var genericWords = text.OneOf(`the first new general united american british national royal north
	south east west global open blue green red black white big next best data bank digital modern
	smart social solar health home advanced applied international universal central capital european
	canadian australian german french italian japanese chinese indian irish scottish dutch swiss nordic
	deutsche nhs university universität universite universidad college saint st mount mt fort ft`)

// newCompany returns a company by its name.
func newCompany(name string) otherCompany {
	t := text.New("", dottedForms.Replace(caselessForms.Replace(text.Seen(name))))
	words := text.Words(t.S)
	c := otherCompany{}
	place := placeIn(words)
	for len(words) > 1 && (place == 0 || legalPrefixes(words[0].Low)) && (articles(words[0].Low) || legalPrefixes(words[0].Low) ||
		titles(words[0].Low) || words[0].Low == "team") {
		c.untitled = c.untitled || titles(words[0].Low)
		words = words[1:]
		place = placeIn(words)
	}
	n := len(words)
	for n > 1 && legalForms(words[n-1].Low) {
		n--
	}
	c.name, c.form = words[:n], words[n:]
	words = c.name
	if len(words) == 0 {
		return c
	}
	c.place = place > 0 && len(words) > 1
	c.general = c.place || genericWords(words[0].Low) || len(words) > 2 && words[1].Low == "of"
	c.written = t.Of(words[0])
	c.humps = humpsOf(c.written)
	accented := ""
	for _, w := range words {
		c.glued += strings.ReplaceAll(w.Low, "'", "")
		accented += strings.ToLower(t.Of(w))
	}
	if label, err := idna.ToASCII(accented); err == nil && strings.HasPrefix(label, punycode) {
		c.domains = append(c.domains, label)
	}
	c.caseless = isCaseless(c.written)
	return c
}

// punycode begins what a name that isn't in ASCII is in the domain of an address.
const punycode = "xn--"

// addDomains adds the domains of the company's people.
func (c *otherCompany) addDomains(of *casefile.Case, o *casefile.Opportunity) {
	for _, p := range o.People {
		_, domain, _ := strings.Cut(strings.ToLower(p.Email), "@")
		if domain != "" && of.AtCompany(o, p.Email) && !slices.Contains(c.domains, domain) {
			c.domains = append(c.domains, domain)
		}
	}
}

// beginsWith reports whether the name or a domain of the company begins with a byte.
func (c *otherCompany) beginsWith(b byte) bool {
	return c.glued[0] == b ||
		slices.ContainsFunc(c.domains, func(d string) bool { return d[0] == b })
}

// isOrdinary reports whether all the words of the name are ordinary.
func (c *otherCompany) isOrdinary() bool {
	return !has(c.name, func(low string) bool { return !ordinaryWords(low) })
}

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
