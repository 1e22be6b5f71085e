package mail

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// errEnough ends the reading of parts.
var errEnough = errors.New("enough")

// position says what a part is to the message around it.
type position struct {
	depth     int
	forwarded bool // it belongs to a message within the message
	// It's where the words of a message are: at the root, first in its parts, or among alternatives.
	words bool
}

// entity reads the body of a message or part with the header h, up to the next boundary of an open
// part or to the end.
func (p *reader) entity(h []Field, at position) error {
	if p.partsRead++; p.partsRead > maxParts {
		p.defect("the message has more than %d parts: the others are left out", maxParts)
		return errEnough
	}
	kind, params := mediaType(get(h, "Content-Type"))
	encoding := transferEncoding(get(h, "Content-Transfer-Encoding"))
	disposition, dparams := mediaType(get(h, "Content-Disposition"))
	if at.depth >= maxDepth && (strings.HasPrefix(kind, "multipart/") || kind == "message/rfc822") {
		p.defect("parts within more than %d others are left out", maxDepth)
		return p.src.skip()
	}
	name := cmp.Or(dparams["filename"], params["name"])
	root := at.depth == 0
	tagged := ""
	if isEnriched(kind) && at.words && len(p.parts) == 0 {
		tagged, kind = kind, "text/plain"
	} else if root && isUnknownText(kind) {
		kind = "text/plain" // RFC 2046 section 4.1.4
	}
	isMessage := kind == "message/rfc822" || strings.HasPrefix(kind, "multipart/")
	isFile := !isMessage && (disposition == "attachment" && !root || name != "" && !at.words ||
		kind != "text/plain" && kind != "text/html")
	shown := ""
	if isFile {
		shown = name
	}
	p.describeParams(params, shown)
	p.describeParams(dparams, shown)
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		boundary := params["boundary"]
		if encoding == "quoted-printable" || bytes.Contains(p.src.ahead(), []byte("--"+boundary)) {
			encoding = "" // it says so, and isn't
		}
		return p.encoded(encoding, func() error { return p.multipart(kind, boundary, at) })
	case kind == "message/rfc822":
		return p.encoded(encoding, func() error { return p.forwarded(at.depth) })
	case isFile:
		return p.file(name, kind, encoding, params["charset"])
	}
	line := p.src.line()
	raw, err := p.body()
	if err != nil {
		return err
	}
	p.text(raw, kind == "text/html", at.forwarded,
		Origin{line: line, encoding: encoding, utf8: isUTF8(params["charset"])}, params["charset"])
	switch n := len(p.parts); {
	case n == 0 || kind != "text/plain":
	case tagged != "":
		p.parts[n-1].text, p.parts[n-1].origin = withoutTags(tagged, p.parts[n-1].text), Origin{}
	case strings.EqualFold(params["delsp"], "yes"):
		p.parts[n-1].text, p.parts[n-1].origin = unflowed(p.parts[n-1].text), Origin{}
	}
	return nil
}

// text adds a text part, and says what of it had to be guessed or left out.
func (p *reader) text(raw []byte, html, forwarded bool, from Origin, charsetName string) {
	octets, asIs, defect := transferDecode(raw, from.encoding)
	p.defect("%s", defect)
	if asIs {
		from.encoding = ""
	}
	text, defect := decodeText(octets, charsetName, html)
	p.defect("%s", defect)
	if strings.Contains(text, "begin ") && uuencoded().MatchString(text) {
		p.defect("a file in the text is uuencoded: it isn't read")
	}
	if strings.TrimSpace(text) != "" {
		p.parts = append(p.parts, part{html, forwarded, text, from})
	}
}

// isUnknownText reports whether a media type is text that is meant to be read, under a subtype that
// is unknown.
func isUnknownText(kind string) bool {
	subtype, ok := strings.CutPrefix(kind, "text/")
	switch subtype {
	case "html", "calendar", "csv", "xml", "rtf", "css", "vcard", "x-vcard", "directory", "javascript":
		return false
	}
	return ok
}

