package ledger

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// terms are those of an offer, or what they would be after a yes to an ask, in hundredths.
type terms struct {
	at       string // the field of the case
	name     string // such as offer l7
	currency string
	base     int64
	bonus    int64 // per year, on target
	payout   int64 // per year, as expected
	sure     int   // the first years in which all of the bonus is paid
	signOn   []int64
	vest     []int64 // per year
	units    int64
	vested   []int64 // of them per year
	grant    int64   // what all of the grant is worth
	fields   []string
}

// paid returns the expected bonus of the year at an index.
func (t *terms) paid(year int) int64 {
	if year < t.sure {
		return t.bonus
	}
	return t.payout
}

// total returns the expected total of the year at an index.
func (t *terms) total(year int) int64 {
	return t.base + t.paid(year) + nth(t.signOn, year) + nth(t.vest, year)
}

// derived returns the figures computed from others: totals by year, by part, and of everything, the
// differences between an ask and an offer, and their percentages.
func (f *Facts) derived() []Fact {
	if f.O == nil {
		return nil
	}
	return f.sums.of(f.compute)
}

func (f *Facts) compute() []Fact {
	var offers, asks []terms
	for i := range f.O.Offers {
		offers = append(offers,
			termsOf(&f.O.Offers[i], index(f.path+".offers", i), "offer "+f.O.Offers[i].ID))
	}
	for i := range f.O.Asks {
		a := &f.O.Asks[i]
		for j := range f.O.Offers {
			if a.Offer != "" && a.Offer != f.O.Offers[j].ID || !f.mayMention(j) {
				continue
			}
			at, name := fmt.Sprintf("%s.asks[%d]", f.path, i), fmt.Sprintf("ask %d", a.Round)
			for _, p := range a.Packages() {
				t := termsOf(p.ApplyTo(f.O.Offers[j]), at, name)
				t.fields = append(t.fields, offers[j].fields...)
				asks = append(asks, t)
				f.between(&offers[j], &t)
			}
			f.total(a.Total, at+".total", &offers[j])
		}
	}
	for i := range offers {
		if !f.mayMention(i) {
			continue
		}
		f.within(&offers[i])
		for j := range i {
			f.between(&offers[j], &offers[i])
		}
	}
	for i := range asks {
		f.within(&asks[i])
	}
	f.together()
	return f.computed
}

func termsOf(o *casefile.Offer, at, name string) terms {
	t := terms{at: at, name: name, currency: o.Base.Currency(), base: comp.Hundredths(o.Base),
		fields: []string{at}}
	for _, m := range o.SignOn.ByYear() {
		t.currency = cmp.Or(t.currency, m.Currency())
		t.signOn = append(t.signOn, comp.Hundredths(m))
	}
	if b := o.Bonus; b != nil {
		year, _ := b.Yearly(o.Base) // without a base there is none
		t.bonus, t.sure = comp.Hundredths(year), b.Guaranteed
		t.payout = t.bonus
		if b.Payout != 0 {
			t.payout = share(t.bonus, b.Payout)
		}
	}
	if e := o.Equity; e != nil {
		worth, _ := e.Worth() // none without a price
		t.units, t.grant = int64(e.Units), comp.Hundredths(worth)
		t.currency = cmp.Or(t.currency, worth.Currency())
		t.vest = vests(o.Comp().Equity, worth)
		for y := range years {
			now, before := e.Vesting.Within(12*(y+1)), e.Vesting.Within(12*y)
			t.vested = append(t.vested, share(t.units, now-before))
		}
	}
	return t
}

// vests returns what vests of a grant in each year that is computed.
func vests(e comp.Equity, worth comp.Money) (list []int64) {
	none, err := worth.Sub(worth)
	if err != nil {
		return nil
	}
	all, err := comp.Offer{Base: none, Equity: e}.Years(comp.Assumptions{Years: years})
	if err != nil {
		return nil
	}
	for _, y := range all {
		list = append(list, comp.Hundredths(y.Equity()))
	}
	return list
}

