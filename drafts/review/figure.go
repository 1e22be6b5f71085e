package review

import (
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
)

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
