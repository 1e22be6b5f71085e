package mail

import (
	"strings"
	"unicode/utf8"
)

// decodeField returns the text of a field on one line, with its encoded words decoded (RFC 2047).
// It accepts words that the RFC forbids but programs write: with spaces in them, in a quoted string
// or another word, longer than 75 octets, or split in the middle of a character. What can't be
// decoded stays as it is.
func decodeField(value string) string {
	if !strings.Contains(value, "=?") {
		return oneLine(decodeBytes([]byte(value), nil))
	}
	var out strings.Builder
	var row []byte // the octets of adjacent words in one charset
	var enc decoder
	name, afterWord := "", false
	flush := func() {
		out.WriteString(decodeBytes(row, enc))
		row = row[:0]
	}
	from := 0 // where the text after the last word begins
	for at := 0; ; {
		i := strings.Index(value[at:], "=?")
		if i < 0 {
			break
		}
		at += i
		w := encodedWordAt(value[at:])
		if w.length == 0 {
			at += len("=?")
			continue
		}
		if between := value[from:at]; !afterWord || strings.TrimSpace(between) != "" {
			// Space between encoded words is dropped (RFC 2047 section 6.2).
			flush()
			out.WriteString(decodeBytes([]byte(between), nil))
		} else if w.charset != name {
			flush()
		}
		row, enc, name, afterWord = append(row, w.octets...), w.enc, w.charset, true
		at += w.length
		from = at
	}
	flush()
	out.WriteString(decodeBytes([]byte(value[from:]), nil))
	return oneLine(out.String())
}

// isDecoded reports whether every part of a field's text could be decoded.
func isDecoded(s string) bool {
	return !strings.ContainsRune(s, utf8.RuneError) &&
		!(strings.Contains(s, "=?") && strings.Contains(s, "?="))
}

// codedWord is an encoded word (RFC 2047 section 2) that was read.
type codedWord struct {
	charset string
	enc     decoder
	octets  []byte
	length  int // 0 if it is none
}

// maxWord is the longest encoded word that is read.
const maxWord = 4096

// encodedWordAt decodes the encoded word that s begins with.
func encodedWordAt(s string) codedWord {
	s = s[:min(len(s), maxWord)]
	charsetName, rest, _ := strings.Cut(s[len("=?"):], "?")
	coding, rest, _ := strings.Cut(rest, "?")
	text, _, ok := strings.Cut(rest, "?=")
	if !ok || charsetName == "" {
		return codedWord{}
	}
	w := codedWord{length: len("=?") + len(charsetName) + 1 + len(coding) + 1 + len(text) + len("?=")}
	// its language (RFC 2231 section 5)
	w.charset, _, _ = strings.Cut(strings.ToLower(charsetName), "*")
	var err error
	if w.enc, err = decoderOf(w.charset); err != nil {
		return codedWord{}
	}
	switch coding {
	case "b", "B":
		w.octets = decodeBase64([]byte(text))
	case "q", "Q":
		w.octets = decodeQ([]byte(strings.ReplaceAll(text, "_", "=20")))
	default:
		return codedWord{}
	}
	return w
}

// oneLine returns s without control characters and line ends.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, clean(s))
}
