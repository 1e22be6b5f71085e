package casefile

import (
	"fmt"
	"maps"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// Words are the coach's own words for emails: by the ID of a kind, and by the name of a slot of its
// template.
type Words map[string]map[string]Markdown

// Markdown is a text for an email, of one line or more: paragraphs, emphasis, lists, links, and
// tables.
type Markdown string

// Slots that every kind has.
const (
	SlotSubject = "subject" // the subject: plain text on one line
	SlotBody    = "body"    // everything between the greeting and the closing
)

// WordsFor returns the coach's words for an email of the kind about the opportunity, by slot. Those
// of the opportunity win over those for the whole case, and a body of the case gives way to any
// other words in the body that the opportunity has.
func (c *Case) WordsFor(o *Opportunity, kind string) map[string]Markdown {
	general, own := c.Words[kind], o.Words[kind]
	if len(general) == 0 {
		return own
	}
	words := maps.Clone(general)
	for slot, text := range own {
		if slot != SlotSubject {
			delete(words, SlotBody)
		}
		words[slot] = text
	}
	return words
}

// checkWords returns what's wrong with the text of a slot.
func checkWords(slot, text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return fmt.Errorf("is empty: write the words, or take it out to keep those of the template")
	case strict.Blank(text):
		return strict.ErrReplaceMe
	case slot == SlotSubject:
		if strings.ContainsFunc(text, strict.Control) {
			return fmt.Errorf("a subject is one line of plain text")
		}
		return nil
	}
	control := func(r rune) bool { return r != '\n' && r != '\t' && strict.Control(r) }
	if i := strings.IndexFunc(text, control); i >= 0 {
		return fmt.Errorf("control character %U: write plain text", []rune(text[i:])[0])
	}
	if _, _, err := markup.Render([]byte(text)); err != nil {
		if !strings.Contains(text, "\n") {
			return fmt.Errorf("%s", strings.TrimPrefix(err.Error(), "line 1: "))
		}
		return fmt.Errorf("in its %w", err)
	}
	return nil
}
