package letter

import (
	"slices"
	"strings"
)

// TheirTeam names whom she'd join, words that can follow "join": "Judith's team", "your team", "the
// Metering team", "Halden".
func (l *Letter) TheirTeam() string {
	switch m := l.HiringManager; {
	case m != nil && m.Name == l.To.Name:
		return "your team"
	case m != nil && !m.Initial:
		return m.FirstName + "'s team"
	case l.Team != "":
		return "the " + l.Team + " team"
	}
	return l.Company
}

// Manager returns the hiring manager if that's somebody else than the person addressed, with a first name
// that's known; else nil.
func (l *Letter) Manager() *Recipient {
	if m := l.HiringManager; m != nil && !m.Initial && m.Name != l.To.Name {
		return m
	}
	return nil
}

// PassTo returns the hiring manager, to whom the evidence for the ask can be passed along, unless that speaks
// of her; else nil.
func (l *Letter) PassTo() *Recipient {
	m := l.Manager()
	if m == nil || l.Ask == nil {
		return nil
	}
	for _, p := range l.Ask.Strongest() {
		named := func(name string) bool { return len(name) > 2 && strings.Contains(p.Sentence+" "+p.Helps, name) }
		if slices.ContainsFunc(strings.Fields(m.Name), named) {
			return nil
		}
	}
	return m
}
