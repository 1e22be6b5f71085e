package mailbox

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// keyword marks the drafts that were pushed, on servers that keep keywords. It doesn't say by what.
const keyword imap.Flag = "PreparedDraft"

// stored is what a mailbox has of the emails that are pushed.
type stored struct {
	byEmail map[sum][]kept      // by identity.email
	own     map[imap.UID]Stored // what pushes have stored, and is unchanged
}

// kept is a message in a mailbox.
type kept struct {
	uid    imap.UID // 0 if the server did not say
	text   sum
	marked bool // it has the keyword
}

// findMailboxes finds the mailbox for drafts, which the account names or the server marks as
// \Drafts (RFC 6154 section 2), and the one that is marked as \Trash.
func (s *session) findMailboxes(ctx context.Context) error {
	s.mailbox = s.account.Drafts
	if s.mailbox != "" && !s.options.Replace {
		return nil
	}
	var names []string
	err := s.do(ctx, 0, func() error {
		var options *imap.ListOptions
		if caps := s.client.Caps(); caps.Has(imap.CapSpecialUse) && caps.Has(imap.CapListExtended) {
			// some servers mark their mailboxes only when asked
			options = &imap.ListOptions{ReturnSpecialUse: true}
		}
		command := s.client.List("", "*", options)
		for box := command.Next(); box != nil; box = command.Next() {
			switch {
			case slices.Contains(box.Attrs, imap.MailboxAttrNoSelect):
			case s.mailbox == "" && slices.Contains(box.Attrs, imap.MailboxAttrDrafts):
				s.mailbox = box.Mailbox
			case s.trash == "" && slices.Contains(box.Attrs, imap.MailboxAttrTrash):
				s.trash = box.Mailbox
			case len(names) < 20: // for an error
				names = append(names, box.Mailbox)
			}
		}
		return command.Close()
	})
	switch {
	case err != nil:
		return s.explain(err)
	case s.mailbox == "":
		return s.fail(ErrNoDrafts, "there are "+strings.Join(names, ", "))
	}
	return nil
}

// mostFetched is how much of a stored draft is fetched for comparison, in bytes.
const mostFetched = 16 << 20

// whole asks for a complete message.
var whole = &imap.FetchItemBodySection{Peek: true,
	Partial: &imap.SectionPartial{Offset: 0, Size: mostFetched}}

// look opens the mailbox and fetches what it has of the pushed emails: first the headers of
// everything in it, then the whole of each message that is one of these emails, or that was stored
// as one.
func (s *session) look(ctx context.Context, messages []*Message) (stored, error) {
	found := stored{map[sum][]kept{}, map[imap.UID]Stored{}}
	var data *imap.SelectData
	err := s.do(ctx, 0, func() (err error) {
		data, err = s.client.Select(s.mailbox, &imap.SelectOptions{ReadOnly: s.options.DryRun}).Wait()
		return err
	})
	if err != nil {
		return found, s.explain(err)
	}
	s.validity, s.next = data.UIDValidity, data.UIDNext
	s.marks = slices.Contains(data.PermanentFlags, imap.FlagWildcard) ||
		slices.Contains(data.PermanentFlags, keyword)
	wanted, wantedIDs := map[sum]bool{}, map[string]bool{}
	for _, m := range messages {
		wanted[m.identity.email] = true
		wantedIDs[m.ID] = m.ID != ""
	}
	recorded := s.options.Record.here(s)
	var same imap.UIDSet
	flags := map[imap.UID]stub{}
	header := &imap.FetchItemBodySection{
		Specifier:    imap.PartSpecifierHeader,
		HeaderFields: []string{"From", "To", "Cc", "Bcc", "Subject", "In-Reply-To"}, Peek: true,
	}
	if data.NumMessages > 0 {
		all := imap.UIDSet{imap.UIDRange{Start: 1, Stop: 0}} // 1:*
		err = s.fetch(ctx, all, header, func(m stub) {
			head, err := mail.Read(bytes.NewReader(m.bytes))
			m.bytes, flags[m.uid] = nil, m
			if !m.has(imap.FlagDeleted) && (wantedIDs[recorded[m.uid].Email] ||
				err == nil && wanted[emailOf(head)]) {
				same.AddNum(m.uid)
			}
		})
	}
	if err != nil {
		return found, err
	}
	s.options.Record.forget(s, func(uid imap.UID) bool { _, ok := flags[uid]; return !ok })
	if len(same) == 0 {
		return found, nil
	}
	return found, s.fetch(ctx, same, whole, func(m stub) {
		in, err := mail.Read(bytes.NewReader(m.bytes))
		if err != nil {
			return
		}
		id := identityOf(in)
		if wanted[id.email] {
			found.byEmail[id.email] = append(found.byEmail[id.email],
				kept{uid: m.uid, text: id.text, marked: m.has(keyword)})
		}
		if d, ok := recorded[m.uid]; ok && m.unchanged(d, id) {
			found.own[m.uid] = d
		}
	})
}

// unchanged reports whether a message is still as it was stored.
func (m stub) unchanged(d Stored, id identity) bool {
	return id.whole.hex() == d.Hash && m.has(imap.FlagDraft) && !m.has(imap.FlagDeleted) &&
		(m.has(keyword) || !d.Marked)
}

// stub is one fetched section of a stored message, and its flags.
type stub struct {
	uid   imap.UID
	flags []imap.Flag
	bytes []byte
}

func (m stub) has(flag imap.Flag) bool {
	return slices.ContainsFunc(m.flags,
		func(f imap.Flag) bool { return strings.EqualFold(string(f), string(flag)) })
}

// fetch calls each with the flags and one section of every message of a set, one after another.
func (s *session) fetch(ctx context.Context, set imap.UIDSet, section *imap.FetchItemBodySection,
	each func(stub)) error {
	return s.explain(s.do(ctx, mostFetched, func() error {
		command := s.client.Fetch(set, &imap.FetchOptions{UID: true, Flags: true,
			BodySection: []*imap.FetchItemBodySection{section}})
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
