package comp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
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

func ExampleFindCounts() {
	const says = "From nine hours to 2, in thirty-one of the 40 plants."
	for _, a := range FindCounts(says, text.Words(says)) {
		fmt.Println(says[a.Start:a.End], a.Value/100)
	}
	// Output:
	// nine 9
	// 2 2
	// thirty-one 31
	// 40 40
}

func TestSharesInThousands(t *testing.T) {
	for s, shares := range map[string]bool{"twelve thousand shares": true, "12k RSUs": true,
		"12k stock": false, "$12k shares": false} {
		if a := FindAmounts(s); len(a) != 1 || a[0].Shares != shares {
			t.Errorf("%q: got %+v", s, a)
		}
	}
}

func ExampleFindNumbers() {
	const text = "Two-oh-five on the base, forty on the sign-on."
	for _, a := range FindNumbers(text) {
		fmt.Println(text[a.Start:a.End], a.Value)
	}
	// Output:
	// Two-oh-five 20500
	// forty 4000
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
		{"0.470m, 0.250 and 0,250", "0.470m=47000000; 0.250=25; 0,250=25"},
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
		{"45 L of fuel, years 5, fourth. 7", "45=4500|450000000; 5=500; 7=700"},
		{"€02,100 and 02,100 € and 020 7946 0018", "€02,100=210000€; 02,100 €=210000€"},
		{"95.000,- €, £5,–, 95'000.– CHF, £5,-6", "95.000,- €=9500000€|9500; £5,–=500£; " +
			"95'000.– CHF=9500000CHF; £5=500£; 6=600"},
		{"85 and a half, 85 and a half thousand", "85 and a half=8550; 85 and a half thousand=8550000"},
		{"a 70-pound dog and a 500-pound raise", "70=7000; 500-pound=50000£"},
		{"118-and-a-half, 157 (thousand)", "118-and-a-half=11850; 157 (thousand)=15700000"},
		{"#157k, #157", "157k=15700000"},
		{"eighty-five and a half, thirty, and forty", "eighty-five and a half=8550; forty=4000"},
		{"47万, 18万4千, 18 万 4千", "47万=47000000; 18万4千=18400000; 18 万 4千=18400000"},
		{"15万7500, １５万７５００円, 15만7500", "15万7500=15750000; １５万７５００=15750000; " +
			"15만7500=15750000"},
		{"9000만원, 1.2억", "9000만=9000000000; 1.2억=12000000000"},
		{"46.5 लाख, 2 करोड़", "46.5 लाख=465000000; 2 करोड़=2000000000"},
		{"two lakh, twenty-five lakhs, a crore of rupees", "two lakh=20000000; twenty-five lakhs=250000000; " +
			"a crore=1000000000"},
		{"one crore twenty lakh rupees, two and a half crore", "one crore twenty lakh rupees=1200000000₹; " +
			"two and a half crore=2500000000"},
		{"four hundred and seventy thousand pounds", "four hundred and seventy thousand pounds=47000000£"},
		{"three quarters of a million", "three quarters of a million=75000000"},
		{"a hundred people, five years, per cent", "a hundred=10000"},
		{"one hundred and forty", "one hundred and forty=14000"},
		// spoken without a scale, and with it
		{"two oh five, two-oh-five k, one oh nine thousand, oh five, two oh, two oh fifty", "two oh five=20500; " +
			"two-oh-five k=20500000; one oh nine thousand=10900000; two oh fifty=25000"},
		{"four seventy, three-oh, one three nine", "four seventy=47000; one three nine=13900"},
		{"four seventy-five thousand, five twenty k", "four seventy-five thousand=47500000; " +
			"five twenty k=52000000"},
		{"twelve fifty; a fifteen percent raise", "twelve fifty=125000; fifteen percent=1500"},
		{"four, seventy thousand", "seventy thousand=7000000"},
		// halves and decimals in words
		{"a half-million, one and a half million", "half-million=50000000; " +
			"one and a half million=150000000"},
		{"a million and a half, one point two five million", "a million and a half=150000000; " +
			"one point two five million=125000000"},
		{"five twenty-two and a half, one seventeen point five", "five twenty-two and a half=52250; " +
			"one seventeen point five=11750"},
		{"152½k, 2¼ million, ½", "152½k=15250000; 2¼ million=225000000"},
		{"one and a half percent", "one and a half percent=150"},
		// marks glued to a number, before and after it
		{"470-k, 470kusd, 470kEuros, 470 TEUR, 470T€", "470-k=47000000; 470kusd=47000000USD; " +
			"470kEuros=47000000€; 470 TEUR=47000000EUR; 470T€=47000000€"},
		{"k€470, kEUR 470, TEUR 470, eur470k", "k€470=47000000€; kEUR 470=47000000EUR; " +
			"TEUR 470=47000000EUR; eur470k=47000000EUR"},
		{"470.000,- €, 470'000.– CHF", "470.000,- €=47000000€|47000; 470'000.– CHF=47000000CHF"},
		{".47M, $.5m, e.g..5", ".47M=47000000; $.5m=50000000$; 5=500"},
		{"0,470 Mio. and 13.9 万", "0,470 Mio=47000000; 13.9 万=13900000"},
		{"+470k, +44 20 7946 0958", "470k=47000000"},
		// both ends of a range have the scale of the second
		{"470–480k, 470 to 480 thousand", "470=47000|47000000; 480k=48000000; 470=47000|47000000; " +
			"480 thousand=48000000"},
		{"2 of 480k, 470k–480k", "2=200; 480k=48000000; 470k=47000000; 480k=48000000"},
		// other languages
		{"470 Tsd. Euro, 470 Tausend, 1,2 Millionen", "470 Tsd=47000000; 470 Tausend=47000000; " +
			"1,2 Millionen=120000000"},
		{"470 mille euros, 470 mil, 2 millones", "470 mille euros=47000000€; 470=47000|47000000; " +
			"2 millones=200000000"},
		{"vierhundertsiebzigtausend, neunundneunzigtausend", "vierhundertsiebzigtausend=47000000; " +
			"neunundneunzigtausend=9900000"},
		{"hunderteinundzwanzig Tausend Euro, eine halbe Million", "hunderteinundzwanzig Tausend " +
			"Euro=12100000€; halbe Million=50000000"},
		{"anderthalb Millionen, eine Viertelmillion", "anderthalb Millionen=150000000; " +
			"eine Viertelmillion=25000000"},
		{"quatre cent soixante-dix mille euros", "quatre cent soixante-dix mille euros=47000000€"},
		{"quatre-vingt-dix-neuf mille, vingt et un mille", "quatre-vingt-dix-neuf mille=9900000; " +
			"vingt et un mille=2100000"},
		{"un demi-million, un million et demi", "demi-million=50000000; " +
			"un million et demi=150000000"},
		{"cuatrocientos setenta mil, treinta y nueve mil", "cuatrocientos setenta mil=47000000; " +
			"treinta y nueve mil=3900000"},
		{"medio millón, merci mille fois, mil gracias", "medio millón=50000000"},
		{"etthundrafyrtiotusen kronor, hundrafyrtio tusen, en halv miljon", "etthundrafyrtiotusen " +
			"kronor=14000000SEK; hundrafyrtio tusen=14000000; halv miljon=50000000"},
		{"tvåhundrafyrtiosjutusenfemhundra, hundraen", "tvåhundrafyrtiosjutusenfemhundra=24750000"},
		{"honderdveertigduizend euro, honderdzevenenveertig duizend", "honderdveertigduizend " +
			"euro=14000000€; honderdzevenenveertig duizend=14700000"},
		{"tweeënveertigduizend, een half miljoen", "tweeënveertigduizend=4200000; half miljoen=50000000"},
		{"cento e quarenta mil, duzentos e quarenta e sete mil e quinhentos", "cento e quarenta " +
			"mil=14000000; duzentos e quarenta e sete mil e quinhentos=24750000"},
		{"cem mil, meio milhão, um milhão e meio", "cem mil=10000000; meio milhão=50000000; " +
			"um milhão e meio=150000000"},
		{"centoquarantamila euro, centottantottomila, mezzo milione", "centoquarantamila " +
			"euro=14000000€; centottantottomila=18800000; mezzo milione=50000000"},
		{"duecentoquarantasettemila, payment due EUR 5,000", "duecentoquarantasettemila=24700000; " +
			"EUR 5,000=500000EUR"},
		{"十四万元，一百四十万，十四万七千五百", "十四万=14000000; 一百四十万=140000000; " +
			"十四万七千五百=14750000"},
		{"十四万五，一亿四千万，壹拾肆萬，四万零五", "十四万五=14500000; 一亿四千万=14000000000; " +
			"壹拾肆萬=14000000; 四万零五=4000500"},
		{"万一，千万不要，十五年，百分之五，一二三四", ""},
		{"one sixty-two three fifty now", "one sixty-two three fifty=16235000"},
		{"ninety-four two seventy-five, two ten one hundred", "ninety-four two seventy-five=9427500; " +
			"two ten one hundred=21010000"},
		{"a hundred and twelve four twenty-six", "a hundred and twelve four twenty-six=11242600"},
		{"one forty, two fifty; one forty to two fifty", "one forty=14000; two fifty=25000; " +
			"one forty=14000; two fifty=25000"},
		{"thirty two-hundred-page books", "thirty two-hundred=320000"},
		{"one fifty-seven five, two ten five, one thirty-nine five hundred", "one fifty-seven " +
			"five=15750; two ten five=21050; one thirty-nine five=13950"},
		{"Cem, en euros, en halv, sex, tio, otto, sei", ""},
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