// share returns a percentage of an amount, rounded.
func share(value int64, p comp.Percent) int64 {
	const hundred = int64(whole)
	return value/hundred*int64(p) + (value%hundred*int64(p)+hundred/2)/hundred
}

// add adds a computed figure.
func (f *Facts) add(x Fact, how ...string) {
	if x.Value > 0 {
		x.How = strings.Join(how, " ")
		f.computed = append(f.computed, x)
	}
}

// years is how many years are computed.
const years = 4

func nth(list []int64, i int) int64 {
	if i < len(list) {
		return list[i]
	}
	return 0
}

func sum(list []int64) (n int64) {
	for _, v := range list {
		n += v
	}
	return n
}

// within adds the sums within one offer.
func (f *Facts) within(t *terms) {
	add := func(p Part, value int64, year int, how string) {
		f.add(Fact{Value: value, Currency: t.currency, Part: p, year: year, Fields: t.fields,
			needs: aSum}, t.name+":", how)
	}
	if len(t.signOn) > 1 {
		add(SignOnPart, sum(t.signOn), manyYears, "sign-on of all years")
	}
	add(EquityPart, t.grant, manyYears, "shares × price")
	for y, units := range t.vested {
		f.add(Fact{Kind: Shares, Value: units * 100, Part: EquityPart, year: y + 1, Fields: t.fields},
			t.name+":", fmt.Sprintf("shares × vesting of year %d", y+1))
	}
	add(BonusPart, t.bonus, 0, "base × bonus target")
	add(BonusPart, t.payout, 0, "base × bonus target × payout")
	var all, allPaid int64
	for y := range years {
		s, v := nth(t.signOn, y), nth(t.vest, y)
		in := fmt.Sprintf(" of year %d", y+1)
		add(EquityPart, v, y+1, "shares × price × vesting"+in)
		for _, bonus := range []struct {
			value int64
			name  string
		}{{0, ""}, {t.bonus, " + bonus"}, {t.paid(y), " + expected bonus"}} {
			if bonus.name != "" && bonus.value == 0 {
				continue
			}
			add(TotalPart, t.base+bonus.value, 0, "base"+bonus.name)
			add(TotalPart, t.base+bonus.value+s, y+1, "base"+bonus.name+" + sign-on"+in)
			add(TotalPart, t.base+bonus.value+v, y+1, "base"+bonus.name+" + shares"+in)
			add(TotalPart, t.base+bonus.value+s+v, y+1, "base"+bonus.name+" + sign-on + shares"+in)
		}
		add(TotalPart, s+v, y+1, "sign-on + shares"+in)
		all += t.base + t.bonus + s + v
		allPaid += t.total(y)
		if y > 0 {
			add(TotalPart, all, manyYears, fmt.Sprintf("all of the first %d years", y+1))
			add(TotalPart, allPaid, manyYears,
				fmt.Sprintf("all of the first %d years, with the expected bonus", y+1))
		}
	}
}

// between adds by how much the second exceeds the first, in amounts and percentages.
func (f *Facts) between(a, b *terms) {
	fields := append([]string{b.fields[0]}, a.fields...)
	of := b.name + " against " + a.name + ":"
	compare := func(p Part, x, y int64, year int, what string) {
		if x != y {
			f.add(Fact{Value: abs(y - x), Currency: b.currency, Part: p, year: year, Fields: fields,
				needs: aDifference}, of, what)
			f.ratio(x, y, year, fields, of+" "+what)
		}
	}
	compare(BasePart, a.base, b.base, 0, "base")
	compare(BonusPart, a.bonus, b.bonus, 0, "bonus")
	compare(SignOnPart, sum(a.signOn), sum(b.signOn), manyYears, "sign-on of all years")
	compare(EquityPart, a.grant, b.grant, manyYears, "shares × price")
	if a.units != b.units && min(a.units, b.units) > 0 {
		f.add(Fact{Kind: Shares, Value: abs(a.units-b.units) * 100, Fields: fields,
			needs: aDifference}, of, "shares")
		f.ratio(a.units, b.units, 0, fields, of+" shares")
	}
	var allA, allB int64
	for y := range years {
		in := fmt.Sprintf(" of year %d", y+1)
		compare(SignOnPart, nth(a.signOn, y), nth(b.signOn, y), y+1, "sign-on"+in)
		compare(EquityPart, nth(a.vest, y), nth(b.vest, y), y+1, "shares"+in)
		x, z := a.total(y), b.total(y)
		compare(TotalPart, x, z, y+1, "total"+in)
		allA, allB = allA+x, allB+z
	}
	compare(TotalPart, allA, allB, manyYears, "total of all years")
}

