package mail

import (
	"math"
	"strings"
)

// nameForm is how a display name is written.
type nameForm uint8

const (
	noName      nameForm = iota
	atomsName            // Tom Hale
	quotedName           // "Hale, Tom"
	encodedName          // =?utf-8?q?Z=C3=B6e?=
)

// form returns how name is written. A quoted string too long for a line becomes encoded words,
// because not every reader unfolds one.
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

// isAtoms reports whether name is a phrase of atoms with single spaces in between, none of them too
// long for a line (RFC 5322 section 3.2.5).
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

func quotedLen(name string) int {
	return len(name) + 2 + strings.Count(name, `"`) + strings.Count(name, `\`)
}

// addresses writes a field with an address list (RFC 5322 section 3.4), folded at commas. Only an
// item that is too long for a line is folded within, before its address. An empty list has no field.
func (f *fields) addresses(name string, list []Address) {
	if len(list) == 0 {
		return
	}
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
		f.address(&list[i], comma)
	}
	f.newline()
}

// width returns the length of a on one line.
func (a *Address) width() int {
	var room [80]byte // enough for most
	unfolded := fields{b: room[:0], line: math.MaxInt32}
	unfolded.address(a, "")
	return len(unfolded.b) - len(" ")
}

// address writes a, and the comma after it if any.
func (f *fields) address(a *Address, comma string) {
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

	addr := a.Email
	n := len(open) + len(addr) + len(end) + len(comma)
	// An address longer than a line stays whole: RFC 5322 section 3.4.1 advises against white space
	// in it, and it is far from the length that section 2.1.1 forbids.
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
