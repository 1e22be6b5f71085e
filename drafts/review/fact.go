package review

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// factSort says what a fact is a figure of.
type factSort uint8

const (
	ofMoney factSort = iota
	ofPercent
	ofUnits // shares
	ofDays
)

// sortOf returns what an amount is a figure of.
func sortOf(a *comp.Amount) factSort {
	switch {
	case a.Percent:
		return ofPercent
	case a.Shares:
		return ofUnits
	}
	return ofMoney
}

// side says whose a fact is.
type side uint8

const (
	stated  side = iota // a fact of the case that is nobody's offer
	offered             // a term of an offer
	asked               // a term of an ask
)

// need says what a sentence must speak of so that a reckoned figure explains one of its numbers.
type need uint8

const (
	nothing     need = iota
	aSum             // a total, or a row of a table
	aDifference      // more or less
	aRatio           // by how many percent
)

// fact is one figure that a mail may state: a field of the case, or a sum of fields.
type fact struct {
	sort     factSort
	value    int64 // hundredths of a unit of the currency, of a percent, of a share
	currency string
	day      calendar.Date
	part     part
	year     int // 1 is the first; 0 where it is for no one year
	side     side
	index    int      // of the offer or the ask
	fields   []string // the fields of the case that it comes from
	needs    need     // what the sentence must speak of
	how      string   // of a sum, how it is reckoned
}

// facts are the figures of one opportunity, and of the arithmetic on them.
type facts struct {
	c           *casefile.Case
	o           *casefile.Opportunity
	opp         int // its index
	path        string
	list        []fact
	sums        []fact  // reckoned when the first figure is none of list
	repeat      []field // the texts that a mail may repeat
	texts, days []fact  // the figures of texts, and the days that follow; nil until they are wanted
	moments     []moment
	paths       []string // of the fields, one for each figure
	about       emailFacts
	scenes      map[sceneKey]*scene
	here, there *time.Location // of the client and of the recipient; nil until they are wanted
	done        bool
}

// money adds an amount.
func (f *facts) money(m comp.Money, part part, side side, index, year int, field string) {
	if !m.IsZero() {
		f.list = append(f.list, fact{sort: ofMoney, value: m.Hundredths(), currency: m.Currency(), part: part, side: side, index: index, year: year, fields: f.only(field)})
	}
}

// date adds a day.
func (f *facts) date(d calendar.Date, what, field string) {
	if !d.IsZero() {
		x := fact{sort: ofDays, day: d, how: what}
		if field != "" {
			x.fields = f.only(field)
		}
		f.list = append(f.list, x)
	}
}

// percent adds a percentage.
func (f *facts) percent(p comp.Percent, part part, year int, field string) {
	if p != 0 {
		f.list = append(f.list, fact{sort: ofPercent, value: int64(p), part: part, year: year, fields: f.only(field)})
	}
}

// only returns a list of one field.
func (f *facts) only(field string) []string {
	f.paths = append(f.paths, field)
	return f.paths[len(f.paths)-1 : len(f.paths) : len(f.paths)]
}

// newFacts returns what an email about the opportunity at the index may state; nothing if that is -1.
func newFacts(c *casefile.Case, opportunity int, about emailFacts) *facts {
	f := &facts{c: c, opp: opportunity, about: about}
	if opportunity >= 0 {
		f.o, f.path = &c.Opportunities[opportunity], index("opportunities", opportunity)
		f.collect()
	}
	return f
}

// emailFacts is what the facts depend on besides the case.
type emailFacts struct {
	send   time.Time          // when the email is sent; zero if unknown
	by     calendar.LocalTime // the day that it may name besides those of the case
	people map[string]bool    // the words of the names that it may use, in lower case
}

// collect gathers the figures that the fields of the case hold.
func (f *facts) collect() {
	f.list, f.paths = make([]fact, 0, usualFacts), make([]string, 0, usualFacts)
	for i := len(f.o.Offers) - 1; i >= 0; i-- { // the last one explains a figure before those that went before
		if f.stands(i) {
			f.offer(i)
		}
	}
	for i := range f.o.Asks {
		f.ask(i)
	}
	f.rest()
	for i, x := range f.o.Closures {
		at := index(f.path+".closures", i)
		f.date(x.To.AddDays(1), "the day after a closure", at+".to")
	}
	for i, e := range f.c.Log {
		if e.Opportunity == f.o.ID {
			f.date(e.On, "", index("log", i)+".on")
			f.date(e.Until, "", index("log", i)+".until")
		}
	}
	f.date(f.c.RatesOn, "", "rates_on")
}

