package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestOthers reads what a recruiter says of other candidates: an offer ends only when they take one of them.
func TestOthers(t *testing.T) {
	for _, tt := range []struct {
		writer, text string
		want         inbox.What
	}{
		{"amy", "Another finalist is keen, so please let us have your decision by Tuesday, March 16.", inbox.NewDeadline},
		{"amy", "In fairness to the other applicants, we'd need your answer by Tuesday.", inbox.NewDeadline},
		{"amy", "Three other candidates from your round have joined already, so you'd know people.", inbox.NotClear},
		{"amy", "We've closed the posting to other applicants, since you're our first choice.", inbox.NotClear},
		{"amy", "We're still seeing other candidates for a second seat in the group.", inbox.NotClear},
		{"amy", "Please disregard the note before this one; I wrote it for another candidate.", inbox.NotClear},
		{"amy", "We turned away two other finalists for you.", inbox.NotClear},
		{"amy", "We might have to go with our backup.", inbox.NotClear},
		{"amy", "We had to revoke a badge of Dev's, and ordered a new one.", inbox.NotClear},
		{"amy", "You're our top choice, and the others know.", inbox.NotClear},
		{"amy", "We can't go any further with the offer.", inbox.No},
		{"amy", "We're going in a different direction with the equity: options in place of shares.", inbox.NotClear},
		{"pia", "We're still seeing other candidates and will get back to you next week.", inbox.Hold},
		{"pia", "We've chosen another candidate.", inbox.Rejection},
		{"amy", "We had until Monday to fill this, and we've gone ahead with another finalist.", inbox.Rescinded},
		{"amy", "As we're too far apart, we'll be moving on with our second choice.", inbox.Rescinded},
		{"amy", "Dev hired another candidate for the junior seat.", inbox.NotClear},
		{"amy", "Dev went through the other candidates' letters.", inbox.NotClear},
		{"amy", "We're extending our search to March 31.", inbox.NotClear},
		{"amy", "Your offer stays open to March 26.", inbox.NewDeadline},
		{"amy", "We've picked the runner-up.", inbox.Rescinded},
		{"amy", "We offered it to someone else. Sorry!", inbox.Rescinded},
		{"amy", "We've decided to take a different direction. Wishing you every success.", inbox.Rescinded},
		{"amy", "We've decided to part ways here.", inbox.Rescinded},
	} {
		if r := readText(t, tt.writer, tt.text); r.What != tt.want {
			t.Errorf("%s, want %s: %s", r.What, tt.want, tt.text)
		}
	}
}
