package calendar

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// UnknownError says that there is no calendar with the code, and which there are.
type UnknownError struct {
	Code    string   // as it was asked for
	Nearest []string // the codes that may have been meant, or those of the country's regions; none where nothing is near
	Known   []string // every code there is, sorted
}

// Error names the code, the nearest codes and all that are known.
func (e *UnknownError) Error() string {
	var hint string
	if len(e.Nearest) > 0 {
		hint = "; nearest: " + strings.Join(e.Nearest, ", ")
	}
	return fmt.Sprintf("unknown calendar %q%s; known: %s; any other is read from an .ics file", e.Code, hint, strings.Join(e.Known, ", "))
}

func unknown(code string) *UnknownError {
	known := Codes()
	return &UnknownError{Code: code, Nearest: nearest(code, known), Known: known}
}

// nearest returns the regions of a country that is known by region only, or the codes that fewest letters tell from the one given: one
// letter for a country, two for a region.
func nearest(code string, known []string) []string {
	code = strings.ToUpper(strings.NewReplacer("_", "-", " ", "-").Replace(strings.TrimSpace(code)))
	if code == "UK" {
		return []string{"GB"} // the one country that is commonly called by what is not its code
	}
	var regions, near []string
	distance := 2
	if len(code) > 3 {
		distance = 3
	}
	for _, k := range known {
		if strings.HasPrefix(k, code+"-") {
			regions = append(regions, k)
		}
		switch d := levenshtein.ComputeDistance(code, k); {
		case d < distance:
			near, distance = []string{k}, d
		case d == distance && len(near) > 0:
			near = append(near, k)
		}
	}
	if regions != nil {
		return regions
	}
	return near
}
