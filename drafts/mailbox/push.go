package mailbox

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Push stores drafts in the account's mailbox for drafts, in their order, and returns a result for
// each. It reads the mailbox first: a draft is there already if one has the same sender,
// recipients, subject, parent, words, and attachments, however the server encodes it. The secret is
// what [Account.Secret] returns; it is sent to the server only, and never part of an error. Nil
// options are the defaults.
//
// Unless [Options.AnySender] allows it, no draft is stored if one is from somebody else than the
// account's owner, as far as its user name and addresses tell.
//
// With [Options.Replace], an earlier draft makes room for one with the same [Message.ID] if
// [Options.Record] has it and it hasn't been changed since, which is checked again right before.
//
// If something goes wrong, the results are those of the drafts that were stored, and the error is
// an [*Error] or the context's own. After a connection drops, Push connects again, once for each
// draft, and doesn't store again what the server had received.
func Push(ctx context.Context, a Account, secret string, messages []*Message,
	options *Options) ([]Result, error) {
	if _, err := parseSecurity(string(cmp.Or(a.Security, TLS))); err != nil {
		return nil, casefile.InputErrorf("account %s: security: %w, got %q", a.Name, err, a.Security)
	}
	if slices.Contains(messages, nil) {
		return nil, casefile.InputErrorf("one of the messages is nil")
	}
	p := &push{account: a, secret: secret, messages: messages,
		begun: make([]imap.UID, len(messages)), hashes: map[string]bool{}}
	for _, m := range messages {
		p.hashes[m.identity.whole.hex()] = true
	}
	if options != nil {
		p.options = *options
	}
	if err := a.checkSenders(messages); err != nil && !p.options.AnySender {
		return nil, err
	}
	if p.options.Record == nil {
		p.options.Record = &Record{}
	}
	if p.options.Timeout < 0 {
		return nil, casefile.InputErrorf("want a timeout of zero or more, got %s", p.options.Timeout)
	}
	if p.options.Timeout == 0 {
		p.options.Timeout = time.Minute
	}
	ctx, cancel := context.WithTimeoutCause(ctx, p.options.Timeout, errLate)
	defer cancel()
	retried := -1
	for len(p.results) < len(messages) {
		err := p.next(ctx)
		if err == nil {
			continue
		}
		p.drop()
		if _, known := errors.AsType[*Error](err); known || ctx.Err() != nil {
			return p.results, err
		}
		if retried == len(p.results) {
			return p.results, &Error{Account: a.Name, Err: ErrDropped,
				Detail: quotable(err.Error(), secret)}
		}
		retried = len(p.results)
	}
	if p.session != nil {
		p.session.logout(ctx)
	}
	return p.results, nil
}

type push struct {
	account  Account
	secret   string
	options  Options
	messages []*Message
	hashes   map[string]bool // of all drafts that are pushed
	// for drafts that the server may have received without saying so: the lowest UID it may have
	begun   []imap.UID
	results []Result

	session *session // nil without a connection
	stored  stored
}

// drop closes the connection.
func (p *push) drop() {
	if p.session != nil {
		p.session.close()
		p.session = nil
	}
}

// open connects, finds the mailbox, and looks at what is in it.
func (p *push) open(ctx context.Context) error {
	s, err := connect(ctx, p.account, p.secret, p.options)
	if err != nil {
		return err
	}
	p.session = s
	if err := s.findMailboxes(ctx); err != nil {
		return err
	}
	p.stored, err = s.look(ctx, p.messages)
	return err
}

// next stores the next draft.
func (p *push) next(ctx context.Context) error {
	if p.session == nil {
		if err := p.open(ctx); err != nil {
			return err
		}
	}
	i := len(p.results)
	m, s := p.messages[i], p.session
	r := Result{Outcome: Added, Account: p.account.Name, To: m.to, Mailbox: s.mailbox,
		Stranger: p.account.stranger(m)}
	for _, k := range p.stored.byEmail[m.identity.email] {
		if k.text == m.identity.text {
			r.Outcome, r.UID = There, uint32(k.uid)
			ours := p.begun[i] > 0 && k.uid >= p.begun[i]
			if ours || k.marked {
				p.note(k.uid, m)
			}
			if ours {
				r.Outcome = Added // over the connection that dropped
				break
			}
		}
	}
	if r.Outcome == Added && r.UID == 0 {
		if !p.options.DryRun {
			p.begun[i] = max(s.next, 1)
			uid, err := s.append(ctx, m)
			if err != nil {
				return err
			}
			r.UID = uint32(uid)
			p.note(uid, m)
		}
		p.stored.byEmail[m.identity.email] = append(p.stored.byEmail[m.identity.email],
			kept{uid: imap.UID(r.UID), text: m.identity.text})
	}
	if err := p.replace(ctx, m, &r); err != nil {
		return err
	}
	p.results = append(p.results, r)
	return nil
}

