package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// finishedPart is rule 25 for the words: no placeholders, weekdays that match their dates, and
// names spelled as in the case.
func finishedPart(r *reading, p *prose.Body) {
	r.placeholders(p)
	r.weekdays(p)
	if r.o == nil || r.coach {
		return
	}
	r.greetsRight(p)
	r.misspelt(p)
	r.titled(p)
	r.wrongCompany(p)
}

// finishedMail is rule 25 for the recipients and the subject.
func finishedMail(r *reading) {
	r.placeholders(r.subject)
	r.weekdays(r.subject)
	if r.o == nil || r.coach {
		return
	}
	r.misspelt(r.subject)
	r.subjectNames()
	if r.about.Send.IsZero() {
		return
	}
	there, err := r.c.Zone(r.o)
	if err != nil {
		return
	}
	on := calendar.DateOf(r.about.Send.In(there))
	for _, person := range r.addressees() {
		if !person.Until.IsZero() && person.Until.Before(on) {
			r.miss(fmt.Sprintf("%s left on %s", person.FullName(), person.Until),
				"write to the person who has the role now")
		} else if on.Before(person.From) {
			r.miss(fmt.Sprintf("%s starts on %s", person.FullName(), person.From),
				"write to the person who has the role now")
		}
	}
}

// subjectNames checks the name and the company in the subject against the case.
func (r *reading) subjectNames() {
	bare, marked := mail.BaseSubject(r.email.subject), mail.IsReplySubject(r.email.subject)
	if r.reply || marked {
		return
	}
	first, rest, _ := strings.Cut(bare, " – ")
	i := strings.LastIndex(rest, " – ")
	if i < 0 {
		return
	}
	company := strings.TrimSpace(rest[i+len(" – "):])
	if (r.isClient(text.Fold(first)) || r.nearClient(text.Fold(first))) && company != "" &&
		text.Fold(company) != text.Fold(r.o.Company) && !strings.ContainsAny(company, "[{<") {
		r.find(r.subject.Text, strings.LastIndex(r.subject.S, company), company,
			fmt.Sprintf("%s is not the company that the email goes to", company), "write "+r.o.Company)
	}
	if !r.isClient(text.Fold(first)) && r.nearClient(text.Fold(first)) {
		r.find(r.subject.Text, strings.Index(r.subject.S, first), first,
			fmt.Sprintf("%s is not the client's name", first), "write "+r.c.Client.FullName())
	}
}

// greetingWords are words of a greeting that aren't names.
var greetingWords = prose.Lazy(`
	hi|hello|hey|dear|greetings|good|morning|afternoon|evening|day|there|all|team|everyone|both|and|mr|ms|mrs|miss|dr|prof|professor|sir|madam|hiring|manager|recruiter|again
`)

// greetsRight checks that the greeting names a recipient, and no one else except those who get a
// copy.
func (r *reading) greetsRight(p *prose.Body) {
	to := r.addressees()
	if len(p.Sentences) == 0 || p.Sentences[0].Kind != prose.Greeting || len(to) == 0 || to[0].Name == "" {
		return
	}
	expected := map[string]bool{}
	for _, person := range to {
		text.AddWords(expected, person.Name, person.GoesBy)
	}
	right := false
	var strangers []int
	s := &p.Sentences[0]
	for k := s.From; k < s.To; k++ {
		w := p.Words[k]
		switch {
		case expected[w.Low]:
			right = true
		case greetingWords().Has(p.Words, k, k+1), r.isPlaceholderAt(p, w):
		case r.names.people[w.Low] && r.isCurrent(w.Low):
			strangers = append(strangers, k)
		default:
			r.wrongGreeting(p, k, to[0])
			return
		}
	}
	if !right && len(strangers) > 0 {
		r.wrongGreeting(p, strangers[0], to[0])
	}
}

func (r *reading) isPlaceholderAt(p *prose.Body, w text.Word) bool {
	return w.Start > 0 && strings.IndexByte("[{<%", p.S[w.Start-1]) >= 0
}

func (r *reading) wrongGreeting(p *prose.Body, k int, to *casefile.Person) {
	w := p.Words[k]
	words := p.Of(w)
	if k > 0 && isTitle(p.Words[k-1].Low) {
		words, _ = p.QuoteWords(k-1, k+1)
		w.Start = p.Words[k-1].Start
	}
	r.find(p.Text, w.Start, words,
		fmt.Sprintf("the email goes to %s, but greets %s", to.FullName(), words), "greet "+to.FullName())
}

