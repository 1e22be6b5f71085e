package casefile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// ErrUnknown is what every [UnknownError] is, for errors.Is.
var ErrUnknown = errors.New("unknown name")

// UnknownError is a name that the case or the catalog does not have.
type UnknownError struct {
	What string // "kind", "opportunity", "person", "stage", …
	Name string // as it was given
	Near string // the nearest known name; "" where none is near
	// Known are all known names; Error lists them where none is near.
	Known []string
}

func Unknown(what, name string, known []string) *UnknownError {
	return &UnknownError{What: what, Name: name, Near: suggest.Nearest(name, known), Known: known}
}

// Error names the nearest known name, or all of them.
func (e *UnknownError) Error() string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("unknown %s %q: did you mean %q?", e.What, e.Name, e.Near)
	case len(e.Known) == 0:
		return fmt.Sprintf("unknown %s %q: there is none", e.What, e.Name)
	}
	return fmt.Sprintf("unknown %s %q (known: %s)", e.What, e.Name, strings.Join(e.Known, ", "))
}

// Is reports whether target is ErrUnknown.
func (e *UnknownError) Is(target error) bool { return target == ErrUnknown }
