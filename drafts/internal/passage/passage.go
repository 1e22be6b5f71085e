// Package passage tells what the writer of a mail says herself from the mail that she quotes and from her signature.
//
// [Plain] and [HTML] return a part as a reader sees it, cut into passages. Mail programs mark a quotation in their own ways, and
// some mark none: what stands here is told by the marks of Outlook, Exchange, Gmail, Apple Mail, Thunderbird and mutt, in English,
// German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Chinese and Japanese. Where nothing tells, the words are her own.
package passage

import "strings"

// Sort says whose words a passage is.
type Sort uint8

// The sorts.
const (
	Own Sort = iota
	Quoted
	Signature
)

// Passage is a run of lines of one sort.
type Passage struct {
	Sort Sort
	Text string // the lines, each with its LF
	Line int    // the number of the first line, from 1
}

// Plain cuts a plain text with LF line ends.
func Plain(text string) []Passage { return cut(text, nil) }

// maxPassages bounds how often a text may change between her own words and others'. A mail that goes on like this is no mail: the rest of it
// counts as her own, which is read with the most care.
const maxPassages = 10_000

// cut classifies the lines of a text and joins those of one sort. marked holds what is known already of each line; it may be shorter.
func cut(text string, marked []Sort) []Passage {
	count := strings.Count(text, "\n") + 1
	c := &classifier{lines: make([]string, 0, count), sorts: make([]Sort, count)}
	for line := range strings.Lines(text) {
		c.lines = append(c.lines, line)
	}
	c.sorts = c.sorts[:len(c.lines)]
	copy(c.sorts, marked)
	c.classify()
	var out []Passage
	start, end := 0, 0 // of the passage, in the text
	for i, line := range c.lines {
		if i == 0 || c.sorts[i] != c.sorts[i-1] && len(out) < maxPassages {
			out = append(out, Passage{Sort: c.sorts[i], Line: i + 1})
			start = end
		}
		end += len(line)
		out[len(out)-1].Text = text[start:end]
	}
	if len(out) == maxPassages {
		out[len(out)-1].Sort = Own
	}
	return out
}
