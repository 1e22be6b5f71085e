package review

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// people are those of all opportunities, by the words of their names in lower case, and without
// accents unless it says otherwise.
type people struct {
	names  []map[string]bool // the words of each name
	known  map[string]bool   // the words of all names
	first  map[string]bool   // how they are greeted
	called map[string]bool   // how they are greeted, with accents

	// of those who work on the opportunity: the last words of their names, the first day of the
	// first of each name, and the last day of the last one, with accents; zero if there is none
	surnames map[string]bool
	from     map[string]calendar.Date
	until    map[string]calendar.Date
}

// newPeople returns the people of a case, for emails about the opportunity at the index.
func newPeople(c *casefile.Case, opportunity int) *people {
	x := &people{known: map[string]bool{}, first: map[string]bool{}, called: map[string]bool{},
		surnames: map[string]bool{}, from: map[string]calendar.Date{}, until: map[string]calendar.Date{}}
	for i := range c.Opportunities {
		for k := range c.Opportunities[i].People {
			p := &c.Opportunities[i].People[k]
			words, called := map[string]bool{}, text.Fold(p.FirstName())
			addNames(words, p.Name, p.GoesBy)
			x.names = append(x.names, words)
			maps.Copy(x.known, words)
			x.called[called], x.first[text.Plain(called)] = true, true
			if i == opportunity {
				x.addHere(p, words)
			}
		}
	}
	return x
}

// addHere adds someone who works on the opportunity.
func (x *people) addHere(p *casefile.Person, words map[string]bool) {
	if name := text.Words(p.Name); len(name) > 1 {
		x.surnames[text.Plain(name[len(name)-1].Low)] = true
	}
	for low := range words {
		if first, ok := x.from[low]; !ok || p.From.Before(first) {
			x.from[low] = p.From
		}
	}
	for low := range text.Set(p.FullName(), p.FirstName()) {
		last, ok := x.until[low]
		if !ok || !last.IsZero() && (p.Until.IsZero() || last.Before(p.Until)) {
			x.until[low] = p.Until
		}
	}
}

// bareName returns a word of a name without accents and the ending of a possessive.
func bareName(low string) string { return strings.TrimSuffix(text.Plain(low), "'s") }

// haveBoth reports whether both words are in one person's name.
func (x *people) haveBoth(a, b string) bool {
	return slices.ContainsFunc(x.names, func(words map[string]bool) bool { return words[a] && words[b] })
}

// worksHere reports whether a word is part of the name of someone who works on the opportunity.
func (x *people) worksHere(low string) bool {
	_, here := x.from[low]
	return here
}

// startsLater reports whether all people of the name start at the company after a day.
func (x *people) startsLater(low string, send time.Time) bool {
	from, here := x.from[low]
	return here && !send.IsZero() && calendar.DateOf(send).Before(from)
}

// isCurrent reports whether a name, with its accents, is that of someone who works on the
// opportunity when an email is sent.
func (x *people) isCurrent(low string, send time.Time) bool {
	until, here := x.until[low]
	return here && (send.IsZero() || until.IsZero() || !until.Before(calendar.DateOf(send)))
}

// addNames adds the words of names to a set, without accents.
func addNames(set map[string]bool, names ...string) {
	for _, name := range names {
		for low := range text.Lows(name) {
			set[text.Plain(low)] = true
		}
	}
}
