package mail

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// isEnriched reports whether a media type is text with tags that a person isn't meant to read.
func isEnriched(kind string) bool { return kind == "text/enriched" || kind == "text/richtext" }

// enrichedTag matches a tag, an angle bracket that is meant as one, and line ends.
var enrichedTag = lazy.Regexp(`<<|</?[A-Za-z0-9-]{1,60}>|\n+`)

// withoutTags returns what a reader sees of a text in text/enriched (RFC 1896) or in the older
// text/richtext (RFC 1341 section 7.1.3), where lines end only at <nl>. An excerpt is what another wrote.
func withoutTags(kind, s string) string {
	var out strings.Builder
	excerpts, hidden, asIs := 0, 0, 0
	newLine := func(n int) { out.WriteString(strings.Repeat("\n"+strings.Repeat("> ", excerpts), n)) }
	at := 0
	for _, m := range enrichedTag().FindAllStringIndex(s, -1) {
		if hidden == 0 {
			out.WriteString(s[at:m[0]])
		}
		tag := strings.ToLower(s[m[0]:m[1]])
		at = m[1]
		step := 1
		if strings.HasPrefix(tag, "</") {
			step = -1
		}
		switch strings.Trim(tag, "</>") {
		case "param", "comment":
			hidden = max(hidden+step, 0)
			continue
		case "nofill", "verbatim":
			asIs = max(asIs+step, 0)
		case "excerpt":
			excerpts = min(max(excerpts+step, 0), maxDepth)
			newLine(1)
		}
		switch n := len(tag); {
		case hidden > 0:
		case tag == "<<", tag == "<lt>":
			out.WriteByte('<')
		case tag == "<nl>", tag == "<np>", tag == "</paragraph>":
			newLine(1)
		case tag[0] != '\n':
		case asIs > 0:
			newLine(n)
		case n == 1 || kind == "text/richtext":
			out.WriteByte(' ')
		default:
			newLine(n - 1)
		}
	}
	if hidden == 0 {
		out.WriteString(s[at:])
	}
	return out.String()
}
