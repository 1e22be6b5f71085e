package sheet

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/worth"
)

// notes returns the notes of offers and asks. If there are several of them, each note begins with
// those it is about.
func notes(offers []worth.OfferWorth) []string {
	var list []string
	about := map[string][]string{}
	for _, f := range offers {
		for _, n := range f.Notes {
			if about[n] == nil {
				list = append(list, n)
			}
			about[n] = append(about[n], f.Name)
		}
	}
	if len(offers) > 1 {
		for i, n := range list {
			names := strings.Join(slices.Compact(about[n]), ", ")
			list[i] = strings.ToUpper(names[:1]) + names[1:] + ": " + n
		}
	}
	return list
}
