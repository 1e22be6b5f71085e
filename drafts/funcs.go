package drafts

import (
	"errors"
	"fmt"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"

	"github.com/Masterminds/sprig/v3"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// sprigFuncs are taken from sprig by name. What sprig has beside them depends on the clock, the host or chance, needs no bound on
// memory, or does arithmetic on floats: none of it belongs in a letter.
var sprigFuncs = []string{
	"contains", "dict", "empty", "fail", "first", "hasPrefix", "hasSuffix", "join", "last", "list", "lower", "plural", "quote",
	"replace", "ternary", "trim", "upper",
}

// builtins are the functions of text/template that a template may call. The others print, call or escape past the
// check that every printed value goes through.
var builtins = []string{"and", "eq", "ge", "gt", "index", "le", "len", "lt", "ne", "not", "or"}

// funcs returns the functions that a template may call beside the builtins.
func funcs() template.FuncMap {
	all := sprig.GenericFuncMap()
	m := template.FuncMap{
		"andList":  andList,
		"date":     dated.Date,
		"deadline": Moment.String,
		"indent":   indent,
		"money":    money,
		"percent":  percent,
		"sentence": sentence,
		"weekday":  dated.Weekday,
	}
	for _, name := range sprigFuncs {
		m[name] = all[name]
	}
	return m
}

// Funcs returns the names of the functions that a template may call, sorted.
func Funcs() []string {
	m := map[string]bool{}
	for name := range funcs() {
		m[name] = true
	}
	for _, name := range builtins {
		m[name] = true
	}
	return sortedKeys(m)
}

// dated is a Day or a Moment.
type dated interface {
	Date() string
	Weekday() string
}

// money prints an amount; one that is missing is an error.
func money(m comp.Money) (string, error) {
	if m.IsZero() {
		return "", errors.New("no amount to print")
	}
	return m.String(), nil
}

func percent(p comp.Percent) string { return p.String() }

// indent sets lines in by spaces, as sprig's does, but by no more than a letter can use: a count without bound is a
// way to fill the memory.
func indent(spaces int, s string) (string, error) {
	if spaces < 0 || spaces > 40 {
		return "", fmt.Errorf("want an indent of 0 to 40 spaces, got %d", spaces)
	}
	pad := strings.Repeat(" ", spaces)
	return pad + strings.ReplaceAll(s, "\n", "\n"+pad), nil
}

// sentence makes the first letter a capital.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// andList joins words as a sentence does: "a", "a and b", "a, b and c".
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}
