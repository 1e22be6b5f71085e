package inbox

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
