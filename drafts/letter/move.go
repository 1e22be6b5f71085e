package letter

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// move returns what a reply changed, and which of that is better or worse than the offer was before.
func (j *Job) move(e *casefile.Event) *Move {
	t := j.brought(e)
	m := &Move{Reply: ReplyOf(e.What), On: Day{e.On, j.style}, Deadline: j.toCome(t.Deadline)}
	m.compare(j, j.before(e), t, t == &e.Terms)
	return m
}

// raised says what the current offer has made better since the one before it, if that's one thing
// and nothing was asked for in between, words that can follow "thank you for": "getting the sign-on
// to $20,000"; "" if there's nothing.
func (j *Job) raised() string {
	if j.offer < 1 || j.made > 0 {
		return ""
	}
	f, before := &j.Opportunity.Offers[j.offer], j.Opportunity.Offers[j.offer-1]
	ended := before.Ended() || !before.Deadline.IsZero() && before.Deadline.Date.Before(f.Made)
	if asked := j.subject.asked; ended || asked >= 0 && !j.log[asked].On.Before(before.Made) ||
		f.Level != before.Level || !j.toRecruiterOf(f.Made) {
		return ""
	}
	all := casefile.Terms{Bonus: f.Bonus, Equity: f.Equity, Relocation: f.Relocation}
	var t casefile.Terms
	if !before.Base.IsZero() {
		t.Base = f.Base
	}
	if before.SignOn != nil {
		t.SignOn = f.SignOn
	}
	var rest, m Move
	rest.compare(j, before, &all, false)
	m.compare(j, before, &t, false)
	if m.Better == "" || m.Worse != "" || rest.Worse != "" || strings.Contains(m.Better, " and ") {
		return ""
	}
	return "getting " + m.Better
}

// compare says which of the terms differ from those before, and which of these are better or worse;
// named says that the terms that are the same were named, too.
func (m *Move) compare(j *Job, before casefile.Offer, t *casefile.Terms, named bool) {
	var none casefile.Offer
	after := t.ApplyTo(before)
	more := payOf(&after).Beyond(&none, &before, nil)
	less := payOf(&before).Beyond(&none, &after, nil)
	var words, better, worse []string
	add := func(what, was, now string, more, less bool) {
		if now == "" {
			if less && was != "" { // they've taken it away
				worse = append(worse, what+" from "+was+" to nothing")
			}
			return
		}
		if was == now && !named {
			return
		}
		words = append(words, what+" to "+now)
		switch {
		case less && !more:
			worse = append(worse, what+" "+fromTo(was, now))
		case more || was != now:
			better = append(better, what+" to "+now)
		}
	}
	add("the level", before.Level, t.Level, false, false)
	add("the base", before.Base.String(), t.Base.String(), !more.Base.IsZero(), !less.Base.IsZero())
	size := func(b *casefile.Bonus) string {
		if l := newBonus(b); l != nil {
			return l.Size()
		}
		return ""
	}
	add("the bonus", size(before.Bonus), size(t.Bonus), more.Bonus != nil, less.Bonus != nil)
	add("the sign-on", newInstalments(before.SignOn).figures(), newInstalments(t.SignOn).figures(),
		more.SignOn != nil, less.SignOn != nil)
	was, now := newGrant(before.Equity).text(), j.movedGrant(t.Equity)
	if before.Equity != nil && now == j.movedGrant(before.Equity) { // it's only named in fewer words
		was = now
	}
	add("the grant", was, now, more.Equity != nil, less.Equity != nil)
	add("relocation", newRelocation(before.Relocation).InWords(), newRelocation(t.Relocation).InWords(),
		more.Relocation != nil, less.Relocation != nil)
	add("the start date", j.style.Day(before.Start).text(), j.style.Day(t.Start).text(), false, false)
	m.Words, m.Better, m.Worse = AndList(words), AndList(better), AndList(worse)
}

// brought returns the terms of an answer: those of the log or, if it has none, those of the offer that came
// with it.
func (j *Job) brought(e *casefile.Event) *casefile.Terms {
	i := offerOf(&j.Case.Opportunities[j.index], e)
	if !e.Terms.Unchanged() || e.Offer == "" || i < 1 {
		return &e.Terms
	}
	f := &j.Case.Opportunities[j.index].Offers[i]
	return &casefile.Terms{Level: f.Level, Base: f.Base, Bonus: f.Bonus, SignOn: f.SignOn,
		Equity: f.Equity, Start: f.Start, Deadline: f.Deadline, Relocation: f.Relocation}
}

// movedGrant returns the grant of an answer, which leaves out what stays as offered; its value alone
// if the offer is quoted by value, too.
func (j *Job) movedGrant(e *casefile.Equity) string {
	if e == nil || j.offer < 0 {
		return newGrant(e).text()
	}
	offer := &j.Opportunity.Offers[j.offer]
	g := newPackage(casefile.Package{Equity: e}, offer).Equity
	if was := newGrant(offer.Equity); was != nil && was.Value != nil && g.Value != nil && g.Units == 0 &&
		g.Strike == nil && wordsOf(g.kind) == wordsOf(was.kind) {
		return g.Size()
	}
	return g.Count()
}
