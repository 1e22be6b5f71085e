package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"golang.org/x/text/width"
)

// traits are what a line has that a signature may have.
type traits uint8

const (
	fits    traits = 1 << iota // it has nothing that a signature doesn't have
	contact                    // a phone number, an email address, or the address of a site
	title                      // a job title
	company                    // the legal form of a company
)

// longestSignatureLine is the length of a line that may be in a signature, in octets.
const longestSignatureLine = 300

// separators stand between the parts of a line in a signature.
var separators = strings.NewReplacer("•", "|", "·", "|", "∙", "|", "●", "|", "◆", "|", "■", "|",
	"►", "|", "*", "|", ";", "|", "\t", "|", ", ", "|", "，", "|", "、", "|", "،", "|",
	" - ", "|", " – ", "|", " — ", "|", " / ", "|",
	" // ", "|", "  ", "|", "\u2003", "|", "\u3000", " ", "\u00a0", " ", "\u202f", " ", "\u2009", " ")

// traitsOf returns the traits of a line; domain is that of the author's address, or "".
func traitsOf(line, domain string) traits {
	if len(line) > longestSignatureLine {
		return 0
	}
	if line = separators.Replace(line); isASCII(line) {
		line = unlinked(line)
	} else {
		line = width.Fold.String(unlinked(strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) {
				return -1
			}
			return r
		}, line)))
	}
	if isSpoken(line) {
		return 0
	}
	all := fits
	for i, part := range strings.Split(line, "|") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		t := partTraits(part, domain)
		lower := i == 0 && t == fits && startsLow(part) && !strings.ContainsFunc(part, unicode.IsDigit)
		if t&fits == 0 || lower {
			return 0
		}
		all |= t
	}
	return all
}

// unlinked removes the targets of links, which Outlook writes in angle brackets behind a text.
func unlinked(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "<")
		_, after, closed := strings.Cut(rest, ">")
		if !ok || !closed {
			return s
		}
		if strings.TrimSpace(before+after) == "" {
			return rest[:len(rest)-len(after)-1] // nothing else is on the line
		}
		s = before + " " + after
	}
}

// isSpoken reports whether a line is, or may be, a sentence or a fact of its own: an amount, a
// time, or an item of a list.
func isSpoken(line string) bool {
	line = strings.TrimSpace(line)
	r, _ := utf8.DecodeRuneInString(line)
	switch {
	case line == "" || strings.ContainsAny(line, "?!%$€£¥₽₺₪₩"), strings.ContainsRune("-–>•", r),
		endsInColon(line), endsIn(line, ",", "。", "…"), endsIn(line, sentenceEnds()...):
		return true
	case strings.HasSuffix(line, ".") && !endsInAbbreviation(line):
		return true
	case isDigit(line[0]) && len(line) > 2 && (line[1] == '.' || line[1] == ')') && line[2] == ' ':
		return true // an item
	case namesClock(line) && !strings.Contains(line, "+"), hasPostscript(line), hasPronoun(line):
		return true
	}
	for word := range strings.FieldsSeq(line) {
		bare := strings.TrimFunc(word, unicode.IsPunct)
		isFirst := strings.HasPrefix(line, word) && bare != strings.ToUpper(bare)
		if isSpeech(bare) || isFirst && isSpeech(strings.ToLower(bare)) {
			return true
		}
	}
	return false
}

// sentenceEnds end a sentence in languages whose verb is last.
var sentenceEnds = lazy.List(`ます|です|ました|ください|ません|でした|니다|세요|어요|아요|네요|ครับ|ค่ะ`)

// hasPostscript reports whether a line begins a postscript.
func hasPostscript(line string) bool {
	lower := strings.ToLower(line[:min(len(line), 12)])
	return beginsWith(lower, postscripts()...)
}

var postscripts = lazy.List(`ps:|ps.|ps |ps,|p.s|p. s|p/s|pd:|p.d|nb:|n.b|з.ы|附言|又及|追伸|추신|נ.ב|
	ملاحظة|υ.γ`)

// endsInAbbreviation reports whether the period at the end of a line isn't that of a sentence.
func endsInAbbreviation(line string) bool {
	word := strings.ToLower(line[strings.LastIndexAny(line, " |")+1:])
	bare := strings.ReplaceAll(word, ".", "")
	return isLegalForm(bare) || utf8.RuneCountInString(bare) <= 2 || strings.Count(word, ".") > 1
}

