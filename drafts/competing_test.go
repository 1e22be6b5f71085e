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
			"I have another offer, from Marlow Instruments, with a base salary of £98,000 and a " +
				"sign-on bonus of £8,000."},
		{"named", true, true, false, "offer", "I have another offer, from Marlow Instruments."},
		{"quoted", true, false, true, "offer",
			"I have another offer, with a base salary of £98,000 and a sign-on bonus of £8,000."},
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
