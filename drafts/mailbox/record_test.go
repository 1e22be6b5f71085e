package mailbox_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func TestRecord(t *testing.T) {
	want := &mailbox.Record{Version: 1, Drafts: []mailbox.Stored{{Host: "imap.mail.example",
		User: "erica@mail.example", Mailbox: "Entwürfe", Validity: 7, UID: 12,
		Email: "erica/amazon/counter-base", Hash: strings.Repeat("0a", 32), Marked: true}}}
	got, err := mailbox.ReadRecord(fstest.MapFS{mailbox.RecordName: {Data: want.Bytes()}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got, err = mailbox.ReadRecord(fstest.MapFS{})
	if err != nil || got.Version != 1 || len(got.Drafts) > 0 {
		t.Errorf("no file: %+v, %v", got, err)
	}
}

func FuzzReadRecord(f *testing.F) {
	for _, seed := range []string{"", "{}", "null", `{"version": 2}`, `{"version": 1, "drafts": [{}]}`,
		`{"version": 1, "drafts": [{"uid": -1}]}`, `{"version": 1}{"version": 1}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := mailbox.ReadRecord(fstest.MapFS{mailbox.RecordName: {Data: []byte(text)}})
		if err != nil {
			return
		}
		again, err := mailbox.ReadRecord(fstest.MapFS{mailbox.RecordName: {Data: r.Bytes()}})
		if diff := cmp.Diff(r, again); err != nil || r.Version != 1 || diff != "" {
			t.Errorf("%v\n%s", err, diff)
		}
	})
}
