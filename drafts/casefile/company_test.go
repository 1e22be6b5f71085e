package casefile

import "testing"

func TestSpokenCompany(t *testing.T) {
	for name, want := range map[string]string{
		"Marsh & Rowe LLP": "Marsh & Rowe", "Halden, Inc.": "Halden", "Vela GmbH": "Vela", "Fjord A/S": "Fjord",
		"Kelso Pty Ltd": "Kelso", "The Limited": "The Limited", "Acme": "Acme", "Zincorp": "Zincorp", "Inc.": "Inc.",
	} {
		if got := spokenCompany(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestCompanyNames(t *testing.T) {
	c := &Case{Opportunities: []Opportunity{{ID: "a", Company: "Acme"},
		{ID: "b", Company: "Beta"}, {ID: "d", Company: "Dove Ltd", Role: "Clerk"},
		{ID: "d-2", Company: "Dove"}, {ID: "a-2", Company: "Acme", Role: "Engineer"},
		{ID: "c", Company: "Cove", Role: "Engineer"}, {ID: "c-2", Company: "Cove", Role: "Engineer"}}}
	names := c.CompanyNames()
	for id, want := range map[string]string{"a": "Acme (1)", "b": "Beta", "d": "Dove Ltd (Clerk)", "d-2": "Dove (2)",
		"a-2": "Acme (Engineer)",
		"c":   "Cove (1)", "c-2": "Cove (2)"} {
		if names[id] != want {
			t.Errorf("%s is named %q, want %q", id, names[id], want)
		}
	}
}
