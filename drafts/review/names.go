package review

import (
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// names are the people and companies that an email may name, in lower case.
type names struct {
	people map[string]bool // each word of their names
	// each word of the names of the opportunity's company, team, role, location, and levels
	companies map[string]bool
}

// isPerson reports whether a word is part of a person's name, with or without its accents.
func (n *names) isPerson(low string) bool { return n.people[low] || n.people[text.Plain(low)] }

// firstName returns how a person is greeted, in lower case.
func firstName(p *casefile.Person) string { return text.Fold(p.FirstName()) }

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

// givenNames are those of englishNames that people have.
var givenNames = text.Set("mark grace hope faith joy rose")

// englishNames are words and names so common that they are meant even if they look like a name from
// the case.
var englishNames = map[string]bool{
	"may": true, "will": true, "mark": true, "grace": true, "hope": true, "faith": true,
	"joy": true, "rose": true, "best": true, "the": true, "this": true, "that": true,
	"with": true, "kind": true, "dear": true, "thanks": true, "thank": true, "good": true,
	"great": true, "many": true, "please": true, "and": true,
}
