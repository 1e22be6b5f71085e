package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// TestBareSums checks numbers without a currency that are asked for, and others that aren't.
func TestBareSums(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Could you make it 98,000?":                  "98,000",
		"Could you raise it to 98 000?":              "98 000",
		"I could settle for 98,000.":                 "98,000",
		"I'd accept 98,000 at once.":                 "98,000",
		"How about 98,000?":                          "98,000",
		"The figure would be 98,000.":                "98,000",
		"I'd be comfortable with 98,000 instead.":    "98,000",
		"Could you make it 90,000?":                  "",
		"I took it to 98,000 readers.":               "",
		"The list has 98,000 entries.":               "",
		"I'd be happy with 98,000 readers.":          "",
		"Could we do 15,000 tests before the start?": "",
		"My number is 555 0100.":                     "",
		"My number is 020 7946 0100.":                "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
