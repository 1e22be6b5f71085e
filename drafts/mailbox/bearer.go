package mailbox

import (
	"fmt"
	"strings"
)

// The ways to log in with an OAuth access token.
const (
	oauthBearer = "OAUTHBEARER" // RFC 7628
	xoauth2     = "XOAUTH2"     // what some providers had before it
)

// bearer logs in with an access token. It's a SASL client.
type bearer struct {
	account   Account
	token     string
	mechanism string
}

// Start returns what the client says first.
func (b *bearer) Start() (mechanism string, response []byte, err error) {
	if b.mechanism == xoauth2 {
		return xoauth2, fmt.Appendf(nil, "user=%s\x01auth=Bearer %s\x01\x01", b.account.User, b.token), nil
	}
	user := strings.NewReplacer("=", "=3D", ",", "=2C").Replace(b.account.User) // RFC 5801 section 4
	return oauthBearer, fmt.Appendf(nil, "n,a=%s,\x01host=%s\x01auth=Bearer %s\x01\x01",
		user, b.account.Host, b.token), nil
}

// Next answers a reason for a refusal; then the server refuses (RFC 7628 section 3.2.3).
func (b *bearer) Next([]byte) ([]byte, error) { return []byte{1}, nil }
