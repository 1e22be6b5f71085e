// Package privacy finds what a case keeps private in a text that is about to go out.
//
// [New] makes a [Scanner] for the emails about one opportunity. [Scanner.Find] returns every place
// where a text shows one of these, with the field of the case:
//
//   - the private amounts and those in private notes, unless an amount field of the opportunity has
//     the same amount (in an offer, only if the email may mention that offer); in figures or in the
//     words of the languages that [comp.FindAmounts] knows, however they are grouped, scaled, or
//     spoken ("470k", "four seventy"), and by the month, week, day, hour, or paycheck
//   - five words in a row of a private note, or of evidence that may not be shared, unless a text
//     that an email may repeat has them too; and sentences that seem to say the same in other words
//   - the coach's name and address, and that there is a coach
//   - the name of another company that the client doesn't allow to be named, in any form and in
//     addresses, and the domain of its people and their names: full ones, and surnames with a title
//
// A name that's also an ordinary word counts only where it's used as a name. Invisible characters,
// accents, and letters that look like digits hide nothing. It doesn't know misspelled names or
// translations.
package privacy

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Scope says which email a text belongs to. The zero value is an email about no opportunity.
type Scope struct {
	Opportunity string    // its ID
	Send        time.Time // when it is to be sent, which decides which offers it may mention
	// the coach writes to the client, who knows the coach and all the companies
	FromCoach bool
}

// Sort is the kind of fact that a finding shows.
type Sort uint8

// The sorts of a finding.
const (
	Amount Sort = iota
	Wording
	Coach
	Company
)

// Finding is a place in a text that shows something private.
type Finding struct {
	Start, End int // byte offsets
	Sort       Sort
	Doubtful   bool   // it may be something else, such as a bare number that can stand for thousands
	Field      string // of the case, such as private.walk_away
	What       string // the field in words, such as "what the client earns now"
}

// Scanner looks for what a case keeps private. It isn't for use by several goroutines at once.
// [New] makes one.
type Scanner struct {
	*secrets
	c     *casefile.Case
	index int // of the opportunity, or -1
	send  time.Time

	opened *openFields // see [Scanner.open]
}

// secrets are what an email about an opportunity may not show.
type secrets struct {
	amounts   []secretAmount
	texts     []secretText
	runs      []run
	byFirst   map[string]chain // the runs by their first word
	senses    map[string][]sense
	begin     text.HashSet // of the words that runs begin with
	coach     text.HashSet // of the words that names of the coach begin with
	mean      text.HashSet // of the words that have one of the senses
	names     []secretName
	joined    []string // names of the coach in scripts without spaces
	firm      string   // the first label of the coach's domain, or ""
	coached   bool     // the client has a coach, whom no text of hers may mention
	called    []string // see [namesIn]
	companies []otherCompany
	here      []text.Word // the words of this company's name
	initials  [256]bool   // the bytes that a mention of one of the companies begins with
}

// secretText is a private text.
type secretText struct {
	words       []text.Word
	least       int // how many of them in a row give it away
	senses      int // how many different ones its words have
	field, what string
}

// run is the rest of a private text from one of its words on, and the index of the previous run
// with the same first word, or -1.
type run struct{ text, from, before int32 }

// chain is the last of the runs with the same first word, and how many there are.
type chain struct{ last, count int32 }

// Bounds of a search for private texts.
const (
	leastRun   = 5   // words in a row that give a private text away
	mostRuns   = 200 // places of private texts that begin with the same word
	longestRun = 60  // words of each that are compared
	usualRuns  = 64  // about how many words the private texts of a case have
	usualWords = 256 // the words of most emails
)

// New returns a scanner for the texts of one email of the case.
func New(c *casefile.Case, of Scope) *Scanner {
	s := &Scanner{c: c, index: -1, send: of.Send}
	if of.Opportunity != "" {
		s.index = slices.IndexFunc(c.Opportunities,
			func(o casefile.Opportunity) bool { return o.ID == of.Opportunity })
	}
	s.secrets = casefile.Memo(c, inputsOf(c, s.index, of.FromCoach), func(inputs) *secrets {
		return newSecrets(c, s.index, of.FromCoach)
	})
	return s
}

