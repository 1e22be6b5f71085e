package drafts

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// compose builds the letter of a job: every fact that its template may state, and nothing else.
func (j *job) compose() *Letter {
	c, o, m := j.c, j.opp, mannerOf(j.c.Client, j.sent)
	l := &Letter{
		Client:  sender(c.Client),
		Voice:   string(c.Client.Voice),
		Sent:    *m.day(j.sent),
		Company: o.Company, Role: o.Role, Team: o.Team, Where: o.Location, Visa: o.Visa,
		Level:     LetterLevel{Offered: o.Level.Offered, Target: o.Level.Target},
		Extension: phrase(o.Extension.Reason),
		Break:     j.near(m),
		Around:    j.around(m),
		Again:     j.again(),
	}
	l.Sender = l.Client
	if j.fromCoach() {
		l.Sender = Sender{c.Coach.Name, firstName("", c.Coach.Name), "Best"}
		l.To = Recipient{l.Client.Name, l.Client.FirstName, string(RoleClient)}
	} else {
		l.To = recipient(&o.People[j.to])
	}
	if l.Voice == "" {
		l.Voice = string(VoiceWarm)
	}
	for _, i := range j.cc {
		l.Copied = append(l.Copied, recipient(&o.People[i]))
	}
	for _, k := range o.Level.Criteria {
		l.Level.Criteria = append(l.Level.Criteria, phrase(k.Text))
	}
	l.Evidence = j.proofs(nil)
	l.By = m.moment(j.by(), j.there, j.here)
	l.Soon = l.By != nil && j.by().In(j.there).Sub(j.req.Send) <= soon
	j.composeOffers(l, m)
	j.composeFacts(l, m)
	j.composeProcess(l, m)
	l.InTalks = j.inTalks()
	if slices.Contains(j.kind.Needs, "competing") {
		l.Competing = j.competing()
	}
	l.LevelOpen = l.Level.Target != "" && (l.Offer == nil || l.Offer.Level != l.Level.Target)
	l.Lever = j.lever(l)
	l.Next, l.Awaited = j.req.Next, j.req.Awaited
	return l
}

