package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// wrongRoles reports dates of the case that the words before them make the date of something else.
func (r *reading) wrongRoles(p *prose.Body, d *prose.Day) {
	at := p.SentenceAt(d.Start)
	if at < 0 {
		return
	}
	role, ok := roleBefore(p, p.Sentences[at], text.From(p.Words, d.Start))
	if !ok {
		return
	}
	if r.dayOfOthers(d, role.fields...) != nil && (r.speaksOfOthers(p, d.Start) ||
		at > 0 && r.speaksOfOthers(p, p.Sentences[at-1].Start)) {
		return
	}
	if has := r.hasRole(d, role); has != "" {
		r.findSpanAs(role.severity, p, d.Start, d.End, "%s isn't %s: the case has %s",
			"write the date that the case has", role.name, has)
	}
}

// hasRole returns the day that the case has for a role; "" if it has none, or if the date is one.
func (r *reading) hasRole(d *prose.Day, role *dayRole) (other string) {
	for x := range r.facts.AllDays() {
		switch {
		case x.Day.IsZero():
		case d.Is(x.Day) && (x.Is(role.fields) || x.Is([]string{".closures["}) || len(x.Fields) == 0):
			return ""
		case x.Is(role.fields) && other == "":
			other = x.Day.String()
		}
	}
	return other
}

var (
	// byWords stand before a day that is still to come.
	byWords = prose.Lazy("by|until|till|before")
	// movesTo stand before the day that something is to happen on instead.
	movesTo = prose.Lazy(`
		move|moving|moved|push|pushing|shift|shifting|extend|extending|postpone|postponing * to|until|till
		reschedule|rescheduling|delay|delaying|bring|put * to|until|till|on
	`)
	// happensOn stand before the day that something happens on.
	happensOn = prose.Lazy("talk|speak|meet|call|chat|start|starting|begin|decide|answer|sign|reply|hear * on")
	// proposals stand before a day that the client suggests.
	proposals = prose.Lazy(`
		word|answer|reply|line|news|note|update|call|chat|time|slot by|on|before|the
		word|answer|reply|line|news|note|update|call|chat|time|slot by|on|before the
		back|talk|speak|meet|call|know|hear to|from? me|you|us? by|on|before
	`)
)

// pastDays reports days that something is to happen by although they are over.
func (r *reading) pastDays(p *prose.Body, d *prose.Day) {
	s, k := p.SentenceOf(d.Start), text.From(p.Words, d.Start)-1
	if s == nil || r.about.Send.IsZero() {
		return
	}
	for k > s.From && slices.Contains([]string{"the", "end", "of"}, p.Words[k].Low) {
		k--
	}
	first := max(s.From, k-5)
	by := k >= s.From && (byWords().Has(p.Words, k, k+1) || endsWith(p, movesTo(), first, k+1) ||
		endsWith(p, happensOn(), first, k+1))
	dates := r.dates(d)
	sent := calendar.DateOf(r.about.Send)
	if !by || len(dates) == 0 ||
		slices.ContainsFunc(dates, func(on calendar.Date) bool { return !on.Before(sent.AddDays(-1)) }) ||
		!aheadWords().Has(p.Words, s.From, s.To) || behindWords().Has(p.Words, s.From, s.To) {
		return
	}
	r.findSpan(p, d.Start, d.End, "%s is over when the email is sent",
		"write a day that is still to come")
}

var (
	// ownPlans say what the client herself does, which the case needn't know.
	ownPlans = prose.Lazy(`
		i|i'm|i'll|i'd|we can|could|might do|make|manage|speak|talk|come|call
		i|i'm|i'll|i'd|we|we're|we'll|my|our|me * away|visiting|visit|travelling|traveling|travel|
			trip|holiday|vacation|leave|flight|fly|flying|back|busy|free|available|reachable|around|
			up|offline|abroad|moving|wedding|birthday|graduate|graduation|conference|appointment|
			office|desk|town|training|exam|surgery|parents|school
		my|our brother|sister|brother's|sister's|mother|father|son|daughter|wife|husband|friend|cousin
		my|our niece|nephew|aunt|uncle|grandmother|grandfather|partner|dog|cat|flatmate
		on|from my side|end
		wide open
		works|suits|fits|good|fine|best for|with? me
		away|offline|abroad|travelling|traveling|free|available|reachable|back from|until|on|between
	`)
	// offerWords make a date one that the case has to know.
	offerWords = prose.Lazy("offer|offers|deadline|start|starting|begin|vest|vests|expires|lapses|answer|" +
		"decision|decide|accept|sign|salary|base|bonus|reply\nhear from me")
)

// isOwnPlan reports whether a sentence is about the client's own calendar.
func isOwnPlan(p *prose.Body, s *prose.Sentence) bool {
	return ownPlans().Has(p.Words, s.From, s.To) && !offerWords().Has(p.Words, s.From, s.To)
}

