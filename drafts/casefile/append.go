package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Append returns a case from [Parse] with an event at the end of its log, and the event as it was
// written. The text of the new case, [Case.Text], is that of the old one plus the event, in the
// style of the log; every byte that was there stays. The opportunity of the event may be empty if
// there is only one.
//
// An event that the case can't have, such as one that's older than the last one, gives the
// [*Error] of the text with it. A log that can't be added to without changing what's there is an
// [InputError] with the line to add by hand. The case itself isn't changed.
func Append(c *Case, e Event) (next *Case, added string, err error) {
	if c == nil {
		return nil, "", InputErrorf("there is no case")
	}
	e.Text = text.OneLine(e.Text)
	if e.Opportunity == "" && len(c.Opportunities) == 1 {
		e.Opportunity = c.Opportunities[0].ID
	}
	fields := c.eventFields(&e)
	src, added, err := strict.AppendItem(c.source, "log", fields)
	if err == nil {
		want := *c
		want.Log = append(slices.Clone(c.Log), e)
		want.Opportunities = slices.Clone(c.Opportunities)
		for i := range want.Opportunities { // the event may say who the recruiter is now
			o := &want.Opportunities[i]
			o.People = slices.Clone(o.People)
			want.handOver(o)
		}
		next, err = want.reparsed(src)
	}
	if err != nil && !isRefused(err) {
		err = InputErrorf("the log can't be added to as it's written: add this event by hand: %s",
			flowOf(fields))
		return nil, "", input.In(c.file, err)
	}
	return next, added, err
}

// WithThread returns a case from [Parse] in which the opportunity at the index names the file as
// its thread, and whose text is otherwise the same. The errors are as those of [Append].
func WithThread(c *Case, i int, name string) (*Case, error) {
	if err := c.checkIndex(i); err != nil {
		return nil, err
	}
	path := fmt.Sprintf("opportunities[%d]", i)
	src, err := strict.SetScalar(c.source, path, strict.Field{Key: "thread", Value: scalarOf(name)})
	var next *Case
	if err == nil {
		next, err = c.threadNamed(i, name).reparsed(src)
	}
	if err != nil && !isRefused(err) {
		return nil, input.In(c.Position(path), InputErrorf("add this to the opportunity %q by hand: "+
			"thread: %s", c.Opportunities[i].ID, scalarOf(name)))
	}
	return next, err
}

// Text returns the text that the case was parsed from, or nil for a case built in Go.
func (c *Case) Text() []byte { return slices.Clone(c.source) }

var errChanged = InputErrorf("the text says something else")

// isRefused reports whether an error is about what was added, and not about the text around it.
func isRefused(err error) bool {
	var refused *Error
	return errors.As(err, &refused) &&
		!slices.ContainsFunc(refused.Problems, func(p Problem) bool { return p.Field == "" })
}

// reparsed returns the case that a text is, which must be this one.
func (c *Case) reparsed(src []byte) (*Case, error) {
	next, err := Parse(c.file, bytes.NewReader(src))
	if err != nil {
		return nil, err
	}
	if !reflect.DeepEqual(next.facts(), c.facts()) {
		return nil, errChanged
	}
	next.lookups, next.threads = c.lookups, c.threads
	return next, nil
}

// facts returns the case without what isn't in its text.
func (c *Case) facts() *Case {
	f := *c
	f.source, f.places, f.threads, f.lookups = nil, nil, nil, nil
	return &f
}

