package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// TestSigned checks how an email may end above the client's name, and which names aren't hers.
func TestSigned(t *testing.T) {
	for end, want := range map[string]string{
		"See you Monday\nErica":                 "",
		"Happy Easter!\nErica Vale":             "",
		"Thanks Priya\nErica":                   "",
		"Herzliche Grüße aus Köln\nErica":       "",
		"Best,\nProf. Erica Vale":               "",
		"Best,\nEV":                             "",
		"Ms. Vale":                              "",
		"Best,\nEstelle":                        "Estelle",
		"Thank you, Priya!\nEstelle":            "Priya",
		"Best,\nEstelle\n\n> Erica Vale wrote:": "Estelle",
		"Best,":                                 "Best,",
		"Kind regards,":                         "Kind regards,",
		"Best,\n+44 117 496 0123":               "",
		"Best,\nHead of Design":                 "",
		"Best,\nEngineer Vance":                 "Engineer Vance",
		"Best,\nEW":                             "EW",
		"Best,\nErika":                          "Erika",
		"Best,\nErica Vail":                     "Erica Vail",
		"Best,\nErica Stone":                    "Erica Stone",
		"Best,\nErica J. Vale":                  "",
		"Best,\nErica Vale PhD":                 "",
		"Best,\nErica Vale Stone":               "",
		"Enjoy the sun!\nEstelle":               "Estelle",
		"Enjoy the sun!\nErica":                 "",
		"Enjoy the sun!\nMany thanks":           "",
		"Best,\nErica\n\nEstelle Roy\nestelle@mail.example": "Estelle Roy",
		"– Erica":              "",
		"- Erica Vale":         "",
		"– Estelle":            "Estelle",
		"- Estelle":            "Estelle",
		"In short:\n\n– Depth": "",
		"Best,\nErica\n\nEstelle Roy\nLead Designer\n0117 496 0123":               "Estelle Roy",
		"Best,\nErica\n\nStorage Guild\nTech Lead\nAmazon":                        "",
		"Best,\nErica\n\nErica Vale\nPrincipal Engineer\nerica.vale@mail.example": "",
	} {
		var got []string
		for _, f := range reviewOf(t, "", "Hi Priya,\n\nI was very glad to read the offer, and will "+
			"think about it.\n\n"+end+"\n").Findings {
			if f.Rule == "finished" && f.Part != "Subject" {
				got = append(got, f.Words)
			}
		}
		if all := strings.Join(slices.Compact(got), "|"); all != want {
			t.Errorf("%q: found %q, want %q", end, all, want)
		}
	}
}

// TestTheirOffers checks what is said of several offers of the company that the email goes to.
func TestTheirOffers(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	c.Opportunities = c.Opportunities[:1]
	one := c
	if c, err = casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers,
		"sign_on: [7000]}]\n", "sign_on: [7000]}, {id: two, made: 2026-05-06, base: 82000}]\n", 1))); err != nil {
		t.Fatal(err)
	}
	c.Opportunities = c.Opportunities[:1]
	for says, want := range map[string][2]string{ // with one offer, and with two
		"The second offer is clear to me.":         {"second offer", ""},
		"I've read both of your two offers.":       {"", ""},
		"You sent me another offer on Wednesday.":  {"", ""},
		"Thank you for the better offer you made.": {"", ""},
		"I was hoping for a higher offer.":         {"", ""},
		"Max offered to show me the office.":       {"", ""},
		"The second offer from Leeds is higher.":   {"second offer", "second offer"},
		"I've read three offers.":                  {"three offers", "three offers"},
		"Your offer and another offer are here.":   {"another offer", "another offer"},
		"I have the second offer from them.":       {"second offer", "second offer"},
		"Corwen offered to pay me more.":           {"Corwen offered to", "Corwen offered to"},
	} {
		for i, x := range []*casefile.Case{one, c} {
			if got := of(x, says, "competing-offer"); got != want[i] {
				t.Errorf("%d: %s: found %q, want %q", i+1, says, got, want[i])
			}
		}
	}
}
