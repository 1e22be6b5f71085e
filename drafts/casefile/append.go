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
	fields := c.eventFields(e)
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

// eventFields returns the event as keys and values in YAML: the terms stand before the words.
func (c *Case) eventFields(e Event) []strict.Field {
	if len(c.Opportunities) < 2 && !c.written(fmt.Sprintf("log[%d].opportunity", len(c.Log)-1)) {
		e.Opportunity = ""
	}
	terms := c.yamlFields(reflect.ValueOf(e.Terms))
	about := Event{Aside: e.Aside, Text: e.Text}
	e.Aside, e.Text = false, ""
	return slices.Concat(c.yamlFields(reflect.ValueOf(e)), terms, c.yamlFields(reflect.ValueOf(about)))
}

// yamlFields returns the fields of a struct that have a value.
func (c *Case) yamlFields(v reflect.Value) (list []strict.Field) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if value := c.yaml(v.Field(i)); value != "" && !f.Anonymous {
			list = append(list, strict.Field{Key: keyOf(f), Value: value})
		}
	}
	return list
}

// yaml writes a value on one line; "" if it's zero.
func (c *Case) yaml(v reflect.Value) string {
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	} else if v.IsZero() {
		return ""
	}
	switch x := v.Interface().(type) {
	case comp.Money:
		return x.Decimal() + c.yamlCurrency(x.Currency())
	case comp.Price:
		return x.Decimal() + c.yamlCurrency(x.Currency())
	case fmt.Stringer:
		return x.String()
	case Bonus:
		if x == (Bonus{Target: x.Target}) {
			return x.Target.String()
		}
	case SignOn:
		if len(x.Years) == 1 && x.Paid == "" && x.Clawback == 0 {
			return c.yaml(reflect.ValueOf(x.Years[0]))
		} else if x.Paid == "" && x.Clawback == 0 {
			return c.yaml(reflect.ValueOf(x.Years))
		}
	}
	switch v.Kind() {
	case reflect.String:
		return scalarOf(v.String())
	case reflect.Struct:
		return flowOf(c.yamlFields(v))
	case reflect.Slice:
		items := make([]string, v.Len())
		for i := range items {
			items[i] = c.yaml(v.Index(i))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// flowOf writes fields on one line.
func flowOf(fields []strict.Field) string {
	parts := each.Of(fields, func(f strict.Field) string { return f.Key + ": " + f.Value })
	return "{" + strings.Join(parts, ", ") + "}"
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
