package mail

// The errors of [Read]. They are casefile.InputErrors.
var (
	// no header, or none of an email
	ErrNotMessage error = inputError("this isn't an email message")
	ErrTooLarge   error = inputError("the message is larger than 25 MiB")
	ErrLongHeader error = inputError("the message's headers are larger than 1 MiB, or have more " +
		"than 10,000 fields")
	ErrLongText error = inputError("the message's text is larger than 2 MiB")
)

// inputError is an error in what the caller passed in.
type inputError string

// Error returns the text.
func (e inputError) Error() string { return string(e) }

// Input marks the error as the caller's: it's a casefile.InputError.
func (inputError) Input() {}
