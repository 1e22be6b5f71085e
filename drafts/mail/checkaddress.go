package mail

import (
	netmail "net/mail"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// The longest local part and domain, in octets (RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.2).
const (
	maxLocal  = 64
	maxDomain = 255
)

// CheckAddress checks an email address as a person types it, and returns it as a message carries
// it: an addr-spec (RFC 5322 section 3.4.1) in ASCII, with its local part as typed and its domain
// in lower case and A-labels (RFC 5890, mapped as in UTS 46 for lookup).
//
// It refuses what is more than an address (a display name, angle brackets, a comment, a group,
// white space), what few programs take (a quoted local part, an IP address as domain, other than
// ASCII in the local part), control characters, domains that IDNA doesn't allow, and lengths beyond
// RFC 5321 section 4.5.3.1: 64 octets for the local part, 255 for the domain. A domain needs no
// dot, and isn't looked up.
func CheckAddress(addr string) (ascii string, err error) {
	if addr == "" {
		return "", input.Errorf("no address")
	}
	if isCanonical(addr) {
		return addr, nil
	}
	return generalAddress(addr)
}

func generalAddress(addr string) (ascii string, err error) {
	if err := checkLine(addr); err != nil {
		return "", input.Errorf("%q: %w", addr, err)
	}
	parsed, err := netmail.ParseAddress(addr)
	if err != nil {
		return "", input.Errorf("%q is not an email address: want one such as priya@company.example", addr)
	}
	if parsed.Name != "" || parsed.Address != addr {
		return "", input.Errorf("%q is more than an address: %s", addr, surplus(addr, parsed))
	}

	local, domain, _ := strings.Cut(addr, "@")
	if !isASCII(local) {
		return "", input.Errorf("%q has letters beyond ASCII before the @: mail programs cannot "+
			"send to it yet", addr)
	}
	if strings.HasPrefix(domain, "[") {
		return "", input.Errorf("%q has an IP address for a domain: want a name", addr)
	}
	host, err := idna.Lookup.ToASCII(domain)
	if err != nil {
		return "", input.Errorf("%q: the domain is not valid: %s", addr,
			strings.TrimPrefix(err.Error(), "idna: "))
	}
	ascii = local + "@" + host
	if err := checkAddrSpec(ascii); err != nil {
		return "", err
	}
	return ascii, nil
}

// isCanonical reports whether a message carries the address as it's typed: most are in ASCII, and
// their domains in lower case and without A-labels, which only the general case checks.
func isCanonical(addr string) bool {
	_, domain, _ := strings.Cut(addr, "@")
	isCapital := func(r rune) bool { return 'A' <= r && r <= 'Z' }
	return !strings.Contains(domain, "--") && !strings.ContainsFunc(domain, isCapital) &&
		checkAddrSpec(addr) == nil
}

// surplus says what addr has besides the address parsed from it.
func surplus(addr string, parsed *netmail.Address) string {
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

// checkAddrSpec returns an error unless addr is an ASCII dot-atom, "@", and a host name, of the
// lengths in RFC 5321 section 4.5.3.1.
func checkAddrSpec(addr string) error {
	local, domain, found := strings.Cut(addr, "@")
	switch {
	case addr == "":
		return input.Errorf("no address")
	case !found:
		return input.Errorf("%q has no @", addr)
	case len(local) > maxLocal:
		return input.Errorf("%q: the part before the @ is %d characters long, at most %d are allowed",
			addr, len(local), maxLocal)
	case len(domain) > maxDomain:
		return input.Errorf("%q: the domain is %d characters long, at most %d are allowed", addr,
			len(domain), maxDomain)
	}
	for atom := range strings.SplitSeq(local, ".") {
		if atom == "" || strings.IndexFunc(atom, notAtext) >= 0 {
			return input.Errorf("%q: the part before the @ is not plain", addr)
		}
	}
	for label := range strings.SplitSeq(domain, ".") {
		if !isLabel(label) {
			return input.Errorf("%q: %q is not a part of a domain", addr, label)
		}
	}
	return nil
}

// isLabel reports whether s is a label of a host name (RFC 1123 section 2.1).
func isLabel(s string) bool {
	other := func(r rune) bool { return r != '-' && (r >= utf8.RuneSelf || !isAlnum(byte(r))) }
	return s != "" && len(s) <= 63 && s[0] != '-' && s[len(s)-1] != '-' && !strings.ContainsFunc(s, other)
}
