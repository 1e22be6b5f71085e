package comp

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// LocalSigns returns a text as a reader in a country, given by its code of two letters, writes it:
// "$150,000" for "CA$150,000" to a reader in Canada. If the text has other dollars too, it names all
// of them, as it does to a reader in an unknown country: "US$9,400" next to "CA$12,000". If bareIsUS, amounts
// that name no country are in US dollars, and a reader who would take them for others reads "US$150,000".
// If yen, a ¥ is the yen, which in China is the yuan.
func LocalSigns(s, country string, bareIsUS, yen bool) string {
	if yen && country == "CN" {
		s = strings.ReplaceAll(s, signs["JPY"], "JPY ")
	}
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
	case own == 0 && !(bareIsUS && ownDollar(country)):
		return s
	case own == len(all) && code != "":
		return strings.ReplaceAll(s, sign, "$")
	}
	return bareDollar().ReplaceAllString(s, "${1}US$$")
}

// ownDollar reports whether a country writes its own dollar, or its peso, with a bare $.
var ownDollar = text.OneOf(`AG AR AU BB BM BN BS BZ CA CL CO DM DO FJ GD GY HK JM KI KN KY LC LR
	MX NA NR NZ SB SG SR TT TV TW UY VC`)

// named are the signs of the dollars that say whose they are.
var named = sync.OnceValue(func() []string { return slices.Collect(maps.Values(signs)) })

// dollar matches a dollar sign with all that is written before it: A$ isn't the end of CA$.
var dollar = lazy.Regexp(`\w*\$`)

// bareDollar matches a dollar sign that says nothing about the country.
var bareDollar = lazy.Regexp(`(^|[^A-Za-z])\$`)
