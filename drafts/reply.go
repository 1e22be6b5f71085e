package drafts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/eml"
)

// chooseParent finds the mail that the draft answers, and makes its writer the one who is written to.
func (j *job) chooseParent() error {
	m := j.req.ReplyTo
	switch {
	case m != nil && j.req.New:
		return fmt.Errorf("%s cannot both answer a mail and be a new one", j.kind.ID)
	case m != nil && j.fromCoach():
		return fmt.Errorf("%s goes to the client: it answers no mail", j.kind.ID)
	case m == nil && !j.req.New && !j.fromCoach():
		if m = j.c.readThread(j.opp); m != nil && (j.req.Send.Before(m.Date) || !j.answers(m, &j.opp.People[j.to])) {
			m = nil
		}
	}
	if m == nil {
		if j.req.Quote || j.req.ReplyAll {
			return fmt.Errorf("%s answers no mail: there is nothing to quote, and nobody else to answer", j.kind.ID)
		}
		return nil
	}
	j.parent = m
	if j.req.ReplyTo == nil || j.req.To != "" {
		return nil
	}
	for i := range j.opp.People {
		if j.answers(m, &j.opp.People[i]) {
			j.to = i
			j.cc = slices.DeleteFunc(j.cc, func(k int) bool { return k == i })
			return nil
		}
	}
	if j.isOwn(m) {
		return fmt.Errorf("the mail to be answered went to nobody in opportunity %q: name whom to write to, or put the address into the case", j.opp.ID)
	}
	return fmt.Errorf("the mail to be answered is from %s, who is nobody in opportunity %q: name whom to write to, or put the address into the case", m.writer().shown(), j.opp.ID)
}

// answers reports whether a reply to the mail goes to a person.
func (j *job) answers(m *Message, p *Person) bool {
	if j.isOwn(m) {
		return hasAddress(m.To, p.Email)
	}
	return isOf(m, p)
}

// isOwn reports whether the client wrote the mail herself: a second mail below her first goes to the same people.
func (j *job) isOwn(m *Message) bool { return hasAddress(m.From, j.c.Client.Email) }

// isOf reports whether a person wrote the mail, or it is answered to her: a hiring system writes in her name from an address of its own.
func isOf(m *Message, p *Person) bool {
	if hasAddress(m.From, p.Email) || hasAddress(m.ReplyTo, p.Email) {
		return true
	}
	return p.Name != "" && slices.ContainsFunc(slices.Concat(m.From, m.ReplyTo), func(a Address) bool {
		return strings.EqualFold(a.Name, p.Name) || strings.HasPrefix(strings.ToLower(a.Name), strings.ToLower(p.Name)+" (")
	})
}

// writer returns who wrote the mail.
func (m *Message) writer() Address {
	if len(m.From) == 0 {
		return Address{Email: "nobody"}
	}
	return m.From[0]
}

func hasAddress(list []Address, email string) bool {
	return slices.ContainsFunc(list, func(a Address) bool { return sameAddress(a.Email, email) })
}

func sameAddress(a, b string) bool { return strings.EqualFold(asciiAddress(a), asciiAddress(b)) }

// answer makes a reply of the draft: to whom, about what, in which thread (RFC 5322 section 3.6.4).
func (j rendering) answer(d *Draft) error {
	m := j.parent
	to := m.ReplyTo
	switch {
	case j.req.To != "" && !j.answers(m, &j.opp.People[j.to]):
		to = d.To // somebody else than the writer has been named
	case j.isOwn(m):
		to = m.To
	case len(to) == 0:
		to = m.From
	}
	if len(to) == 0 {
		return fmt.Errorf("%s: the mail to be answered does not say where a reply goes: name whom to write to", d.Kind)
	}
	others := d.Cc
	if j.req.ReplyAll {
		others = slices.Concat(others, m.To, m.Cc)
	}
	d.To, d.Cc = nil, nil
	for _, a := range to {
		if !hasAddress(d.To, a.Email) {
			d.To = append(d.To, a)
		}
	}
	for _, a := range others {
		if !hasAddress(d.To, a.Email) && !hasAddress(d.Cc, a.Email) && !sameAddress(a.Email, j.c.Client.Email) && !sameAddress(a.Email, j.c.Coach.Email) {
			d.Cc = append(d.Cc, a)
		}
	}
	for _, list := range [][]Address{d.To, d.Cc} {
		for i := range list {
			ascii, err := eml.CheckAddress(list[i].Email)
			if err != nil {
				return fmt.Errorf("%s: an address in the mail to be answered: %w", d.Kind, err)
			}
			list[i].Email = ascii
		}
	}
	if base := baseSubject(m.Subject); base != "" {
		d.Subject = "Re: " + base
	}
	if m.MessageID != "" {
		d.InReplyTo, d.References = m.MessageID, m.references()
	}
	return nil
}

// maxReferences is how many ids a reply names. RFC 5537 section 3.4.4 trims a longer chain from its second id on: the first and the last
// are those by which programs find the thread (https://www.jwz.org/doc/threading.html).
const maxReferences = 21

// references returns the ids of the thread, its first mail first and the parent last, each once.
func (m *Message) references() []string {
	chain := m.References
	if len(chain) == 0 && len(m.InReplyTo) == 1 { // of several nobody knows which is the parent (RFC 5322 section 3.6.4)
		chain = m.InReplyTo
	}
	var ids []string
	for _, id := range chain {
		if id != m.MessageID && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	ids = append(ids, m.MessageID)
	if len(ids) > maxReferences {
		ids = slices.Concat(ids[:1], ids[len(ids)-maxReferences+1:])
	}
	return ids
}

// replyMarks are what programs put before the subject of a reply, in the languages that people use them in.
var replyMarks = []string{"re", "aw", "antw", "sv", "vs", "ré", "rv", "res", "odp", "ynt", "回复", "回覆", "答复", "答覆", "返信"}

// baseSubject returns a subject without the marks of replies at its start: "AW: RE[2]: 回复：the offer" is the offer. The mark of something
// forwarded is kept.
func baseSubject(s string) string {
	for {
		s = strings.TrimSpace(s)
		i := strings.IndexAny(s, ":：")
		if i < 0 || i > 20 {
			return s
		}
		mark := strings.TrimSpace(s[:i])
		if j := strings.IndexAny(mark, "[("); j > 0 && strings.Trim(mark[j:], "[]()0123456789") == "" {
			mark = mark[:j]
		}
		if !slices.Contains(replyMarks, strings.ToLower(strings.TrimSpace(mark))) {
			return s
		}
		s = s[i:]
		s = strings.TrimPrefix(strings.TrimPrefix(s, ":"), "：")
	}
}
