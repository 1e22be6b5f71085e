package comp

import (
	"fmt"
	"strings"
	"testing"
)

func ExampleFindAmounts() {
	const text = "A base of $240,000, half a million in all, 1,600 RSUs, and 5% more."
	for _, a := range FindAmounts(text) {
		fmt.Println(text[a.Start:a.End], a.Value, a.Percent, a.Shares)
	}
	// Output:
	// $240,000 24000000 false false
	// half a million 50000000 false false
	// 1,600 RSUs 160000 false true
	// 5% 500 true false
}

// describe returns what was read as words=value, with the currency or sign and a second reading.
func describe(text string) string {
	var list []string
	for _, a := range FindAmounts(text) {
		s := fmt.Sprintf("%s=%d%s%s", text[a.Start:a.End], a.Value, a.Currency, a.Sign)
		if a.other != 0 {
			s += fmt.Sprintf("|%d", a.other)
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

func TestFindAmounts(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"L7, #12, 12_3 and 0117 496 0123", "12=1200"},
		{"US$240k and A$1.5m", "US$240k=24000000USD$; A$1.5m=150000000AUD$"},
		{"EUR 95.000,50", "EUR 95.000,50=9500050EUR|9500"},
		{"470.000", "470.000=47000000|47000"},
		{"0.470m, 0.250 and 0,250", "0.470m=47000000; 0.250=25; 0,250=25000"},
		{"95 000 €", "95 000 €=9500000€"},
		{"95,000 euros, 5 dirhams", "95,000 euros=9500000€; 5 dirhams=500AED"},
		{"$1 $2", "$1=100$; $2=200$"},
		{"４７０，０００ and ٤٧٠٬٠٠٠", "４７０，０００=47000000; ٤٧٠٬٠٠٠=47000000"},
		{"₹45,00,000 and ₹1,20,00,000.50", "₹45,00,000=450000000₹; ₹1,20,00,000.50=1200000050₹"},
		{"1,20,30 and 120,30,000", "1,20=120; 30=3000; 120,30=12030"},
		{"45 LPA, 1.2 crore, ₹45L, INR 2 cr", "45 LPA=450000000; 1.2 crore=1200000000; " +
			"₹45L=450000000₹; INR 2 cr=2000000000INR"},
		{"Rs. 500, kr 650 000, 650 000 kr, RM 5", "Rs. 500=50000rs; kr 650 000=65000000kr; " +
			"650 000 kr=65000000kr; RM 5=500rm"},
		{"0.47MM, 470 thou, 777kPLN, 95 kEUR", "0.47MM=47000000; 470 thou=47000000; " +
			"777kPLN=77700000PLN; 95 kEUR=9500000EUR"},
		{"C$5, S$5, ₩5, 5 zł, CHF 120’000", "C$5=500CAD$; S$5=500SGD$; ₩5=500₩; 5 zł=500PLN; " +
			"CHF 120’000=12000000CHF"},
		{"45 L of fuel, years 5, fourth. 7", "45=4500; 5=500; 7=700"},
		{"47万", "47万=47000000"},
		{"four hundred and seventy thousand pounds", "four hundred and seventy thousand pounds=47000000£"},
		{"three quarters of a million", "three quarters of a million=75000000"},
		{"a hundred people, five years", ""},
		{"fifteen per cent", "fifteen per cent=1500"},
		{"99999999999999", ""},
		{"999999 billion", "999999 billion=100000000000000"},
	}
	for _, tt := range tests {
		if got := describe(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestAmountFits(t *testing.T) {
	for text, want := range map[string]string{"$5": "USD CAD", "5 EUR": "EUR", "£5": "GBP",
		"5 euros": "EUR", "5": "USD CAD EUR GBP CHF"} {
		var fits []string
		for _, code := range []string{"USD", "CAD", "EUR", "GBP", "CHF"} {
			if a := FindAmounts(text); a[0].Fits(code) {
				fits = append(fits, code)
			}
		}
		if got := strings.Join(fits, " "); got != want {
			t.Errorf("%s fits %s, want %s", text, got, want)
		}
	}
}

func TestHundredths(t *testing.T) {
	for text, want := range map[string]int64{"USD 5.25": 525, "JPY 1200": 120000, "KWD 1.255": 125} {
		m, err := ParseMoney(text, "")
		if err != nil {
			t.Fatal(err)
		}
		if got := Hundredths(m); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
	if got := Hundredths(Money{}); got != 0 {
		t.Errorf("no amount: %d", got)
	}
}

// FuzzFindAmounts checks that spans are in order and within the text.
func FuzzFindAmounts(f *testing.F) {
	for _, s := range []string{"$470k", "a quarter of a million", "٤٧٠٬٠٠٠", "US$ 1.2 mn", "5 %",
		"4\xff7", "0 0-0\xc2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, a := range FindAmounts(s) {
			if a.Start < last || a.End <= a.Start || a.End > len(s) || a.Value < 0 {
				t.Fatalf("%q: %+v after %d", s, a, last)
			}
			last = a.Start
		}
	})
}
