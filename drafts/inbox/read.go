package inbox

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Read says what an email is to a case: it finds the opportunity by the sender's address, which is
// that of a person of the case or at the company's own domain, and reads the sender's own words. An
// email that the client passes on is read as that of its first writer, and so is one that somebody
// at the company passes on from a colleague without an answer of her own. One that the log has is
// read as it was before, and a report of an email that never arrived says so. If the sender writes
// about several opportunities, the ID says which; it may be "". The error is an
// [*UnknownSenderError], an [*AmbiguousError], or that of [casefile.Case.FindOpportunity].
func Read(c *casefile.Case, m *mail.Message, opportunity string) (*Reading, error) {
	r, err := read(c, m, opportunity)
	if err != nil {
		return nil, err
	}
	for k := len(c.Log) - 1; k >= 0 && !c.Log[k].On.Before(r.on); k-- {
		if c.Log[k].Opportunity != r.Opportunity {
			continue
		}
		before := *c
		before.Log = c.Log[:k]
		earlier, err := read(&before, m, opportunity)
		if err == nil && earlier.gave(&before, c.Log[k:]) {
			earlier.Logged = c.Position(fmt.Sprintf("log[%d]", k))
			return earlier, nil
		}
	}
	return r, nil
}

// fewWords is how many words may be said twice on one day.
const fewWords = 3

// gave reports whether the first of some events came of the email: it's the same, or has the same
// sentence of it. If more has happened since, it has to be one that nobody writes twice.
func (r *Reading) gave(c *casefile.Case, events []casefile.Event) bool {
	e, ok := r.Event(c)
	since := slices.ContainsFunc(events[1:], func(e casefile.Event) bool {
		return e.Opportunity == r.Opportunity
	})
	logged := events[0]
	if logged.IsReply() {
		logged.Kind = "" // what it answers isn't in the email
	}
	same := e.Text != "" && e.Text == logged.Text || reflect.DeepEqual(e, logged) ||
		r.What == NewDeadline && logged.IsReply() && e.Deadline == logged.Deadline
	return ok && same && (!since || len(strings.Fields(e.Text)) > fewWords)
}

func read(c *casefile.Case, m *mail.Message, opportunity string) (*Reading, error) {
	r := &Reading{What: NotClear, Amounts: map[Term]Figure{}, Dates: map[Mark]Day{}}
	body, received := m.Words(), m.Date
	r.sender = m.Author()
	if isOwn(c, r.sender) {
		author, words, ok := m.Forwarded()
		if !m.IsForward() || !ok || isOwn(c, author) {
			r.From = r.sender.Email
			r.Opportunity = cmp.Or(opportunity, addressed(c, m))
			return r, nil
		}
		r.sender, body, r.Forwarded = author, words, true
	}
	r.From = r.sender.Email
	if o, to := undelivered(c, m); to != nil {
		r.Opportunity, r.person = o.ID, to.ID
		r.Why = "an email to " + to.Email + " never arrived: take it out of the log, and send it again"
		return r, nil
	}
	i, person, err := opportunityOf(c, r.sender, opportunity)
	if err != nil {
		return nil, err
	}
	o := &c.Opportunities[i]
	r.Opportunity, r.person = o.ID, person
	r.Currency = c.CurrencyOf(o)
	zone, err := c.Zone(o)
	if err != nil {
		return nil, err
	}
	if received.IsZero() {
		received = lastDay(c).In(zone)
	}
	r.on = calendar.DateOf(received.In(zone))
	p := &pass{
		Reading: r, c: c, o: c.AsOf(i, calendar.Date{}), zone: zone, subject: m.Subject,
		auto: isAutomatic(m) && !r.Forwarded, to: c.Client,
	}
	if !p.auto && !r.Forwarded && isCircular(m) {
		return r, nil
	}
	p.read(body.Unstruck())
	if passed := p.passedOn(m); passed != nil {
		return passed, nil
	}
	return r, nil
}

// How much text is read, in bytes, and how long its longest sentence may be. No recruiter writes
// more.
const (
	mostWords    = 16 << 10
	mostSentence = 2 << 10
)

// read takes the writer's own words sentence by sentence, and decides what they come to.
func (p *pass) read(body mail.Body) {
	p.Words, p.parts = ownWords(body, p.sender.Name)
	if len(p.Words) > mostWords {
		return
	}
	p.situation()
	p.names, p.language = namesOf(p.o), languageOf(p.Words)
	p.names.others = companiesOf(otherThan(p.o, p.c)...)
	p.names.client = calledBy(p.to.FirstName())
	p.role = cmp.Or(fold(p.o.Role), "the role")
	p.sentences = p.withStatements(p.paired(sentences(p.Words, []string{p.to.FirstName(), p.to.FullName()})))
	if slices.ContainsFunc(p.sentences, func(s sentence) bool { return len(s.text) > mostSentence }) {
		return
	}
	p.says, p.granted = map[What]int{}, map[lever]int{}
	p.values = map[Term]map[int64]bool{}
	p.refused, p.lesser = map[lever]int{}, map[lever]int{}
	p.sure, p.stated, p.asOffered = map[lever]bool{}, map[lever]bool{}, map[lever]bool{}
	al := &almanac{on: p.on, zone: p.zone, monthDay: p.writesMonthFirst()}
	for i := range p.sentences {
		p.prepare(&p.sentences[i], al)
	}
	for i := range p.sentences {
		p.sentence(i)
	}
	p.decide()
}

