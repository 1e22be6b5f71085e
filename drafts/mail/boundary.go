package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// digestLen is how many octets of the SHA-256 a boundary has.
const digestLen = 16

// digest returns the hash of both bodies. It writes them to the end of buf, to save a copy on the
// heap, and removes them again.
func digest(buf *bytes.Buffer, text, html string) [digestLen]byte {
	before := buf.Len()
	buf.WriteString(text)
	buf.WriteByte(0) // is in neither
	buf.WriteString(html)
	sum := sha256.Sum256(buf.Bytes()[before:])
	buf.Truncate(before)
	return [digestLen]byte(sum[:])
}

// boundary returns a boundary (RFC 2046 section 5.1.1) made of sum that occurs in neither body: b1-
// and the digits, or b2- and so on.
//
// Looking at the bodies before they are encoded is enough: 7bit keeps them as they are, and
// quoted-printable only splits them and adds "=" and upper-case digits, which no boundary has.
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
