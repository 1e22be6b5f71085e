package mail

import (
	_ "embed"
	"strings"
	"sync"
)

// label is a set of what programs mean by a field name that they show above a quotation. A word
// means different fields in different languages.
type label uint8

const (
	fromLabel label = 1 << iota
	sentLabel
	toLabel
	ccLabel
	subjectLabel
	// The name says when it was sent, and not only a date.
	sentOnlyLabel
	// The line hasn't been looked at yet.
	unread
)

// fieldNames are such names, a line for each language of Outlook and other programs: From, Sent, To,
// Cc, Subject. Other names of the same field come after a slash, with = if they say only a date.
//
//go:embed fields.txt
var fieldNames string

// labels returns the meanings of every name.
var labels = sync.OnceValue(func() map[string]label {
	all := map[string]label{}
	for language := range strings.Lines(fieldNames) {
		for i, names := range strings.Split(language, "|") {
			for name := range strings.SplitSeq(names, "/") {
				name, date := strings.CutPrefix(strings.TrimSpace(name), "=")
				all[name] |= 1 << i
				if 1<<i == sentLabel && !date {
					all[name] |= sentOnlyLabel
				}
			}
		}
	}
	return all
})

// fieldOf splits a line at its first colon into a field's name, in lower case and without the
// asterisks that Gmail puts around it, and its value.
func fieldOf(line string) (name, value string) {
	before, value, _ := cutColon(line)
	name = strings.Trim(strings.TrimFunc(before, isSkipped), " \t*|\u00a0")
	return strings.ToLower(name), value
}

// labelOf returns what the name of the field in line i means; 0 is nothing.
func (c *classifier) labelOf(i int) label {
	if c.labels[i] == unread {
		name, _ := fieldOf(c.lines[i])
		c.labels[i] = labels()[name]
	}
	return c.labels[i]
}
