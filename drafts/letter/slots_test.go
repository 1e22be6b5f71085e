package letter

import (
	"strings"
	"testing"
)

// A time for an interview is offered only if a full workday comes before it.
func TestSlotsAheadOfTime(t *testing.T) {
	text := strings.Replace(threadCase, "    company: Acme\n", "    company: Acme\n"+
		"    interview: {slots: [2026-05-26T18:00, 2026-05-27T10:00, 2026-05-28T10:00, 2026-06-02T15:00]}\n", 1)
	var got []string
	for _, m := range letterIn(t, text, "2026-05-26T15:00", &Kind{}).Interview.Slots {
		got = append(got, m.Date())
	}
	if s := strings.Join(got, ", "); s != "May 28, June 2" {
		t.Errorf("got %s", s)
	}
}
