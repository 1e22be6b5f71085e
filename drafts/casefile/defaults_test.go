package casefile

import (
	"fmt"
	"strings"
	"testing"
)

// twelveLines is the least of a case with an offer and an ask.
const twelveLines = `client: {name: Zoë Østerberg, email: zoe@mail.example}
opportunities:
  - company: Łódź & Söhne (2)
    people:
      - {role: recruiter, name: Ruth Oakley}
      - {role: recruiter, name: Lena Marin, email: lena@lodz.example}
    offers:
      - {base: "$150,000"}
      - {base: "$160,000", status: verbal}
    asks:
      - {base: "$170,000"}
      - {round: 4, base: "$168,000"}
      - {base: "$165,000"}
`

func TestWhatACaseCanLeaveOut(t *testing.T) {
	c := accepted(t, twelveLines)
	o := &c.Opportunities[0]
	for _, tt := range []struct{ what, got, want string }{
		{"case", c.ID, "zoe-sterberg"},
		{"currency", c.Currency, "USD"},
		{"opportunity", o.ID, "odz-sohne-2"},
		{"first person", o.People[0].ID, "recruiter"},
		{"second person", o.People[1].ID, "recruiter-2"},
		{"first offer", o.Offers[0].ID, "offer-1"},
		{"second offer", o.Offers[1].ID, "offer-2"},
		{"home", c.homeZoneName(), ""},
		{"there", c.ZoneName(o), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	if c.Version != 1 || o.Asks[0].Round != 1 || o.Asks[1].Round != 4 || o.Asks[2].Round != 5 {
		t.Errorf("version %d, rounds %d, %d, %d", c.Version, o.Asks[0].Round, o.Asks[1].Round, o.Asks[2].Round)
	}
	loc, err := c.HomeZone()
	if err != nil || loc.String() != "" {
		t.Errorf("the zone is %q, %v", loc, err)
	}
	var hints []string
	for _, p := range c.Hints() {
		hints = append(hints, p.Field)
	}
	if got := strings.Join(hints, " "); got != "client.timezone opportunities[0].people[0].email" {
		t.Errorf("hints about %s", got)
	}
}

func TestIDsOfNames(t *testing.T) {
	for name, want := range map[string]string{
		"Acme": "acme", "  7M Tools, Inc. ": "7m-tools-inc", "O'Neil & Sons": "oneil-sons",
		"字节跳动": "other", "": "other", "Ünïcode": "unicode", "---": "other",
		strings.Repeat("long name ", 10): "long-name-long-name-long-name-long-name",
	} {
		if got := idOf(name, "other"); got != want || !idPattern().MatchString(got) {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestTakenIDsGetANumber(t *testing.T) {
	c := accepted(t, `client: {name: Ada North, email: ada@mail.example}
opportunities:
  - {company: Acme}
  - {company: ACME}
  - {id: acme-2, company: Acme Two}
`)
	for i, want := range []string{"acme", "acme-3", "acme-2"} {
		if got := c.Opportunities[i].ID; got != want {
			t.Errorf("opportunity %d is %q, want %q", i, got, want)
		}
	}
}

// It takes minutes if each ID is compared with all others.
func TestManyThingsWithoutIDs(t *testing.T) {
	const n = 1000
	text := "client: {name: Ada North, email: ada@mail.example}\nopportunities:\n  - company: Acme\n" +
		"    people:\n" + strings.Repeat("      - {role: recruiter, name: Tom West}\n", n) +
		strings.Repeat("  - {company: Acme, currency: USD}\n", n-1) +
		"log:\n" + strings.Repeat("  - {on: 2026-05-04, what: recruiter-change, opportunity: acme-1000}\n", 200)
	c, err := Parse("case.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if o := c.Opportunities; o[n-1].ID != "acme-1000" || o[0].People[n-1].ID != "recruiter-1000" {
		t.Errorf("got %s and %s", o[n-1].ID, o[0].People[n-1].ID)
	}
}

func TestCurrencyInForce(t *testing.T) {
	const head = "client: {name: Ada North, email: ada@mail.example%client%}\n%case%opportunities:\n" +
		"  - {company: Acme%first%, offers: [{base: %amount%}]}\n" +
		"  - {company: Beta%second%, offers: [{base: %amount2%}]}\nprivate: {target: %private%}\n"
	for _, tt := range []struct {
		name, replace                 string
		ofCase, first, second, target string
	}{
		{"the case's", "%case%|currency: CAD\n", "CAD", "CA$100", "CA$200", "CA$300"},
		{"an opportunity's own", "%case%|currency: EUR\n|%second%|, currency: GBP", "EUR", "€100",
			"£200", "€300"},
		{"the client's own", "%client%|, currency: CHF|%case%|currency: EUR\n", "EUR", "€100", "€200",
			"CHF 300"},
		{"told from an amount", `%amount%|"£100"`, "GBP", "£100", "£200", "£300"},
		{"told from a later amount", `%amount2%|"€200"`, "EUR", "€100", "€200", "€300"},
		{"one for each", `%amount%|"£100"|%amount2%|"€200"`, "GBP", "£100", "€200", "£300"},
		{"a bare dollar", `%amount%|"$100"`, "USD", "$100", "$200", "$300"},
		{"a Canadian one", `%amount%|"$100"|%first%|, calendar: CA`, "CAD", "CA$100", "CA$200",
			"CA$300"},
		{"an Australian one", `%amount2%|"$200"|%second%|, timezone: Australia/Perth`, "AUD", "A$100",
			"A$200", "A$300"},
		{"one of each", `%amount%|"$100"|%amount2%|"$200"|%second%|, timezone: Asia/Singapore`, "USD", "$100",
			"S$200", "$300"},
		{"a Canadian case keeps its dollar", "%case%|currency: CAD\n|%amount%|\"$100\"", "CAD",
			"CA$100", "CA$200", "CA$300"},
		{"the first opportunity's is the case's", "%first%|, currency: NOK|%second%|, currency: SEK",
			"NOK", "NOK 100", "SEK 200", "NOK 300"},
	} {
		pairs := append(strings.Split(tt.replace, "|"), "%case%", "", "%client%", "", "%first%", "",
			"%second%", "", "%amount%", "100", "%amount2%", "200", "%private%", "300")
		c := accepted(t, strings.NewReplacer(pairs...).Replace(head))
		first, second := c.Opportunities[0].Offers[0].Base, c.Opportunities[1].Offers[0].Base
		if c.Currency != tt.ofCase || first.String() != tt.first || second.String() != tt.second ||
			c.Private.Target.String() != tt.target {
			t.Errorf("%s: got %s, %s, %s, %s", tt.name, c.Currency, first, second, c.Private.Target)
		}
	}
}

func TestCurrencyOfALineOfTheLog(t *testing.T) {
	const head = "currency: EUR\nclient: {name: Ada North, email: ada@mail.example, currency: CHF}\nopportunities:\n" +
		"  - {id: acme, company: Acme, currency: CAD, offers: [{made: 2026-05-01, base: 100}]}\n"
	const beta = "  - {company: Beta Works, currency: GBP, offers: [{made: 2026-05-01, base: 200}]}\n"
	const line = "log:\n  - {on: 2026-05-04, what: reply-partial, base: 120%s}\n"
	for _, tt := range []struct{ text, names, want string }{
		{head, "", "CA$120"},
		{head, ", opportunity: acme", "CA$120"},
		{head + beta, ", opportunity: acme", "CA$120"},
		{head + beta, ", opportunity: beta-works", "£120"},
		{strings.Replace(head, ", currency: CAD", "", 1), "", "€120"},
	} {
		c := accepted(t, tt.text+fmt.Sprintf(line, tt.names))
		if got := c.Log[0].Base.String(); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.names, got, tt.want)
		}
	}
}

func TestCurrencyThatNobodyNames(t *testing.T) {
	const client = "client: {name: Ada North, email: ada@mail.example}\n"
	says(t, client+"opportunities: [{company: Acme, offers: [{base: 100, sign_on: [1, 2]}]}]\n",
		"case.yaml:1:1: currency: missing: the ISO 4217 code of the amounts, such as USD")
	says(t, client+"opportunities: [{company: Acme, currency: GPB, offers: [{base: $100}]}]\n",
		`opportunities[0].currency: "GPB" is not a currency code`)
	says(t, "client: {name: Ada North, email: ada@mail.example, currency: dollars}\n"+
		"opportunities: [{company: Acme, offers: [{base: $100}]}]\n",
		`client.currency: "dollars" is not a currency code`)
	if c := accepted(t, client+"opportunities: [{company: Acme}]\n"); c.Currency != "" {
		t.Errorf("a case without an amount is in %s", c.Currency)
	}
}

func TestPersonNeedsANameOrAnAddress(t *testing.T) {
	says(t, smallCase+"    people: [{role: recruiter}]\n",
		"opportunities[0].people[0]: want a name, or an email address, or both")
	accepted(t, smallCase+"    people: [{role: recruiter, email: jobs@acme.example}]\n")
}

func TestZonesThatAreGuessed(t *testing.T) {
	for _, tt := range []struct{ client, opportunity, home, there string }{
		{"timezone: Asia/Tokyo", "timezone: Europe/Paris", "Asia/Tokyo", "Europe/Paris"},
		{"timezone: Asia/Tokyo", "calendar: FR", "Asia/Tokyo", "Asia/Tokyo"},
		{"calendar: GB", "timezone: America/New_York", "Europe/London", "America/New_York"},
		{"calendar: DE-BY", "", "Europe/Berlin", "Europe/Berlin"},
		{"calendar: US", "timezone: America/Denver", "America/Denver", "America/Denver"},
		{"calendar: US", "", "", ""},
		{"", "timezone: Europe/Paris", "Europe/Paris", "Europe/Paris"},
		{"", "calendar: FR", "Europe/Paris", "Europe/Paris"},
		{"", "calendar: AU-WA", "Australia/Perth", "Australia/Perth"},
		{"", "", "", ""},
	} {
		line := func(s string) string {
			if s == "" {
				return ""
			}
			return ", " + s
		}
		c := accepted(t, "client: {name: Ada North, email: ada@mail.example"+line(tt.client)+"}\n"+
			"opportunities: [{company: Acme"+line(tt.opportunity)+"}]\n")
		if home, there := c.homeZoneName(), c.ZoneName(&c.Opportunities[0]); home != tt.home ||
			there != tt.there {
			t.Errorf("%+v: got %q and %q", tt, home, there)
		}
	}
}

func TestEnglish(t *testing.T) {
	for _, tt := range []struct {
		client Client
		want   English
	}{
		{Client{}, EnglishUS}, {Client{Calendar: "US"}, EnglishUS}, {Client{Calendar: "DE"}, EnglishUS},
		{Client{Calendar: "GB"}, EnglishGB}, {Client{Calendar: "IE"}, EnglishGB},
		{Client{Calendar: "AU-NSW"}, EnglishGB}, {Client{Calendar: "NZ"}, EnglishGB},
		{Client{Calendar: "ZA"}, EnglishGB}, {Client{Calendar: "IN"}, EnglishGB},
		{Client{Calendar: "SG"}, EnglishGB}, {Client{Calendar: "HK"}, EnglishGB},
		{Client{Calendar: "CA"}, EnglishUS}, {Client{Timezone: "Europe/London"}, EnglishGB},
		{Client{Timezone: "Asia/Kolkata"}, EnglishGB}, {Client{Timezone: "America/Chicago"}, EnglishUS},
		{Client{Calendar: "US", Timezone: "Europe/London"}, EnglishUS},
		{Client{Calendar: "GB", English: EnglishUS}, EnglishUS},
		{Client{Calendar: "US", English: EnglishGB}, EnglishGB},
	} {
		if got := (&Case{Client: tt.client}).English(); got != tt.want {
			t.Errorf("%+v writes %s, want %s", tt.client, got, tt.want)
		}
	}
}
