package drafts_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Another offer is mentioned only if it is verified, and named and quoted only if the client allows
// it.
func TestCompetingTellsWhatMayBeTold(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct {
		name                    string
		verified, named, quoted bool
		stage                   casefile.Stage
		want                    string // the claim, up to its period; empty if there is none
	}{
		{"all", true, true, true, "offer",
			"I have another written offer, from Marlow Instruments, with a base salary of £98,000 and a " +
				"sign-on bonus of £8,000."},
		{"named", true, true, false, "offer", "I have another offer, from Marlow Instruments."},
		{"quoted", true, false, true, "offer",
			"I have another written offer, with a base salary of £98,000 and a sign-on bonus of £8,000."},
		{"claimed", true, false, false, "offer", "I have another offer."},
		{"not verified", false, true, true, "offer", ""},
		{"declined", true, true, true, casefile.StageDeclined, ""},
	} {
		c := drafttest.Case(t, "tomas.yaml")
		o := &c.Opportunities[1]
		o.Verified, o.MayName, o.MayQuote, o.Stage = tt.verified, tt.named, tt.quoted, tt.stage
		r := letter.Request{Kind: "counter-competing.explicit", Opportunity: "alpina",
			Send: drafttest.Instant(t, "2026-02-04T08:30:00Z")}
		d, err := cat.Draft(c, r)
		if needs := (*letter.NeedsError)(nil); tt.want == "" {
			if !errors.As(err, &needs) {
				t.Errorf("%s: got %v, want that it needs a competing offer", tt.name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if !strings.Contains(d.Text, tt.want) {
			t.Errorf("%s: %q is not in\n%s", tt.name, tt.want, d.Text)
		}
		r.Kind = "counter-competing.implicit"
		if d, err = cat.Draft(c, r); err != nil || strings.Contains(d.Text, "Marlow") ||
			strings.Contains(d.Text, "£") {
			t.Errorf("%s: the implicit one: %v, %s", tt.name, err, d.Text)
		}
	}
}

// An offer that was answered by an email isn't mentioned anymore, and its opportunity isn't one to
// guess for.
func TestAnsweredOfferIsNotMentioned(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, kind := range []string{"", "offer-acknowledge", "decline-fit.terms", "accept-recap"} {
		c := drafttest.Case(t, "tomas.yaml")
		c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 2, 3), What: casefile.EventSent,
			Opportunity: "marlow", Kind: kind})
		answered := kind != "" && kind != "offer-acknowledge"
		r := letter.Request{Opportunity: "alpina", Send: drafttest.Instant(t, "2026-02-04T08:30:00Z")}
		for _, r.Kind = range []string{"counter-competing.explicit", "counter-competing.implicit"} {
			_, err := cat.Draft(c, r)
			if needs := (*letter.NeedsError)(nil); errors.As(err, &needs) != answered {
				t.Errorf("%s after %q: got %v", r.Kind, kind, err)
			}
		}
		r.Kind, r.Opportunity = "accept-recap", ""
		d, err := cat.Draft(c, r)
		if declined := kind == "decline-fit.terms"; declined != (err == nil) ||
			declined && d.Opportunity != "alpina" {
			t.Errorf("accept-recap after %q: got %v", kind, err)
		}
	}
}

// Only the ask marked as the least that the client accepts is stated as such, and no other counter
// uses it.
func TestFirmAskIsForItsOwnKind(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "tomas.yaml")
	for kind, want := range map[string]string{"counter-firm-minimum": "CHF 141'000",
		"counter-base": "CHF 146'000"} {
		d, err := cat.Draft(c,
			letter.Request{Kind: kind, Opportunity: "alpina",
				Send: drafttest.Instant(t, "2026-02-04T08:30:00Z")})
		if err != nil || !strings.Contains(d.Text, want) {
			t.Errorf("%s: %v, want %s", kind, err, want)
		}
	}
}

