package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// reading is an email together with its case, which is what the rules look at.
type reading struct {
	*email
	c         *casefile.Case
	print     casefile.Fingerprint
	o         *casefile.Opportunity // nil if unknown
	index     int                   // of the opportunity
	coach     bool                  // the coach wrote it, to the client
	traits    traits
	facts     *ledger.Facts
	names     *names
	reached   []*casefile.Person // the people of the opportunity that it's addressed to
	greeted   map[string]bool    // the words of their names, without accents
	privacy   *privacy.Scanner
	told      *told
	elsewhere map[int]*ledger.Facts   // of other opportunities, as they are needed
	standing  map[int]bool            // see stands
	asked     map[*prose.Body][]asked // by its sentences
	bodies    []*prose.Body           // the parts that differ in what they say: text, HTML, or both
	subject   *prose.Body
	namesOff  map[string]bool            // see namesDayOff
	daysNear  map[string][]calendar.Date // see nearDaysOff

	rule     *Rule
	count    int // its number of findings
	findings []Finding
	seen     map[string]bool
	secret   map[position]bool       // where private figures are
	traces   map[*prose.Body][]trace // of its numbers
	ends     map[matched]int         // see firstEnd
	ledger   []Figure

	unapplied []string // the rules that need an opportunity, if it isn't known
	isEnglish bool     // all of its parts are in English, or too short to tell
	english   []string // the rules that weren't applied because the email isn't in English
}

// position is a place in a text.
type position struct {
	*text.Text
	off int
}

func sameAddress(a, b string) bool { return a != "" && mail.Address{Email: a}.Is(b) }

// allows reports whether the email's kind turns the rule off.
func (r *reading) allows(rule string) bool {
	return slices.ContainsFunc(r.about.Kind.Allow, func(a letter.Allow) bool { return string(a.Rule) == rule })
}

// find reports words at an offset of a text. The same words in two parts are reported once.
func (r *reading) find(t *text.Text, off int, words, problem, fix string) {
	r.findAs(r.rule.Severity, t, off, words, problem, fix)
}

// findAs is find, with a severity that isn't the rule's.
func (r *reading) findAs(s Severity, t *text.Text, off int, words, problem, fix string) {
	words = text.OneLine(words)
	key := r.rule.Name + "\x00" + strings.ToLower(words)
	if r.seen[key] || r.count >= mostFindings {
		return
	}
	r.seen[key] = true
	r.count++
	if len(words) > longestWords {
		words = words[:strings.LastIndexByte(words[:longestWords], ' ')+1] + "…"
	}
	r.findings = append(r.findings, Finding{
		Rule: r.rule.Name, Severity: s, Part: t.Part, Words: words, Text: problem,
		Fix: fix, where: t, off: off,
	})
}

// longestWords is how many bytes of the words a finding shows.
const longestWords = 400

// miss reports a problem with the email as a whole.
func (r *reading) miss(problem, fix string) { r.missAs(r.rule.Severity, problem, fix) }

// missAs is miss, with a severity that isn't the rule's.
func (r *reading) missAs(s Severity, problem, fix string) {
	if key := r.rule.Name + "\x00" + problem; !r.seen[key] {
		r.seen[key] = true
		part := "text"
		if len(r.bodies) > 0 {
			part = r.bodies[0].Part
		}
		r.findings = append(r.findings,
			Finding{Rule: r.rule.Name, Severity: s, Part: part, Text: problem, Fix: fix})
	}
}

// findPhrases reports every match of a list in the writer's own sentences.
func (r *reading) findPhrases(p *prose.Body, list *prose.Phrases, problem, fix string) {
	for _, s := range p.Sentences {
		r.findIn(p, s, list, problem, fix)
	}
}

// findIn reports every match of a list in a sentence.
func (r *reading) findIn(p *prose.Body, s *prose.Sentence, list *prose.Phrases, problem, fix string) {
	for _, h := range list.Find(p.Words, s.From, s.To) {
		r.findWords(p, h.From, h.To, problem, fix)
	}
}

// findWords reports a run of words, which the problem has a verb for, and others for what more
// there is to say.
func (r *reading) findWords(p *prose.Body, from, to int, problem, fix string, more ...any) {
	r.findWordsAs(r.rule.Severity, p, from, to, problem, fix, more...)
}

// findWordsAs is findWords, with a severity that isn't the rule's.
func (r *reading) findWordsAs(s Severity, p *prose.Body, from, to int, problem, fix string,
	more ...any) {
	r.findSpanAs(s, p, p.Words[from].Start, p.Words[to-1].End, problem, fix, more...)
}

// findSpan is findWords for what stands between two offsets.
func (r *reading) findSpan(p *prose.Body, start, end int, problem, fix string, more ...any) {
	r.findSpanAs(r.rule.Severity, p, start, end, problem, fix, more...)
}

// findSpanAs is findSpan, with a severity that isn't the rule's.
func (r *reading) findSpanAs(s Severity, p *prose.Body, start, end int, problem, fix string,
	more ...any) {
	words := text.OneLine(p.S[start:end])
	r.findAs(s, p.Text, start, words, fmt.Sprintf(problem, append([]any{words}, more...)...), fix)
}

// The most findings of one rule, and the most figures, in a report.
const (
	mostFindings = 200
	mostFigures  = 1000
)

// isTold reports whether a word is in a text of the case that an email may repeat.
func (r *reading) isTold(low string) bool { return r.told.words[low] }

// peopleAt returns the people of the opportunity at the addresses.
func (r *reading) peopleAt(addresses []mail.Address) []*casefile.Person {
	var list []*casefile.Person
	if r.o == nil {
		return nil
	}
	for _, a := range addresses {
		for i := range r.o.People {
			if sameAddress(r.o.People[i].Email, a.Email) {
				list = append(list, &r.o.People[i])
			}
		}
	}
	return list
}

// sentThere returns the day of sending on the company's clock, and its zone; not ok if either is unknown.
func (r *reading) sentThere() (sent calendar.Date, there *time.Location, ok bool) {
	there, err := r.c.Zone(r.o)
	if err != nil || r.about.Send.IsZero() {
		return sent, nil, false
	}
	return calendar.DateOf(r.about.Send.In(there)), there, true
}

// firstEnd returns the word after the first match of a list to end in a sentence, which is read once for
// all of its numbers; a word that there isn't if there's none.
func (r *reading) firstEnd(p *prose.Body, s *prose.Sentence, list *prose.Phrases) int {
	key := matched{s, list}
	end, known := r.ends[key]
	if !known {
		end = len(p.Words) + 1
		for _, h := range list.Find(p.Words, s.From, s.To) {
			end = min(end, h.To)
		}
		r.ends[key] = end
	}
	return end
}

// matched is a sentence and a list that may match in it.
type matched struct {
	*prose.Sentence
	list *prose.Phrases
}
