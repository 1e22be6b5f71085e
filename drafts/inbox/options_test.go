package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestTwoWays reads figures that can be meant in two ways, and so are none, next to plain ones.
func TestTwoWays(t *testing.T) {
	for _, tt := range []struct {
		text       string
		base, sign int64 // of a part of the ask; 0 with none
	}{
		{"We can do $204,000 and a $25,000 sign-on.", 204000, 25000},
		{"We can go from $190,000 to $204,000.", 204000, 0},
		{"We can bring the base up from 190 to 204.", 204000, 0},
		{"I got you $204,000.", 204000, 0},
		{"We can offer you $204,000.", 204000, 0},
		{"We can offer Ines $204,000.", 204000, 0},
		{"I could stretch to $204,000.", 204000, 0},
		{"We can do $204,000, or about 7% more than before.", 204000, 0},
		{"Either way, we can do $204,000.", 204000, 0},
		{"Dev approved $204,000.", 204000, 0},
		{"You can have $204,000 or $200,000 with a $28,000 sign-on.", 0, 0},
		{"There are two options: $204,000 in base, or $200,000 and a $28,000 sign-on.", 0, 0},
		{"Either we go to $204,000, or we stay at $190,000 and add a $28,000 sign-on.", 0, 0},
		{"Option 1: $204,000 base.\nOption 2: $200,000 base and a $28,000 sign-on.", 0, 0},
		{"Package A: base $204,000.\n\nPackage B: base $200,000, sign-on $28,000.", 0, 0},
		{"We can do $204,000. Alternatively, $200,000 and a $28,000 sign-on.", 0, 0},
		{"We can do $204,000 with no sign-on. Or we can do $200,000 with $28,000. Your call.", 0, 0},
		{"We can go to 200-204k.", 0, 0},
		{"We can do $200,000 to $204,000.", 0, 0},
		{"I can get you somewhere between $200,000 and $204,000.", 0, 0},
		{"We can do 200k – 204k on the base.", 0, 0},
		{"We can offer a base of roughly $204,000.", 0, 0},
		{"I can probably get you to around $204,000.", 0, 0},
		{"Something close to $204,000 might be possible.", 0, 0},
		{"$204,000 or so should be doable.", 0, 0},
		{"The most that I see is the low 200s, perhaps $204,000.", 0, 0},
		{"We can do $200,000 now and $206,000 after a year.", 0, 0},
		{"Our previous hire started at $204,000.", 0, 0},
		{"We gave Marcus $204,000.", 0, 0},
		{"We offered the previous candidate $204,000.", 0, 0},
		{"Last year we hired Elena at $204,000.", 0, 0},
		{"We pay Tobias $204,000.", 0, 0},
		{"Marta's offer was $204,000.", 0, 0},
	} {
		r := readText(t, "amy", tt.text)
		base, sign := r.Amounts[inbox.TermBase].Hundredths/100, r.Amounts[inbox.TermSignOn].Hundredths/100
		if base != tt.base || sign != tt.sign || tt.base > 0 && r.What != inbox.Partial || r.What == inbox.Yes || r.What == inbox.No {
			t.Errorf("%s: %s, base %d, sign-on %d, want %d and %d", tt.text, r.What, base, sign, tt.base, tt.sign)
		}
		if as := r.As(inbox.Partial); tt.base == 0 && len(as.Amounts) > 0 {
			t.Errorf("%s: as a part of the ask, it has %v", tt.text, as.Amounts)
		}
	}
}
