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
