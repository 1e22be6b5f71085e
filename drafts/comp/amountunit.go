package comp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// readUnit reads a percent sign, a currency, or the word for shares after a number.
func (a *Amount) readUnit(s string) {
	rest := strings.TrimLeftFunc(s[a.End:min(len(s), a.End+8)], unicode.IsSpace)
	gap := min(len(s), a.End+8) - a.End - len(rest)
	if r, size := utf8.DecodeRuneInString(rest); gap <= 2 {
		switch {
		case r == '%' || r == '％' || r == '٪':
			a.Percent, a.End = true, a.End+gap+size
			return
		case foldSign(r) != "" && a.Sign == "" && a.Currency == "" && !startsNumber(rest[size:]):
			a.Sign, a.End = foldSign(r), a.End+gap+size
			return
		}
	}
	w, size := nextLetters(s[a.End:])
	low := text.Fold(w)
	switch {
	case low == "percent":
		a.Percent, a.End = true, a.End+size
	case low == "per":
		if w, more := nextLetters(s[a.End+size:]); strings.EqualFold(w, "cent") {
			a.Percent, a.End = true, a.End+size+more
		}
	case a.Currency == "" && (isCode(w) || usualCodes(low)):
		a.Currency, a.End = strings.ToUpper(w), a.End+size
	case low == "pound" && isWeight(s[a.End:], size):
	case currencyWords[low] != "":
		if a.Currency == "" && a.Sign == "" {
			a.Sign = currencyWords[low]
			if isCode(a.Sign) {
				a.Currency, a.Sign = a.Sign, ""
			}
		}
		a.End += size
	case shareWords(low) && (!a.Scaled || sharesOnly(low)) && a.Currency == "" && a.Sign == "":
		a.Shares, a.End = true, a.End+size
	}
}

// sums follow an amount of money in the singular: a 500-pound raise.
var sums = text.OneOf(`raise rise bonus increase gap difference salary base fee offer grant
	allowance sign cut payment package note a per`)

// isWeight reports whether a pound joined to its number by a hyphen weighs what follows: a 70-pound
// dog.
func isWeight(rest string, size int) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	next, n := nextLetters(rest[size:])
	return isHyphen(r) && n > 0 && !sums(strings.ToLower(next))
}

// startsNumber reports whether a currency sign belongs to the number behind it.
func startsNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	return digitValue(r) >= 0
}

// nextLetters returns the word that follows white space or a hyphen, and where it ends; "" and 0 if
// it goes on with a digit or is longer than any unit.
func nextLetters(s string) (string, int) {
	i := 0
	for i < len(s) && i < 6 {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) && !(isHyphen(r) && i == 0) {
			break
		}
		i += size
	}
	j := i
	for j < len(s) && j-i < 20 {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		j += size
	}
	if r, _ := utf8.DecodeRuneInString(s[j:]); text.IsWordRune(r) {
		return "", 0
	}
	return s[i:j], j
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// sharesOnly are those that no amount of money is paid in: 40k stock is money, 40k shares aren't.
var sharesOnly = text.OneOf(`shares rsus units options psus`)

// shareWords follow a number of shares.
var shareWords = text.OneOf(`shares share rsus rsu units options stock psus psu phantom`)
