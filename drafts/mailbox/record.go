package mailbox

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/emersion/go-imap/v2"

	"github.com/tactful-drafts/tactful/drafts/internal/regular"
)

// RecordName is the name of the file that keeps a [Record].
const RecordName = ".pushed.json"

// mostRecord is the size of the largest record that is read, in bytes.
const mostRecord = 4 << 20

// Record is what pushes have stored. With it a later [Push] knows its own drafts from all others.
// It has no words of the drafts.
type Record struct {
	Version int      `json:"version"` // 1
	Drafts  []Stored `json:"drafts"`
}

// Stored is one draft that a push has stored.
type Stored struct {
	Host     string `json:"host"` // of the account
	User     string `json:"user"` // of the account
	Mailbox  string `json:"mailbox"`
	Validity uint32 `json:"uidvalidity"` // of the mailbox (RFC 3501 section 2.3.1.1)
	UID      uint32 `json:"uid"`
	Email    string `json:"email"`            // the [Message.ID]
	Hash     string `json:"sha256"`           // of all that it says, in hexadecimal
	Marked   bool   `json:"marked,omitempty"` // it was stored with a keyword
}

// ReadRecord reads the record in a folder, of at most 4 MiB. If there is none, it's an empty one.
func ReadRecord(folder fs.FS) (*Record, error) {
	f, err := regular.Open(folder, RecordName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Record{Version: 1}, nil
	case err != nil:
		return nil, fmt.Errorf("%s: %w", RecordName, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostRecord+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", RecordName, err)
	}
	record := &Record{}
	err = json.Unmarshal(data, record)
	if err != nil || record.Version != 1 || len(data) > mostRecord {
		return nil, fmt.Errorf("%s: this is not a list of the drafts that were pushed", RecordName)
	}
	return record, nil
}

// Bytes returns the record as [ReadRecord] reads it.
func (r *Record) Bytes() []byte {
	whole := Record{Version: 1, Drafts: []Stored{}} // also for one that was never read
	if r != nil && r.Drafts != nil {
		whole.Drafts = r.Drafts
	}
	data, err := json.MarshalIndent(whole, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("strings and numbers: %v", err))
	}
	return append(data, '\n')
}

// here returns what was stored in the mailbox of the session.
func (r *Record) here(s *session) map[imap.UID]Stored {
	list := map[imap.UID]Stored{}
	for _, d := range r.Drafts {
		if s.holds(d) && d.Validity == s.validity {
			list[imap.UID(d.UID)] = d
		}
	}
	return list
}

// holds reports whether a draft was stored in the mailbox of the session.
func (s *session) holds(d Stored) bool {
	return d.Host == s.account.Host && d.User == s.account.User && d.Mailbox == s.mailbox
}

// add notes that a message was stored.
func (r *Record) add(s *session, uid imap.UID, m *Message) {
	r.forget(s, func(have imap.UID) bool { return have == uid })
	r.Drafts = append(r.Drafts, Stored{Host: s.account.Host, User: s.account.User,
		Mailbox: s.mailbox, Validity: s.validity, UID: uint32(uid), Email: m.ID,
		Hash: m.identity.whole.hex(), Marked: s.marks})
}

// forget removes the drafts of the session's mailbox that are gone, and those of another validity,
// whose UIDs mean nothing anymore.
func (r *Record) forget(s *session, gone func(imap.UID) bool) {
	r.Drafts = slices.DeleteFunc(r.Drafts, func(d Stored) bool {
		return s.holds(d) && (d.Validity != s.validity || gone(imap.UID(d.UID)))
	})
}

func (s sum) hex() string { return hex.EncodeToString(s[:]) }
