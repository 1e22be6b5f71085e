package inbox

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

//go:embed rules.txt
var rulesText string

// rule is what one kind of clause says.
type rule struct {
	name     string
	pattern  *regexp.Regexp
	atTheEnd *regexp.Regexp // the same, but only at the end of the words
}

// rules are those of rules.txt by their names; each is one pattern of all its lines.
var rules = sync.OnceValue(func() map[string]rule {
	list, err := parseRules(rulesText)
	if err != nil {
		panic(err) // a test parses them, too
	}
	all := map[string]rule{}
	for _, r := range list {
		all[r.name] = r
	}
	return all
})

var ruleWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(rulesText, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words[w] = true
	}
	return words
})

// isRuleWord reports whether a folded word is in any of the rules, and so isn't a name.
func isRuleWord(word string) bool {
	return ruleWords()[word] || isMonth(word) || isWeekday(word)
}

// isOtherThing reports whether a word is hardly one about an offer.
func isOtherThing(word string) bool { return !isRuleWord(word) || matches("off-topic", word) }

// matches reports whether folded words match a rule.
func matches(name, words string) bool { return rules()[name].pattern.MatchString(words) }

// mostEnd is more than the words at an end that a rule can match have, in bytes.
const mostEnd = 512

// endsWith reports whether folded words end with what matches a rule.
func endsWith(name, words string) bool {
	if more := len(words) - mostEnd; more > 0 { // a pattern is tried from each word on
		words = words[more:]
		words = words[strings.IndexByte(words, ' ')+1:]
	}
	return rules()[name].atTheEnd.MatchString(words)
}

// without returns folded words without what matches a rule.
func without(name, words string) string {
	return strings.Join(strings.Fields(rules()[name].pattern.ReplaceAllString(words, " ")), " ")
}

// isNegated reports whether words have a negation that refuses something.
func isNegated(words string) bool {
	return matches("negation", without("harmless", without("contrast", words)))
}

// parseRules reads rules: a name on a line of its own, and its patterns below it, indented by two.
// A line that is indented by four goes on with the one above it.
func parseRules(text string) ([]rule, error) {
	sets := map[string]string{}
	var list []rule
	var patterns []string
	flush := func() error {
		if len(list) == 0 || len(patterns) == 0 {
			return nil
		}
		r := &list[len(list)-1]
		all := "(?:^| )(?:" + strings.Join(patterns, "|") + ")"
		var err error
		if r.pattern, err = regexp.Compile(all + "(?: |$)"); err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		r.atTheEnd, err = regexp.Compile(all + "$")
		patterns = nil
		return err
	}
	for _, line := range joined(text) {
		bare := strings.TrimSpace(line)
		for name, set := range sets {
			bare = strings.ReplaceAll(bare, "{"+name+"}", "(?:"+set+")")
		}
		switch {
		case bare == "" || line[0] == '#':
		case strings.HasPrefix(line, "set "):
			name, words, _ := strings.Cut(bare[len("set "):], "=")
			name, words = strings.TrimSpace(name), strings.TrimSpace(words)
			if sets[name] != "" {
				words = sets[name] + "|" + words
			}
			sets[name] = words
		case line[0] == ' ':
			patterns = append(patterns, gaps.Replace(bare))
		default:
			if err := flush(); err != nil {
				return nil, err
			}
			list = append(list, rule{name: bare})
		}
	}
	return list, flush()
}

// gaps are the marks for other words between those of a pattern.
var gaps = strings.NewReplacer(" ... ", `(?: \S+){0,12} `, " .. ", `(?: \S+){0,4} `)

// joined returns the lines of a text, each with those that go on with it.
func joined(text string) (lines []string) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		more, goesOn := strings.CutPrefix(line, "    ")
		switch last := len(lines) - 1; {
		case !goesOn || last < 0:
			lines = append(lines, line)
		case strings.HasSuffix(lines[last], "|"):
			lines[last] += more
		default:
			lines[last] += " " + more
		}
	}
	return lines
}
