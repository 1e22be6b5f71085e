package mailbox_test

import (
	"strings"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// email is a draft with an ID. All have the same people, subject, and thread.
func email(t testing.TB, id, words string) *mailbox.Message {
	t.Helper()
	m := letter(t, "Re: your offer", words)
	m.ID = id
	return m
}

// words returns the words of what is in a mailbox, those marked as deleted in brackets.
func words(t *testing.T, a mailbox.Account, name string) []string {
	t.Helper()
	list := []string{}
	for _, m := range mailboxtest.Fetch(t, a, name) {
		_, rest, _ := strings.Cut(string(m.Raw), "charset=utf-8\r\n\r\n")
		line, _, _ := strings.Cut(rest, "\r\n")
		if strings.Contains(strings.Join(m.Flags, " "), "Deleted") {
			line = "[" + line + "]"
		}
		list = append(list, line)
	}
	return list
}

func TestReplace(t *testing.T) {
	const allButMove = "IMAP4rev1 SASL-IR LITERAL+ SPECIAL-USE LIST-EXTENDED UIDPLUS"
	for _, tt := range []struct {
		name    string
		config  mailboxtest.Config
		options mailbox.Options
		outcome string
		drafts  []string
		trash   []string
	}{
		{"to the trash", mailboxtest.Config{Trash: true}, mailbox.Options{Replace: true}, "replaced",
			[]string{"No.", "Hers.", "Yes!"}, []string{"Yes."}},
		{"without MOVE", mailboxtest.Config{Trash: true, Caps: allButMove},
			mailbox.Options{Replace: true}, "replaced", []string{"No.", "Hers.", "Yes!"}, []string{"Yes."}},
		{"without UIDPLUS", mailboxtest.Config{Trash: true, Caps: "IMAP4rev1 SPECIAL-USE"},
			mailbox.Options{Replace: true}, "replaced",
			[]string{"[Yes.]", "No.", "Hers.", "Yes!"}, []string{"Yes."}},
		{"only looking", mailboxtest.Config{Trash: true}, mailbox.Options{Replace: true, DryRun: true},
			"replaced", []string{"Yes.", "No.", "Hers."}, []string{}},
		{"not asked for", mailboxtest.Config{Trash: true}, mailbox.Options{}, "added",
			[]string{"Yes.", "No.", "Hers.", "Yes!"}, []string{}},
		{"no trash", mailboxtest.Config{}, mailbox.Options{Replace: true}, "added",
			[]string{"Yes.", "No.", "Hers.", "Yes!"}, nil},
		{"no trash, for good", mailboxtest.Config{}, mailbox.Options{Replace: true, Expunge: true},
			"replaced", []string{"No.", "Hers.", "Yes!"}, nil},
		{"for good, with a trash", mailboxtest.Config{Trash: true},
			mailbox.Options{Replace: true, Expunge: true}, "replaced",
			[]string{"No.", "Hers.", "Yes!"}, []string{"Yes."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := mailboxtest.Start(t, tt.config).Account()
			record := &mailbox.Record{Version: 1}
			push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes."), email(t, "no", "No."))
			mailboxtest.Append(t, a, "Drafts", raw("Re: your offer", "Hers."))
			tt.options.Record = record
			results := push(t, a, tt.options, email(t, "yes", "Yes!"))
			if got := outcomes(results); got != tt.outcome || results[0].Earlier != 1 {
				t.Errorf("%+v", results)
			}
			if diff := cmp.Diff(tt.drafts, words(t, a, "Drafts")); diff != "" {
				t.Error(diff)
			}
			if tt.trash != nil {
				if diff := cmp.Diff(tt.trash, words(t, a, "Trash")); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

// What isn't known to be tactful's own, and unchanged, stays.
func TestReplaceLeaves(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Trash: true}).Account()
	for name, change := range map[string]func(*mailbox.Stored){
		"another account":  func(d *mailbox.Stored) { d.User = "dana" },
		"another server":   func(d *mailbox.Stored) { d.Host = "imap.mail.example" },
		"another mailbox":  func(d *mailbox.Stored) { d.Mailbox = "INBOX" },
		"another validity": func(d *mailbox.Stored) { d.Validity++ },
		"another UID":      func(d *mailbox.Stored) { d.UID += 1000 },
		"another email":    func(d *mailbox.Stored) { d.Email = "no" },
		"other words":      func(d *mailbox.Stored) { d.Hash = strings.Repeat("0", 64) },
	} {
		t.Run(name, func(t *testing.T) {
			record := &mailbox.Record{Version: 1}
			push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes, with "+name))
			change(&record.Drafts[0])
			before := len(words(t, a, "Drafts"))
			results := push(t, a, mailbox.Options{Replace: true, Record: record}, email(t, "yes", name+"!"))
			if r := results[0]; r.Outcome != mailbox.Added || r.Earlier > 0 {
				t.Errorf("%+v", r)
			}
			if n := len(words(t, a, "Drafts")); n != before+1 {
				t.Errorf("%d drafts, before %d", n, before)
			}
		})
	}
	for name, flag := range map[string]imap.Flag{
		"the keyword is gone": "PreparedDraft", "no draft anymore": imap.FlagDraft,
	} {
		t.Run(name, func(t *testing.T) {
			record := &mailbox.Record{Version: 1}
			push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes, but "+name))
			mailboxtest.Unflag(t, a, "Drafts", record.Drafts[0].UID, flag)
			results := push(t, a, mailbox.Options{Replace: true, Record: record}, email(t, "yes", name+"."))
			if r := results[0]; r.Outcome != mailbox.Added || r.Earlier > 0 {
				t.Errorf("%+v", r)
			}
		})
	}
}

// The client saves her own words in place of a draft, and her program keeps its keyword.
func TestReplaceLeavesWhatTheClientEdited(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Trash: true}).Account()
	record := &mailbox.Record{Version: 1}
	push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes."))
	mailboxtest.Append(t, a, "Drafts", raw("Re: your offer", "Yes, and thanks."), "PreparedDraft")
	mailboxtest.Expunge(t, a, "Drafts", record.Drafts[0].UID)
	results := push(t, a, mailbox.Options{Replace: true, Record: record}, email(t, "yes", "Yes!"))
	if r := results[0]; r.Outcome != mailbox.Added || r.Earlier > 0 || len(record.Drafts) != 1 {
		t.Errorf("%+v, %+v", r, record)
	}
	if diff := cmp.Diff([]string{"Yes, and thanks.", "Yes!"}, words(t, a, "Drafts")); diff != "" {
		t.Error(diff)
	}
}

// A draft that is there already, but for its HTML, isn't replaced by itself.
func TestReplaceOtherHTML(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Trash: true}).Account()
	record := &mailbox.Record{Version: 1}
	push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes."))
	m, err := mailbox.NewMessage(strings.NewReader(strings.Replace(raw("Re: your offer", "Yes."),
		"<p>Yes.</p>", "<p><b>Yes.</b></p>", 1)))
	if err != nil {
		t.Fatal(err)
	}
	m.ID = "yes"
	results := push(t, a, mailbox.Options{Replace: true, Record: record}, m)
	if r := results[0]; r.Outcome != mailbox.There || r.Earlier > 0 {
		t.Errorf("%+v", r)
	}
	if diff := cmp.Diff([]string{"Yes."}, words(t, a, "Drafts")); diff != "" {
		t.Error(diff)
	}
}

// Without UIDPLUS the server doesn't say where a draft is.
func TestRecordWithoutUIDPLUS(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Trash: true, Caps: "IMAP4rev1 SPECIAL-USE MOVE"}).Account()
	record := &mailbox.Record{Version: 1}
	push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes."), email(t, "no", "No."))
	if len(record.Drafts) != 2 || record.Drafts[0].UID != 1 || record.Drafts[1].UID != 2 ||
		!record.Drafts[1].Marked {
		t.Errorf("%+v", record)
	}
}

// A draft that a push stored, but couldn't note, is recognized by its keyword and its words.
func TestRecordIsMadeAnew(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Trash: true}).Account()
	push(t, a, mailbox.Options{}, email(t, "yes", "Yes."))
	mailboxtest.Append(t, a, "Drafts", raw("Re: your offer", "No."))
	record := &mailbox.Record{Version: 1}
	push(t, a, mailbox.Options{Record: record}, email(t, "yes", "Yes."), email(t, "no", "No."))
	if len(record.Drafts) != 1 || record.Drafts[0].Email != "yes" {
		t.Errorf("%+v", record)
	}
}