// passedOn returns what a colleague of the sender says whose email she passes on with a word or two;
// nil if her own words say it, or nothing does. A yes to somebody else has to name every amount.
func (p *pass) passedOn(m *mail.Message) *Reading {
	author, words, ok := m.Forwarded()
	ok = ok && m.IsForward() && !p.Forwarded && !p.auto && !isOwn(p.c, author) &&
		(p.o.PersonAt(author.Email) >= 0 || p.c.AtCompany(p.o, author.Email))
	if !ok || p.Words != "" && !p.anywhere("see-below") {
		return nil
	}
	r := *p.Reading
	r.From, r.Amounts, r.Dates = author.Email, map[Term]Figure{}, map[Mark]Day{}
	r.Level, r.Evidence, r.Why, r.Conditional, r.Besides = "", "", "", false, nil
	inner := &pass{Reading: &r, c: p.c, o: p.o, zone: p.zone, to: p.to}
	inner.to.Name = p.to.FullName() + " " + p.sender.Name
	inner.sender = author
	inner.read(words.Unstruck())
	named := func(l lever) bool {
		isOf := func(t Term) bool { return leverOf(t) == l }
		return slices.ContainsFunc(slices.Collect(maps.Keys(r.Amounts)), isOf) || l == leverStart && r.has(MarkStart)
	}
	unnamed := r.What == Yes && !inner.isAll(named)
	if !unnamed && (p.What == NotClear && r.What != NotClear || p.What == No && r.What == Partial) {
		return &r
	}
	return nil
}

// undelivered returns the first person of the case whom a mail server names in a report of what it
// couldn't deliver, or nil if the email isn't such a report.
func undelivered(c *casefile.Case, m *mail.Message) (*casefile.Opportunity, *casefile.Person) {
	local, _, _ := strings.Cut(strings.ToLower(m.Author().Email), "@")
	if local != "mailer-daemon" && local != "postmaster" || matches("delayed", fold(m.Subject)) {
		return nil, nil
	}
	for _, address := range addressWords().FindAllString(m.Words().Text, -1) {
		for i := range c.Opportunities {
			if o := &c.Opportunities[i]; o.PersonAt(address) >= 0 {
				return o, &o.People[o.PersonAt(address)]
			}
		}
	}
	return nil, nil
}

// isOwn reports whether an address is the client's or the coach's.
func isOwn(c *casefile.Case, a mail.Address) bool {
	return a.Is(c.Client.Email) || c.Coach.Email != "" && a.Is(c.Coach.Email)
}

// opportunityOf returns the index of the opportunity that an address belongs to, of all or of the one
// with the ID, and the ID of the person if it's hers.
func opportunityOf(c *casefile.Case, a mail.Address, id string) (int, string, error) {
	list := c.Opportunities
	first := 0
	if id != "" {
		i, err := c.FindOpportunity(id)
		if err != nil {
			return -1, "", err
		}
		first, list = i, list[i:i+1]
	}
	index, person, ids := -1, "", []string(nil)
	for i := range list {
		if n := list[i].PersonAt(a.Email); n >= 0 {
			index, person, ids = first+i, list[i].People[n].ID, append(ids, list[i].ID)
		}
	}
	for i := range list {
		if index < 0 && c.AtCompany(&list[i], a.Email) {
			index = first + i
		}
	}
	switch {
	case index < 0:
		return -1, "", unknownSender(c, list, a.Email)
	case len(ids) > 1:
		return -1, "", &AmbiguousError{a.Email, cmp.Or(c.File(), c.ID), ids}
	}
	return index, person, nil
}

// addressed returns the ID of the opportunity that an email of the client's goes to, or "".
func addressed(c *casefile.Case, m *mail.Message) string {
	for _, a := range slices.Concat(m.To, m.Cc) {
		if i, _, err := opportunityOf(c, a, ""); err == nil {
			return c.Opportunities[i].ID
		}
	}
	return ""
}

func unknownSender(c *casefile.Case, list []casefile.Opportunity, email string) error {
	e := &UnknownSenderError{Sender: email, Case: cmp.Or(c.File(), c.ID)}
	for _, o := range list {
		for _, p := range o.People {
			if p.Email != "" {
				e.Checked = append(e.Checked, p.Email)
			}
		}
	}
	return e
}

// lastDay returns the day of the last event, for an email without a date.
func lastDay(c *casefile.Case) calendar.Date {
	if n := len(c.Log); n > 0 {
		return c.Log[n-1].On
	}
	return calendar.Date{}
}

// isAutomatic reports whether a program answered by itself (RFC 3834 section 5). What a hiring
// system sends as auto-generated is what somebody at the company has it say.
func isAutomatic(m *mail.Message) bool {
	auto := strings.ToLower(m.Field("Auto-Submitted"))
	return strings.HasPrefix(auto, "auto-replied") || m.Field("X-Autoreply") != "" ||
		strings.EqualFold(m.Field("Precedence"), "auto_reply") || matches("automatic", fold(m.Subject))
}

// isCircular reports whether an email goes to many people, or is a calendar's.
func isCircular(m *mail.Message) bool {
	bulk := strings.EqualFold(m.Field("Precedence"), "bulk") && m.Field("List-Unsubscribe") != ""
	return bulk || m.Field("List-Id") != "" || matches("calendar", fold(m.Subject))
}
