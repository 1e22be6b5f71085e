package sheet

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// JSON writes the sheet as one indented object with a line feed at its end; see the package comment
// for its fields. All keys are always there. A number is as short as Go prints it: 185000, 95500.5.
//
// The error is w's. A figure that isn't a number, which no sheet of [New] has, is an error before
// anything is written.
func (s *Sheet) JSON(w io.Writer) error {
	return s.write(w, func(b *bytes.Buffer) error {
		e := json.NewEncoder(b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(s.document())
	})
}

type (
	document struct {
		Case          string                 `json:"case"`
		Currency      string                 `json:"currency"`
		Assumptions   assumptionsJSON        `json:"assumptions"`
		Rates         map[string]json.Number `json:"rates"`
		RatesOn       string                 `json:"rates_on"`
		Opportunities []opportunityJSON      `json:"opportunities"`
		Sensitivity   []sensitivityJSON      `json:"sensitivity"`
		Breakeven     []breakevenJSON        `json:"breakeven"`
		Waiting       []waitingJSON          `json:"waiting"`
	}
	assumptionsJSON struct {
		Growth json.Number `json:"growth"`
		Raise  json.Number `json:"raise"`
		Years  int         `json:"years"`
	}
	opportunityJSON struct {
		ID       string       `json:"id"`
		Company  string       `json:"company"`
		Standing string       `json:"standing"`
		Offers   []offerJSON  `json:"offers"`
		Asks     []offerJSON  `json:"asks"`
		Outcome  *outcomeJSON `json:"outcome"`
	}
	offerJSON struct {
		ID      string           `json:"id"`
		Name    string           `json:"name"`
		Made    *string          `json:"made,omitempty"`   // nil for an ask
		Status  *casefile.Status `json:"status,omitempty"` // likewise
		Level   string           `json:"level"`
		Role    string           `json:"role"`
		PriceOn string           `json:"price_on"`
		columnJSON
		Later laterJSON `json:"later"`
		Notes []string  `json:"notes"`
	}
	outcomeJSON struct {
		First string `json:"first"`
		Last  string `json:"last"`
		columnJSON
	}
	laterJSON struct {
		Years      int         `json:"years"`
		Equity     json.Number `json:"equity"`
		Refreshers json.Number `json:"refreshers"`
	}
	columnJSON struct {
		Years []yearJSON  `json:"years"`
		Sum   payJSON     `json:"sum"`
		Total json.Number `json:"total"`
	}
	yearJSON struct {
		Year int `json:"year"`
		payJSON
	}
	payJSON struct {
		Base       json.Number `json:"base"`
		Bonus      json.Number `json:"bonus"`
		SignOn     json.Number `json:"sign_on"`
		Equity     json.Number `json:"equity"`
		Total      json.Number `json:"total"`
		Refreshers json.Number `json:"refreshers"`
	}
	sensitivityJSON struct {
		Growth json.Number      `json:"growth"`
		Offers []offerTotalJSON `json:"offers"`
	}
	offerTotalJSON struct {
		Opportunity string      `json:"opportunity"`
		Offer       string      `json:"offer"`
		Total       json.Number `json:"total"`
	}
	breakevenJSON struct {
		Opportunities []string     `json:"opportunities"`
		Offers        []string     `json:"offers"`
		Growth        *json.Number `json:"growth"`
	}
	waitingJSON struct {
		Opportunity string       `json:"opportunity"`
		First       string       `json:"first"`
		Last        string       `json:"last"`
		Months      int          `json:"months"`
		Cost        json.Number  `json:"cost"`
		Payback     *json.Number `json:"payback_months"`
	}
)

func (s *Sheet) document() document {
	w := s.Worth
	d := document{
		Case: s.Case, Currency: w.Currency,
		Assumptions: assumptionsJSON{percentNumber(w.Assumptions.Growth),
			percentNumber(w.Assumptions.Raise), w.Assumptions.Years},
		Rates:         map[string]json.Number{},
		RatesOn:       w.RatesOn.String(),
		Opportunities: []opportunityJSON{},
		Sensitivity:   []sensitivityJSON{},
		Breakeven:     []breakevenJSON{},
		Waiting:       []waitingJSON{},
	}
	for code, rate := range w.Rates {
		d.Rates[code] = json.Number(rate.String())
	}
	for i := range w.Opportunities {
		d.Opportunities = append(d.Opportunities, newOpportunityJSON(&w.Opportunities[i]))
	}
	standing := s.standingOffers()
	for _, growth := range s.At {
		at := sensitivityJSON{percentNumber(growth.Percent), []offerTotalJSON{}}
		for _, f := range standing {
			at.Offers = append(at.Offers,
				offerTotalJSON{f.opportunity, f.ID, amountNumber(f.at(growth).Total.Total())})
		}
		d.Sensitivity = append(d.Sensitivity, at)
	}
	for _, m := range s.Meets {
		b := breakevenJSON{Opportunities: []string{m.A, m.B},
			Offers: []string{standingOf(standing, m.A).ID, standingOf(standing, m.B).ID}}
		if !m.Never {
			b.Growth = new(percentNumber(m.Growth))
		}
		d.Breakeven = append(d.Breakeven, b)
	}
	for _, v := range s.Waiting {
		wait := waitingJSON{v.Opportunity, v.First, v.Last, v.Months, amountNumber(v.Cost), nil}
		if v.PaysBack {
			wait.Payback = new(json.Number(v.Payback.String()))
		}
		d.Waiting = append(d.Waiting, wait)
	}
	return d
}

func newOpportunityJSON(o *worth.OpportunityWorth) opportunityJSON {
	v := opportunityJSON{ID: o.ID, Company: o.Company, Offers: []offerJSON{}, Asks: []offerJSON{}}
	if f := o.Current(); f != nil {
		v.Standing = f.ID
	}
	for i := range o.Offers {
		f := newOfferJSON(&o.Offers[i])
		f.Made, f.Status = new(o.Offers[i].Made.String()), new(statusOf(&o.Offers[i]))
		v.Offers = append(v.Offers, f)
	}
	for i := range o.Asks {
		v.Asks = append(v.Asks, newOfferJSON(&o.Asks[i]))
	}
	if c := o.Outcome; c != nil {
		v.Outcome = &outcomeJSON{c.First.ID, c.Last.ID, newColumnJSON(c.Change)}
	}
	return v
}

func newOfferJSON(f *worth.OfferWorth) offerJSON {
	v := offerJSON{
		ID: f.ID, Name: f.Name, Level: f.Level, Role: f.Role, PriceOn: f.PriceOn.String(),
		columnJSON: newColumnJSON(f.Column), Later: laterJSON{f.Later.Years, "0", "0"},
		Notes: append([]string{}, f.Notes...),
	}
	if f.Later.Years > 0 {
		v.Later.Equity = amountNumber(f.Later.Equity())
		v.Later.Refreshers = amountNumber(f.Later.Refreshers())
	}
	return v
}

func newColumnJSON(c comp.Column) columnJSON {
	v := columnJSON{[]yearJSON{}, newPayJSON(c.Total.Pay), amountNumber(c.Total.Total())}
	for _, y := range c.Years {
		v.Years = append(v.Years, yearJSON{y.Number, newPayJSON(y.Pay)})
	}
	return v
}

func newPayJSON(p comp.Pay) payJSON {
	return payJSON{amountNumber(p.Base()), amountNumber(p.Bonus()), amountNumber(p.SignOn()),
		amountNumber(p.Equity()),
		amountNumber(p.Total()), amountNumber(p.Refreshers())}
}

func amountNumber(m comp.Money) json.Number { return json.Number(m.Decimal()) }

func percentNumber(p comp.Percent) json.Number {
	return json.Number(strings.TrimSuffix(p.String(), "%"))
}
