package comp

import (
	"encoding/json"
	"strings"
)

// MarshalText writes the amount exactly, as a case file may have it: "185000 USD", "-95500.50 GBP".
// The zero Money is "".
func (m Money) MarshalText() ([]byte, error) { return exactly(m.Decimal(), m.Currency()), nil }

// UnmarshalText parses what [Money.MarshalText] writes, and what [ParseMoney] takes without a
// currency. A minus sign before it makes the amount negative.
func (m *Money) UnmarshalText(text []byte) error {
	*m = Money{}
	if len(text) == 0 {
		return nil
	}
	amount, negative := strings.CutPrefix(string(text), "-")
	parsed, err := ParseMoney(amount, "")
	if err != nil {
		return err
	}
	if *m = parsed; negative {
		m.minor = -m.minor
	}
	return nil
}

// MarshalText writes the price exactly, as a case file may have it: "0.4321 USD". The zero Price is
// "".
func (p Price) MarshalText() ([]byte, error) {
	text := p.Decimal()
	if _, err := ParsePrice(text, p.Currency()); err != nil {
		text += "0" // three decimals could be read as thousands
	}
	return exactly(text, p.Currency()), nil
}

// UnmarshalText parses what [Price.MarshalText] writes, and what [ParsePrice] takes without a
// currency.
func (p *Price) UnmarshalText(text []byte) error {
	*p = Price{}
	if len(text) == 0 {
		return nil
	}
	parsed, err := ParsePrice(string(text), "")
	if err == nil {
		*p = parsed
	}
	return err
}

func exactly(decimal, currency string) []byte {
	if currency == "" {
		return nil
	}
	return []byte(decimal + " " + currency)
}

// UnmarshalJSON parses a list of vests, or the name of a preset.
func (v *Vesting) UnmarshalJSON(text []byte) error {
	var name string
	if json.Unmarshal(text, &name) == nil {
		return v.UnmarshalText([]byte(name))
	}
	return json.Unmarshal(text, (*[]Vest)(v))
}

// components are a [Pay] in JSON. One in a currency has all of them.
type components struct {
	Base       Money `json:",omitzero"`
	Bonus      Money `json:",omitzero"`
	SignOn     Money `json:",omitzero"`
	Equity     Money `json:",omitzero"`
	Refreshers Money `json:",omitzero"`
}

func (p Pay) components() components {
	return components{p.Base(), p.Bonus(), p.SignOn(), p.Equity(), p.Refreshers()}
}

func (c components) pay() (Pay, error) {
	p := Pay{c.Base.unit, c.Base.minor, c.Bonus.minor, c.SignOn.minor, c.Equity.minor,
		c.Refreshers.minor}
	if p.components() != c {
		return Pay{}, faultf(ErrMixed, "want every part of a year's pay, all in one currency, got %v", c)
	}
	return p, nil
}

// MarshalJSON writes the components, each as [Money.MarshalText] does.
func (p Pay) MarshalJSON() ([]byte, error) { return json.Marshal(p.components()) }

// UnmarshalJSON parses what [Pay.MarshalJSON] writes.
func (p *Pay) UnmarshalJSON(text []byte) error {
	var c components
	err := json.Unmarshal(text, &c)
	if err == nil {
		*p, err = c.pay()
	}
	return err
}

// A Year and a Span are in JSON what a [Pay] is, and their own number.
type (
	numbered struct {
		Number int
		components
	}
	summed struct {
		Years int
		components
	}
)

// MarshalJSON writes the year's number and its components.
func (y Year) MarshalJSON() ([]byte, error) { return json.Marshal(numbered{y.Number, y.components()}) }

// UnmarshalJSON parses what [Year.MarshalJSON] writes.
func (y *Year) UnmarshalJSON(text []byte) error {
	var n numbered
	err := json.Unmarshal(text, &n)
	if y.Number = n.Number; err == nil {
		y.Pay, err = n.pay()
	}
	return err
}

// MarshalJSON writes the number of years and the components.
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal(summed{s.Years, s.components()}) }

// UnmarshalJSON parses what [Span.MarshalJSON] writes.
func (s *Span) UnmarshalJSON(text []byte) error {
	var n summed
	err := json.Unmarshal(text, &n)
	if s.Years = n.Years; err == nil {
		s.Pay, err = n.pay()
	}
	return err
}

// MarshalJSON writes the amount and the number of years.
func (m Mean) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Amount Money `json:",omitzero"`
		Years  int
	}{m.amount, m.years})
}
