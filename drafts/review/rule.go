package review

// Rule is a rule of wording that an email should keep.
type Rule struct {
	Number   int
	Name     string
	Severity Severity
	Title    string // what it asks of an email, in one line
}