// multipart reads the parts between boundaries (RFC 2046 section 5.1). If the boundary that its
// header names isn't there, the one at the start of its body counts.
func (p *reader) multipart(kind, boundary string, at position) error {
	boundary = strings.TrimRight(boundary, " \t")
	if found := boundaryIn(p.src.ahead(), boundary); found != boundary {
		p.defect("a multipart's boundary isn't the one that its header names")
		boundary = found
	}
	line := p.src.line()
	if boundary == "" {
		p.defect("a multipart has no boundary: it is read as text")
		raw, err := p.body()
		if err != nil {
			return err
		}
		p.text(raw, false, at.forwarded, Origin{line: line}, "")
		return nil
	}
	p.src.boundaries = append(p.src.boundaries, boundary)
	level := len(p.src.boundaries)
	defer func() { p.src.boundaries = p.src.boundaries[:level-1] }()
	preamble, err := p.src.skipKeeping(maxPreamble)
	if err != nil {
		return err
	}
	if p.src.ended != level && len(bytes.TrimSpace(preamble)) > 0 {
		p.defect("a multipart has no parts: it is read as text")
		p.text(preamble, false, at.forwarded, Origin{line: line}, "")
		return nil
	}
	p.aside(string(preamble))
	p.alternative = p.alternative || kind == "multipart/alternative" && at.words && !at.forwarded
	child := position{depth: at.depth + 1, forwarded: at.forwarded, words: at.words}
	for p.src.ended == level && !p.src.final {
		p.src.ended = 0
		h, err := p.header()
		if err != nil {
			return err
		}
		if kind == "multipart/digest" && get(h, "Content-Type") == "" {
			h = append(h, Field{"Content-Type", "message/rfc822"})
		}
		if kind != "multipart/report" { // its descriptions name what servers report
			p.describe(h)
		}
		if err := p.entity(h, child); err != nil {
			return err
		}
		child.words = at.words && kind == "multipart/alternative"
	}
	if p.src.ended != level { // an outer boundary, or the end
		p.defect("a multipart has no end")
		return nil
	}
	p.src.ended = 0
	p.src.boundaries = p.src.boundaries[:level-1]
	epilogue, err := p.src.skipKeeping(maxPreamble)
	p.aside(string(epilogue))
	return err
}

// maxPreamble is how much of a multipart without parts is read as text.
const maxPreamble = 64 << 10

// boundaryIn returns the boundary of a multipart that begins with ahead: the one that its header
// names, unless only another is there.
func boundaryIn(ahead []byte, named string) string {
	if named != "" && bytes.Contains(ahead, []byte("--"+named)) {
		return named
	}
	first, rest, _ := bytes.Cut(bytes.TrimLeft(ahead, "\n"), []byte("\n"))
	mark, ok := strings.CutPrefix(strings.TrimRight(string(first), " \t"), "--")
	if ok && mark != "" && len(rest) >= len("content-") &&
		strings.EqualFold(string(rest[:len("content-")]), "content-") {
		return mark
	}
	return named
}

// encoded calls read for the body of a part that has parts or a message. Some programs encode it,
// which RFC 2045 section 6.4 forbids.
func (p *reader) encoded(encoding string, read func() error) error {
	if encoding != "base64" && encoding != "quoted-printable" {
		return read()
	}
	raw, err := p.body()
	if err != nil {
		return err
	}
	octets, _, defect := transferDecode(raw, encoding)
	p.defect("%s", defect)
	outer := p.src
	p.src = newSource(bytes.NewReader(bytes.Clone(octets))) // they may be raw
	defer func() { p.src = outer }()
	return read()
}

// forwarded reads a message within the message.
func (p *reader) forwarded(depth int) error {
	h, err := p.header()
	if err != nil {
		return err
	}
	var head strings.Builder
	for _, name := range []string{"From", "Date", "To", "Cc", "Subject"} {
		if value := get(h, name); value != "" {
			head.WriteString(name + ": " + decodeField(value) + "\n")
		}
	}
	if head.Len() > 0 {
		p.parts = append(p.parts, part{forwarded: true, text: head.String()})
	}
	return p.entity(h, position{depth: depth + 1, forwarded: true, words: true})
}

