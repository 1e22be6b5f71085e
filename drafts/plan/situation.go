package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// situation is one opportunity on the day of a plan.
type situation struct {
	*planner
	o      *casefile.Opportunity
	office *calendar.Office
	// when the next email can be sent: the time of the plan, or when the recruiter is back
	now time.Time
	// the same for a decision, which doesn't wait for another email to be out of the way
	decideFrom time.Time
	// of this opportunity, up to the day, oldest first, without news, absences, and notes, except for those
	// of a new deadline
	log      []casefile.Event
	lines    []int     // where in the case's log each of them is
	offer    int       // the index of the current offer, or -1
	deadline time.Time // its deadline; zero if it has none, or if it has passed
	paused   bool      // they've put it on hold
	// the asks about it, first round first
	asks []*casefile.Ask
	// how many times the log says that the client has asked for something: more often than there
	// are asks if an email went beyond them
	made int

	threads      []letter.Issue // what isn't settled
	levelRefused bool           // the last word on the level is a no
	more         *moreTime      // the request for a later deadline, if there is to be one
	timeAsked    bool           // the plan has that, or says why not
	chain        *wait          // the email that nudges are about: one at a time
	nudgeSent    time.Time      // when the nudge that is due now goes out
	nudgesDue    int            // those that answer what somebody else wrote
	decides      bool           // the plan has an email that accepts, declines, or withdraws
	owed         []int          // the replies in the log that have no email of their own
	aside        []int          // those that the ask follows, which is due
	// the words for the days from one to another, for [Basis]
	daysOff map[[2]calendar.Date][]string
}

func (s *situation) moment(l calendar.LocalTime) string {
	return s.style.Moment(l, s.office.Zone(), s.home.Zone()).String()
}

func (s *situation) instant(t time.Time) string {
	return s.moment(calendar.LocalTimeAt(t, s.office.Zone()))
}

// due returns the current offer's deadline in words: a day without a time stays a day.
func (s *situation) due() string { return s.moment(s.o.Offers[s.offer].Deadline) }

func (s *situation) day(t time.Time) string {
	return s.style.Day(s.office.Day(t)).String()
}

// knownBy returns the day that it is there or for the client, whichever is later: what she has from
// another company by then counts.
func (s *situation) knownBy() calendar.Date {
	return calendar.Later(s.office.Day(s.now), s.home.Day(s.now))
}

// sentAt returns when an email in the log of a day is taken to have gone out.
func (s *situation) sentAt(d calendar.Date) time.Time {
	return s.office.At(d, s.office.Rules().AskFrom)
}

func (s *situation) breakName(b calendar.Break) string { return letter.BreakName(b, s.o.Closures) }

// opensAfter returns when the office opens on the next workday after a day.
func (s *situation) opensAfter(d calendar.Date) time.Time {
	return s.office.At(s.office.AddWorkdays(d, 1), s.office.Rules().Opens)
}

// nextDay returns when the day after a time begins at the office.
func (s *situation) nextDay(t time.Time) time.Time {
	return s.office.Day(t).AddDays(1).In(s.office.Zone())
}

// plans reports whether the plan has such an email about the opportunity by now.
func (s *situation) plans(is func(*Step) bool) bool {
	return slices.ContainsFunc(s.plan.Steps,
		func(step *Step) bool { return step.Opportunity == s.o.ID && is(step) })
}

// round returns the round of the ask that an email of the kind is about once so many were made; 0
// if there is no choice.
func (s *situation) round(k *letter.Kind, made int) int {
	n := len(s.asks)
	if n < 2 || made == 0 && k.Act == letter.ActAccept { // which ask has not been made
		return 0
	}
	return s.asks[k.AskAt(s.asks, min(made, n))].Round
}

// wouldSign reports whether a yes to the last of so many asks means that the client signs.
func (s *situation) wouldSign(made int) bool {
	a := s.lastAsk(made)
	return a != nil && a.WouldSign
}

// lastAsk returns the last of so many asks, or nil if the case has none.
func (s *situation) lastAsk(made int) *casefile.Ask {
	if len(s.asks) == 0 {
		return nil
	}
	return s.asks[min(max(made-1, 0), len(s.asks)-1)]
}

// moreTime is a request for a later deadline.
type moreTime struct {
	kind *letter.Kind
	due  calendar.Due
	why  string
	// it came when the last moment to ask for more had passed
	short   bool
	hurried bool // only hours are left for it
}

// topic names what an ask is about.
func (s *situation) topic(a *casefile.Ask) string {
	var parts []string
	for _, p := range []struct {
		asked bool
		name  string
	}{
		{len(a.Options) > 0, "the package"}, {!a.Base.IsZero(), "the base"},
		{a.Bonus != nil, "the bonus"}, {a.SignOn != nil || a.Clawback > 0, "the sign-on"},
		{a.Equity != nil || !a.Strike.IsZero(), "the equity"},
		{!a.Total.IsZero(), "the annual total"}, {a.Relocation != nil, "the move"},
		{len(a.OtherTerms) > 0, "the other terms"}, {!a.Start.IsZero(), "the start date"},
	} {
		if p.asked {
			parts = append(parts, p.name)
		}
	}
	return letter.AndList(parts)
}
