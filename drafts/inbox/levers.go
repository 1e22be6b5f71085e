package inbox

import (
	"strings"
)

// lever is something that can be asked for.
type lever string

const (
	leverBase       lever = "base"
	leverSignOn     lever = "sign-on"
	leverBonus      lever = "bonus"
	leverEquity     lever = "equity"
	leverRelocation lever = "relocation"
	leverLevel      lever = "level"
	leverStart      lever = "start"
	leverTotal      lever = "total"
)

// levers are those that have words in rules.txt, in the order in which they are looked for.
func levers() []lever {
	return []lever{leverSignOn, leverTotal, leverRelocation, leverBonus, leverBase, leverEquity,
		leverLevel, leverStart}
}

// mention is where the words name a lever, in bytes of the folded words.
type mention struct {
	lever      lever
	start, end int
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
	for _, m := range rules()["in-its-place"].pattern.FindAllIndex(masked, -1) {
		mask(m)
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

// leverOf returns the lever of a term.
func leverOf(t Term) lever {
	switch t {
	case TermUnits, TermValue:
		return leverEquity
	case TermSignOn, termSecondYear:
		return leverSignOn
	case TermBonus:
		return leverBonus
	}
	return lever(t) // they have one name
}
