package comp

import (
	"encoding/json"
	"errors"
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

// MarshalJSON writes the components, each as [Money.MarshalText] does.
func (p Pay) MarshalJSON() ([]byte, error) { return json.Marshal(p.components()) }

// UnmarshalJSON parses what [Pay.MarshalJSON] writes.
func (p *Pay) UnmarshalJSON(text []byte) error {
	var c components
	if err := json.Unmarshal(text, &c); err != nil {
		return err
	}
	*p = Pay{c.Base.unit, c.Base.minor, c.Bonus.minor, c.SignOn.minor, c.Equity.minor, c.Refreshers.minor}
	if p.components() != c {
		return faultf(ErrMixed, "want every part of a year's pay, all in one currency, got %v", c)
	}
	return nil
}

// MarshalJSON writes the year's number and its components.
func (y Year) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Number int
		components
	}{y.Number, y.components()})
}

// UnmarshalJSON parses what [Year.MarshalJSON] writes.
func (y *Year) UnmarshalJSON(text []byte) error {
	return errors.Join(json.Unmarshal(text, &y.Pay), json.Unmarshal(text, &struct{ Number *int }{&y.Number}))
}

// MarshalJSON writes the number of years and the components.
func (s Span) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Years int
		components
	}{s.Years, s.components()})
}

// UnmarshalJSON parses what [Span.MarshalJSON] writes.
func (s *Span) UnmarshalJSON(text []byte) error {
	return errors.Join(json.Unmarshal(text, &s.Pay), json.Unmarshal(text, &struct{ Years *int }{&s.Years}))
}

// MarshalJSON writes the amount and the number of years.
func (m Mean) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Amount Money `json:",omitzero"`
		Years  int
	}{m.amount, m.years})
}
