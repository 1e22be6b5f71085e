package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Next returns the email to send next: the first that hasn't been sent, or the first one for
// silence after an email that has, if that comes before it. It's nil if there's nothing to send.
func (p *Plan) Next() *Step {
	next := p.unsent()
	for _, s := range p.Steps {
		for _, a := range s.Alternates {
			silence := s.Sent && a.Reply == letter.ReplySilence && !a.spare
			if silence && (next == nil || bySending(a, next) < 0) {
				next = a
			}
		}
	}
	return next
}

// unsent returns the first email that waits for nothing; nil if there's none.
func (p *Plan) unsent() *Step {
	i := slices.IndexFunc(p.Steps, func(s *Step) bool { return !s.Sent })
	if i < 0 {
		return nil
	}
	return p.Steps[i]
}

// AfterLog plans one opportunity, or all if its ID is "", from the given moment on, or from noon of
// the day of the log's last event if that's later. The errors are those of [New].
func AfterLog(
	cat *drafts.Catalog, c *casefile.Case, opportunity string, at time.Time,
) (*Plan, error) {
	if c != nil && len(c.Log) > 0 {
		noon := calendar.LocalTime{Date: c.Log[len(c.Log)-1].On, Hour: 12, HasTime: true}
		if calendar.DateOf(at).Before(noon.Date) {
			at = noon.In(at.Location())
		}
	}
	return Options{Only: opportunity}.New(cat, c, at)
}

// NextLine says on one line what to send next, to whom, and when.
func (p *Plan) NextLine() string {
	return p.lineOf(p.Next())
}

func (p *Plan) lineOf(s *Step) string {
	switch {
	case len(p.Promises) > 0 && (s == nil || s.Alternate()): // it's the client's turn
		d := p.Promises[0]
		return fmt.Sprintf("next email: none yet, and you promised %s an answer by %s: %s", d.Company,
			d.When, d.Lacks)
	case s == nil:
		return fmt.Sprintf("next email: none up to %s", calendar.DateOf(p.Horizon))
	}
	label := "next email"
	if s.Alternate() {
		label += ", if no answer comes"
	}
	return fmt.Sprintf("%s: %s to %s, %s", label, s.Kind, strings.Join(s.To, ", "), s.When)
}
