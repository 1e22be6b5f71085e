package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// limit is a reason why a company can't move. Recruiters give few, in many words, so the email says it in
// its own.
type limit struct {
	pattern func() *regexp.Regexp
	// a clause after "I understand that", which begins with what the answer is about if it starts with a
	// space; $1 is the pattern's first group
	words string
	pay   bool // it's about the base unless it says otherwise
}

const grid = `(?:(?:the|our|your|that|this|its|salary|pay|comp(?:ensation)?|base|level|[a-z]?\d) )*` +
	`(band|range|bracket|grade|pay scale|salary scale)\b`

var limits = []limit{
	{lazy.Regexp(`\b(?:that|it|this|your (?:number|figure|ask|request)|[$£€₹]?\d[\d,.]*k?)(?:'s| is| would be| comes in| puts us)? ` +
		`(?:well |way |just |slightly |a bit )?(?:above|over|outside|beyond|past|higher than) (?:the top of )?` + grid),
		"what I asked for is above the $1", true},
	{lazy.Regexp(`\b(?:can't|cannot|can not|won't|unable to|not able to|not allowed to) (?:go|get|come|pay|offer|move)(?: \w+){0,2} ` +
		`(?:above|over|outside|beyond|past) (?:the top of )?` + grid), "you can't go above the $1", true},
	{lazy.Regexp(`(?:\b(?:is|are)|'s|'re) (?:already |right |now |basically )*(?:at )?the (?:very )?` +
		`(?:top|max|maximum|ceiling|upper end) (?:of|for|in) ` + grid), " is already at the top of the $1", true},
	{lazy.Regexp(`(?:\b(?:is|are)|'s) (?:set|fixed|determined|dictated|driven|capped) by ` + grid), " is set by the $1", true},
	{lazy.Regexp(`\b(?:of|for|to) internal (?:pay )?(?:equity|parity|fairness)\b|\b(?:everyone|everybody) (?:else )?(?:at|in|on) ` +
		`(?:this|the|that) (?:same )?(?:grade|level) (?:is|gets|makes|sits)\b`), "you keep pay fair across the team", true},
	{lazy.Regexp(`\b(?:in|by|to) (?:the|our) ((?:collective(?: bargaining)?|enterprise) agreement|union contract)\b`), "pay is set by the $1", true},
	{lazy.Regexp(`\bno (?:more|extra|further|additional) budget\b|\bbudget (?:is|has been) (?:already )?(?:fixed|set|locked|` +
		`closed|frozen|spent)\b`), " is limited by the budget", false},
	{lazy.Regexp(`\b(?:base|salary|sign-?on|signing|equity|grant|vacation|pto)(?: bonus| grant)? (?:is|are) (?:all |exactly )?` +
		`(?:the same|identical|standard(?:i[sz]ed)?) (?:for|across|at)\b`), " is the same for everyone", false},
}

// Limit says why they can't move, as their no has it, words that can follow "I understand that":
// "the base salary is already at the top of the band"; "" if they give no reason, or none that's
// plain, if the email asks for another figure for the same, or if it's written ahead of the no.
func (l *Letter) Limit() string {
	about := l.RefusedAbout()
	if l.Latest == nil || l.Latest.Reply != ReplyNo || l.Closer() || strings.Contains(about, " and ") {
		return ""
	}
	asked := topicsIn(about)
	for _, s := range clauses(l.Latest.words) {
		for i := range limits {
			m := &limits[i]
			found := m.pattern().FindStringSubmatchIndex(s)
			if found == nil || !plainly(s, found[0], found[1]) {
				continue
			}
			named := topicsIn(s)
			if len(named) > 0 && !slices.Equal(named, asked) ||
				len(named) == 0 && m.pay && !slices.Contains(asked, casefile.LeverBase) {
				continue // it's about something else
			}
			clause := string(m.pattern().ExpandString(nil, m.words, s, found))
			if strings.HasPrefix(clause, " ") {
				clause = about + clause
			}
			return clause
		}
	}
	return ""
}
