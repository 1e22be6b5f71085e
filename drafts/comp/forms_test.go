package comp_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// forms are amounts as offer letters, job ads, and emails write them in the case's currency, what
// each is ("USD 130000"), or else what the error says.
var forms = []struct{ text, currency, want string }{
	// Dollars of every country.
	{"US$ 130k", "USD", "USD 130000"},
	{"US$130,000", "CAD", "USD 130000"},
	{"US $130,000", "CAD", "USD 130000"},
	{"$130k/yr", "USD", "USD 130000"},
	{"$130,000 per year", "USD", "USD 130000"},
	{"$130,000 / year", "USD", "USD 130000"},
	{"130k USD p.a.", "USD", "USD 130000"},
	{"USD 130K per annum", "USD", "USD 130000"},
	{"130,000 US dollars a year", "AUD", "USD 130000"},
	{"usd 130k", "USD", "USD 130000"},
	{"$0.47MM", "USD", "USD 470000"},
	{"0.47mm", "USD", "USD 470000"},
	{"470 thou", "USD", "USD 470000"},
	{"470 thousand dollars", "USD", "USD 470000"},
	{"1.2 million", "USD", "USD 1200000"},
	{"1.2 m", "USD", "USD 1200000"},
	{"1.25mn", "USD", "USD 1250000"},
	{"470 thsd", "USD", "USD 470000"},
	{"470 tis.", "CZK", "CZK 470000"},
	{"470 tūkst.", "EUR", "EUR 470000"},
	{"470 ezer", "HUF", "HUF 470000"},
	{"185 grand", "USD", "USD 185000"},
	{"185 k", "USD", "USD 185000"},
	{"185kUSD", "EUR", "USD 185000"},
	{"$185'000", "USD", "USD 185000"},
	{"$185\u2009000", "USD", "USD 185000"},
	{"C$130k", "CAD", "CAD 130000"},
	{"C$130k", "USD", "CAD 130000"},
	{"CA$ 130,000", "CAD", "CAD 130000"},
	{"CAD 130,000", "USD", "CAD 130000"},
	{"CAD $130,000", "USD", "CAD 130000"},
	{"CDN$130,000", "USD", "CAD 130000"},
	{"$130,000 CAD", "USD", "CAD 130000"},
	{"$130k", "CAD", "CAD 130000"},
	{"130 000 $", "CAD", "CAD 130000"},
	{"130k Canadian dollars", "USD", "CAD 130000"},
	{"c$130k", "NIO", "NIO 130000"},
	{"A$150,000", "AUD", "AUD 150000"},
	{"AU$150k", "USD", "AUD 150000"},
	{"A$150k p.a.", "GBP", "AUD 150000"},
	{"AUD 150,000 annually", "AUD", "AUD 150000"},
	{"$150k", "AUD", "AUD 150000"},
	{"150k dollars", "AUD", "AUD 150000"},
	{"NZ$140,000", "AUD", "NZD 140000"},
	{"$140,000", "NZD", "NZD 140000"},
	{"HK$ 1.2m", "USD", "HKD 1200000"},
	{"HK$1,200,000", "HKD", "HKD 1200000"},
	{"S$150,000", "SGD", "SGD 150000"},
	{"S$ 150k", "USD", "SGD 150000"},
	{"SGD150k", "USD", "SGD 150000"},
	{"NT$2,400,000", "TWD", "TWD 2400000"},
	{"MX$ 900,000", "USD", "MXN 900000"},
	{"900k pesos", "MXN", "MXN 900000"},
	{"900k pesos", "USD", "MXN, ARS, CLP, COP, PHP, UYU or DOP"},
	// Europe.
	{"95k€", "EUR", "EUR 95000"},
	{"95 k€", "EUR", "EUR 95000"},
	{"95 K€", "USD", "EUR 95000"},
	{"k€ 95", "EUR", "EUR 95000"},
	{"kEUR 95", "USD", "EUR 95000"},
	{"95 kEUR", "USD", "EUR 95000"},
	{"95k euros", "USD", "EUR 95000"},
	{"95 000 euros", "USD", "EUR 95000"},
	{"1,2 M€", "EUR", "EUR 1200000"},
	{"47,5 k€", "EUR", "EUR 47500"},
	{"0,095 m€", "EUR", "EUR 95000"},
	{"95.000,00 €", "EUR", "EUR 95000"},
	{"95.000,- €", "EUR", "EUR 95000"},
	{"95 000,50 €", "EUR", "EUR 95000.50"},
	{"95\u202f000\u00a0€", "EUR", "EUR 95000"},
	{"95\u2009000 EUR", "EUR", "EUR 95000"},
	{"95 Tsd. EUR", "EUR", "EUR 95000"},
	{"95 T€", "EUR", "EUR 95000"},
	{"95TEUR", "USD", "EUR 95000"},
	{"95 T", "EUR", `can't read "T"`},
	{"1,2 Mio. €", "EUR", "EUR 1200000"},
	{"€95k pro Jahr", "EUR", "EUR 95000"},
	{"€95k/an", "EUR", "EUR 95000"},
	{"EUR 95.000", "EUR", "write 95000 or 95.00"},
	{"EUR 1.250k", "EUR", "write 1250k or 1250"},
	{"€1,250k", "EUR", "write 1250k or 1250"},
	{"95,50 €", "EUR", "write 95.50 or 9,550"},
	{"1.200.000 €", "EUR", "EUR 1200000"},
	{"£95k", "GBP", "GBP 95000"},
	{"£95k pa", "USD", "GBP 95000"},
	{"95k pounds", "USD", "GBP 95000"},
	{"95,000 pounds sterling", "USD", "GBP 95000"},
	{"£95,000.00 p.a.", "GBP", "GBP 95000"},
	{"120'000 CHF", "CHF", "CHF 120000"},
	{"CHF 120’000", "USD", "CHF 120000"},
	{"CHF 120'000.-", "CHF", "CHF 120000"},
	{"Fr. 120'000.–", "CHF", "CHF 120000"},
	{"120k Swiss francs", "USD", "CHF 120000"},
	{"SFr. 120k", "USD", "CHF 120000"},
	{"120.000 CHF", "CHF", "write 120000 or 120.00"},
	{"650 000 kr", "SEK", "SEK 650000"},
	{"650 000 kr", "NOK", "NOK 650000"},
	{"kr 650.000,-", "NOK", "NOK 650000"},
	{"650.000 kr.", "DKK", "write 650000 or 650.00"},
	{"650.000,00 kr.", "DKK", "DKK 650000"},
	{"650k kr", "DKK", "DKK 650000"},
	{"1,2 Mkr", "SEK", "SEK 1200000"},
	{"650 000 kr", "EUR", "SEK, NOK, DKK or ISK: write the code, such as \"SEK 650 000\""},
	{"650k kroner", "USD", "NOK or DKK: write the code, such as \"NOK 650k\""},
	{"650 tkr", "SEK", "SEK 650000"},
	{"650 000:-", "SEK", "SEK 650000"},
	{"650 000 kronor", "EUR", "SEK 650000"},
	{"54 000 SEK/month", "SEK", "such as SEK 648,000 for twelve months"},
	{"240 000 zł", "PLN", "PLN 240000"},
	{"240 tys. zł", "EUR", "PLN 240000"},
	{"777kPLN", "PLN", "PLN 777000"},
	{"20 000,50 zł", "PLN", "PLN 20000.50"},
	{"1 200 000 Kč", "CZK", "CZK 1200000"},
	{"1,2 mil. Kč", "CZK", "write 1,2k or 1,2m"},
	{"18 000 000 Ft", "HUF", "HUF 18000000"},
	{"250.000 lei", "RON", "write 250000 or 250.00"},
	{"250.000,00 lei", "RON", "RON 250000"},
	{"₺1.200.000", "TRY", "TRY 1200000"},
	{"₽ 4 800 000", "USD", "RUB 4800000"},
	// India and its neighbors.
	{"₹42,00,000", "INR", "INR 4200000"},
	{"₹45,00,000", "USD", "INR 4500000"},
	{"₹4,500,000", "INR", "INR 4500000"},
	{"INR 24,00,000", "INR", "INR 2400000"},
	{"INR 1,20,00,000.50", "INR", "INR 12000000.50"},
	{"Rs. 45,00,000", "INR", "INR 4500000"},
	{"Rs 45,00,000/-", "INR", "INR 4500000"},
	{"Rs. 45,00,000", "PKR", "PKR 4500000"},
	{"Rs. 45,00,000", "USD", "INR, PKR, LKR, NPR or MUR: write the code, such as \"INR 45,00,000\""},
	{"45 LPA", "INR", "INR 4500000"},
	{"45LPA", "INR", "INR 4500000"},
	{"₹45 LPA", "USD", "INR 4500000"},
	{"850 tkr", "USD", `can be in SEK, NOK, DKK or ISK: write the code, such as "SEK 850k"`},
	{"45 LPA", "USD", `can be in INR or USD: write "INR 45 LPA" or "USD 45 LPA"`},
	{"45 lakh", "INR", "INR 4500000"},
	{"45.5 lakhs", "INR", "INR 4550000"},
	{"₹45L", "INR", "INR 4500000"},
	{"1.2 crore", "INR", "INR 12000000"},
	{"₹1.2 Cr", "INR", "INR 12000000"},
	{"INR 1.2cr p.a.", "USD", "INR 12000000"},
	{"42,00,000", "USD", "write 4,200,000"},
	{"45 lakh rupees", "INR", "INR 4500000"},
	// Elsewhere.
	{"R$ 240.000,00", "BRL", "BRL 240000"},
	{"R$240k", "USD", "BRL 240000"},
	{"R850 000", "ZAR", "ZAR 850000"},
	{"R 850k", "ZAR", "ZAR 850000"},
	{"₩85,000,000", "KRW", "KRW 85000000"},
	{"₩85m", "USD", "KRW 85000000"},
	{"85,000,000원", "KRW", "KRW 85000000"},
	{"9000만원", "USD", "KRW 90000000"},
	{"₩9,000만", "KRW", "KRW 90000000"},
	{"1.2억", "KRW", "KRW 120000000"},
	{"1억2000만원", "KRW", "want one number"},
	{"100k to 120k", "USD", "not a range"},
	{"¥12,000,000", "JPY", "JPY 12000000"},
	{"1200万円", "JPY", "JPY 12000000"},
	{"12m yen", "USD", "JPY 12000000"},
	{"¥600,000", "CNY", "CNY 600000"},
	{"600k RMB", "USD", "CNY 600000"},
	{"60万元", "CNY", "CNY 600000"},
	{"₪420,000", "USD", "ILS 420000"},
	{"AED 480k", "AED", "AED 480000"},
	{"40,000 dirhams", "USD", "AED or MAD: write the code, such as \"AED 40,000\""},
	{"RM 180,000", "MYR", "MYR 180000"},
	{"฿2.4m", "THB", "THB 2400000"},
	{"Rp 600.000.000", "IDR", "IDR 600000000"},
	{"Rp 600.000", "IDR", "IDR 600000"},
	{"₫900.000.000", "VND", "VND 900000000"},
	{"₱2,400,000", "PHP", "PHP 2400000"},
	{"CLP 85.000", "CLP", "CLP 85000"},
	{"$85.000.000", "CLP", "CLP 85000000"},
	{"KWD 24,500.250", "KWD", "KWD 24500.250"},
	// Not one amount a year in one currency.
	{"1.200", "USD", "write 1200 or 1.20"},
	{"470 mil", "USD", "write 470k or 470m"},
	{"$65/hr", "USD", "want what it is for a year"},
	{"$8,000 per month", "USD", "such as $96,000 for twelve months"},
	{"$180k-$200k", "USD", "not a range"},
	{"US$130k CAD", "CAD", "CAD is not written US$"},
	{"€95k euros", "EUR", "want an amount"},
	{"€95k gross", "EUR", `got "€95k gross": can't read "gross"`},
	{"up to 95k", "EUR", `can't read "up"`},
	{"USD 95k USD", "USD", `can't read "USD"`},
	{"45 k lakh", "INR", "want an amount"},
	{"45 LPA per month", "INR", "want an amount"},
}

// advice is what an error says to write.
var advice = regexp.MustCompile(`: write (?:the code, such as )?"?([^"]+?)"?(?: or "?([^"]+)"?)?$`)

func TestFormsOfAmounts(t *testing.T) {
	read, advised := map[string]bool{}, 0
	for _, tt := range forms {
		m, err := comp.ParseMoney(tt.text, tt.currency)
		got := m.Currency() + " " + m.Decimal()
		if err != nil {
			got = err.Error()
		}
		if got != tt.want && (err == nil || !strings.Contains(got, tt.want)) {
			t.Errorf("%q in %s: got %s, want %s", tt.text, tt.currency, got, tt.want)
		}
		read[m.Currency()] = true
		for i, text := range advice.FindStringSubmatch(got) {
			if i > 0 && text != "" {
				if _, err := comp.ParseMoney(text, tt.currency); err != nil {
					t.Errorf("%q in %s: got %s, but %s gives %v", tt.text, tt.currency, got, text, err)
				}
				advised++
			}
		}
	}
	if advised < 20 {
		t.Errorf("only %d amounts are advised", advised)
	}
	if len(forms) < 120 || len(read) < 26 { // with "" for the refused
		t.Errorf("%d forms in %d currencies", len(forms), len(read)-1)
	}
}
