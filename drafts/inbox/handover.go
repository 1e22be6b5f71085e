package inbox

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// handover returns what the sentences from the one that says that somebody takes over have of it. The
// day after the writer's last one is the first of the next.
func (p *pass) handover() (h handover) {
	at := p.says[RecruiterChange]
	if at == 0 {
		return h
	}
	var last calendar.Date
	for i := at - 1; i < len(p.sentences); i++ {
		s := &p.sentences[i]
		w := s.words()
		if !matches(string(RecruiterChange), w) && !matches("write-to", w) {
			continue
		}
		h.words += s.text + "\n"
		for _, c := range s.clauses {
			for k, d := range c.days {
				before, after := c.beside(k)
				switch isLast := endsWith("last-work-day", before) || matches("is-last-day", after); {
				case d.Date.Before(p.on):
				case isLast && last.IsZero():
					last = d.Date
				case !isLast && h.from.IsZero() && d.Date.After(p.on):
					h.from = d.Date
				}
			}
		}
	}
	if h.from.IsZero() && !last.IsZero() {
		h.from = last.AddDays(1)
	}
	return h
}

// handedOver returns the words of a sentence without the clauses about another duty than the client's
// recruiter has, or about somebody else who leaves.
func (p *pass) handedOver(s *sentence) string {
	kept := sentence{text: s.text}
	for _, c := range s.clauses {
		duty := rules()["duty"].pattern.FindString(c.words)
		isOther := matches("other-duty", duty) && !matches("recruiting", duty) && !matches("recruiting", c.words) ||
			isPartDuty(duty)
		leaves := matches("leaves", c.words) && !p.isRecruiterOf(s, c.words) || matches("leaves-today", c.words)
		if !isOther && !leaves {
			kept.clauses = append(kept.clauses, c)
		}
	}
	return p.ownLoss(&kept)
}

// isPartDuty reports whether a duty is one thing about the job, and not the client's whole process.
func isPartDuty(duty string) bool {
	object := without("later-on", rules()["part-duty"].pattern.FindString(duty))
	return (matches("off-topic", object) || matches("lever-relocation", object) ||
		slices.ContainsFunc(strings.Fields(object), isOtherThing)) && !matches("whole-duty", object)
}

// isRecruiterOf reports whether words about somebody who leaves are about the client's recruiter: the
// writer, or somebody whom another writer names as that.
func (p *pass) isRecruiterOf(s *sentence, words string) bool {
	if p.auto || matches("first-person", words) || matches("your-recruiter", words) {
		return true
	}
	n := p.o.PersonInRole(casefile.RoleRecruiter, p.on)
	if n < 0 || p.o.People[n].ID == p.person {
		return n < 0
	}
	names := append(strings.Fields(p.o.People[n].FullName()), "She", "He", "she", "he")
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	return slices.ContainsFunc(strings.FieldsFunc(s.text, notLetter), func(w string) bool {
		return slices.Contains(names, w)
	})
}
