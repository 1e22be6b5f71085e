package comp

import "testing"

// A text names a currency although it's no amount that can be read.
func TestCurrencyIn(t *testing.T) {
	for _, tt := range []struct{ in, own, want string }{
		{"€71.000", "", "EUR"}, {"71.000 €", "", "EUR"}, {"71k€–75k€", "", "EUR"}, {"about €71k", "", "EUR"},
		{"CHF 71.000", "", "CHF"}, {"71.000 zł", "", "PLN"}, {"US$71.000", "", "USD"}, {"£seventy", "", "GBP"},
		{"$71.000", "", "USD"}, {"$71.000", "CAD", "CAD"}, {"71 kr", "", "SEK"}, {"71 kr", "NOK", "NOK"},
		{"71.000 euros", "", "EUR"}, {"71.000", "", ""}, {"71k", "", ""}, {"seventy", "", ""}, {"", "", ""},
	} {
		if got := CurrencyIn(tt.in, tt.own); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}
