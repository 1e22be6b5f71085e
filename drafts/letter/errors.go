package letter

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// ChoiceError is a request that must name an opportunity but doesn't.
type ChoiceError struct {
	Kind string
	File string   // the case's file
	IDs  []string // the opportunities to choose from
	// several are open, so a guess could reach the wrong company; if false, none is open
	Open bool
}

// Error returns the reason and the opportunities to choose from.
func (e *ChoiceError) Error() string {
	ids := strings.Join(e.IDs, ", ")
	if e.Open {
		return fmt.Sprintf("%s: %s has %d open opportunities: name one (%s)",
			e.Kind, e.File, len(e.IDs), ids)
	}
	return fmt.Sprintf("%s: no opportunity is open: name one (%s)", e.File, ids)
}

// Choices returns the IDs of the opportunities to choose from.
func (e *ChoiceError) Choices() []string { return e.IDs }

// Input marks the error as a [casefile.InputError].
func (*ChoiceError) Input() {}

// Missing is one fact that a kind needs and the case lacks.
type Missing struct {
	Need  string // as the kind's front matter writes it, such as ask.sign_on
	Field string // where the fact belongs, such as opportunities[0].asks[0].sign_on
	File  string // the case's file
	Line  int    // the line of the case nearest to where the fact belongs; 0 if unknown
	Hint  string // how to provide it, if its name does not say so
}

// NeedsError is every fact that a kind needs and the case lacks. Nothing has been rendered.
type NeedsError struct {
	Kind        string
	Opportunity string
	Missing     []Missing // never empty
}

// Error returns a line for each missing fact, such as
// counter-sign-on-split needs ask.sign_on (opportunity "amazon", erica.yaml:61).
func (e *NeedsError) Error() string {
	lines := make([]string, len(e.Missing))
	for i, m := range e.Missing {
		place := ""
		if at := strict.Position(m.File, m.Line, 0); at != "" {
			place = ", " + at
		}
		lines[i] = fmt.Sprintf("%s needs %s (opportunity %q%s)", e.Kind, m.Need, e.Opportunity, place)
		if m.Hint != "" {
			lines[i] += ": " + m.Hint
		}
	}
	return strings.Join(lines, "\n")
}

// Input marks the error as a [casefile.InputError].
func (*NeedsError) Input() {}
