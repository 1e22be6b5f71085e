package mail

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
