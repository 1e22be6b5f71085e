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
