package mail

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var encodedWord = regexp.MustCompile(`=\?utf-8\?[qb]\?[^? ]*\?=`)

// mustBytes writes m, and checks the result against every rule and against m.
func mustBytes(t *testing.T, m *Outgoing) string {
	t.Helper()
	b, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	checkRules(t, m, b)
	checkReadBack(t, m, b)
	return string(b)
}

// checkRules checks the octets, the lines, the encoded words, the fields, and the boundaries of b.
func checkRules(t *testing.T, m *Outgoing, b []byte) {
	t.Helper()
	for i, c := range b {
		switch {
		case c == '\n' && (i == 0 || b[i-1] != '\r'):
			t.Errorf("bare LF at %d", i)
		case c == '\r' && (i+1 == len(b) || b[i+1] != '\n'):
			t.Errorf("bare CR at %d", i)
		case c == 0:
			t.Errorf("NUL at %d", i)
		case c >= utf8.RuneSelf:
			t.Errorf("8-bit octet at %d", i)
		}
	}
	if !bytes.HasSuffix(b, []byte("\r\n")) {
		t.Error("no final CRLF")
	}
	for i, line := range bytes.Split(b, []byte("\r\n")) {
		if len(line) > 998 {
			t.Errorf("line %d is %d octets", i+1, len(line))
		}
	}

	head, body, found := strings.Cut(string(b), "\r\n\r\n")
	if !found {
		t.Fatal("no empty line between header and body")
	}
	checkHeader(t, m, head)
	if _, after, ok := strings.Cut(head, `boundary="`); ok {
		mark := strings.TrimSuffix(after, `"`)
		if !regexp.MustCompile(`^b\d+-[0-9a-f]{32}$`).MatchString(mark) {
			t.Errorf("boundary %q", mark)
		}
		if n := strings.Count(body, mark); n != 3 {
			t.Errorf("the body has the boundary %d times", n)
		}
		if !strings.HasPrefix(body, "--"+mark+"\r\n") || !strings.HasSuffix(body, "\r\n--"+mark+"--\r\n") {
			t.Errorf("preamble or epilogue, or no delimiter:\n%s", body)
		}
	}
}

