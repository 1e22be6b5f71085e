package letter

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Compose builds the letter of a job: every fact that its template may state, and nothing else.
func (j *Job) Compose() *Letter {
	c, o, m := j.C, j.Opp, DateStyleOf(j.C.Client, j.Sent)
	l := &Letter{
		Client:  sender(c.Client),
		Voice:   string(c.Client.Voice),
		Sent:    *m.Day(j.Sent),
		Company: o.Company, Role: o.Role, Team: o.Team, Where: o.Location, Visa: o.Visa,
		Level:     LetterLevel{Offered: o.Level.Offered, Target: o.Level.Target},
		Extension: phrase(o.Extension.Reason),
		Break:     j.near(m),
		Around:    j.around(m),
		Again:     j.again(),
	}
	l.Sender = l.Client
	if j.FromCoach() {
		l.Sender = Sender{c.Coach.Name, c.Coach.FirstName(), "Best"}
		l.To = Recipient{l.Client.Name, l.Client.FirstName, string(RoleClient)}
	} else {
		l.To = recipient(&o.People[j.To])
	}
	if l.Voice == "" {
		l.Voice = string(casefile.VoiceWarm)
	}
	for _, i := range j.Cc {
		l.Copied = append(l.Copied, recipient(&o.People[i]))
	}
	for _, k := range o.Level.Criteria {
		l.Level.Criteria = append(l.Level.Criteria, phrase(k.Text))
	}
	l.Evidence = j.proofs(nil)
	l.By = m.Moment(j.By(), j.there, j.Here)
	l.Soon = l.By != nil && j.By().In(j.there).Sub(j.Req.Send) <= soon
	j.composeOffers(l, m)
	j.composeFacts(l, m)
	j.composeProcess(l, m)
	l.InTalks = j.inTalks()
	if slices.Contains(j.Kind.Needs, "competing") {
		l.Competing = j.competing()
	}
	l.LevelOpen = l.Level.Target != "" && (l.Offer == nil || l.Offer.Level != l.Level.Target)
	l.Lever = j.lever(l)
	l.Next, l.Awaited = j.Req.Next, j.Req.Awaited
	return l
}

func (j *Job) composeOffers(l *Letter, m DateStyle) {
	if j.offer < 0 {
		return
	}
	o := j.Opp
	l.Offer = j.terms(&o.Offers[j.offer], m)
	if j.offer > 0 {
		l.First = j.terms(&o.Offers[0], m)
	}
	l.Agreed = l.Offer
	l.Correction = j.correction(m)
	if j.ask >= 0 {
		l.Ask = j.composeAsk(&o.Asks[j.ask], m)
		l.Agreed = j.terms(overlay(o.Offers[j.offer], o.Asks[j.ask]), m)
		l.Compared = compare(l.Offer, l.Agreed)
	}
	if l.Correction != nil { // a slip in the letter is not what the client accepts
		l.Agreed = l.Correction.Terms
	}
}

func (j *Job) composeFacts(l *Letter, m DateStyle) {
	for _, f := range j.Opp.Forfeits {
		l.Forfeits = append(l.Forfeits, LetterForfeit{forfeitWords[f.Kind], f.Amount, Day{f.Date, m}})
	}
	l.ForfeitsTotal = total(l.Forfeits)
	for _, q := range j.Opp.Moving {
		l.Moving = append(l.Moving, LetterQuote{phrase(q.What), q.Amount})
	}
	l.MovingTotal = quoted(l.Moving)
	for _, k := range j.Opp.Market {
		l.Market = append(l.Market, LetterMarket{metricWords[k.Metric], k.Value, k.Level, phrase(k.Source), Day{k.Retrieved, m}})
	}
	if e := j.C.LastEvent(casefile.EventNews, j.Opp.ID, j.Sent); e != nil && !j.wentOut(e.On) {
		l.News = phrase(e.Text)
	}
	if e := j.C.LastEvent(casefile.EventPaused, j.Opp.ID, j.Sent); e != nil {
		l.Paused = m.Day(e.On)
	}
	if now := j.Opp.PersonInRole(casefile.RoleRecruiter, j.Sent); now >= 0 {
		r := recipient(&j.Opp.People[now])
		l.Recruiter = &r
		if i := j.Opp.Predecessor(now); i >= 0 {
			p := recipient(&j.Opp.People[i])
			l.Previous = &p
		}
	}
}

