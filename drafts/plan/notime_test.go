package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/plan"
)

// receivedOn reads an email of June 4 to a case whose offer from Orla is open until June 12.
func receivedOn(t *testing.T, yaml, text string) *plan.Incoming {
	t.Helper()
	return received(t, parse(t, yaml), bo, on(t, "2026-06-04 10:00", "America/New_York"),
		"Hi Ina,\n\n"+text+"\n\nBest,\nBo")
}

// A no to more time is one in whatever words, and no answer to the counter.
func TestNoToMoreTime(t *testing.T) {
	const (
		asked   = "  - {on: 2026-06-02, what: sent, kind: counter-base}\n"
		more    = "  - {on: 2026-06-03, what: sent, kind: deadline-extension}\n"
		wantAsk = "    asks: [{base: 99000}]\n"
	)
	without := func(parts ...string) string {
		yaml := twoOpen
		for _, p := range parts {
			yaml = strings.Replace(yaml, p, "", 1)
		}
		return yaml
	}
	for _, text := range []string{
		"We can't extend the deadline.",
		"Unfortunately, we can't extend the deadline any further.",
		"I'm sorry, but we're unable to move the date.",
		"The deadline is firm.",
		"The deadline stands, I'm afraid.",
		"I'm sorry, but the deadline can't be moved.",
		"I'm afraid the deadline is fixed.",
		"I checked with the team, and we have to stick to June 12.",
		"No extension is possible, sorry.",
		"We don't have any flexibility on the date.",
		"We're not able to give you more time.",
		"We can't offer any additional time.",
		"I'm afraid June 12 is the latest we can do.",
		"We can't hold the offer beyond June 12.",
		"We're going to need your decision by the original deadline.",
		"The date is fixed, since the project begins in July.",
		"We'll need to keep the June 12 deadline.",
		"We need your answer by June 12, I'm afraid.",
		"The offer expires on June 12 at 5.",
		"Your decision is due by 17:00 on June 12.",
		"Sadly the expiry date of the offer is set in stone.",
		"We won't be able to keep the offer open any longer.",
		"Extending the offer isn't something we can do.",
		"Thanks for asking about the deadline. Unfortunately, we can't push it out. I hope that you understand.",
	} {
		for name, yaml := range map[string]string{"both are open": twoOpen, "only more time": without(asked),
			"nothing to ask": without(asked, wantAsk)} {
			i := receivedOn(t, yaml, text)
			kind := ", kind: deadline-extension"
			if name != "both are open" {
				kind = ""
			}
			if !strings.Contains(i.Log, "what: reply-no"+kind) || i.Next != "deadline-reply.no" {
				t.Errorf("%s: %s: got %q (%s, %s) and %q", name, text, i.Log, i.What, i.Why, i.Next)
			}
		}
		if i := receivedOn(t, without(more), text); strings.Contains(i.Log, "reply") {
			t.Errorf("only the counter is open: %s: got %q", text, i.Log)
		}
	}
	for _, text := range []string{
		"The deadline isn't firm.",
		"There's no problem with extending the deadline.",
		"The deadline isn't an issue. Take the time you need.",
		"We can't extend the deadline without approval from HR. I'll ask.",
		"I don't think we can extend the deadline, but let me check.",
		"We can't extend the deadline to June 18, but June 15 works.",
		"We can't extend the deadline any further than June 15.",
		"Can you not decide by the deadline?",
		"If we can't extend the deadline, would you still be interested?",
		"We can't move the start date.",
		"No need to worry about the deadline.",
		"Please don't let the deadline stress you.",
		"I haven't heard back about the extension.",
		"Nobody has looked at the deadline yet.",
	} {
		if i := receivedOn(t, without(asked), text); strings.Contains(i.Log, "reply-no") {
			t.Errorf("%s: got %q", text, i.Log)
		}
	}
	for text, want := range map[string]string{
		"We can't move the deadline, but we can do 95,000 on the base.": "reply-partial, kind: counter-base, base: 95000",
		"We can do 99,000 on the base. The deadline is firm.":           "reply-yes, kind: counter-base",
		"We can't go above 90,000 on base, and the deadline is firm.":   "reply-no, kind: counter-base",
	} {
		if i := receivedOn(t, twoOpen, text); !strings.Contains(i.Log, want) {
			t.Errorf("%s: got %q (%s, %s), want %q", text, i.Log, i.What, i.Why, want)
		}
	}
}