func (j *job) composeOffers(l *Letter, m manner) {
	if j.offer < 0 {
		return
	}
	o := j.opp
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

func (j *job) composeFacts(l *Letter, m manner) {
	for _, f := range j.opp.Forfeits {
		l.Forfeits = append(l.Forfeits, LetterForfeit{forfeitWords[f.Kind], f.Amount, Day{f.Date, m}})
	}
	l.ForfeitsTotal = total(l.Forfeits)
	for _, q := range j.opp.Moving {
		l.Moving = append(l.Moving, LetterQuote{phrase(q.What), q.Amount})
	}
	l.MovingTotal = quoted(l.Moving)
	for _, k := range j.opp.Market {
		l.Market = append(l.Market, LetterMarket{metricWords[k.Metric], k.Value, k.Level, phrase(k.Source), Day{k.Retrieved, m}})
	}
	if e := j.c.latest(EventNews, j.opp.ID, j.sent); e != nil && !j.wentOut(e.On) {
		l.News = phrase(e.Text)
	}
	if e := j.c.latest(EventPaused, j.opp.ID, j.sent); e != nil {
		l.Paused = m.day(e.On)
	}
	if now := j.opp.inOffice(RoleRecruiter, j.sent); now >= 0 {
		r := recipient(&j.opp.People[now])
		l.Recruiter = &r
		if i := j.opp.before(now); i >= 0 {
			p := recipient(&j.opp.People[i])
			l.Previous = &p
		}
	}
}

// again reports whether a mail of the kind has gone out before, since the offer that stands was made.
func (j *job) again() bool {
	if j.req.Again {
		return true
	}
	var since Date
	if j.offer >= 0 {
		since = j.opp.Offers[j.offer].Made
	}
	return j.wentOut(since)
}

// wentOut reports whether a mail of the kind has gone out on the day or after it.
func (j *job) wentOut(since Date) bool {
	return slices.ContainsFunc(j.c.Log, func(e Event) bool {
		return e.What == EventSent && e.Opportunity == j.opp.ID && e.Kind == j.kind.ID && !e.On.Before(since) && e.On.Before(j.sent)
	})
}

// by returns the date that the mail names: the caller's, else the case's.
func (j *job) by() LocalTime {
	if j.req.By.IsZero() && j.kind.By != "" {
		return dates[j.kind.By](j)
	}
	return j.req.By
}

// soon is how long before the time that a mail names there is no more talk of taking one's time.
const soon = 3 * time.Hour

// checkBy refuses a date in the mail that has passed when the mail goes out.
func (j *job) checkBy() error {
	by := j.by()
	if by.IsZero() || j.req.Send.Before(by.In(j.there)) {
		return nil
	}
	err := fmt.Errorf("the date that the mail names, %s, has passed when it is sent, %s", by, j.sent)
	if !j.req.By.IsZero() {
		return fmt.Errorf("%s: %w", j.kind.ID, err)
	}
	field := j.field(j.kind.By)
	return j.c.refuse(FieldError{field, err.Error()})
}

// proofs returns the evidence that may be shared: for the criteria named, in the order in which they are named, or all of
// it where none is.
func (j *job) proofs(criteria []string) []Proof {
	var list []Proof
	for i, want := 0, criteria; i == 0 || i < len(want); i++ {
		for _, e := range j.opp.Evidence {
			if !e.Shareable || (len(want) > 0 && e.Criterion != want[i]) {
				continue
			}
			p := Proof{Situation: phrase(e.Situation), Action: phrase(e.Action), Result: phrase(e.Result), Metric: phrase(e.Metric)}
			for _, k := range j.opp.Level.Criteria {
				if k.ID == e.Criterion {
					p.Criterion = phrase(k.Text)
				}
			}
			list = append(list, p)
		}
	}
	return list
}

func (j *job) terms(f *Offer, m manner) *Terms {
	t := &Terms{
		Made: m.day(f.Made), Level: f.Level, Base: amount(f.Base), SignOn: instalments(f.SignOn), Equity: grant(f.Equity), Start: m.day(f.Start),
		Verbal:  f.Status == StatusVerbal,
		Settled: f.Status == StatusAgreed || f.Status == StatusAccepted,
		OnHold:  f.Status == StatusPaused,
	}
	if d := f.Deadline; !d.IsZero() && j.req.Send.Before(d.In(j.there)) {
		t.Deadline = m.moment(d, j.there, j.here)
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

func (j *job) composeAsk(a *Ask, m manner) *LetterAsk {
	offer := &j.opp.Offers[j.offer]
	var criteria []string
	for _, b := range a.Because {
		if b != BecauseUnvested && b != BecauseForfeits && b != BecauseMarket && !slices.Contains(criteria, b) {
			criteria = append(criteria, b)
		}
	}
	reasons := j.proofs(criteria)
	if len(reasons) == 0 { // what they name may not be shared
		reasons = j.proofs(nil)
	}
	l := &LetterAsk{
		Base: amount(a.Base), SignOn: instalments(a.SignOn), Equity: grant(a.Equity), Total: amount(a.Total), Start: m.day(a.Start),
		Reasons:   reasons[:min(len(reasons), 4)],
		Unvested:  slices.Contains(a.Because, BecauseUnvested) && offer.Equity != nil && len(offer.Equity.Vesting) > 0,
		Forfeits:  slices.Contains(a.Because, BecauseForfeits) && len(j.opp.Forfeits) > 0,
		Market:    slices.Contains(a.Because, BecauseMarket) && len(j.opp.Market) > 0,
		WouldSign: a.WouldSign,
		Firm:      a.Firm,
	}
	l.Relocation = relocation(a.Relocation)
	for _, t := range a.OtherTerms {
		l.OtherTerms = append(l.OtherTerms, LetterTerm{phrase(t.Text), phrase(t.Because)})
	}
	for _, p := range a.Options {
		l.Options = append(l.Options, &LetterAsk{Base: amount(p.Base), SignOn: instalments(p.SignOn), Equity: grant(p.Equity)})
	}
	if e := offer.Equity; a.Equity != nil && e != nil && !e.Price.IsZero() && a.Equity.Units > e.Units {
		if more, err := e.Price.Mul(int64(a.Equity.Units - e.Units)); err == nil {
			l.EquityMore = &more
		}
	}
	return l
}

// overlay returns the terms of an offer after a yes to the ask.
func overlay(f Offer, a Ask) *Offer {
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
	return Package{a.Base, a.SignOn, a.Equity}.Over(f)
}

// lever returns what to turn to where the ask cannot be met: the client's first priority that the ask does not ask for, in itself or in one
// of its packages. An annual total asks for every part of it.
func (j *job) lever(l *Letter) string {
	asked := map[Lever]bool{LeverLevel: !l.LevelOpen}
	if a := l.Ask; a != nil {
		for _, p := range append([]*LetterAsk{a}, a.Options...) {
			asked[LeverBase] = asked[LeverBase] || p.Base != nil || a.Total != nil
			asked[LeverSignOn] = asked[LeverSignOn] || p.SignOn != nil || a.Total != nil
			asked[LeverEquity] = asked[LeverEquity] || p.Equity != nil || a.Total != nil
			asked[LeverStartDate] = asked[LeverStartDate] || p.Start != nil
		}
		asked[LeverRelocation] = a.Relocation != nil
		for _, t := range j.opp.Asks[j.ask].OtherTerms {
			asked[t.Lever] = true
		}
	}
	for _, v := range j.c.Priorities {
		if !asked[v] {
			return string(v)
		}
	}
	return ""
}

func sender(c Client) Sender {
	s := Sender{c.Name, c.FirstName(), c.SignOff}
	if s.SignOff == "" {
		s.SignOff = c.Voice.signOff()
	}
	return s
}

func recipient(p *Person) Recipient {
	return Recipient{Name: p.Name, FirstName: firstName(p.GoesBy, p.Name), Role: string(p.Role)}
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

var forfeitWords = map[ForfeitKind]string{
	"rsu": "unvested shares", "options": "unvested options", "bonus": "a bonus", "pension": "pension contributions", "other": "a payment",
}

var metricWords = map[Metric]string{
	"total": "total pay", "base": "base salary", "sign-on": "sign-on bonus", "equity": "equity", "bonus": "bonus",
}
