package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
)

// Severity says how much harm a finding may do.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // it does harm: don't send the email like this
	Warning Severity = "warning" // it weakens the email
	Advice  Severity = "advice"  // it may keep the email from arriving
)

// Finding is a problem that a rule found in an email.
type Finding struct {
	Rule     string   `json:"rule"` // its name, such as private
	Severity Severity `json:"severity"`
	// text, html, hidden in the HTML, forwarded, attached, file (its name), or the name of a header
	// field
	Part string `json:"part"`
	// Line and Column are where the words begin in the part as its reader sees it, both from 1, the
	// column in characters. They are 0 if the finding is about the whole email, or about something
	// that is missing.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// FileLine and FileColumn are where they begin in the email's file, however it is encoded; 0 if
	// unknown.
	FileLine   int `json:"file_line,omitempty"`
	FileColumn int `json:"file_column,omitempty"`
	// the words, on one line; "" if the finding is about the whole email
	Words string `json:"words,omitempty"`
	Text  string `json:"text"` // what is wrong with them
	Fix   string `json:"fix"`  // what to write instead

	where *text.Text
	off   int
}

// Place returns part:line:column, as far as they are known.
func (f Finding) Place() string {
	switch {
	case f.Line == 0:
		return f.Part
	case f.Part == "text":
		return fmt.Sprintf("%d:%d", f.Line, f.Column)
	}
	return fmt.Sprintf("%s:%d:%d", f.Part, f.Line, f.Column)
}

// String returns the finding on one line: place, severity, problem, and rule.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s (%s)", f.Place(), f.Severity, f.Text, f.Rule)
}

// Figure is an amount, a percentage, a number of shares, or a date in an email, and where it comes
// from.
type Figure struct {
	Words  string `json:"words"` // as written
	Part   string `json:"part"`  // text, html or Subject
	Line   int    `json:"line"`
	Column int    `json:"column"`
	// FileLine and FileColumn are where it begins in the email's file; 0 if unknown.
	FileLine   int `json:"file_line,omitempty"`
	FileColumn int `json:"file_column,omitempty"`
	// the fields of the case that it comes from; none if it can't be explained
	Fields []string `json:"fields,omitempty"`
	// the places of those fields in the case's file, such as erica.yaml:57
	Places []string `json:"places,omitempty"`
	// how a sum is computed, or how a day is derived
	How string `json:"how,omitempty"`
}

// trace is the fact that a number states, or why there is none.
type trace struct {
	known  bool
	fact   *ledger.Fact
	reason string
}

// Rule is a rule of wording that emails should follow.
type Rule struct {
	Number   int
	Name     string
	Severity Severity
	Title    string // what it asks for, in one line
}
