package mailbox

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// stored is what a mailbox has of the emails that are pushed, by identity.email.
type stored map[sum][]kept

// kept is a message in a mailbox.
type kept struct {
	uid   imap.UID // 0 if the server did not say
	text  sum
	draft bool // it has the flag \Draft
}

// findDrafts finds the mailbox that the account names, or that the server marks as \Drafts (RFC
// 6154 section 2).
func (s *session) findDrafts(ctx context.Context) error {
	if s.account.Drafts != "" {
		s.mailbox = s.account.Drafts
		return nil
	}
	var list []*imap.ListData
	err := s.do(ctx, func() error {
		var options *imap.ListOptions
		if caps := s.client.Caps(); caps.Has(imap.CapSpecialUse) && caps.Has(imap.CapListExtended) {
			// some servers mark their mailboxes only when asked
			options = &imap.ListOptions{ReturnSpecialUse: true}
		}
		var err error
		list, err = s.client.List("", "*", options).Collect()
		return err
	})
	if err != nil {
		return s.explain(err)
	}
	var names []string
	for _, box := range list {
		if slices.Contains(box.Attrs, imap.MailboxAttrDrafts) &&
			!slices.Contains(box.Attrs, imap.MailboxAttrNoSelect) {
			s.mailbox = box.Mailbox
			return nil
		}
		names = append(names, box.Mailbox)
	}
	return s.fail(ErrNoDrafts, "there are "+strings.Join(names, ", "))
}

// mostFetched is how much of a stored draft is fetched for comparison, in bytes.
const mostFetched = 1 << 20

// look opens the mailbox and fetches what it has of the pushed emails: first the headers of
// everything in it, then the whole of each message that is one of these emails.
func (s *session) look(ctx context.Context, messages []*Message) (stored, error) {
	found := stored{}
	var data *imap.SelectData
	err := s.do(ctx, func() (err error) {
		data, err = s.client.Select(s.mailbox,
			&imap.SelectOptions{ReadOnly: !s.options.Replace || s.options.DryRun}).Wait()
		return err
	})
	if err != nil || data.NumMessages == 0 {
		return found, s.explain(err)
	}
	wanted := map[sum]bool{}
	for _, m := range messages {
		wanted[m.identity.email] = true
	}
	var same imap.UIDSet
	drafts := map[imap.UID]bool{}
	header := &imap.FetchItemBodySection{
		Specifier:    imap.PartSpecifierHeader,
		HeaderFields: []string{"From", "To", "Cc", "Bcc", "Subject", "In-Reply-To"}, Peek: true,
	}
	all := imap.UIDSet{imap.UIDRange{Start: 1, Stop: 0}} // 1:*
	err = s.fetch(ctx, all, &imap.FetchOptions{UID: true, Flags: true,
		BodySection: []*imap.FetchItemBodySection{header}}, func(m stub) {
		head, err := mail.Read(bytes.NewReader(m.bytes))
		if err == nil && wanted[emailOf(head)] && !m.has(imap.FlagDeleted) {
			same.AddNum(m.uid)
			drafts[m.uid] = m.has(imap.FlagDraft)
		}
	})
	if err != nil || len(same) == 0 {
		return found, err
	}
	whole := &imap.FetchItemBodySection{Peek: true,
		Partial: &imap.SectionPartial{Offset: 0, Size: mostFetched}}
	return found, s.fetch(ctx, same,
		&imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{whole}}, func(m stub) {
			if in, err := mail.Read(bytes.NewReader(m.bytes)); err == nil {
				id := identityOf(in)
				found[id.email] = append(found[id.email],
					kept{uid: m.uid, text: id.text, draft: drafts[m.uid]})
			}
		})
}

// stub is one fetched section of a stored message.
type stub struct {
	uid   imap.UID
	flags []imap.Flag
	bytes []byte
}

// has reports whether the message has a flag.
func (m stub) has(flag imap.Flag) bool {
	return slices.ContainsFunc(m.flags,
		func(f imap.Flag) bool { return strings.EqualFold(string(f), string(flag)) })
}

// fetch calls each with every message of a set, one after another.
func (s *session) fetch(ctx context.Context, set imap.UIDSet, options *imap.FetchOptions,
	each func(stub)) error {
	return s.explain(s.do(ctx, func() error {
		command := s.client.Fetch(set, options)
		for {
			next := command.Next()
			if next == nil {
				return command.Close()
			}
			m, err := next.Collect()
			if err != nil {
				command.Close()
				return err
			}
			if len(m.BodySection) == 1 {
				each(stub{m.UID, m.Flags, m.BodySection[0].Bytes})
			}
		}
	}))
}
