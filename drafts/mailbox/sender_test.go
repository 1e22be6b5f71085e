package mailbox_test

import (
	"errors"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

// One client's drafts aren't stored in another one's account.
func TestPushSender(t *testing.T) {
	for _, tt := range []struct {
		user    string
		from    mailbox.Addresses
		refused bool
	}{
		{"erica@mail.example", nil, false},
		{"Erica@MAIL.example", nil, false},
		{"erica", nil, false}, // it may be hers
		{"nora@mail.example", nil, true},
		{"erica@else.example", nil, true},
		{"vale@else.example", mailbox.Addresses{"erica@mail.example"}, false},
		{"erica", mailbox.Addresses{"vale@else.example", "erica@mail.example"}, false},
		{"erica", mailbox.Addresses{"vale@else.example"}, true},
	} {
		a := mailbox.Account{Name: "erica", Host: "127.0.0.1", Port: 1, User: tt.user, From: tt.from}
		_, err := try(t, a, mailbox.Options{}, letter(t, "sign-on", "one"))
		_, named := try(t, a, mailbox.Options{AnySender: true}, letter(t, "sign-on", "one"))
		if errors.Is(named, mailbox.ErrSender) {
			t.Errorf("%s, %v, which is named: %v", tt.user, tt.from, named)
		}
		if refused := errors.Is(err, mailbox.ErrSender); refused != tt.refused {
			t.Errorf("%s, %v: %v", tt.user, tt.from, err)
		}
	}
}
