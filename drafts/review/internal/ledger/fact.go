// Package ledger holds the figures of a case that an email may state, adds what follows from them
// by arithmetic, and traces a number in the email to the one that it is. [New] collects the facts;
// [Facts.Trace] and [Facts.TraceDay] find the one behind a figure, and [Facts.Nearest] the one that
// may have been meant.
package ledger

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// Kind says what a fact measures.
type Kind uint8

const (
	Money Kind = iota
	Percent
	Shares
	Day
)

// kindOf returns what an amount measures.
func kindOf(a *comp.Amount) Kind {
	switch {
	case a.Percent:
		return Percent
	case a.Shares:
		return Shares
	}
	return Money
}

// Side says whether a fact is offered, asked for, or neither.
type Side uint8

const (
	Stated  Side = iota // a fact of the case that is neither offered nor asked for
	Offered             // a term of an offer
	Asked               // a term of an ask
)

// need is what a sentence must be about for a computed figure to explain a number in it.
type need uint8

const (
	nothing     need = iota
	aSum             // a total, or a row of a table
	aWhole           // what a list in the case comes to: the parts, if they follow, add up to it
	aDifference      // more or less
	aRatio           // a percentage of change
)

// Fact is one figure that an email may state: a field of the case, or computed from fields.
type Fact struct {
	Kind     Kind
	Part     Part
	Side     Side
	needs    need       // what the sentence must be about
	monthly  bool       // it's paid by the month
	Value    int64      // hundredths of a currency unit, of a percent, or of a share
	price    comp.Price // of a share or an option, which may have more decimals than Value
	Currency string
	sign     string // of an amount in a text that names no currency
	Day      calendar.Date
	AnyYear  bool     // the text that has the day doesn't name its year
	dom      int      // instead of Day: the day of the month in a text that names no month
	year     int      // 1 is the first; 0 if it isn't about one year
	Index    int      // of the offer or the ask
	Fields   []string // the fields of the case that it comes from
	How      string   // how a computed figure is computed
}

// is reports whether a number in the email is the fact's.
func (x *Fact) is(n *comp.Amount) bool {
	if !x.price.IsZero() {
		return n.IsPrice(x.price)
	}
	units := x.Value - x.Value%100 // people leave the cents out, or round
	return n.Is(x.Value) ||
		x.Kind == Money && units != x.Value && (n.Is(units) || n.Is(units+100))
}

// IsWhole reports whether an amount is for a year or paid at once, not by the month. What a text
// says isn't known to be.
func (x *Fact) IsWhole() bool {
	return !x.monthly && (x.Part != OtherPart || len(x.Fields) > 0 && strings.HasSuffix(x.Fields[0], ".amount"))
}

// Facts are the figures of one opportunity, and those computed from them.
type Facts struct {
	*known
	c        *casefile.Case
	O        *casefile.Opportunity
	opp      int // its index
	path     string
	List     []Fact
	Texts    []Text // the texts that an email may repeat
	computed []Fact
	days     []Fact // derived ones; nil until needed
	moments  []moment
	paths    []string // of the fields, one for each figure
	about    About
	topics   map[*prose.Sentence]*sentenceTopics // read when they're needed
	contexts map[*comp.Amount]*Context
}

func (f *Facts) money(m comp.Money, part Part, side Side, index, year int, field string) {
	if !m.IsZero() {
		f.List = append(f.List,
			Fact{Kind: Money, Value: comp.Hundredths(m), Currency: m.Currency(), Part: part,
				Side: side, Index: index, year: year, Fields: f.only(field)})
	}
}

func (f *Facts) date(d calendar.Date, what, field string) {
	if !d.IsZero() {
		x := Fact{Kind: Day, Day: d, How: what}
		if field != "" {
			x.Fields = f.only(field)
		}
		f.List = append(f.List, x)
	}
}

func (f *Facts) percent(p comp.Percent, part Part, side Side, year int, field string) {
	if p != 0 {
		f.List = append(f.List,
			Fact{Kind: Percent, Value: int64(p), Part: part, Side: side, year: year, Fields: f.only(field)})
	}
}

func (f *Facts) only(field string) []string {
	f.paths = append(f.paths, field)
	return f.paths[len(f.paths)-1 : len(f.paths) : len(f.paths)]
}

// New returns the facts that an email about the opportunity at the index may state; none if it's
// -1. They aren't for use by several goroutines at once.
func New(c *casefile.Case, opportunity int, about About) *Facts {
	f := &Facts{c: c, opp: opportunity, about: about, known: &known{},
		topics: map[*prose.Sentence]*sentenceTopics{}, contexts: map[*comp.Amount]*Context{}}
	if opportunity >= 0 {
		f.O, f.path = &c.Opportunities[opportunity], index("opportunities", opportunity)
		f.learn()
	}
	return f
}

// About is what the facts depend on besides the case.
type About struct {
	Case   casefile.Fingerprint // of the case
	Send   time.Time            // when the email is sent; zero if unknown
	By     calendar.LocalTime   // a day that it may name in addition to those in the case
	People map[string]bool      // the words of the names that it may use, in lower case
	// finds the amounts in a text of the case, for all emails alike
	Amounts func(string, []text.Word) []comp.Amount
	// which offer was agreed on before the current one, 1 for the first; 0 for none, or by its status
	Accepted int
}

