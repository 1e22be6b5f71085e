package letter

import (
	"testing"
	"time"

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

// A person's birthday has no article, a title's has one.
func TestBreakName(t *testing.T) {
	first := calendar.NewDate(2026, time.March, 14)
	for name, want := range map[string]string{
		"Benito Juárez's Birthday": "Benito Juárez's Birthday weekend",
		"King's Birthday":          "the King's Birthday weekend",
		"St. Joseph's Day":         "the St. Joseph's Day weekend",
	} {
		b := calendar.Break{First: first, Last: first.AddDays(2), Names: []string{name}, Long: true}
		if got := BreakName(b, nil); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
