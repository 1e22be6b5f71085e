package casefile

import (
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Parse reads one case in YAML, at most 1 MiB. Errors call it by the name, which isn't opened.
//
// A file with anything wrong in it gives an [*Error] with every problem: unknown and duplicate
// keys, wrong types, nonexistent dates, references to nothing, control characters (such as a line
// break inside a value other than words), addresses that don't parse. An error of r is wrapped.
// Text is trimmed, and runs of spaces in it become one space; domains in addresses become A-labels
// (RFC 5891).
func Parse(name string, r io.Reader) (*Case, error) {
	src, err := io.ReadAll(io.LimitReader(r, strict.MaxBytes+1))
	if err != nil {
		return nil, input.In(name, err)
	}
	c := &Case{file: name, source: src, lookups: &lookups{}}
	doc := strict.Parse(src)
	in := newCurrencies(doc)
	decoder := strict.Decoder{
		Scalars: scalars(in), At: in.at,
		Multiline: []reflect.Type{reflect.TypeFor[Markdown]()},
		Empty:     []reflect.Type{reflect.TypeFor[[]Event]()},
		Called:    keyWords(),
	}
	places, problems := decoder.DecodeDocument(doc, c)
	c.places = places
	if len(places) > 1 { // at least one key was read
		c.Currency = in.ofCase()
		if c.Currency == "" && in.amount {
			problems = append(problems, c.problemAt("currency", "missing: the ISO 4217 code of the "+
				"amounts, such as USD, as no amount names one"))
		}
		inherited := c.resolve()
		problems = strict.Merge(problems, withoutInherited(c.check(), inherited))
	}
	if err := c.errorOf(problems); err != nil {
		return nil, err
	}
	c.Coach.Email = mail.NewAddress("", c.Coach.Email).Email
	c.Client.Email = mail.NewAddress("", c.Client.Email).Email
	for _, o := range c.Opportunities {
		for i := range o.People {
			o.People[i].Email = mail.NewAddress("", o.People[i].Email).Email
		}
	}
	return c, nil
}

// scalars returns the functions that read each type from a scalar. Amounts are in the currency in
// force unless they name another.
func scalars(in *currencies) map[reflect.Type]func(string) (any, error) {
	m := map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[comp.Money](): func(s string) (any, error) { return comp.ParseMoney(s, in.inForce()) },
		reflect.TypeFor[SignOn](): func(s string) (any, error) {
			amount, err := comp.ParseMoney(s, in.inForce())
			return SignOn{Years: []comp.Money{amount}}, err
		},
		reflect.TypeFor[comp.Price]():         func(s string) (any, error) { return comp.ParsePrice(s, in.inForce()) },
		reflect.TypeFor[Equity]():             func(s string) (any, error) { return nil, refuseEquity(s) },
		reflect.TypeFor[Bonus]():              scalar(parseBonus),
		reflect.TypeFor[comp.Percent]():       func(s string) (any, error) { return parsePercentAt(in.path, s) },
		reflect.TypeFor[calendar.Date]():      scalar(calendar.ParseDate),
		reflect.TypeFor[calendar.LocalTime](): scalar(calendar.ParseLocalTime),
	}
	for t, values := range enums() {
		m[t] = func(s string) (any, error) {
			if t == reflect.TypeFor[EventKind]() && isSilence(s) {
				return nil, errors.New("silence needs no line in the log, because the plan counts the days " +
					"since the last one: leave it out")
			}
			if !slices.Contains(values, s) {
				return nil, suggest.Meant(s, values, synonyms()[t])
			}
			v := reflect.New(t).Elem()
			v.SetString(s)
			return v.Interface(), nil
		}
	}
	for t, read := range m {
		m[t] = func(s string) (any, error) {
			if strings.Contains(s, strict.ReplaceMe) {
				return nil, strict.ErrReplaceMe
			}
			return read(s)
		}
	}
	return m
}

// scalar returns the function for a reader of a type.
func scalar[T any](read func(string) (T, error)) func(string) (any, error) {
	return func(s string) (any, error) { return read(s) }
}
