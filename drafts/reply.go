package drafts

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// answer turns the draft into a reply: its recipients, subject, and thread (RFC 5322 section
// 3.6.4).
func (j rendering) answer(d *Draft) error {
	m, to := j.Parent, j.ReplyTo()
	if len(to) == 0 {
		return casefile.InputErrorf("%s: the email to reply to does not say where a reply goes: name "+
			"whom to write to", d.Kind)
	}
	others := d.Cc
	if j.Request.ReplyAll {
		others = slices.Concat(others, m.To, m.Cc)
	}
	d.To, d.Cc, d.unaddressed = []mail.Address{}, nil, unaddressed(to)
	for _, a := range addressed(to...) {
		if !mail.HasAddress(d.To, a.Email) {
			d.To = append(d.To, a)
		}
	}
	for _, a := range others {
		known := mail.HasAddress(d.To, a.Email) || mail.HasAddress(d.Cc, a.Email)
		ours := a.Is(j.Case.Client.Email) || a.Is(j.Case.Coach.Email)
		if !known && !ours {
			d.Cc = append(d.Cc, a)
		}
	}
	for _, list := range [][]mail.Address{d.To, d.Cc} {
		for i := range list {
			ascii, err := mail.CheckAddress(list[i].Email)
			if err != nil {
				return casefile.InputErrorf("%s: an address in the email to reply to: %w", d.Kind, err)
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
