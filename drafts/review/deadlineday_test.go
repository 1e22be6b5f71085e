package review_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestDeadlineInOtherWords checks weekdays, months, and dates against a deadline on Friday, 15 May 2026, in
// emails of Wednesday, 6 May.
func TestDeadlineInOtherWords(t *testing.T) {
	c := twoZones(t)
	for says, want := range map[string]string{
		// a day named from the day of sending
		"Your offer ends tomorrow.":                            "tomorrow",
		"It runs out on Monday.":                               "Monday",
		"The offer, which lapses this Friday, is good.":        "Friday",
		"I'm glad of the offer, which is open until Thursday.": "Thursday",
		"The deadline is the day after tomorrow.":              "the day after tomorrow",
		"The offer ends next Friday.":                          "",
		"It ends a week from this Friday.":                     "",
		"The deadline of Friday works.":                        "",
		"Could we move the deadline to Monday?":                "",
		"I'd like the deadline to be moved to Monday.":         "",
		"If you keep the offer open until Monday, I'm glad.":   "",
		"The sprint at work ends on Tuesday.":                  "",
		"My lease ends on Tuesday.":                            "",
		"I have another offer. It ends on Tuesday.":            "",
		// a month
		"The offer ends in mid-July.":    "July",
		"The deadline in April is over.": "April",
		"The offer ends in mid-May.":     "",
		"My lease ends in July.":         "",
		"The term ends in July.":         "",
		// a date that isn't the offer's
		"The offer ends on 3 July.": "3 July",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
	for says, want := range map[string]string{
		"My lease ends on 3 July.":                          "",
		"Our daycare contract expires on 3 July.":           "",
		"I can stay until my visa expires on 3 July.":       "",
		"My current bonus is paid on 3 July.":               "",
		"The offer for my role ends on 3 July.":             "3 July",
		"My understanding is that it expires on 3 July.":    "3 July",
		"My deadline is 3 July.":                            "3 July",
		"I look after my dog, so the offer ends on 3 July.": "3 July",
	} {
		got := ""
		for _, f := range reviewSays(c, says).Findings {
			if f.Rule == "figures" && f.Severity == review.Error {
				got += f.Words
			}
		}
		if got != want {
			t.Errorf("%s: the errors are %q, want %q", says, got, want)
		}
	}
}

// TestDeadlineByItsWeek checks how long an offer is said to be open.
func TestDeadlineByItsWeek(t *testing.T) {
	c := twoZones(t)
	for says, want := range map[string]string{
		"The offer closes in two days.":                           "in two days",
		"The offer closes in nine days.":                          "",
		"The offer closes in a week or so.":                       "",
		"Your offer lapses within three weeks.":                   "",
		"Your offer lapses in three weeks.":                       "in three weeks",
		"Your offer is open until the end of the week.":           "end of the week",
		"Your offer is open through the end of next week.":        "",
		"The deadline is next month.":                             "next month",
		"The deadline is later this month.":                       "",
		"The offer has a month left.":                             "a month left",
		"I have nine days left to answer you.":                    "",
		"I've got four weeks left at school, and like your offer": "",
		"If it stays open until the end of the month, I'm glad.":  "",
		"The sprint ends this week.":                              "",
		"My lease ends in two days.":                              "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
