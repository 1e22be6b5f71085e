package casefile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// What a coach types first is understood, or refused with what to write.
func TestNaturalWords(t *testing.T) {
	event := "log: [{on: 2026-03-01, opportunity: acme, text: said so, what: %s}]\n"
	for _, tt := range []struct{ add, value, want string }{
		{event, "rejected", `did you mean "reply-no" or "declined"?`},
		{event, "declined by them", `did you mean "reply-no"?`},
		{event, "They said no.", `did you mean "reply-no"?`},
		{event, "countered", `did you mean "asked" or "reply-partial"?`},
		{event, "counter-offer", `did you mean "asked" or "reply-partial"?`},
		{event, "phone call", `did you mean "interview" or "note"?`},
		{event, "call", `did you mean "interview" or "note"?`},
		{event, "call with Priya", `did you mean "interview" or "note"?`},
		{event, "met", `did you mean "interview" or "note"?`},
		{event, "deadline", `did you mean "note"?`},
		{event, "other", `did you mean "note"?`},
		{event, "update", `did you mean "note"?`},
		{event, "interviewed", `did you mean "interview"?`},
		{event, "offer", `did you mean "verbal-offer" or "written-offer"?`},
		{event, "Offer_received", `did you mean "verbal-offer" or "written-offer"?`},
		{event, "got the contract", `did you mean "written-offer"?`},
		{event, "signed", `did you mean "accepted"?`},
		{event, "reply yes", `did you mean "reply-yes"?`},
		{event, "REPLY-YES", `did you mean "reply-yes"?`},
		{event, "yes", `did you mean "reply-yes"?`},
		{event, "answer", `did you mean "reply-yes", "reply-partial", "reply-no", or "reply-question"?`},
		{event, "followed up", `did you mean "sent"?`},
		{event, "on hold", `did you mean "paused"?`},
		{event, "vacation", `did you mean "out-of-office"?`},
		{event, "withdrew", `did you mean "withdrawn"?`},
		{event, "acepted", `did you mean "accepted"?`},
		{event, "silence", `silence needs no line in the log, because the plan counts the days`},
		{event, "No response", `silence needs no line in the log`},
		{event, "still no answer yet", `silence needs no line in the log`},
		{event, "no feedback on it", `unknown value "no feedback on it" (known: applied, `},
		{event, "not accepted", `unknown value "not accepted" (known: applied, `},
		{event, "a clear no", `did you mean "reply-no"?`},
		{event, "no to the base", `did you mean "reply-no"?`},
		{event, "blue", `unknown value "blue" (known: applied, `},
		{"priorities: [%s]\n", "signing bonus", `did you mean "sign-on"?`},
		{"    stage: %s\n", "negotiating", `did you mean "offer"?`},
		{"    people: [{id: a, name: Ann Lee, email: a@acme.example, role: %s}]\n", "HR",
			`did you mean "recruiter"?`},
		{"    people: [{id: a, name: Ann Lee, email: a@acme.example, role: %s}]\n", "manager",
			`did you mean "hiring-manager" or "current-manager"?`},
		{"    offers: [{id: one, made: 2026-03-01, status: %s}]\n", "lapsed", `did you mean "expired"?`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: %s}]\n", "$30000",
			`want {amount: 30000} for an amount, or a percentage of the base such as 15%, got "$30000"`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: %s}]\n", "0.15",
			`0.15 is less than one percent: write 15%, or "0.15%" if that's meant`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: {target: %s}}]\n", "0.2",
			`bonus.target: 0.2 is less than one percent: write 20%, or "0.2%" if that's meant`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: {target: 20, payout: %s}}]\n", "0.85",
			`bonus.payout: 0.85 is less than one percent: write 85%`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: {target: 20, payout: %s}}]\n", "1.1",
			`bonus.payout: 1.1 percent of a bonus is hardly paid: write 110%, or "1.1%" if that's meant`},
		{"    asks: [{round: 1, bonus: {target: %s}}]\n", "0.2", `0.2 is less than one percent: write 20%`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: %s}]\n", "30000", `want {amount: 30000} for an amount`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: %s}]\n", "-5%", `{target: 15}`},
		{"    offers: [{id: one, made: 2026-03-01, bonus: %s}]\n", "about fifteen", `{target: 15}`},
		{"    offers: [{id: one, made: 2026-03-01, relocation: %s}]\n", "5000", "write {amount: 5000}"},
		{"    offers: [{id: one, made: 2026-03-01, equity: %s}]\n", "400",
			"want {units: 400, price: 190, vesting: even} for so many units, or {value: 400, vesting: even} "},
		{"    offers: [{id: one, made: 2026-03-01, equity: %s}]\n", "about 400k",
			"want {units: 2000, price: 190, vesting: even} for so many units, or {value: 400000, "},
		{"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, kind: %s}}]\n", "ISO",
			`did you mean "options"?`},
		{"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, kind: %s}}]\n", "GSUs",
			`did you mean "rsu"?`},
		{"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, vesting: %s}}]\n", "monthly",
			`did you mean "monthly-cliff"?`},
		{"    offers: [{id: one, made: 2026-03-01, sign_on: {years: %s}}]\n", "1000", "write [1000]"},
		{"    offers: [{id: one, made: 2026-03-01, sign_on: {years: [1000], paid: %s}}]\n", "each month",
			`did you mean "monthly"?`},
		{"    extension: %s\n", "2026-03-20", "write {until: 2026-03-20}"},
		{"    moving: %s\n", "the movers", "write [{what: …, amount: …}]"},
		{"    asks: %s\n", "98000 EUR", "write [{base: 98000 EUR}]"},
		{"    asks: [%s]\n", "a bigger team", "known keys: round, offer, base, "},
		{"    offers: [%s]\n", "98k", "write {base: 98k}"},
		{"    offers: [%s]\n", "waiting", "known keys: id, made, "},
		{"    evidence: [%s]\n", "I ran the night desk", "write {say: I ran the night desk}"},
		{"    offers: [{id: one, made: 2026-03-01, relocation: %s}]\n", "included", "write {amount: …}"},
		{"    interview: %s\n", "how you test", "known keys: on, detail, slots"},
	} {
		says(t, smallCase+fmt.Sprintf(tt.add, tt.value), tt.want)
	}
}

