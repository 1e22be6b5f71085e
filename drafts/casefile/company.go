package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// legalForm is the end of a company's name that nobody says.
var legalForm = lazy.Regexp(`,? (?:LLP|LLC|L\.L\.C\.|Inc\.?|Incorporated|Ltd\.?|Limited|Pty\.? Ltd\.?|Corp\.?|plc|PLC|` +
	`GmbH|AG|SE|S\.?p\.?A\.?|S\.A\.|N\.V\.|B\.?V\.?|A/S|AB|Oyj?|K\.K\.)$`)

// SpokenCompany returns the company's name without its legal form: "Ashdown Frith" for Ashdown Frith LLP.
func (o *Opportunity) SpokenCompany() string { return spokenCompany(o.Company) }

func spokenCompany(name string) string {
	form := legalForm().FindStringIndex(name)
	if form == nil || form[0] == 0 || strings.EqualFold(name[:form[0]], "the") {
		return name
	}
	return name[:form[0]]
}
