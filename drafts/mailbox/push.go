package mailbox

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
)

// Options say how to push. The zero value, and nil, are the defaults.
type Options struct {
	Replace  bool          // earlier drafts of the same mail with other words are taken away once the new one is in place
	DryRun   bool          // look, and change nothing
	Insecure bool          // no TLS; only for a server on this machine
	TLS      *tls.Config   // the system's certificates where it is nil
	Timeout  time.Duration // the longest silence of the server; 30 seconds where it is 0
}

// Outcome is what became of a draft.
type Outcome string

// The outcomes. Under [Options.DryRun] they say what would become of it.
const (
	Added    Outcome = "added"    // it was not there, and now is
	There    Outcome = "there"    // it was there already, word for word
	Replaced Outcome = "replaced" // it took the place of earlier drafts of the same mail
)

// Result is what became of one draft.
type Result struct {
	Outcome Outcome
	Mailbox string // the name of the account's Drafts
	UID     uint32 // of the draft in the mailbox (RFC 4315); 0 where the server does not say
	Earlier int    // how many drafts of the same mail with other words were there: taken away if replaced, else still there
}

// Push stores drafts in the Drafts of an account, in their order, and returns a result for each. A draft is there already if one
// has the same sender, recipients, subject, thread and words. Where something goes wrong, the results are those of the drafts that
// went through, and the error is an [*Error], or the context's own.
//
// A connection that drops is made anew, once for each draft; what the server had taken by then is not stored again.
func Push(ctx context.Context, a Account, password string, messages []*Message, options *Options) ([]Result, error) {
	p := &push{account: a, password: password, messages: messages, begun: make([]bool, len(messages)), texts: map[id]bool{}}
	for _, m := range messages {
		p.texts[m.text] = true
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
			return p.results, &Error{Account: a.Name, Err: ErrDropped, Detail: quotable(err.Error(), password)}
		}
		retried = len(p.results)
	}
	if p.session != nil {
		p.session.logout(ctx)
	}
	return p.results, nil
}

// push is a push under way.
type push struct {
	account  Account
	password string
	options  Options
	messages []*Message
	texts    map[id]bool // all that is pushed
	begun    []bool      // which drafts the server may have got without saying so
	results  []Result

	session *session // nil where there is no connection
	stored  stored
}

func (p *push) drop() {
	if p.session != nil {
		p.session.close()
		p.session = nil
	}
}

// open connects, finds the mailbox and looks what it holds.
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
	for _, k := range p.stored[m.mail] {
		switch {
		case k.text == m.text:
			r.Outcome, r.UID = There, uint32(k.uid)
		case !p.texts[k.text]: // mails for several answers have one subject: they stand side by side
			earlier = append(earlier, k)
		}
	}
	if p.options.Replace { // what is no draft is no earlier one either
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
		r.Outcome = Added // by the connection that dropped
	}
	if p.options.Replace && len(earlier) > 0 {
		r.Outcome = Replaced
		if !p.options.DryRun {
			if err := s.remove(ctx, earlier); err != nil {
				return err
			}
			p.stored[m.mail] = slices.DeleteFunc(p.stored[m.mail], func(k kept) bool { return slices.Contains(earlier, k) })
		}
	}
	if r.Outcome != There {
		p.stored[m.mail] = append(p.stored[m.mail], kept{uid: imap.UID(r.UID), text: m.text, draft: true})
	}
	p.results = append(p.results, r)
	return nil
}

// append stores one draft. The flag \Seen keeps it from being counted as new mail.
func (s *session) append(ctx context.Context, raw []byte) (imap.UID, error) {
	var data *imap.AppendData
	err := s.do(ctx, func() error {
		command := s.client.Append(s.mailbox, int64(len(raw)), &imap.AppendOptions{Flags: []imap.Flag{imap.FlagDraft, imap.FlagSeen}})
		_, written := command.Write(raw)
		closed := command.Close()
		var err error
		data, err = command.Wait() // which knows best: a refusal cuts the writing short
		return cmp.Or(err, written, closed)
	})
	if err != nil {
		return 0, s.explain(err)
	}
	return data.UID, nil
}

// remove takes drafts away. Without UIDPLUS they are only marked as deleted: to expunge them would expunge all that is marked.
func (s *session) remove(ctx context.Context, list []kept) error {
	var set imap.UIDSet
	for _, k := range list {
		set.AddNum(k.uid)
	}
	return s.explain(s.do(ctx, func() error {
		deleted := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagDeleted}}
		if err := s.client.Store(set, deleted, nil).Close(); err != nil {
			return err
		}
		if !s.client.Caps().Has(imap.CapUIDPlus) {
			return nil
		}
		return s.client.UIDExpunge(set).Close()
	}))
}
