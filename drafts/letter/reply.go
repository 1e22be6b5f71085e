package letter

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// chooseParent finds the mail that the draft answers, and makes its writer the one who is written to.
func (j *Job) chooseParent() error {
	m := j.Req.ReplyTo
	switch {
	case m != nil && j.Req.New:
		return fmt.Errorf("%s cannot both answer a mail and be a new one", j.Kind.ID)
	case m != nil && j.FromCoach():
		return fmt.Errorf("%s goes to the client: it answers no mail", j.Kind.ID)
	case m == nil && !j.Req.New && !j.FromCoach():
		if m = j.C.Thread(j.Opp); m != nil && (j.Req.Send.Before(m.Date) || !j.Answers(m, &j.Opp.People[j.To])) {
			m = nil
		}
	}
	if m == nil {
		if j.Req.Quote || j.Req.ReplyAll {
			return fmt.Errorf("%s answers no mail: there is nothing to quote, and nobody else to answer", j.Kind.ID)
		}
		return nil
	}
	j.Parent = m
	if j.Req.ReplyTo == nil || j.Req.To != "" {
		return nil
	}
	for i := range j.Opp.People {
		if j.Answers(m, &j.Opp.People[i]) {
			j.To = i
			j.Cc = slices.DeleteFunc(j.Cc, func(k int) bool { return k == i })
			return nil
		}
	}
	if j.IsOwn(m) {
		return fmt.Errorf("the mail to be answered went to nobody in opportunity %q: name whom to write to, or put the address into the case", j.Opp.ID)
	}
	return fmt.Errorf("the mail to be answered is from %s, who is nobody in opportunity %q: name whom to write to, or put the address into the case", m.Author(), j.Opp.ID)
}

// Answers reports whether a reply to the mail goes to a person.
func (j *Job) Answers(m *mail.Message, p *casefile.Person) bool {
	if j.IsOwn(m) {
		return mail.HasAddress(m.To, p.Email)
	}
	return isOf(m, p)
}

// IsOwn reports whether the client wrote the mail herself: a second mail below her first goes to the same people.
func (j *Job) IsOwn(m *mail.Message) bool { return mail.HasAddress(m.From, j.C.Client.Email) }

// isOf reports whether a person wrote the mail, or it is answered to her: a hiring system writes in her name from an address of its own.
func isOf(m *mail.Message, p *casefile.Person) bool {
	if mail.HasAddress(m.From, p.Email) || mail.HasAddress(m.ReplyTo, p.Email) {
		return true
	}
	return p.Name != "" && slices.ContainsFunc(slices.Concat(m.From, m.ReplyTo), func(a mail.Address) bool {
		return strings.EqualFold(a.Name, p.Name) || strings.HasPrefix(strings.ToLower(a.Name), strings.ToLower(p.Name)+" (")
	})
}
