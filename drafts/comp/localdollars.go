package comp

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// LocalDollars returns a text as a reader in a country, given by its code of two letters, writes it:
// "$150,000" for "CA$150,000" to a reader in Canada. If the text has other dollars too, it names all
// of them, as it does to a reader in an unknown country: "US$9,400" next to "CA$12,000".
func LocalDollars(s, country string) string {
	code := DollarOf(country)
	if code == "USD" || !strings.Contains(s, "$") {
		return s
	}
	sign, own, all := signs[code], 0, dollar().FindAllString(s, -1)
	for _, mark := range all {
		if mark == sign || code == "" && mark != "$" && slices.Contains(named(), mark) {
			own++
		}
	}
	switch {
	case own == 0:
		return s
	case own == len(all) && code != "":
		return strings.ReplaceAll(s, sign, "$")
	}
	return bareDollar().ReplaceAllString(s, "${1}US$$")
}

// named are the signs of the dollars that say whose they are.
var named = sync.OnceValue(func() []string { return slices.Collect(maps.Values(signs)) })

// dollar matches a dollar sign with all that is written before it: A$ isn't the end of CA$.
var dollar = lazy.Regexp(`\w*\$`)

// bareDollar matches a dollar sign that says nothing about the country.
var bareDollar = lazy.Regexp(`(^|[^A-Za-z])\$`)
