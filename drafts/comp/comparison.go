package comp

// Comparison shows offers side by side, year by year, all in one currency and under the same
// assumptions.
type Comparison struct {
	Assumptions Assumptions // with defaults filled in
	Currency    string      // ISO 4217
	Columns     []Column    // in the order of the offers
}

// Column is one offer of a comparison: its years, the first one first, and their sum.
type Column struct {
	ID, Name string
	Years    []Year
	Total    Span
}

// Compare projects each offer as [Offer.Years] does and shows all of them in one currency:
// rates.To, or else the currency of the first offer's base. A component in another currency is
// first rounded in its own and then converted by [Rates.Convert], so it is rounded once in each.
// Totals are sums of the rounded components. Without offers the comparison is empty.
//
// The error names the offer, the year, and the component. It is of kind [ErrMixed] if a rate is
// missing, of kind [ErrCurrency] if rates.To isn't a currency, or else as in [Offer.Years].
func Compare(offers []Offer, a Assumptions, rates Rates) (Comparison, error) {
	p, err := newProjector(a, rates)
	if err != nil {
		return Comparison{}, err
	}
	c := Comparison{Assumptions: p.Assumptions, Currency: rates.To}
	if c.Currency == "" && len(offers) > 0 {
		if offers[0].Base.IsZero() {
			return Comparison{}, offers[0].named(offers[0].Check())
		}
		c.Currency = offers[0].Base.Currency()
	}
	if c.Currency == "" {
		return c, nil
	}
	unit, err := parseUnit(c.Currency)
	if err != nil {
		return Comparison{}, err
	}
	c.Columns = make([]Column, len(offers))
	years := make([]Year, len(offers)*p.Years)
	for i := range offers {
		o := &offers[i]
		mine := years[i*p.Years : (i+1)*p.Years : (i+1)*p.Years]
		total, err := p.project(mine, o, unit)
		if err != nil {
			return Comparison{}, err
		}
		c.Columns[i] = Column{o.ID, o.Name, mine, total}
	}
	return c, nil
}

// minus returns the difference from another column of the same comparison.
func (c Column) minus(o Column) Column {
	years := make([]Year, len(c.Years))
	for i, y := range c.Years {
		years[i] = Year{y.Pay.minus(o.Years[i].Pay), y.Number}
	}
	return Column{c.ID, c.Name, years, Span{c.Total.Pay.minus(o.Total.Pay), c.Total.Years}}
}
