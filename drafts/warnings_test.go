package drafts_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/templates"
)

const warnedCase = `version: 1
id: erica
currency: USD
coach: {name: Dana Reyes}
client: {name: Erica Vale, email: erica@vale.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    timezone: America/Los_Angeles
    people: [{id: nils, role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{id: l7, made: 2026-06-25, base: 300000, deadline: 2026-07-06T17:00}]
`

func TestWarnings(t *testing.T) {
	cat, err := drafts.NewCatalog(fstest.MapFS{"counter/note.md": {Data: []byte(`---
title: A note
stage: counter
act: note
to: recruiter
window: ask
words: 50
subject: "Hello"
note: None.
---
Hi
`)}})
	if err != nil {
		t.Fatal(err)
	}
	const late = `offer "l7": its deadline, 2026-07-06T17:00 in America/Los_Angeles, ` +
		`has passed when this is sent`
	const noReply = `the mail to be answered is from No.Reply@acme.example, which nobody may read`
	for _, tt := range []struct {
		name, send, from string
		status           casefile.Status
		form             drafts.Form
		want             []drafts.Warning
	}{
		{name: "in time", send: "2026-07-07T00:00:00Z"},
		{name: "late", send: "2026-07-07T00:01:00Z",
			want: []drafts.Warning{{Rule: drafts.WarnDeadline, Text: late}}},
		{name: "verbal", send: "2026-07-08T00:00:00Z", status: casefile.StatusVerbal,
			want: []drafts.Warning{{Rule: drafts.WarnDeadline, Text: late}}},
		{name: "decided", send: "2026-07-08T00:00:00Z", status: casefile.StatusDeclined},
		{name: "before the offer", send: "2026-06-20T00:00:00Z"},
		{name: "a person", send: "2026-07-01T12:00:00Z", from: "nils@acme.example"},
		{name: "nobody reads it", send: "2026-07-01T12:00:00Z", from: `Nils New <No.Reply@acme.example>`,
			want: []drafts.Warning{{Rule: drafts.WarnNoReply, Text: noReply}}},
		{name: "a short link", send: "2026-07-01T12:00:00Z", form: drafts.FormMailto},
	} {
		c, err := casefile.Parse("case.yaml", strings.NewReader(warnedCase))
		if err != nil {
			t.Fatal(err)
		}
		c.Opportunities[0].Offers[0].Status = tt.status
		r := letter.Request{Kind: "note"}
		if r.Send, err = time.Parse(time.RFC3339, tt.send); err != nil {
			t.Fatal(err)
		}
		if tt.from != "" {
			text := "From: " + tt.from + "\nSubject: Offer\nMessage-ID: <a@acme.example>\n\nHi\n"
			if r.ReplyTo, err = mail.Read(strings.NewReader(text)); err != nil {
				t.Fatal(err)
			}
		}
		d, err := cat.Draft(c, r)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := d.WarningsAs(tt.form); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		d.Text = strings.Repeat("a", drafts.MaxMailto)
		long := d.WarningsAs(drafts.FormMailto)
		if len(long) != len(tt.want)+1 || long[0].Rule != drafts.WarnLongLink {
			t.Errorf("%s: a long link: got %q", tt.name, long)
		}
		if len(d.Warnings) != len(tt.want) || len(d.WarningsAs(drafts.FormEML)) != len(tt.want) {
			t.Errorf("%s: the draft has %q", tt.name, d.Warnings)
		}
	}
}

// A list of the terms of a later offer gives away those that only an earlier one has.
func TestWarningOfTermsLeftOut(t *testing.T) {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	const missing = `offer "l8" doesn't have the annual bonus and the sign-on bonus of an earlier ` +
		`offer: if they still hold, write like: l7`
	for _, tt := range []struct{ kind, like, want string }{
		{"accept-recap", "", missing}, {"accept-recap", "like: l7, ", ""}, {"decline-elsewhere", "", ""},
		{"written-offer-request", "", missing}, {"written-offer-request", "like: l7, ", ""},
		{"call-recap.offer", "", missing}, {"response-hold", "", ""},
		{"coach-offer-comparison", "", "Acme: " + missing}, {"coach-offer-comparison", "like: l7, ", ""},
	} {
		src := strings.Replace(warnedCase, "offers: [{id: l7, made: 2026-06-25, base: 300000, ",
			"stage: offer, offers: [{id: l8, made: 2026-06-26, base: 310000, "+tt.like, 1)
		src = strings.Replace(src, "    stage: offer, offers: [",
			"    stage: offer\n    offers: [{id: l7, made: 2026-06-25, base: 300000, bonus: 15%, "+
				"sign_on: 9000}, ", 1)
		c, err := casefile.Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		c.Coach.Email = "dana@coach.example"
		d, err := cat.Draft(c, drafts.Request{Kind: tt.kind,
			Send: time.Date(2026, 7, 1, 17, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, w := range d.Warnings {
			if w.Rule == drafts.WarnTerms {
				got = w.Text
			}
		}
		if got != tt.want {
			t.Errorf("%s with %q: got %q, want %q", tt.kind, tt.like, got, tt.want)
		}
		if tt.like != "" && !strings.HasPrefix(tt.kind, "coach") && !strings.Contains(d.Text, "9,000") {
			t.Errorf("the list lacks the sign-on bonus:\n%s", d.Text)
		}
	}
}
