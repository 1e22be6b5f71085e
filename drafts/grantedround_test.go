package drafts_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// What they've said yes to stays a term of the offer, whatever they say to what is asked for next.
func TestGrantedRoundStays(t *testing.T) {
	const (
		rounds  = "asks: [{round: 1, base: 165000, fallback: {base: 158000}}, {round: 2, sign_on: 30000}]"
		options = "asks: [{round: 1, options: [{base: 165000}, {sign_on: 60000}]}, {round: 2, start: 2026-08-03}]"
		total   = "asks: [{round: 1, total: 190000}, {round: 2, sign_on: 30000}]"
	)
	second := event("09", "what: sent, kind: counter-sign-on-split")
	onOptions := event("03", "what: sent, kind: counter-options")
	onTotal := event("03", "what: sent, kind: counter-total-comp")
	for _, tt := range []struct{ name, asks, log, want string }{
		{"a yes", rounds, countered + saidYes, "$165,000"},
		{"asked for more", rounds, countered + saidYes + second, "$165,000"},
		{"then a no", rounds, countered + saidYes + second + event("10", "what: reply-no"), "$165,000"},
		{"then a yes", rounds, countered + saidYes + second + event("10", "what: reply-yes"), "$165,000"},
		{"then a part", rounds, countered + saidYes + second +
			event("10", "what: reply-partial, sign_on: 20000"), "$165,000"},
		{"a yes with another figure", rounds, countered + event("08", "what: reply-yes, base: 161000") + second +
			event("10", "what: reply-no"), "$161,000"},
		{"a yes to the last step", rounds, countered + event("05", "what: reply-partial, base: 154000") +
			event("06", "what: sent, kind: final-ask") + saidYes + second + event("10", "what: reply-no"), "$158,000"},
		{"a no before", rounds, countered + saidNo + second + event("10", "what: reply-no"), "$150,000"},
		{"a yes to one of two packages", options, onOptions + saidYes, ""},
		{"then a yes to the start", options, onOptions + saidYes + event("09", "what: sent, kind: counter-terms") +
			event("10", "what: reply-yes"), ""},
		{"a yes to a total, then a no", total, onTotal + saidYes + second + event("10", "what: reply-no"), ""},
	} {
		c := events(t, tt.log, "asks: [{round: 1, base: 165000, would_sign: true}]", tt.asks)
		for _, kind := range []string{"accept-recap", "call-recap.discussion"} {
			d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: kind, Opportunity: "fenn",
				Send: time.Date(2026, 6, 11, 14, 0, 0, 0, time.UTC)})
			if _, lacks := errors.AsType[*letter.NeedsError](err); tt.want == "" && lacks {
				continue
			}
			if err != nil || tt.want == "" || !strings.Contains(d.Text, tt.want) {
				t.Errorf("%s, %s: want %q, got %v", tt.name, kind, tt.want, err)
			}
		}
	}
}

// An acceptance of a later offer says what they had agreed to and that one lacks.
func TestGrantLostInALaterOffer(t *testing.T) {
	const before = "    asks: [{round: 1, base: 165000, would_sign: true}]"
	second := event("09", "what: sent, kind: counter-sign-on-split")
	better := event("10", "what: reply-partial, offer: two")
	for _, tt := range []struct{ name, offer, log, want string }{
		{"the base as it was", "base: 150000, sign_on: 20000", countered + saidYes + second + better,
			"they had agreed to a base salary of $165,000 before"},
		{"the base of their yes", "base: 165000, sign_on: 20000", countered + saidYes + second + better, ""},
		{"no yes before", "base: 150000, sign_on: 20000", countered + saidNo + second + better, ""},
	} {
		c := events(t, tt.log, before, "      - {id: two, made: 2026-06-10, status: written, level: L5, "+tt.offer+
			"}\n    asks: [{round: 1, base: 165000}, {round: 2, sign_on: 30000}]")
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "accept-recap", Opportunity: "fenn",
			Send: time.Date(2026, 6, 11, 14, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, w := range d.Warnings {
			if strings.Contains(w.Text, "had agreed") {
				got = w.Text
			}
		}
		if !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
