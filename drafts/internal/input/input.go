// Package input marks errors in what the caller passed in, for the packages below casefile, whose
// InputError finds them.
package input

import "fmt"

// Errorf formats an error of the caller's as [fmt.Errorf] does.
func Errorf(format string, args ...any) error { return marked{fmt.Errorf(format, args...)} }

// Mark marks an error as the caller's; nil stays nil.
func Mark(err error) error {
	if err == nil {
		return nil
	}
	return marked{err}
}

// In returns an error with the name of what it's in, such as a file, in front, unless that's "".
func In(name string, err error) error {
	if name == "" {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

type marked struct{ error }

// Unwrap returns the error that is marked.
func (m marked) Unwrap() error { return m.error }

// Input marks the error.
func (marked) Input() {}
