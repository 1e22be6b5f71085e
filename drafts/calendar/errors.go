package calendar

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// UnknownError says that no calendar has the code, and which codes there are.
type UnknownError struct {
	Code    string   // the code asked for
	Nearest []string // the same code written the right way, or the country's regions; may be empty
	Known   []string // all codes, sorted
}

// Error names the nearest codes, or says what to do without one and names the countries.
func (e *UnknownError) Error() string {
	if len(e.Nearest) > 0 {
		return fmt.Sprintf("unknown calendar %q: did you mean %s?", e.Code, suggest.Or(e.Nearest))
	}
	var countries []string
	for _, k := range e.Known {
		country, _, _ := strings.Cut(k, "-")
		countries = append(countries, country)
	}
	return fmt.Sprintf("unknown calendar %q: leave it out, or name an .ics file (known countries: %s)",
		e.Code, strings.Join(slices.Compact(countries), ", "))
}

// Input marks the error as the caller's: it's a casefile.InputError.
func (*UnknownError) Input() {}

func unknown(code string) *UnknownError {
	known := Codes()
	near := nearest(code, known)
	if p, ok := findPlace(code); ok && p.code != "" && !isOtherCountry(code, p.code) {
		near = nearest(p.code, known)
	}
	return &UnknownError{Code: code, Nearest: near, Known: known}
}

// isOtherCountry reports whether a code is the ISO code of another country than that of the calendar
// that the same letters are short for: ET is Ethiopia, and Eastern time in the US.
func isOtherCountry(code, of string) bool {
	region, err := language.ParseRegion(code)
	return err == nil && len(code) == 2 && region.IsCountry() && !strings.HasPrefix(of, region.String())
}

// manyRegions is how many regions are too many for a hint.
const manyRegions = 25

// nearest returns the code written the right way, or the regions of the country that a mistyped
// one may be, or else the country or all its regions; never another country's.
func nearest(code string, known []string) (near []string) {
	code = strings.ToUpper(strings.NewReplacer("_", "-", " ", "-").Replace(strings.TrimSpace(code)))
	country, region, _ := strings.Cut(code, "-")
	if country == "UK" { // the common name isn't the ISO code
		country, code = "GB", strings.Replace(code, "UK", "GB", 1)
	}
	if slices.Contains(known, code) {
		return []string{code}
	}
	regions := slices.DeleteFunc(slices.Clone(known), func(k string) bool {
		return !strings.HasPrefix(k, country+"-")
	})
	if part, err := language.ParseRegion(region); err != nil || !part.IsCountry() { // US-PR is no typo
		near = suggest.Within(1, code, regions)
	}
	national := slices.Contains(known, country)
	if len(near) == 0 {
		near = regions
		if national {
			near = slices.Insert(near, 0, country)
		}
	}
	if national && len(near) > manyRegions {
		near = []string{country}
	}
	return near
}
