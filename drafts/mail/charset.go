package mail

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decoder turns octets in a charset into UTF-8.
type decoder func(raw []byte) ([]byte, error)

// decoderOf returns the decoder of a charset by any of its names: those of the WHATWG Encoding
// standard and of IANA, and those that programs write instead. It is nil if the charset must be
// guessed.
func decoderOf(name string) (decoder, error) {
	name = strings.ToLower(strings.Trim(name, " \t'\"<>"))
	switch {
	case name == "":
		return nil, nil
	case refused(name):
		return nil, fmt.Errorf("the charset %s is refused", name)
	}
	short := squashed(name)
	for _, known := range []string{name, short, charsetLabels()[short]} {
		if known == "us-ascii" || known == guessed {
			return nil, nil
		}
		if dec := decoderFor(known); dec != nil {
			return dec, nil
		}
	}
	return nil, fmt.Errorf("the charset %.40q is unknown", name)
}

// decoderFor returns the decoder of a charset by a name in one of the indexes, or nil.
func decoderFor(name string) decoder {
	if table, ok := charmaps[name]; ok {
		return charmapDecoder([]rune(table))
	}
	switch name {
	case "iso-2022-kr":
		return decodeISO2022KR
	case "utf-16": // RFC 2781 section 4.3
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes
	case "utf-32":
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewDecoder().Bytes
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM).NewDecoder().Bytes
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewDecoder().Bytes
	}
	enc, err := htmlindex.Get(name)
	if err != nil || enc == encoding.Replacement {
		enc, err = ianaindex.MIME.Encoding(name)
	}
	if err != nil || enc == nil || enc == encoding.Replacement {
		return nil
	}
	return func(raw []byte) ([]byte, error) { return enc.NewDecoder().Bytes(raw) }
}

// squashed returns a charset's name in lower case without punctuation and without the prefixes that
// only say that it is a charset.
func squashed(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < 0x80 && isAlnum(byte(r)) {
			return r
		}
		return -1
	}, strings.ToLower(name))
	for _, prefix := range []string{"charset", "cs", "x"} {
		name = strings.TrimPrefix(name, prefix)
	}
	for _, prefix := range []string{"codepage", "windows", "win", "ibm", "ms", "dos", "pc", "cp"} {
		rest, ok := strings.CutPrefix(name, prefix)
		if ok && strings.Trim(rest, "0123456789") == "" {
			return "cp" + strings.TrimLeft(rest, "0")
		}
	}
	return name
}

// charmapDecoder returns the decoder of a single-byte charset.
func charmapDecoder(upper []rune) decoder {
	return func(raw []byte) ([]byte, error) {
		out := make([]byte, 0, len(raw)*2)
		for _, c := range raw {
			r := rune(c)
			if c >= 0x80 {
				r = upper[c-0x80]
			}
			out = append(out, string(r)...)
		}
		return out, nil
	}
}

// decodeISO2022KR decodes ISO-2022-KR (RFC 1557): between SO and SI it is EUC-KR without the high
// bits.
func decodeISO2022KR(raw []byte) ([]byte, error) {
	raw = bytes.ReplaceAll(raw, []byte("\x1b$)C"), nil)
	out := make([]byte, 0, len(raw))
	shifted := false
	for _, c := range raw {
		switch {
		case c == 0x0e || c == 0x0f:
			shifted = c == 0x0e
		case c == '\n': // ends a shift, too
			shifted = false
			out = append(out, c)
		case shifted && c > ' ':
			out = append(out, c|0x80)
		default:
			out = append(out, c)
		}
	}
	return decoderFor("euc-kr")(out)
}

// guessed stands for the names that don't say which charset it is.
const guessed = "guess"

// charsetLabels returns the names of [charsetNames], each with the one that it stands for.
var charsetLabels = sync.OnceValue(func() map[string]string {
	labels, target := map[string]string{}, ""
	for field := range strings.FieldsSeq(charsetNames) {
		if name, ok := strings.CutSuffix(field, ":"); ok {
			target = name
		} else {
			labels[field] = target
		}
	}
	return labels
})

// charsetNames are charsets with names that are in no index, squashed.
//
//go:embed charsets.txt
var charsetNames string
