package plan_test

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The email for a yes accepts what was asked for last, and nothing that they refused. Without a
// figure for it, none lies ready.
func TestYesAcceptsTheLastAsk(t *testing.T) {
	no := []string{"2026-09-10 written-offer offer: first", "2026-09-10 sent kind: offer-acknowledge",
		"2026-09-11 sent kind: counter-base", "2026-09-14 reply-no"}
	partial := append(slices.Clone(no[:3]), "2026-09-14 reply-partial base: 245000")
	two := "{round: 1, base: 260000}, {round: 2, sign_on: [30000], would_sign: true}"
	for _, tt := range []struct {
		name, asks string
		log        []string
		want       []string // the figures of the acceptance; nil if there is to be none
	}{
		{"a first ask", "", no[:3], []string{"$260,000"}},
		{"another way to get there", two, no, []string{"$240,000", "$30,000"}},
		{"which went out", two, append(slices.Clone(no), "2026-09-15 sent kind: lever-pivot"),
			[]string{"$240,000", "$30,000"}},
		{"another way without a figure", "", no, nil},
		{"which went out, too", "", append(slices.Clone(no), "2026-09-15 sent kind: lever-pivot"), nil},
		{"the last step", "{round: 1, base: 260000, fallback: {base: 250000}}", partial,
			[]string{"$250,000"}},
		{"which went out as well", "{round: 1, base: 260000, fallback: {base: 250000}}",
			append(slices.Clone(partial), "2026-09-15 sent kind: final-ask"), []string{"$250,000"}},
	} {
		s := setup{made: "2026-09-10", asks: tt.asks, log: tt.log}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-15 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for a := range p.All() {
			if a.Reply != letter.ReplyYes || a.Draft == nil {
				continue
			}
			found = true
			accepts := a.Draft.Template().Act == letter.ActAccept
			if accepts != (tt.want != nil) || accepts && !slices.Equal(figures(a.Draft.Text), tt.want) {
				t.Errorf("%s: %s has %q, want %q", tt.name, a.Kind, figures(a.Draft.Text), tt.want)
			}
		}
		if !found {
			t.Errorf("%s: nothing is ready for a yes", tt.name)
		}
	}
}

// A yes to what the case has no figure for isn't accepted until the log says what it was.
func TestUnknownYes(t *testing.T) {
	log := []string{"2026-09-10 written-offer offer: first", "2026-09-11 sent kind: counter-base",
		"2026-09-14 reply-no", "2026-09-15 sent kind: lever-pivot"}
	for reply, want := range map[string]string{
		"2026-09-17 reply-yes": "response-hold", "2026-09-17 reply-yes sign_on: [30000]": "accept-recap",
	} {
		s := setup{made: "2026-09-10", log: append(slices.Clone(log), reply)}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-17 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		warned := slices.ContainsFunc(p.Warnings, func(w plan.Warning) bool { return w.Code == plan.WarnNeeds })
		if p.Steps[0].Kind != want || warned != (want == "response-hold") {
			t.Errorf("%s: got %s, %v", reply, p.Steps[0].Kind, p.Warnings)
		}
	}
}
