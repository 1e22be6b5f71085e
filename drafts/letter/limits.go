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
}

const grid = `(?:(?:the|our|your|that|this|its|salary|pay|comp(?:ensation)?|base|level|[a-z]?\d) )*` +
	`(bands?|range|bracket|grades?|pay scale|salary scale)`

var limits = []limit{
	{lazy.Regexp(`\b(?:above|over|outside|beyond|exceeds?|past|higher than) (?:the top of |the max(?:imum)? of )?` +
		grid), "what I asked for is above the $1"},
	{lazy.Regexp(`\b(?:top|max|maximum|ceiling|upper end|limit|maxed out) (?:of|for|in) ` + grid),
		" is already at the top of the $1"},
	{lazy.Regexp(`\b(?:set|fixed|determined|dictated|driven|bound|capped) by ` + grid + `|\bas per (?:the )?(grade)\b`),
		" is set by the $1$2"},
	{lazy.Regexp(`\binternal (?:pay )?(?:equity|parity|fairness)\b|\bparity (?:with|across|among)\b|` +
		`\bin line with (?:the|our) (?:rest|team|others|peers)\b|` +
		`\b(?:fair|consistent) (?:to|with|across) (?:the|our) (?:rest|team|others|peers)\b|` +
		`\b(?:everyone|everybody|people|peers) (?:else )?(?:at|in|on) (?:this|the|that|our|your) (?:same )?` +
		`(?:grade|level|team|role)\b|\b(?:people|folks|engineers|\w+s) already on the team\b|\binequity\b|` +
		`\bdo it for (?:one|you)[^.]* do it for (?:everyone|everybody|all)\b`),
		"pay has to be fair across the team"},
	{lazy.Regexp(`\b(collective(?: bargaining)? agreement|union contract|salary schedule|pay spine|civil service scale)\b`),
		"pay is set by the $1"},
	{lazy.Regexp(`\bunion (?:shop|scale|rate)\b`), "pay is set by the union contract"},
	{lazy.Regexp(`\b(?:company|corporate|our|system|geo(?:graphic)?) policy\b|\bpay by location\b`),
		" is a matter of company policy"},
	{lazy.Regexp(`\bbudget(?: for \w+(?: \w+)?)? (?:is|was|has been) (?:already )?(?:fixed|set|locked|closed|` +
		`frozen|final|capped)\b|\bno (?:more |extra |further )?budget\b|\b(?:spending|hiring|budget) freeze\b|\bbudgeted at\b|` +
		`\bapproved at that (?:number|figure|amount)\b|\bover on (?:headcount|budget)\b|\b(?:outside|over) (?:of )?(?:the |our )?budget\b`),
		" is limited by the budget"},
	{lazy.Regexp(`\b(?:is|are|'s|'re) (?:all )?(?:the same|identical) for (?:everyone|everybody|all|every|the whole)\b|` +
		`\b(?:is|are) standard(?:i[sz]ed)?\b|\bflat \d+% [^.]*for (?:all|every)`), " is the same for everyone"},
}

// Limit says why they can't move, as their no or their last figure has it, words that can follow "I
// understand that": "the base salary is already at the top of the band". In the first counter to an offer, it's
// what they said with the offer about a part that the counter leaves alone. It's "" if they give no reason, or
// if the email is written ahead of it.
func (l *Letter) Limit() string {
	if l.Latest != nil && (l.Latest.Reply == "no" || l.Latest.Reply == "partial") {
		about := l.RefusedAbout()
		return limitIn(l.Latest.words, func(s string) string {
			if named := topicsIn(s); len(named) > 0 && !slices.ContainsFunc(topicsIn(about),
				func(v casefile.Lever) bool { return slices.Contains(named, v) }) {
				return "" // it's about something else
			}
			return about
		})
	}
	if l.offerWords == "" || l.Asked != nil || l.Ask == nil {
		return ""
	}
	return limitIn(l.offerWords, func(s string) string {
		named := topicsIn(s)
		if l.Ask.Total != nil || len(named) != 1 || slices.Contains(l.Ask.levers(), named[0]) {
			return ""
		}
		return map[casefile.Lever]string{casefile.LeverBase: topicWords[TopicBase],
			casefile.LeverSignOn: topicWords[TopicSignOn]}[named[0]]
	})
}

// limitIn returns the first limit in somebody's words about what a sentence is about; "" for none.
func limitIn(words string, aboutOf func(sentence string) string) string {
	for _, s := range statements(words) {
		for _, m := range limits {
			found := m.pattern().FindStringSubmatchIndex(s)
			if found == nil || negated(s[:found[0]]) {
				continue
			}
			about := aboutOf(s)
			own := strings.HasPrefix(m.words, " ")
			if about == "" || own && strings.Contains(about, " and ") {
				continue
			}
			clause := string(m.pattern().ExpandString(nil, m.words, s, found))
			if own {
				clause = about + clause
			}
			return clause
		}
	}
	return ""
}
