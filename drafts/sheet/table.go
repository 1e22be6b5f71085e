package sheet

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// TableOptions say how a table looks. The zero value is 100 columns without color.
type TableOptions struct {
	Width int  // of the terminal, in columns; 0 or less means 100
	Color bool // bold headings and green current offers (ECMA-48 section 8.3.117)
}

const defaultWidth = 100

// Table writes the sheet as UTF-8 for a terminal with a fixed-width font: for each opportunity its
// offers and asks, with components and years down; the current offers side by side; the change from
// the first offer to the last; the totals at other rates of growth; the growth at which two offers
// are equal; and the cost of waiting, if asked for. What doesn't fit side by side follows below.
// Nothing is cut: if even the labels and one offer are too wide, the terminal breaks the lines.
//
// The error is w's.
func (s *Sheet) Table(w io.Writer, o TableOptions) error {
	if o.Width <= 0 {
		o.Width = defaultWidth
	}
	return s.write(w, func(b *bytes.Buffer) error {
		t := &table{Sheet: s, width: o.Width, paint: paint(o.Color),
			names: s.Worth.CompanyNames(), standing: s.standingOffers(), out: b}
		t.head()
		for i := range s.Worth.Opportunities {
			t.opportunity(&s.Worth.Opportunities[i])
		}
		t.sideBySide()
		t.changes()
		t.sensitivity()
		t.equal()
		t.waiting()
		return nil
	})
}

// table is a table being written.
type table struct {
	*Sheet
	width    int
	paint    paint
	names    map[string]string // companies, by opportunity
	standing []standingOffer
	out      *bytes.Buffer
}

// heading starts a section.
func (t *table) heading(text string) {
	t.out.WriteString("\n")
	for _, line := range wrap(text, t.width) {
		t.out.WriteString(t.paint.heading(line) + "\n")
	}
}

func (t *table) say(text string) {
	for _, line := range wrap(text, t.width) {
		t.out.WriteString(line + "\n")
	}
}

func (t *table) grid(g *grid) {
	for i, lines := range g.blocks(t.width, t.paint) {
		if i > 0 {
			t.out.WriteString("\n")
		}
		t.out.WriteString(strings.Join(lines, "\n") + "\n")
	}
}

// together returns the name of the sum of the years.
func (t *table) together() string { return fmt.Sprintf("Years 1 to %d", t.Worth.Assumptions.Years) }

func (t *table) head() {
	t.out.WriteString(t.paint.heading("Offers to "+plain(t.Client)) + "\n")
	t.say(fmt.Sprintf("In %s, before tax; tax, relocation and the risk of currencies and share "+
		"prices are not included.", t.Worth.Currency))
	t.say("Assumed: " + assumed(t.Worth.Assumptions) + ".")
	if len(t.Worth.Rates) > 0 {
		t.say(fmt.Sprintf("Converted at the rates of %s: %s.", t.Worth.RatesOn,
			strings.Join(t.rates(), ", ")))
	}
	if slices.ContainsFunc(t.Worth.Opportunities,
		func(o worth.OpportunityWorth) bool { return t.has(everyOffer(&o), refreshers()) }) {
		t.say("Refreshers are not guaranteed, and are in no total.")
	}
}

func (s *Sheet) rates() []string {
	return each.Of(slices.Sorted(maps.Keys(s.Worth.Rates)), func(code string) string {
		return fmt.Sprintf("1 %s = %s %s", code, s.Worth.Rates[code], s.Worth.Currency)
	})
}

// component is a line of pay, indented if it's part of the line below.
type component struct {
	label string
	of    func(comp.Pay) comp.Money
}

// refreshers come below the total, which they aren't part of.
func refreshers() component { return component{"  refreshers, not guaranteed", comp.Pay.Refreshers} }

// components returns the lines the offers need: cash, equity, and total always, others if one has
// them.
func (t *table) components(offers []comp.Column) []component {
	var list []component
	for _, c := range [...]component{{"    base", comp.Pay.Base}, {"    bonus", comp.Pay.Bonus},
		{"    sign-on", comp.Pay.SignOn}} {
		if t.has(offers, c) {
			list = append(list, c)
		}
	}
	list = append(list, component{"  cash", comp.Pay.Cash}, component{"  equity", comp.Pay.Equity},
		component{"  total", comp.Pay.Total})
	if t.has(offers, refreshers()) {
		list = append(list, refreshers())
	}
	return list
}

// has reports whether any offer has a component in any year.
func (t *table) has(offers []comp.Column, c component) bool {
	return slices.ContainsFunc(offers, func(o comp.Column) bool {
		return slices.ContainsFunc(o.Years, func(y comp.Year) bool { return c.of(y.Pay).Minor() != 0 })
	})
}

// everyOffer returns the offers of an opportunity, then its asks.
func everyOffer(o *worth.OpportunityWorth) []comp.Column {
	return each.Of(slices.Concat(o.Offers, o.Asks), func(f worth.OfferWorth) comp.Column {
		return f.Column
	})
}

