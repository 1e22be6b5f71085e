package review

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// person is someone in the case, with the words of the name.
type person struct {
	*casefile.Person
	words map[string]bool // without accents
	here  bool            // works on the opportunity
}

// people are those of all opportunities.
type people struct {
	all   []person        // those of the email's opportunity first
	first map[string]bool // how they are greeted, without accents
	known map[string]bool // the words of their names, without accents
}

// bareName returns a word of a name without accents and the ending of a possessive.
func bareName(low string) string { return strings.TrimSuffix(text.Plain(low), "'s") }

// haveBoth reports whether both words are in one person's name.
func (x *people) haveBoth(a, b string) bool {
	return slices.ContainsFunc(x.all, func(p person) bool { return p.words[a] && p.words[b] })
}

// worksHere reports whether a word is part of the name of someone who works on the opportunity.
func (x *people) worksHere(low string) bool {
	return slices.ContainsFunc(x.all, func(p person) bool { return p.here && p.words[low] })
}

// isSurname reports whether a word is the last one of the name of someone who works here.
func (x *people) isSurname(low string) bool {
	return slices.ContainsFunc(x.all, func(p person) bool {
		name := text.Words(p.Name)
		return p.here && len(name) > 1 && text.Plain(name[len(name)-1].Low) == low
	})
}

// startsLater reports whether the only person of the name starts at the company after a day.
func (x *people) startsLater(low string, send time.Time) bool {
	found := false
	for _, p := range x.all {
		if !p.here || !p.words[low] {
			continue
		}
		if found = !send.IsZero() && calendar.DateOf(send).Before(p.From); !found {
			return false
		}
	}
	return found
}
