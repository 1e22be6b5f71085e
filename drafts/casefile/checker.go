package casefile

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// checker collects the problems of a case.
type checker struct {
	strict.Checker
	c    *Case
	home func() string // the name of the client's time zone, found once
}

// ref checks that the name is known. It accepts any name if a known one is still missing, because
// that may be the one.
func (k *checker) ref(path, what, name string, known []string) {
	if !strict.Blank(name) && !slices.Contains(known, name) && !slices.ContainsFunc(known, strict.Blank) {
		k.Add(path, "%s", NewUnknownError(what, name, known).Error())
	}
}

var idPattern = lazy.Regexp(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id checks that an ID is well-formed and unique.
func (k *checker) id(path, id string, seen map[string]bool) {
	if strict.Blank(id) {
		if strings.TrimSpace(id) == "" {
			k.Add(path, "missing: a short name")
		}
		return
	}
	if !idPattern().MatchString(id) || len(id) > 60 {
		k.Add(path, "want lower-case letters and digits with single hyphens between them, at "+
			"most 60, got %q", id)
	}
	if seen[id] {
		k.Add(path, "the id %q is already taken", id)
	}
	seen[id] = true
}

// valid adds what a check says about a value, unless the value is missing.
func (k *checker) valid(path, value string, check func(string) error) {
	if strict.Blank(value) {
		return
	}
	if err := check(value); err != nil {
		k.Add(path, "%v", err)
	}
}

// canRead returns a check that a text can be read.
func canRead[T any](read func(string) (T, error)) func(string) error {
	return func(s string) error {
		_, err := read(s)
		return err
	}
}

func (k *checker) code(path, currency string) { k.valid(path, currency, comp.CheckCurrency) }

func (k *checker) zone(path, name string) { k.valid(path, name, canRead(calendar.LoadZone)) }

func (k *checker) email(path, addr string) { k.valid(path, addr, checkEmail) }

// checkEmail checks an address that somebody typed. One without a dot after the @ lacks its end.
func checkEmail(addr string) error {
	ascii, err := mail.CheckAddress(addr)
	if _, domain, _ := strings.Cut(ascii, "@"); err == nil && !strings.Contains(domain, ".") {
		return fmt.Errorf("%q lacks the end of the address: want one such as %s.example", addr, addr)
	}
	return err
}

// plain checks that a name isn't in curly quotes, which YAML takes for a part of it.
func (k *checker) plain(path, name string) { k.valid(path, name, checkQuotes) }

func checkQuotes(name string) error {
	for _, q := range []string{"“”", "‘’", "„“", "«»", "””"} {
		r := []rune(q)
		if strings.HasPrefix(name, string(r[0])) && strings.HasSuffix(name, string(r[1])) {
			return fmt.Errorf("the curly quotes would be part of it: type straight ones, or none, "+
				"got %q", name)
		}
	}
	return nil
}

// calendar checks that the calendar exists. [Case.ReadCalendars] checks a file.
func (k *checker) calendar(path, name string) {
	if strings.HasSuffix(name, ".ics") {
		k.path(path, name, ".ics")
	} else {
		k.valid(path, name, canRead(calendar.Lookup))
	}
}

// path checks that a file is in the case's folder or below it, on every system.
func (k *checker) path(path, name, ext string) {
	if strict.Blank(name) {
		return
	}
	if !strings.HasSuffix(name, ext) || !fs.ValidPath(name) || strings.ContainsAny(name, `\:`) {
		k.Add(path, "want an %s file in the case's folder or below it, with / between folders, "+
			"got %q", ext, name)
	}
}

// stated returns an error for an amount, a date, or a time that a file couldn't express, but a case
// built in Go can hold.
func stated(v any) error {
	switch v := v.(type) {
	case comp.Money:
		if v.Minor() < 0 {
			return fmt.Errorf("an amount is never negative, got %s", v)
		}
	case calendar.Date:
		if _, err := calendar.ParseDate(v.String()); err != nil && !v.IsZero() {
			return err
		}
	case calendar.LocalTime:
		if !v.IsZero() {
			return v.Check()
		}
	}
	return nil
}
