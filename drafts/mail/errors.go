package mail

import "errors"

// The errors of [Read].
var (
	ErrNotMessage = errors.New("this is not an e-mail message") // no header, or none of an email
	ErrTooLarge   = errors.New("the message has more than 25 MiB")
	ErrLongHeader = errors.New("the headers of the message have more than 1 MiB, or more than 10,000 fields")
	ErrLongText   = errors.New("the text of the message has more than 2 MiB")
)
