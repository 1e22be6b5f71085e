package mail

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// headerWindow is how many lines are looked at for the fields of a block: a program wraps long
// lists of addresses, and some write an empty line after each field.
const headerWindow = 10

// headerBlock is what the fields say that stand above a quotation, or that look so.
type headerBlock struct {
	fields  int
	labels  label
	author  bool // the author has an address
	address bool // somebody has one
	sent    bool // it names the time when a message was sent
	timed   bool // it names a day and a time
	other   bool // the author or somebody else has no name
	reply   bool // the subject is that of a reply
}

// isHeaderBlock reports whether line i begins the fields that Outlook shows above the message it
// quotes. A list of the writer's own, such as where she moves from and to, and why, has neither the
// author's address nor the time when a message was sent.
func (c *classifier) isHeaderBlock(i int) bool {
	if c.labelOf(i) == 0 {
		return c.isUnknownBlock(i)
	}
	const full = fromLabel | sentLabel | toLabel | subjectLabel
	const outlook = full | sentOnlyLabel
	b := c.headerBlock(i)
	switch {
	case b.fields < 3 || b.labels&fromLabel == 0:
		return false
	case b.author || b.sent || b.reply || b.labels&outlook == outlook:
		return true
	case c.isBelowRule(i):
		return b.labels&sentOnlyLabel > 0 || b.labels&full == full
	}
	return b.labels&sentLabel > 0 && b.address ||
		b.labels&full == full && b.timed && !b.other && !c.isIntroduced(i)
}

// headerBlock reads the fields from line i on, up to the next text or the next author.
func (c *classifier) headerBlock(i int) headerBlock {
	var b headerBlock
	blank := false
	for j := i; j < min(i+headerWindow, len(c.lines)); j++ {
		l := c.labelOf(j)
		switch {
		case c.isBlank(j):
			blank = true
			continue
		case l == 0 && !blank: // a long value goes on
			continue
		case l == 0, l == fromLabel && b.labels&fromLabel > 0:
			return b
		}
		blank = false
		b.add(l, c.lines[j])
	}
	return b
}

func (b *headerBlock) add(l label, line string) {
	_, value := fieldOf(line)
	named, timed := namesMailbox(value), namesDay(value) && namesClock(value)
	b.fields++
	b.labels |= l
	b.author = b.author || named && l&fromLabel > 0
	b.address = b.address || named
	b.other = b.other || l&(fromLabel|toLabel) > 0 && !named &&
		!isBareName(inNotes().ReplaceAllString(value, "$1"))
	if l&sentLabel > 0 {
		b.timed = b.timed || timed
		b.sent = b.sent || timed && (l&sentOnlyLabel > 0 || namesSecond(value))
	}
	b.reply = b.reply || l&subjectLabel > 0 && IsReplySubject(value)
}

// inNotes matches a name in a directory of Notes that has only one level: Ruth Oakley/Acme.
var inNotes = lazy.Regexp(`(\p{L})/\p{Lu}[^\s,;/]*`)

// namesMailbox reports whether a value has an email address, or a name in a directory of Notes:
// Ruth Oakley/HR/Acme.
func namesMailbox(value string) bool {
	return namesAddress(value) || slices.ContainsFunc(strings.Fields(value), func(word string) bool {
		return strings.Count(word, "/") >= 2 && !strings.ContainsFunc(word, unicode.IsDigit) &&
			!strings.Contains(word, "//")
	})
}

// namesSecond reports whether a value has a time of day with seconds, which people don't write.
func namesSecond(value string) bool {
	return slices.ContainsFunc(strings.Fields(value), func(word string) bool {
		word = strings.Trim(word, ",()")
		return strings.Count(word, ":") == 2 && isDigit(word[0]) && isDigit(word[len(word)-1])
	})
}

// isIntroduced reports whether the line above line i ends in a colon, as above a list.
func (c *classifier) isIntroduced(i int) bool {
	j := c.before(i)
	return j >= 0 && endsInColon(c.lines[j])
}

// isBelowRule reports whether there is a rule of underscores or dashes above line i.
func (c *classifier) isBelowRule(i int) bool {
	j := c.before(i)
	if j < 0 {
		return false
	}
	line := c.line(j)
	return len(line) >= 5 && strings.Trim(line, "_-") == ""
}

// isUnknownBlock reports whether line i begins such fields in a language that isn't known: three or
// more, with an address in the first, and with a time.
func (c *classifier) isUnknownBlock(i int) bool {
	if _, value := fieldOf(c.lines[i]); !strings.Contains(value, "<") || !namesAddress(value) {
		return false
	}
	fields, clock := 1, false
	for j := i + 1; j < min(i+headerWindow, len(c.lines)); j++ {
		name, value := fieldOf(c.lines[j])
		if name == "" || len(strings.Fields(name)) > 3 {
			break
		}
		fields++
		clock = clock || namesDay(value) && namesClock(value)
	}
	return fields >= 3 && clock
}
