package comp

import (
	"errors"
	"fmt"
)

// The kinds of errors, for errors.Is. The text of a returned error is its own and says what to
// write instead.
var (
	// ErrSyntax is the kind for a text that isn't an amount, a percentage, a rate, or a preset, or
	// that can be read two ways.
	ErrSyntax = errors.New("not readable")
	// ErrCurrency is the kind for a currency that is unknown, missing, or contradicts another one.
	ErrCurrency = errors.New("unknown or missing currency")
	// ErrMixed is the kind for arithmetic on two currencies.
	ErrMixed = errors.New("mixed currencies")
	// ErrNoAmount is the kind for arithmetic on the zero Money.
	ErrNoAmount = errors.New("no amount")
	// ErrOverflow is the kind for a value that doesn't fit its type or is beyond the limit of an
	// input.
	ErrOverflow = errors.New("out of range")
	// ErrVesting is the kind for a vesting schedule that breaks a rule of [Vesting.Check].
	ErrVesting = errors.New("wrong vesting schedule")
)

// fault is an error with a text for the person who typed the input and one of the kinds above.
type fault struct {
	kind error
	text string
}

func faultf(kind error, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...)}
}

func (f *fault) Error() string { return f.text }
func (f *fault) Unwrap() error { return f.kind }

// Input marks the error as the caller's: it's a casefile.InputError.
func (*fault) Input() {}

// quote returns an input as it appears in an error: quoted, and cut if it is too long to be what
// anybody meant.
func quote(text string) string {
	const most = 48
	if len(text) > most {
		return fmt.Sprintf("%q and %d bytes more", text[:most], len(text)-most)
	}
	return fmt.Sprintf("%q", text)
}