// collect gathers the figures in the fields of the case. It depends on nothing that isn't in
// [knownKey].
func (f *Facts) collect() {
	f.List, f.paths = make([]Fact, 0, usualFacts), make([]string, 0, usualFacts)
	f.Texts = make([]Text, 0, usualTexts)
	// the last offer explains a figure before earlier ones do
	for i := len(f.O.Offers) - 1; i >= 0; i-- {
		if f.mayMention(i) {
			f.offer(&f.O.Offers[i], i, index(f.path+".offers", i))
		}
	}
	for i := range f.O.Asks {
		f.ask(i)
	}
	f.addRest()
	for i, x := range f.O.Closures {
		at := index(f.path+".closures", i)
		f.date(x.To.AddDays(1), "the day after a closure", at+".to")
	}
	there := f.c.OnTheirClock(f.about.Send)
	for i, e := range f.c.Log {
		if e.Opportunity == f.O.ID {
			f.date(e.On, "", index("log", i)+".on")
			if d := there.Log[i].On; d != e.On {
				f.date(d, "on the company's clock", index("log", i)+".on")
			}
			f.date(e.Until, "", index("log", i)+".until")
			changed := e.Terms.ApplyTo(casefile.Offer{})
			f.offer(&changed, len(f.O.Offers)-1, index("log", i))
		}
	}
	f.date(f.c.RatesOn, "", "rates_on")
}

// mayMention reports whether the email may speak of the offer at the index. That's also one that
// the log has a yes to before the next came: the next may have mistakes.
func (f *Facts) mayMention(i int) bool {
	if i == f.about.Accepted-1 || privacy.MayMention(f.O, i, f.about.Send) {
		return true
	}
	if i+1 == len(f.O.Offers) {
		return false
	}
	this, next := &f.O.Offers[i], &f.O.Offers[i+1]
	return slices.ContainsFunc(f.c.Log, func(e casefile.Event) bool {
		yes := e.What == casefile.EventReplyYes || e.What == casefile.EventAccepted
		return yes && e.Opportunity == f.O.ID && (e.Offer == "" || e.Offer == this.ID) &&
			!e.On.Before(this.Made) && !next.Made.Before(e.On)
	})
}

// offer adds the figures of an offer, or of the terms that a reply changed: those are offered, too,
// whichever offer they're part of.
func (f *Facts) offer(x *casefile.Offer, i int, at string) {
	f.date(x.Made, "", at+".made")
	f.pay(x.Package(), Offered, i, at)
	for y, r := range x.Refreshers {
		f.money(r.Amount, EquityPart, Offered, i, r.Year, index(at+".refreshers", y)+".amount")
	}
	f.date(x.Start, "start", at+".start")
	f.moment(x.Deadline, "", at+".deadline")
	f.relocation(x.Relocation, Offered, i, at)
}

func (f *Facts) relocation(r *casefile.Relocation, side Side, i int, at string) {
	if r != nil {
		f.money(r.Amount, RelocationPart, side, i, 0, at+".relocation.amount")
	}
}

func (f *Facts) ask(i int) {
	x, at := &f.O.Asks[i], index(f.path+".asks", i)
	f.pay(x.Package(), Asked, i, at)
	f.money(x.Total, TotalPart, Asked, i, 0, at+".total")
	f.date(x.Start, "start", at+".start")
	f.relocation(x.Relocation, Asked, i, at)
	if s := x.Fallback; s != nil {
		to := at + ".fallback"
		f.pay(s.Package(), Asked, i, to)
		f.money(s.Total, TotalPart, Asked, i, 0, to+".total")
		f.relocation(s.Relocation, Asked, i, to)
	}
	for k, p := range x.Options {
		f.pay(p, Asked, i, index(at+".options", k))
	}
}

// About how many figures and texts an opportunity has.
const (
	usualFacts = 64
	usualTexts = 48
)

// moment adds a deadline on the recipient's clock. On the client's, it's computed when needed.
func (f *Facts) moment(l calendar.LocalTime, what, field string) {
	f.date(l.Date, what, field)
	if l.HasTime {
		f.moments = append(f.moments, moment{l, what, field})
	}
}

// moment is a time on the recipient's clock.
type moment struct {
	at          calendar.LocalTime
	what, field string
}

// fromTexts returns the figures in texts, for numbers that aren't in any field.
func (f *Facts) fromTexts() []Fact {
	return f.texts.of(func() []Fact {
		fields := f.List
		return f.apart(func() {
			for _, t := range f.Texts {
				f.addText(t, fields)
			}
		})
	})
}

// derivedDays returns the days derived from the fields: by the calendars, and on the client's
// clock.
func (f *Facts) derivedDays() []Fact {
	if f.O == nil {
		return nil
	}
	if f.days == nil {
		f.days = f.apart(func() {
			f.calendar()
			here, err := f.c.HomeZone()
			if err != nil {
				return
			}
			there, err := f.c.Zone(f.O)
			if err != nil {
				return
			}
			for _, m := range f.moments {
				if d := calendar.DateOf(m.at.In(there).In(here)); d != m.at.Date {
					f.date(d, strings.TrimPrefix(m.what+", on the client's clock", ", "), m.field)
				}
			}
		})
	}
	return f.days
}

// apart returns what add appends to the list, and leaves the list as it was; never nil.
func (f *Facts) apart(add func()) []Fact {
	own := f.List
	f.List = []Fact{}
	add()
	list := f.List
	f.List = own
	return list
}
