package casefile

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// blank stands for a private value in an error.
const blank = "…"

var (
	privateKey = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(^|[\s{,])["']?private["']?\s*:`)
	})
	// what a line shows of a private value: the indentation, the dashes of a list, and its key
	privateLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[\s-]*(["']?[A-Za-z_]+["']?\s*:)?\s*`)
	})
	digitRun = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9][0-9.,' ]*[0-9]|[0-9]`) })
)

// blankPrivate takes the private values out of problems and of their lines, so that a terminal or a
// log doesn't show them.
func blankPrivate(list Problems, lines []string) {
	secret := privateLines(lines)
	for i := range list {
		p := &list[i]
		shown, ok := secret[p.Line]
		if !ok {
			if !strict.Within(p.Field, "private") {
				continue
			}
			shown = len(privateLine().FindString(p.Source)) // an alias stands for what's elsewhere
		}
		value := ""
		if len(p.Source) >= shown {
			value, p.Source = p.Source[shown:], p.Source[:shown]
			if value != "" {
				p.Source += blank
			}
		}
		p.Text, p.Hint = withoutValue(p.Text, value), withoutValue(p.Hint, value)
	}
}

// privateLines returns the number of each line below a private key, and how many of its bytes may
// be shown. In braces, a line is below it however it's indented.
func privateLines(lines []string) map[int]int {
	secret := map[int]int{}
	inside, indent, open := false, 0, 0
	for i, line := range lines {
		bare := strings.TrimLeft(line, " ")
		depth := len(line) - len(bare)
		if inside && (open > 0 || depth > indent || strings.TrimSpace(line) == "" || bare[0] == '{') {
			open += opened(line)
			secret[i+1] = len(privateLine().FindString(line))
			continue
		}
		at := privateKey().FindStringIndex(line)
		if inside = at != nil; inside {
			value := strings.TrimLeft(line[at[1]:], " ")
			secret[i+1], indent, open = len(line)-len(value), depth, opened(value)
		}
	}
	return secret
}

// opened returns how many braces and brackets a line opens and doesn't close.
func opened(line string) (n int) {
	for _, c := range []byte(line) {
		switch c {
		case '{', '[':
			n++
		case '}', ']':
			n--
		}
	}
	return n
}

// withoutValue takes the words of a private value out of an error's text, and its numbers in any
// form, such as 139,000 for 139k.
func withoutValue(s, value string) string {
	numbers := map[string]bool{}
	for _, word := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(" \t\"'{}[],#", r) }) {
		if n := significant(word); n != "" {
			numbers[n] = true
		}
		if len(word) > 2 && !slices.Contains(privateKeys, strings.TrimSuffix(word, ":")) &&
			comp.CheckCurrency(word) != nil {
			s = strings.ReplaceAll(s, word, blank)
		}
	}
	return digitRun().ReplaceAllStringFunc(s, func(n string) string {
		if value == "" || numbers[significant(n)] {
			return blank
		}
		return n
	})
}

// significant returns the digits in s without zeros at either end.
func significant(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s), "0")
}

// privateKeys are words of an error about a key, not values.
var privateKeys = []string{"walk_away", "target", "current_pay", "notes"}
