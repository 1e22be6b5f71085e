package review

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
)

// field is a text of the case and its place.
type field struct{ path, text string }

// texts returns the texts of the opportunity that a mail may repeat.
func (f *facts) texts() []field {
	o, c := f.o, f.c
	list := []field{
		{f.path + ".company", o.Company}, {f.path + ".role", o.Role}, {f.path + ".team", o.Team}, {f.path + ".location", o.Location},
		{f.path + ".level.offered", o.Level.Offered}, {f.path + ".level.target", o.Level.Target}, {f.path + ".extension.reason", o.Extension.Reason},
		{"client.name", c.Client.Name}, {"client.goes_by", c.Client.GoesBy}, {"client.sign_off", c.Client.SignOff},
	}
	for i, k := range o.Level.Criteria {
		list = append(list, field{fmt.Sprintf("%s.level.criteria[%d].text", f.path, i), k.Text})
	}
	for i, e := range o.Evidence {
		if !e.Shareable {
			continue
		}
		at := fmt.Sprintf("%s.evidence[%d]", f.path, i)
		list = append(list, field{at + ".situation", e.Situation}, field{at + ".action", e.Action}, field{at + ".result", e.Result}, field{at + ".metric", e.Metric})
	}
	for i, x := range o.Offers {
		list = append(list, field{fmt.Sprintf("%s.offers[%d].level", f.path, i), x.Level})
	}
	for i, m := range o.Market {
		at := fmt.Sprintf("%s.market[%d]", f.path, i)
		list = append(list, field{at + ".source", m.Source}, field{at + ".level", m.Level})
	}
	for i, x := range o.Closures {
		list = append(list, field{fmt.Sprintf("%s.closures[%d].name", f.path, i), x.Name})
	}
	for i, p := range o.People {
		list = append(list, field{fmt.Sprintf("%s.people[%d].name", f.path, i), p.Name}, field{fmt.Sprintf("%s.people[%d].goes_by", f.path, i), p.GoesBy})
	}
	for i, e := range c.Log {
		if e.Opportunity == o.ID && e.Text != "" {
			list = append(list, field{fmt.Sprintf("log[%d].text", i), e.Text})
		}
	}
	return list
}

// told adds the figures that a text of the case holds.
func (f *facts) told(x field) {
	if x.text == "" {
		return
	}
	t := newText(x.path, x.text)
	words := appendWords(nil, t.s, 0)
	for _, n := range scanNumberWords(scanFigures(t.s), t, words) {
		sort := ofMoney
		switch {
		case n.percent:
			sort = ofPercent
		case n.units:
			sort = ofUnits
		}
		f.list = append(f.list, fact{sort: sort, value: n.value, currency: n.currency, fields: []string{x.path}})
	}
	for _, d := range scanDays(t, words) {
		year := d.year
		if year == 0 {
			year = f.year()
		}
		f.date(drafts.NewDate(year, d.month, d.dom), "", x.path)
	}
}

// year returns the year that a text of the case means where it names none: that of the last event.
func (f *facts) year() int {
	if n := len(f.c.Log); n > 0 {
		return f.c.Log[n-1].On.Year()
	}
	for _, x := range f.o.Offers {
		return x.Made.Year()
	}
	return 2024
}

// zoneOf returns the name of the recipient's zone.
func zoneOf(c *drafts.Case, o *drafts.Opportunity) string {
	if o.Timezone != "" {
		return o.Timezone
	}
	return c.Client.Timezone
}

func location(name string) (*time.Location, error) { return time.LoadLocation(name) }
