package drafts

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"text/template"

	"github.com/Masterminds/sprig/v3"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// sprigFuncs are the functions taken from sprig. Its others depend on the clock, the host, or
// chance, can exhaust memory, or compute with floats, none of which belongs in an email.
var sprigFuncs = []string{
	"contains", "dict", "empty", "fail", "first", "hasPrefix", "hasSuffix", "last", "list", "lower",
	"plural", "ternary",
	"trim", "upper",
}

// builtins are the functions of text/template that a template may call. The others print, call, or
// escape in ways that bypass the check of every printed value.
var builtins = []string{"and", "eq", "ge", "gt", "index", "le", "len", "lt", "ne", "not", "or"}

// funcs returns the functions that a template may call in addition to the builtins. The map is not to
// be changed.
var funcs = sync.OnceValue(func() template.FuncMap {
	all := sprig.GenericFuncMap()
	m := template.FuncMap{
		"andList":  letter.AndList,
		"date":     dated.Date,
		"deadline": letter.Moment.String,
		"indent":   indent,
		"join":     join,
		"money":    money,
		"percent":  percent,
		"quote":    quote,
		"replace":  replace,
		"sentence": letter.Capitalize,
		"weekday":  dated.Weekday,
	}
	for _, name := range sprigFuncs {
		m[name] = all[name]
	}
	return m
})

// Funcs returns the names of the functions that a template may call, sorted.
func Funcs() []string {
	m := map[string]bool{}
	for name := range funcs() {
		m[name] = true
	}
	for _, name := range builtins {
		m[name] = true
	}
	return slices.Sorted(maps.Keys(m))
}

// dated is a Day or a Moment.
type dated interface {
	Date() string
	Weekday() string
}

// money prints an amount, and fails on one that is missing.
func money(m comp.Money) (string, error) {
	if m.IsZero() {
		return "", errors.New("no amount to print")
	}
	return m.String(), nil
}

func percent(p comp.Percent) string { return p.String() }

// indent is sprig's, with a limit: a large count could exhaust memory.
func indent(spaces int, s string) (string, error) {
	if spaces < 0 || spaces > 40 {
		return "", fmt.Errorf("want an indent of 0 to 40 spaces, got %d", spaces)
	}
	pad := strings.Repeat(" ", spaces)
	return pad + strings.ReplaceAll(s, "\n", "\n"+pad), nil
}

// join is sprig's, but refuses what isn't text: sprig's prints a struct field by field, and a
// pointer as an address.
func join(separator string, list any) (string, error) {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Slice {
		return "", fmt.Errorf("want a list, got a %T", list)
	}
	parts := make([]string, v.Len())
	for i := range parts {
		var err error
		if parts[i], err = printed(v.Index(i).Interface()); err != nil {
			return "", err
		}
	}
	return bounded(strings.Join(parts, separator))
}

// replace is sprig's, with a limit on the result.
func replace(old, by, s string) (string, error) { return bounded(strings.ReplaceAll(s, old, by)) }

// bounded refuses a text that is too long for an email: a template that keeps appending could
// exhaust memory.
func bounded(s string) (string, error) {
	if len(s) > maxTemplateBytes {
		return "", fmt.Errorf("the text is longer than %d KiB", maxTemplateBytes>>10)
	}
	return s, nil
}

// quote puts quotation marks around a text and leaves it unchanged; sprig's writes a Go string.
func quote(v any) (string, error) {
	s, err := printed(v)
	return `"` + s + `"`, err
}
