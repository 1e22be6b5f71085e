package casefile

import (
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// legalForm is the end of a company's name that nobody says.
var legalForm = lazy.Regexp(`,? (?:LLP|LLC|L\.L\.C\.|Inc\.?|Incorporated|Ltd\.?|Limited|Pty\.? Ltd\.?|Corp\.?|plc|PLC|` +
	`GmbH|AG|SE|S\.?p\.?A\.?|S\.A\.|N\.V\.|B\.?V\.?|A/S|AB|Oyj?|K\.K\.)$`)

// SpokenCompany returns the company's name without its legal form: "Ashdown Frith" for Ashdown Frith LLP.
func (o *Opportunity) SpokenCompany() string { return spokenCompany(o.Company) }

// SameCompany reports whether two opportunities are at one company, as two roles there are.
func (o *Opportunity) SameCompany(other *Opportunity) bool {
	return strings.EqualFold(o.SpokenCompany(), other.SpokenCompany())
}

// CompanyNames returns the companies by opportunity; two at the same company get their roles, or a
// number if those don't differ either.
func (c *Case) CompanyNames() map[string]string {
	companies, roles := map[string]int{}, map[[2]string]int{}
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		company := strings.ToLower(o.SpokenCompany())
		companies[company]++
		roles[[2]string{company, o.Role}]++
	}
	names, seen := map[string]string{}, map[string]int{}
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		company := strings.ToLower(o.SpokenCompany())
		seen[company]++
		names[o.ID] = o.Company
		switch {
		case companies[company] == 1:
		case o.Role != "" && roles[[2]string{company, o.Role}] == 1:
			names[o.ID] += " (" + o.Role + ")"
		default:
			names[o.ID] += " (" + strconv.Itoa(seen[company]) + ")"
		}
	}
	return names
}

func spokenCompany(name string) string {
	form := legalForm().FindStringIndex(name)
	if form == nil || form[0] == 0 || strings.EqualFold(name[:form[0]], "the") {
		return name
	}
	return name[:form[0]]
}
