package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/worth"
)

// companyNames returns the companies by opportunity; two at the same company get their roles, or a
// number if those don't differ either.
func companyNames(list []worth.OpportunityWorth) map[string]string {
	companies, roles := map[string]int{}, map[[2]string]int{}
	for _, o := range list {
		companies[o.Company]++
		roles[[2]string{o.Company, o.Role}]++
	}
	names, seen := map[string]string{}, map[string]int{}
	for _, o := range list {
		seen[o.Company]++
		names[o.ID] = o.Company
		switch {
		case companies[o.Company] == 1:
		case o.Role != "" && roles[[2]string{o.Company, o.Role}] == 1:
			names[o.ID] += " (" + o.Role + ")"
		default:
			names[o.ID] += " (" + strconv.Itoa(seen[o.Company]) + ")"
		}
	}
	return names
}

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
