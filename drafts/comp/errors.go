package comp

import (
	"errors"
	"fmt"
)

// The kinds of failure, for errors.Is. The error that is returned has a text of its own, which says what to write instead.
var (
	// ErrSyntax is the kind of a text that is no amount, percentage or preset, or that can be read two ways.
	ErrSyntax = errors.New("not readable")
	// ErrCurrency is the kind of a currency that is unknown, missing or named twice in contradiction.
	ErrCurrency = errors.New("unknown or missing currency")
	// ErrMixed is the kind of arithmetic on two currencies.
	ErrMixed = errors.New("mixed currencies")
	// ErrNoAmount is the kind of arithmetic on the zero Money.
	ErrNoAmount = errors.New("no amount")
	// ErrOverflow is the kind of a value beyond what its type, or the bound on an input, holds.
	ErrOverflow = errors.New("out of range")
	// ErrVesting is the kind of a vesting schedule that breaks a rule of [Vesting.Check].
	ErrVesting = errors.New("wrong vesting schedule")
)

// fault is an error whose text is meant for the person who typed the input, and whose kind is one of the sentinels.
type fault struct {
	kind error
	text string
}

func faultf(kind error, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...)}
}

func (f *fault) Error() string { return f.text }
func (f *fault) Unwrap() error { return f.kind }

// quote makes an input fit for an error text: quoted, and cut where it is too long to be what anybody meant.
func quote(text string) string {
	const most = 48
	if len(text) > most {
		return fmt.Sprintf("%q and %d bytes more", text[:most], len(text)-most)
	}
	return fmt.Sprintf("%q", text)
}