// An email that asks for more uses another offer only if that's better in what it asks for, and quotes
// only the terms that are.
func TestCompetingOfferIsBetter(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct {
		name, ask, here, other string
		want                   string // what it quotes; empty if the email is refused
	}{
		{"a higher base", "base: 200k", "base: 180k", "base: 190k", "with a base salary of $190,000."},
		{"the same base", "base: 200k", "base: 180k", "base: 180k", ""},
		{"a lower base", "base: 200k", "base: 180k", "base: 170k, sign_on: 90k", ""},
		{"a base in another currency", "base: 200k", "base: 180k", `base: "£150,000"`, "of £150,000."},
		{"a higher base, a lower sign-on", "base: 200k", "base: 180k, sign_on: 50k",
			"base: 190k, sign_on: 20k", "with a base salary of $190,000."},
		{"a lower base, a higher sign-on", "sign_on: 80k", "base: 180k, sign_on: 20k",
			"base: 170k, sign_on: 60k", "with a sign-on bonus of $60,000."},
		{"a lower sign-on, and less in all", "sign_on: 80k", "base: 180k, sign_on: 20k",
			"base: 170k, sign_on: 10k", ""},
		{"a lower sign-on, and more in all", "sign_on: 80k", "base: 180k, sign_on: 20k",
			"base: 210k, sign_on: 10k", "with a base salary of $210,000."},
		{"a lower bonus", "bonus: 20%", "base: 180k, bonus: 15%", "base: 190k, bonus: 10%", ""},
		{"a smaller grant", "equity: {value: 300k}", "base: 180k, equity: {value: 200k, vesting: even}",
			"base: 180k, equity: {units: 1000, price: 90, vesting: even}", ""},
		{"more shares that are worth less", "equity: {units: 5000}",
			"base: 180k, equity: {units: 3000, price: 80, vesting: even}",
			"base: 180k, equity: {units: 9000, price: 4, vesting: even}", ""},
		{"a larger grant", "equity: {value: 300k}", "base: 180k, equity: {value: 200k, vesting: even}",
			"base: 180k, equity: {units: 4000, price: 90, vesting: even}", "with a grant of 4,000 shares over four years."},
		{"less in all", "total: 260k", "base: 180k, sign_on: 50k", "base: 181k", ""},
		{"more in all", "total: 260k", "base: 180k", "base: 190k", "with a base salary of $190,000."},
	} {
		src := `{version: 1, id: two, currency: USD, coach: {name: Dana Reyes}, rates: {GBP: 1.3}, rates_on: 2026-05-01,
  client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, calendar: US}, opportunities: [
  {id: arbor, company: Arbor, timezone: America/New_York, people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}],
    offers: [{made: 2026-05-04, ` + tt.here + `}], asks: [{` + tt.ask + `}]},
  {id: birch, company: Birch, timezone: America/New_York, verified: true, may_quote: true,
    people: [{id: noor, role: recruiter, name: Noor Haddad, email: noor@birch.example}], offers: [{made: 2026-05-04, ` + tt.other + `}]}]}`
		c, err := casefile.Parse("two.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		for _, kind := range []string{"counter-competing.explicit", "counter-competing.implicit"} {
			d, err := cat.Draft(c, letter.Request{Kind: kind, Opportunity: "arbor",
				Send: drafttest.Instant(t, "2026-05-05T14:00:00Z")})
			if needs := (*letter.NeedsError)(nil); tt.want == "" {
				if !errors.As(err, &needs) || !strings.Contains(needs.Missing[0].Hint, "beats this one") {
					t.Errorf("%s: %s: got %v, want that it needs a better offer", tt.name, kind, err)
				}
				continue
			}
			if err != nil || strings.HasSuffix(kind, "explicit") && !strings.Contains(d.Text, tt.want) {
				t.Errorf("%s: %s: %v, want %q in %v", tt.name, kind, err, tt.want, d)
			}
		}
	}
}
