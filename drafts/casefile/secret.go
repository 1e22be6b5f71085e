package casefile

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// blank stands for a private value in an error.
const blank = "…"

var (
	keyPattern = lazy.Regexp(`(?:^|[\s{\[,?-])(["']?)([A-Za-z_][A-Za-z_ -]*)["']?\s*:|` +
		`\?\s*["']?([A-Za-z_]+)["']?\s*$`)
	// what a line shows of a private value: the indentation, the dashes of a list, and its key
	privateLine = lazy.Regexp(`^[\s-]*(["']?[A-Za-z_]+["']?\s*:)?\s*`)
	listItem    = lazy.Regexp(`^[\s-]*`)
	// what a mapping goes on with: a key, a list item, or the end of the document
	nextLine = lazy.Regexp(`^(["']?[\w -]+["']?\s*:(\s|$)|- |\?|---|\.\.\.)`)
	alias    = lazy.Regexp(`[:\[{,-]\s*\*[\w-]`)
	money    = lazy.Regexp(`[0-9][0-9.,' ]{3}|[0-9] ?[kKmM]`)
	// what an error repeats of a value, or makes of it
	repeated = lazy.Regexp(`\bgot (?:[a-z]+ )?"(?:[^"\\]|\\.)*"|(?:: )?\bwrite [\[{0-9].*|` +
		`, such as [^"]+ for twelve months`)
	digitRun = lazy.Regexp(`(?:line )?(?:[0-9][0-9.,' ]*[0-9]|[0-9])`)
)

// blankPrivate takes the private values out of problems and of their lines, so that a terminal or a
// log doesn't show them.
func blankPrivate(list Problems, lines []string) {
	secret := privateLines(lines)
	all := sync.OnceValue(func() *privateValue { // which an alias may stand for
		var b strings.Builder
		for i, line := range lines {
			if shown, ok := secret[i+1]; ok {
				b.WriteString(line[shown:] + "\n")
			}
		}
		return newPrivateValue(b.String())
	})
	read := map[int]*secretLine{} // many problems may be on one line
	for i := range list {
		p := &list[i]
		shown, private := secret[p.Line]
		if read[p.Line] == nil {
			read[p.Line] = readSecret(lines[max(p.Line-1, 0)], shown, private)
		}
		line := read[p.Line]
		if !private && !strict.Within(p.Field, "private") {
			if line.alias {
				p.Text, p.Hint = all().takenOut(p.Text), all().takenOut(p.Hint)
			}
			continue
		}
		value := line.value
		if private {
			p.Source = line.source
			if value.none || line.alias {
				value = all()
			} else {
				p.Field = value.takenOut(p.Field)
			}
		}
		if p.Text == strict.ErrReplaceMe.Error() {
			continue // there is no value yet, and the words of this one are the starter's own
		}
		p.Text, p.Hint = value.takenOut(withoutValues(p.Text)), value.takenOut(withoutValues(p.Hint))
	}
}

// secretLine is what the problems on a line need.
type secretLine struct {
	alias  bool
	value  *privateValue
	source string // what may be shown
}

// readSecret reads a line of which so many bytes may be shown if it's private.
func readSecret(line string, shown int, private bool) *secretLine {
	l := &secretLine{alias: alias().MatchString(line)}
	value := ""
	if private {
		value, l.source = strings.TrimRight(line[shown:], "\r"), strict.Excerpt(line[:shown])
	}
	if l.value = newPrivateValue(value); value != "" {
		l.source += blank
	}
	return l
}

// withoutValues leaves out what an error repeats of a private value or makes of it. The value may go
// on for more lines than the one with the error, and what it's taken for may have other digits.
func withoutValues(s string) string {
	return repeated().ReplaceAllStringFunc(s, func(part string) string {
		if got, _, ok := strings.Cut(part, `"`); ok && strings.HasPrefix(part, "got ") {
			return got + `"` + blank + `"`
		}
		if digits, ok := strings.CutPrefix(part, ": write "); ok && strings.ContainsAny(digits[:1], "0123456789") {
			return ": write it like 185,000"
		}
		return ""
	})
}