// isCurrent reports whether a name is that of someone who works on the opportunity when the email
// is sent.
func (r *reading) isCurrent(low string) bool {
	for i := range r.o.People {
		p := &r.o.People[i]
		if (firstName(p) == low || text.HasWords(p.FullName(), low)) &&
			(r.about.Send.IsZero() || p.Until.IsZero() || !p.Until.Before(calendar.DateOf(r.about.Send))) {
			return true
		}
	}
	return false
}

// misspelt reports words that look like a misspelled name from the case.
func (r *reading) misspelt(p *prose.Body) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == prose.Greeting {
			continue // greetsRight has checked the greeting
		}
		for k := s.From; k < s.To; k++ {
			w := p.Words[k]
			if !p.IsCapital(w) || r.names.people[w.Low] || r.names.companies[w.Low] ||
				isCapitals(p.Of(w)) || k == s.From && s.Kind != prose.Closing && !r.actsLikeName(p, k, s.To) {
				continue
			}
			if _, ok := prose.WeekdayNames[w.Low]; ok || prose.MonthNames[w.Low] > 0 || englishNames[w.Low] {
				continue
			}
			for name := range r.names.people {
				if misspells(w.Low, name) && !r.isTold(w.Low) {
					r.find(p.Text, w.Start, p.Of(w),
						fmt.Sprintf("%s looks like a misspelled name from the case", p.Of(w)),
						"write the name as the case has it")
					break
				}
			}
		}
	}
}

// englishNames are words and names so common that they are meant even if they look like a name from
// the case.
var englishNames = map[string]bool{
	"may": true, "will": true, "mark": true, "grace": true, "hope": true, "faith": true,
	"joy": true, "rose": true, "best": true, "the": true, "this": true, "that": true,
	"with": true, "kind": true, "dear": true, "thanks": true, "thank": true, "good": true,
	"great": true, "many": true, "please": true, "and": true,
}

func isTitle(low string) bool {
	return slices.Contains([]string{"mr", "ms", "mrs", "miss", "dr", "prof", "professor"}, low)
}

// titled reports a title with a surname that no one in the case has.
func (r *reading) titled(p *prose.Body) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == prose.Greeting {
			continue // greetsRight has checked the greeting
		}
		for k := s.From; k+1 < s.To; k++ {
			if w := p.Words[k+1]; isTitle(p.Words[k].Low) && p.IsCapital(p.Words[k]) &&
				p.IsCapital(w) && !r.names.people[w.Low] {
				words, off := p.QuoteWords(k, k+2)
				r.find(p.Text, off, words, fmt.Sprintf("nobody in the case is called %s", words),
					"write the name as the case has it")
			}
		}
	}
}

// wrongCompany reports another company of the case named as the place of the client's role: the
// email was copied from another application.
func (r *reading) wrongCompany(p *prose.Body) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for k := s.From; k < s.To; k++ {
			if n, _, _ := r.privacy.CompanyAt(p.Text, p.Words[k:s.To]); n > 0 && r.placesRole(p, s, k) {
				words, off := p.QuoteWords(k, k+n)
				r.find(p.Text, off, words,
					fmt.Sprintf("%s is not the company that the email goes to", words), "write "+r.o.Company)
			}
		}
	}
}

// placesRole reports whether word k names the company of the role, as in "the Head of Data role
// at".
func (r *reading) placesRole(p *prose.Body, s *prose.Sentence, k int) bool {
	if k-2 < s.From || !slices.Contains([]string{"at", "with", "in"}, p.Words[k-1].Low) || r.o.Role == "" {
		return false
	}
	role := text.Words(r.o.Role)
	for from := max(s.From, k-len(role)-4); from+len(role) < k; from++ {
		if text.Begins(p.Words[from:], role) {
			return true
		}
	}
	return false
}

// actsLikeName reports whether the first word of a sentence is used as only a name is: it is
// addressed, or it acts.
func (r *reading) actsLikeName(p *prose.Body, k, to int) bool {
	if end := p.Words[k].End; end < len(p.S) && p.S[end] == ',' {
		return true
	}
	return k+1 < to && slices.Contains([]string{"has", "is", "was", "told", "said", "had", "will",
		"and", "wrote", "asked"}, p.Words[k+1].Low)
}