// note adds a stored draft to the record, unless the server doesn't say where it is.
func (p *push) note(uid imap.UID, m *Message) {
	if uid > 0 && p.session.validity > 0 && !p.options.DryRun {
		p.options.Record.add(p.session, uid, m)
	}
}

// replace counts the earlier drafts of an email, and removes them if that is wanted.
func (p *push) replace(ctx context.Context, m *Message, r *Result) error {
	s := p.session
	earlier := maps.Clone(p.stored.own)
	maps.DeleteFunc(earlier, func(uid imap.UID, d Stored) bool {
		return d.Email != m.ID || m.ID == "" || p.hashes[d.Hash] || uint32(uid) == r.UID
	})
	r.Earlier = len(earlier)
	if !p.options.Replace || r.Earlier == 0 || s.trash == "" && !p.options.Expunge {
		return nil
	}
	if !p.options.DryRun {
		uids, err := s.remove(ctx, earlier)
		if err != nil {
			return err
		}
		r.Earlier = len(uids)
		gone := func(uid imap.UID) bool { return slices.Contains(uids, uid) }
		p.options.Record.forget(s, gone)
		maps.DeleteFunc(p.stored.own, func(uid imap.UID, _ Stored) bool { return gone(uid) })
	}
	if r.Earlier > 0 {
		r.Outcome, r.Trash = Replaced, s.trash
	}
	return nil
}

// append stores one draft, and returns its UID, or 0 if that can't be found out. The flag \Seen
// keeps it from counting as a new message.
func (s *session) append(ctx context.Context, m *Message) (imap.UID, error) {
	options := &imap.AppendOptions{Flags: []imap.Flag{imap.FlagDraft, imap.FlagSeen}}
	if s.marks {
		options.Flags = append(options.Flags, keyword)
	}
	var data *imap.AppendData
	err := s.do(ctx, 0, func() error {
		command := s.client.Append(s.mailbox, int64(len(m.raw)), options)
		_, written := command.Write(m.raw)
		closed := command.Close()
		var err error
		// its error says more than that of writing, which a refusal ends early
		data, err = command.Wait()
		return cmp.Or(err, written, closed)
	})
	switch {
	case err != nil:
		return 0, s.explain(err)
	case data.UID == 0 && s.next > 0:
		return s.find(ctx, m)
	case data.UIDValidity != 0 && data.UIDValidity != s.validity:
		return 0, nil // the mailbox was made anew
	}
	return data.UID, nil
}

// find returns the UID of the draft that was just stored, for servers without UIDPLUS. It's 0
// unless exactly one new message is that draft.
func (s *session) find(ctx context.Context, m *Message) (found imap.UID, err error) {
	since, count := s.next, 0
	err = s.fetch(ctx, imap.UIDSet{imap.UIDRange{Start: since, Stop: 0}}, whole, func(in stub) {
		s.next = max(s.next, in.uid+1)
		if read, err := mail.Read(bytes.NewReader(in.bytes)); err == nil && in.uid >= since &&
			identityOf(read).text == m.identity.text {
			found, count = in.uid, count+1
		}
	})
	if count != 1 {
		return 0, err
	}
	return found, err
}

// remove removes drafts, except those that have changed since the mailbox was opened, and returns
// which: to the trash, or without one for good. Without UIDPLUS (RFC 4315) it only marks them as
// deleted, because EXPUNGE would remove everything that is marked.
func (s *session) remove(ctx context.Context, list map[imap.UID]Stored) ([]imap.UID, error) {
	var set imap.UIDSet
	err := s.fetch(ctx, imap.UIDSetNum(slices.Collect(maps.Keys(list))...), whole, func(m stub) {
		in, err := mail.Read(bytes.NewReader(m.bytes))
		if d, ok := list[m.uid]; ok && err == nil && m.unchanged(d, identityOf(in)) {
			set.AddNum(m.uid)
		}
	})
	uids, _ := set.Nums()
	if err != nil || len(uids) == 0 {
		return nil, err
	}
	return uids, s.explain(s.do(ctx, 0, func() error {
		caps := s.client.Caps()
		if s.trash != "" && caps.Has(imap.CapMove) {
			_, err := s.client.Move(set, s.trash).Wait()
			return err
		}
		if s.trash != "" {
			if _, err := s.client.Copy(set, s.trash).Wait(); err != nil {
				return err
			}
		}
		deleted := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true,
			Flags: []imap.Flag{imap.FlagDeleted}}
		if err := s.client.Store(set, deleted, nil).Close(); err != nil {
			return err
		}
		if !caps.Has(imap.CapUIDPlus) {
			return nil
		}
		return s.client.UIDExpunge(set).Close()
	}))
}
