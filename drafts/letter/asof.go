package letter

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// AsOf returns [casefile.Case.AsOf] with what they agreed to by that day and the case has as asked
// for: a later deadline, unless a line of the log names the new one itself, and the terms that an email
// asked for which left out the rest of an ask. Those are part of the offer then, and no longer of the
// ask. A yes agrees to what the email that it answers asked for.
func AsOf(c *casefile.Case, i int, on calendar.Date,
	kindOf func(*casefile.Event) *Kind) *casefile.Opportunity {
	o := c.AsOf(i, on)
	if o.Extension.Until.IsZero() && !slices.ContainsFunc(o.Asks, severalTerms) {
		return o
	}
	log := c.Events(o, on)
	yes := func(e *casefile.Event) bool { return e.What == casefile.EventReplyYes }
	if !slices.ContainsFunc(log, yes) {
		return o
	}
	granted := *o
	o = &granted
	o.Offers, o.Asks = slices.Clone(o.Offers), slices.Clone(o.Asks)
	issues := ReadIssues(o, log, kindOf)
	for n, e := range log {
		to, offer := issues.Answers[n], o.CurrentOffer(e.On)
		if !yes(e) || to < 0 || offer < 0 {
			continue
		}
		k := kindOf(log[to])
		switch {
		case k != nil && log[to].What == casefile.EventSent && slices.Contains(k.AsksFor, TopicTime):
			grantTime(o, offer, e)
		case isCounter(log[to], k):
			grantPart(o, offer, log[:to+1], k, kindOf)
		}
	}
	return o
}

// grantTime moves the deadline of an offer to the one that the client wants, after a yes that names
// none.
func grantTime(o *casefile.Opportunity, offer int, e *casefile.Event) {
	f, until := &o.Offers[offer], o.Extension.Until
	if e.Deadline.IsZero() && f.Deadline.In(time.UTC).Before(until.In(time.UTC)) {
		f.Deadline = until
	}
}

// grantPart moves what the last email of a log asked for, one of the kind, from the ask to the offer,
// if it left out the rest.
func grantPart(o *casefile.Opportunity, offer int, log []*casefile.Event, k *Kind,
	kindOf func(*casefile.Event) *Kind) {
	asks, made := AsksMade(o, offer, log, kindOf)
	if made == 0 || made > len(asks) {
		return
	}
	a := asks[made-1]
	part, ok := k.partOf(*a)
	if rest := without(*a, part); ok && !rest.Empty() {
		o.Offers[offer] = *overlay(o.Offers[offer], part)
		*a = rest
	}
}

// severalTerms reports whether an ask is for more than one term.
func severalTerms(a casefile.Ask) bool {
	n := 0
	for _, asked := range []bool{!a.Base.IsZero(), a.Bonus != nil, a.SignOn != nil || a.Clawback > 0,
		a.Equity != nil || !a.Strike.IsZero(), !a.Total.IsZero(), len(a.Options) > 0,
		a.Relocation != nil, len(a.OtherTerms) > 0, !a.Start.IsZero()} {
		if asked {
			n++
		}
	}
	return n > 1
}

// overlay returns the terms of an offer after a yes to the ask.
func overlay(f casefile.Offer, a casefile.Ask) *casefile.Offer {
	besides := casefile.Terms{
		Start: a.Start, Relocation: a.Relocation, OtherTerms: slices.Clone(f.OtherTerms),
	}
	for _, t := range a.OtherTerms {
		besides.OtherTerms = append(besides.OtherTerms, t.Text)
	}
	return a.Package().ApplyTo(besides.ApplyTo(f))
}
