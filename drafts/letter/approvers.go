package letter

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var approvers = lazy.Regexp(`(?i)\b(?:(leveling|levelling|grading|promotion|hiring|search|audit|interview)|` +
	`(comp|compensation|pay|offer|approval))? ?\b(committee|panel|board)\b|` +
	`\b(?:comp|compensation) team\b|` +
	`\b(?:ask|asked|(?:check|checked|talk|talked|go|went|back|take it|took it|run it|ran it) (?:with|to|by)) ` +
	`(comp|compensation)\b(?: to| if| whether| about| and (?:got|they)|[.,;!?]|$)|` +
	`(?:^|[.,;!?] |\b(?:but|and|so|most|that|what) )comp(ensation) (?:would|will|can|could|has|said|approved)\b`)

const approver = `(?:(?:the |our )?(CFO|CEO|COO|CTO|CHRO|finance|leadership|HR|people team|general counsel)|` +
	`my (director|manager|boss|(?:comp|compensation|finance|hr) (?:partner|lead|manager|director|analyst|person|team)))\b`

// approverPatterns find a person or a body, unnamed, whose word decides.
var approverPatterns = []func() *regexp.Regexp{
	lazy.Regexp(`(?i)\b(?:take|taking|took|bring|run|running|ran|put|raise|escalate) (?:it|this|that|your (?:request|ask|number|counter))` +
		`(?: back| up| all the way up)? (?:to|by|past|in front of|with|up to|before) ` + approver),
	lazy.Regexp(`(?i)\b(?:check|checking|go back|going back) (?:this |it )?(?:to|with) ` + approver),
	lazy.Regexp(`(?i)\b(?:approval|sign-?off|green light|blessing) (?:from|by) ` + approver),
	lazy.Regexp(`(?i)\b` + approver + ` (?:has|needs) to (?:approve|sign|okay|decide|agree)`),
	lazy.Regexp(`(?i)\b` + approver + `(?:'s| is|'re| are) going to (?:ask\b|want to (?:know|see|understand)\b)`),
	lazy.Regexp(`(?i)\b` + approver + ` (?:will |would )?(?:want|need)s? to (?:know|see|understand) ` +
		`(?:why|how you|(?:the|a|your) (?:reason|rationale|case))`),
	lazy.Regexp(`(?i)\b(?:above|over) [^.!?,]{1,30} goes? (?:up )?to ` + approver),
}

// approvers returns the body that decides about pay, or about the level, if the log names one: "the
// compensation committee", "the CFO".
func (j *Job) approvers(level bool) string {
	for _, e := range slices.Backward(j.log) {
		if e.Text == "" || e.What == casefile.EventNote { // a note is the coach's
			continue
		}
		if body := casefile.Memo(j.Case, decision{e.Text, level}, decision.anyone); body != "" {
			return body
		}
	}
	return ""
}

// decision is a text that may say who decides about the level, or about pay.
type decision struct {
	text  string
	level bool
}

func (d decision) by() string {
	for _, m := range approvers().FindAllStringSubmatch(d.text, -1) {
		if m[4]+m[5] != "" && !d.level {
			return "the comp team"
		}
		about, pay := m[1] != "", m[2] != "" || m[3] == ""
		if d.level && pay || !d.level && about || !about && !pay &&
			!strings.EqualFold(m[3], "committee") { // an interview has a panel, too
			continue
		}
		return "the " + strings.TrimSpace(m[0])
	}
	return ""
}

// said names whoever decides as a sentence that isn't in doubt has it, if no body does.
func (d decision) said() string {
	list := sentences().FindAllString(strings.ReplaceAll(d.text, "’", "'"), -1)
	for _, s := range list {
		if unreal().MatchString(s) || strings.HasSuffix(s, "?") {
			continue
		}
		for _, p := range approverPatterns {
			if m := p().FindStringIndex(s); m != nil && plainly(s, m[0], m[1]) {
				return calledByOthers(p().FindStringSubmatch(s))
			}
		}
	}
	for _, s := range list {
		if m := approverName().FindStringSubmatchIndex(s); m != nil && plainly(s, m[0], m[1]) {
			name := s[max(m[2], m[4]):max(m[3], m[5])]
			if !notName(name) {
				return name
			}
		}
	}
	return ""
}

// approverName finds the first name of whoever decides: "Karen" in "anything over that needs Karen to sign off".
var approverName = lazy.Regexp(`\b(?:(?:in front of|sign-?off from|approval from) ([A-Z][a-z]+)\b|` +
	`needs? ([A-Z][a-z]+) to (?:sign off|approve|okay|agree)\b)`)

var notName = text.OneOf(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
	August September October November December Finance Legal Comp Compensation People Leadership Recruiting The Our`)

// anyone is by or, if that's nobody, said.
func (d decision) anyone() string { return cmp.Or(d.by(), d.said()) }

// calledByOthers returns what a candidate calls an approver that a pattern has found: "your director" for "my
// director", "the CFO", "finance".
func calledByOthers(found []string) string {
	if own := found[2]; own != "" {
		return "your " + strings.ToLower(own)
	}
	switch low := strings.ToLower(found[1]); {
	case low == "finance", low == "leadership":
		return low
	case low == "hr":
		return "HR"
	case len(low) < 5:
		return "the " + strings.ToUpper(low)
	default:
		return "the " + low
	}
}

// helps reports whether a text has a sentence with a person's name that isn't about what the person
// didn't do.
func helps(words string, p *casefile.Person) bool {
	return slices.ContainsFunc(sentences().FindAllString(words, -1), func(s string) bool {
		return names(s, p) && !opposed().MatchString(s)
	})
}

// opposed is what an answer says of somebody who didn't help.
var opposed = lazy.Regexp(`(?i)\b(?:against|opposed|objected|refused|blocked|unless|if|would|pushed back|didn't|wasn't|not)\b`)

// helped names the hiring manager and whoever approves if an answer that isn't a no mentions them, or else
// the body that decides about pay.
func (j *Job) helped(e *casefile.Event) string {
	var list []string
	for _, role := range []casefile.Role{casefile.RoleHiringManager, casefile.RoleDecider} {
		i, r := j.Opportunity.PersonInRole(role, j.sent), j.inRole(role)
		if r == nil || j.isTo(&j.Opportunity.People[i]) || !helps(e.Text, &j.Opportunity.People[i]) {
			continue
		}
		if name := r.FirstName; !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if len(list) == 0 {
		return decision{e.Text, false}.by()
	}
	return AndList(list)
}

// Approver returns the first name of the person who approves what the recruiter can't, the body that
// does as the log names it, or "whoever approves it". It can follow "take it to" in an email to the
// recruiter, and be followed by a verb.
func (l *Letter) Approver() string { return cmp.Or(l.Approves(), someApprover) }

// Approves is Approver, or "" if the case names nobody.
func (l *Letter) Approves() string {
	if l.Decider == nil || l.Decider.Name == l.To.Name {
		return l.approvers
	}
	return l.Decider.FirstName
}

// ShownTo names who'd look at the evidence for the ask: who approves it, as far as the case knows,
// or else the hiring manager; "" if that's nobody in particular.
func (l *Letter) ShownTo() string {
	if who := l.Approves(); who != "" {
		return who
	}
	if m := l.PassTo(); m != nil {
		return m.FirstName
	}
	return ""
}

// GoesTo is ShownTo or, if that's nobody in particular, "whoever approves it".
func (l *Letter) GoesTo() string { return cmp.Or(l.ShownTo(), someApprover) }

// someApprover is whoever approves what the recruiter can't, if the case names nobody.
const someApprover = "whoever approves it"
