package casefile

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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
