package privacy

import (
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// longestHost is how many bytes of an address or URL are read before and after a word: as many
// as the name of a host has at most (RFC 1035 section 2.3.4).
const longestHost = 255

// hostAround returns the address or URL that a word is in, in lower case, or "".
func hostAround(s string, w text.Word) string {
	within := func(b byte) bool {
		return b >= utf8.RuneSelf || strings.IndexByte(".-_@/:", b) >= 0 || isAlnum(b)
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

func isAlnum(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || isDigit(b) }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

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
		!ordinaryWords(name) && !sharedHosts(words[0].Low) {
		return 1
	}
	return 0
}

// sharedHosts are domains of companies at which anyone's emails and files are.
var sharedHosts = text.OneOf(`amazonaws amazonses googleapis googlegroups googlemail
	googleusercontent microsoftonline`)
