package eml

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// digestLen is how much of the SHA-256 a boundary shows: 32 hex digits.
const digestLen = 16

// digest returns the hash of both bodies. It uses buf, which must be empty and
// is so again afterwards, to spare a copy of the bodies on the heap.
func digest(buf *bytes.Buffer, text, html string) [digestLen]byte {
	buf.WriteString(text)
	buf.WriteByte(0) // stands in neither
	buf.WriteString(html)
	sum := sha256.Sum256(buf.Bytes())
	buf.Reset()
	return [digestLen]byte(sum[:])
}

// boundary returns a delimiter (RFC 2046 section 5.1.1) made from sum that
// stands in neither body: b1- and the digits, else b2- and so on.
//
// It is looked for in the bodies before they are encoded, which is enough:
// 7bit keeps them, and quoted-printable only breaks them up and adds octets
// after "=" in upper case, which no boundary holds.
func boundary(sum [digestLen]byte, text, html string) string {
	var digits [2 * digestLen]byte
	hex.Encode(digits[:], sum[:])
	for n := 1; ; n++ {
		mark := "b" + strconv.Itoa(n) + "-" + string(digits[:])
		if !strings.Contains(text, mark) && !strings.Contains(html, mark) {
			return mark
		}
	}
}
