package letter

import (
	"strings"
	"testing"
)

// Quotes for clearly less than what is asked for the move are left out, and the coach is told.
func TestQuotesThatArgueForLess(t *testing.T) {
	for _, tt := range []struct {
		asked, quotes string
		kept          bool
	}{
		{"12000", "{what: the movers, amount: 7000}", false},
		{"12000", "{what: the movers, amount: 7000}, {what: the flights, amount: 1000}", false},
		{"12000", "{what: the movers, amount: 11900}", true}, // rounded
		{"12000", "{what: the movers, amount: 9000}, {what: the flights, amount: 3000}", true},
		{"12000", "{what: the movers, amount: 14000}", true},
		{"12000", "{what: the movers, amount: 7000 EUR}", true}, // it can't be compared
	} {
		text := strings.NewReplacer("base: 215000, would_sign: true, fallback: {base: 212000}",
			"relocation: {amount: "+tt.asked+"}", "log:\n", "    moving: ["+tt.quotes+"]\nlog:\n").Replace(threadCase)
		j, l := composed(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter, Needs: []string{"ask.relocation"},
			AsksFor: []Topic{TopicRelocation}})
		told := strings.Contains(strings.Join(j.Doubts(l), "; "), "the email leaves out the quotes for the move, $")
		if kept := len(l.Moving) > 0; kept != tt.kept || told == tt.kept {
			t.Errorf("%s for %s: kept %t, told %t", tt.quotes, tt.asked, kept, told)
		}
	}
}
