package letter

import "testing"

func TestWorkOn(t *testing.T) {
	for draws, want := range map[string]bool{
		"routing that has to be right the first time":       true,
		"an actuator that the team designs and tests":       true,
		"fraud models where a false alarm costs the rent":   true,
		"a ledger which nobody has to reconcile":            true,
		"building one forecast that the lines use":          false,
		"being the first designer":                          false,
		"a company that ships every day":                    false,
		"the fact that designers ship code":                 false,
		"proving that chargers can be repaired":             false,
		"a startup that ships every week":                   false,
		"engineers that care about the details":             false,
		"a scale that few companies reach":                  false,
		"the mission":                                       false,
		"privacy work that starts early":                    false,
		"a place where people stay":                         false,
		"the move to one ledger":                            false,
		"the pace of a lab that ships":                      false,
		"the size, and that nobody minds":                   false,
		"that":                                              false,
		"":                                                  false,
		"planning for plants that open next year":           false,
		"a long and winding set of systems that still work": false,
	} {
		if got := workedOn(draws); got != want {
			t.Errorf("%q: got %t", draws, got)
		}
	}
}

func TestDoing(t *testing.T) {
	for draws, want := range map[string]string{
		"building a clinic that stays open late":     "build a clinic that stays open late",
		"getting designed binders into the clinic":   "get designed binders into the clinic",
		"Bringing three depots under one roof":       "bring three depots under one roof",
		"planning for a region that doubles":         "plan for a region that doubles",
		"working with the people who wrote the spec": "work with the people who wrote the spec",
		"caring for the smallest patients":           "", // a verb that nobody here knows
		"co-writing the standard":                    "co-write the standard",
		"engineering culture":                        "",
		"being the first designer":                   "",
		"building":                                   "",
		"everything the lab does":                    "",
		"the mission":                                "",
		"":                                           "",
	} {
		if got := doing(draws); got != want {
			t.Errorf("%q: got %q, want %q", draws, got, want)
		}
	}
}
