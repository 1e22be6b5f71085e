package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestDeadlineForms writes the day by which to answer in the forms that recruiters use.
func TestDeadlineForms(t *testing.T) {
	for _, tt := range []struct{ writer, by, want string }{
		{"amy", "Friday, the 26th", "2027-03-26"},
		{"amy", "Friday (26th)", "2027-03-26"},
		{"amy", "end of day next Friday, the 26th", "2027-03-26"},
		{"amy", "03-26-2027", "2027-03-26"},
		{"jorn", "26-03-2027", "2027-03-26"},
		{"jorn", "04-03-2027, 6:00 PM", "2027-03-04T18:00"},
		{"amy", "the twenty-sixth of March", "2027-03-26"},
		{"amy", "the twenty-first of March 2027", "2027-03-21"},
		{"amy", "Sunday, March 21, 8 in the evening", "2027-03-21T20:00"},
		{"amy", "Tuesday week", "2027-03-23"},
		{"amy", "a week on Monday", "2027-03-22"},
		{"amy", "the 22nd of March", "2027-03-22"},
		{"amy", "March 26, 10 in the morning", "2027-03-26T10:00"},
		{"amy", "March 26, 3 o'clock in the afternoon", "2027-03-26T15:00"},
	} {
		r := readText(t, tt.writer, "Please give us your decision by "+tt.by+".")
		got := r.Dates[inbox.MarkDeadline].LocalTime.String()
		if r.What != inbox.NewDeadline || got != tt.want {
			t.Errorf("%s: %s by %s, want %s", tt.by, r.What, got, tt.want)
		}
	}
}
