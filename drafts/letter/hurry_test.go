package letter

import (
	"strings"
	"testing"
)

// A request names the workday before the nudge would go out, so that she can answer before the deadline.
func TestHearBy(t *testing.T) {
	for _, tt := range []struct{ deadline, sent, more, want string }{
		{"2026-05-19T17:00", "2026-05-12T15:00", "", "Thursday"},  // the nudge is on Friday
		{"2026-05-21T17:00", "2026-05-14T15:00", "", "Monday"},    // over a weekend
		{"2026-05-14T17:00", "2026-05-12T15:00", "", "tomorrow"},  // the day before the deadline
		{"2026-05-13T17:00", "2026-05-12T15:00", "", ""},          // no day is left
		{"2026-05-20T17:00", "2026-05-12T15:00", "", ""},          // it's more than a week off
		{"", "2026-05-12T15:00", "", ""},                          // there's none
		{"2026-05-29T17:00", "2026-05-21T15:00", "", "Wednesday"}, // over Memorial Day
		{"2026-05-28T17:00", "2026-05-20T15:00", "", "Friday"},    // not the first day after it
		{"2026-05-21T17:00", "2026-05-19T09:00", "", "tomorrow"},  // the day before the deadline
		{"2026-05-19T17:00", "2026-05-12T15:00", "{on: 2026-05-11, what: out-of-office, until: 2026-05-14}", ""},
		{"2026-05-19T17:00", "2026-05-12T15:00",
			"{on: 2026-05-12, what: reply-partial, text: The committee meets on Thursdays.}", ""},
	} {
		deadline := ""
		if tt.deadline != "" {
			deadline = ", deadline: " + tt.deadline
		}
		text := strings.Replace(threadCase, ", deadline: 2026-06-05", deadline, 1)
		if tt.more != "" {
			text = strings.Replace(text, "  - {on: 2026-05-14,", "  - "+tt.more+"\n  - {on: 2026-05-14,", 1)
		}
		if got := letterIn(t, text, tt.sent, &Kind{Act: ActCounter}).HearBy; got != tt.want {
			t.Errorf("sent %s, due %s: got %q, want %q", tt.sent, tt.deadline, got, tt.want)
		}
	}
}

// The day by which she'd like a yes has its reason, and is never after the deadline.
func TestByWhen(t *testing.T) {
	for _, tt := range []struct{ deadline, rightAway, byWhen string }{
		{"2026-05-15T17:00", "right away", "by Thursday, so we have a little room before Friday's deadline"},
		{"2026-05-19T17:00", "right away", "by Thursday, so we have a little room before the deadline on Tuesday, May 19"},
		{"2026-05-29T17:00", "right away", "before the deadline on Friday, May 29"},
		{"2026-05-13T17:00", "right away", "before tomorrow's deadline"},
		{"2026-05-12T17:00", "today", "before 5:00 pm Central today"},
		{"2026-05-12", "today", "today"},
		{"", "right away", ""},
	} {
		deadline := ""
		if tt.deadline != "" {
			deadline = ", deadline: " + tt.deadline
		}
		text := strings.Replace(threadCase, ", deadline: 2026-06-05", deadline, 1)
		l := letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter})
		if l.RightAway != tt.rightAway || l.ByWhen != tt.byWhen {
			t.Errorf("due %s: got %q, %q", tt.deadline, l.RightAway, l.ByWhen)
		}
	}
}