// again reports whether a mail of the kind has gone out before, since the offer that stands was made.
func (j *Job) again() bool {
	if j.Req.Again {
		return true
	}
	var since calendar.Date
	if j.offer >= 0 {
		since = j.Opp.Offers[j.offer].Made
	}
	return j.wentOut(since)
}

// wentOut reports whether a mail of the kind has gone out on the day or after it.
func (j *Job) wentOut(since calendar.Date) bool {
	return slices.ContainsFunc(j.C.Log, func(e casefile.Event) bool {
		return e.What == casefile.EventSent && e.Opportunity == j.Opp.ID && e.Kind == j.Kind.ID && !e.On.Before(since) && e.On.Before(j.Sent)
	})
}

// By returns the date that the mail names: the caller's, else the case's.
func (j *Job) By() calendar.LocalTime {
	if j.Req.By.IsZero() && j.Kind.By != "" {
		return dates[j.Kind.By](j)
	}
	return j.Req.By
}

// soon is how long before the time that a mail names there is no more talk of taking one's time.
const soon = 3 * time.Hour

// CheckBy refuses a date in the mail that has passed when the mail goes out.
func (j *Job) CheckBy() error {
	by := j.By()
	if by.IsZero() || j.Req.Send.Before(by.In(j.there)) {
		return nil
	}
	err := fmt.Errorf("the date that the mail names, %s, has passed when it is sent, %s", by, j.Sent)
	if !j.Req.By.IsZero() {
		return fmt.Errorf("%s: %w", j.Kind.ID, err)
	}
	field := j.field(j.Kind.By)
	return j.C.ErrorAt(casefile.FieldProblem{Field: field, Text: err.Error()})
}

// proofs returns the evidence that may be shared: for the criteria named, in the order in which they are named, or all of
// it where none is.
func (j *Job) proofs(criteria []string) []Proof {
	var list []Proof
	for i, want := 0, criteria; i == 0 || i < len(want); i++ {
		for _, e := range j.Opp.Evidence {
			if !e.Shareable || (len(want) > 0 && e.Criterion != want[i]) {
				continue
			}
			p := Proof{Situation: phrase(e.Situation), Action: phrase(e.Action), Result: phrase(e.Result), Metric: phrase(e.Metric)}
			for _, k := range j.Opp.Level.Criteria {
				if k.ID == e.Criterion {
					p.Criterion = phrase(k.Text)
				}
			}
			list = append(list, p)
		}
	}
	return list
}

func (j *Job) terms(f *casefile.Offer, m DateStyle) *Terms {
	t := &Terms{
		Made: m.Day(f.Made), Level: f.Level, Base: amount(f.Base), SignOn: newInstalments(f.SignOn), Equity: newGrant(f.Equity), Start: m.Day(f.Start),
		Verbal:  f.Status == casefile.StatusVerbal,
		Settled: f.Status == casefile.StatusAgreed || f.Status == casefile.StatusAccepted,
		OnHold:  f.Status == casefile.StatusPaused,
	}
	if d := f.Deadline; !d.IsZero() && j.Req.Send.Before(d.In(j.there)) {
		t.Deadline = m.Moment(d, j.there, j.Here)
	}
	if b := f.Bonus; b != nil {
		t.Bonus = &b.Target
	}
	t.Relocation = relocation(f.Relocation)
	for _, text := range f.OtherTerms {
		t.OtherTerms = append(t.OtherTerms, phrase(text))
	}
	return t
}

