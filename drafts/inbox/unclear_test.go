package inbox_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestNotRead names the amounts of money that nothing was made of.
func TestNotRead(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"We can do $205,000. I also got you $3,000 for a home office.", "$3,000"},
		{"We can do $205,000 and add 300 RSUs.", "300 RSUs"},
		{"We can do $205,000, up from $190,000.", ""},
		{"We can do $205,000 on the base and $30,000 as a sign-on.", ""},
		{"Unfortunately we can't go higher than $190,000. There is a $2,500 learning budget.", "$2,500"},
		{"We can do $205,000 and a $25,000 sign-on, payable after your probation.", "payable after your probation"},
		{"We can do $205,000 and a $25,000 sign-on that is prorated for the first year.",
			"prorated for the first year"},
		{"We can do $205,000 and a $25,000 sign-on, with a clawback of two years.", "clawback of two years"},
	} {
		var got []string
		for _, fact := range readText(t, "amy", tt.text).Facts() {
			if fact[0] == "not read" {
				got = append(got, fact[1])
			}
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: not read %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestAside tells questions about what was asked for from all others.
func TestAside(t *testing.T) {
	for text, aside := range map[string]bool{
		"How did you arrive at these numbers?":                                  false,
		"Is the 210 a must-have, or is it more about total comp?":               false,
		"Which of the two matters more to you?":                                 false,
		"Would the base alone be enough?":                                       false,
		"Could you walk me through the reasoning?":                              false,
		"Where does the 210 come from? And when could you start?":               false,
		"Can you send me your current compensation?":                            true,
		"What is your base at the moment?":                                      true,
		"What would it take to get you to sign today?":                          true,
		"Would you sign this week if we got to $210,000?":                       true,
		"If we can do the 210, will you accept today?":                          true,
		"Could we jump on a call tomorrow at 3pm to talk through your request?": true,
		"Do you have another offer?":                                            true,
		"What's your notice period?":                                            true,
		"Please share your last three payslips.":                                true,
	} {
		r := readText(t, "amy", text)
		if r.What != inbox.Question || r.Aside != aside {
			t.Errorf("%s: %s, aside %v, want %v", text, r.What, r.Aside, aside)
		}
	}
}

// TestWhy says why an email isn't clear, in one line.
func TestWhy(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Yes.", `it agrees, but doesn't say to what: "Yes."`},
		{"We can do both, but the start date would have to be February 1.", "it may be a yes, but not a plain one: "},
		{"Talk soon!", "nothing in it is a plain answer to what was asked"},
	} {
		r := readText(t, "amy", tt.text)
		if r.What != inbox.NotClear || !strings.HasPrefix(r.Why, tt.want) || strings.Contains(r.Why, "\n") {
			t.Errorf("%s: %s, %q, want %q", tt.text, r.What, r.Why, tt.want)
		}
	}
	if r := readText(t, "amy", "We can do both."); r.Why != "" || slices.Contains(r.Besides, inbox.NotClear) {
		t.Errorf("a plain yes is doubted: %q", r.Why)
	}
}

// TestSplitSignOn reads a sign-on that is paid in two halves, and is no plain yes.
func TestSplitSignOn(t *testing.T) {
	for text, want := range map[string]int64{
		"We can do $205,000 and a $28,000 sign-on, but split 50/50 over two years.":     14000_00,
		"We can do $205,000 and a $28,000 sign-on, split evenly between the two years.": 14000_00,
		"We can do $205,000 and a $28,000 sign-on.":                                     28000_00,
	} {
		r := readText(t, "amy", text)
		if got := r.Amounts[inbox.TermSignOn].Hundredths; r.What != inbox.Partial || got != want {
			t.Errorf("%s: %s, %d, want %d", text, r.What, got, want)
		}
	}
	for _, text := range []string{
		"We can do both, but the sign-on is payable after your probation.",
		"We can do the $210,000 and the $30,000 sign-on, but split 50/50 over two years.",
	} {
		if r := readText(t, "amy", text); r.What == inbox.Yes {
			t.Errorf("%s: a plain yes", text)
		}
	}
}
