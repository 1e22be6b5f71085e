package casefile_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestAtCompany(t *testing.T) {
	c := &casefile.Case{
		Client: casefile.Client{Email: "ana@home.example"},
		Opportunities: []casefile.Opportunity{
			{ID: "a", People: []casefile.Person{{Email: "jo@quarry.example"}, {Email: "jo@gmail.com"},
				{Email: "jo@home.example"}, {Email: "jo@agency.example"}, {}}},
			{ID: "b", People: []casefile.Person{{Email: "mo@agency.example"}}},
		},
	}
	for email, want := range map[string]bool{
		"kim@quarry.example": true, "kim@QUARRY.example": true, "kim@mail.quarry.example": true,
		"kim@notquarry.example": false, "kim@example": false, "kim@gmail.com": false,
		"kim@home.example": false, "kim@agency.example": false, "": false, "kim": false,
	} {
		if got := c.AtCompany(&c.Opportunities[0], email); got != want {
			t.Errorf("%q: got %t", email, got)
		}
	}
}

// An address at a mail service, or at an internet provider, is nobody's at the company, whatever the country.
func TestMailServicesAreNoCompany(t *testing.T) {
	for domain, want := range map[string]bool{
		"quarry.example": true, "quarrymail.com": true, "mailquarry.de": true,
		"gmail.com": false, "GMX.ch": false, "tutanota.com": false, "yahoo.com.br": false, "live.co.uk": false,
		"inbox.ru": false, "126.com": false, "vip.qq.com": false, "hanmail.net": false, "laposte.net": false,
		"seznam.cz": false, "onet.pl": false, "shaw.ca": false, "bigpond.com": false, "ziggo.nl": false,
		"docomo.ne.jp": false, "engineer.com": false, "austin.rr.com": false, "hispeed.ch": false,
	} {
		c := &casefile.Case{Opportunities: []casefile.Opportunity{{People: []casefile.Person{{Email: "jo@" + domain}}}}}
		if got := c.AtCompany(&c.Opportunities[0], "kim@"+domain); got != want {
			t.Errorf("%s: got %t", domain, got)
		}
	}
}

// TestTwice checks people who are in a case twice, and recruiters who are it at the same time.
func TestTwice(t *testing.T) {
	for people, want := range map[string]string{
		"{role: recruiter, name: Joan Abara, email: joan@acme.example}, " +
			"{role: hiring-manager, name: Ms. Joan Abara, email: Joan@acme.example}": "" +
			"Joan Abara is in people already (line 7): delete one of the two, or correct the address",
		"{role: recruiter, name: Joan Abara, email: joan@acme.example}, " +
			"{role: recruiter, name: Lars Nyholm, email: lars@acme.example}": "Joan Abara is the recruiter at " +
			"the same time, and gets no email: give one of the two an until, or the role other",
		"{role: recruiter, name: Joan Abara, email: joan@acme.example}, " +
			"{role: recruiter, name: Lars Nyholm, email: lars@acme.example, from: 2026-02-01}": "",
		"{role: recruiter, name: Joan Abara, email: joan@acme.example, until: 2026-01-31}, " +
			"{role: recruiter, name: Lars Nyholm, email: lars@acme.example}": "",
	} {
		src := "version: 1\nid: small\ncurrency: GBP\n" +
			"client: {name: Ada North, email: ada@mail.example, timezone: Europe/London}\n" +
			"opportunities:\n  - company: Acme\n    people: [" + people + "]\n"
		c, err := casefile.Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if hints := c.Hints(); len(hints) > 0 {
			got = hints.Error()
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", people, got, want)
		}
	}
}

// TestSharedAddress checks people who have somebody else's address.
func TestSharedAddress(t *testing.T) {
	for email, want := range map[string]string{
		"lars@acme.example": "",
		"ada@mail.example":  "ada@mail.example is the address of the client, too",
		"JOAN@acme.example": "JOAN@acme.example is the address of Joan Abara, too",
	} {
		src := `version: 1
id: small
currency: GBP
coach: {name: Dana Reyes}
client: {name: Ada North, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    people:
      - {role: recruiter, name: Old Hand, email: joan@acme.example, until: 2026-01-31}
      - {role: recruiter, name: Joan Abara, email: joan@acme.example}
      - {role: hiring-manager, name: Lars Nyholm, email: ` + email + `}
`
		c, err := casefile.Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if hints := c.Hints(); len(hints) > 0 {
			got = hints.Error()
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", email, got, want)
		}
	}
}
