package mail

import "strings"

// maxLine is the longest header line, without its CRLF: what RFC 2047 section 2 allows for a line
// with an encoded word. RFC 5322 section 2.1.1 allows 78 for others; one limit is simpler.
const maxLine = 76

// maxToken is the longest word that fits on a continuation line of its own.
const maxToken = maxLine - 1

// fields builds header fields, and folds them itself: go-message writes a long encoded value on one
// line of several hundred octets.
type fields struct {
	b    []byte
	line int // where the current line begins in b
}

// raw writes a whole field that needs no folding.
func (f *fields) raw(field string) {
	f.begin(field)
	f.newline()
}

// begin starts a field with its name and colon.
func (f *fields) begin(name string) {
	f.line = len(f.b)
	f.b = append(f.b, name...)
}

// newline ends the current line, and a field.
func (f *fields) newline() {
	f.b = append(f.b, "\r\n"...)
	f.line = len(f.b)
}

// fits reports whether a space and n octets fit on the current line.
func (f *fields) fits(n int) bool { return len(f.b)-f.line+1+n <= maxLine }

// space writes the space before a token of n octets, and folds the field before it if the token
// wouldn't fit. So a continuation line begins with one space and has more than white space (RFC
// 5322 section 3.2.2).
func (f *fields) space(n int) {
	if len(f.b) > f.line && !f.fits(n) {
		f.newline()
	}
	f.b = append(f.b, ' ')
}

// token writes a space or a fold, then s.
func (f *fields) token(s string) {
	f.space(len(s))
	f.b = append(f.b, s...)
}

// ids writes a field of message IDs (RFC 5322 section 3.6.4), folded between them. An ID longer
// than a line stays whole. An empty list has no field.
func (f *fields) ids(name string, list []string) {
	if len(list) == 0 {
		return
	}
	f.begin(name)
	for _, id := range list {
		f.space(min(len(id), maxToken))
		f.b = append(f.b, id...)
	}
	f.newline()
}

// subject writes the Subject field (RFC 5322 section 3.6.5).
func (f *fields) subject(s string) {
	const name = "Subject:"
	f.begin(name)
	if !plainText(s, maxToken-len(name)) {
		f.encodedWords(s, unstructured)
	} else {
		for s != "" {
			n := chunk(s)
			f.token(s[:n])
			s = strings.TrimPrefix(s[n:], " ")
		}
	}
	f.newline()
}

// plainText reports whether s can be written to an unstructured field unencoded: ASCII that no
// reader takes for an encoded word or trims, with a first chunk of at most first octets, and others
// that fit on a line.
func plainText(s string, first int) bool {
	if !isASCII(s) || strings.Contains(s, "=?") || s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	limit := first
	for s != "" {
		n := chunk(s)
		if n > limit {
			return false
		}
		s = strings.TrimPrefix(s[n:], " ")
		limit = maxToken
	}
	return true
}

// chunk returns the length of s up to where it may be folded: a single space. Many readers turn a
// fold and all white space around it into one space, so a run of spaces is never folded.
func chunk(s string) int {
	for i := 1; i < len(s)-1; i++ {
		if s[i] == ' ' && s[i-1] != ' ' && s[i+1] != ' ' {
			return i
		}
	}
	return len(s)
}
