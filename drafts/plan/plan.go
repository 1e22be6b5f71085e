package plan

import (
	"iter"
	"regexp"
	"strconv"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Plan is what to send next, to whom, when, and why, with an email ready for each answer; see
// [New]. It's a value: walk it with [Plan.All], narrow it with [Plan.Filter], write it as JSON.
type Plan struct {
	Case    string    `json:"case"`
	Only    string    `json:"only,omitempty"` // the only opportunity it's for; empty means all
	At      time.Time `json:"at"`             // the time the plan was made for, in the client's time zone
	Horizon time.Time `json:"horizon"`        // emails to be sent later are left out
	Zone    string    `json:"zone"`           // the client's IANA time zone
	Steps   []*Step   `json:"steps"`          // by the time of sending
	// of the offers that haven't been answered, the nearest first
	Deadlines []Deadline `json:"deadlines"`
	// the answers that are due and have no email yet, the nearest first
	Promises []Promise `json:"promises"`
	Warnings []Warning `json:"warnings"`
	// how many warnings a review of the drafts had, if the caller had one
	Findings int `json:"findings,omitempty"`
}

// Deadline is when an offer expires.
type Deadline struct {
	Opportunity string    `json:"opportunity"`
	Company     string    `json:"company"`
	Offer       string    `json:"offer"` // its id
	At          time.Time `json:"at"`    // in the recipient's time zone
	When        string    `json:"when"`  // in words, with the client's time if it differs
}

// All walks every step, each followed by its alternates.
func (p *Plan) All() iter.Seq[*Step] {
	return func(yield func(*Step) bool) {
		for _, s := range p.Steps {
			if !yield(s) {
				return
			}
			for _, a := range s.Alternates {
				if !yield(a) {
					return
				}
			}
		}
	}
}

// Filter returns a plan with the steps and alternates for which keep is true. A step that's left
// out takes its alternates with it. The plan itself isn't changed.
func (p *Plan) Filter(keep func(*Step) bool) *Plan {
	q := *p
	q.Steps = []*Step{} // in JSON a list, too
	for _, s := range p.Steps {
		if !keep(s) {
			continue
		}
		t := *s
		t.Alternates = nil
		for _, a := range s.Alternates {
			if keep(a) {
				t.Alternates = append(t.Alternates, a)
			}
		}
		q.Steps = append(q.Steps, &t)
	}
	return &q
}

// Counts returns the number of drafts to send, of drafted alternates, and of warnings, including
// those of the steps and of a review.
func (p *Plan) Counts() (drafts, alternates, warnings int) {
	warnings = len(p.Warnings) + p.Findings
	for s := range p.All() {
		warnings += len(s.Warnings)
		switch {
		case s.Draft == nil:
		case s.Alternate():
			alternates++
		default:
			drafts++
		}
	}
	return drafts, alternates, warnings
}

// Options adjust a plan. The zero value means the defaults.
type Options struct {
	Rules   calendar.Rules // the numbers that time emails
	Horizon time.Duration  // how far ahead emails are planned; by default, 30 days
	Only    string         // the ID of the only opportunity to plan for; empty means all
	// leave the drafts out, which takes a fraction of the time; [Step.Write] adds one
	Unwritten bool
}

const defaultHorizon = 30 * 24 * time.Hour

// The days between two emails: while an offer is on hold, and while a process runs.
const (
	warmDays    = 21
	checkInDays = 7
)

// maxHorizon is how far ahead [ParseHorizon] goes, in days.
const maxHorizon = 366

// ParseHorizon reads a number of days or weeks, such as 30d or 6w, of at most 366 days.
func ParseHorizon(text string) (time.Duration, error) {
	m := regexp.MustCompile(`^([1-9][0-9]{0,2})([dw])$`).FindStringSubmatch(text)
	if m != nil {
		days, _ := strconv.Atoi(m[1])
		if days *= map[string]int{"d": 1, "w": 7}[m[2]]; days <= maxHorizon {
			return time.Duration(days) * 24 * time.Hour, nil
		}
	}
	return 0, casefile.InputErrorf("want a number of days or weeks up to %d days, got %q",
		maxHorizon, text)
}
