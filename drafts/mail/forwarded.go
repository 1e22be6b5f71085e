package mail

import (
	"strings"
)

// IsForward reports whether the message forwards another one: its subject says so, or its text has
// only that.
func (m *Message) IsForward() bool {
	if ThreadSubject(m.Subject) != BaseSubject(m.Subject) {
		return true
	}
	for _, p := range m.Words().Passages {
		if p.Kind == PassageQuoted && strings.TrimSpace(p.Text) != "" {
			first, _, _ := strings.Cut(strings.TrimSpace(p.Text), "\n")
			return len(first) <= 160 && isMarked(first, forwarding())
		}
	}
	return len(m.Others) > 0
}

// Forwarded returns the author and the words of the first message that this one forwards or quotes
// with a block of fields above it (From, Sent or Date, To, Subject). It's not ok if there is none.
func (m *Message) Forwarded() (author Address, words Body, ok bool) {
	var quoted strings.Builder
	for _, p := range m.Words().Passages {
		if p.Kind == PassageQuoted || quoted.Len() > 0 {
			quoted.WriteString(p.Text)
		}
	}
	c := newClassifier(uncited(quoted.String()))
	for i := range c.lines {
		if c.labelOf(i)&(fromLabel|sentLabel|subjectLabel) != 0 && c.isHeaderBlock(i) {
			return c.afterBlock(i)
		}
	}
	return Address{}, Body{}, false
}

// afterBlock reads the fields from line i on, and the text below them.
func (c *classifier) afterBlock(i int) (author Address, words Body, ok bool) {
	for fields := 0; i < len(c.lines); i++ {
		line := c.line(i)
		if line == "" && fields >= 3 && (i+1 == len(c.lines) || c.labelOf(i+1) == 0) {
			break
		}
		if l := c.labelOf(i); l != 0 {
			fields++
			if _, value := fieldOf(c.lines[i]); l&fromLabel != 0 && author.Email == "" {
				author = blockAddress(value)
			}
		}
	}
	words = ReadText(strings.TrimLeft(strings.Join(c.lines[i:], ""), "\r\n"))
	return author, words, author.Email != ""
}

// blockAddress reads the address in such a field: Ada <ada@mail.example>, or Ada
// [mailto:ada@mail.example].
func blockAddress(value string) Address {
	value = strings.NewReplacer("[mailto:", "<", "[", "<", "]", ">", "mailto:", "").Replace(value)
	if list, _ := parseAddresses(strings.Trim(strings.TrimSpace(value), "*")); len(list) > 0 {
		return list[0]
	}
	return Address{}
}

// uncited removes the mark of a quotation if every line with words has it.
func uncited(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" && !isCited(line) && b.Len() > 0 {
			return text
		}
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, ">"), " "))
	}
	return b.String()
}
