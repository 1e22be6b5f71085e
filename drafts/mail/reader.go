package mail

import (
	"bytes"
	"fmt"
	"slices"
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
