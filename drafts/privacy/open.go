package privacy

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// openFields is what an email about the opportunity may repeat. It's read only when something
// private is found, which is rare, to see whether it's allowed after all.
type openFields struct {
	amounts map[openAmount]bool
	quoted  map[int64]bool // amounts in the offers of others that may be quoted, in hundredths
	texts   []string       // folded, with a space at both ends
	// the words of the names of the people here, the company, the team, the role, and the location
	own       map[string]bool
	addresses map[string]bool // of the client and the people here, in lower case
}

// openAmount is an amount in hundredths.
type openAmount struct {
	value    int64
	currency string
}

// open returns what the email may repeat, read once.
func (s *Scanner) open() *openFields {
	if s.opened == nil {
		s.opened = s.readOpen()
	}
	return s.opened
}

// isOpen reports whether a text that an email may repeat has the words.
func (s *Scanner) isOpen(words []text.Word) bool {
	joined := text.Joined(words)
	return slices.ContainsFunc(s.open().texts,
		func(folded string) bool { return strings.Contains(folded, joined) })
}

// anyOpen reports whether it's so for an amount that an email may repeat, in hundredths.
func (s *Scanner) anyOpen(is func(open int64) bool) bool {
	for open := range s.open().amounts {
		if is(open.value) {
			return true
		}
	}
	return false
}

func (s *Scanner) readOpen() *openFields {
	open := &openFields{amounts: map[openAmount]bool{}, quoted: map[int64]bool{}, own: map[string]bool{},
		addresses: map[string]bool{strings.ToLower(s.c.Client.Email): true}}
	offers := ""
	if s.index >= 0 {
		offers = fmt.Sprintf("opportunities[%d].offers[", s.index)
	}
	for path, value := range OpenFields(s.c, s.index) {
		switch x := value.(type) {
		case string:
			open.texts = append(open.texts, " "+text.Fold(x)+" ")
		case *comp.Money:
			if rest, ok := strings.CutPrefix(string(path), offers); ok && s.index >= 0 {
				digits, _, _ := strings.Cut(rest, "]")
				if i, _ := strconv.Atoi(digits); !MayMention(&s.c.Opportunities[s.index], i, s.send) {
					continue
				}
			}
			open.amounts[openAmount{comp.Hundredths(*x), x.Currency()}] = true
		}
	}
	for i := range s.c.Opportunities {
		if o := &s.c.Opportunities[i]; i != s.index && o.MayQuote && o.Verified {
			amountsIn(reflect.ValueOf(&o.Offers).Elem(), func(m *comp.Money) { open.quoted[comp.Hundredths(*m)] = true })
		}
	}
	text.AddWords(open.own, s.c.Client.Name, s.c.Client.GoesBy)
	if s.index >= 0 {
		o := &s.c.Opportunities[s.index]
		for i := range s.c.Log { // what they said themselves is no secret
			if e := &s.c.Log[i]; e.Opportunity == o.ID {
				amountsIn(reflect.ValueOf(&e.Terms).Elem(), func(m *comp.Money) {
					open.amounts[openAmount{comp.Hundredths(*m), m.Currency()}] = true
				})
			}
		}
		text.AddWords(open.own, o.Company, o.Role, o.Team, o.Location)
		for _, p := range o.People {
			text.AddWords(open.own, p.Name, p.GoesBy)
			open.addresses[strings.ToLower(p.Email)] = true
		}
	}
	delete(open.addresses, "")
	delete(open.addresses, strings.ToLower(s.c.Coach.Email))
	return open
}

// amountsIn calls a function with the amounts in a part of a case.
func amountsIn(v reflect.Value, call func(*comp.Money)) {
	w := walker{yield: func(_ []byte, value any) bool {
		if x, ok := value.(*comp.Money); ok {
			call(x)
		}
		return true
	}}
	w.walk(v, false)
}