// harmOf returns the severity of a date that the case doesn't have: an error if it's that of
// something in the offer.
func (r *reading) harmOf(p *prose.Body, d *prose.Day) Severity {
	s, k := p.SentenceOf(d.Start), text.From(p.Words, d.Start)
	if s != nil && (isHers(p, s, k) || r.isOver(d) && isMeeting(p, s, k)) {
		return Warning
	}
	if s == nil {
		return Error
	}
	role, ok := roleBefore(p, s, k)
	switch {
	case ok && (role == theStart || role == theDeadline):
		return Error
	case offerWords().Has(p.Words, s.From, s.To), endsWith(p, movesTo(), max(s.From, k-mostBetweenDay), k):
		if !r.isProposed(p, d) && !isOwnPlan(p, s) {
			return Error
		}
	}
	return Warning
}

// isOver reports whether a date is one before the email is sent.
func (r *reading) isOver(d *prose.Day) bool {
	on := r.dates(d)
	return len(on) > 0 && slices.MaxFunc(on, calendar.Date.Sub).Before(calendar.DateOf(r.about.Send))
}

// isProposed reports whether a date is one that the client may suggest: a workday to come, not after
// the deadline, and not said to be that of anything in the offer.
func (r *reading) isProposed(p *prose.Body, d *prose.Day) bool {
	s, k := p.SentenceOf(d.Start), text.From(p.Words, d.Start)
	sent, there, known := r.sentThere()
	if !known || s == nil {
		return false
	}
	if _, ok := roleBefore(p, s, k); ok || !endsWith(p, proposals(), max(s.From, k-mostBetweenDay), k) {
		return false
	}
	limit, ok := r.answerLimit(there)
	return slices.ContainsFunc(r.dates(d), func(on calendar.Date) bool {
		return on.After(sent) && (!ok || !on.After(limit.Date)) && on.Weekday()%6 != 0
	})
}

// starts speak of the first day of work.
var starts = prose.Lazy("start|starting|starts|begin|beginning|begins|join|joining|doj\nfirst day")

// dayRole is what a date is the date of.
type dayRole struct {
	name     string
	severity Severity              // of another date
	words    func() *prose.Phrases // before the date
	fields   []string              // what the paths of its fields contain
}

var dayRoles = []*dayRole{
	theStart,
	{"when the shares vest or the bonus is paid", Warning, vestWords, []string{".forfeits["}},
	theDeadline,
}

var (
	theStart    = &dayRole{"the first day of work", Warning, starts, []string{".start", ".other_terms["}}
	theDeadline = &dayRole{"the deadline", Error, prose.Lazy(`
		deadline|expires|lapses|ends|ending|closes
		open|good|valid|holds|stands|runs|run until|till|through
		runs|run out
		have|got|gave|given me|us? until|till|through
	`), []string{".deadline", ".until", ".by"}}
	// hasTime begins the last of those, and forAnswer says what time is for.
	hasTime   = prose.Lazy("have|got|gave|given")
	forAnswer = prose.Lazy("you|your|think|consider|respond|yes|offer|decide|decision|answer|accept|sign|reply")
	// aheadWords are about the future, and behindWords about the past.
	aheadWords  = prose.Lazy("will|i'll|we'll|you'll|would|i'd|we'd|could|can|shall|may|please|let's|going")
	behindWords = prose.Lazy("was|were|had|did|been|asked|wanted|hoped|expired|originally|until now|since")
)

// betweenDay may stand between the word for a date's role and the date.
var betweenDay = prose.Lazy("on|of|is|are|be|for|from|at|the|a|date|would|will|day|days|still|now|to|as|" +
	"my|work|until|till|through|by|there|here|with|in|it|around|end|middle|mid|early|late|out|down|me|us")

// mostBetweenDay is how many words may stand there.
const mostBetweenDay = 6

// roleBefore returns the role that the words before word k give it, with only small words between.
func roleBefore(p *prose.Body, s *prose.Sentence, k int) (*dayRole, bool) {
	for n := 0; n <= mostBetweenDay && k > s.From; n++ {
		k--
		if strings.ContainsAny(p.S[p.Words[k].End:p.Words[k+1].Start], ".,;?!()") {
			break
		}
		for _, role := range dayRoles {
			if end := role.words().At(p.Words, k, s.To); end > k {
				return role, role != theDeadline || endsOffer(p, s, k) && (!hasTime().Has(p.Words, k, k+1) ||
					isGiven(p, s, k, end))
			}
		}
		if !betweenDay().Has(p.Words, k, k+1) {
			break
		}
	}
	return nil, false
}

// isGiven reports whether the client says from word k on that she has time for her answer until the
// day after word end; time for something else is hers, and what she may get isn't there yet.
func isGiven(p *prose.Body, s *prose.Sentence, k, end int) bool {
	for i := end; i < s.To; i++ {
		if p.Words[i].Low == "to" {
			return forAnswer().Has(p.Words, i, s.To)
		}
	}
	return !s.Question && !aheadWords().Has(p.Words, s.From, k)
}
