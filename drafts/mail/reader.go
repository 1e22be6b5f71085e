package mail

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// The limits of a message that is read.
const (
	maxMessage = 25 << 20 // octets
	maxHeader  = 1 << 20  // octets of all headers
	maxFields  = 10_000   // fields of all headers
	maxWords   = 2 << 20  // octets of all text parts, encoded
	maxParts   = 1000     // parts
	maxDepth   = 20       // parts within parts
	maxList    = 1000     // addresses or message IDs in a field
)

// reader reads one message, and those within it.
type reader struct {
	within     int // how many attached messages it is in
	m          *Message
	parts      []part // the text parts, in order
	src        *source
	raw        bytes.Buffer // the last body
	headerLeft int
	fieldsLeft int
	wordsLeft  int
	partsRead  int
	gaps       int // lines in headers that are no fields
	// its words are in a part with alternatives
	alternative bool
}

type part struct {
	html      bool
	forwarded bool   // it belongs to a message within the message
	text      string // decoded, with LF line ends
	origin    Origin
}

// defect adds a defect to the message, once; an empty text is none.
func (p *reader) defect(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if text != "" && len(p.m.Defects) < maxParts && !slices.Contains(p.m.Defects, text) {
		p.m.Defects = append(p.m.Defects, text)
	}
}

// The errors of [Read]. They are casefile.InputErrors.
var (
	// no header, or none of an email
	ErrNotMessage error = input.Errorf("this isn't an email message")
	ErrTooLarge   error = input.Errorf("the message is larger than 25 MiB")
	ErrLongHeader error = input.Errorf("the message's headers are larger than 1 MiB, or have more " +
		"than 10,000 fields")
	ErrLongText error = input.Errorf("the message's text is larger than 2 MiB")
)
