package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// signer is who signs a text, as far as the message around it says.
type signer struct {
	words   map[string]bool // of the name and the address, in lower case
	name    string          // in lower case, without white space
	address string          // in lower case
	domain  string          // of the address, in lower case
	stems   []string        // of the words of the name and the domain, without accents
	office  bool            // the name isn't a person's
}

// signerOf returns the signer with an address; the zero address is nobody.
func signerOf(a Address) signer {
	local, domain, _ := strings.Cut(strings.ToLower(a.Email), "@")
	site := domain[:max(0, strings.LastIndexByte(domain, '.'))]
	s := signer{
		words:   map[string]bool{},
		name:    strings.Join(strings.Fields(strings.ToLower(a.Name)), ""),
		address: strings.ToLower(a.Email),
		domain:  domain,
		stems:   stemsOf(a.Name + " " + site),
		office:  a.Name == "" || isOffice(a.Name),
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(a.Name)+" "+local, notLetter) {
		if utf8.RuneCountInString(word) > 1 {
			s.words[word] = true
		}
	}
	return s
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

// signs reports whether a line is the signer's name, or a part of it.
func (s signer) signs(line string) bool {
	if s.isNobody() {
		return false
	}
	lower := strings.ToLower(line)
	if joined := strings.Join(strings.Fields(lower), ""); utf8.RuneCountInString(joined) > 1 &&
		joined[0] >= utf8.RuneSelf && strings.Contains(s.name, joined) {
		return true
	}
	found, words := false, 0
	for word := range strings.FieldsFuncSeq(lower, notLetter) {
		words++
		if s.words[word] {
			found = true
		} else if !isHonorific(word) && utf8.RuneCountInString(word) > 1 {
			return false
		}
	}
	return found && words <= 6 && !strings.ContainsAny(line, ":@?!") &&
		!strings.ContainsFunc(line, unicode.IsDigit)
}

func (s signer) isNobody() bool { return len(s.words) == 0 && s.name == "" }

// isHonorific knows the words before or behind a name.
var isHonorific = text.OneOf("dr prof mr mrs ms mag ing dipl phd mba msc bsc mgr bc inż " +
	"von van de der la del da")
