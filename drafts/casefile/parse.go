package casefile

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Parse reads one case file in YAML. The name is what errors call it; nothing is opened. At most 1 MiB is read.
//
// A file with anything wrong in it gives a [*CaseError] with every problem: unknown and duplicate keys, wrong types, dates that
// do not exist, references to people or offers that do not exist, control characters (a line break inside a value among them),
// addresses that do not parse. An error of r itself is wrapped, with the name before it. Texts are trimmed and runs of spaces in them
// collapsed; domains in addresses become A-labels (RFC 5891).
func Parse(name string, r io.Reader) (*Case, error) {
	src, err := io.ReadAll(io.LimitReader(r, strict.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	c := &Case{file: name, source: src, calendars: &calendars{}}
	doc := strict.Parse(src)
	decoder := strict.Decoder{Scalars: scalars(doc.Scalar("currency"))}
	places, problems := decoder.DecodeDocument(doc, c)
	c.places = places
	if len(places) > 1 { // else no key was read, and there is nothing to check
		problems = strict.Merge(problems, c.check())
	}
	if err := c.wrong(problems); err != nil {
		return nil, err
	}
	for _, addr := range c.addresses() {
		*addr = mail.ASCII(*addr)
	}
	return c, nil
}

// scalars says how a scalar of the file becomes each of our types. Amounts that name no currency take the case's; where that
// one is itself wrong, it is reported once, and amounts are read as if it were right.
func scalars(currency string) map[reflect.Type]func(string) (any, error) {
	if comp.CheckCurrency(currency) != nil {
		currency = "USD"
	}
	m := map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[comp.Money](): func(s string) (any, error) { return comp.ParseMoney(s, currency) },
		reflect.TypeFor[SignOn](): func(s string) (any, error) {
			amount, err := comp.ParseMoney(s, currency)
			return SignOn{amount}, err
		},
		reflect.TypeFor[comp.Percent]():       func(s string) (any, error) { return comp.ParsePercent(s) },
		reflect.TypeFor[calendar.Date]():      func(s string) (any, error) { return calendar.ParseDate(s) },
		reflect.TypeFor[calendar.LocalTime](): func(s string) (any, error) { return calendar.ParseLocalTime(s) },
	}
	for t, values := range enums() {
		m[t] = func(s string) (any, error) {
			if err := suggest.OneOf(s, values); err != nil {
				return nil, err
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

// Locate gives problems their file and their line of source.
func Locate(name string, src []byte, problems []strict.Problem) []Problem {
	lines := strings.Split(string(bytes.TrimPrefix(src, []byte("\ufeff"))), "\n")
	list := make([]Problem, 0, len(problems))
	for _, p := range problems {
		q := Problem{File: name, Line: p.Line, Column: p.Col, Field: p.Path, Text: p.Text, Hint: p.Hint}
		if p.Line >= 1 && p.Line <= len(lines) {
			q.Source = strict.Excerpt(lines[p.Line-1])
		}
		list = append(list, q)
	}
	return list
}

// loadZone reads an IANA zone. What depends on the machine is refused: its own zone, under whatever name it keeps it, and the copies
// that some tables have below posix/ and, with leap seconds, right/.
func loadZone(name string) (*time.Location, error) {
	folder, _, _ := strings.Cut(name, "/")
	reversed := strings.HasPrefix(name, "Etc/GMT") // Etc/GMT+5 is five hours behind: no letter could print it
	if reversed || slices.Contains([]string{"", "Local", "localtime", "posixrules", "Factory", "posix", "right"}, folder) {
		return nil, fmt.Errorf("want an IANA time zone such as Europe/London, got %q", name)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("unknown time zone %q: want an IANA name such as Europe/London", name)
	}
	return loc, nil
}
