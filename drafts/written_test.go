package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Only a letter that there has been can be updated.
func TestLetterIsOnlyUpdatedOnceThereIsOne(t *testing.T) {
	for _, tt := range []struct{ status, want, not string }{
		{"verbal", "Could you send me a letter with everything in it", "updated"},
		{"written", "Could you send me the updated letter", "everything in it"},
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}\n"+
			"opportunities:\n  - company: Halcyon\n    role: Engineer\n"+
			"    people: [{role: recruiter, name: Tom Hale, email: tom@halcyon.example}]\n"+
			"    offers: [{made: 2026-03-09, status: "+tt.status+", base: 180000}]\n"+
			"    asks: [{base: 190000, would_sign: true}]\n"+
			"log:\n  - {on: 2026-03-10, what: sent, kind: counter-base}\n"+
			"  - {on: 2026-03-12, what: reply-yes, base: 190000}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "written-offer-request",
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.status, err)
		} else if all := d.Subject + "\n" + d.Text; !strings.Contains(all, tt.want) ||
			strings.Contains(all, tt.not) || !strings.Contains(all, "to $190,000. Could") {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.status, tt.want, tt.not, all)
		}
	}
}

// The letter in hand is signed if it has what she accepts: they said no to more, or sent it again since they
// agreed to that. Otherwise, there's another one to come.
func TestLetterInHandIsSigned(t *testing.T) {
	const came, asked = "{on: 2026-05-04, what: written-offer}, ", "{on: 2026-05-05, what: sent, kind: counter-base}, "
	for _, tt := range []struct {
		name, status, log string
		signs             bool
	}{
		{"no to more", "written", came + asked + "{on: 2026-05-08, what: reply-no}", true},
		{"no, and more time", "written", came + asked + "{on: 2026-05-08, what: reply-no, deadline: 2026-05-20}", true},
		{"no to the last step", "written", came + asked + "{on: 2026-05-08, what: reply-no}, " +
			"{on: 2026-05-09, what: sent, kind: final-ask}, {on: 2026-05-10, what: reply-no}", true},
		{"the letter came after their yes", "written",
			came + asked + "{on: 2026-05-08, what: reply-yes}, {on: 2026-05-09, what: written-offer}", true},
		{"yes", "written", came + asked + "{on: 2026-05-08, what: reply-yes}", false},
		{"a part of it", "written", came + asked + "{on: 2026-05-08, what: reply-partial, base: 73000}", false},
		{"moved to something", "written", came + asked + "{on: 2026-05-08, what: reply-partial}", false},
		{"no answer yet", "written", came + asked, false},
		{"no letter", "verbal", "{on: 2026-05-04, what: verbal-offer}, " + asked + "{on: 2026-05-08, what: reply-no}", false},
	} {
		c, err := casefile.Parse("rolf.yaml", strings.NewReader(`currency: USD
client: {name: Rolf Eide, email: rolf@mail.example, timezone: America/New_York}
opportunities:
  - company: Wexley
    role: Buyer
    people: [{role: recruiter, name: Ida Moe, email: ida@wexley.example}]
    offers: [{made: 2026-05-04, status: `+tt.status+`, base: 70000, sign_on: 4000, start: 2026-07-01, deadline: 2026-05-15}]
    asks: [{base: 77000, fallback: {base: 74000}}]
log: [`+tt.log+"]\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "accept-recap",
			Send: drafttest.Instant(t, "2026-05-11T15:00:00Z")})
		if err != nil {
			t.Fatal(err)
		}
		signs, asks := strings.Contains(d.Text, "I'll sign the letter and send it back"), strings.Contains(d.Text, "could you send me")
		if signs != tt.signs || asks == tt.signs {
			t.Errorf("%s: signs the letter in hand: want %t in\n%s", tt.name, tt.signs, d.Text)
		}
	}
}

// An email that says what the offer is has a warning while the letter has less than what was agreed.
func TestLetterWithLessIsNotConfirmed(t *testing.T) {
	for _, tt := range []struct{ kind, log, sign, want string }{
		{"written-offer-request", "yes", "6000", "(Base salary: $84,000, not $80,000): "},
		{"written-offer-request", "yes", "4000", "(Base salary: $84,000, not $80,000; Sign-on bonus: $6,000, not $4,000): "},
		{"call-recap.discussion", "yes", "6000", "the letter differs from what was agreed"},
		{"counter-lowball.open", "yes", "6000", "the letter differs from what was agreed"},
		{"written-offer-request", "no", "6000", ""},
		{"call-recap.discussion", "no", "6000", ""},
		{"offer-correction", "yes", "6000", ""},
		{"accept-recap", "yes", "6000", ""},
		{"offer-acknowledge", "yes", "6000", ""},
	} {
		c, err := casefile.Parse("rolf.yaml", strings.NewReader(`currency: USD
client: {name: Rolf Eide, email: rolf@mail.example, timezone: America/New_York}
opportunities:
  - company: Wexley
    role: Buyer
    people: [{role: recruiter, name: Ida Moe, email: ida@wexley.example}]
    offers:
      - {id: said, made: 2026-05-04, status: verbal, base: 76000, sign_on: 6000}
      - {id: sent, made: 2026-05-12, base: 80000, sign_on: `+tt.sign+`, deadline: 2026-05-22}
    asks: [{offer: said, base: 84000}]
log: [{on: 2026-05-04, what: verbal-offer}, {on: 2026-05-05, what: sent, kind: counter-base}, {on: 2026-05-08, what: reply-`+
			tt.log+"}, {on: 2026-05-12, what: written-offer}]\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Draft(drafttest.Catalog(t), c, letter.Request{Kind: tt.kind,
			Send: drafttest.Instant(t, "2026-05-13T15:00:00Z")})
		if err != nil {
			t.Errorf("%s, %s: %v", tt.kind, tt.log, err)
			continue
		}
		said := ""
		for _, w := range d.Warnings {
			said += w.Text + "\n"
		}
		if !strings.Contains(said, tt.want) || tt.want == "" && strings.Contains(said, "the letter differs") {
			t.Errorf("%s, %s: want %q in %q", tt.kind, tt.log, tt.want, said)
		}
	}
}
