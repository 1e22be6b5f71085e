package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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
		// time that the client has
		"I have until Monday.":                                                "Monday",
		"You've given us until tomorrow to think.":                            "tomorrow",
		"I've noted the deadline as Tuesday, so far.":                         "Tuesday",
		"I've put the deadline down as this Saturday.":                        "Saturday",
		"I have until Monday to sell my car.":                                 "",
		"I have the keys until Monday.":                                       "",
		"Could I have until Monday?":                                          "",
		"The offer ends by the end of the day on Friday, as I understand it.": "",
		// a date that isn't the offer's
		"The offer ends on 3 July.": "3 July",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
	for says, want := range map[string]string{
		"My lease ends on 3 July.":                          "",
		"I've rented a van until 3 July.":                   "",
		"The fair runs through 3 July.":                     "",
		"I'm tied up until 3 July.":                         "",
		"My husband may start his course on 3 July.":        "",
		"Could I ring you on 13 May?":                       "",
		"You'll hear from me on 13 May.":                    "",
		"You'll hear from me on 18 May.":                    "18 May",
		"The offer runs until 3 July.":                      "3 July",
		"I hold your offer until 3 July.":                   "3 July",
		"You gave me until 3 July.":                         "3 July",
		"My joining date would be 3 July.":                  "3 July",
		"My first day is 3 July.":                           "3 July",
		"I'd join on 3 July.":                               "3 July",
		"My first day at school was 3 July 2001.":           "",
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
		"The offer holds for another month.":                      "for another month",
		"The offer stands for just two days.":                     "for just two days",
		"The offer is good for another week.":                     "",
		"My pass is good for another month.":                      "",
		"If the offer stood open for another month, I'd be glad.": "",
		"My lease ends in two days.":                              "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// TestDeadlineOnADayOff checks days off that are said to be the deadline, or are it.
func TestDeadlineOnADayOff(t *testing.T) {
	for deadline, list := range map[string]map[string]string{
		"2026-05-22": {
			"The offer ends on the Spring bank holiday.":                   "Spring bank holiday",
			"You gave me until the Spring bank holiday.":                   "Spring bank holiday",
			"The offer ends on the Friday before the Spring bank holiday.": "",
			"I'm off until the Spring bank holiday.":                       "",
		},
		"2026-05-25": {
			"The offer ends on the Spring bank holiday.": "",
		},
		"2026-05-11": {"The offer runs out on Monday.": "", "The offer ends this Monday, 11 May.": ""},
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer(
			"base: 80000, ", "base: 80000, deadline: "+deadline+", ",
			"    extension: {until: 2026-05-20, reason: the exam is on the day before}\n", "", "company: Corrin\n",
			"company: Corrin\n    timezone: Europe/London\n    calendar: GB\n"+
				"    closures: [{from: 2026-05-11, to: 2026-05-11, name: Founders' Day}]\n").Replace(twoOffers)))
		if err != nil {
			t.Fatal(err)
		}
		for says, want := range list {
			if got := of(c, says, "figures"); got != want {
				t.Errorf("%s: %s: found %q, want %q", deadline, says, got, want)
			}
		}
	}
}

// TestDaysInReasons checks days that a text of the case has without a year, and days of another company.
func TestDaysInReasons(t *testing.T) {
	for reason, want := range map[string]string{
		"my lease ends on Sunday, May 31":                                  "",
		"my lease ends on Monday, May 31":                                  "Monday, May 31",
		"my term begins on Monday, January 11":                             "",
		"another company has made me an offer, which runs out on the 19th": "",
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer(
			"the exam is on the day before", `"`+reason+`"`, "{id: v, made: 2026-05-01, ",
			"{id: v, made: 2026-04-19, deadline: 2026-05-19, ").Replace(twoOffers)))
		if err != nil {
			t.Fatal(err)
		}
		says := "I ask because " + reason + "."
		if got := of(c, says, "figures") + of(c, says, "finished"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