func (j *Job) composeAsk(a *casefile.Ask, m DateStyle) *LetterAsk {
	offer := &j.Opp.Offers[j.offer]
	var criteria []string
	for _, b := range a.Because {
		if b != casefile.BecauseUnvested && b != casefile.BecauseForfeits && b != casefile.BecauseMarket && !slices.Contains(criteria, b) {
			criteria = append(criteria, b)
		}
	}
	reasons := j.proofs(criteria)
	if len(reasons) == 0 { // what they name may not be shared
		reasons = j.proofs(nil)
	}
	l := &LetterAsk{
		Base: amount(a.Base), SignOn: newInstalments(a.SignOn), Equity: newGrant(a.Equity), Total: amount(a.Total), Start: m.Day(a.Start),
		Reasons:   reasons[:min(len(reasons), 4)],
		Unvested:  slices.Contains(a.Because, casefile.BecauseUnvested) && offer.Equity != nil && len(offer.Equity.Vesting) > 0,
		Forfeits:  slices.Contains(a.Because, casefile.BecauseForfeits) && len(j.Opp.Forfeits) > 0,
		Market:    slices.Contains(a.Because, casefile.BecauseMarket) && len(j.Opp.Market) > 0,
		WouldSign: a.WouldSign,
		Firm:      a.Firm,
	}
	l.Relocation = relocation(a.Relocation)
	for _, t := range a.OtherTerms {
		l.OtherTerms = append(l.OtherTerms, LetterTerm{phrase(t.Text), phrase(t.Because)})
	}
	for _, p := range a.Options {
		l.Options = append(l.Options, &LetterAsk{Base: amount(p.Base), SignOn: newInstalments(p.SignOn), Equity: newGrant(p.Equity)})
	}
	if e := offer.Equity; a.Equity != nil && e != nil && !e.Price.IsZero() && a.Equity.Units > e.Units {
		if more, err := e.Price.Mul(int64(a.Equity.Units - e.Units)); err == nil {
			l.EquityMore = &more
		}
	}
	return l
}

// overlay returns the terms of an offer after a yes to the ask.
func overlay(f casefile.Offer, a casefile.Ask) *casefile.Offer {
	if !a.Start.IsZero() {
		f.Start = a.Start
	}
	if a.Relocation != nil {
		f.Relocation = a.Relocation
	}
	f.OtherTerms = slices.Clone(f.OtherTerms)
	for _, t := range a.OtherTerms {
		f.OtherTerms = append(f.OtherTerms, t.Text)
	}
	return casefile.Package{Base: a.Base, SignOn: a.SignOn, Equity: a.Equity}.ApplyTo(f)
}

// lever returns what to turn to where the ask cannot be met: the client's first priority that the ask does not ask for, in itself or in one
// of its packages. An annual total asks for every part of it.
func (j *Job) lever(l *Letter) string {
	asked := map[casefile.Lever]bool{casefile.LeverLevel: !l.LevelOpen}
	if a := l.Ask; a != nil {
		for _, p := range append([]*LetterAsk{a}, a.Options...) {
			asked[casefile.LeverBase] = asked[casefile.LeverBase] || p.Base != nil || a.Total != nil
			asked[casefile.LeverSignOn] = asked[casefile.LeverSignOn] || p.SignOn != nil || a.Total != nil
			asked[casefile.LeverEquity] = asked[casefile.LeverEquity] || p.Equity != nil || a.Total != nil
			asked[casefile.LeverStartDate] = asked[casefile.LeverStartDate] || p.Start != nil
		}
		asked[casefile.LeverRelocation] = a.Relocation != nil
		for _, t := range j.Opp.Asks[j.ask].OtherTerms {
			asked[t.Lever] = true
		}
	}
	for _, v := range j.C.Priorities {
		if !asked[v] {
			return string(v)
		}
	}
	return ""
}

func sender(c casefile.Client) Sender {
	s := Sender{c.Name, c.FirstName(), c.SignOff}
	if s.SignOff == "" {
		s.SignOff = c.Voice.SignOff()
	}
	return s
}

func recipient(p *casefile.Person) Recipient {
	return Recipient{Name: p.Name, FirstName: p.FirstName(), Role: string(p.Role)}
}

// total returns the sum of what is given up, and nil where it is in several currencies.
func total(list []LetterForfeit) *comp.Money {
	amounts := make([]comp.Money, len(list))
	for i, f := range list {
		amounts[i] = f.Amount
	}
	return sum(amounts)
}

func sum(amounts []comp.Money) *comp.Money {
	var all comp.Money
	for i, m := range amounts {
		var err error
		if i == 0 {
			all = m
		} else if all, err = all.Add(m); err != nil {
			return nil
		}
	}
	return amount(all)
}

func amount(m comp.Money) *comp.Money {
	if m.IsZero() {
		return nil
	}
	return &m
}

// phrase takes the final stop off a text that the coach wrote, so that a template can put it anywhere in a sentence.
func phrase(s string) string { return strings.TrimRight(s, ".。 ") }

var forfeitWords = map[casefile.ForfeitKind]string{
	"rsu": "unvested shares", "options": "unvested options", "bonus": "a bonus", "pension": "pension contributions", "other": "a payment",
}

var metricWords = map[casefile.Metric]string{
	"total": "total pay", "base": "base salary", "sign-on": "sign-on bonus", "equity": "equity", "bonus": "bonus",
}
