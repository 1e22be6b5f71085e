package inbox

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Read says what an email is to a case: it finds the opportunity by the sender's address, which is
// that of a person of the case or at the company's own domain, and reads the sender's own words. An
// email that the client passes on is read as that of its first writer. The error is an
// [*UnknownSenderError].
func Read(c *casefile.Case, m *mail.Message) (*Reading, error) {
	r := &Reading{What: NotClear, Amounts: map[Term]Figure{}, Dates: map[Mark]Day{}}
	body, received := m.Words(), m.Date
	r.sender = m.Author()
	if isOwn(c, r.sender) {
		author, words, ok := m.Forwarded()
		if !m.IsForward() || !ok || isOwn(c, author) {
			r.From = r.sender.Email
			r.Opportunity = addressed(c, m)
			return r, nil
		}
		r.sender, body, r.Forwarded = author, words, true
	}
	r.From = r.sender.Email
	i, person := opportunityOf(c, r.sender)
	if i < 0 {
		return nil, unknownSender(c, r.sender.Email)
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
		auto: isAutomatic(m) && !r.Forwarded,
	}
	if !p.auto && !r.Forwarded && isCircular(m) {
		return r, nil
	}
	p.read(body)
	return r, nil
}

// isOwn reports whether an address is the client's or the coach's.
func isOwn(c *casefile.Case, a mail.Address) bool {
	return a.Is(c.Client.Email) || c.Coach.Email != "" && a.Is(c.Coach.Email)
}

// opportunityOf returns the index of the one opportunity that an address belongs to, and the ID of
// the person if it's hers; -1 if there is none, or more than one.
func opportunityOf(c *casefile.Case, a mail.Address) (index int, person string) {
	index = -1
	for i := range c.Opportunities {
		if n := c.Opportunities[i].PersonAt(a.Email); n >= 0 {
			if index >= 0 {
				return -1, ""
			}
			index, person = i, c.Opportunities[i].People[n].ID
		}
	}
	for i := range c.Opportunities {
		if index < 0 && c.AtCompany(&c.Opportunities[i], a.Email) {
			return i, ""
		}
	}
	return index, person
}

// addressed returns the ID of the opportunity that an email of the client's goes to, or "".
func addressed(c *casefile.Case, m *mail.Message) string {
	for _, a := range slices.Concat(m.To, m.Cc) {
		if i, _ := opportunityOf(c, a); i >= 0 {
			return c.Opportunities[i].ID
		}
	}
	return ""
}

func unknownSender(c *casefile.Case, email string) error {
	e := &UnknownSenderError{Sender: email, Case: cmp.Or(c.File(), c.ID)}
	for _, o := range c.Opportunities {
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
