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
	r.soonDays(p)
	if r.o == nil || r.coach {
		return
	}
	if p != r.subject {
		r.signsRight(p)
	}
	r.greetsRight(p)
	r.addressesRight(p)
	r.misspelt(p)
	r.titled(p)
	r.wrongPeople(p)
	r.wrongCompany(p)
	r.wrongOffer(p)
	r.wrongRole(p)
}

// finishedMail is rule 25 for the recipients and the subject.
func finishedMail(r *reading) {
	r.partsAgree()
	if r.o == nil || r.coach {
		return
	}
	r.subjectNames()
	on, _, ok := r.sentThere()
	if !ok {
		return
	}
	const fix = "write to the person who has the role now"
	for _, person := range r.reached {
		if leaves(person, on) {
			r.miss(fmt.Sprintf("%s left on %s", person.FullName(), person.Until), fix)
		} else if on.Before(person.From) {
			r.miss(fmt.Sprintf("%s starts on %s", person.FullName(), person.From), fix)
		}
	}
	for _, person := range r.peopleAt(slices.Concat(r.cc, r.bcc)) {
		if leaves(person, on) && !slices.ContainsFunc(r.bodies,
			func(p *prose.Body) bool { return text.HasWords(p.S, person.FirstName()) }) {
			r.missAs(Warning, fmt.Sprintf("%s left on %s, and gets a copy", person.FullName(),
				person.Until), "take the address out")
		}
	}
}

// leaves reports whether a person has left before a day.
func leaves(p *casefile.Person, on calendar.Date) bool {
	return !p.Until.IsZero() && p.Until.Before(on)
}

// subjectNames checks the name and the company in the subject against the case.
func (r *reading) subjectNames() {
	if !r.subject.IsOwn(0) {
		return
	}
	bare := mail.ThreadSubject(r.subject.S)
	if !text.HasWords(bare, r.o.SpokenCompany()) {
		for h := range r.companies(r.subject, 0, len(r.subject.Words)) {
			r.findWords(r.subject, h.From, h.To, notTheCompany, "write "+r.o.Company)
		}
	}
	first, rest, _ := strings.Cut(dashes.Replace(bare), " – ")
	i := strings.LastIndex(rest, " – ")
	if i < 0 {
		return
	}
	company := strings.TrimSpace(rest[i+len(" – "):])
	name := text.Fold(first)
	isClient, near := r.names.isClient(name), r.names.nearClient(name)
	if (isClient || near) && company != "" &&
		text.Fold(company) != text.Fold(r.o.Company) && !strings.ContainsAny(company, "[{<") {
		r.find(r.subject.Text, strings.LastIndex(r.subject.S, company), company,
			fmt.Sprintf(notTheCompany, company), "write "+r.o.Company)
	}
	if !isClient && (near || r.namesRelative(name)) {
		r.find(r.subject.Text, strings.Index(r.subject.S, first), first,
			fmt.Sprintf("%s is not the client's name", first), "write "+r.c.Client.FullName())
	}
}

// dashes are what people write between the parts of a subject.
var dashes = strings.NewReplacer(" - ", " – ", " — ", " – ", " -- ", " – ", " | ", " – ")

// namesRelative reports whether a name has one of the client's with another one that the case doesn't
// have.
func (r *reading) namesRelative(name string) bool {
	words := text.Words(name)
	if len(words) != 2 {
		return false
	}
	has := func(i int) bool { return r.names.signed[text.Plain(words[i].Low)] }
	known := func(i int) bool {
		return matches(words[i].Low, r.names.signed) || r.isPartOfCase(words[i].Low)
	}
	return has(0) && !known(1) || has(1) && !known(0)
}

// misspelt reports words that look like a misspelled name from the case.
func (r *reading) misspelt(p *prose.Body) {
	for _, s := range p.Sentences {
		if s.Kind == prose.Greeting {
			continue // greetsRight has checked the greeting
		}
		for k := s.From; k < s.To; k++ {
			w := p.Words[k]
			low := strings.TrimSuffix(w.Low, "'s")
			if !w.Capital || r.names.isPerson(low) || r.names.companies[low] || isEnglishName(low) ||
				isCapitals(p.Of(w)) || k == s.From && s.Kind != prose.Closing && !actsLikeName(p, k, s.To) {
				continue
			}
			if r.isMisspelt(low) && !r.namesDayOff(low) && !r.namesOther(p, s, k) {
				r.findWords(p, k, k+1, "%s looks like a misspelled name from the case", asInCase)
			}
		}
	}
}

// namesOther reports whether a word is the first of a name that the case doesn't have: "Red Seal" for
// someone called Reid.
func (r *reading) namesOther(p *prose.Body, s *prose.Sentence, k int) bool {
	return k+1 < s.To && p.FollowsSpace(k+1) && p.Words[k+1].Capital && r.isStranger(p, k+1) &&
		!r.isMisspelt(bareName(p.Words[k+1].Low)) &&
		!(k > s.From && p.Words[k-1].Capital && r.names.isPerson(p.Words[k-1].Low))
}

// isMisspelt reports whether a word looks like a person's name with a typo, or like a longer word
// of the company's name.
func (r *reading) isMisspelt(low string) bool {
	for name := range r.names.people {
		if misspells(low, name) {
			return !r.isTold(low)
		}
	}
	for _, w := range r.names.company {
		if len(w.Low) > 4 && misspells(low, w.Low) && low != w.Low+"s" {
			return !r.isTold(low)
		}
	}
	return false
}

// ownCircle stands before the name of someone whom the case needn't know.
var ownCircle = prose.Lazy("my|our|a colleague|boss|manager|mentor|supervisor|professor|adviser|advisor|doctor|" +
	"dentist|neighbor|neighbour|teacher|landlord|friend")

const (
	notCalled      = "nobody in the case is called %s"
	asInCase       = "write the name as the case has it"
	worksElsewhere = "%s doesn't work at %s"
	orLeaveOut     = "write the name that is meant, or leave it out"
)

// titled reports a title with a surname that no one in the case has.
func (r *reading) titled(p *prose.Body) {
	for _, s := range p.Sentences {
		if s.Kind == prose.Greeting {
			continue // greetsRight has checked the greeting
		}
		for k := s.From; k+1 < s.To; k++ {
			w, low := p.Words[k+1], bareName(p.Words[k+1].Low)
			if p.Words[k].Capital && w.Capital &&
				prose.IsTitle(p.Words[k]) && !r.names.isPerson(low) && !r.names.companies[low] &&
				!endsWith(p, ownCircle(), max(s.From, k-2), k) {
				if r.names.everyone.known[low] {
					r.findWordsAs(Warning, p, k, k+2, worksElsewhere, orLeaveOut, r.o.Company)
				} else {
					r.findWordsAs(Warning, p, k, k+2, notCalled, asInCase)
				}
			}
		}
	}
}