func TestNaturalValues(t *testing.T) {
	for _, tt := range []struct {
		text string
		want comp.Percent
	}{
		{"15%", 1500}, {"15 %", 1500}, {"15", 1500}, {"12.5%", 1250}, {"15 percent", 1500},
		{"15 Percent of base", 1500}, {"15% of the base", 1500}, {"{target: 15}", 1500}, {"100%", 10000},
		{`"0.5%"`, 50}, {"1", 100},
	} {
		c := accepted(t, smallCase+"    verified: yes\n    visa: No\n"+
			"    offers: [{id: one, made: 2026-03-01, bonus: "+tt.text+"}]\n")
		o := c.Opportunities[0]
		if got := o.Offers[0].Bonus; got.Target != tt.want || got.Payout != 0 || !o.Verified || o.Visa {
			t.Errorf("%s: got %+v in %+v", tt.text, got, o)
		}
	}
}

// Every synonym belongs to a value, and is none itself.
func TestSynonyms(t *testing.T) {
	for typ, words := range synonyms() {
		for value, list := range words {
			if !slices.Contains(enums()[typ], value) {
				t.Errorf("%v has no %q", typ, value)
			}
			for word := range strings.SplitSeq(list, ", ") {
				if word != strings.ToLower(word) || strings.ContainsAny(word, "-_.") ||
					slices.Contains(enums()[typ], word) {
					t.Errorf("%v: %q can't be a synonym for %s", typ, word, value)
				}
			}
		}
	}
}