// eventFields returns the event as keys and values in YAML.
func (c *Case) eventFields(e *Event) []strict.Field {
	var list []strict.Field
	add := func(key, value string) {
		if value != "" {
			list = append(list, strict.Field{Key: key, Value: value})
		}
	}
	name := func(key, s string) {
		if s != "" {
			add(key, scalarOf(s))
		}
	}
	add("on", e.On.String())
	add("what", string(e.What))
	if len(c.Opportunities) > 1 || c.written(fmt.Sprintf("log[%d].opportunity", len(c.Log)-1)) {
		name("opportunity", e.Opportunity)
	}
	name("offer", e.Offer)
	name("to", e.To)
	name("kind", e.Kind)
	add("until", e.Until.String())
	name("level", e.Level)
	add("base", c.yamlMoney(e.Base))
	add("bonus", c.yamlBonus(e.Bonus))
	add("sign_on", c.yamlSignOn(e.SignOn))
	add("equity", c.yamlEquity(e.Equity))
	add("start", e.Start.String())
	add("deadline", e.Deadline.String())
	if r := e.Relocation; r != nil {
		add("relocation", yamlMapping("amount", c.yamlMoney(r.Amount),
			"grossed_up", yamlOf(r.GrossedUp)))
	}
	if len(e.OtherTerms) > 0 {
		terms := each.Of(e.OtherTerms, scalarOf)
		add("other_terms", "["+strings.Join(terms, ", ")+"]")
	}
	add("aside", yamlOf(e.Aside))
	name("text", e.Text)
	return list
}

// flowOf writes fields on one line.
func flowOf(fields []strict.Field) string {
	parts := each.Of(fields, func(f strict.Field) string { return f.Key + ": " + f.Value })
	return "{" + strings.Join(parts, ", ") + "}"
}

// yamlMapping writes keys and their values in braces, without those that are "".
func yamlMapping(pairs ...string) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			parts = append(parts, pairs[i]+": "+pairs[i+1])
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// yamlOf writes a value; "" if it's zero.
func yamlOf[T comparable](v T) string {
	var zero T
	if v == zero {
		return ""
	}
	return fmt.Sprint(v)
}

// yamlMoney writes an amount of the log, with its currency unless the text says which one that is.
func (c *Case) yamlMoney(m comp.Money) string {
	if m.IsZero() {
		return ""
	}
	return m.Decimal() + c.yamlCurrency(m.Currency())
}

func (c *Case) yamlPrice(p comp.Price) string {
	if p.IsZero() {
		return ""
	}
	text, _ := p.MarshalText()
	decimal, _, _ := strings.Cut(string(text), " ")
	return decimal + c.yamlCurrency(p.Currency())
}

// yamlCurrency writes the currency of an amount in the log after it, unless the text says that
// amounts without one are in it.
func (c *Case) yamlCurrency(code string) string {
	stated := c.written("currency")
	for i := range c.Opportunities {
		stated = stated && !c.written(fmt.Sprintf("opportunities[%d].currency", i))
	}
	if stated && code == c.Currency {
		return ""
	}
	return " " + code
}

func (c *Case) yamlBonus(b *Bonus) string {
	switch {
	case b == nil:
		return ""
	case *b == Bonus{Target: b.Target}:
		return b.Target.String()
	}
	return yamlMapping("target", yamlOf(b.Target), "amount", c.yamlMoney(b.Amount),
		"payout", yamlOf(b.Payout), "guaranteed", yamlOf(b.Guaranteed))
}

func (c *Case) yamlSignOn(s *SignOn) string {
	if s == nil {
		return ""
	}
	years := each.Of(s.Years, c.yamlMoney)
	list := "[" + strings.Join(years, ", ") + "]"
	switch {
	case s.Paid != "" || s.Clawback != 0:
		return yamlMapping("years", list, "paid", string(s.Paid), "clawback", yamlOf(s.Clawback))
	case len(years) == 1:
		return years[0]
	}
	return list
}

func (c *Case) yamlEquity(e *Equity) string {
	if e == nil {
		return ""
	}
	vesting := ""
	if len(e.Vesting) > 0 {
		parts := each.Of(e.Vesting, func(v comp.Vest) string {
			return yamlMapping("month", yamlOf(v.Month), "percent", v.Percent.String())
		})
		vesting = "[" + strings.Join(parts, ", ") + "]"
	}
	return yamlMapping("units", yamlOf(e.Units), "value", c.yamlMoney(e.Value),
		"kind", string(e.Kind), "price", c.yamlPrice(e.Price), "strike", c.yamlPrice(e.Strike),
		"vesting", vesting)
}
