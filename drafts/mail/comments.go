package mail

import "strings"

// withoutComments returns a structured field's value without its comments (RFC 5322 section 3.2.2),
// each of which becomes a space.
func withoutComments(value string) string {
	if !strings.Contains(value, "(") {
		return value
	}
	var b strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == '\\' && (quoted || depth > 0):
			if depth == 0 {
				b.WriteString(value[i:min(i+2, len(value))])
			}
			i++
		case c == '"' && depth == 0:
			quoted = !quoted
			b.WriteByte(c)
		case c == '(' && !quoted:
			depth++
			b.WriteByte(' ')
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteByte(c)
		}
	}
	return b.String()
}