// newSecrets collects what an email about the opportunity at the index, or -1, may not show. All
// that it reads is in [inputsOf].
func newSecrets(c *casefile.Case, index int, fromCoach bool) *secrets {
	s := &secrets{called: namesIn(c), byFirst: make(map[string]chain, usualRuns),
		senses: map[string][]sense{}}
	s.addAmounts(&c.Private)
	for i := range c.Opportunities {
		for k, e := range c.Opportunities[i].Evidence {
			if !e.Shareable {
				s.addEvidence(&e, fmt.Sprintf("opportunities[%d].evidence[%d]", i, k))
			}
		}
	}
	s.addMeaning()
	if !fromCoach {
		s.addCoach(c)
	}
	s.addCompanies(c, index, fromCoach)
	return s
}

func (s *secrets) addEvidence(e *casefile.Evidence, field string) {
	const what = "evidence that may not be shared"
	s.addText(e.Say, field+".say", what)
	s.addText(e.Helps, field+".helps", what)
	s.addText(e.Situation, field+".situation", what)
	s.addText(e.Action, field+".action", what)
	s.addText(e.Result, field+".result", what)
	s.addText(e.Metric, field+".metric", what)
}

// addText records what the words of a private text give away.
func (s *secrets) addText(private, field, what string) {
	s.addWords(text.Words(text.Seen(private)), field, what)
}

// addWords records each place in the words of a private text where a run of them can begin.
func (s *secrets) addWords(words []text.Word, field, what string) {
	least := min(leastRun, len(words))
	if least < 3 {
		return
	}
	s.texts = append(s.texts, secretText{words: words, least: least, field: field, what: what})
	s.addSenses(words)
	s.runs = slices.Grow(s.runs, len(words))
	for i := 0; i+least <= len(words); i++ {
		c, ok := s.byFirst[words[i].Low]
		if c.count == mostRuns {
			continue
		}
		before := int32(-1)
		if ok {
			before = c.last
		}
		s.begin.Add(words[i].Low)
		s.byFirst[words[i].Low] = chain{int32(len(s.runs)), c.count + 1}
		s.runs = append(s.runs, run{int32(len(s.texts) - 1), int32(i), before})
	}
}

// Find returns every place where s shows something private: amounts first, then the rest, each in
// the order of the text. The offsets are those of s.
func (s *Scanner) Find(body string) []Finding {
	t := text.New("", body)
	var room [usualWords]text.Word // on the stack
	words := text.Append(room[:0], t.S)
	found := append(s.FindIn(t, words, s.Amounts(t.S, words)), s.FindCompanies(t, words)...)
	for i := range found {
		found[i].Start, found[i].End = t.RawSpan(found[i].Start, found[i].End)
	}
	return found
}

// FindIn is [Scanner.Find] for a text whose words and amounts have been read. The offsets are those
// of t.S. It leaves the names of companies to [Scanner.FindCompanies].
func (s *Scanner) FindIn(t *text.Text, words []text.Word, amounts []comp.Amount) []Finding {
	var found []Finding
	for i := range amounts {
		if f, ok := s.amountIn(t, words, &amounts[i]); ok {
			found = append(found, f)
		}
	}
	for i := 0; i < len(words); {
		if !s.begin.Has(words[i].Hash) && !s.mayBeCoach(&words[i]) {
			i++
			continue
		}
		n, f := s.at(t, words[i:])
		if n == 0 || f.Sort == Wording && s.isOpen(words[i:i+n]) {
			i++
			continue
		}
		f.Start, f.End = words[i].Start, words[i+n-1].End
		found = append(found, f)
		i += n
	}
	return append(found, s.paraphrases(t, words, found)...)
}

// at returns how many words, from the first on, are private, and what they show; 0 means none.
func (s *Scanner) at(t *text.Text, words []text.Word) (n int, f Finding) {
	if s.mayBeCoach(&words[0]) {
		if n, f = s.coachAt(t, words); n > 0 {
			return n, f
		}
	}
	c, ok := s.byFirst[words[0].Low]
	for i := c.last; ok && i >= 0; i = s.runs[i].before {
		private := &s.texts[s.runs[i].text]
		rest := private.words[s.runs[i].from:]
		if k := text.Common(words, rest[:min(len(rest), longestRun)]); k >= private.least && k >= n {
			n, f = k, Finding{Sort: Wording, Field: private.field, What: private.what}
		}
	}
	return n, f
}

// isOpen reports whether a text that an email may repeat has the words.
func (s *Scanner) isOpen(words []text.Word) bool {
	joined := text.Joined(words)
	return slices.ContainsFunc(s.open().texts,
		func(folded string) bool { return strings.Contains(folded, joined) })
}
