package mailboxtest

import (
	"net"
	"slices"
	"strconv"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

// Stored is a message as the server returns it.
type Stored struct {
	Flags     []string // sorted, without \Recent
	Raw       []byte
	Envelope  *imap.Envelope
	Structure imap.BodyStructure
}

// Fetch returns everything in a mailbox, in the order of UIDs. The account is reached without TLS.
func Fetch(t testing.TB, a mailbox.Account, name string) []Stored {
	t.Helper()
	c := login(t, a)
	defer c.Close()
	data, err := c.Select(name, &imap.SelectOptions{ReadOnly: true}).Wait()
	check(t, err)
	if data.NumMessages == 0 {
		return nil
	}
	list, err := c.Fetch(imap.SeqSet{imap.SeqRange{Start: 1, Stop: 0}}, &imap.FetchOptions{
		Flags: true, Envelope: true, BodyStructure: &imap.FetchItemBodyStructure{Extended: true},
		BodySection: []*imap.FetchItemBodySection{{Peek: true}},
	}).Collect()
	check(t, err)
	var out []Stored
	for _, m := range list {
		s := Stored{Envelope: m.Envelope, Structure: m.BodyStructure, Raw: m.BodySection[0].Bytes}
		for _, f := range m.Flags {
			if f != `\Recent` {
				s.Flags = append(s.Flags, string(f))
			}
		}
		slices.Sort(s.Flags)
		out = append(out, s)
	}
	return out
}

// Append stores a message as another program would, with the flag \Draft and keywords.
func Append(t testing.TB, a mailbox.Account, name, message string, keywords ...imap.Flag) {
	t.Helper()
	c := login(t, a)
	defer c.Close()
	command := c.Append(name, int64(len(message)),
		&imap.AppendOptions{Flags: append(keywords, imap.FlagDraft)})
	command.Write([]byte(message))
	check(t, command.Close())
	_, err := command.Wait()
	check(t, err)
}

// Unflag removes a flag or a keyword from a message.
func Unflag(t testing.TB, a mailbox.Account, name string, uid uint32, flag imap.Flag) {
	t.Helper()
	store(t, a, name, uid, &imap.StoreFlags{Op: imap.StoreFlagsDel, Flags: []imap.Flag{flag}})
}

// Expunge deletes a message.
func Expunge(t testing.TB, a mailbox.Account, name string, uid uint32) {
	t.Helper()
	c := store(t, a, name, uid, &imap.StoreFlags{Op: imap.StoreFlagsAdd,
		Flags: []imap.Flag{imap.FlagDeleted}})
	check(t, c.Expunge().Close())
}

// store changes the flags of a message, and returns the connection, with the mailbox open.
func store(
	t testing.TB, a mailbox.Account, name string, uid uint32, flags *imap.StoreFlags,
) *imapclient.Client {
	t.Helper()
	c := login(t, a)
	t.Cleanup(func() { c.Close() })
	_, err := c.Select(name, nil).Wait()
	check(t, err)
	check(t, c.Store(imap.UIDSetNum(imap.UID(uid)), flags, nil).Close())
	return c
}

func login(t testing.TB, a mailbox.Account) *imapclient.Client {
	t.Helper()
	c, err := imapclient.DialInsecure(net.JoinHostPort(a.Host, strconv.Itoa(a.Port)), nil)
	check(t, err)
	check(t, c.Login(User, Password).Wait())
	return c
}
