package drafts_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/worth"
	"github.com/tactful-drafts/tactful/templates"
)

// The error types of the module that say what the caller got wrong.
var (
	_ casefile.InputError = (*casefile.Error)(nil)
	_ casefile.InputError = casefile.Problem{}
	_ casefile.InputError = (*casefile.UnknownError)(nil)
	_ casefile.InputError = (*calendar.UnknownError)(nil)
	_ casefile.InputError = (*letter.ChoiceError)(nil)
	_ casefile.InputError = (*letter.NeedsError)(nil)
	_ casefile.InputError = (*drafts.CatalogError)(nil)
	_ casefile.InputError = (*drafts.PrivateError)(nil)
)

// One errors.As tells the caller's fault from that of the program or the machine.
func TestInputError(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	draft := func(r drafts.Request) error {
		_, err := cat.Draft(c, r)
		return err
	}
	// note drafts an email with the body.
	note := func(body string) error {
		own, err := drafts.NewCatalog(templates.FS, fstest.MapFS{"answer/note.md": {
			Data: []byte("---\ntitle: a note\nstage: answer\nact: note\nto: recruiter\n" +
				"window: reply\nwords: 50\nnote: A note.\nsubject: a note\n---\n" + body + "\n")}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = own.Draft(c, drafts.Request{Kind: "note", Send: afterOffer, Opportunity: "amazon"})
		return err
	}
	parse := func(text string) error {
		_, err := casefile.Parse("case.yaml", strings.NewReader(text))
		return err
	}
	catalog := func(fsys fs.FS) error {
		_, err := drafts.NewCatalog(fsys)
		return err
	}
	read := func(text string) error {
		_, err := mail.Read(strings.NewReader(text))
		return err
	}
	stranger, err := mail.Read(strings.NewReader("From: sam@other.example\n\nHi\n"))
	if err != nil {
		t.Fatal(err)
	}
	past, err := calendar.ParseLocalTime("2020-01-01T09:00")
	if err != nil {
		t.Fatal(err)
	}
	broken := iotest.ErrReader(errors.New("the disk is gone"))
	_, unreadableCase := casefile.Parse("case.yaml", broken)
	_, unreadableMail := mail.Read(broken)
	_, code := calendar.Lookup("XX")
	_, amount := comp.ParseMoney("1.200", "USD")
	_, years := worth.Of(c, comp.Assumptions{Years: 99})
	_, accounts := mailbox.ReadAccounts("accounts.yaml", strings.NewReader("accounts: 5\n"))
	_, noDay := plan.New(cat, c, time.Time{})
	_, noOffice := c.Office(0, calendar.Rules{LongWeekend: 1})
	_, opportunity := c.FindOpportunity("amazing")

	for _, tt := range []struct {
		name string
		err  error
		want bool // the caller's fault
	}{
		{"a case with something wrong", parse("version: 9\n"), true},
		{"an opportunity that the case doesn't have", opportunity, true},
		{"a template with something wrong",
			catalog(fstest.MapFS{"offer/x.md": {Data: []byte("Hi\n")}}), true},
		{"an unknown kind", draft(drafts.Request{Kind: "counter-bass", Send: afterOffer}), true},
		{"no time of sending", draft(drafts.Request{Kind: "counter-base"}), true},
		{"several open opportunities",
			draft(drafts.Request{Kind: "accept-recap", Send: afterOffer}), true},
		{"a fact that the case lacks",
			draft(drafts.Request{Kind: "counter-base", Send: afterOffer}), true},
		{"a date that has passed",
			draft(drafts.Request{Kind: "response-hold", Send: afterOffer, By: past}), true},
		{"a reply to a stranger", draft(drafts.Request{Kind: "counter-sign-on-split",
			Send: afterOffer, ReplyTo: stranger}), true},
		{"something private", note("470k"), true},
		{"an unknown calendar", code, true},
		{"an ambiguous amount", amount, true},
		{"assumptions out of range", years, true},
		{"no email", read("hello"), true},
		{"an email that is too large", read(strings.Repeat("From: a\n", 4<<20)), true},
		{"headers that are too long", read(strings.Repeat("From: a\n", 1<<18)), true},
		{"a text that is too long", read("From: a@b.example\n\n" + strings.Repeat("a\n", 2<<20)), true},
		{"an accounts file with something wrong", accounts, true},
		{"a plan without a day", noDay, true},
		{"rules out of range", noOffice, true},

		{"a case that can't be read", unreadableCase, false},
		{"an email that can't be read", unreadableMail, false},
		{"templates that can't be read", catalog(nil), false},
		{"a template that fails", note(`{{ fail "for a reason" }}`), false},
	} {
		var input casefile.InputError
		switch {
		case tt.err == nil:
			t.Errorf("%s: no error", tt.name)
		case errors.As(tt.err, &input) != tt.want:
			t.Errorf("%s: want an InputError: %v, got a %T: %v", tt.name, tt.want, tt.err, tt.err)
		}
	}
}
