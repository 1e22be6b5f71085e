package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// errEnough ends the reading of parts.
var errEnough = errors.New("enough")

// entity reads the body of a message or part with the header h, up to the next boundary of an open
// part or to the end.
func (p *reader) entity(h []Field, depth int, forwarded bool) error {
	if p.partsRead++; p.partsRead > maxParts {
		p.defect("the message has more than %d parts: the others are left out", maxParts)
		return errEnough
	}
	kind, params := mediaType(get(h, "Content-Type"))
	encoding := strings.ToLower(strings.TrimSpace(get(h, "Content-Transfer-Encoding")))
	disposition, dparams := mediaType(get(h, "Content-Disposition"))
	if depth >= maxDepth && (strings.HasPrefix(kind, "multipart/") || kind == "message/rfc822") {
		p.defect("parts within more than %d others are left out", maxDepth)
		return p.src.skip()
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		return p.multipart(params["boundary"], kind == "multipart/digest", depth, forwarded)
	case kind == "message/rfc822":
		return p.forwarded(encoding, depth)
	case strings.HasPrefix(kind, "multipart/"):
		p.defect("a multipart has no boundary: it is read as text")
		kind = "text/plain"
	}
	name := dparams["filename"]
	if name == "" {
		name = params["name"]
	}
	if disposition == "attachment" || name != "" || kind != "text/plain" && kind != "text/html" {
		return p.file(name, encoding)
	}
	from := Origin{line: p.src.line(), encoding: encoding, utf8: isUTF8(params["charset"])}
	raw, err := p.body()
	if err != nil {
		return err
	}
	text, defect := decodeText(transferDecode(raw, encoding), params["charset"])
	if defect != "" {
		p.defect("%s", defect)
	}
	if strings.TrimSpace(text) != "" {
		p.parts = append(p.parts, part{kind == "text/html", forwarded, text, from})
	}
	return nil
}

// multipart reads the parts between boundaries (RFC 2046 section 5.1).
func (p *reader) multipart(boundary string, digest bool, depth int, forwarded bool) error {
	boundary = strings.TrimRight(boundary, " \t")
	p.src.boundaries = append(p.src.boundaries, boundary)
	level := len(p.src.boundaries)
	defer func() { p.src.boundaries = p.src.boundaries[:level-1] }()
	if err := p.src.skip(); err != nil { // the preamble
		return err
	}
	for p.src.ended == level && !p.src.final {
		p.src.ended = 0
		h, err := p.header()
		if err != nil {
			return err
		}
		if digest && get(h, "Content-Type") == "" {
			h = append(h, Field{"Content-Type", "message/rfc822"})
		}
		if err := p.entity(h, depth+1, forwarded); err != nil {
			return err
		}
	}
	if p.src.ended != level { // an outer boundary, or the end
		p.defect("a multipart has no end")
		return nil
	}
	p.src.ended = 0
	p.src.boundaries = p.src.boundaries[:level-1]
	return p.src.skip() // the epilogue
}

// forwarded reads a message within the message. Some programs encode it, which RFC 2046 section
// 5.2.1 forbids.
func (p *reader) forwarded(encoding string, depth int) error {
	if encoding == "base64" || encoding == "quoted-printable" {
		raw, err := p.body()
		if err != nil {
			return err
		}
		outer := p.src
		p.src = newSource(bytes.NewReader(transferDecode(raw, encoding)))
		defer func() { p.src = outer }()
	}
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
	return p.entity(h, depth+1, true)
}

// body returns all lines up to the next boundary or the end. The last line end belongs to the
// boundary (RFC 2046 section 5.1.1).
func (p *reader) body() ([]byte, error) {
	var raw []byte
	for {
		line, err := p.src.piece()
		if errors.Is(err, errBoundary) {
			return bytes.TrimSuffix(raw, []byte("\n")), nil
		}
		if err != nil {
			return raw, unlessEnded(err)
		}
		if p.wordsLeft -= len(line); p.wordsLeft < 0 {
			return nil, ErrLongText
		}
		raw = append(raw, line...)
	}
}

// file reads an attachment and keeps only its name and the hash of its content.
func (p *reader) file(name, encoding string) error {
	lines := &partReader{s: p.src}
	var content io.Reader = lines
	switch encoding {
	case "quoted-printable":
		content = quotedprintable.NewReader(content)
	case "base64":
		content = base64.NewDecoder(base64.StdEncoding, content)
	}
	h := sha256.New()
	_, _ = io.Copy(h, content) // of a broken attachment, what can be decoded
	if lines.err != nil {
		return lines.err
	}
	p.m.Files = append(p.m.Files, File{decodeField(name), [sha256.Size]byte(h.Sum(nil))})
	return p.src.skip()
}

// mediaType reads a Content-Type or Content-Disposition field (RFC 2045 section 5.1), a broken one
// as far as its parameters can be told apart. The default is plain text.
func mediaType(value string) (kind string, params map[string]string) {
	if value == "" {
		return "text/plain", nil
	}
	if kind, params, err := mime.ParseMediaType(value); err == nil {
		return kind, params
	}
	kind, rest, _ := strings.Cut(value, ";")
	params = map[string]string{}
	for _, s := range strings.Split(rest, ";") {
		name, v, _ := strings.Cut(s, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := params[name]; !twice && len(params) < 20 {
			params[name] = strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	kind = strings.ToLower(strings.TrimSpace(kind))
	if kind == "text" || !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	return kind, params
}
