package drafts

import (
	"testing"
	"time"
)

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// breakCase has a closure of one working week, Monday 25 to Friday 29 May 2026, and one that ends
// on a Thursday in June.
const breakCase = `{version: 1, id: breaks, currency: USD, coach: {name: Dana}, client: {name: Ada, email: ada@mail.example, timezone: Europe/London},
  opportunities: [{id: a, company: A, timezone: Pacific/Honolulu, people: [{id: tom, role: recruiter, name: Tom, email: tom@a.example}], closures: [
    {from: 2026-05-25, to: 2026-05-29, name: the spring break}, {from: 2026-06-18, to: 2026-06-18, name: the founders' day}]}]}`
