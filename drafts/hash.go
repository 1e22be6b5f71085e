package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Hash returns a SHA-256 over the path and the text of every template that was read, in hexadecimal: two catalogs with the same hash
// make the same drafts.
func (cat *Catalog) Hash() string {
	h := sha256.New()
	for _, s := range cat.sources {
		fmt.Fprintf(h, "%d %s %d %s", len(s.path), s.path, len(s.text), s.text)
	}
	return hex.EncodeToString(h.Sum(nil))
}