func TestZoneHints(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Toronto", `did you mean "America/Toronto"?`},
		{"toronto, Canada", `did you mean "America/Toronto"?`},
		{"America/San_Francisco", `did you mean "America/Los_Angeles"?`},
		{"Europe/Munich", `did you mean "Europe/Berlin"?`},
		{"Berlin (Germany)", `did you mean "Europe/Berlin"?`},
		{"Germany", `did you mean "Europe/Berlin"?`},
		{"DE", `did you mean "Europe/Berlin"?`},
		{"EST", `did you mean "America/New_York", "America/Toronto", or "America/Jamaica"?`},
		{"EST5EDT", `an offset doesn't follow the clocks of a place: did you mean "America/New_York", `},
		{"PST", `did you mean "America/Los_Angeles", "America/Vancouver", or "Asia/Manila"?`},
		{"GMT", `did you mean "Europe/London", "Africa/Accra", or "Atlantic/Reykjavik"?`},
		{"PT", `did you mean "America/Los_Angeles"?`},
		{"Pacific Time", `did you mean "America/Los_Angeles"?`},
		{"Eastern Standard Time (US & Canada)", `did you mean "America/New_York"?`},
		{"CET", `did you mean "Europe/Berlin", "Europe/Paris", or "Europe/Madrid"?`},
		{"CST", `did you mean "America/Chicago" or "Asia/Shanghai"?`},
		{"IST", `did you mean "Asia/Kolkata", "Europe/Dublin", or "Asia/Jerusalem"?`},
		{"USA", `did you mean "America/New_York", "America/Chicago", or "America/Los_Angeles"?`},
		{"Sao Paulo", `did you mean "America/Sao_Paulo"?`},
		{"Zürich", `did you mean "Europe/Zurich"?`},
		{"Europe/Londn", `did you mean "Europe/London"?`},
		{"GMT+1", `an offset doesn't follow the clocks of a place: did you mean "Europe/Vienna", `},
		{"UTC-8", `an offset doesn't follow the clocks of a place: did you mean "America/Los_Angeles", "America/`},
		{"+05:30", `an offset doesn't follow the clocks of a place: did you mean "Asia/Kolkata" or "Asia/Colombo"?`},
		{"Etc/GMT+3", `an offset doesn't follow the clocks of a place: did you mean "America/Argentina/Buenos_Aires", `},
		{"UTC+25", "want an IANA name such as Europe/London"},
		{"Mars/Olympus", "want an IANA name such as Europe/London"},
		{"(,)", "want an IANA name such as Europe/London"},
	} {
		says(t, smallCase+"    timezone: "+fmt.Sprintf("%q", tt.name)+"\n",
			fmt.Sprintf("unknown time zone %q: ", tt.name)+tt.want)
	}
	for _, name := range []string{"UTC", "Asia/Tokyo", "Singapore", "US/Pacific"} {
		accepted(t, smallCase+"    timezone: "+name+"\n")
	}
}

func TestCalendarHints(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Germany", `unknown calendar "Germany": did you mean "DE"?`},
		{"UK", `unknown calendar "UK": did you mean "GB"?`},
		{"England", `unknown calendar "England": did you mean "GB"?`},
		{"USA", `unknown calendar "USA": did you mean "US"?`},
		{"us", `unknown calendar "us": did you mean "US"?`},
		{"Bavaria", `unknown calendar "Bavaria": did you mean "DE-BY"?`},
		{"DE_BY", `unknown calendar "DE_BY": did you mean "DE-BY"?`},
		{"Seattle, WA", `unknown calendar "Seattle, WA": did you mean "US-WA"?`},
		{"Toronto", `unknown calendar "Toronto": did you mean "CA-ON"?`},
		{"Scotland", `unknown calendar "Scotland": did you mean "GB-SCT"?`},
		{"AU", `unknown calendar "AU": did you mean "AU-ACT", "AU-NSW", `},
		{"Australia", `unknown calendar "Australia": did you mean "AU-ACT", "AU-NSW", `},
		{"Mexico", `unknown calendar "Mexico": did you mean "MX"?`},
		{"CL", `unknown calendar "CL": leave it out, or name an .ics file (known countries: AE, AR, `},
		{"Chile", `unknown calendar "Chile": leave it out, or name an .ics file (known countries: AE, `},
		{"XX", `unknown calendar "XX": leave it out, or name an .ics file (known countries: AE, AR, `},
	} {
		says(t, smallCase+"    calendar: "+tt.name+"\n", tt.want)
	}
}

func TestSchemaHasNoNull(t *testing.T) {
	if strings.Contains(string(Schema()), `"null"`) {
		t.Error("Parse refuses null")
	}
}
