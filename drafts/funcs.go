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
	"empty", "fail", "first", "hasPrefix", "hasSuffix", "last", "plural", "ternary",
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
		"contains": contains,
		"date":     dated.Date,
		"dict":     newDict,
		"deadline": letter.Moment.String,
		"indent":   indent,
		"join":     join,
		"list":     newList,
		"lower":    short(strings.ToLower),
		"money":    money,
		"percent":  percent,
		"quote":    quote,
		"replace":  replace,
		"sentence": letter.Capitalize,
		"trim":     short(strings.TrimSpace),
		"upper":    short(strings.ToUpper),
		"weekday":  dated.Weekday,
	}
	for _, name := range sprigFuncs {
		m[name] = all[name]
	}
	return m
})

// Funcs returns the names of the functions that a template may call, sorted.
func Funcs() []string {
	names := slices.AppendSeq(slices.Clone(builtins), maps.Keys(funcs()))
	return slices.Compact(slices.Sorted(slices.Values(names)))
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
	parts, size := make([]string, v.Len()), 0
	for i := range parts {
		var err error
		if parts[i], err = printed(v.Index(i).Interface()); err != nil {
			return "", err
		}
		if size += len(separator) + len(parts[i]); size > maxText {
			return "", errTooLong
		}
	}
	return strings.Join(parts, separator), nil
}

// maxText is the length of the longest text that a function takes or makes, in bytes. With the limit
// on the steps of a template, it bounds the time and the memory that the template takes.
const maxText = 16 << 10

var errTooLong = fmt.Errorf("the text is longer than %d KiB", maxText>>10)

// short is a function that refuses a text which is too long.
func short[T any](f func(string) T) func(string) (T, error) {
	return func(s string) (result T, err error) {
		if len(s) > maxText {
			return result, errTooLong
		}
		return f(s), nil
	}
}

func contains(part, s string) (bool, error) {
	return short(func(s string) bool { return strings.Contains(s, part) })(s)
}

// replace is sprig's, with a limit on the result.
func replace(old, by, s string) (string, error) {
	if len(s)+strings.Count(s, old)*(len(by)-len(old)) > maxText || len(s) > maxText {
		return "", errTooLong
	}
	return strings.ReplaceAll(s, old, by), nil
}

// maxList is how many values a list has at most.
const maxList = 1000

// newList is sprig's list, but doesn't take other lists: lists of the same lists would grow without end.
func newList(values ...any) ([]any, error) {
	if len(values) > maxList {
		return nil, fmt.Errorf("want a list of at most %d values", maxList)
	}
	for _, v := range values {
		if k := reflect.ValueOf(v).Kind(); k == reflect.Slice || k == reflect.Map {
			return nil, errors.New("a list can't be in a list")
		}
	}
	return values, nil
}

// newDict is sprig's dict, but doesn't take other dicts.
func newDict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 || len(pairs) > maxList {
		return nil, fmt.Errorf("want names with a value each, at most %d in all", maxList)
	}
	m := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("want a name, got a %T", pairs[i])
		}
		if reflect.ValueOf(pairs[i+1]).Kind() == reflect.Map {
			return nil, errors.New("a dict can't be in a dict")
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}

// quote puts quotation marks around a text and leaves it unchanged; sprig's writes a Go string.
func quote(v any) (string, error) {
	s, err := printed(v)
	return `"` + s + `"`, err
}
