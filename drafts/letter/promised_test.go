package letter

import (
	"strings"
	"testing"
)

// A nudge knows the day by which they've said that they'd come back, once that's over.
func TestPromised(t *testing.T) {
	for _, tt := range []struct{ name, more, sent, want string }{
		{"nothing said", "", "2026-05-21T15:00", ""},
		{"this week", "{on: 2026-05-15, what: note, text: x, until: 2026-05-19}", "2026-05-21T15:00", "Tuesday"},
		{"yesterday", "{on: 2026-05-15, what: note, text: x, until: 2026-05-20}", "2026-05-21T15:00", "Wednesday"},
		{"last week", "{on: 2026-05-14, what: note, text: x, until: 2026-05-15}", "2026-05-19T15:00", "last Friday"},
		{"long ago", "{on: 2026-05-14, what: note, text: x, until: 2026-05-15}", "2026-05-28T15:00", "May 15"},
		{"today is not over", "{on: 2026-05-15, what: note, text: x, until: 2026-05-21}", "2026-05-21T15:00", ""},
		{"to come", "{on: 2026-05-15, what: note, text: x, until: 2026-05-22}", "2026-05-21T15:00", ""},
		{"a note without a day says nothing of it", "{on: 2026-05-15, what: note, text: x, until: 2026-05-19}\n" +
			"  - {on: 2026-05-20, what: note, text: y}", "2026-05-21T15:00", "Tuesday"},
		{"the hiring manager has", "{on: 2026-05-15, what: note, text: x, to: wei, until: 2026-05-19}", "2026-05-21T15:00", ""},
		{"before an ask by phone", "{on: 2026-05-15, what: note, text: x, until: 2026-05-19}\n" +
			"  - {on: 2026-05-18, what: asked, kind: raise-base}", "2026-05-21T15:00", ""},
		{"they've answered", "{on: 2026-05-15, what: note, text: x, until: 2026-05-19}\n" +
			"  - {on: 2026-05-19, what: reply-no}", "2026-05-21T15:00", ""},
		{"she's written since", "{on: 2026-05-15, what: note, text: x, until: 2026-05-19}\n" +
			"  - {on: 2026-05-20, what: sent, kind: raise-base}", "2026-05-21T15:00", ""},
	} {
		text := strings.TrimRight(threadCase, "\n") + "\n"
		if tt.more != "" {
			text += "  - " + tt.more + "\n"
		}
		text = strings.ReplaceAll(text, "05-20}\n      - {id: priya", "05-31}\n      - {id: priya")
		text = strings.Replace(text, "from: 2026-05-21", "from: 2026-06-01", 1)
		if got := letterIn(t, text, tt.sent, &Kind{Act: ActNudge}).Promised; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	// another recruiter has said nothing
	said := threadCase + "  - {on: 2026-05-15, what: note, text: x, until: 2026-05-20}\n"
	if got := letterIn(t, said, "2026-05-22T15:00", &Kind{Act: ActNudge}).Promised; got != "" {
		t.Errorf("to the next recruiter: got %q", got)
	}
}
