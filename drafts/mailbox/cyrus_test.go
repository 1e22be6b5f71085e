package mailbox_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// Cyrus does what Dovecot does: drafts are stored once, and replaced only if they are a push's own.
func TestPushCyrus(t *testing.T) {
	a := mailboxtest.StartCyrus(t)
	record := &mailbox.Record{Version: 1}
	long := strings.Repeat("Words without an end. ", 60) + "Zwölf."
	one, two := email(t, "yes", "Yes."), email(t, "no", long)
	for _, want := range []string{"added added there", "there there there"} {
		if got := outcomes(push(t, a, mailbox.Options{Record: record}, one, two, one)); got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
	if len(record.Drafts) != 2 || !record.Drafts[0].Marked {
		t.Errorf("%+v", record)
	}
	list := mailboxtest.Fetch(t, a, "Drafts")
	if diff := cmp.Diff([]string{"PreparedDraft", `\Draft`, `\Seen`}, list[0].Flags); diff != "" {
		t.Error(diff)
	}
	if !bytes.HasPrefix(list[0].Raw, []byte("From: Erica Vale")) {
		t.Errorf("stored as\n%s", list[0].Raw)
	}
	mailboxtest.Append(t, a, "Drafts", raw("Re: your offer", "Hers."))
	results := push(t, a, mailbox.Options{Replace: true, Record: record}, email(t, "yes", "Yes!"))
	if r := results[0]; r.Outcome != mailbox.Replaced || r.Earlier != 1 || r.Trash != "Trash" {
		t.Errorf("%+v", r)
	}
	if diff := cmp.Diff([]string{long, "Hers.", "Yes!"}, words(t, a, "Drafts")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Yes."}, words(t, a, "Trash")); diff != "" {
		t.Error(diff)
	}
}
