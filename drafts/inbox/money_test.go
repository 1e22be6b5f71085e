package inbox

import "testing"

// A hundredth of a yen is no amount.
func TestMoneyOfAReading(t *testing.T) {
	for _, tt := range []struct {
		currency string
		figure   Figure
		want     string
	}{
		{"USD", Figure{Hundredths: 190_000_00}, "$190,000"},
		{"JPY", Figure{Hundredths: 190_000_00}, "¥190,000"},
		{"KWD", Figure{Hundredths: 190_000_00}, "KWD 190,000"},
		{"USD", Figure{}, ""},
	} {
		r := &Reading{Currency: tt.currency}
		if got := r.money(tt.figure).String(); got != tt.want {
			t.Errorf("%d in %s is %q, want %q", tt.figure.Hundredths, tt.currency, got, tt.want)
		}
	}
}
