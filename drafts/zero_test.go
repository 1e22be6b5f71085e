package drafts_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/tactful-drafts/tactful/drafts/sheet"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// The texts of zero values can be printed.
func TestZeroTexts(t *testing.T) {
	for _, v := range []any{new(drafts.PrivateError), new(drafts.RenderError), new(drafts.Disclosure),
		new(mailbox.Error), new(packet.FileError), new(packet.LeftoverError), mail.PassageKind(99),
		comp.Money{}, comp.Price{}, calendar.Date{}, new(casefile.UnknownError)} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("%T: %v", v, r)
				}
			}()
			switch v := v.(type) {
			case error:
				_ = v.Error()
			case fmt.Stringer:
				_ = v.String()
			}
		}()
	}
	var bonus *casefile.Bonus
	var equity *casefile.Equity
	usd, err := comp.NewMoney(100_00, "USD")
	if err != nil {
		t.Fatal(err)
	}
	if none, err := bonus.Yearly(usd); err != nil || none.Minor() != 0 {
		t.Errorf("no bonus is %s, %v", none, err)
	}
	if worth, ok := equity.Worth(); ok || equity.OptionGrant() {
		t.Errorf("no equity is worth %s", worth)
	}
	if got := new(calendar.Calendar).Holidays(calendar.NewDate(2026, 7, 4)); len(got) > 0 {
		t.Errorf("the zero calendar has %v", got)
	}
	if list := preview.Folders("a/c.yaml", nil, ""); len(list) != 1 || list[0] != "a" {
		t.Errorf("a case that can't be read is in %q", list)
	}
}

// A value that isn't from its constructor, or isn't one of those that there are, is the caller's
// error, and no panic.
func TestWrongArguments(t *testing.T) {
	c, cat := drafttest.Case(t, "erica.yaml"), drafttest.Catalog(t)
	send := time.Date(2026, 6, 30, 11, 0, 0, 0, time.UTC)
	draft := func(r drafts.Request) error {
		r.Kind, r.Send, r.Opportunity = "counter-sign-on-split", send, "amazon"
		_, err := cat.Draft(c, r)
		return err
	}
	if err := draft(drafts.Request{}); err != nil {
		t.Fatal(err)
	}
	changed := *c
	changed.Client.Email = "not an address"
	moved := *c
	moved.Client.Timezone = "EST"
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for name, call := range map[string]func() error{
		"by": func() error {
			return draft(drafts.Request{By: calendar.LocalTime{Date: calendar.NewDate(2026, 7, 2),
				Hour: 99, Minute: -7, HasTime: true}})
		},
		"round": func() error { return draft(drafts.Request{Round: 99}) },
		"about": func() error { return draft(drafts.Request{About: &casefile.Event{What: "nope"}}) },
		"about kind": func() error {
			return draft(drafts.Request{About: &casefile.Event{What: casefile.EventSent, Kind: "nope"}})
		},
		"about opportunity": func() error {
			return draft(drafts.Request{About: &casefile.Event{What: casefile.EventNote, Opportunity: "nope"}})
		},
		"address": func() error {
			_, err := cat.Draft(&changed, drafts.Request{Kind: "counter-sign-on-split", Send: send})
			return err
		},
		"zone":       func() error { _, err := plan.New(cat, &moved, send); return err },
		"no catalog": func() error { _, err := plan.New(nil, c, send); return err },
		"horizon":    func() error { _, err := plan.Options{Horizon: -time.Hour}.New(cat, c, send); return err },
		"answer":     func() error { _, err := new(plan.Incoming).As("yess"); return err },
		"scope": func() error {
			_, err := worth.Within(c, comp.Assumptions{}, worth.Scope{Only: "amazn"})
			return err
		},
		"review": func() error { _, err := review.Message(nil, c, review.About{Opportunity: "amazn"}); return err },
		"office": func() error { _, err := c.Office(9, calendar.Rules{}); return err },
		"thread": func() error { _, err := casefile.WithThread(c, -1, "a.eml"); return err },
		"standing": func() error {
			_, err := letter.StandingOf(c, 9, send, func(*casefile.Event) *letter.Kind { return nil })
			return err
		},
		"sheet":   func() error { return new(sheet.Sheet).CSV(io.Discard) },
		"waiting": func() error { _, err := new(worth.Worth).Waiting(3); return err },
		"sync":    func() error { _, err := packet.Sync(root, new(packet.Packet), nil); return err },
		"timeout": func() error {
			_, err := mailbox.Push(t.Context(), mailbox.Account{}, "", nil, &mailbox.Options{Timeout: -1})
			return err
		},
		"security": func() error {
			_, err := mailbox.Push(t.Context(), mailbox.Account{Security: "ssl"}, "", nil, nil)
			return err
		},
	} {
		var in casefile.InputError
		if err := call(); err == nil || !errors.As(err, &in) {
			t.Errorf("%s: %v is no InputError", name, err)
		}
	}
	var wrong *casefile.Error
	if _, err := plan.New(cat, &moved, send); !errors.As(err, &wrong) || wrong.Problems[0].Field != "client.timezone" {
		t.Errorf("an unknown time zone is %v", err)
	}
	if r := new(inbox.Reading).As("yess"); r.What != inbox.NotClear {
		t.Errorf("yess is %q", r.What)
	}
	all, err := agenda.New(cat, func(yield func(agenda.Source) bool) { yield(agenda.Source{Name: "x"}) }, send)
	if err != nil || len(all.Unread) != 1 {
		t.Errorf("a source without a case: %v, %v", all, err)
	}
	if err := root.WriteFile(mailbox.RecordName, new(mailbox.Record).Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := mailbox.ReadRecord(root.FS()); err != nil {
		t.Errorf("the zero record can't be read back: %v", err)
	}
}

func TestUnreadThreadIsWarnedAbout(t *testing.T) {
	c, cat := drafttest.Case(t, "erica.yaml"), drafttest.Catalog(t)
	request := drafts.Request{Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 11, 0, 0, 0, time.UTC)}
	warned := func() (n int) {
		d, err := cat.Draft(c, request)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range d.Warnings {
			if w.Rule == drafts.WarnThread {
				n++
			}
		}
		return n
	}
	if warned() != 1 {
		t.Error("no warning that the thread hasn't been read")
	}
	request.New = true
	if warned() != 0 {
		t.Error("a draft that is to be new is warned about")
	}
	request.New = false
	if _, err := c.ReadThreads(os.DirFS("../testdata/cases")); err != nil {
		t.Fatal(err)
	}
	if warned() != 0 {
		t.Error("a thread that has been read is warned about")
	}
}
