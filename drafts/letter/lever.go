package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// lever returns what to ask for if the ask can't be met: the client's first priority that neither
// the ask, nor one before it, asks for, and that they haven't given an answer on; of several, one in
// which they said they have room. An annual total asks for every part of pay.
func (j *Job) lever(l *Letter) string {
	settled := map[casefile.Lever]bool{casefile.LeverLevel: !l.LevelOpen}
	mark := func(v casefile.Lever, is bool) { settled[v] = settled[v] || is }
	add := func(a *casefile.Ask) {
		mark(casefile.LeverBase, !a.Total.IsZero())
		mark(casefile.LeverSignOn, !a.Total.IsZero())
		mark(casefile.LeverEquity, !a.Total.IsZero())
		for _, p := range a.Packages() {
			mark(casefile.LeverBase, !p.Base.IsZero())
			mark(casefile.LeverSignOn, p.SignOn != nil || p.Clawback > 0)
			mark(casefile.LeverEquity, p.Equity != nil || !p.Strike.IsZero())
		}
		mark(casefile.LeverStartDate, !a.Start.IsZero())
		mark(casefile.LeverRelocation, a.Relocation != nil)
		for _, t := range a.OtherTerms {
			mark(t.Lever, true)
		}
	}
	if j.ask >= 0 {
		add(&j.Opportunity.Asks[j.ask])
	}
	for _, i := range j.asks[:j.made] {
		add(&j.Opportunity.Asks[i])
	}
	for _, e := range j.log {
		if t := &e.Terms; e.IsReply() && (j.offer < 0 || !e.On.Before(j.Opportunity.Offers[j.offer].Made)) {
			add(&casefile.Ask{Base: t.Base, SignOn: t.SignOn, Equity: t.Equity, Start: t.Start,
				Relocation: t.Relocation})
		}
	}
	open := slices.DeleteFunc(slices.Clone(j.Case.Priorities), func(v casefile.Lever) bool { return settled[v] })
	there := l.room().there
	for _, v := range open {
		if slices.Contains(there, v) {
			return string(v)
		}
	}
	if len(open) == 0 {
		return ""
	}
	return string(open[0])
}

// leverWords name what to ask for instead, as [Letter.Lever] does, with its date if the case has one.
func (j *Job) leverWords(l *Letter) string {
	switch casefile.Lever(l.Lever) {
	case casefile.LeverLevel:
		return j.review()
	case casefile.LeverBase:
		return "the base salary"
	case casefile.LeverSignOn:
		if l.Offer != nil && l.Offer.SignOn != nil {
			return "the sign-on"
		}
		return "a sign-on"
	case casefile.LeverEquity:
		return "the equity grant"
	case casefile.LeverStartDate:
		if day := j.style.Day(j.Opportunity.Start.On); day != nil {
			return "a start on " + day.String()
		}
		return "the start date"
	case casefile.LeverRelocation:
		return "help with the move"
	}
	return otherLevers[l.Lever]
}

// otherLevers name what to ask for that has no field of its own in an ask.
var otherLevers = map[string]string{
	"remote": "working remotely part of the week", "leave": "a few more days off",
	"title": "the title", "early-review": "an early pay review on a set date",
}

// levers are the parts of an offer that the ask is for.
func (a *Ask) levers() (list []casefile.Lever) {
	add := func(v casefile.Lever, is bool) {
		if is {
			list = append(list, v)
		}
	}
	add(casefile.LeverBase, a.Base != nil)
	add(casefile.LeverSignOn, a.SignOn != nil)
	add(casefile.LeverEquity, a.Equity != nil)
	add(casefile.LeverStartDate, a.Start != nil)
	add(casefile.LeverRelocation, a.Relocation != nil)
	for _, t := range a.OtherTerms {
		add(t.lever, true)
	}
	return list
}

// InRoom says what they've said about the part that the email asks for instead: "room" that they have some
// there, "ask" that they'd ask about it; else "".
func (l *Letter) InRoom() string {
	asked := []casefile.Lever{casefile.Lever(l.Lever)}
	if l.NextAsk != nil {
		asked = l.NextAsk.levers()
	}
	switch r := l.room(); {
	case len(asked) != 1:
		return ""
	case slices.Contains(r.there, asked[0]):
		return "room"
	case slices.Contains(r.toAsk, asked[0]):
		return "ask"
	}
	return ""
}