// stands reports whether the email may speak of the offer at the index.
func (f *facts) stands(i int) bool { return privacy.MayMention(f.o, i, f.about.send) }

func (f *facts) offer(i int) {
	x, at := &f.o.Offers[i], index(f.path+".offers", i)
	f.date(x.Made, "", at+".made")
	f.money(x.Base, basePart, offered, i, 0, at+".base")
	for y, m := range x.SignOn {
		f.money(m, signOnPart, offered, i, y+1, index(at+".sign_on", y))
	}
	if b := x.Bonus; b != nil {
		f.percent(b.Target, bonusPart, 0, at+".bonus.target")
		f.percent(b.Payout, bonusPart, 0, at+".bonus.payout")
	}
	f.equity(x.Equity, offered, i, at+".equity")
	for y, r := range x.Refreshers {
		f.money(r.Amount, equityPart, offered, i, r.Year, index(at+".refreshers", y)+".amount")
	}
	f.date(x.Start, "start", at+".start")
	f.moment(x.Deadline, "", at+".deadline")
	if x.Relocation != nil {
		f.money(x.Relocation.Amount, relocationPart, offered, i, 0, at+".relocation.amount")
	}
}

func (f *facts) ask(i int) {
	x, at := &f.o.Asks[i], index(f.path+".asks", i)
	f.money(x.Base, basePart, asked, i, 0, at+".base")
	for y, m := range x.SignOn {
		f.money(m, signOnPart, asked, i, y+1, index(at+".sign_on", y))
	}
	f.equity(x.Equity, asked, i, at+".equity")
	f.money(x.Total, totalPart, asked, i, 0, at+".total")
	f.date(x.Start, "start", at+".start")
	if x.Relocation != nil {
		f.money(x.Relocation.Amount, relocationPart, asked, i, 0, at+".relocation.amount")
	}
	for k, p := range x.Options {
		to := index(at+".options", k)
		f.money(p.Base, basePart, asked, i, 0, to+".base")
		for y, m := range p.SignOn {
			f.money(m, signOnPart, asked, i, y+1, index(to+".sign_on", y))
		}
		f.equity(p.Equity, asked, i, to+".equity")
	}
}

func (f *facts) equity(e *casefile.Equity, side side, index int, at string) {
	if e == nil {
		return
	}
	f.list = append(f.list, fact{sort: ofUnits, value: int64(e.Units) * 100, part: equityPart, side: side, index: index, fields: f.only(at + ".units")})
	f.money(e.Price, equityPart, side, index, 0, at+".price")
	var before comp.Percent
	for year := 1; year <= 10 && before < whole && len(e.Vesting) > 0; year++ {
		now := e.Vesting.Within(12 * year)
		f.percent(now-before, equityPart, year, at+".vesting")
		if year > 1 {
			f.percent(now, equityPart, manyYears, at+".vesting")
		}
		before = now
	}
}

// manyYears is the year of a figure for several years together: a sentence that puts it in one year is wrong.
const manyYears = 99

// usualFacts is how many figures a case has, or a few more.
const usualFacts = 96

// whole is 100 % as comp counts it.
const whole comp.Percent = 100_00

// moment adds a deadline, as the recipient's clock has it; as the client's, it is reckoned when it is wanted.
func (f *facts) moment(l calendar.LocalTime, what, field string) {
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

// zones loads the two zones, once.
func (f *facts) zones() (err error) {
	if f.here == nil {
		f.here, err = time.LoadLocation(f.c.Client.Timezone)
	}
	if f.there == nil && err == nil {
		f.there, err = time.LoadLocation(f.c.ZoneName(f.o))
	}
	return err
}

// read returns the figures of texts, which are wanted where no field has a figure.
func (f *facts) read() []fact {
	if f.texts == nil {
		f.texts = f.apart(func() {
			for _, t := range f.repeat {
				f.told(t)
			}
		})
	}
	return f.texts
}

// follow returns the days that follow from the fields: by the calendars, and on the client's clock.
func (f *facts) follow() []fact {
	if f.o == nil {
		return nil
	}
	if f.days == nil {
		f.days = f.apart(func() {
			f.calendar()
			if f.zones() != nil {
				return
			}
			for _, m := range f.moments {
				if d := calendar.DateOf(m.at.In(f.there).In(f.here)); d != m.at.Date {
					f.date(d, strings.TrimPrefix(m.what+", on the client's clock", ", "), m.field)
				}
			}
		})
	}
	return f.days
}

// apart returns what add adds, as a list of its own that is not nil.
func (f *facts) apart(add func()) []fact {
	own := f.list
	f.list = []fact{}
	add()
	list := f.list
	f.list = own
	return list
}