// privateLines returns the number of each line with a private value, and how many of its bytes may
// be shown. A value goes on below its key, past comments and blank lines.
func privateLines(lines []string) map[int]int {
	secret := map[int]int{}
	inside, indent, notes := false, 0, -1 // notes is the column of the key of private notes
	for i, line := range lines {
		rest := strings.TrimLeft(line, " \t")
		depth := len(line) - len(rest)
		if inside && (depth > indent || strings.TrimSpace(rest) == "" || rest[0] == '#' ||
			!nextLine().MatchString(rest) || depth == indent && strings.HasPrefix(rest, "- ")) {
			shown := privateLine()
			if strings.HasPrefix(rest, "#") || notes >= 0 && (depth > notes || rest != "" && rest[0] == '-') {
				shown = listItem()
			} else if notes = -1; strings.HasPrefix(rest, "notes") {
				notes = depth
			}
			secret[i+1] = len(shown.FindString(line))
			continue
		}
		inside, notes = false, -1
		at, end, key := privateKeyIn(line)
		if key == "" {
			continue
		}
		secret[i+1] = end + len(line[end:]) - len(strings.TrimLeft(line[end:], " \t"))
		if inside, indent = rest[0] != '#', at; key == "notes" {
			notes = at
		}
	}
	return secret
}

// privateKeyIn returns where the first private key of a line begins and ends, with its colon, and
// the key; "" if there is none.
func privateKeyIn(line string) (at, end int, key string) {
	for from := 0; from < len(line); {
		m := keyPattern().FindStringSubmatchIndex(line[from:])
		if m == nil {
			break
		}
		g := 4
		if m[g] < 0 {
			g = 6
		}
		word := strings.TrimSpace(line[from+m[g] : from+m[g+1]])
		if key := privateKeyOf(word); key != "" && (key != "target" || isMoney(line[from+m[1]:])) {
			return from + m[g], from + m[1], key
		}
		from += m[1] - 1
	}
	return 0, 0, ""
}

// mostValue is how far an amount of money is looked for in a value, in bytes.
const mostValue = 4 << 10

// isMoney reports whether the value that a text begins with has an amount of money, unlike the target
// of a bonus or of a level.
func isMoney(rest string) bool {
	value, _, _ := strings.Cut(rest[:min(len(rest), mostValue)], ", ")
	value, _, _ = strings.Cut(value, "}")
	return money().MatchString(value)
}

// privateKeyOf returns the private key that a word is or was meant to be, or "".
func privateKeyOf(word string) string {
	low := strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(word))
	switch {
	case slices.Contains(privateKeys, low):
		return low
	case slices.Contains(privateWords, low):
		return privateKeys[0]
	case publicKeys()[low] || len(low) < 4:
		return ""
	}
	return suggest.Nearest(low, privateKeys)
}

// privateKeys are what private values stand under.
var privateKeys = []string{"private", "walk_away", "target", "current_pay", "notes"}

// privateWords are what people write for them.
var privateWords = []string{"floor", "minimum", "bottom_line", "current_salary", "secret", "secrets",
	"confidential"}

// publicKeys are all the others of a case.
var publicKeys = sync.OnceValue(func() map[string]bool {
	keys, seen := map[string]bool{}, map[reflect.Type]bool{reflect.TypeFor[Private](): true}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		switch {
		case t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer || t.Kind() == reflect.Map:
			add(t.Elem())
		case t.Kind() == reflect.Struct && !seen[t]:
			seen[t] = true
			for _, f := range reflect.VisibleFields(t) {
				keys[keyOf(f)] = true
				add(f.Type)
			}
		}
	}
	add(reflect.TypeFor[Case]())
	return keys
})

// privateValue is a private value as an error's text may have it.
type privateValue struct {
	none    bool
	words   []string
	numbers map[string]bool // their digits, as [significant] has them
}

func newPrivateValue(value string) *privateValue {
	v := &privateValue{none: value == "", numbers: map[string]bool{}}
	between := func(r rune) bool { return strings.ContainsRune(" \t\n\"'{}[],#&*", r) }
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(value, between) {
		if seen[word] {
			continue
		}
		seen[word] = true
		v.words = append(v.words, word)
		v.numbers[significant(word)] = true
	}
	for _, n := range digitRun().FindAllString(value, -1) { // 1,39,000 is more than the words 1, 39, and 000
		v.numbers[significant(n)] = true
	}
	delete(v.numbers, "")
	return v
}

// takenOut returns an error's text without the words of the value, and without its numbers in any
// form, such as 139,000 for 139k. If there's no value, no number is left.
func (v *privateValue) takenOut(s string) string {
	for _, word := range v.words {
		if len(word) > 2 && strings.Trim(word, "0123456789.,") != "" && strings.Contains(s, word) &&
			privateKeyOf(strings.TrimSuffix(word, ":")) == "" && comp.CheckCurrency(word) != nil {
			s = strings.ReplaceAll(s, word, blank)
		}
	}
	return digitRun().ReplaceAllStringFunc(s, func(n string) string {
		if !strings.HasPrefix(n, "line ") && (v.none || v.numbers[significant(n)]) {
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
