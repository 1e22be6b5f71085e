package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var (
	takesTime = lazy.Regexp(`\btake (?:your time|(?:all )?the time you need|as much time as you need)\b(?: [^b]|[,.!]|$)`)
	// whoever speaks well of her
	team    = lazy.Regexp(`\b(?:team|everyone|everybody|panel|committee|group|they(?: all)?)(?:'ve| have)?(?: (?:just|really|all|absolutely))* $`)
	praises = lazy.Regexp(`\b(?:loved (?:you|meeting you|talking (?:to|with) you)|` +
		`(?:was|were|is|are) (?:really |very |so )?(?:impressed|thrilled|excited about you)|` +
		`came back (?:really |very |so )?(?:strong|positive|enthusiastic)|` +
		`(?:was|were) (?:all )?(?:a )?strong yes(?:es)?|hired you on the spot|` +
		`you(?:'re| are) (?:her|his|their|the team's) (?:pick|first choice|top choice))\b`)
)

// kindly names what the recruiter addressed said with the offer besides the terms, words that can
// follow "thank you for the offer, and for": "the time to think it over", "passing on what the team
// said"; "" for nothing.
func (j *Job) kindly(said []string) string {
	for _, s := range said {
		m := praises().FindStringIndex(s)
		switch {
		case takesTime().MatchString(s) && !denials().MatchString(s):
			return "the time to think it over"
		case m == nil || denials().MatchString(s[:m[0]]) || strings.HasSuffix(s, "?") ||
			slices.Contains(strings.Fields(s[:m[0]]), "i"):
			continue
		}
		p := j.Opportunity.PersonInRole(casefile.RoleHiringManager, j.sent)
		if p >= 0 && !j.isTo(&j.Opportunity.People[p]) {
			name := j.inRole(casefile.RoleHiringManager).FirstName
			if strings.Contains(s, strings.ToLower(name)) {
				return "passing on what " + name + " said"
			}
		}
		if team().MatchString(s[:m[0]]) && !strings.Contains(s[m[1]:], " our ") {
			return "passing on what the team said"
		}
	}
	return ""
}

var whatsLost = lazy.Regexp(`\b(?:what|anything|everything|all that) (?:that )?` +
	`you(?:'d be|'re| are| would be|'ll be| will be) ` +
	`(?:walking away from|leaving (?:behind|on the table)|giving up|forfeiting|losing)\b`)

// askedWhatsLost reports whether the recruiter addressed has asked, with the offer, what she'd give
// up for it.
func askedWhatsLost(said []string) bool {
	return slices.ContainsFunc(said, func(s string) bool {
		m := whatsLost().FindStringIndex(s)
		return m != nil && plainly(s, m[0], m[1])
	})
}