// OpenFields returns the texts and figures that an email about the opportunity at the index may
// repeat, each with its path in the case, which is valid until the next one: the client's names, the
// fields of the opportunity except evidence that may not be shared, and the log's texts about it. A
// value is a string, or points to a [comp.Money], a [comp.Price], a [comp.Percent], a
// [calendar.Date], or a [calendar.LocalTime]. For index -1, it's only the client's names.
func OpenFields(c *casefile.Case, opportunity int) iter.Seq2[[]byte, any] {
	return func(yield func([]byte, any) bool) {
		done := !yield([]byte("client.name"), c.Client.Name) ||
			!yield([]byte("client.goes_by"), c.Client.GoesBy) ||
			!yield([]byte("client.sign_off"), c.Client.SignOff)
		if done || opportunity < 0 {
			return
		}
		o := &c.Opportunities[opportunity]
		w := walker{yield: yield, path: fmt.Appendf(nil, "opportunities[%d]", opportunity)}
		w.walk(reflect.ValueOf(o).Elem(), true)
		for i, e := range c.Log {
			if e.Opportunity != o.ID {
				continue
			}
			if !w.done && e.Text != "" {
				w.done = !yield(fmt.Appendf(nil, "log[%d].text", i), e.Text)
			}
			for n, term := range e.OtherTerms {
				w.done = w.done || !yield(fmt.Appendf(nil, "log[%d].other_terms[%d]", i, n), term)
			}
		}
	}
}

// MayMention reports whether an email sent at a time may mention the offer at the index: the
// current one, or one that was agreed; any offer if the time is unknown or none is current.
func MayMention(o *casefile.Opportunity, offer int, send time.Time) bool {
	if send.IsZero() {
		return true
	}
	current := CurrentOffer(o, send)
	return current < 0 || current == offer || o.Offers[offer].Settled()
}

// CurrentOffer returns the index of the last offer that was made by a time, in any zone, and hasn't
// ended, or -1. If the time is zero, it's the last one that hasn't ended.
func CurrentOffer(o *casefile.Opportunity, send time.Time) int {
	return o.CurrentOffer(LastDay(send))
}

// LastDay returns the last day that it is in any zone at a time; the zero Date if that's unknown.
func LastDay(send time.Time) calendar.Date {
	if send.IsZero() {
		return calendar.Date{}
	}
	return calendar.DateOf(send).AddDays(1)
}

// walker visits the fields of a part of a case until the receiver stops it.
type walker struct {
	yield func([]byte, any) bool
	path  []byte
	done  bool
}

func (w *walker) visit(value any) { w.done = !w.yield(w.path, value) }

// unspoken are the fields whose texts are for the program, not for people.
var unspoken = text.OneOf(`id email thread timezone calendar stage status criterion kind paid`)

// walk visits an addressable value, whose texts are for people if they're spoken.
func (w *walker) walk(v reflect.Value, spoken bool) {
	if w.done || v.IsZero() {
		return
	}
	n := len(w.path)
	switch v.Kind() {
	case reflect.String:
		if spoken {
			w.visit(v.String())
		}
	case reflect.Pointer:
		w.walk(v.Elem(), spoken)
	case reflect.Slice:
		for i := range v.Len() {
			w.path = append(strconv.AppendInt(append(w.path, '['), int64(i), 10), ']')
			w.walk(v.Index(i), spoken)
			w.path = w.path[:n]
		}
	case reflect.Struct:
		w.walkStruct(v)
	default:
		if p, ok := v.Addr().Interface().(*comp.Percent); ok {
			w.visit(p)
		}
	}
}

func (w *walker) walkStruct(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *comp.Money, *comp.Price, *calendar.Date, *calendar.LocalTime:
		w.visit(x)
	case *casefile.Evidence:
		if x.Shareable {
			w.walkFields(v)
		}
	default:
		w.walkFields(v)
	}
}

func (w *walker) walkFields(v reflect.Value) {
	n := len(w.path)
	for _, f := range fieldsOf(v.Type()) {
		w.path = append(append(w.path, '.'), f.key...)
		w.walk(v.FieldByIndex(f.index), f.spoken)
		w.path = w.path[:n]
	}
}

// structField is a field that a case file has, with its name there.
type structField struct {
	key    string
	spoken bool
	index  []int
}

// structFields are the fields of each type of struct, which take long to read.
var structFields sync.Map

func fieldsOf(t reflect.Type) []structField {
	if known, ok := structFields.Load(t); ok {
		return known.([]structField)
	}
	var list []structField
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key != "" && !f.Anonymous {
			list = append(list, structField{key, !unspoken(key), f.Index})
		}
	}
	structFields.Store(t, list)
	return list
}
