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

// TestWhichDay reads emails with days that are no deadline, and with several of which one is.
func TestWhichDay(t *testing.T) {
	for _, tt := range []struct {
		text string
		what inbox.What
		mark inbox.Mark
		want string // "" if there's no such day
	}{
		{"The papers go out tomorrow; please return them signed by Thursday, March 18.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-18"},
		{"We've extended your deadline of March 19 to Wednesday, March 24, at 5 pm.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-24T17:00"},
		{"I caught Dev on Wednesday, and you have until March 23.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-23"},
		{"This letter replaces the one of March 5 and lapses on March 22.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-22"},
		{"Your offer now ends next Tuesday (3/23).", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-23"},
		{"Please answer by next Monday, i.e. March 22.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-22"},
		{"Please answer by March 23 (next Tuesday).", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-23"},
		{"We're glad to extend to Tuesday 23rd.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-23"},
		{"Please sign and send back the contract by EOD Monday, otherwise the offer expires.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-15"},
		{"The letter expires in 72 hours.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-14"},
		{"We'd like your decision so that you can start in two weeks.", inbox.NotClear, inbox.MarkDeadline, ""},
		{"We can push the deadline by five days.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-24"},
		{"We're happy to give you another week.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-26"},
		{"We can't push the deadline by five days.", inbox.No, inbox.MarkDeadline, ""},
		{"I'll ask whether we can push the deadline by five days.", inbox.Hold, inbox.MarkDeadline, ""},
		{"We can offer an extra week of vacation.", inbox.NotClear, inbox.MarkDeadline, ""},
		{"We'd want you in post by April 12, next to Dev.", inbox.NotClear, inbox.MarkDeadline, ""},
		{"You'd need to move to Boston by May 1.", inbox.NotClear, inbox.MarkDeadline, ""},

		{"It would be lovely to have your decision by Tuesday.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-16"},
		{"Hoping to hear from you by Tuesday.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-16"},
		{"You should reply by Tuesday.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-16"},
		{"Dev needs your answer by Tuesday.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-16"},
		{"We need to have a decision by Tuesday.", inbox.NewDeadline, inbox.MarkDeadline, "2027-03-16"},
		{"We're waiting for your answer.", inbox.NotClear, inbox.MarkAnswer, ""},
		{"We'll have a firm answer for you by Tuesday, March 16.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"You will get our verdict no later than Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"You'll have it by Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"Need until Tuesday to walk this through payroll.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"Dev has to sign off by Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"We need the answer from payroll by Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"We're getting the director's approval by Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"I'll have the answer by Tues.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"Should have news by COB Weds.", inbox.Hold, inbox.MarkAnswer, "2027-03-17"},
		{"We'll revert by Wednesday 17 March.", inbox.Hold, inbox.MarkAnswer, "2027-03-17"},
		{"Will get back to you tmrw.", inbox.Hold, inbox.MarkAnswer, "2027-03-12"},
		{"I sat with Dev, and will have news on Tuesday.", inbox.Hold, inbox.MarkAnswer, "2027-03-16"},
		{"I'm asking finance about the March 19 deadline and will get back to you.", inbox.Hold, inbox.MarkAnswer, ""},
		{"Let me check with the group about May 3.", inbox.Hold, inbox.MarkAnswer, ""},
		{"I'll hear more on the 17th.", inbox.Hold, inbox.MarkAnswer, "2027-03-17"},
	} {
		r := readText(t, "amy", tt.text)
		if got := r.Dates[tt.mark].LocalTime.String(); r.What != tt.what || got != tt.want {
			t.Errorf("%s: %s, %s %q, want %s, %q", tt.text, r.What, tt.mark, got, tt.what, tt.want)
		}
	}
}
