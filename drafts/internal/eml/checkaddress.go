package eml

import (
	"errors"
	"fmt"
	"net/mail"
	"strings"

	"golang.org/x/net/idna"
)

// The longest local part and domain, in octets: RFC 5321 sections 4.5.3.1.1
// and 4.5.3.1.2.
const (
	maxLocal  = 64
	maxDomain = 255
)

// CheckAddress checks an address as a person types it and returns it as a
// message carries it: an addr-spec (RFC 5322 section 3.4.1) in ASCII, its
// local part as typed, its domain in lower case and in A-labels (RFC 5890; the
// mapping is that of UTS 46 for lookup).
//
// It refuses what is more than an address (a display name, angle brackets, a
// comment, a group, white space), what few programs take (a quoted local part,
// an IP address for a domain, non-ASCII letters in the local part), control
// characters, domains that IDNA does not allow, and lengths beyond RFC 5321
// section 4.5.3.1: 64 octets for the local part, 255 for the domain. A domain
// needs no dot, and whether it exists is not looked up.
func CheckAddress(addr string) (ascii string, err error) {
	if addr == "" {
		return "", errors.New("no address")
	}
	if err := checkLine(addr); err != nil {
		return "", fmt.Errorf("%q: %w", addr, err)
	}
	parsed, err := mail.ParseAddress(addr)
	if err != nil {
		return "", fmt.Errorf("%q is not an e-mail address: want one such as priya@company.example", addr)
	}
	if parsed.Name != "" || parsed.Address != addr {
		return "", fmt.Errorf("%q is more than an address: %s", addr, surplus(addr, parsed))
	}

	local, domain, _ := strings.Cut(addr, "@")
	if !isASCII(local) {
		return "", fmt.Errorf("%q has letters beyond ASCII before the @: mail programs cannot send to it yet", addr)
	}
	if strings.HasPrefix(domain, "[") {
		return "", fmt.Errorf("%q has an IP address for a domain: want a name", addr)
	}
	host, err := idna.Lookup.ToASCII(domain)
	if err != nil {
		return "", fmt.Errorf("%q: the domain is not valid: %s", addr, strings.TrimPrefix(err.Error(), "idna: "))
	}
	ascii = local + "@" + host
	if _, err := checkAddrSpec(ascii); err != nil {
		return "", err
	}
	return ascii, nil
}

// surplus says what addr has besides the address parsed from it.
func surplus(addr string, parsed *mail.Address) string {
	switch {
	case strings.HasSuffix(addr, ";"):
		return "it is a group"
	case strings.HasPrefix(addr, `"`) && parsed.Name == "":
		return "the part before the @ is quoted"
	case parsed.Name != "":
		return "it has a display name"
	case strings.HasPrefix(addr, "<"):
		return "it has angle brackets"
	}
	return "it has white space or a comment"
}