// opportunity shows the offers and asks of a company side by side.
func (t *table) opportunity(o *worth.OpportunityWorth) {
	stands := o.Current()
	title := t.names[o.ID]
	switch {
	case stands == nil:
		title += " (no offer is current)"
	case len(o.Offers) > 1:
		title += " (the " + stands.Name + " is the current one)"
	}
	t.heading(title)
	g := &grid{}
	var names, made, status, level, role, price []string
	for i := range o.Offers {
		f := &o.Offers[i]
		if f == stands {
			g.mark = i + 1
		}
		made, status = append(made, f.Made.String()), append(status, string(statusOf(f)))
	}
	for range o.Asks {
		made, status = append(made, ""), append(status, "if agreed")
	}
	for _, f := range slices.Concat(o.Offers, o.Asks) {
		names, level, role = append(names, f.Name), append(level, f.Level), append(role, f.Role)
		price = append(price, f.PriceOn.String())
	}
	g.addTexts("", names)
	g.addTexts("  made", made)
	g.addTexts("  status", status)
	g.addTexts("  level", level)
	g.addTexts("  title", role)
	g.addTexts("  share price of", price)
	offers := everyOffer(o)
	for year := range offers[0].Years {
		g.add(yearName(year + 1))
		t.pay(g, offers, func(c comp.Column) comp.Pay { return c.Years[year].Pay })
	}
	g.add(t.together() + " together")
	t.pay(g, offers, func(c comp.Column) comp.Pay { return c.Total.Pay })
	t.grid(g)
	for _, n := range notes(slices.Concat(o.Offers, o.Asks)) {
		t.say(n)
	}
}

// pay adds the components of one year, or of all years; without refreshers they have no line.
func (t *table) pay(g *grid, offers []comp.Column, of func(comp.Column) comp.Pay) {
	for _, c := range t.components(offers) {
		row, some := gridRow{label: c.label}, c.label != refreshers().label
		for _, o := range offers {
			amount := c.of(of(o))
			row.cells, some = append(row.cells, cell{amount: amount}), some || amount.Minor() != 0
		}
		if some {
			g.rows = append(g.rows, row)
		}
	}
}

// statusOf returns the status, with the empty one spelled out.
func statusOf(f *worth.OfferWorth) casefile.Status {
	return cmp.Or(f.Status, casefile.StatusWritten)
}

func (t *table) sideBySide() {
	if len(t.standing) < 2 {
		return
	}
	t.heading("Totals of the current offers")
	g := newStandingGrid(t.standing)
	for year := range t.standing[0].Years {
		t.compare(g, yearName(year+1), func(f standingOffer) comp.Money { return f.Years[year].Total() })
	}
	t.compare(g, t.together()+" together", func(f standingOffer) comp.Money { return f.Total.Total() })
	t.grid(g)
}

// compare adds a row with an amount for each current offer.
func (t *table) compare(g *grid, label string, of func(standingOffer) comp.Money) {
	row := gridRow{label: "  " + label}
	for _, f := range t.standing {
		row.cells = append(row.cells, cell{amount: of(f)})
	}
	g.rows = append(g.rows, row)
}

// changes compares the first offer of each company with its last.
func (t *table) changes() {
	for _, o := range t.Worth.Opportunities {
		if o.Outcome == nil {
			continue
		}
		change := o.Outcome.Change
		t.heading(fmt.Sprintf("What changed at %s, from the %s to the %s", t.names[o.ID],
			o.Outcome.First.Name, o.Outcome.Last.Name))
		g := &grid{}
		names := each.Of(change.Years, func(y comp.Year) string { return yearName(y.Number) })
		g.addTexts("", append(names, t.together()))
		for _, c := range t.components([]comp.Column{o.Outcome.First, o.Outcome.Last}) {
			row := gridRow{label: c.label}
			for _, y := range change.Years {
				row.cells = append(row.cells, cell{amount: c.of(y.Pay), change: true})
			}
			row.cells = append(row.cells, cell{amount: c.of(change.Total.Pay), change: true})
			g.rows = append(g.rows, row)
		}
		t.grid(g)
	}
}

func (t *table) sensitivity() {
	if len(t.standing) == 0 {
		return
	}
	if !slices.ContainsFunc(t.standing, func(f standingOffer) bool { return hasShares(f.OfferWorth) }) {
		t.heading("If share prices change")
		t.say("No current offer has shares: the totals stay the same.")
		return
	}
	t.heading(fmt.Sprintf("%s together, if share prices change every year by", t.together()))
	g := newStandingGrid(t.standing)
	for _, growth := range t.At {
		t.compare(g, padLeft(pagePercent(growth.Percent), 4), func(f standingOffer) comp.Money {
			return f.at(growth).Total.Total().Whole()
		})
	}
	t.grid(g)
}

// equal says at which growth two offers are worth the same.
func (t *table) equal() {
	if len(t.Meets) == 0 {
		return
	}
	t.heading("Where two offers are equal")
	for _, m := range t.Meets {
		a, b := standingOf(t.standing, m.A), standingOf(t.standing, m.B)
		t.say(fmt.Sprintf("The %s from %s and the %s from %s %s.", a.Name, a.company, b.Name, b.company,
			m.words(text.Count(t.Worth.Assumptions.Years, "year"))))
	}
}

func (t *table) waiting() {
	if len(t.Waiting) == 0 {
		return
	}
	t.heading("The cost of waiting")
	for _, w := range t.Waiting {
		t.say(t.names[w.Opportunity] + ": " + waitingWords(w))
	}
	t.say("Computed from the totals of the first year and the current pay, which is private.")
}
