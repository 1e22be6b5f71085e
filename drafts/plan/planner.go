package plan

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// planner makes one plan.
type planner struct {
	cat   *drafts.Catalog
	c     *casefile.Case
	opts  Options
	at    time.Time
	home  *calendar.Office // the client's side
	style letter.DateStyle
	plan  *Plan
	// how each opportunity of the case stands
	standing []*letter.Standing
	// the kinds looked up so far, by ID; nil for one that doesn't exist
	kinds map[string]*letter.Kind
	// those looked up by what they serve
	served map[letter.Situation]*letter.Kind
	booked map[personDay]*Step // the email that somebody gets on a day, a request if that's one
	laying []laying
}

// laying adds the alternates of one email, once it's known what is sent and when.
type laying struct {
	nudged func() bool // nudges are about this email
	lay    func()
}

// warn adds a warning to the plan, once.
func (p *planner) warn(code WarningCode, format string, args ...any) {
	w := Warning{code, fmt.Sprintf(format, args...)}
	if !slices.Contains(p.plan.Warnings, w) {
		p.plan.Warnings = append(p.plan.Warnings, w)
	}
}

// personDay is a person on a day: nobody gets two requests on one, and two emails if it can't be helped.
type personDay struct {
	person string // an address, or an ID with that of the opportunity
	day    calendar.Date
}