// body returns all lines up to the next boundary or the end, until its next call. The last line end
// belongs to the boundary (RFC 2046 section 5.1.1).
func (p *reader) body() ([]byte, error) {
	p.raw.Reset()
	for {
		line, err := p.src.piece()
		if errors.Is(err, errBoundary) {
			return bytes.TrimSuffix(p.raw.Bytes(), []byte("\n")), nil
		}
		if err != nil {
			return p.raw.Bytes(), unlessEnded(err)
		}
		if p.wordsLeft -= len(line); p.wordsLeft < 0 {
			return nil, ErrLongText
		}
		p.raw.Write(line)
	}
}

// file reads an attachment, and keeps its text if it is one, or else only the hash of its content.
func (p *reader) file(name, kind, encoding, charsetName string) error {
	lines := &partReader{s: p.src}
	var content io.Reader = lines
	switch encoding {
	case "quoted-printable":
		content = quotedprintable.NewReader(content)
	case "base64":
		content = base64.NewDecoder(base64.StdEncoding, content)
	}
	f := File{Name: decodeField(name), Type: kind}
	h := sha256.New()
	start := &head{left: maxFileText}
	_, _ = io.Copy(io.MultiWriter(h, start), content) // of a broken attachment, what can be decoded
	if lines.err != nil {
		return lines.err
	}
	f.Sum = [sha256.Size]byte(h.Sum(nil))
	switch {
	case isSignature(kind):
	case start.left < 0, !strings.HasPrefix(kind, "text/") && !isText(kind, start.b):
		f.Unread = true
	default:
		text, defect := decodeText(start.b, charsetName, kind == "text/html")
		f.Text, f.Unread = text, text == "" && defect != ""
		p.readWithin(&f, start.b)
	}
	p.m.Files = append(p.m.Files, f)
	return p.src.skip()
}

// maxFileText is how long an attachment may be whose text is kept.
const maxFileText = 1 << 20

// head keeps the start of what is written to it. Its left is negative once something didn't fit.
type head struct {
	b    []byte
	left int
}

func (h *head) Write(b []byte) (int, error) {
	h.b = append(h.b, b[:min(len(b), max(h.left, 0))]...)
	h.left -= len(b)
	return len(b), nil
}

// isText reports whether content of another type is text: mail programs send files they don't know as
// application/octet-stream.
func isText(kind string, b []byte) bool {
	mayBe := slices.Contains([]string{"application/octet-stream", "application/json", "application/xml",
		"application/yaml", "application/x-yaml"}, kind)
	encrypted := bytes.HasPrefix(b, []byte("-----BEGIN PGP MESSAGE")) // RFC 9580 section 6.2
	return mayBe && !encrypted && utf8.Valid(b) && !bytes.ContainsFunc(b, func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\f", r)
	})
}

// isSignature reports whether a media type is that of a cryptographic signature (RFC 3156, RFC
// 8551), which says nothing.
func isSignature(kind string) bool {
	return slices.Contains([]string{"application/pgp-signature", "application/pkcs7-signature",
		"application/x-pkcs7-signature"}, kind)
}

// mediaType reads a Content-Type or Content-Disposition field (RFC 2045 section 5.1), a broken one
// as far as its parameters can be told apart. The default is plain text.
func mediaType(value string) (kind string, params map[string]string) {
	if value == "" {
		return "text/plain", nil
	}
	kind, params, err := mime.ParseMediaType(value)
	if err != nil {
		kind, params = looseMediaType(value)
	}
	switch main, sub, ok := strings.Cut(kind, "/"); {
	case ok && sub != "" || kind == "attachment" || kind == "inline":
	case strings.Contains(kind, "html"):
		kind = "text/html"
	case main == "text" || !ok:
		kind = "text/plain"
	}
	return kind, params
}

// looseMediaType reads a field that [mime.ParseMediaType] refuses.
func looseMediaType(value string) (kind string, params map[string]string) {
	kind, rest := value, ""
	if i := strings.IndexAny(value, ";, \t"); i > 0 {
		kind, rest = value[:i], value[i+1:]
	}
	params = map[string]string{}
	for _, s := range strings.FieldsFunc(rest, func(r rune) bool { return r == ';' || r == ',' }) {
		name, v, _ := strings.Cut(s, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := params[name]; !twice && len(params) < 20 {
			params[name] = strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return strings.ToLower(strings.Trim(strings.TrimSpace(kind), `"`)), params
}
