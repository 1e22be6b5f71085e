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

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// builtins are the functions of text/template that a template may call. The others print, call, or
// escape in ways that bypass the check of every printed value.
var builtins = []string{"and", "eq", "ge", "gt", "index", "le", "len", "lt", "ne", "not", "or"}

// funcs returns the functions that a template may call in addition to the builtins. The map is not to
// be changed.
var funcs = sync.OnceValue(func() template.FuncMap {
	return template.FuncMap{
		"andList":   letter.AndList,
		"contains":  func(part, s string) bool { return strings.Contains(s, part) },
		"date":      dated.Date,
		"deadline":  letter.Moment.String,
		"dict":      dict,
		"empty":     empty,
		"fail":      func(reason string) (string, error) { return "", errors.New(reason) },
		"first":     func(list any) (any, error) { return element(list, func(int) int { return 0 }) },
		"hasPrefix": func(start, s string) bool { return strings.HasPrefix(s, start) },
		"hasSuffix": func(end, s string) bool { return strings.HasSuffix(s, end) },
		"indent":    indent,
		"join":      join,
		"last":      func(list any) (any, error) { return element(list, func(n int) int { return n - 1 }) },
		"list":      func(values ...any) []any { return values },
		"lower":     strings.ToLower,
		"money":     money,
		"percent":   percent,
		"plural":    plural,
		"quote":     quote,
		"replace":   replace,
		"sentence":  letter.Capitalize,
		"ternary":   ternary,
		"trim":      strings.TrimSpace,
		"upper":     strings.ToUpper,
		"weekday":   dated.Weekday,
	}
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

// dict returns the values by their keys, which come before each; a last key alone has an empty text.
func dict(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		m[fmt.Sprint(pairs[i])] = ""
		if i+1 < len(pairs) {
			m[fmt.Sprint(pairs[i])] = pairs[i+1]
		}
	}
	return m
}

// empty reports whether a value is what {{ if }} takes for false.
func empty(value any) bool {
	truth, _ := template.IsTrue(value)
	return !truth
}

// element returns the value of a list at an index of its length; nil for an empty list.
func element(list any, at func(n int) int) (any, error) {
	v := reflect.ValueOf(list)
	switch {
	case v.Kind() != reflect.Slice && v.Kind() != reflect.Array:
		return nil, fmt.Errorf("want a list, got a %T", list)
	case v.Len() == 0:
		return nil, nil
	}
	return v.Index(at(v.Len())).Interface(), nil
}

func plural(one, many string, n int) string {
	if n == 1 {
		return one
	}
	return many
}

func ternary(yes, no any, is bool) any {
	if is {
		return yes
	}
	return no
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