// checkHeader checks the header of a message.
func checkHeader(t *testing.T, m *Outgoing, head string) {
	t.Helper()
	for line := range strings.SplitSeq(head, "\r\n") {
		// Only an address may be longer: it is never folded.
		if len(line) > maxLine &&
			(!strings.Contains(line, "@") || strings.Contains(strings.TrimSpace(line), " ")) {
			t.Errorf("header line of %d octets: %q", len(line), line)
		}
		if strings.Trim(line, " ") == "" {
			t.Error("header line of white space alone")
		}
		if strings.TrimRight(line, " \t") != line {
			t.Errorf("white space at the end of %q", line)
		}
		if strings.ContainsFunc(line,
			func(r rune) bool { return r >= utf8.RuneSelf || unicode.IsControl(r) }) {
			t.Errorf("8-bit or control character in header line %q", line)
		}
	}
	for _, word := range encodedWord.FindAllString(head, -1) {
		if len(word) > 75 {
			t.Errorf("encoded word of %d octets: %q", len(word), word)
		}
		s, err := new(mime.WordDecoder).Decode(word)
		if err != nil || !utf8.ValidString(s) || s == "" || strings.ContainsFunc(s, unicode.IsControl) {
			t.Errorf("encoded word %q says %q, %v", word, s, err)
		}
	}

	want := []string{"X-Unsent", "From", "To", "Cc", "Subject", "MIME-Version", "Content-Type",
		"Content-Transfer-Encoding"}
	want = slices.DeleteFunc(want, func(name string) bool {
		return name == "Cc" && len(m.Cc) == 0 ||
			name == "Content-Transfer-Encoding" && m.Text != "" && m.HTML != ""
	})
	var got []string
	for field := range strings.SplitSeq(strings.ReplaceAll(head, "\r\n ", " "), "\r\n") {
		name, _, ok := strings.Cut(field, ": ")
		if !ok {
			t.Errorf("not a header field: %q", field)
		}
		got = append(got, name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("headers %q, want %q", got, want)
	}
}

// checkReadBack reads b with the standard library and compares it with m.
func checkReadBack(t *testing.T, m *Outgoing, b []byte) {
	t.Helper()
	msg, err := netmail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	checkAddresses(t, msg.Header, "From", []Address{m.From})
	checkAddresses(t, msg.Header, "To", m.To)
	if len(m.Cc) > 0 {
		checkAddresses(t, msg.Header, "Cc", m.Cc)
	}

	// Once as Go unfolds it (a fold and the white space around it become one space), and once as
	// RFC 5322 section 2.2.3 says (the CRLF is removed).
	_, strict, _ := strings.Cut(string(b), "\r\nSubject: ")
	strict, _, _ = strings.Cut(strict, "\r\nMIME-Version:")
	for _, raw := range []string{msg.Header.Get("Subject"), strings.ReplaceAll(strict, "\r\n", "")} {
		got, err := new(mime.WordDecoder).DecodeHeader(raw)
		if err != nil || got != m.Subject {
			t.Errorf("subject %q, %v, want %q", got, err, m.Subject)
		}
	}

	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if m.Text == "" || m.HTML == "" {
		text := lf(m.Text + m.HTML)
		if !strings.HasSuffix(text, "\n") {
			text += "\n"
		}
		checkPart(t, "single", kind, params, msg.Header.Get("Content-Transfer-Encoding"), msg.Body, text)
		return
	}
	if kind != "multipart/alternative" {
		t.Fatalf("type %q", kind)
	}
	r := multipart.NewReader(msg.Body, params["boundary"])
	for _, want := range []struct{ kind, text string }{{"text/plain", m.Text}, {"text/html", m.HTML}} {
		part, err := r.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		if len(part.Header) != 2 {
			t.Errorf("part headers %v", part.Header)
		}
		kind, params, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if err != nil || kind != want.kind {
			t.Errorf("part of type %q, %v, want %q", kind, err, want.kind)
		}
		checkPart(t, kind, kind, params, part.Header.Get("Content-Transfer-Encoding"), part, lf(want.text))
	}
	if _, err := r.NextRawPart(); err != io.EOF {
		t.Errorf("after the last part: %v, want EOF", err)
	}
}

func lf(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// fragileLine matches a line that a mailbox or a relay may change.
var fragileLine = regexp.MustCompile(`^(>*From |\.$)|[ \t]$`)

// checkPart decodes one part and compares it with want.
func checkPart(t *testing.T, where, kind string, params map[string]string, encoding string,
	r io.Reader, want string) {
	t.Helper()
	if !strings.HasPrefix(kind, "text/") || len(params) != 1 || params["charset"] != "utf-8" {
		t.Errorf("%s: type %q %v", where, kind, params)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	plain := isASCII(want)
	for line := range strings.SplitSeq(want, "\n") {
		plain = plain && len(line) <= 998 && !fragileLine.MatchString(line)
	}
	wantEncoding := "quoted-printable"
	if plain {
		wantEncoding = "7bit"
	}
	if encoding != wantEncoding {
		t.Errorf("%s: encoding %q, want %q", where, encoding, wantEncoding)
	}
	got := raw
	if encoding == "quoted-printable" {
		for line := range strings.SplitSeq(string(raw), "\r\n") {
			if len(line) > 76 || fragileLine.MatchString(line) {
				t.Errorf("%s: quoted-printable line %q", where, line)
			}
		}
		if got, err = io.ReadAll(quotedprintable.NewReader(bytes.NewReader(raw))); err != nil {
			t.Errorf("%s: %v", where, err)
		}
	}
	if lf(string(got)) != want {
		t.Errorf("%s: %q, want %q", where, got, want)
	}
}

// checkAddresses compares the list in a field with want.
func checkAddresses(t *testing.T, h netmail.Header, name string, want []Address) {
	t.Helper()
	list, err := h.AddressList(name)
	if err != nil {
		t.Errorf("%s: %v in %q", name, err, h.Get(name))
		return
	}
	var got []Address
	for _, a := range list {
		got = append(got, Address{a.Name, a.Address})
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", name, got, want)
	}
}
