package drafts_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

func TestHints(t *testing.T) {
	cat, send := drafttest.Catalog(t), drafttest.Instant(t, "2026-10-06T15:00:00Z")
	c := drafttest.Case(t, "small/maya.yaml")
	hints, err := cat.Hints(c, send)
	if err != nil {
		t.Fatal(err)
	}
	last := len(cat.Kinds())
	found := map[string]string{}
	for _, h := range hints {
		if h.Opportunity != "halcyon" || h.Line == 0 || h.Hint == "" {
			t.Errorf("%+v doesn't say where the fact goes, or what it is", h)
		}
		if len(h.Kinds) > last {
			t.Errorf("%s comes after a fact that improves fewer emails", h.Need)
		}
		last = len(h.Kinds)
		found[h.Need] = h.Field + " " + strings.Join(h.Kinds, " ")
	}
	for need, want := range map[string]string{
		"evidence":         "opportunities[0].evidence counter-base ",
		"extension.reason": "opportunities[0].extension.reason deadline-extension ",
		"role":             "opportunities[0].role ",
	} {
		if !strings.HasPrefix(found[need], want) {
			t.Errorf("%s: got %q, want %q first", need, found[need], want)
		}
	}
	const text = "evidence: one item that is shareable (opportunities[0].evidence, small/maya.yaml:3)\n" +
		"  for counter-base\n"
	one, err := cat.Hints(c, send, "counter-base")
	if err != nil || len(one) != 3 || one[1:2].String() != text {
		t.Errorf("counter-base: got %v, %v", one, err)
	}
	if _, err := cat.Hints(c, send, "counter-bse"); !errors.Is(err, casefile.ErrUnknown) {
		t.Errorf("an unknown kind gives %v", err)
	}
}

// TestHintsHelp checks that a fact that is wanted is no longer wanted once it's there.
func TestHintsHelp(t *testing.T) {
	cat, send := drafttest.Catalog(t), drafttest.Instant(t, "2026-10-06T15:00:00Z")
	c := drafttest.Case(t, "small/maya.yaml")
	c.Opportunities[0].Evidence = []casefile.Evidence{{Action: "a", Result: "b"}}
	wanted := func() bool {
		hints, err := cat.Hints(c, send)
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(hints, func(h drafts.Hint) bool { return h.Need == "evidence" })
	}
	if !wanted() {
		t.Error("evidence that isn't shareable counts")
	}
	c.Opportunities[0].Evidence[0].Shareable = true
	if wanted() {
		t.Error("evidence is wanted although it's there")
	}
	c.Opportunities[0].Stage = casefile.StageDeclined
	if hints, err := cat.Hints(c, send); len(hints) > 0 || err != nil {
		t.Errorf("an opportunity that is closed has %v, %v", hints, err)
	}
	c = drafttest.Case(t, "small/maya.yaml")
	c.Log = append(c.Log, casefile.Event{On: calendar.DateOf(send), What: casefile.EventDeclined,
		Opportunity: c.Opportunities[0].ID})
	if hints, err := cat.Hints(c, send); len(hints) > 0 || err != nil {
		t.Errorf("an opportunity that the log closes has %v, %v", hints, err)
	}
}

func TestAskForMoreTimeNamesALaterDay(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "small/maya.yaml")
	r := letter.Request{Kind: "deadline-extension", Send: drafttest.Instant(t, "2026-10-06T15:00:00Z")}
	for by, ok := range map[string]bool{"2026-10-15": false, "2026-10-16": false, "2026-10-17": true} {
		var err error
		if r.By, err = calendar.ParseLocalTime(by); err != nil {
			t.Fatal(err)
		}
		_, err = cat.Draft(c, r)
		if input := casefile.InputError(nil); (err == nil) != ok || err != nil && !errors.As(err, &input) {
			t.Errorf("until %s: %v", by, err)
		}
	}
}

// An email that goes on after a decision in the log contradicts it, unless they came back in between.
func TestLogGoesOnAfterADecision(t *testing.T) {
	counter := event("09", "what: sent, kind: counter-equity")
	for _, tt := range []struct{ name, log, want string }{
		{"accepted", event("05", "what: accepted") + counter, "counter-equity on 2026-06-09 comes after accepted on 2026-06-05"},
		{"declined", event("05", "what: declined") + counter, "comes after declined on 2026-06-05"},
		{"withdrawn", event("05", "what: withdrawn") + event("09", "what: asked"), "asked on 2026-06-09 comes after withdrawn"},
		{"accepted by an email", event("05", "what: sent, kind: accept-recap") + counter, "comes after accept-recap on"},
		{"asked for time after a no", event("05", "what: declined") + event("09", "what: sent, kind: deadline-extension"),
			"deadline-extension on"},
		{"they said yes to the acceptance", event("05", "what: accepted") + saidYes + counter, "comes after accepted"},
		{"they came back after a no", event("05", "what: declined") + movedUp + counter, ""},
		{"a letter to sign", event("05", "what: accepted") + event("09", "what: sent, kind: written-offer-request"), ""},
		{"in touch after a no", event("05", "what: declined") + event("09", "what: sent, kind: keep-warm"), ""},
		{"taken back", event("05", "what: accepted") + event("08", "what: rescinded") + counter, ""},
		{"before it", countered + event("08", "what: accepted"), ""},
		{"another company", "{on: 2026-06-05, opportunity: oak, what: withdrawn}," + counter, ""},
	} {
		var got []string
		for _, p := range drafttest.Catalog(t).LogHints(events(t, tt.log)) {
			got = append(got, p.Text)
		}
		if all := strings.Join(got, "; "); !strings.Contains(all, tt.want) || tt.want == "" && all != "" {
			t.Errorf("%s: got %q, want %q", tt.name, all, tt.want)
		}
	}
}
