package inbox

import (
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// pass is one reading in progress.
type pass struct {
	*Reading
	c          *casefile.Case
	to         casefile.Client // with the name of whoever passes it on, too
	o          *casefile.Opportunity
	zone       *time.Location
	language   string // see languageOf
	names      names
	role       string // the case's, folded
	subject    string
	otherJob   bool // a sentence offers another job
	deadlineAt int  // the last sentence about a day to answer by, plus one
	auto       bool // a program sent it

	ask   *casefile.Ask // the open one, or nil
	asked []lever       // what it asks for
	more  bool          // it asks for more than these

	parts     []part
	sentences []sentence
	asking    bool           // the list that follows is what they want to know
	table     bool           // of the amounts in a row, only the last one is offered
	topic     map[lever]bool // what the heading above a list names
	says      map[What]int   // the sentence that says so, plus one
	waits     int            // the last sentence that leaves something open, plus one
	granted   map[lever]int
	refused   map[lever]int
	lesser    map[lever]int
	allYes    int            // the sentence that grants everything, plus one
	sure      map[lever]bool // granted in so many words
	stated    map[lever]bool // set down as it was asked for
	asOffered map[lever]bool // refused by nothing but the amount that was offered
	allSure   bool           // everything is granted in so many words
	cue       bool           // a word says that something was agreed
	allNo     int
	instead   int // the sentence that gives something else than what was asked for, plus one
	restNo    int
	notAll    bool
	doubt     bool // a sentence speaks of what would be
	firm      bool // something is granted with a word that grants, or set down without others
	unplaced  bool // something is agreed to, and it isn't clear what
	maybe     bool // something is granted with could or would
	condition int
	either    int                     // the sentence with a choice between amounts, plus one
	values    map[Term]map[int64]bool // all the amounts that were set
	time      timeRead
	due       bool // the words before the deadline say that it is one
	meets     bool // the day of their answer is only that of a meeting
}

// timeRead is what an email says about a later deadline.
type timeRead struct {
	no      int  // the sentence that refuses one, plus one
	given   bool // a clause gives more time
	decides bool // the email is a no to that, and to nothing else
}

// situation finds the current offer, the open ask, and what it asks for.
func (p *pass) situation() {
	n := p.o.CurrentOffer(calendar.Date{})
	if n < 0 {
		return
	}
	p.offer = &p.o.Offers[n]
	if asks := p.o.OpenAsks(n); len(asks) > 0 {
		p.ask = &p.o.Asks[asks[len(asks)-1]]
	}
	if p.ask == nil {
		if p.wantsLevel() {
			p.asked = []lever{leverLevel}
		}
		return
	}
	a := p.ask
	p.more = len(a.OtherTerms) > 0 || a.Clawback > 0 || !a.Strike.IsZero()
	for _, part := range []struct {
		lever lever
		there bool
	}{
		{leverBase, !a.Base.IsZero()}, {leverSignOn, a.SignOn != nil}, {leverBonus, a.Bonus != nil},
		{leverEquity, a.Equity != nil}, {leverRelocation, a.Relocation != nil},
		{leverStart, !a.Start.IsZero()}, {leverTotal, !a.Total.IsZero()},
	} {
		if part.there {
			p.asked = append(p.asked, part.lever)
		}
	}
}

// wantsLevel reports whether the client is after another level than that of the offer.
func (p *pass) wantsLevel() bool {
	target := p.o.Level.Target
	return p.offer != nil && target != "" && target != p.offer.Level
}

func (p *pass) isAsked(l lever) bool { return slices.Contains(p.asked, l) }

// isAll reports whether something is so for all that was asked for.
func (p *pass) isAll(so func(lever) bool) bool {
	return !slices.ContainsFunc(p.asked, func(l lever) bool { return !so(l) })
}

// writesMonthFirst reports whether dates in digits have the month first, as in the United States.
func (p *pass) writesMonthFirst() bool {
	country := calendar.CountryOf(p.o.Calendar, p.c.ZoneName(p.o))
	return country == "US" || country == ""
}

// fold returns words as the rules have them: folded, in English, and without names.
func (p *pass) fold(s string) string { return translated(fold(p.withoutNames(s)), p.language) }

// folded returns the words of a sentence, which is numbered from 1.
func (p *pass) folded(at int) string { return p.fold(p.sentences[at-1].text) }

// note notes that a sentence says something, unless an earlier one does.
func note[K comparable](m map[K]int, k K, i int) {
	if m[k] == 0 {
		m[k] = i + 1
	}
}

// first returns the first sentence, plus one, of any lever.
func first(m map[lever]int) (at int) {
	for _, i := range m {
		at = firstOf(at, i)
	}
	return at
}

// firstOf returns the first of two sentences, plus one; 0 is none.
func firstOf(a, b int) int {
	if a == 0 || b > 0 && b < a {
		return b
	}
	return a
}

// yeses returns the sentences that grant something, plus one.
func (p *pass) yeses() []int {
	return append(slices.Collect(maps.Values(p.granted)), p.allYes)
}

// mentions returns the levers that words name, in their order of appearance for each lever. Words
// that are part of another name, such as the bonus of a sign-on bonus, count once, and those of what
// something else takes the place of don't.
func (p *pass) mentions(words string) (list []mention) {
	masked := []byte(words)
	mask := func(m []int) {
		for i := m[0]; i < m[1]; i++ {
			if masked[i] != ' ' {
				masked[i] = '_'
			}
		}
	}
	for _, r := range []rule{rules()["in-its-place"], rules()["later-review"], rules()["is-fixed"]} {
		for _, m := range r.pattern.FindAllIndex(masked, -1) {
			mask(m)
		}
	}
	for _, of := range levers() {
		pattern := rules()["lever-"+string(of)].pattern
		at := 0
		for m := pattern.FindIndex(masked); m != nil; m = pattern.FindIndex(masked[at:]) {
			l, start, end := of, at+m[0], at+m[1]
			if l == leverBonus && p.isSignOn(string(masked[start:end])) {
				l = leverSignOn
			}
			list = append(list, mention{l, start, end})
			mask([]int{start, end})
			at = end - 1 // a match takes the space that the next one begins with
		}
	}
	return list
}

// named returns the levers that words name.
func (p *pass) named(words string) map[lever]bool {
	levers := map[lever]bool{}
	for _, m := range p.mentions(words) {
		levers[m.lever] = true
	}
	if matches("money", words) {
		for _, l := range p.asked {
			if l != leverStart && l != leverLevel && l != leverTotal {
				levers[l] = true
			}
		}
	}
	return levers
}

// namesAsked reports whether words name something that was asked for.
func (p *pass) namesAsked(words string) bool {
	named := p.named(words)
	return slices.ContainsFunc(p.asked, func(l lever) bool { return named[l] })
}

// isHeading reports whether a sentence is the heading of a list of values: it names something and
// has no value and hardly any other words.
func (p *pass) isHeading(s *sentence) bool {
	if len(s.clauses) != 1 || len(s.clauses[0].amounts)+len(s.clauses[0].days) > 0 {
		return false
	}
	w := s.clauses[0].words
	all, named := len(strings.Fields(w)), 0
	for _, m := range p.mentions(w) {
		named += len(strings.Fields(w[m.start:m.end]))
	}
	return named > 0 && all-named <= 2 && !matches("grant", w) && !matches("refuse", w)
}

// isTableHead reports whether a sentence is the head of a table whose last column has the answer.
func (p *pass) isTableHead(i int, words string) bool {
	if i+1 == len(p.sentences) || !matches("asked-column", words) {
		return false
	}
	row := p.sentences[i+1].clauses[0]
	return max(len(row.amounts), len(row.days)) > 1 && !matches("verb", row.words)
}

// isSignOn reports whether a bare bonus is the sign-on bonus: only that was asked for or offered.
func (p *pass) isSignOn(words string) bool {
	bare := strings.TrimSpace(words) == "bonus" || strings.TrimSpace(words) == "bonuses"
	var bonus, signOn bool
	if p.ask != nil {
		bonus, signOn = p.ask.Bonus != nil, p.ask.SignOn != nil
	}
	if p.offer != nil && !bonus && !signOn {
		bonus, signOn = p.offer.Bonus != nil, p.offer.SignOn != nil
	}
	return bare && signOn && !bonus
}

// anywhere reports whether a sentence that isn't a question matches a rule.
func (p *pass) anywhere(rule string) bool {
	return slices.ContainsFunc(p.sentences, func(s sentence) bool {
		return !s.question && matches(rule, s.words())
	})
}

// within returns a span of a sentence's line as one of the words, where white space may be longer.
func (p *pass) within(i int, sp Span) Span {
	s := &p.sentences[i]
	words := p.Words[s.Start:s.End]
	start, end, at, inSpace := -1, len(words), 0, true
	for off, r := range words {
		isSpace := unicode.IsSpace(r)
		switch {
		case !isSpace:
			if start < 0 && at >= sp.Start {
				start = off
			}
			at += utf8.RuneLen(r)
		case !inSpace:
			at++
		}
		if inSpace = isSpace; at >= sp.End {
			end = off + utf8.RuneLen(r)
			break
		}
	}
	return Span{s.Start + max(start, 0), s.Start + end}
}
