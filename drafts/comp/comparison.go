package comp

// Comparison is offers side by side: offers across, years down, all in one currency and under the same assumptions.
type Comparison struct {
	Assumptions Assumptions // with their defaults filled in
	Currency    string      // ISO 4217
	Columns     []Column    // in the order of the offers
}

// Column is one offer of a comparison: its years, first year first, and their sum.
type Column struct {
	ID, Name string
	Years    []Year
	Total    Span
}

// Compare projects each offer as [Offer.Years] does and shows all of them in one currency, rates.To or else that of the first offer's
// base. A component in another currency is first rounded in its own and then converted by [Rates.Convert], so each is rounded once in
// each currency, and the totals are sums of what is shown. No offers are an empty comparison.
//
// The error names the offer, the year and the component. It is of kind [ErrMixed] where a rate is wanted that is not stated, and otherwise
// as in [Offer.Years] or, for rates.To, of kind [ErrCurrency].
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

// Against is each offer minus the one at an index of Columns, year by year and component by component; that one itself is all zeros. An index
// that Columns does not have panics.
func (c Comparison) Against(index int) []Column {
	other := c.Columns[index]
	diffs := make([]Column, len(c.Columns))
	for i, col := range c.Columns {
		diffs[i] = col.minus(other)
	}
	return diffs
}

// minus is the difference to another column of the same comparison.
func (c Column) minus(o Column) Column {
	years := make([]Year, len(c.Years))
	for i, y := range c.Years {
		years[i] = Year{y.Pay.minus(o.Years[i].Pay), y.Number}
	}
	return Column{c.ID, c.Name, years, Span{c.Total.Pay.minus(o.Total.Pay), c.Total.Years}}
}
