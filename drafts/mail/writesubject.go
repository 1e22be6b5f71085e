package mail

import "strings"

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
