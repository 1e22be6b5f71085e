package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestAway tells a writer who is away from one who comes back with an answer, and from others who
// are away.
func TestAway(t *testing.T) {
	for _, tt := range []struct {
		text   string
		want   inbox.What
		until  string
		answer string
	}{
		{"I am out of the office until March 19.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'm traveling this week and will be back on Monday.", inbox.OutOfOffice, "2027-03-14", ""},
		{"I'll be back in the office on Tuesday.", inbox.OutOfOffice, "2027-03-15", ""},
		{"I'm on vacation through Friday. Will check with Dev and get back to you on Monday.", inbox.Hold, "", "2027-03-15"},
		{"I'll be back with numbers on Tuesday.", inbox.Hold, "", "2027-03-16"},
		{"I should be back with a firm answer by Wednesday.", inbox.Hold, "", "2027-03-17"},
		{"Let me check with the committee and come back on Tuesday.", inbox.Hold, "", "2027-03-16"},
		{"I'll run it by the CFO and be back on Thursday with a decision.", inbox.Hold, "", "2027-03-18"},
		{"Our VP is on vacation until March 22, so this will take a little longer.", inbox.Hold, "", ""},
		{"The hiring manager is traveling until Tuesday; I'll ask her then.", inbox.Hold, "", ""},
		{"Finance is out this week, so I need until Monday.", inbox.Hold, "", ""},
		{"The board sits on Tuesday. You'll hear from me on Wednesday.", inbox.Hold, "", "2027-03-17"},
		{"Finance meets March 16 and I'll have an answer by March 18.", inbox.Hold, "", "2027-03-18"},
		{"I'll have an answer by March 18; finance meets on March 16.", inbox.Hold, "", "2027-03-18"},
		{"I'm traveling today but will take it to finance.", inbox.Hold, "", ""},
	} {
		r := readText(t, "amy", tt.text)
		until, answer := r.Dates[inbox.MarkUntil], r.Dates[inbox.MarkAnswer]
		unclear := tt.want == inbox.Hold && r.What == inbox.NotClear
		if r.What != tt.want && !unclear || !until.Date.IsZero() && until.LocalTime.String() != tt.until ||
			tt.until != "" && until.Date.IsZero() ||
			!unclear && tt.answer != "" && answer.LocalTime.String() != tt.answer {
			t.Errorf("%s: %s, until %s, answer %s", tt.text, r.What, until.LocalTime, answer.LocalTime)
		}
	}
}
