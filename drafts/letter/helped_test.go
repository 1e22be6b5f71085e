package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Whoever had a hand in an answer is thanked by the name that it has, and by the whole name in the formal
// voice; nobody is after a no.
func TestHelped(t *testing.T) {
	for _, tt := range []struct{ voice, reply, want, goesTo string }{
		{"warm", `reply-partial, base: 207000, text: "Mark was a big help."`, "Mark", "Mark"},
		{"formal", `reply-partial, base: 207000, text: "Mark was a big help."`, "Mark Chen", "Mark Chen"},
		{"warm", `reply-partial, base: 207000, text: "The comp team came up."`, "the comp team", "the comp team"},
		{"warm", "reply-partial, base: 207000, text: We can do that.", "", "Mark"},
		{"warm", "reply-no, text: Mark said no.", "", "Mark"},
	} {
		text := strings.Replace(threadCase, "client: {", "client: {voice: "+tt.voice+", ", 1)
		l := letterIn(t, text+"  - {on: 2026-05-22, to: priya, what: "+tt.reply+"}\n", "2026-05-26T15:00",
			&Kind{When: []When{WhenPartial}, Act: ActCounter})
		if l.Helped != tt.want || l.GoesTo() != tt.goesTo {
			t.Errorf("%s, %s: got %q and %q", tt.voice, tt.reply, l.Helped, l.GoesTo())
		}
	}
}

// What's passed along with a last step is the strongest that no email has given yet.
func TestLastStepProof(t *testing.T) {
	base := new(comp.Money)
	list := []Proof{{Sentence: "a", Helps: "x"}, {Sentence: "b", Criterion: "y"}, {Sentence: "c", Helps: "z"}}
	lone := []Proof{{Sentence: "d"}}
	for _, tt := range []struct {
		evidence, given []Proof
		step            *Ask
		want            string
	}{
		{list, list[:2], &Ask{Base: base}, "c"},
		{list, []Proof{list[0], list[2]}, &Ask{Base: base}, "a"},
		{list[1:2], nil, &Ask{Base: base}, "b"},
		{list, nil, &Ask{Base: base}, "a"},
		{list[:2], list[:2], &Ask{Base: base}, "a"}, // tied to their need
		{list[1:2], list[1:2], &Ask{Base: base}, ""},
		{lone, nil, &Ask{Base: base}, ""}, // it's about nothing they look for
		{nil, nil, &Ask{Base: base}, ""},
		{list, nil, &Ask{Relocation: &Relocation{}}, ""},
		{list, nil, nil, ""},
	} {
		l := &Letter{Ask: &Ask{Evidence: tt.evidence}, given: tt.given, Moments: Moments{LastStep: tt.step}}
		got := ""
		if p := l.LastStepProof(); p != nil {
			got = p.Sentence
		}
		if got != tt.want {
			t.Errorf("%d for %+v: got %q, want %q", len(tt.evidence), tt.step, got, tt.want)
		}
	}
}
