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
	for draws, want := range map[string]bool{
		"building a clinic that stays open late":     true,
		"getting designed binders into the clinic":   true,
		"Bringing three depots under one roof":       true,
		"planning for a region that doubles":         true,
		"working with the people who wrote the spec": true,
		"engineering culture":                        false,
		"being the first designer":                   false,
		"building":                                   false,
		"everything the lab does":                    false,
		"the mission":                                false,
		"":                                           false,
	} {
		if got := doing(draws); got != want {
			t.Errorf("%q: got %t", draws, got)
		}
	}
}
