package mailbox

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
)

// Push stores drafts in the account's mailbox for drafts, in their order, and returns a result for
// each. It reads the mailbox first: a draft is there already if one has the same sender,
// recipients, subject, parent, words, and attachments, however the server encodes it. The password
// is sent to the server only, and never part of an error. Nil options are the defaults.
//
// If something goes wrong, the results are those of the drafts that were stored, and the error is
// an [*Error] or the context's own. After a connection drops, Push connects again, once for each
// draft, and doesn't store again what the server had received.
func Push(ctx context.Context, a Account, password string, messages []*Message,
	options *Options) ([]Result, error) {
	p := &push{account: a, password: password, messages: messages,
		begun: make([]bool, len(messages)), texts: map[sum]bool{}}
	for _, m := range messages {
		p.texts[m.identity.text] = true
	}
	if options != nil {
		p.options = *options
	}
	if p.options.Timeout <= 0 {
		p.options.Timeout = 30 * time.Second
	}
	retried := -1
	for len(p.results) < len(messages) {
		err := p.next(ctx)
		if err == nil {
			continue
		}
		p.drop()
		var known *Error
		if errors.As(err, &known) || ctx.Err() != nil {
			return p.results, err
		}
		if retried == len(p.results) {
			return p.results, &Error{Account: a.Name, Err: ErrDropped,
				Detail: quotable(err.Error(), password)}
		}
		retried = len(p.results)
	}
	if p.session != nil {
		p.session.logout(ctx)
	}
	return p.results, nil
}

// push is a push in progress.
type push struct {
	account  Account
	password string
	options  Options
	messages []*Message
	texts    map[sum]bool // of all drafts that are pushed
	begun    []bool       // which drafts the server may have received without saying so
	results  []Result

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
	s, err := connect(ctx, p.account, p.password, p.options)
	if err != nil {
		return err
	}
	p.session = s
	if err := s.findDrafts(ctx); err != nil {
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
	r := Result{Outcome: Added, Mailbox: s.mailbox}
	var earlier []kept
	for _, k := range p.stored[m.identity.email] {
		switch {
		case k.text == m.identity.text:
			r.Outcome, r.UID = There, uint32(k.uid)
		case !p.texts[k.text]:
			// Emails for several answers share a subject, and stay side by side.
			earlier = append(earlier, k)
		}
	}
	if p.options.Replace { // only drafts are removed
		earlier = slices.DeleteFunc(earlier, func(k kept) bool { return !k.draft || k.uid == 0 })
	}
	r.Earlier = len(earlier)
	if r.Outcome == Added && !p.options.DryRun {
		p.begun[i] = true
		uid, err := s.append(ctx, m.raw)
		if err != nil {
			return err
		}
		r.UID = uint32(uid)
	}
	if r.Outcome == There && p.begun[i] {
		r.Outcome = Added // over the connection that dropped
	}
	if p.options.Replace && len(earlier) > 0 {
		r.Outcome = Replaced
		if !p.options.DryRun {
			if err := s.remove(ctx, earlier); err != nil {
				return err
			}
			p.stored[m.identity.email] = slices.DeleteFunc(p.stored[m.identity.email],
				func(k kept) bool { return slices.Contains(earlier, k) })
		}
	}
	if r.Outcome != There {
		p.stored[m.identity.email] = append(p.stored[m.identity.email],
			kept{uid: imap.UID(r.UID), text: m.identity.text, draft: true})
	}
	p.results = append(p.results, r)
	return nil
}

// append stores one draft. The flag \Seen keeps it from counting as a new message.
func (s *session) append(ctx context.Context, raw []byte) (imap.UID, error) {
	var data *imap.AppendData
	err := s.do(ctx, func() error {
		command := s.client.Append(s.mailbox, int64(len(raw)),
			&imap.AppendOptions{Flags: []imap.Flag{imap.FlagDraft, imap.FlagSeen}})
		_, written := command.Write(raw)
		closed := command.Close()
		var err error
		// its error says more than that of writing, which a refusal ends early
		data, err = command.Wait()
		return cmp.Or(err, written, closed)
	})
	if err != nil {
		return 0, s.explain(err)
	}
	return data.UID, nil
}

// remove removes drafts. Without UIDPLUS (RFC 4315) it only marks them as deleted, because EXPUNGE
// would remove everything that is marked.
func (s *session) remove(ctx context.Context, list []kept) error {
	var set imap.UIDSet
	for _, k := range list {
		set.AddNum(k.uid)
	}
	return s.explain(s.do(ctx, func() error {
		deleted := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true,
			Flags: []imap.Flag{imap.FlagDeleted}}
		if err := s.client.Store(set, deleted, nil).Close(); err != nil {
			return err
		}
		if !s.client.Caps().Has(imap.CapUIDPlus) {
			return nil
		}
		return s.client.UIDExpunge(set).Close()
	}))
}