// partTraits returns the traits of a part of a line between separators.
func partTraits(part, domain string) traits {
	if strings.HasPrefix(part, "〒") {
		return fits | contact
	}
	if t := phoneTraits(part); t != 0 {
		return t
	}
	if words, phone := cutPhone(part); phone != "" {
		if t := partTraits(words, domain); t&fits > 0 {
			return t | contact
		}
		return 0
	}
	lower := strings.ToLower(part)
	words := strings.Fields(strings.ReplaceAll(part, ": ", " "))
	links, others := 0, 0
	for _, word := range words {
		switch {
		case namesAddress(word):
			_, other, _ := strings.Cut(strings.ToLower(strings.Trim(word, ".,<>()[]")), "@")
			if domain != "" && !strings.HasSuffix(other, domain) && !strings.HasSuffix(domain, other) {
				return 0
			}
			links++
		case isSite(word):
			links++
		case !isContactLabel(word):
			others++
		}
	}
	switch {
	case links > 0 && others == 0:
		return fits | contact
	case links > 0:
		return 0
	case hasStem(lower, registers()):
		return fits
	}
	if label, place, ok := strings.Cut(part, ":"); ok {
		before := strings.Fields(strings.ToLower(label))
		n := len(before)
		if n == 0 || !isPlaceLabel(before[n-1]) || n > 1 && text.CountFields(place) > 4 {
			return 0
		}
		return fits | contact
	}
	if strings.Contains(part, "@") || len(words) > 8 || !isPlace(part) {
		return 0
	}
	t := fits
	if hasStem(lower, titles()) {
		t |= title
	}
	last := strings.ReplaceAll(strings.ToLower(words[len(words)-1]), ".", "")
	if isLegalForm(last) && len(words) > 1 || hasAny(lower, companyParts()...) ||
		endsIn(lower, " z o.o.", "s. r. o.") {
		t |= company
	}
	return t
}

// isContactLabel reports whether a word is a label of contact data, or one in brackets.
func isContactLabel(word string) bool {
	bare := strings.ToLower(strings.Trim(word, ".:()[]/|,'’׳"))
	return bare == "" || isLabelWord(bare)
}

// isSite reports whether a word is the address of a site: a page within one is rather something to
// look at, except for a person's profile.
func isSite(word string) bool {
	word = strings.ToLower(strings.Trim(word, ".,()<>"))
	rest, scheme := strings.CutPrefix(word, "https://")
	if !scheme {
		rest, scheme = strings.CutPrefix(word, "http://")
	}
	host, path, _ := strings.Cut(rest, "/")
	if !scheme && !strings.HasPrefix(host, "www.") {
		dot := strings.LastIndexByte(host, '.')
		notLow := func(r rune) bool { return r < 'a' || 'z' < r }
		notHost := func(r rune) bool { return notAtext(r) && r != '.' }
		if dot < 2 || len(host)-dot < 3 || strings.ContainsFunc(host[dot+1:], notLow) ||
			strings.ContainsFunc(host, notHost) {
			return false
		}
	}
	return path == "" || hasAny(host, "linkedin", "xing", "github")
}

// isPlace reports whether a part with words is a name, a title, or a part of an address: it has few
// digits, and none at its end that could be an amount.
func isPlace(part string) bool {
	digits, run := 0, 0
	for _, r := range part {
		if unicode.IsDigit(r) {
			digits, run = digits+1, run+1
		} else {
			run = 0
		}
	}
	if digits > 8 || utf8.RuneCountInString(part) > 70 {
		return false
	}
	if run == 0 {
		return true
	}
	words := strings.Fields(part)
	if len(words) == 1 {
		return run == digits && digits <= 6 // of a house, or a postal code
	}
	return run <= 3 || len(words) == 2 && len(words[0]) == 2 && words[0] == strings.ToUpper(words[0])
}

// isImprint reports whether a paragraph is what a company must have in its letters: it says in two
// ways where the company is registered, or in one, and speaks of something legal.
func isImprint(paragraph string) bool {
	if !isRegister(paragraph) {
		return false
	}
	lower, found := strings.ToLower(paragraph), 0
	for i := range registers() {
		if hasStem(lower, registers()[i:i+1]) {
			found++
		}
	}
	return found > 1 || legalSubjects(paragraph) > 0
}

// isRegister reports whether a paragraph says where a company is registered.
func isRegister(paragraph string) bool {
	return len(paragraph) < longestSignatureLine && hasStem(strings.ToLower(paragraph), registers()) &&
		!isPersonal(paragraph)
}
