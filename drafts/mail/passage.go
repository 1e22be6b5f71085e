package mail

import "fmt"

// PassageKind says who wrote a passage.
type PassageKind uint8

// The kinds of passages.
const (
	PassageOwn       PassageKind = iota // what the message's author says
	PassageQuoted                       // another message, and the line that says who wrote it
	PassageSignature                    // a signature, or what a mail program or server adds
)

// String returns own, quoted, or signature.
func (k PassageKind) String() string {
	if k > PassageSignature {
		return fmt.Sprintf("passage kind %d", uint8(k))
	}
	return [...]string{"own", "quoted", "signature"}[k]
}

// Passage is a run of whole lines of a [Body].
type Passage struct {
	Kind PassageKind
	Text string // each line with its LF, which only the last line of a body may lack
	Line int    // the number of its first line in the body's text, from 1
}
