package mail

import "github.com/tactful-drafts/tactful/drafts/internal/input"

// The errors of [Read]. They are casefile.InputErrors.
var (
	// no header, or none of an email
	ErrNotMessage error = input.Errorf("this isn't an email message")
	ErrTooLarge   error = input.Errorf("the message is larger than 25 MiB")
	ErrLongHeader error = input.Errorf("the message's headers are larger than 1 MiB, or have more " +
		"than 10,000 fields")
	ErrLongText error = input.Errorf("the message's text is larger than 2 MiB")
)
