package eml

import (
	"errors"
	"fmt"
)

// dateLayout is the date-time of RFC 5322 section 3.3.
const dateLayout = "Mon, 02 Jan 2006 15:04:05 -0700"

// ids writes a field of message ids (RFC 5322 section 3.6.4), folded between
// them. An id longer than a line stays whole.
func (f *fields) ids(name string, list []string) {
	f.begin(name)
	for _, id := range list {
		f.space(min(len(id), maxToken))
		f.b = append(f.b, id...)
	}
	f.end()
}

func (m *Message) checkIDs() error {
	if m.Date.IsZero() != (m.MessageID == "") {
		return errors.New("date, message-id: one without the other")
	}
	for _, field := range []struct {
		name string
		list []string
	}{{"in-reply-to", m.InReplyTo}, {"references", m.References}, {"message-id", []string{m.MessageID}}} {
		for i, id := range field.list {
			if id == "" && field.name == "message-id" {
				continue
			}
			if !isID(id) {
				return fmt.Errorf("%s[%d]: %.60q is not a message id", field.name, i, id)
			}
		}
	}
	return nil
}

// isID reports whether s is an id with its angle brackets that a line can hold.
// What stands in between is left to whoever made it.
func isID(s string) bool {
	if len(s) < 3 || len(s) > maxID+2 || s[0] != '<' || s[len(s)-1] != '>' {
		return false
	}
	for i := 1; i < len(s)-1; i++ {
		if s[i] <= ' ' || s[i] >= 0x7f || s[i] == '<' || s[i] == '>' {
			return false
		}
	}
	return true
}
