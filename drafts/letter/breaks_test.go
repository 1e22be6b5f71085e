package letter

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestBreakInWords(t *testing.T) {
	for name, want := range map[string]string{
		"the Fourth of July weekend": "a good Fourth of July weekend",
		"the Thanksgiving break":     "a good Thanksgiving break",
		"the long weekend":           "a good long weekend",
		"the holidays":               "a good break",
		"the winter shutdown":        "a good break",
	} {
		if got := (Break{Name: name}).Good(); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	for want, b := range map[string]Break{
		"right before the holidays": {Name: "the holidays", Ahead: true},
		"during the holidays":       {Name: "the holidays", Ahead: true, Begun: true},
		"right after the holidays":  {Name: "the holidays", Begun: true},
	} {
		if got := b.Beside(); got != want {
			t.Errorf("%+v: got %q", b, got)
		}
	}
}

func TestThereWithoutAZone(t *testing.T) {
	l := letterOf(t, "2026-05-18T15:00", "", &Kind{Act: ActCounter, Needs: []string{"ask"}})
	if got := l.Offer.Deadline.There(); got != "Friday, June 5" {
		t.Errorf("got %q", got)
	}
	m := *l.Offer.Deadline
	m.at = calendar.LocalTime{Date: m.at.Date, HasTime: true, Hour: 12}
	if got := m.There(); got != "Friday, June 5, noon "+ZoneName(m.at.In(m.there)) {
		t.Errorf("got %q", got)
	}
}

func TestAppeal(t *testing.T) {
	for want, l := range map[string]Letter{
		"this job":                {},
		"the Staff Engineer role": {Role: "Staff Engineer"},
		"the Staff Engineer role on the API team": {Role: "Staff Engineer", Team: "API"},
		"leaving no pager behind":                 {Role: "Staff Engineer", Draws: "leaving no pager behind"},
	} {
		if got := l.Appeal(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
