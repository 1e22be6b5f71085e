package letter

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
