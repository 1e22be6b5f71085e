package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Hash returns the SHA-256 of the text that the case was parsed from, in hexadecimal; that of its JSON for a case built in Go.
func (c *Case) Hash() (string, error) {
	source := c.source
	if source == nil {
		var err error
		if source, err = json.Marshal(c); err != nil {
			return "", err
		}
	}
	sum := sha256.Sum256(source)
	return hex.EncodeToString(sum[:]), nil
}

// Hash returns a SHA-256 over the path and the text of every template that was read, in hexadecimal: two catalogs with the same hash
// make the same drafts.
func (cat *Catalog) Hash() string {
	h := sha256.New()
	for _, s := range cat.sources {
		fmt.Fprintf(h, "%d %s %d %s", len(s.path), s.path, len(s.text), s.text)
	}
	return hex.EncodeToString(h.Sum(nil))
}
