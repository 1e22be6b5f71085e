package mail

import (
	"slices"
	"strings"
	"unicode"
)

// phoneMarks set the parts of a phone number apart.
var phoneMarks = strings.NewReplacer(":", " ", "+", " +", "(0)", "")

// phoneTraits returns the traits of a part that has nothing but phone numbers and their labels, or
// 0. A short number with a label, such as an extension, fits.
func phoneTraits(part string) traits {
	part = phoneMarks.Replace(part)
	digits, groups := 0, []string(nil)
	labeled, marked := false, false
	for word := range strings.FieldsSeq(part) {
		if strings.TrimFunc(word, func(r rune) bool {
			return unicode.IsDigit(r) || strings.ContainsRune("+-./()‑–", r)
		}) != "" {
			if !isContactLabel(word) && !isGluedLabel(word) {
				return 0
			}
			labeled = true
		} else if len(groups) == 0 {
			marked = strings.ContainsAny(word[:1], "+0(")
		}
		for _, g := range strings.FieldsFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) {
			digits, groups = digits+len(g), append(groups, g)
		}
	}
	switch {
	case digits >= 7 && (labeled || strings.Contains(part, "+") ||
		!isDate(groups) && (marked || digits >= 8 && (digits > 8 || !isGrouped(groups)))):
		return fits | contact
	case digits > 0 && digits < 7 && labeled:
		return fits
	}
	return 0
}

// cutPhone splits a part into words and the phone number behind them, with its label: the cells of a
// table are on one line. The phone number is "" if a sentence may lead to it.
func cutPhone(part string) (words, phone string) {
	list := strings.Fields(part)
	for i := 1; i < len(list); i++ {
		phone = strings.Join(list[i:], " ")
		if startsLow(list[i-1]) || phoneTraits(phone)&contact == 0 {
			continue
		}
		if isContactLabel(list[i]) || strings.HasPrefix(phone, "+") {
			return strings.Join(list[:i], " "), phone
		}
	}
	return part, ""
}

// isGluedLabel reports whether a label and a number are one word, as in "Tel.0341".
func isGluedLabel(word string) bool {
	i := strings.IndexFunc(word, unicode.IsDigit)
	return i > 0 && isContactLabel(word[:i]) && !strings.ContainsFunc(word[i:], unicode.IsLetter)
}

// isDate reports whether the groups of digits of a number are those of a date.
func isDate(groups []string) bool {
	if len(groups) != 3 {
		return false
	}
	a, b, c := len(groups[0]), len(groups[1]), len(groups[2])
	return a <= 2 && b <= 2 && (c == 4 || c == 2) || a == 4 && b <= 2 && c <= 2
}

// isGrouped reports whether the groups of digits are those of an amount, by thousands, or too few
// for a phone number.
func isGrouped(groups []string) bool {
	notThree := func(g string) bool { return len(g) != 3 }
	return len(groups) < 3 || !slices.ContainsFunc(groups[1:], notThree)
}
