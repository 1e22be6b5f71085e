package mail

import (
	"bytes"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// maxGaps limits how many lines of a message's headers are examined for fields after them.
const maxGaps = 100

// maxStray is how many lines in a row may be left out of a header.
const maxStray = 3

// goesOn reports whether more fields follow a line that is blank or no field. Some programs write
// white space where RFC 5322 section 2.2.3 wants a fold, break a long field without one, or end
// every line twice.
func (p *reader) goesOn(block, line []byte, gaps int) bool {
	if len(block) == 0 {
		return false
	}
	if p.gaps++; p.gaps > maxGaps {
		return false
	}
	empty, stray := len(line) == 1, len(bytes.TrimSpace(line)) > 0
	if empty && p.partsRead > 0 {
		return false
	}
	seen := fieldsOf(block)
	double := len(seen) == gaps+1 // so far, every field had an empty line below it
	strays, fields := 0, 0
	for next := range bytes.Lines(p.src.ahead()) {
		name, value := "", ""
		if isField(next) {
			name, value, _ = strings.Cut(string(next), ":")
			name, value = strings.ToLower(strings.TrimRight(name, " \t")), strings.TrimSpace(value)
		}
		switch {
		case empty && double:
			known := isProgramField(name) || name == "subject" || plausible(name, value)
			return known && get(seen, name) == ""
		case empty && onceFields(name):
			return get(seen, name) == ""
		case empty && name != "": // maybe of the header: a field that only programs write tells
			if !isProgramField(name) && (name != "subject" && !plausible(name, value) || get(seen, name) != "") {
				return false
			}
			fields++
		case empty && (fields == 0 || len(next) > 1 && next[0] != ' ' && next[0] != '\t'):
			return false
		case empty: // another empty line, or a field goes on
		case stray && name == "subject" && get(seen, name) == "": // people write that, too
		case name != "":
			return isProgramField(name) || plausible(name, value) && get(seen, name) == ""
		case len(bytes.TrimSpace(next)) == 0:
			return false
		case next[0] == ' ' || next[0] == '\t': // of the line before
		case !stray:
			return false
		default:
			if strays++; strays == maxStray {
				return false
			}
		}
	}
	return false
}

// isUnfolded reports whether a line that is no field continues the last field of the block: one of
// them has the comma between addresses, or the semicolon before a parameter.
func isUnfolded(block, line []byte) bool {
	block, line = bytes.TrimSpace(block), bytes.TrimSpace(line)
	if len(block) == 0 || len(line) == 0 {
		return false
	}
	joint := block[len(block)-1]
	if line[0] == ',' || line[0] == ';' {
		joint = line[0]
	}
	name, _, _ := bytes.Cut(block[lastField(block):], []byte(":"))
	low := strings.ToLower(string(bytes.TrimSpace(name)))
	return joint == ',' && isAddressField(low) && bytes.IndexByte(line, '@') >= 0 ||
		joint == ';' && strings.HasPrefix(low, "content-") && bytes.IndexByte(line, '=') > 0
}

// lastField returns where the last field of a header begins.
func lastField(block []byte) int {
	for end := len(block); ; {
		start := bytes.LastIndexByte(block[:end], '\n') + 1
		if start == 0 || block[start] != ' ' && block[start] != '\t' {
			return start
		}
		end = start - 1
	}
}

var isAddressField = text.OneOf("from to cc bcc reply-to sender")

// onceFields are fields that only programs write, and only once.
var onceFields = text.OneOf(`message-id mime-version content-type content-transfer-encoding
	in-reply-to references`)

// isProgramField reports whether only programs write a field with the name, in lower case.
func isProgramField(name string) bool {
	return onceFields(name) || beginsWith(name, "x-", "arc-", "list-", "content-", "dkim-", "received",
		"authentication-results", "return-path", "delivered-to", "thread-", "user-agent",
		"auto-submitted", "importance")
}

// plausible reports whether the value fits a field that a person could write at the start of a
// text, too.
func plausible(name, value string) bool {
	if name == "date" {
		_, err := parseDate(value)
		return err == nil
	}
	return isAddressField(name) && strings.Contains(value, "@")
}
