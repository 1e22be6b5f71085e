package calendar

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// UnknownError says that no calendar has the code, and which codes there are.
type UnknownError struct {
	Code    string   // the code asked for
	Nearest []string // the country's regions, or codes spelled almost like Code; may be empty
	Known   []string // all codes, sorted
}

// Error names the code, the nearest codes, and all known codes.
func (e *UnknownError) Error() string {
	var hint string
	if len(e.Nearest) > 0 {
		hint = "; nearest: " + strings.Join(e.Nearest, ", ")
	}
	return fmt.Sprintf("unknown calendar %q%s; known: %s; any other is read from an .ics file",
		e.Code, hint, strings.Join(e.Known, ", "))
}

// Input marks the error as the caller's: it's a casefile.InputError.
func (*UnknownError) Input() {}

func unknown(code string) *UnknownError {
	known := Codes()
	return &UnknownError{Code: code, Nearest: nearest(code, known), Known: known}
}

// nearest returns the regions of a country that has no calendar of its own, or else the codes with
// the fewest typos between them and the given one: at most one for a country, two for a region.
func nearest(code string, known []string) []string {
	code = strings.ToUpper(strings.NewReplacer("_", "-", " ", "-").Replace(strings.TrimSpace(code)))
	if code == "UK" {
		return []string{"GB"} // the common name isn't the ISO code
	}
	var regions []string
	for _, k := range known {
		if strings.HasPrefix(k, code+"-") {
			regions = append(regions, k)
		}
	}
	switch {
	case regions != nil:
		return regions
	case len(code) > 3:
		return suggest.Within(2, code, known)
	}
	return suggest.Within(1, code, known)
}
