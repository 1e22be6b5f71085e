package letter

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func localTime(t testing.TB, s string) calendar.LocalTime {
	t.Helper()
	l, err := calendar.ParseLocalTime(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// letterIn composes a letter of a case.
func letterIn(t *testing.T, text, send string, kind *Kind) *Letter {
	t.Helper()
	_, l := composed(t, text, send, kind)
	return l
}

// composed is letterIn with the job.
func composed(t *testing.T, text, send string, kind *Kind) (*Job, *Letter) {
	t.Helper()
	c, err := casefile.Parse("thread.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	kind.ID, kind.Stage, kind.To = "x", "answer", []casefile.Role{casefile.RoleRecruiter}
	kind.Others = kinds{
		"raise-level": {ID: "raise-level", Act: ActAsk, AsksFor: []Topic{TopicLevel}, To: kind.To},
		"brief":       {ID: "brief", Act: ActBrief, To: kind.To},
		"raise-base":  {ID: "raise-base", Act: ActCounter, AsksFor: []Topic{TopicBase}, To: kind.To},
		"last-step": {ID: "last-step", Act: ActCounter, AsksFor: []Topic{TopicPay}, To: kind.To,
			When: []When{WhenPartial}},
	}
	at, err := time.Parse("2006-01-02T15:04", send)
	if err != nil {
		t.Fatal(err)
	}
	j, l, err := Compose(c, kind, Request{Kind: "x", Send: at})
	if err != nil {
		t.Fatal(err)
	}
	return j, l
}
