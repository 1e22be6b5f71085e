package inbox

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// As returns the reading with what a person says that it is. It has the amounts and dates that go
// with that. What isn't one of [Whats] is [NotClear].
func (r *Reading) As(what What) *Reading {
	as := *r
	if !slices.Contains(Whats(), what) {
		what = NotClear
	}
	as.What = what
	as.Amounts, as.Dates = maps.Clone(r.found.amounts), maps.Clone(r.found.dates)
	as.Level = r.found.level
	as.keepOnly()
	if what != r.What {
		as.Evidence, as.Why, as.Conditional, as.Besides, as.Logged = "", "", false, nil, ""
	}
	return &as
}

// Event returns the event for the case's log, and false if there is none: for an email that isn't
// clear, or isn't about one opportunity. Its day is that of the email on the company's clock, or that
// of the log's last event if that's later, since a log goes from oldest to newest.
func (r *Reading) Event(c *casefile.Case) (casefile.Event, bool) {
	i, err := c.FindOpportunity(r.Opportunity)
	if err != nil || r.What == NotClear {
		return casefile.Event{}, false
	}
	o := c.AsOf(i, calendar.Date{})
	e := casefile.Event{On: r.on, Opportunity: r.Opportunity, What: cmp.Or(eventKinds[r.What], casefile.EventNote)}
	if last := lastDay(c); e.On.Before(last) {
		e.On = last
	}
	if r.What != Yes {
		e.Text = r.Evidence
	}
	switch r.What {
	case Yes:
		besides := *r
		besides.Amounts, besides.Dates, besides.Level = r.found.extras, nil, ""
		e.Terms = besides.terms(o)
	case Partial:
		agreed := *r
		agreed.Amounts = maps.Clone(r.found.agreed)
		maps.Copy(agreed.Amounts, r.Amounts)
		e.Terms = agreed.terms(o)
	case Question:
		e.Aside = r.Aside
	case OutOfOffice:
		e.Text = ""
		if n := o.PersonInRole(casefile.RoleRecruiter, e.On); n >= 0 && o.People[n].ID != r.person {
			e.To = r.person // without it, it's the recruiter who is away
		}
		if until := r.Dates[MarkUntil].Date; !until.Before(e.On) {
			e.Until = until
		}
	case RecruiterChange:
		e.To = r.successor(o)
	case Rejection, NewDeadline, Hold:
		e.Text = r.note()
		if by := r.Dates[MarkAnswer].Date; by.After(e.On) {
			e.Until = by
		}
	}
	if r.What != NewOffer { // whose deadline is its own
		e.Deadline = r.newDeadline(e.On)
	}
	return e, true
}

// eventKinds are the events that emails are, but for notes.
var eventKinds = map[What]casefile.EventKind{
	Yes: casefile.EventReplyYes, Partial: casefile.EventReplyPartial, No: casefile.EventReplyNo,
	Question: casefile.EventReplyQuestion, OutOfOffice: casefile.EventOutOfOffice,
	RecruiterChange: casefile.EventRecruiterChange, NewOffer: casefile.EventWrittenOffer,
	Rescinded: casefile.EventRescinded,
}

// note says what the email is, for an event that has nothing else to say it with.
func (r *Reading) note() string {
	label := map[What]string{
		Hold: "They'll come back to it", NewDeadline: "New deadline",
		Rejection: "They ended the process",
	}[r.What]
	if d, ok := r.Dates[MarkDeadline]; ok {
		if r.KeepsDeadline() {
			label = "Same deadline"
		}
		label += " (" + d.LocalTime.String() + ")"
	}
	if r.Evidence == "" {
		return label
	}
	return label + ": " + r.Evidence
}

// terms returns the terms that the email changes.
func (r *Reading) terms(o *casefile.Opportunity) casefile.Terms {
	var t casefile.Terms
	offer := &casefile.Offer{}
	if n := o.CurrentOffer(calendar.Date{}); n >= 0 {
		offer = &o.Offers[n]
	}
	t.Level = r.Level
	changed := func(term Term) (Figure, bool) {
		f, ok := r.Amounts[term]
		return f, ok && f.Hundredths != termOf(term, offer.Package(), offer.Relocation)
	}
	if f, ok := changed(TermBase); ok {
		t.Base = r.money(f)
	}
	first, isFirst := changed(TermSignOn)
	second, isSecond := changed(termSecondYear)
	if isFirst || isSecond {
		if t.SignOn = (&casefile.SignOn{Years: []comp.Money{r.money(first)}}); !isFirst {
			t.SignOn.Years[0] = r.money(r.Amounts[TermSignOn])
		}
		if _, there := r.Amounts[termSecondYear]; there {
			t.SignOn.Years = append(t.SignOn.Years, r.money(second))
		}
	}
	if f, ok := changed(TermRelocation); ok {
		t.Relocation = &casefile.Relocation{Amount: r.money(f)}
	}
	if f, ok := changed(TermBonus); ok {
		t.Bonus = &casefile.Bonus{Target: comp.Percent(f.Hundredths)}
	}
	if f, ok := changed(TermUnits); ok {
		t.Equity = &casefile.Equity{Units: int(f.Hundredths / 100)}
	} else if f, ok := changed(TermValue); ok {
		t.Equity = &casefile.Equity{Value: r.money(f)}
	}
	if d := r.Dates[MarkStart].Date; d != offer.Start {
		t.Start = d
	}
	return t
}

