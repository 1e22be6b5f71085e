package review

// Rule is a rule of wording that emails should follow.
type Rule struct {
	Number   int
	Name     string
	Severity Severity
	Title    string // what it asks for, in one line
}
