package letter

import "testing"

func TestFine(t *testing.T) {
	pay := dollars(t, "90000", "95000")
	offer := &Terms{Base: &pay[0], Bonus: &Bonus{}, SignOn: Instalments{}, Equity: &Grant{},
		Start: &Day{}}
	fine := "with everything else as it stands"
	for want, a := range map[string]*Ask{
		"": {offer: offer, Base: &pay[1]}, // not known to be fine
		"The sign-on, the stock, and the start date work": {offer: offer, Only: fine, Final: true,
			Base: &pay[1], Bonus: &Bonus{}},
		"The bonus, the sign-on, and the stock work": {offer: offer, Only: fine, Final: true, Base: &pay[1]},
		"The base salary works":                      {offer: &Terms{Base: &pay[0]}, Only: fine, Final: true, Start: &Day{}},
	} {
		if got := a.fine(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := (&Ask{offer: offer, Only: fine, Final: true}).fine(); got != "" {
		t.Errorf("five things: %q", got)
	}
	if got := (&Ask{offer: offer, Only: fine, Base: &pay[1]}).fine(); got != "" {
		t.Errorf("there's more to ask for after a no: %q", got)
	}
}
