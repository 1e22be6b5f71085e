package letter

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Doubts returns what the case says that can't quite be so when the email is sent, or that argues
// against it: sentences without a capital and a final period.
func (j *Job) Doubts(l *Letter) []string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	if slices.Contains(j.Kind.Needs, "forfeits") || j.ask >= 0 && j.reads("Reasons") &&
		slices.Contains(j.Opportunity.Asks[j.ask].Because, casefile.BecauseForfeits) {
		for _, f := range j.Opportunity.Forfeits {
			if !j.isLost(f) {
				add("the email leaves out the %s of %s: it's paid before she starts", f.Amount, f.Date)
			}
		}
	}
	if l.Offer != nil && l.Offer.Start != nil && l.Offer.Start.over() && j.ListsTerms() {
		add("the start of the offer, %s, is over when this is sent", l.Offer.Start.date)
	}
	if l.Ask != nil && l.Ask.Start != nil && l.Ask.Start.over() && j.Kind.MakesAsk() {
		add("the start that is asked for, %s, is over when this is sent", l.Ask.Start.date)
	}
	if j.asksForNext() && l.Ask != nil && !j.Request.Ahead {
		ask := j.Opportunity.Asks[j.ask]
		if rest := without(without(ask, j.partAsked()), j.partBefore(ask)); !rest.Empty() {
			add("the email leaves out a part of the ask: %s", j.askFor(&rest).About())
		}
	}
	if by, due := j.By().Date, j.offerDeadline(); j.Kind.Promises() && !j.Request.Ahead &&
		!due.IsZero() && due.Date.Before(by) {
		add("the email promises an answer by %s, after the deadline, %s", by, due)
	}
	if j.ask >= 0 && j.reads("Reasons") && l.Ask != nil && !j.Request.Ahead && l.Ask.Market == nil {
		if a := &j.Opportunity.Asks[j.ask]; a.Why == "" && (a.Fallback == nil || l.Ask.Fallback != nil) &&
			slices.Contains(a.Because, casefile.BecauseMarket) {
			add("the ask names the market as a reason, and the email can't: the case has no figure for " +
				"what is asked for, at the level of the offer and no more than a little below the ask")
		}
	}
	if _, total := j.quotes(); l.argueForLess(total) && j.reads("Moving") {
		add("the email leaves out the quotes for the move, %s in all: they're for less than is asked for, %s: add "+
			"the rest of them, or ask for less", total, l.Ask.Relocation.Amount)
	}
	if l.Competing != nil && j.reads("Pay") && j.paysLess(l.Competing.Offer, l.Offer) {
		add("the offer that the email quotes is worth less than this one")
	}
	if j.Kind.Act == ActAnswer && j.reads("Reasons") && l.Ask != nil &&
		len(l.Ask.Reasons)+len(l.Ask.Evidence) == 0 {
		add("the case has no reason for the ask: add why to it, or market, or shareable evidence")
	}
	m, moved := l.TheirMove, j.subject.reply > j.subject.asked
	if m != nil && m.Worse != "" && moved && !j.Request.Ahead {
		add("their answer of %s moved %s: ask for it back, or decide that it's all right", m.On.date, m.Worse)
	}
	if j.Kind.Act == ActNote && slices.Contains(j.Kind.Needs, "break.ahead") && l.Break.Late {
		add("the email says that nothing is needed until %s, and the deadline is %s: ask for a later one, or "+
			"answer", l.Break.Back.date, j.offerDeadline())
	}
	if e := j.turnsBack(); e != nil && !j.Request.Ahead {
		add("the email asks for what they didn't agree to on %s: make the next ask, or find another way", e.On)
	}
	list = append(list, j.outOfPlace(l)...)
	list = append(list, j.afterTheEnd()...)
	if by := j.By().Date; slices.Contains(j.Kind.AsksFor, TopicTimeline) && !by.IsZero() {
		for i := range j.Case.Opportunities {
			s, err := j.standing(i)
			if err != nil || s.ID == j.Opportunity.ID || !s.Offered || s.last < 0 {
				continue
			}
			if due := s.Offers[s.last].Deadline.Date; !due.IsZero() && due.Before(by) {
				add("the email names %s, and the offer of %s runs out before that, on %s", by, s.Company, due)
			}
		}
	}
	if j.Kind.Act == ActAccept || j.Kind.Act == ActCounter {
		if company := j.acceptedElsewhere(); company != "" {
			add("by the case, she has accepted the offer of %s", company)
		}
	}
	return list
}

