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
	var badTo, badCc []error
	d.To, badTo = usable(d.To)
	d.Cc, badCc = usable(d.Cc)
	if len(d.To) == 0 {
		return casefile.InputErrorf("%s: %s in the email to reply to: %w", d.Kind, j.repliedField(),
			badTo[0])
	}
	for _, err := range slices.Concat(badTo, badCc) {
		d.Warnings = append(d.Warnings, Warning{WarnAddress,
			"an address in the email to be answered is left out: " + err.Error()})
	}
	if base := mail.BaseSubject(m.Subject); base != "" && m.HasReadableSubject() {
		d.Subject = "Re: " + base
	}
	if m.MessageID != "" {
		d.InReplyTo, d.References = m.MessageID, m.ReplyReferences()
	}
	return nil
}

// usable returns the addresses that a message can carry, with their domains in ASCII, and what is
// wrong with the others.
func usable(list []mail.Address) (good []mail.Address, bad []error) {
	for _, a := range list {
		ascii, err := mail.CheckAddress(a.Email)
		if err != nil {
			bad = append(bad, err)
			continue
		}
		good = append(good, mail.Address{Name: a.Name, Email: ascii})
	}
	return good, bad
}

// repliedField names the field that [letter.Job.ReplyTo] takes the recipients from.
func (j rendering) repliedField() string {
	switch {
	case mail.HasAddress(j.Parent.From, j.Case.Client.Email):
		return "To"
	case len(j.Parent.ReplyTo) > 0:
		return "Reply-To"
	}
	return "From"
}
