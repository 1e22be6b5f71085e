package mail

import (
	"slices"
	"strings"
)

// Body is the text of a message as its reader sees it. In text from HTML, white space is single,
// blank lines separate paragraphs, and list items begin with a bullet or a number. The zero value is the body
// of a part that the message doesn't have.
type Body struct {
	Text     string    // with LF line ends
	Passages []Passage // in order; together they are the whole text

	struck [][2]int // from where to where the text is struck through
}

// ReadText returns a plain text, with LF line ends, as [Read] returns it for a plain part.
//
// Passages are told apart by the marks of Outlook, Exchange, Gmail, Apple Mail, Thunderbird, and
// mutt, in the languages that these programs ship in. A signature without a mark is what has contact
// data, a title, or an office below a closing phrase or the author's name. A closing phrase, the
// name below it, and words that nothing tells apart count as the author's own.
func ReadText(text string) Body { return readText(text, signer{}, nil) }

// ReadHTML returns what a reader sees of HTML markup, as [Read] returns it for an HTML part.
// Passages are told apart by the markup of mail programs, and as in [ReadText]; but a line that
// begins with > is quoted only if an attribution or the quotation itself shows that.
func ReadHTML(markup string) Body {
	b, _ := readHTML(markup, signer{})
	return b
}

// readText reads a plain text by an author. It is the plain part of a message whose HTML part has
// the arrows.
func readText(text string, by signer, arrows []string) Body {
	c := newClassifier(text)
	c.arrows = arrows
	return c.body(text, by)
}

// readHTML reads HTML markup by an author, and returns the arrows in it too.
func readHTML(markup string, by signer) (Body, []string) {
	text, kinds, struck := visible(markup)
	c := newClassifier(text)
	copy(c.kinds, kinds)
	c.arrows = ownArrows(c)
	b := c.body(text, by)
	b.struck = struck
	return b, c.arrows
}

func (c *classifier) body(text string, by signer) Body {
	c.classify()
	(&ending{c.attributed, by}).mark()
	return Body{Text: text, Passages: c.passages(text)}
}

// quotedBody returns a body that is one quotation.
func quotedBody(text string) Body {
	return Body{Text: text, Passages: []Passage{{PassageQuoted, text, 1}}}
}

// Unstruck returns the body without what its markup strikes through, which is shown but no longer
// said.
func (b Body) Unstruck() Body {
	if len(b.struck) == 0 {
		return b
	}
	var text strings.Builder
	out, at, next := Body{Passages: slices.Clone(b.Passages)}, 0, 0
	for i := range out.Passages {
		p := &out.Passages[i]
		p.Line = 1 + strings.Count(text.String(), "\n")
		from, end := text.Len(), at+len(p.Text)
		for ; next < len(b.struck) && b.struck[next][0] < end; next++ {
			text.WriteString(b.Text[at:b.struck[next][0]])
			at = b.struck[next][1]
		}
		text.WriteString(b.Text[at:end])
		p.Text, at = text.String()[from:], end
	}
	out.Text = text.String()
	return out
}

// Own returns the author's own words: the text of the passages that are [PassageOwn].
func (b Body) Own() string {
	var s strings.Builder
	for _, p := range b.Passages {
		if p.Kind == PassageOwn {
			s.WriteString(p.Text)
		}
	}
	return s.String()
}
