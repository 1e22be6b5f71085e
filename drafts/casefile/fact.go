package casefile

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// CurrencyOf returns the ISO 4217 code of the opportunity's amounts: that of its first offer with a
// base, or else its own or the case's.
func (c *Case) CurrencyOf(o *Opportunity) string {
	for _, f := range o.Offers {
		if !f.Base.IsZero() {
			return f.Base.Currency()
		}
	}
	return cmp.Or(o.Currency, c.Currency)
}

// CurrencyAt is [Case.CurrencyOf] for the opportunity with the ID, or for the only one if the ID is
// "". With several it's the case's. An ID that doesn't exist is an [*UnknownError].
func (c *Case) CurrencyAt(id string) (string, error) {
	if id == "" && len(c.Opportunities) != 1 {
		return c.Currency, nil
	}
	i := 0
	if id != "" {
		var err error
		if i, err = c.FindOpportunity(id); err != nil {
			return "", err
		}
	}
	return c.CurrencyOf(&c.Opportunities[i]), nil
}

// SetFact sets a field of an event from a text as a person types it. The key is the field's name
// in the file, such as sign_on. Amounts that don't name a currency are in the one that is passed
// in. The amounts of several years have commas between them, other terms have semicolons, and a
// grant is "4500 units" or an amount. A fact that is true or false is true unless the text is false
// or no. An error about the value doesn't repeat the key.
func (e *Event) SetFact(key, value, currency string) error {
	field := factField(reflect.ValueOf(e).Elem(), key)
	if !field.IsValid() {
		return NewUnknownError("fact", key, factKeys(reflect.TypeFor[Event]()))
	}
	v, err := readFact(field.Type(), strings.TrimSpace(value), currency)
	if err != nil {
		return input.Mark(err)
	}
	field.Set(v)
	return nil
}

// factField returns the field with the key; not a valid one if there is none.
func factField(e reflect.Value, key string) reflect.Value {
	for _, f := range reflect.VisibleFields(e.Type()) {
		if !f.Anonymous && keyOf(f) == key {
			return e.FieldByIndex(f.Index)
		}
	}
	return reflect.Value{}
}

func factKeys(t reflect.Type) (keys []string) {
	for _, f := range reflect.VisibleFields(t) {
		if !f.Anonymous {
			keys = append(keys, keyOf(f))
		}
	}
	return keys
}

// readFact reads a value of a type.
func readFact(t reflect.Type, text, currency string) (reflect.Value, error) {
	var v any
	var err error
	switch t {
	case reflect.TypeFor[string]():
		v = text
	case reflect.TypeFor[bool]():
		v = text != "false" && text != "no"
	case reflect.TypeFor[[]string]():
		v = each.Of(strings.Split(text, ";"), strings.TrimSpace)
	case reflect.TypeFor[comp.Money]():
		v, err = comp.ParseMoney(text, currency)
	case reflect.TypeFor[*SignOn]():
		v, err = readSignOn(text, currency)
	case reflect.TypeFor[*Equity]():
		v, err = readEquity(text, currency)
	case reflect.TypeFor[*Bonus]():
		v, err = readBonus(text)
	case reflect.TypeFor[*Relocation]():
		var m comp.Money
		m, err = comp.ParseMoney(text, currency)
		v = &Relocation{Amount: m}
	default:
		v, err = scalars(nil)[t](text)
	}
	if err != nil {
		return reflect.Value{}, err
	}
	return reflect.ValueOf(v), nil
}

// oneYear matches the amount of one year among several with commas between them, and perhaps in them.
var oneYear = lazy.Regexp(`[^\d,]*\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})\b[^\d,]*|[^,]+`)

// readSignOn reads the amount of one year, or of several with commas between them: 200000,150000.
// Commas within an amount are those of its thousands.
func readSignOn(text, currency string) (*SignOn, error) {
	if m, err := comp.ParseMoney(text, currency); err == nil {
		if first, second, ok := inTwo(text); ok {
			return nil, fmt.Errorf("want %[1]s for one year, or %[2]s,%[3]s for two, got %[4]q",
				strings.ReplaceAll(text, ",", ""), first, second, text)
		}
		return &SignOn{Years: []comp.Money{m}}, nil
	}
	s := &SignOn{}
	for _, part := range oneYear().FindAllString(text, -1) {
		m, err := comp.ParseMoney(strings.TrimSpace(part), currency)
		if err != nil {
			return nil, fmt.Errorf("want an amount, or one for each year, such as 200000,150000: %w", err)
		}
		s.Years = append(s.Years, m)
	}
	return s, nil
}

// inTwo cuts an amount with commas into two of the same size that it may also be: 200,000,150,000.
func inTwo(text string) (first, second string, ok bool) {
	groups := strings.Split(text, ",")
	n := len(groups) / 2
	first, second = strings.Join(groups[:n], ""), strings.Join(groups[n:], "")
	return first, second, len(groups)%2 == 0 && n > 1 && len(groups[n-1]) == 3
}

var unitsPattern = lazy.Regexp(
	`(?i)^(\d{1,3}(?:,\d{3})+|\d+) (?:units?|shares?|rsus?|psus?|options?)$`)

// readEquity reads a number of units, or what the grant is worth.
func readEquity(text, currency string) (*Equity, error) {
	if m := unitsPattern().FindStringSubmatch(text); m != nil {
		units, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
		return &Equity{Units: units}, err
	}
	if _, err := strconv.Atoi(strings.ReplaceAll(text, ",", "")); err == nil {
		return nil, fmt.Errorf(`want "%s units", or "%[1]s %s" for what the grant is worth`, text,
			currency)
	}
	m, err := comp.ParseMoney(text, currency)
	return &Equity{Value: m}, err
}

// readBonus reads a percentage, or an amount that names its currency.
func readBonus(text string) (*Bonus, error) {
	if m, err := comp.ParseMoney(text, ""); err == nil {
		return &Bonus{Amount: m}, nil
	}
	b, err := parseBonus(text)
	return &b, err
}

// ParseEventKind reads what happened, and takes an answer's word alone: yes for reply-yes. The
// error for another word names those that may have been meant.
func ParseEventKind(s string) (EventKind, error) {
	words := []string{"yes", "partial", "no", "question"}
	if w := strings.ToLower(s); slices.Contains(words, w) {
		s = "reply-" + w
	}
	v, err := scalars(nil)[reflect.TypeFor[EventKind]()](s)
	if err != nil {
		known := append(slices.Clone(words), enums()[reflect.TypeFor[EventKind]()]...)
		if near := suggest.Nearest(s, known); slices.Contains(words, near) {
			return "", InputErrorf("unknown value %q: did you mean %q?", s, near)
		}
		return "", input.Mark(err)
	}
	return v.(EventKind), nil
}
