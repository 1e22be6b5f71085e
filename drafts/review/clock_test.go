package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// twoZones is a case whose deadline is on Friday, 15 May 2026, at 16:30 in Berlin, which is 15:30 in
// London, where the client lives.
func twoZones(t *testing.T) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer(
		"base: 80000, ", "base: 80000, deadline: 2026-05-15T16:30, ",
		"company: Corrin\n", "company: Corrin\n    timezone: Europe/Berlin\n").Replace(twoOffers)))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestClocksOfBoth checks times of day on the clock of the client, of the recipient, and of no place, and
// those of something else than the deadline.
func TestClocksOfBoth(t *testing.T) {
	c := twoZones(t)
	for says, want := range map[string]string{
		"It ends on May 15 at 3:30 pm my time.":         "",
		"It ends on May 15 at 16:30 your local time.":   "",
		"It ends on May 15 at 4:30 pm my time.":         "4:30 pm my time",
		"It ends on May 15 at 3:30 pm your time.":       "3:30 pm your time",
		"It ends on May 15, 16:30 UTC+2.":               "",
		"It ends on May 15, 14:30Z.":                    "",
		"It ends on 2026-05-15T14:30Z.":                 "",
		"It ends on May 15, 16:30 UTC.":                 "16:30 UTC",
		"It ends on May 15, 16:30 GMT-05:00.":           "16:30 GMT-05:00",
		"It ends on May 15, 16:30Z.":                    "16:30Z",
		"Could we speak at 10 am on Friday, May 15?":    "",
		"My flight leaves at 9:15 am on May 15.":        "",
		"Let's speak before it ends at 6 pm on May 15.": "6 pm",
		"The offer ends at 6 pm on May 15.":             "6 pm",
		"You'll hear by the end of the day on May 15.":  "",
		"It closes on May 15, close of business.":       "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// TestClosingTime checks the end of the day on which an offer ends earlier.
func TestClosingTime(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers,
		"base: 80000, ", "base: 80000, deadline: 2026-05-15T11:00, ", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"The offer ends on May 15 at the close of business.": "close of business",
		"It's open until EOD on May 15.":                     "EOD",
		"It's open until 11 am on May 15.":                   "",
		"I'm at the dentist until the end of the day today.": "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
