package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// A draft that somebody asks for by name has a warning if it doesn't fit the moment.
func TestOutOfPlace(t *testing.T) {
	const (
		open    = "the offer is still open"
		inHand  = "the email asks for the offer in writing, and by the case it is"
		noDate  = "neither the log nor the case has the new deadline"
		late    = "has passed when this is sent"
		offered = "    offers: [{made: 2026-05-18, base: 180000, deadline: 2026-05-27T17:00}]\n    asks: [{base: 200000}]\n"
	)
	asked := "{on: 2026-05-19, what: sent, kind: counter-base}, {on: 2026-05-20, what: reply-yes}"
	longer := "{on: 2026-05-19, what: sent, kind: deadline-extension}, {on: 2026-05-20, what: reply-yes"
	for _, tt := range []struct{ name, kind, on, facts, log, want string }{
		{"an open offer", "keep-warm", "2026-05-22", offered, "", open},
		{"an offer that was declined", "keep-warm", "2026-05-22", offered, "{on: 2026-05-20, what: declined}", ""},
		{"no offer", "keep-warm", "2026-05-22", "", "", ""},
		{"in writing", "written-offer-request", "2026-05-20", offered, "", inHand},
		{"in writing, and better since", "written-offer-request", "2026-05-20", offered, asked, ""},
		{"by phone", "written-offer-request", "2026-05-20", strings.Replace(offered, "base", "status: verbal, base", 1),
			"", ""},
		{"a later day, unknown", "deadline-reply.yes", "2026-05-20", offered, longer + "}", noDate},
		{"a later day in the log", "deadline-reply.yes", "2026-05-20", offered,
			longer + ", deadline: 2026-06-03T17:00}", ""},
		{"a later day in the case", "deadline-reply.yes", "2026-05-20",
			offered + "    extension: {until: 2026-06-03T17:00, reason: I'm away}\n", longer + "}", ""},
		{"after the deadline", "accept-recap", "2026-05-28", offered, asked, late},
		{"before it", "accept-recap", "2026-05-22", offered, asked, ""},
	} {
		c, err := casefile.Parse("ada.yaml", strings.NewReader("version: 1\nid: ada\ncurrency: USD\n"+
			"client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, calendar: US}\n"+
			"opportunities:\n  - id: arbor\n    company: Arbor\n    calendar: US\n    timezone: America/New_York\n"+
			"    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}]\n"+
			tt.facts+"log: ["+tt.log+"]\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: tt.kind, Opportunity: "arbor",
			Send: drafttest.Instant(t, tt.on+"T19:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for _, w := range d.Warnings {
			if w.Rule == drafts.WarnCase || w.Rule == drafts.WarnDeadline {
				got = append(got, w.Text)
			}
		}
		if text := strings.Join(got, "\n"); (text != "") != (tt.want != "") || !strings.Contains(text, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, text, tt.want)
		}
	}
}

// Somebody who takes time before there's an offer doesn't mention one.
func TestHoldWithoutAnOffer(t *testing.T) {
	for _, voice := range []string{"warm", "direct", "formal"} {
		for _, kind := range []string{"preholiday-hold", "response-hold"} {
			c, err := casefile.Parse("ada.yaml", strings.NewReader("version: 1\nid: ada\ncurrency: USD\n"+
				"client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, calendar: US, voice: "+voice+"}\n"+
				"opportunities:\n  - id: arbor\n    company: Arbor\n    calendar: US\n    timezone: America/New_York\n"+
				"    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}]\n"+
				"    level: {target: L6, offered: L5}\n"+
				"log: [{on: 2026-05-20, what: sent, kind: level-up-request}, {on: 2026-05-22, what: reply-no}]\n"))
			if err != nil {
				t.Fatal(err)
			}
			d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: kind,
				Send: drafttest.Instant(t, "2026-05-22T19:00:00Z")})
			if err != nil || strings.Contains(d.Text, "offer") {
				t.Errorf("%s, %s: %v, %v", kind, voice, err, d)
			}
		}
	}
}
