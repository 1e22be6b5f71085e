package review

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	o         *casefile.Opportunity // nil if unknown
	index     int                   // of the opportunity
	coach     bool                  // the coach wrote it, to the client
	traits    traits
	facts     *ledger.Facts
	names     *names
	privacy   *privacy.Scanner
	told      map[string]bool       // each word that an email may repeat; nil until needed
	elsewhere map[int]*ledger.Facts // of other opportunities, as they are needed
	bodies    []*prose.Body         // the parts that differ in what they say: text, HTML, or both
	subject   *prose.Body

	rule     *Rule
	count    int // its number of findings
	findings []Finding
	seen     map[string]bool
	secret   map[position]bool // where private figures are
	traces   map[traced]trace
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

func newReading(m *email, c *casefile.Case) *reading {
	r := &reading{email: m, c: c, index: -1, seen: map[string]bool{}, secret: map[position]bool{},
		traces: map[traced]trace{}}
	r.coach = len(m.to) > 0 && len(m.from) > 0 && sameAddress(m.from[0].Email, c.Coach.Email) &&
		sameAddress(m.to[0].Email, c.Client.Email)
	r.index = r.opportunity()
	if r.index >= 0 {
		r.o = &c.Opportunities[r.index]
	}
	scope := privacy.Scope{Send: m.about.Send, FromCoach: r.coach}
	if r.o != nil {
		scope.Opportunity = r.o.ID
	}
	r.privacy = privacy.New(c, scope)
	words := mail.PassageOwn
	if m.reply && mail.IsReplySubject(m.subject) {
		words = mail.PassageQuoted // a reply keeps the subject that others chose
	}
	r.subject = prose.Read("Subject", mail.Body{Text: m.subject,
		Passages: []mail.Passage{{Kind: words, Text: m.subject, Line: 1}}}, r.privacy.Amounts)
	if strings.TrimSpace(m.plain.Text) != "" {
		r.bodies = append(r.bodies, prose.Read("text", m.plain, r.privacy.Amounts))
	}
	if strings.TrimSpace(m.shown.Text) != "" &&
		(len(r.bodies) == 0 || !sameWords(m.plain.Text, m.shown.Text)) {
		r.bodies = append(r.bodies, prose.Read("html", m.shown, r.privacy.Amounts))
	}
	r.isEnglish = !slices.ContainsFunc(r.bodies, func(p *prose.Body) bool { return !p.IsEnglish() })
	r.names = newNames(r)
	r.facts = ledger.New(c, r.index, ledger.About{Send: m.about.Send, By: m.about.By, People: r.names.people})
	r.traits = traitsOf(r)
	return r
}

// opportunity returns the index of the opportunity that the email is about: the one requested, else
// that of a recipient, even if the address is mistyped, else the one whose company the subject
// names, else the only open one; -1 if unknown.
func (r *reading) opportunity() int {
	list := r.c.Opportunities
	if id := r.about.Opportunity; id != "" {
		return slices.IndexFunc(list, func(o casefile.Opportunity) bool { return o.ID == id })
	}
	for _, to := range [][]mail.Address{r.to, r.cc} {
		for _, has := range []func(*casefile.Opportunity, mail.Address) bool{
			func(o *casefile.Opportunity, a mail.Address) bool { return o.PersonAt(a.Email) >= 0 },
			func(o *casefile.Opportunity, a mail.Address) bool { return r.c.AtCompany(o, a.Email) },
			func(o *casefile.Opportunity, a mail.Address) bool { return meant(o, a) >= 0 },
		} {
			for _, a := range to {
				for i := range list {
					if has(&list[i], a) {
						return i
					}
				}
			}
		}
	}
	for _, is := range []func(*casefile.Opportunity) bool{
		func(o *casefile.Opportunity) bool { return text.HasWords(r.email.subject, o.Company) },
		func(o *casefile.Opportunity) bool { return o.Open() },
		func(*casefile.Opportunity) bool { return true },
	} {
		var found []int
		for i := range list {
			if is(&list[i]) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			return found[0]
		}
	}
	return -1
}

func sameAddress(a, b string) bool { return a != "" && mail.Address{Email: a}.Is(b) }

// sameWords reports whether two parts differ only in white space and bullets.
func sameWords(a, b string) bool {
	i, j := 0, 0
	for {
		ra, na := nextSeen(a, i)
		rb, nb := nextSeen(b, j)
		if ra != rb {
			return false
		}
		if na == 0 {
			return true
		}
		i, j = na, nb
	}
}

// nextSeen returns the next character that is neither white space nor a bullet, and where it ends;
// 0 at the end.
func nextSeen(s string, i int) (rune, int) {
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case r == ' ' || r == '\n' || r == '*' || r == '-' || r == '•' || r >= utf8.RuneSelf &&
			unicode.IsSpace(r) || r == '\t' || r == '\r':
		default:
			return r, i
		}
	}
	return 0, 0
}

// allows reports whether the email's kind turns the rule off.
func (r *reading) allows(rule string) bool {
	return slices.ContainsFunc(r.about.Kind.Allow, func(a letter.Allow) bool { return a.Rule == rule })
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
	for i := range p.Sentences {
		r.findIn(p, &p.Sentences[i], list, problem, fix)
	}
}

// findIn reports every match of a list in a sentence.
func (r *reading) findIn(p *prose.Body, s *prose.Sentence, list *prose.Phrases, problem, fix string) {
	for _, h := range list.Find(p.Words, s.From, s.To) {
		r.findWords(p, h.From, h.To, problem, fix)
	}
}

// findWords reports a run of words, which the problem has a verb for.
func (r *reading) findWords(p *prose.Body, from, to int, problem, fix string) {
	words, off := p.QuoteWords(from, to)
	r.find(p.Text, off, words, fmt.Sprintf(problem, words), fix)
}

// The most findings of one rule, and the most figures, in a report.
const (
	mostFindings = 200
	mostFigures  = 1000
)
