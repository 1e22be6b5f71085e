package plan

import (
	"iter"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// Plan is what to send next of a case, to whom, when and why, with a mail laid ready for each answer that may come; see
// [Catalog.Plan]. It is a value: walk it with [Plan.All], thin it out with [Plan.Filter], write it as JSON.
type Plan struct {
	Case      string     `json:"case"`
	At        time.Time  `json:"at"`        // the day it was made for, on the client's clocks
	Horizon   time.Time  `json:"horizon"`   // mails that would go later are left out
	Zone      string     `json:"zone"`      // the client's IANA time zone
	Steps     []*Step    `json:"steps"`     // by the time of sending
	Deadlines []Deadline `json:"deadlines"` // of the offers that wait for an answer, the nearest first
	Warnings  []Warning  `json:"warnings"`
}

// Deadline is when an offer runs out.
type Deadline struct {
	Opportunity string    `json:"opportunity"`
	Company     string    `json:"company"`
	Offer       string    `json:"offer"` // its id
	At          time.Time `json:"at"`    // on the recipient's clocks
	When        string    `json:"when"`  // in words, with the client's clock where it reads otherwise
}

// Warning is something about a plan or a step that the coach should look at.
type Warning struct {
	Code WarningCode `json:"code"`
	Text string      `json:"text"` // one line, without a final stop
}

// WarningCode says of what sort a warning is.
type WarningCode string

// The sorts of warnings.
const (
	WarnClash    WarningCode = "clash"    // two rules of timing ask for different days
	WarnLate     WarningCode = "late"     // a day by which something had to happen has passed
	WarnSilence  WarningCode = "silence"  // an answer of theirs has waited too long
	WarnAway     WarningCode = "away"     // the person written to is away
	WarnCalendar WarningCode = "calendar" // the holidays of a place are not known
	WarnNeeds    WarningCode = "needs"    // the case lacks a fact, and the mail cannot be written yet
)

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

// Filter returns a plan with those steps and alternates that keep is true of. A step that is left out takes its alternates with it. The
// plan itself is not changed.
func (p *Plan) Filter(keep func(*Step) bool) *Plan {
	q := *p
	q.Steps = nil
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

// Counts returns how many mails are to be sent, how many lie ready for an answer, and how many warnings there are, those of the steps
// counted.
func (p *Plan) Counts() (drafts, alternates, warnings int) {
	warnings = len(p.Warnings)
	for _, s := range p.Steps {
		if s.Draft != nil {
			drafts++
		}
		for _, a := range s.Alternates {
			if a.Draft != nil {
				alternates++
			}
		}
	}
	for s := range p.All() {
		warnings += len(s.Warnings)
	}
	return drafts, alternates, warnings
}

// PlanOptions are what [Catalog.PlanWith] takes beside the case and the day. The zero value means the defaults.
type Options struct {
	Rules     calendar.Rules // the numbers of timing
	Horizon   time.Duration  // how far ahead mails are planned: 30 days
	KeepWarm  int            // days between two mails while an offer is on hold: 21
	CheckIn   int            // days between two mails while a process runs: 7
	Only      string         // the id of the one opportunity to plan for; all where it is empty
	NightFrom time.Duration  // from when on the client's clock a mail is scheduled rather than sent: 22:00
	NightTo   time.Duration  // and until when: 07:00
}

func (o Options) withDefaults() Options {
	if o.Horizon <= 0 {
		o.Horizon = 30 * 24 * time.Hour
	}
	if o.KeepWarm <= 0 {
		o.KeepWarm = 21
	}
	if o.CheckIn <= 0 {
		o.CheckIn = 7
	}
	if o.NightFrom <= 0 {
		o.NightFrom = 22 * time.Hour
	}
	if o.NightTo <= 0 {
		o.NightTo = 7 * time.Hour
	}
	return o
}
