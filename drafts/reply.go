package drafts

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// answer makes a reply of the draft: to whom, about what, in which thread (RFC 5322 section 3.6.4).
func (j rendering) answer(d *Draft) error {
	m := j.Parent
	to := m.ReplyTo
	switch {
	case j.Req.To != "" && !j.Answers(m, &j.Opp.People[j.To]):
		to = d.To // somebody else than the writer has been named
	case j.IsOwn(m):
		to = m.To
	case len(to) == 0:
		to = m.From
	}
	if len(to) == 0 {
		return fmt.Errorf("%s: the mail to be answered does not say where a reply goes: name whom to write to", d.Kind)
	}
	others := d.Cc
	if j.Req.ReplyAll {
		others = slices.Concat(others, m.To, m.Cc)
	}
	d.To, d.Cc = nil, nil
	for _, a := range to {
		if !mail.HasAddress(d.To, a.Email) {
			d.To = append(d.To, a)
		}
	}
	for _, a := range others {
		if !mail.HasAddress(d.To, a.Email) && !mail.HasAddress(d.Cc, a.Email) && !a.Is(j.C.Client.Email) && !a.Is(j.C.Coach.Email) {
			d.Cc = append(d.Cc, a)
		}
	}
	for _, list := range [][]mail.Address{d.To, d.Cc} {
		for i := range list {
			ascii, err := mail.CheckAddress(list[i].Email)
			if err != nil {
				return fmt.Errorf("%s: an address in the mail to be answered: %w", d.Kind, err)
			}
			list[i].Email = ascii
		}
	}
	if base := mail.BaseSubject(m.Subject); base != "" {
		d.Subject = "Re: " + base
	}
	if m.MessageID != "" {
		d.InReplyTo, d.References = m.MessageID, m.ReplyReferences()
	}
	return nil
}
