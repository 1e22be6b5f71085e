package inbox_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestFewWords reads what is granted or refused in few words, next to what isn't.
func TestFewWords(t *testing.T) {
	for _, tt := range []struct {
		writer, text string
		want         inbox.What
		facts        string
	}{
		{"jorn", "96k and 1 June, the furthest I can go.", inbox.Partial, "base €96,000, start 2027-06-01"},
		{"jorn", "€97k base and a 1 June start is my final offer.", inbox.Partial, "base €97,000, start 2027-06-01"},
		{"jorn", "We can do €96,000. June 1st: agreed.", inbox.Partial, "base €96,000, start 2027-06-01"},
		{"jorn", "We can do €96,000. 1 June: not possible.", inbox.Partial, "base €96,000"},
		{"jorn", "€100,000 and 1 June is a lot to ask. €96,000 is the most we can do.", inbox.Partial, "base €96,000"},
		{"jorn", "We can do €96,000, but not 1 June.", inbox.Partial, "base €96,000"},

		{"amy", "Good news: your level went up to L6! The numbers for L6 are still being worked out.", inbox.Partial, "level L6"},
		{"amy", "The level is L6 now. I'm still waiting on the compensation numbers.", inbox.Partial, "level L6"},
		{"amy", "You're an L6 now. The base goes to $204,000.", inbox.Partial, "base $204,000, level L6"},
		{"amy", "L6 is approved. I'll follow up with you on comp.", inbox.Partial, "level L6"},
		{"amy", "The level is L6 now. We're still waiting for HR to approve it.", inbox.Hold, ""},
		{"amy", "I'm arguing for L6. We're waiting on the compensation numbers.", inbox.Hold, ""},

		{"amy", "Wonderful news Ines - the CFO signed off today. $210k base and $40k sign-on.", inbox.Yes, "base $210,000, sign-on $40,000"},
		{"amy", "The board said yes! $210,000 base and the $40,000 signing bonus.", inbox.Yes, "base $210,000, sign-on $40,000"},
		{"amy", "The board said yes to the offsite. $210,000 and $40,000 is still open.", inbox.Hold, ""},
		{"amy", "It's a no on both, sorry. The offer still stands.", inbox.No, ""},
		{"amy", "The directors came back with a clear no on both. I hope we can convince you anyway.", inbox.No, ""},
		{"amy", "Good news on the sign-on: $40,000 is fine. Bad news on base: we're stuck at $190,000.", inbox.Partial,
			"base $190,000, sign-on $40,000"},
		{"amy", "It's stuck at HR.", inbox.Hold, ""},
	} {
		r := readText(t, tt.writer, tt.text)
		if got := factsOf(r); r.What != tt.want || got != tt.facts {
			t.Errorf("%s %q, want %s %q: %s", r.What, got, tt.want, tt.facts, tt.text)
		}
	}
}

// factsOf returns the amounts, dates, and level of a reading on one line, without the words they're from.
func factsOf(r *inbox.Reading) string {
	var facts []string
	for _, f := range r.Facts() {
		value, _, _ := strings.Cut(f[1], " (")
		facts = append(facts, f[0]+" "+value)
	}
	return strings.Join(facts, ", ")
}
