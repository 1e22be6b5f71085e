package eml

import (
	"errors"
	"fmt"
	"strings"
)

// Address is a mailbox: a person's display name and her address.
type Address struct {
	// Name is any text without control characters, as it is read: neither
	// quoted nor encoded. It may be empty.
	Name string
	// Addr is an ASCII addr-spec (RFC 5322 section 3.4.1) without quotes or
	// comments, its domain in A-labels, as CheckAddress returns it.
	Addr string
}

// check returns an error that begins with the field of a at fault.
func (a *Address) check() error {
	if err := checkLine(a.Name); err != nil {
		return fmt.Errorf(".name: %w", err)
	}
	if _, err := checkAddrSpec(a.Addr); err != nil {
		return fmt.Errorf(".addr: %w", err)
	}
	return nil
}

// nameForm is how a display name is written.
type nameForm uint8

const (
	noName      nameForm = iota
	atomsName            // Tom Hale
	quotedName           // "Hale, Tom"
	encodedName          // =?utf-8?q?Z=C3=B6e?=
)

// form returns how name is written. A quoted string is never folded inside,
// since not every reader unfolds one: it becomes encoded words instead.
func form(name string) nameForm {
	switch {
	case name == "":
		return noName
	case !isASCII(name) || strings.Contains(name, "=?"):
		return encodedName
	case isAtoms(name):
		return atomsName
	case quotedLen(name) <= maxToken:
		return quotedName
	}
	return encodedName
}

// isAtoms reports whether name is a phrase of atoms with one space between
// each two, none too long for a line (RFC 5322 section 3.2.5).
func isAtoms(name string) bool {
	word := 0
	for i := 0; i < len(name); i++ {
		switch {
		case isAtext(name[i]):
			word++
		case name[i] == ' ' && word > 0 && i < len(name)-1:
			word = 0
		default:
			return false
		}
		if word > maxToken {
			return false
		}
	}
	return true
}

// quotedLen returns the length of name as a quoted string.
func quotedLen(name string) int {
	return len(name) + 2 + strings.Count(name, `"`) + strings.Count(name, `\`)
}

// addresses writes a field with an address list (RFC 5322 section 3.4), folded
// at commas; only a mailbox too long for a line is folded inside, before its address.
func (f *fields) addresses(name string, list []Address) {
	f.begin(name)
	for i := range list {
		comma := ""
		if i < len(list)-1 {
			comma = ","
		}
		width := list[i].width() + len(comma)
		if i > 0 && !f.fits(width) {
			f.newline()
		}
		f.mailbox(&list[i], comma)
	}
	f.end()
}

// width returns the length of a on one line.
func (a *Address) width() int {
	n := len("<> ") + len(a.Addr)
	switch form(a.Name) {
	case noName:
		return len(a.Addr)
	case atomsName:
		return n + len(a.Name)
	case quotedName:
		return n + quotedLen(a.Name)
	}
	word, _ := phrase.encodedLen(a.Name)
	return n + word
}

// mailbox writes a and the comma after it, if any.
func (f *fields) mailbox(a *Address, comma string) {
	open, end := "<", ">"
	switch form(a.Name) {
	case noName:
		open, end = "", ""
	case atomsName:
		for word := range strings.SplitSeq(a.Name, " ") {
			f.token(word)
		}
	case quotedName:
		f.quoted(a.Name)
	case encodedName:
		f.encodedWords(a.Name, phrase)
	}

	addr := a.Addr
	n := len(open) + len(addr) + len(end) + len(comma)
	// An address longer than a line stays whole: RFC 5322 section 3.4.1 advises against white space inside it, and the length
	// that section 2.1.1 forbids is far off.
	f.space(min(n, maxToken))
	f.b = append(f.b, open...)
	f.b = append(f.b, addr...)
	f.b = append(f.b, end...)
	f.b = append(f.b, comma...)
}

// quoted writes s as a quoted string (RFC 5322 section 3.2.4).
func (f *fields) quoted(s string) {
	f.space(quotedLen(s))
	f.b = append(f.b, '"')
	for i := 0; i < len(s); i++ {
		if s[i] == '"' || s[i] == '\\' {
			f.b = append(f.b, '\\')
		}
		f.b = append(f.b, s[i])
	}
	f.b = append(f.b, '"')
}

// checkAddrSpec returns the domain of addr, or an error where addr is not an
// ASCII dot-atom, "@" and a host name, within RFC 5321 section 4.5.3.1.
func checkAddrSpec(addr string) (domain string, err error) {
	local, domain, found := strings.Cut(addr, "@")
	switch {
	case addr == "":
		return "", errors.New("no address")
	case !found:
		return "", fmt.Errorf("%q has no @", addr)
	case len(local) > maxLocal:
		return "", fmt.Errorf("%q: the part before the @ is %d characters long, at most %d are allowed", addr, len(local), maxLocal)
	case len(domain) > maxDomain:
		return "", fmt.Errorf("%q: the domain is %d characters long, at most %d are allowed", addr, len(domain), maxDomain)
	}
	for atom := range strings.SplitSeq(local, ".") {
		if atom == "" || strings.IndexFunc(atom, notAtext) >= 0 {
			return "", fmt.Errorf("%q: the part before the @ is not plain", addr)
		}
	}
	for label := range strings.SplitSeq(domain, ".") {
		if !isLabel(label) {
			return "", fmt.Errorf("%q: %q is not a part of a domain", addr, label)
		}
	}
	return domain, nil
}

// isLabel reports whether s is a label of a host name (RFC 1123 section 2.1).
func isLabel(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) && s[i] != '-' {
			return false
		}
	}
	return s != "" && len(s) <= 63 && s[0] != '-' && s[len(s)-1] != '-'
}