// outOfPlace returns what has happened, or hasn't, that the email doesn't fit.
func (j *Job) outOfPlace(l *Letter) (list []string) {
	if j.Request.Ahead || j.offer < 0 {
		return nil
	}
	add := func(text string) { list = append(list, text) }
	s, err := j.standing(j.index)
	if err == nil && s.Offered && j.Kind.Act == ActNudge && j.Kind.Stage == "close" {
		add("the offer is still open, and the email reads as if it weren't: answer the offer first")
	}
	if j.Kind.Act == ActAsk && j.Kind.AwaitsLetter() && l.LetterInHand && !l.past.unwritten &&
		l.Correction == nil {
		add("the email asks for the offer in writing, and by the case it is, with nothing agreed since")
	}
	if lost := j.lostGrant(); lost != "" && l.Correction == nil &&
		(j.ListsTerms() || j.statesOffer() && j.Kind.Act != ActCounter) {
		add("they had agreed to " + lost + " before the current offer, which doesn't have that: ask for it, or " +
			"correct the offer in the case")
	}
	if c := l.Correction; c != nil && j.statesOffer() {
		add("the letter differs from what was agreed (" + c.said() + "): have it corrected first, or the " +
			"email may confirm it")
	}
	if level := &j.Opportunity.Level; j.Kind.Act == ActAccept && j.Opportunity.LevelOpen(j.offer) &&
		!l.past.level && !j.issues.LevelRefused {
		add("the email gives the level up: by the log, " + level.Target + " hasn't been asked for")
	}
	if e := j.lastReply(); j.Kind.By == "deadline.moved" && j.Request.By.IsZero() && !j.shiftAsked() &&
		j.askedDeadline().IsZero() && (e == nil || e.Deadline.IsZero()) {
		add("neither the log nor the case has the new deadline, so the email names the one before: add it to " +
			"their answer, such as deadline: 2026-07-10T17:00")
	}
	return list
}

// statesOffer reports whether an email to the company says what the offer is, and neither accepts what was
// agreed nor says how the letter differs from that.
func (j *Job) statesOffer() bool {
	k := j.Kind
	return !k.FromCoach() && k.Act != ActAccept && k.Act != ActHold && !j.reads("Correction") &&
		(j.reads("Lines", "Pay", "Status") || k.Act == ActCounter || k.Act == ActBrief)
}

// lostGrant returns what the offer before the current one had come to by their answers, and that one doesn't
// have; "" if it has all of that.
func (j *Job) lostGrant() string {
	granted := func(e *casefile.Event) bool {
		return e.What == casefile.EventReplyYes || e.What == casefile.EventReplyPartial
	}
	if j.offer < 1 || !slices.ContainsFunc(j.log, granted) {
		return ""
	}
	c := *j.Case
	c.Opportunities = slices.Clone(c.Opportunities)
	o := &c.Opportunities[j.index]
	now, was := &j.Opportunity.Offers[j.offer], &o.Offers[j.offer-1]
	o.Offers = o.Offers[:j.offer] // the asks were about these
	then := AsOf(&c, j.index, now.Made.AddDays(-1), j.kindOf)
	gained := payOf(&then.Offers[j.offer-1]).Beyond(&casefile.Offer{}, was, nil)
	if lost := gained.Beyond(&casefile.Offer{}, now, nil); !lost.Empty() {
		return termList(j.askFor(&lost).parts())
	}
	return ""
}

// afterTheEnd returns that she has decided on the offer here, for an email that goes on as if she hadn't.
func (j *Job) afterTheEnd() []string {
	if j.offer < 0 {
		return nil
	}
	s, err := j.standing(j.index)
	if err != nil || !s.On.IsZero() && s.On.Before(j.Opportunity.Offers[j.offer].Made) {
		return nil
	}
	switch {
	case !j.Kind.GoesOn(s.Decided):
	case s.Decided == ActAccept:
		return []string{"by the case, she has accepted this offer"}
	default:
		return []string{"by the case, she has declined this offer"}
	}
	return nil
}

// paysLess reports whether an offer is known to pay less than another, in the first year and over four.
func (j *Job) paysLess(a, b *Terms) bool {
	if a == nil || b == nil {
		return false
	}
	less := func(x, y *comp.Money) bool {
		if x == nil || y == nil {
			return false
		}
		here, err := worth.Rates(j.Case, y.Currency()).Convert(*x, y.Currency())
		return err == nil && here.Minor() < y.Minor()
	}
	return less(a.FirstYear(), b.FirstYear()) && less(a.FourYears(), b.FourYears())
}

// acceptedElsewhere returns the other company whose offer she has accepted, or "".
func (j *Job) acceptedElsewhere() string {
	for i := range j.Case.Opportunities {
		if j.Case.Opportunities[i].ID == j.Opportunity.ID {
			continue
		}
		s, err := j.standing(i)
		if err == nil && s.Decided == ActAccept {
			return s.Company
		}
	}
	return ""
}
