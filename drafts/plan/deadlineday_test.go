package plan_test

import (
	"strings"
	"testing"
)

// An ask doesn't wait for the day of the deadline if a workday before it is free.
func TestAskBeforeTheDayOfTheDeadline(t *testing.T) {
	const counter = "{on: 2026-06-17, what: sent, kind: counter-base}, "
	for _, tt := range []struct{ name, day, deadline, log, kind, when string }{
		{"after Independence Day", "2026-07-02", "2026-07-07T17:00", counter + "{on: 2026-07-01, what: reply-partial}",
			"final-ask", "Monday, July 6, 11:00 am–4:00 pm"},
		{"after a no", "2026-07-02", "2026-07-07T17:00", counter + "{on: 2026-07-01, what: reply-no}", "lever-pivot",
			"Monday, July 6, 11:00 am–4:00 pm"},
		{"on a Friday morning", "2026-06-12", "2026-06-15T17:00", "{on: 2026-06-09, what: sent, kind: counter-base}, " +
			"{on: 2026-06-12, what: reply-no}",
			"lever-pivot", "Friday, June 12"},
		{"a day is left after it", "2026-07-02", "2026-07-08T17:00", counter + "{on: 2026-07-01, what: reply-no}",
			"lever-pivot", "Tuesday, July 7, 9:30 am–11:30 am"},
		{"no other day", "2026-07-07", "2026-07-07T17:00", counter + "{on: 2026-07-06, what: reply-no}", "lever-pivot",
			"Tuesday, July 7, 9:30 am–11:30 am"},
	} {
		p := planOf(t, wholeCase, tt.day, "OFFER", "deadline: "+tt.deadline, "ASK",
			"{base: 99000, fallback: {base: 96000}}, {sign_on: 8000}", "LOG", tt.log)
		got := ""
		for _, s := range p.Steps {
			if s.Kind == tt.kind {
				got = s.When
			}
		}
		if !strings.HasPrefix(got, tt.when) {
			t.Errorf("%s: %s goes out %q, want %q", tt.name, tt.kind, got, tt.when)
		}
	}
}
