package calendar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// UnknownError says that no calendar has the code, and which codes there are.
type UnknownError struct {
	Code    string   // the code asked for
	Nearest []string // the same code written the right way, or the country's regions; may be empty
	Known   []string // all codes, sorted
}

// Error names the nearest codes, or says what to do without one and names all codes.
func (e *UnknownError) Error() string {
	if len(e.Nearest) > 0 {
		return fmt.Sprintf("unknown calendar %q: did you mean %s?", e.Code, suggest.Or(e.Nearest))
	}
	return fmt.Sprintf("unknown calendar %q: leave it out, or name an .ics file (known: %s)", e.Code,
		strings.Join(e.Known, ", "))
}

// Input marks the error as the caller's: it's a casefile.InputError.
func (*UnknownError) Input() {}

func unknown(code string) *UnknownError {
	known := Codes()
	return &UnknownError{Code: code, Nearest: nearest(code, known), Known: known}
}

// nearest returns the code written the right way, or the regions of the country, of which a
// mistyped region may be one; never another country's.
func nearest(code string, known []string) (near []string) {
	code = strings.ToUpper(strings.NewReplacer("_", "-", " ", "-").Replace(strings.TrimSpace(code)))
	country, region, _ := strings.Cut(code, "-")
	if country == "UK" {
		return []string{"GB"} // the common name isn't the ISO code
	}
	if slices.Contains(known, code) {
		return []string{code}
	}
	regions := slices.DeleteFunc(slices.Clone(known), func(k string) bool {
		return !strings.HasPrefix(k, country+"-")
	})
	switch {
	case region == "":
		return regions
	case len(regions) > 0:
		return suggest.Within(1, code, regions)
	case slices.Contains(known, country):
		return []string{country}
	}
	return nil
}
