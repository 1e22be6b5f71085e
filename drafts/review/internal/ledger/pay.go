package ledger

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// pay adds the figures of an offer's pay, of an ask's, of its last step's, or of a package's.
func (f *Facts) pay(p casefile.Package, side Side, i int, at string) {
	f.money(p.Base, BasePart, side, i, 0, at+".base")
	for y, m := range p.SignOn.ByYear() {
		field := index(at+".sign_on", y)
		f.money(m, SignOnPart, side, i, y+1, field)
		if month := (comp.Hundredths(m) + 6) / 12; p.SignOn.Paid == casefile.PaidMonthly {
			f.List = append(f.List, Fact{Value: month, Currency: m.Currency(), Part: SignOnPart, Side: side,
				Index: i, year: y + 1, Fields: f.only(field), monthly: true})
		}
	}
	if b := p.Bonus; b != nil {
		f.percent(b.Target, BonusPart, side, 0, at+".bonus.target")
		f.money(b.Amount, BonusPart, side, i, 0, at+".bonus.amount")
		f.percent(b.Payout, BonusPart, side, 0, at+".bonus.payout")
	}
	f.equity(p.Equity, side, i, at+".equity")
	f.price(p.Strike, side, i, at+".strike")
}

// price adds the price of one share or option.
func (f *Facts) price(p comp.Price, side Side, index int, field string) {
	if p.IsZero() {
		return
	}
	if one, err := p.Times(1); err == nil {
		f.List = append(f.List, Fact{Value: comp.Hundredths(one), price: p, Currency: p.Currency(),
			Part: EquityPart, Side: side, Index: index, Fields: f.only(field)})
	}
}

func (f *Facts) equity(e *casefile.Equity, side Side, index int, at string) {
	if e == nil {
		return
	}
	if e.Units > 0 {
		f.List = append(f.List, Fact{Kind: Shares, Value: int64(e.Units) * 100, Part: EquityPart,
			Side: side, Index: index, Fields: f.only(at + ".units")})
	}
	f.money(e.Value, EquityPart, side, index, 0, at+".value")
	f.price(e.Price, side, index, at+".price")
	f.price(e.Strike, side, index, at+".strike")
	var before comp.Percent
	for year := 1; year <= 10 && before < whole && len(e.Vesting) > 0; year++ {
		now := e.Vesting.Within(12 * year)
		f.percent(now-before, EquityPart, side, year, at+".vesting")
		if year > 1 {
			f.percent(now, EquityPart, side, manyYears, at+".vesting")
		}
		before = now
	}
}

// manyYears is the year of a figure for several years together, which no sentence can assign to one
// year.
const manyYears = 99

// whole is 100%, as comp counts it.
const whole comp.Percent = 100_00