// money returns an amount in the opportunity's currency; none if it can't have that many decimals.
func (r *Reading) money(f Figure) comp.Money {
	if f == (Figure{}) {
		return comp.Money{}
	}
	m, err := comp.ParseMoney(fmt.Sprintf("%d.%02d", f.Hundredths/100, f.Hundredths%100), r.Currency)
	if err != nil {
		m, err = comp.ParseMoney(fmt.Sprint(f.Hundredths/100), r.Currency)
	}
	if err != nil {
		return comp.Money{}
	}
	return m
}

// newDeadline returns the deadline if it isn't the offer's, and isn't over on the day of the event.
func (r *Reading) newDeadline(on calendar.Date) calendar.LocalTime {
	d := r.Dates[MarkDeadline].LocalTime
	if r.offer == nil || r.KeepsDeadline() || d.Date.Before(on) {
		return calendar.LocalTime{}
	}
	return d
}

// successor returns the ID of the recruiter who takes over: one whom the sentence names, or the
// sender.
func (r *Reading) successor(o *casefile.Opportunity) string {
	for i := range o.People {
		p := &o.People[i]
		if p.Role == casefile.RoleRecruiter && p.ID != r.person && p.FullName() != "" &&
			strings.Contains(r.Evidence, p.FullName()) {
			return p.ID
		}
	}
	if n := o.PersonAt(r.From); n >= 0 && o.People[n].Role == casefile.RoleRecruiter &&
		strings.Contains(strings.ToLower(r.Evidence), "taken over") {
		return o.People[n].ID
	}
	return ""
}

// Advice returns what else to change in the case by hand, one line each without a final period,
// such as the terms of a new offer.
func (r *Reading) Advice(c *casefile.Case) (list []string) {
	i, err := c.FindOpportunity(r.Opportunity)
	if err != nil {
		return nil
	}
	if from := (mail.Address{Email: r.From}); isOwn(c, from) {
		whose := "the client's"
		if !from.Is(c.Client.Email) {
			whose = "the coach's"
		}
		return []string{"this email is " + whose + " own, so it says nothing of what they answered: read " +
			"the one that they wrote"}
	}
	o := c.AsOf(i, calendar.Date{})
	if r.What == RecruiterChange && r.successor(o) == "" || r.person == "" && r.What != NewOffer {
		list = r.newRecruiter(c, i)
	}
	switch {
	case r.What == Partial:
		for _, l := range r.found.likely {
			list = append(list, fmt.Sprintf("it may also grant the %s that was asked for: if so, add that to "+
				"its event in the log", l))
		}
	case r.What == NewOffer:
		list = append(list, fmt.Sprintf("%s: add the offer to offers: %s",
			c.Position(fmt.Sprintf("opportunities[%d]", i)), r.offerLine()))
	case r.What == Rejection:
		list = append(list, fmt.Sprintf("%s: change its stage to withdrawn, so that nothing "+
			"more is planned", c.Position(fmt.Sprintf("opportunities[%d]", i))))
	}
	return list
}

// Apply returns the case with what [Reading.Advice] says, so that a plan can be made of it. The
// case itself and its text stay as they are.
func (r *Reading) Apply(c *casefile.Case) *casefile.Case {
	i, err := c.FindOpportunity(r.Opportunity)
	if err != nil {
		return c
	}
	next := *c
	next.Opportunities = slices.Clone(c.Opportunities)
	o := &next.Opportunities[i]
	o.Offers = slices.Clone(o.Offers)
	n := o.CurrentOffer(calendar.Date{})
	switch {
	case r.What == NewOffer:
		f := casefile.Offer{ID: "new", Made: r.on}
		t := r.terms(&casefile.Opportunity{})
		t.Deadline = r.Dates[MarkDeadline].LocalTime
		o.Offers = append(o.Offers, t.ApplyTo(f))
	case r.What == NewDeadline && n >= 0:
		o.Offers[n].Deadline = cmp.Or(r.newDeadline(r.on), o.Offers[n].Deadline)
	case r.What == Rejection:
		o.Stage = casefile.StageWithdrawn
	case r.What == RecruiterChange && r.successor(o) == "":
		if p, before := r.newcomer(o), r.leaver(o); p.Name != "" && before >= 0 {
			o.People = append(slices.Clone(o.People), p)
			o.People[before].Until = p.From.AddDays(-1)
		}
	}
	return &next
}

// offerLine returns the offer as a case has it, on one line.
func (r *Reading) offerLine() string {
	parts := []string{"made: " + r.on.String()}
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+value)
		}
	}
	add("level", r.Level)
	for _, t := range []Term{TermBase, TermSignOn, TermRelocation} {
		if m := r.money(r.Amounts[t]); !m.IsZero() {
			value := m.Decimal() + " " + m.Currency()
			if t == TermRelocation {
				value = "{amount: " + value + "}"
			}
			add(string(t), value)
		}
	}
	if f, ok := r.Amounts[TermBonus]; ok {
		add("bonus", comp.Percent(f.Hundredths).String())
	}
	if f, ok := r.Amounts[TermUnits]; ok {
		add("equity", fmt.Sprintf("{units: %d}", f.Hundredths/100))
	}
	if m := r.money(r.Amounts[TermValue]); !m.IsZero() {
		add("equity", "{value: "+m.Decimal()+" "+m.Currency()+"}")
	}
	add("start", r.Dates[MarkStart].LocalTime.String())
	add("deadline", r.Dates[MarkDeadline].LocalTime.String())
	return "{" + strings.Join(parts, ", ") + "}"
}

// Received returns the day of the email on the company's clock, whatever the log has since.
func (r *Reading) Received() calendar.Date { return r.on }

// Filename returns a name for the email's file, without a folder: the day and the sender, such as
// 2026-07-01-priya.eml.
func (r *Reading) Filename() string {
	local, _, _ := strings.Cut(r.From, "@")
	return r.on.String() + "-" + slug(local) + ".eml"
}
