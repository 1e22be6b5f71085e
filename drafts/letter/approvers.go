package letter

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var approvers = lazy.Regexp(`(?i)\b(?:(leveling|levelling|grading|promotion|hiring)|` +
	`(comp|compensation|pay|offer|approval))? ?\b(committee|panel|board)\b|` +
	`\b(?:comp|compensation) team\b|\bcomp(ensation) (?:would|will|can|could|has|said|approved)\b`)

const approver = `(?:the |our |your |my )?(CFO|CEO|COO|CTO|CHRO|CPO|VP(?: of \w+)?|chief \w+ officer|finance|` +
	`leadership|executive team|exec team|total rewards|people team|HR|provost|dean|partners|general manager|` +
	`managing director|director|head of \w+|manager|boss|superintendent|principal|` +
	`(?:\w+ )?(?:head|president|director|manager|partner|lead|counsel|secretary|council|founders))\b`

// approverPatterns find a person or a body, unnamed, whose word decides.
var approverPatterns = []func() *regexp.Regexp{
	lazy.Regexp(`(?i)\b(?:take|taking|took|bring|run|running|ran|put|raise|escalate|send|sent|submit|bump) ` +
		`(?:it|this|that|your \w+|the \w+|them)(?: back| up)? (?:to|by|past|in front of|with|up to|before|through) ` + approver),
	lazy.Regexp(`(?i)\b(?:take|took|taking) (?:it|this|that) all the way(?: up)? to ` + approver),
	lazy.Regexp(`(?i)\b(?:check|checking|sync|go back|going back|went back) (?:(?:this|it|once|numbers) )?(?:to|with) ` + approver),
	lazy.Regexp(`(?i)\bpush(?:ed|ing)? (?:\w+ ){0,2}with ` + approver),
	lazy.Regexp(`(?i)\b(?:anything|everything|exceptions?|offers?) [^.!?]*\bgoes? (?:up )?to ` + approver),
	lazy.Regexp(`(?i)\brun the numbers (?:by|with) ` + approver),
	lazy.Regexp(`(?i)\b(?:approval|approved|sign-?off|green light|okay|ok|blessing) (?:from|by) ` + approver),
	lazy.Regexp(`(?i)\b` + approver + ` (?:team )?(?:has|have|needs?|would need|will have|would have|must) to ` +
		`(?:approve|sign|okay|ok|decide|agree)`),
	lazy.Regexp(`(?i)\b(?:it|this|that|request|ask|decision|number|exception)(?:'s| is| goes| has gone| has to go| went| sits)` +
		`(?: now| up)? (?:to|with) ` + approver),
}

// approvers returns the body that decides about pay, or about the level, if the log names one: "the
// compensation committee", "the CFO".
func (j *Job) approvers(level bool) string {
	for _, e := range slices.Backward(j.log) {
		if e.Text == "" {
			continue
		}
		if body := casefile.Memo(j.Case, decision{e.Text, level}, decision.by); body != "" {
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
		if m[4] != "" && !d.level {
			return "the comp team"
		}
		about, pay := m[1] != "", m[2] != "" || m[3] == ""
		if d.level && pay || !d.level && about || !about && !pay &&
			!strings.EqualFold(m[3], "committee") { // an interview has a panel, too
			continue
		}
		return "the " + strings.TrimSpace(m[0])
	}
	for _, p := range approverPatterns {
		if m := p().FindStringSubmatch(d.text); m != nil {
			return withOwner(m[1])
		}
	}
	return ""
}

// withOwner puts before an approver the word that a candidate would: "your director" for "my director", "the
// CFO", "finance".
func withOwner(approver string) string {
	switch low := strings.ToLower(approver); low {
	case "finance", "leadership", "total rewards":
		return low
	case "hr":
		return "HR"
	case "director", "manager", "boss", "lead", "head", "partner":
		return "your " + low
	case "hiring manager": // the case may have the name
		return ""
	}
	return "the " + approver
}

// helped names the hiring manager and whoever approves if an answer that isn't a no mentions them, or else
// the body that decides about pay.
func (j *Job) helped(e *casefile.Event) string {
	var list []string
	for _, role := range []casefile.Role{casefile.RoleHiringManager, casefile.RoleDecider} {
		i, r := j.Opportunity.PersonInRole(role, j.sent), j.inRole(role)
		if r == nil || j.isTo(&j.Opportunity.People[i]) || !names(e.Text, &j.Opportunity.People[i]) {
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

// ShownTo names who'd look at the evidence for the ask: who approves it, as far as the case knows, or else the
// hiring manager; "" if that's nobody in particular.
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