// ratio adds by how many percent y exceeds x: to a tenth, and in whole percent.
func (f *Facts) ratio(x, y int64, year int, fields []string, how string) {
	if x <= 0 || y <= 0 || x == y {
		return
	}
	tenths := (abs(y-x)*2000 + x) / (2 * x)
	for _, p := range []int64{tenths * 10, (tenths + 5) / 10 * 100} {
		f.add(Fact{Kind: Percent, Value: p, year: year, Fields: fields, needs: aRatio}, how+", in percent")
	}
}

func abs(n int64) int64 { return max(n, -n) }

// total adds how far each year of an offer is from an annual total.
func (f *Facts) total(m comp.Money, field string, t *terms) {
	if m.IsZero() || m.Currency() != t.currency {
		return
	}
	want := comp.Hundredths(m)
	fields := append([]string{field}, t.fields...)
	for y := range years {
		has := t.total(y)
		gap := Fact{Value: want - has, Currency: t.currency, year: y + 1, Fields: fields, needs: aDifference}
		f.add(gap, fmt.Sprintf("total asked for − %s: total of year %d", t.name, y+1))
		gap.Value += nth(t.signOn, y)
		f.add(gap, fmt.Sprintf("sign-on of year %d that reaches the total asked for", y+1))
		f.ratio(has, want, 0, fields,
			fmt.Sprintf("total asked for against %s: total of year %d", t.name, y+1))
	}
}

// together adds the sums of what the client gives up and of what the move costs, and how far public
// figures are from the offers and the asks.
func (f *Facts) together() {
	var given, quoted []comp.Money
	for _, x := range f.O.Forfeits {
		given = append(given, x.Amount)
	}
	f.inAll(given, "forfeits", "all that is given up")
	for _, x := range f.O.Moving {
		quoted = append(quoted, x.Amount)
	}
	f.uncovered(f.inAll(quoted, "moving", "all quotes for the move"))
	f.apartFrom()
	for i, m := range f.O.Market {
		at, value := fmt.Sprintf("%s.market[%d].value", f.path, i), comp.Hundredths(m.Value)
		for _, x := range f.List {
			if x.Kind != Money || x.Part != BasePart && x.Part != TotalPart ||
				x.Currency != m.Value.Currency() || x.Value == value {
				continue
			}
			both := []string{at, x.Fields[0]}
			f.add(Fact{Value: abs(value - x.Value), Currency: x.Currency, Fields: both,
				needs: aDifference}, "public figure − "+x.Fields[0])
			f.ratio(x.Value, value, 0, both, "public figure against "+x.Fields[0])
			f.ratio(value, x.Value, 0, both, x.Fields[0]+" against the public figure")
		}
	}
}

// LastOffered returns the base of the current offer or its total of each year; none for another
// part, or without a base.
func (f *Facts) LastOffered(p Part) []int64 {
	if p != BasePart && p != TotalPart {
		return nil
	}
	current := privacy.CurrentOffer(f.O, f.about.Send)
	if current < 0 {
		current = len(f.O.Offers) - 1
	}
	t := termsOf(&f.O.Offers[current], "", "")
	switch {
	case t.base == 0:
		return nil
	case p == BasePart:
		return []int64{t.base}
	}
	var list []int64
	for y := range years {
		list = append(list, t.total(y))
	}
	return list
}
