package review

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// secrets are what no mail may show, in any form.
type secrets struct {
	numbers []secretNumber
	runs    map[string][]secretRun // by the first word of each
	names   []secretName
}

type secretNumber struct {
	value int64 // hundredths
	what  string
}

// secretRun is a place in a private text: its words from one on.
type secretRun struct {
	words []word
	least int // how many of them must be there
	what  string
}

// secretName is a name or an address, in small letters.
type secretName struct {
	words   []string
	what    string
	capital bool // a single name: it must begin with a capital letter
}

// leastRun is how many words in a row make a private text known again.
const leastRun = 5

// secretsOf gathers what the case keeps private: the amounts and notes under private, who the coach is, and evidence that may not be shared.
func (r *reading) secrets() *secrets {
	c := r.c
	s := &secrets{runs: map[string][]secretRun{}}
	s.amount(r, c.Private.WalkAway, "the least that the client would accept")
	s.amount(r, c.Private.Target, "what the client hopes for")
	s.amount(r, c.Private.CurrentPay, "what the client earns now")
	for _, note := range c.Private.Notes {
		s.text(note, "a private note")
		for _, n := range scanFigures(note) {
			if n.isAmount() || n.value >= 1000_00 {
				s.numbers = append(s.numbers, secretNumber{n.value, "a private note"})
			}
		}
	}
	for i := range c.Opportunities {
		for _, e := range c.Opportunities[i].Evidence {
			if !e.Shareable {
				for _, t := range []string{e.Situation, e.Action, e.Result, e.Metric} {
					s.text(t, "evidence that may not be shared")
				}
			}
		}
	}
	if !r.coach {
		s.coach(r)
	}
	return s
}

func (s *secrets) amount(r *reading, m comp.Money, what string) {
	if m.IsZero() {
		return
	}
	value := hundredths(m)
	for i := range r.facts.list { // what an offer or an ask states openly is no secret
		if x := &r.facts.list[i]; x.sort == ofMoney && x.value == value && x.currency == m.Currency() {
			return
		}
	}
	s.numbers = append(s.numbers, secretNumber{value, what})
}

// text keeps each place of a private text at which a run of words may begin.
func (s *secrets) text(t, what string) {
	words := appendWords(nil, t, 0)
	least := min(leastRun, len(words))
	if least < 3 {
		return
	}
	for i := 0; i+least <= len(words); i++ {
		if first := words[i].low; len(s.runs[first]) < mostRuns {
			s.runs[first] = append(s.runs[first], secretRun{words[i:min(len(words), i+longestRun)], least, what})
		}
	}
}

// mostRuns bounds how many places of private texts begin with one word, and longestRun how many words of each are compared.
const (
	mostRuns   = 200
	longestRun = 60
)

func joinWords(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.low)
		b.WriteByte(' ')
	}
	return b.String()
}

// coach keeps the coach's name, each word of it that nobody in the case shares, and her address.
func (s *secrets) coach(r *reading) {
	words := appendWords(nil, r.c.Coach.Name, 0)
	var all []string
	for _, w := range words {
		all = append(all, w.low)
	}
	if len(all) > 1 {
		s.names = append(s.names, secretName{words: all, what: "the coach's name"})
	}
	for _, w := range all {
		if !r.names.people[w] && !r.names.companies[w] && len([]rune(w)) > 2 {
			s.names = append(s.names, secretName{words: []string{w}, what: "the coach's name", capital: true})
		}
	}
	if words := appendWords(nil, r.c.Coach.Email, 0); len(words) > 0 {
		var mail []string
		for _, w := range words {
			mail = append(mail, w.low)
		}
		s.names = append(s.names, secretName{words: mail, what: "the coach's address"})
	}
}

// isPublic reports whether a text of the case that a mail may repeat has the words.
func (r *reading) isPublic(words string) bool {
	for _, f := range r.facts.repeat {
		if strings.Contains(" "+fold(f.text)+" ", " "+words+" ") {
			return true
		}
	}
	return false
}

// nothingPrivate is rule 5: nothing private appears, in any form and anywhere in the file: the words, what is hidden in the markup, headers,
// names of files, quoted text.
func nothingPrivate(r *reading) {
	s := r.secrets()
	for _, p := range r.bodies {
		s.search(r, p.text, p.words, p.numbers)
	}
	s.search(r, r.subject.text, r.subject.words, r.subject.numbers)
	for _, f := range r.fields {
		if !trusted(f.Name) {
			s.searchText(r, f.Name, f.Value)
		}
	}
	for _, f := range r.files {
		s.searchText(r, "file", f.Name)
	}
	s.searchText(r, "file", r.about.File)
	for _, o := range r.others {
		s.searchText(r, "forwarded", o.Text)
	}
	for _, h := range hiddenIn(r.html) {
		s.searchText(r, "hidden", h)
	}
}

// trusted reports whether a header field is made by programs alone, out of numbers that mean nothing, or is read elsewhere.
func trusted(name string) bool {
	switch strings.ToLower(name) {
	case "subject", // read as a part
		"date", "message-id", "in-reply-to", "references", "mime-version", "content-type", "content-transfer-encoding", "dkim-signature",
		"arc-seal", "arc-message-signature", "arc-authentication-results", "received", "x-mozilla-draft-info", "x-mozilla-keys", "user-agent", "x-mailer",
		"thread-index", "content-language", "x-unsent":
		return true
	}
	return false
}

func (s *secrets) searchText(r *reading, where, raw string) {
	if raw == "" {
		return
	}
	t := newText(where, strings.ReplaceAll(raw, "_", " "))
	words := appendWords(nil, t.s, 0)
	s.search(r, t, words, scanNumberWords(scanFigures(t.s), t, words))
}

const privateMend = "take it out: it must not leave the room"

func (s *secrets) search(r *reading, t *text, words []word, numbers []number) {
	for i := range numbers {
		n := &numbers[i]
		for _, secret := range s.numbers {
			if !n.percent && !n.units && n.is(secret.value) && (secret.value >= 1000_00 || n.isAmount()) {
				r.secret[spot{t, n.start}] = true
				r.find(t, n.start, t.s[n.start:n.end], fmt.Sprintf("%s is %s", oneLine(t.s[n.start:n.end]), secret.what), privateMend)
			}
		}
	}
	for i := 0; i < len(words); {
		if end, what := s.at(r, t, words, i); end > i && !(end-i >= 3 && r.isPublic(strings.TrimSpace(joinWords(words[i:end])))) {
			found := t.s[words[i].start:words[end-1].end]
			r.find(t, words[i].start, found, fmt.Sprintf("%q is %s", oneLine(found), what), privateMend)
			i = end
			continue
		}
		i++
	}
}

// at returns where what is private ends that begins at word i, and what it is.
func (s *secrets) at(r *reading, t *text, words []word, i int) (end int, what string) {
	for n := range s.names {
		name := &s.names[n]
		if words[i].low != name.words[0] || i+len(name.words) > len(words) || name.capital && (!t.isCapital(words[i]) || r.isTold(words[i].low)) {
			continue
		}
		k := 1
		for k < len(name.words) && words[i+k].low == name.words[k] {
			k++
		}
		if k == len(name.words) && i+k > end {
			end, what = i+k, name.what
		}
	}
	if end > i {
		return end, what
	}
	for _, run := range s.runs[words[i].low] {
		k := 1
		for k < len(run.words) && i+k < len(words) && words[i+k].low == run.words[k].low {
			k++
		}
		if k >= run.least && i+k > end {
			end, what = i+k, run.what
		}
	}
	return end, what
}
