package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// newNames stand in parentheses before what a company was or is called, too.
var newNames = text.OneOf("formerly previously formally fka aka dba now once ex alias called known as")

// form is a name that a company is called by.
type form struct {
	text         string
	part, person bool // see [otherCompany]
}

// formsOf returns the names of an opportunity's company: the one that the case has, without what
// stands in parentheses; another name in them; the parts that people call it by; and each with its
// umlauts written out, or as the British or the Americans spell it.
func formsOf(o *casefile.Opportunity) []form {
	name, inside, aside := strings.Cut(caselessForms.Replace(text.Seen(o.Company)), "(")
	list := []form{{text: strings.TrimSpace(name)}}
	if aside {
		inside, after, _ := strings.Cut(inside, ")")
		if list[0].text = strings.TrimSpace(name + " " + after); list[0].text == "" {
			list[0].text = inside
		} else if other := otherName(inside, list[0].text); other != "" {
			list = append(list, form{text: other})
		} else if isDescription(list[0].text) {
			list[0].text = inside
		} else if isAtDomain(o, inside) {
			list = append(list, form{text: inside})
		} else if mayName(o, inside) {
			list = append(list, form{text: inside, part: true})
		}
	}
	for _, name := range slices.Clone(list) {
		list = append(list, partsOf(o, name.text)...)
	}
	for i, name := range slices.Clone(list) {
		var later string
		if later, list[i].person = laterPart(o, name.text); later != "" {
			list = append(list, form{text: later, part: true})
		}
	}
	for _, name := range list {
		for _, r := range []*strings.Replacer{umlauts, british, american, ampersands} {
			if out := r.Replace(name.text); out != name.text {
				list = append(list, form{out, name.part, name.person})
			}
		}
	}
	return list
}

// descriptions stand for the name of a company that the case keeps in parentheses: stealth startup
// (Corvane).
var descriptions = text.OneOf(`stealth startup start up mode company firm confidential secret undisclosed
	unnamed anonymous client employer competitor rival agency unicorn fintech biotech the a an other another
	second third current former team of big small large tech`)

func isDescription(name string) bool {
	return !has(text.Words(name), func(low string) bool { return !descriptions(low) })
}

// british and american are the spellings of words that names of companies have.
var (
	british = strings.NewReplacer("arbor", "arbour", "abor", "abour", "olor", "olour", "onor", "onour",
		"Center", "Centre", "Gray", "Grey")
	american = strings.NewReplacer("arbour", "arbor", "abour", "abor", "olour", "olor", "onour",
		"onor", "Centre", "Center", "Grey", "Gray")
)

// ampersands writes the sign between two names as the word.
var ampersands = strings.NewReplacer(" & ", " and ", "&", " and ")

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
	if n := utf8.RuneCountInString(rest); n >= leastInitials && n < longName && c.written == strings.ToUpper(rest) &&
		!commonInitials(rest) {
		return c.dottedAt(t, words)
	}
	letters, hyphens := true, words[0].Capital && !ordinaryWords(rest)
	if len(rest) < longName || c.general {
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

// longestHost is how many bytes of an address or URL are read before and after a word: as many
// as the name of a host has at most (RFC 1035 section 2.3.4).
const longestHost = 255

// hostAround returns the address or URL that a word is in, in lower case, or "".
func hostAround(s string, w text.Word) string {
	within := func(b byte) bool {
		return b >= utf8.RuneSelf || strings.IndexByte(".-_@/:+", b) >= 0 || isAlnum(b)
	}
	from, to := w.Start, w.End
	for from > max(0, w.Start-longestHost) && within(s[from-1]) {
		from--
	}
	for to < min(len(s), w.End+longestHost) && within(s[to]) {
		to++
	}
	host := strings.Trim(s[from:to], ".-_:/")
	if !strings.ContainsAny(host, "@.") {
		return ""
	}
	host = strings.ToLower(host)
	for i := 1; i+1 < len(host); i++ {
		if host[i] == '@' || host[i] == '.' && isAlnum(host[i-1]) && isAlnum(host[i+1]) &&
			!isDigit(host[i+1]) {
			return host
		}
	}
	return ""
}

// longName is how long a name is that is recognized within a longer word of a host's name.
const longName = 5

// hostAt returns how many words of an address or URL give the company away.
func (s *Scanner) hostAt(words []text.Word, c *otherCompany, host string) int {
	for _, d := range c.domains {
		if list := text.Words(d); text.Begins(words, list) &&
			(strings.HasSuffix(host, d) || strings.Contains(host, d+"/") ||
				strings.HasPrefix(d, punycode) && strings.Contains(host, d)) {
			return len(list)
		}
	}
	for n := 1; n <= len(c.name) && n <= len(words); n++ {
		glued := ""
		for _, w := range words[:n] {
			glued += w.Low
		}
		if glued == c.glued || len(c.glued) >= longName && strings.HasPrefix(glued, c.glued) &&
			!sharedHosts(glued) {
			return n
		}
	}
	name := c.name[0].Low
	first := strings.ReplaceAll(name, "'", "") // oreilly.com
	if len(first) >= longName && strings.HasPrefix(words[0].Low, first) && !s.open().own[name] &&
		!ordinaryWords(name) && !c.place && !sharedHosts(words[0].Low) {
		return 1
	}
	return 0
}

// sharedHosts are domains of companies at which anyone's emails and files are.
var sharedHosts = text.OneOf(`amazonaws amazonses googleapis googlegroups googlemail
	googleusercontent microsoftonline`)
