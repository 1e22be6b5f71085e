package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Severity says how much harm a finding may do.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // it would do harm: the mail must not go out so
	Warning Severity = "warning" // it weakens the mail
	Advice  Severity = "advice"  // it may keep the mail from arriving
)

// Finding is one thing that a rule found in a mail.
type Finding struct {
	Rule     string   `json:"rule"` // its name, such as private
	Severity Severity `json:"severity"`
	// text, html, hidden in the HTML, forwarded, file, or the name of a header field
	Part string `json:"part"`
	// Line and Column are where the words begin in the part as its reader sees it, both from 1, the
	// column in characters. They are 0 if the finding is about the whole mail, or about something
	// that is missing.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// FileLine and FileColumn are where they begin in the file of an email that was read, however
	// it is encoded; 0 if that is unknown.
	FileLine   int `json:"file_line,omitempty"`
	FileColumn int `json:"file_column,omitempty"`
	// as they stand there, on one line; "" where the finding is about the whole mail
	Words string `json:"words,omitempty"`
	Text  string `json:"text"` // what is wrong with them
	Fix   string `json:"fix"`  // what to write instead

	where *text.Text
	off   int
}

// Place returns part:line:column, as far as it is known.
func (f Finding) Place() string {
	switch {
	case f.Line == 0:
		return f.Part
	case f.Part == "text":
		return fmt.Sprintf("%d:%d", f.Line, f.Column)
	}
	return fmt.Sprintf("%s:%d:%d", f.Part, f.Line, f.Column)
}

// String returns the finding as one line: place, severity, what is wrong and the rule.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s (%s)", f.Place(), f.Severity, f.Text, f.Rule)
}
