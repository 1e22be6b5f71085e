package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Notice may end on a day on which nobody works, so that no email calls it a working day.
func TestLastDay(t *testing.T) {
	for _, kind := range []string{"resignation", "retention-decline"} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			c, err := casefile.Parse("case.yaml", strings.NewReader("client: {name: Eva Lang, email: eva@mail.example, "+
				"timezone: Europe/Vienna, calendar: AT, voice: "+voice+"}\nopportunities:\n  - {company: Altman, stage: current, "+
				"calendar: AT, people: [{role: current-manager, name: Udo Renner, email: udo@altman.example}], "+
				"notice: {last_day: 2026-02-28}}\n"))
			if err != nil {
				t.Fatal(err)
			}
			d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: kind, Send: time.Date(2026, 1, 12, 9, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(strings.Fields(d.Text), " ")
			if strings.Contains(got, "working day") || !strings.Contains(got, "Saturday 28 February 2026") {
				t.Errorf("%s, %s:\n%s", kind, voice, got)
			}
		}
	}
}
