package sheet

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

//go:embed page.gohtml
var pageSource string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"signed": pageSigned,
		"year":   yearName,
	}).Parse(pageSource))
})

// HTML writes the sheet as one HTML5 page that loads nothing: no script, font, or address. For each
// opportunity it has the bars of every offer and ask, all on the same scale, and the same figures
// as tables. It follows the reader's choice of light or dark, and prints black on white on A4 and
// Letter.
//
// The page is made before the first byte is written. The error is w's.
func (s *Sheet) HTML(w io.Writer) error {
	return s.write(w, func(b *bytes.Buffer) error {
		p, err := s.page()
		if err != nil {
			return err
		}
		return pageTemplate().Execute(b, p)
	})
}

// page is what the template shows. Texts are plain; the template escapes them.
type page struct {
	*Sheet
	Title, Assumed string
	Span           string // "4 years"
	Names          []pageName
	Sections       []pageSection
	Rates          []string
	RatesOn        string
	Equal          []pageMeeting
}

// pageName is a name in a list, and what comes before it.
type pageName struct{ Before, Name string }

// pageSection is one opportunity.
type pageSection struct {
	ID      int // unique on the page
	Name    string
	Legend  []barPart
	Apart   bool // there are refreshers
	Ended   bool // there is no current offer
	Years   []int
	Offers  []pageOffer
	Change  *pageChange
	Growths []string
	AtRates []pageRow
	Notes   []string
	Waiting []string
}

// pageOffer is one offer, or the last one after a yes to an ask.
type pageOffer struct {
	worth.OfferWorth
	MadeOn, PricedOn string // empty for unknown days

	Of     string // the offer that an ask changes; "" for an offer
	Stands bool
	Chart  barChart
	Rows   []pageRow
}

// pageChange is the last offer less the first.
type pageChange struct {
	First, Last string
	Words       string
	Rows        []pageRow
}

// pageRow is a row of a table. Note is small print next to the name.
type pageRow struct {
	Name, Note, Class string
	Cells             []comp.Money
}

// pageMeeting is a [Meeting] in words, except for the names.
type pageMeeting struct {
	A, B           string
	OfferA, OfferB string
	Words          string
}

func (s *Sheet) page() (*page, error) {
	scale, err := newBarScale(s.Worth)
	if err != nil {
		return nil, err
	}
	a := s.Worth.Assumptions
	p := &page{Sheet: s, Span: text.Count(a.Years, "year"), Title: "Offers year by year",
		Assumed: assumed(a), Rates: s.rates(), RatesOn: s.day(s.Worth.RatesOn)}
	names := s.Worth.CompanyNames()
	for i, o := range s.Worth.Opportunities {
		n := pageName{Name: names[o.ID]}
		switch {
		case i == 0:
		case i == len(s.Worth.Opportunities)-1:
			n.Before = " and "
		default:
			n.Before = ", "
		}
		p.Names = append(p.Names, n)
	}
	for i, n := range p.Names {
		if i == 0 {
			n.Before = ": "
		}
		p.Title += n.Before + n.Name
	}
	charts := 0
	for i, o := range s.Worth.Opportunities {
		p.Sections = append(p.Sections, s.section(i, names[o.ID], scale, &charts))
	}
	standing := s.standingOffers()
	for _, m := range s.Meets {
		a, b := standingOf(standing, m.A), standingOf(standing, m.B)
		p.Equal = append(p.Equal,
			pageMeeting{a.company, b.company, a.Name, b.Name, m.words(p.Span)})
	}
	return p, nil
}

// section returns the opportunity at an index; charts counts those on the page so far.
func (s *Sheet) section(index int, name string, scale barScale, charts *int) pageSection {
	o := &s.Worth.Opportunities[index]
	stands := o.Current()
	all := slices.Concat(o.Offers, o.Asks)
	sec := pageSection{ID: index + 1, Name: name, Ended: stands == nil, Notes: notes(all)}
	parts, apart := barParts()
	for _, p := range parts {
		if p.in(all) {
			sec.Legend = append(sec.Legend, p)
		}
	}
	sec.Apart = apart.in(all)
	for _, y := range all[0].Years {
		sec.Years = append(sec.Years, y.Number)
	}
	for i, f := range all {
		*charts++
		v := pageOffer{OfferWorth: f, MadeOn: s.day(f.Made), PricedOn: s.day(f.PriceOn),
			Chart: scale.chart(*charts, f.Name+": pay by year", f.Years),
			Rows:  sec.rows(f.Column, f.Total.Refreshers().Minor() > 0)}
		if i < len(o.Offers) {
			v.Stands = stands == &o.Offers[i]
		} else {
			v.Of = stands.Name // an ask changes the current offer
		}
		sec.Offers = append(sec.Offers, v)
		row := pageRow{Name: f.Name}
		for _, at := range s.At {
			other := at.Worth.Opportunities[index]
			row.Cells = append(row.Cells, slices.Concat(other.Offers, other.Asks)[i].Total.Total().Whole())
		}
		sec.AtRates = append(sec.AtRates, row)
	}
	for _, at := range s.At {
		sec.Growths = append(sec.Growths, pagePercent(at.Percent))
	}
	if c := o.Outcome; c != nil {
		sec.Change = &pageChange{c.First.Name, c.Last.Name, pageMinus(c.String()),
			sec.rows(c.Change, sec.Apart)}
	}
	for _, w := range s.Waiting {
		if w.Opportunity == o.ID {
			sec.Waiting = append(sec.Waiting, waitingWords(w))
		}
	}
	return sec
}

// Columns returns the columns of the pay table.
func (sec pageSection) Columns() int { return len(sec.Years) + 2 }

// rows returns a column's components, year by year and in total; cash only if it has several parts.
func (sec *pageSection) rows(c comp.Column, refreshers bool) []pageRow {
	var rows []pageRow
	add := func(name, note, class string, of func(comp.Pay) comp.Money) {
		r := pageRow{Name: name, Note: note, Class: class}
		for _, y := range c.Years {
			r.Cells = append(r.Cells, of(y.Pay))
		}
		r.Cells = append(r.Cells, of(c.Total.Pay))
		rows = append(rows, r)
	}
	for _, p := range sec.Legend {
		if p.Class == "equity" && len(sec.Legend) > 2 {
			add("Cash", "", "cash", comp.Pay.Cash)
		}
		add(p.Name, "", p.Class, p.of)
	}
	add("Total", "", "total", comp.Pay.Total)
	if refreshers {
		_, apart := barParts()
		add(apart.Name, "not guaranteed", apart.Class, apart.of)
	}
	return rows
}
