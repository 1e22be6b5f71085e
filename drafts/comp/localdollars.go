package comp

import (
	"regexp"
	"strings"
)

// LocalDollars returns a text as a reader in a country, given by its code of two letters, writes it:
// "$150,000" for "CA$150,000" to a reader in Canada. If the text has other dollars too, it stays as
// it is.
func LocalDollars(s, country string) string {
	code := DollarOf(country)
	if code == "" || code == "USD" || !strings.Contains(s, "$") {
		return s
	}
	sign := regexp.MustCompile(`\b` + regexp.QuoteMeta(signOf(code))) // A$ isn't the end of CA$
	if len(sign.FindAllStringIndex(s, -1)) != strings.Count(s, "$") {
		return s
	}
	return sign.ReplaceAllLiteralString(s, "$")
}
