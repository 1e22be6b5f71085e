package mail

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// maxID is the longest message ID, without its angle brackets, that fits on a header line.
const maxID = 900

// isID reports whether s is a message ID with its angle brackets that fits on a line. What is in
// between is up to the program that made it.
func isID(s string) bool {
	other := func(r rune) bool { return r <= ' ' || r >= 0x7f || r == '<' || r == '>' }
	return 3 <= len(s) && len(s) <= maxID+2 && s[0] == '<' && s[len(s)-1] == '>' &&
		!strings.ContainsFunc(s[1:len(s)-1], other)
}

// messageIDs returns the message IDs of a field, each with its angle brackets (RFC 5322 section
// 3.6.4). It accepts what the RFC forbids but programs write: IDs without an @, with two, without
// brackets, with characters that must be quoted. An ID with white space or other than ASCII is left
// out, because no reply could name it.
func messageIDs(value string) []string {
	var list []string
	add := func(id string) {
		if id = "<" + id + ">"; isID(id) && len(list) < maxList {
			list = append(list, id)
		}
	}
	if !strings.Contains(value, "<") {
		for word := range strings.FieldsSeq(value) {
			if strings.Contains(word, "@") {
				add(strings.Trim(word, `>"`))
			}
		}
		return list
	}
	for _, m := range bracketed().FindAllStringSubmatch(value, -1) {
		add(m[1])
	}
	return list
}

var bracketed = lazy.Regexp(`<([^>]*)>`)
