package review

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// names are the people and companies that emails about an opportunity may name, in lower case. They
// are read once for all emails of a sender, and don't change.
type names struct {
	people map[string]bool // each word of their names, with accents and without
	// each word of the names of the opportunity's company, team, role, location, and levels
	companies map[string]bool
	ladder    map[string]bool // the letters of its levels
	grades    []grade         // its levels that are a word and a number
	company   []text.Word
	others    map[string]bool // each word of the names of the other companies
	writers   map[string]bool // each word of the names of the client, her people there, and the company
	signed    map[string]bool // each word of the client's names, without accents
	client    clientNames
	everyone  *people
}

// clientNames are the client's names.
type clientNames struct{ full, first, goesBy string }

// namesKey is all that the names depend on.
type namesKey struct {
	casefile.Fingerprint
	opportunity int
	coach       bool // the coach writes
}

// newNames returns the names that an email about the opportunity at the index may use.
func newNames(c *casefile.Case, opportunity int, coach bool) *names {
	client := &c.Client
	n := &names{people: text.Set(client.Name, client.GoesBy), companies: map[string]bool{},
		ladder: map[string]bool{}, others: map[string]bool{}, signed: map[string]bool{},
		writers: text.Set(client.Name, client.GoesBy), everyone: newPeople(c, opportunity),
		client: clientNames{text.Fold(client.FullName()), text.Fold(client.FirstName()),
			text.Fold(client.GoesBy)}}
	addNames(n.signed, client.Name, client.GoesBy)
	if coach {
		text.AddWords(n.people, c.Coach.Name)
	}
	for i := range c.Opportunities {
		if i != opportunity {
			text.AddWords(n.others, c.Opportunities[i].Company)
		}
	}
	if opportunity < 0 {
		return n
	}
	o := &c.Opportunities[opportunity]
	for _, p := range o.People {
		text.AddWords(n.people, p.Name, p.GoesBy)
		text.AddWords(n.writers, p.Name, p.GoesBy)
	}
	for low := range n.people {
		n.people[text.Plain(low)] = true
	}
	n.company = text.Words(o.Company)
	text.AddWords(n.writers, o.Company)
	text.AddWords(n.companies, o.Company, o.Role, o.Team, o.Location)
	levels := []string{o.Level.Offered, o.Level.Target}
	for i := range o.Offers {
		levels = append(levels, o.Offers[i].Level)
		text.AddWords(n.companies, o.Offers[i].Role)
	}
	for i := range c.Log {
		if e := &c.Log[i]; e.Opportunity == o.ID {
			levels = append(levels, e.Level)
		}
	}
	text.AddWords(n.companies, levels...)
	for _, m := range o.Market {
		levels = append(levels, m.Level)
	}
	n.grades = gradesOf(levels)
	for _, set := range []map[string]bool{n.companies, n.others, n.writers} {
		addBare(set)
	}
	for low := range n.companies {
		if letters, ok := rung(low); ok {
			n.ladder[letters] = true
		}
	}
	return n
}

// addBare adds the words without the ending of a possessive, as they are looked up: Macy's.
func addBare(set map[string]bool) {
	for _, low := range slices.Collect(maps.Keys(set)) {
		set[strings.TrimSuffix(low, "'s")] = true
	}
}

// isPerson reports whether a word is part of a person's name, with or without its accents.
func (n *names) isPerson(low string) bool { return n.people[low] || n.people[text.Plain(low)] }

// isClient reports whether a name is the client's: the full name, or the one that she goes by.
func (n *names) isClient(name string) bool {
	return name == n.client.full || name == n.client.first || name == n.client.goesBy && name != ""
}

// nearClient reports whether a name is the client's with a typo.
func (n *names) nearClient(name string) bool {
	if !strings.Contains(name, " ") {
		return misspells(name, n.client.first)
	}
	return nearName(name, n.client.full)
}

// nearName reports whether a full name is another one with a typo.
func nearName(name, right string) bool {
	a, b := strings.Fields(name), strings.Fields(right)
	return name != right && len(a) > 1 &&
		slices.EqualFunc(a, b, func(x, y string) bool { return x == y || misspells(x, y) })
}

// misspells reports whether a word looks like a misspelled name: the same first letter and one
// typo, or two in a long name.
func misspells(word, name string) bool {
	if word == "" || name == "" || word[0] != name[0] {
		return false
	}
	a, b := []rune(word), []rune(name)
	if word == name || len(a) < 3 || len(b) < 3 || a[0] != b[0] || len(a)-len(b) > 2 ||
		len(b)-len(a) > 2 || utf8.RuneCountInString(word) > 30 {
		return false
	}
	most := 1
	if min(len(a), len(b)) >= 6 {
		most = 2
	}
	return slips(a, b) <= most
}

// slips counts the typos between two words: a missing, extra, or wrong letter, or two swapped
// (optimal string alignment).
func slips(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

// isEnglishName reports whether a word is one of englishNames, or names a day of the week or a month.
func isEnglishName(low string) bool {
	_, weekday := prose.WeekdayNames[low]
	return weekday || prose.MonthNames[low] > 0 || englishNames(low)
}

// givenNames are those of englishNames that people have.
var givenNames = text.OneOf("mark grace hope faith joy rose")

// englishNames are words and names so common that they are meant even if they look like a name from
// the case.
var englishNames = text.OneOf(`may will mark grace hope faith joy rose best the this that with
	kind dear thanks thank good great many please and
	eastern central mountain pacific atlantic`)

// rung returns the letters of a level such as L7; not ok if the word isn't like one.
func rung(low string) (letters string, ok bool) {
	if c := low[len(low)-1]; c >= 'a' && c < utf8.RuneSelf {
		return "", false
	}
	letters = strings.TrimRightFunc(low, unicode.IsDigit)
	digits := len(low) - len(letters)
	return letters, letters != "" && len(letters) <= 3 && digits > 0 && digits <= 2 &&
		strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

const (
	notThere = "the case has no %s at %s"
	orAdd    = "write the name that is meant, or add the person to the case"
)

// grade is a level that is a word and a number: Grade 6, Band 8a.
type grade struct{ word, number string }

// gradesOf returns those of the levels that are written so.
func gradesOf(levels []string) (list []grade) {
	for _, level := range levels {
		words := text.Words(level)
		for k := range words {
			if number := step(words[k].Low); k > 0 && number != "" {
				list = append(list, grade{words[k-1].Low, number})
				break
			}
		}
	}
	return list
}

// longestStep is how many characters the number of a grade has at most.
const longestStep = 3

// step returns the number of a grade, in digits if it's spelled out; "" if a word isn't like one.
func step(low string) string {
	if n, ok := text.CountOf(low); ok && n > 0 {
		return strconv.Itoa(n)
	}
	if len(low) > longestStep || low[0] < '0' || low[0] > '9' {
		return ""
	}
	return low
}
