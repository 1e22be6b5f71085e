package drafts

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// peopleCase has the people between the brackets, at a company in Honolulu, for a client in London.
func peopleCase(t *testing.T, people string) *casefile.Case {
	t.Helper()
	return parseCase(t, `version: 1
id: people
currency: USD
coach: {name: Dana}
client: {name: Ada, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: a
    company: A
    timezone: Pacific/Honolulu
    people:
`+people)
}

// person writes one person of peopleCase.
func personLine(id, role, dates string) string {
	if dates != "" {
		dates = ", " + dates
	}
	return fmt.Sprintf("      - {id: %s, role: %s, name: %s, email: %s@a.example%s}\n", id, role,
		strings.ToUpper(id[:1])+id[1:], id, dates)
}

// noonAt returns noon of the day in Honolulu.
func noonAt(t *testing.T, day string) time.Time {
	return localTime(t, day+"T12:00").In(zoneOf(t, "Pacific/Honolulu"))
}

func TestRecipient(t *testing.T) {
	gap := personLine("tom", "recruiter", "until: 2026-06-12") +
		personLine("priya", "recruiter", "from: 2026-06-15") + personLine("mo", "hiring-manager", "")
	overlap := personLine("tom", "recruiter", "until: 2026-06-15") +
		personLine("priya", "recruiter", "from: 2026-06-10")
	three := personLine("one", "recruiter", "until: 2026-03-31") +
		personLine("two", "recruiter", "from: 2026-04-01, until: 2026-05-31") +
		personLine("three", "recruiter", "from: 2026-06-01")
	for _, tt := range []struct {
		name, people, to, cc, day string
		// the first names of To and Cc and, in parentheses, the previous recruiter's; or the error
		want string
	}{
		{"long before the last day", gap, "recruiter", "", "2026-01-01", "Tom"},
		{"the last day", gap, "recruiter", "", "2026-06-12", "Tom"},
		{"the day after it", gap, "recruiter", "", "2026-06-13",
			`x needs a recruiter on 2026-06-13 (opportunity "a", case.yaml:10)`},
		{"the day before the first", gap, "recruiter", "", "2026-06-14",
			`x needs a recruiter on 2026-06-14 (opportunity "a", case.yaml:10)`},
		{"the first day", gap, "recruiter", "", "2026-06-15", "Priya (Tom)"},
		{"long after it", gap, "recruiter", "", "2030-01-01", "Priya (Tom)"},
		{"another role in the gap", gap, "[recruiter, hiring-manager]", "", "2026-06-13", "Mo"},
		{"the first role of the list", gap, "[hiring-manager, recruiter]", "", "2026-06-12", "Mo"},
		{"a role that nobody has", gap, "current-manager", "", "2026-06-12",
			`x needs a current-manager on 2026-06-12 (opportunity "a", case.yaml:10): an opportunity with stage: current, and the manager among its people`},
		{"a copy", gap, "recruiter", "hiring-manager", "2026-06-12", "Tom Mo"},
		{"copies in the order of the kind", gap, "other", "[hiring-manager, recruiter]",
			"2026-06-12", `x needs a other on 2026-06-12 (opportunity "a", case.yaml:10)`},
		{"a copy to the same person", gap, "recruiter", "recruiter", "2026-06-12", "Tom"},
		{"a copy named twice", gap, "recruiter", "[hiring-manager, hiring-manager]", "2026-06-12", "Tom Mo"},
		{"a copy that nobody can get", gap, "hiring-manager", "recruiter", "2026-06-13", "Mo"},
		{"the previous recruiter", gap, "previous-recruiter", "recruiter", "2026-06-15", "Tom Priya (Tom)"},
		{"no previous recruiter yet", gap, "previous-recruiter", "", "2026-06-12",
			`x needs a previous-recruiter on 2026-06-12 (opportunity "a", case.yaml:10)`},
		{"a copy to the previous recruiter", gap, "recruiter", "previous-recruiter", "2026-06-15",
			"Priya Tom (Tom)"},
		{"no copy to a previous recruiter yet", gap, "recruiter", "previous-recruiter", "2026-06-12", "Tom"},
		{"the newcomer of two", overlap, "recruiter", "", "2026-06-10", "Priya (Tom)"},
		{"before the newcomer", overlap, "recruiter", "", "2026-06-09", "Tom"},
		{"the last but one of three", three, "recruiter", "", "2026-06-01", "Three (Two)"},
		{"the middle of three", three, "recruiter", "", "2026-05-31", "Two (One)"},
		{"two for all time", personLine("one", "recruiter", "") +
			personLine("two", "recruiter", ""), "recruiter", "", "2026-06-01", "Two"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			front := "note: N\nto: " + tt.to
			if tt.cc != "" {
				front += "\ncc: " + tt.cc
			}
			cat := catalogOf(t, kindPath, kindText(
				"{{ .To.FirstName }}{{ range .Copied }} {{ .FirstName }}{{ end }}{{ with "+
					".Previous }} ({{ .FirstName }}){{ end }}", "to: recruiter\n", "", "note: N", front))
			d, err := cat.Draft(peopleCase(t, tt.people), letter.Request{Kind: "x", Send: noonAt(t, tt.day)})
			if err != nil {
				wantNeeds(t, err, tt.want)
				return
			}
			if d.Text != tt.want+"\n" {
				t.Errorf("got %q, want %q", d.Text, tt.want)
			}
			// The headers agree with the email.
			names := []string{d.To[0].Name}
			for _, a := range d.Cc {
				names = append(names, a.Name)
			}
			if got, _, _ := strings.Cut(tt.want, " ("); strings.Join(names, " ") != got ||
				len(d.To) != 1 || d.To[0].Email != strings.ToLower(d.To[0].Name)+"@a.example" {
				t.Errorf("got %v, %v, want %s", d.To, d.Cc, got)
			}
		})
	}
}

// The day of sending is the recipient's: it's still 12 June in Honolulu when it's the 13th in London. Who
// has the role is read on the client's day, on which the coach knows it.
func TestRecipientHasTheRoleOnTheDay(t *testing.T) {
	c := peopleCase(t, personLine("tom", "recruiter", "until: 2026-06-12")+
		personLine("priya", "recruiter", "from: 2026-06-13"))
	cat := catalogOf(t, kindPath, kindText("{{ .To.FirstName }}, {{ .Sent }}"))
	for send, want := range map[string]string{
		"2026-06-13T10:59:00+01:00": "Priya, Friday 12 June\n",
		"2026-06-13T11:00:00+01:00": "Priya, Saturday 13 June\n",
		"2026-06-13T09:59:59Z":      "Priya, Friday 12 June\n",
		"2026-06-13T21:00:00+12:00": "Priya, Friday 12 June\n",
		"2026-06-12T23:00:00-10:00": "Priya, Friday 12 June\n",
		"2026-06-13T10:00:00Z":      "Priya, Saturday 13 June\n",
	} {
		d, err := cat.Draft(c, letter.Request{Kind: "x", Send: instant(t, send)})
		if err != nil || d.Text != want {
			t.Errorf("%s: got %+v, %v, want %q", send, d, err, want)
			continue
		}
		if !d.Send.Equal(instant(t, send)) || d.Send.Location().String() != "Europe/London" {
			t.Errorf("%s: it is to be sent at %s, want the same moment in the client's zone", send, d.Send)
		}
	}
	c.Opportunities[0].Timezone = "" // the default is the client's
	if d, err := cat.Draft(c, letter.Request{Kind: "x",
		Send: instant(t, "2026-06-12T23:00:00Z")}); err != nil || d.Text != "Priya, Saturday 13 June\n" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestRecipientByName(t *testing.T) {
	c := peopleCase(t, personLine("tom", "recruiter", "until: 2026-06-12")+
		personLine("mo", "hiring-manager", "")+personLine("zoe", "other", ""))
	cat := catalogOf(t, kindPath,
		kindText("{{ .To.FirstName }} {{ .To.Role }}", "note: N", "note: N\ncc: [recruiter, hiring-manager]"))
	for _, tt := range []struct{ to, day, text, cc string }{
		{"", "2026-06-12", "Tom recruiter\n", "[Mo <mo@a.example>]"},
		{"mo", "2026-06-12", "Mo hiring-manager\n", "[Tom <tom@a.example>]"}, // no copy to herself
		{"zoe", "2026-06-12", "Zoe other\n", "[Tom <tom@a.example> Mo <mo@a.example>]"},
		// named, though no longer in the role
		{"tom", "2026-06-13", "Tom recruiter\n", "[Mo <mo@a.example>]"},
		{"mo", "2026-06-13", "Mo hiring-manager\n", "[]"},
	} {
		d, err := cat.Draft(c, letter.Request{Kind: "x", Send: noonAt(t, tt.day), To: tt.to})
		if err != nil || d.Text != tt.text || fmt.Sprint(d.Cc) != tt.cc {
			t.Errorf("%q on %s: got %+v, %v, want %q, %s", tt.to, tt.day, d, err, tt.text, tt.cc)
		}
	}
}

// offersCase has three offers and three asks.
const offersCase = `{version: 1, id: offers, currency: USD, coach: {name: Dana}, client: {name: Ada, email: ada@mail.example, timezone: Europe/London},
  opportunities: [{id: a, company: A, timezone: Pacific/Honolulu, people: [{id: tom, role: recruiter, name: Tom, email: tom@a.example}],
    level: {criteria: [{id: scope, text: scope}]}, evidence: [{criterion: scope, action: did it, result: it works, shareable: true}], offers: [
      {id: one, made: 2026-06-10, base: 100000},
      {id: two, made: 2026-06-20, base: 110000, sign_on: 5000, deadline: 2026-07-10T17:00},
      {id: three, made: 2026-07-01, base: 120000, deadline: 2026-07-10}],
    asks: [
      {round: 1, offer: one, base: 130000},
      {round: 2, offer: two, base: 131000, sign_on: 9000},
      {round: 3, offer: two, base: 132000, equity: {units: 7}},
      {round: 4, base: 133000, because: [scope, scope, market]}]}]}`

func TestCurrentOfferAndAsk(t *testing.T) {
	const text = "{{ with .Offer }}{{ .Base }}{{ else }}none{{ end }}{{ with .First }} after {{ " +
		".Base }}{{ end }}{{ with .Ask }}, ask {{ .Base }}{{ end }}{{ with .Agreed }}, then {{ " +
		".Base }}{{ end }}"
	agreed := func(status string) string {
		return strings.Replace(offersCase, "{id: three, ", "{id: three, status: "+status+", ", 1)
	}
	for _, tt := range []struct{ name, file, needs, send, want string }{
		{"before any", offersCase, "", "2026-06-09T22:59:00Z", "none"}, // the 9th in London
		// still the 9th in Honolulu, but the client has it
		{"the client's day of the first", offersCase, "", "2026-06-10T09:59:00Z",
			"$100,000, ask $130,000, then $130,000"},
		{"the day of the first", offersCase, "", "2026-06-10T10:00:00Z",
			"$100,000, ask $130,000, then $130,000"},
		{"the day before the second", offersCase, "", "2026-06-19T22:59:00Z",
			"$100,000, ask $130,000, then $130,000"},
		{"the first ask about the second", offersCase, "", "2026-06-20T10:00:00Z",
			"$110,000 after $100,000, ask $131,000, then $131,000"},
		{"the one with a sign-on bonus", offersCase, "ask.sign_on", "2026-06-20T10:00:00Z",
			"$110,000 after $100,000, ask $131,000, then $131,000"},
		{"the one with equity", offersCase, "ask.equity, ask.base", "2026-06-20T10:00:00Z",
			"$110,000 after $100,000, ask $132,000, then $132,000"},
		{"none with both", offersCase, "ask.equity, ask.sign_on", "2026-06-20T10:00:00Z",
			"x needs ask.equity (opportunity \"a\", case.yaml:9)"},
		{"an ask that names no offer is about the last", offersCase, "", "2026-07-02T10:00:00Z",
			"$120,000 after $100,000, ask $133,000, then $133,000"},
		{"agreed", agreed("agreed"), "", "2026-07-02T10:00:00Z", "$120,000 after $100,000, then $120,000"},
		{"accepted", agreed("accepted"), "", "2026-07-02T10:00:00Z",
			"$120,000 after $100,000, then $120,000"},
		{"verbal", agreed("verbal"), "", "2026-07-02T10:00:00Z",
			"$120,000 after $100,000, ask $133,000, then $133,000"},
		{"a letter after what was agreed",
			strings.Replace(offersCase, "{id: two, ", "{id: two, status: agreed, ", 1), "",
			"2026-07-02T10:00:00Z", "$120,000 after $100,000, ask $133,000, then $120,000"},
		{"a letter with less than was agreed",
			strings.Replace(offersCase, "{id: two, made: 2026-06-20, base: 110000", "{id: two, status: agreed, "+
				"made: 2026-06-20, base: 125000", 1), "",
			"2026-07-02T10:00:00Z", "$120,000 after $100,000, ask $133,000, then $125,000"},
		{"paused", agreed("paused"), "", "2026-07-02T10:00:00Z",
			"$120,000 after $100,000, ask $133,000, then $133,000"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cat := catalogOf(t, kindPath, kindText(text, "note: N", "note: N\nneeds: ["+tt.needs+"]"))
			d, err := cat.Draft(parseCase(t, tt.file), letter.Request{Kind: "x", Send: instant(t, tt.send)})
			if strings.HasPrefix(tt.want, "x needs") {
				wantNeeds(t, err, tt.want)
			} else if err != nil || d.Text != tt.want+"\n" {
				t.Errorf("got %+v, %v, want %q", d, err, tt.want)
			}
		})
	}
}

func TestLetterOfAnAsk(t *testing.T) {
	for _, tt := range []struct {
		text, send string
		round      int
		want       string
	}{
		// a repeated reason counts once
		{"{{ range .Ask.Evidence }}{{ .Action }}; {{ end }}", "2026-07-02T10:00:00Z", 0, "did it;"},
		// it is named, but the case lists none
		{"{{ if .Ask.Market }}market{{ else }}no figures{{ end }}", "2026-07-02T10:00:00Z", 0, "no figures"},
		{"{{ with .Offer.Deadline }}{{ . }}{{ else }}none{{ end }}", "2026-06-20T10:00:00Z", 0,
			"Friday 10 July, 17:00 Honolulu time (Saturday 11 July, 04:00 BST)"},
		// a day is due at 23:59 in Honolulu
		{"{{ with .Offer.Deadline }}{{ . }}{{ else }}none{{ end }}", "2026-07-11T09:58:59Z", 0,
			"Friday 10 July"},
		{"{{ with .Offer.Deadline }}{{ . }}{{ else }}none{{ end }}", "2026-07-11T09:59:00Z", 0, "none"},
	} {
		d, err := catalogOf(t, kindPath, kindText(tt.text)).Draft(parseCase(t, offersCase),
			letter.Request{Kind: "x", Send: instant(t, tt.send), Round: tt.round})
		if err != nil || d.Text != tt.want+"\n" {
			t.Errorf("%s: got %+v, %v, want %q", tt.text, d, err, tt.want)
		}
	}
}

// A deadline is on the company's clock, whoever reads about it.
func TestCoachEmailNamesTheTimeAtTheCompany(t *testing.T) {
	kind := strings.NewReplacer("stage: counter", "stage: coach", "to: recruiter",
		"to: client").Replace(kindText("{{ .Offer.Deadline }}"))
	c := parseCase(t, offersCase)
	c.Coach.Email = "dana@coach.example"
	d, err := catalogOf(t, "coach/x.md", kind).Draft(c,
		letter.Request{Kind: "x", Send: instant(t, "2026-06-20T10:00:00Z")})
	if want := "Friday 10 July, 17:00 Honolulu time (Saturday 11 July, 04:00 BST)\n"; err != nil ||
		d.Text != want {
		t.Errorf("got %+v, %v, want %q", d, err, want)
	}
}

// stagesCase has one opportunity for each stage named, with the same recruiter's id.
func stagesCase(t *testing.T, stages ...string) *casefile.Case {
	t.Helper()
	text := `{version: 1, id: stages, currency: USD, coach: {name: Dana}, client: {name: Ada, email: ada@mail.example, timezone: Europe/London}, opportunities: [`
	for i, s := range stages {
		text += fmt.Sprintf("{id: o%d, company: O%d, stage: %s, people: [{id: tom, role: "+
			"recruiter, name: Tom, email: tom@o%d.example}]},", i, i, s, i)
	}
	return parseCase(t, strings.TrimSuffix(text, ",")+"]}")
}

func TestOpportunity(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("{{ .Company }}"), "counter/end.md",
		kindText("{{ .Company }}", "window: ask", "window: final"))
	for _, tt := range []struct {
		kind   string
		stages []string
		named  string
		want   string // the text, or the error
	}{
		{"x", []string{"offer"}, "", "O0\n"},
		{"x", []string{"offer", "offer"}, "",
			"x: case.yaml has 2 open opportunities: name one (o0, o1)"},
		{"x", []string{"declined", "withdrawn", "interview", "offer"}, "o3", "O3\n"},
		{"x", []string{"declined", "withdrawn", "interview"}, "", "O2\n"},
		{"x", []string{"declined", "accepted"}, "", "O1\n"},
		{"x", []string{"declined", "offer"}, "o0", "O0\n"},
		{"x", []string{"declined", "withdrawn"}, "", "case.yaml: no opportunity is open: name one (o0, o1)"},
		{"x", []string{"declined", "withdrawn"}, "o1", "O1\n"},
		{"end", []string{"offer"}, "", "O0\n"},
		{"end", []string{"declined", "offer", "withdrawn"}, "", "O1\n"},
		{"end", []string{"offer", "declined", "accepted", "applied"}, "",
			"end: case.yaml has 3 open opportunities: name one (o0, o2, o3)"},
		{"end", []string{"offer", "offer"}, "",
			"end: case.yaml has 2 open opportunities: name one (o0, o1)"},
		{"end", []string{"offer", "offer"}, "o1", "O1\n"},
		{"end", []string{"declined"}, "", "case.yaml: no opportunity is open: name one (o0)"},
	} {
		d, err := cat.Draft(stagesCase(t, tt.stages...),
			letter.Request{Kind: tt.kind, Send: instant(t, "2026-06-20T10:00:00Z"), Opportunity: tt.named})
		switch {
		case err != nil && err.Error() != tt.want, err == nil && d.Text != tt.want:
			t.Errorf("%s of %v, %q: got %+v, %v, want %q", tt.kind, tt.stages, tt.named, d, err, tt.want)
		case err == nil && d.To[0].Email != fmt.Sprintf("tom@%s.example", d.Opportunity):
			t.Errorf("%s of %v: to %v about %s", tt.kind, tt.stages, d.To, d.Opportunity)
		}
	}
	// A case may have none yet, if it was built in Go.
	c := stagesCase(t, "offer")
	c.Opportunities = nil
	if _, err := cat.Draft(c, letter.Request{Kind: "x",
		Send: instant(t, "2026-06-20T10:00:00Z")}); err == nil ||
		err.Error() != "case.yaml: the case has no opportunity" {
		t.Errorf("got %v", err)
	}
}

// A date that has passed at the company can't be named.
func TestByMustBeAhead(t *testing.T) {
	c := parseCase(t, strings.Replace(fullCase, "    company: Acme\n",
		"    company: Acme\n    timezone: Pacific/Honolulu\n", 1))
	cat := catalogOf(t, kindPath, kindText("{{ .By }}", "note: N", "note: N\nby: extension.until"),
		"counter/y.md", kindText("a"))
	for _, tt := range []struct{ kind, by, send, want string }{
		{"x", "2026-07-05", "2026-07-06T09:58:59Z", "Sunday 5 July\n"}, // not yet 23:59 in Honolulu
		{"x", "2026-07-05", "2026-07-06T09:59:00Z",
			"x: the date that the email names, 2026-07-05, has passed by the day it is sent, 2026-07-05"},
		{"x", "2026-07-05T18:00", "2026-07-06T03:59:00Z",
			"Sunday 5 July, 18:00 Honolulu time (Monday 6 July, 05:00 BST)\n"},
		{"x", "2026-07-05T18:00", "2026-07-06T04:00:00Z",
			"x: the date that the email names, 2026-07-05T18:00, has passed by the day it is " +
				"sent, 2026-07-05"},
		{"y", "2026-07-05", "2026-07-06T10:00:00Z",
			"y: the date that the email names, 2026-07-05, has passed by the day it is sent, 2026-07-06"},
		{"x", "", "2026-07-21T09:58:59Z", "Monday 20 July\n"},
		{"x", "", "2026-07-21T10:00:00Z",
			"case.yaml:39:14: opportunities[0].extension.until: the date that the email names, " +
				"2026-07-20, has passed by the day it is sent, 2026-07-21"},
		{"y", "", "2026-07-21T10:00:00Z", "a\n"}, // it names none
	} {
		r := letter.Request{Kind: tt.kind, Send: instant(t, tt.send)}
		if tt.by != "" {
			r.By = localTime(t, tt.by)
		}
		d, err := cat.Draft(c, r)
		if err != nil && err.Error() != tt.want || err == nil && d.Text != tt.want {
			t.Errorf("%s by %q at %s: got %+v, %v, want %q", tt.kind, tt.by, tt.send, d, err, tt.want)
		}
		if p := (casefile.Problem{}); strings.HasPrefix(tt.want, "case.yaml") && !errors.As(err, &p) {
			t.Errorf("got a %T, want a Problem", err)
		}
	}
}

// That only one of two opportunities fits doesn't excuse a date that has passed there.
func TestByMustBeAheadInTheOnlyFit(t *testing.T) {
	c := parseCase(t, strings.Replace(fullCase, "log:\n", "  - id: zeta\n    company: Zeta\n"+
		"    people: [{role: recruiter, name: Zoe Zu, email: zoe@zeta.example}]\nlog:\n", 1))
	cat := catalogOf(t, kindPath, kindText("{{ .By }}", "note: N", "note: N\nneeds: [offer, by]"))
	send, by := instant(t, "2026-07-06T10:00:00Z"), localTime(t, "2026-07-08")
	d, err := cat.Draft(c, letter.Request{Kind: "x", Send: send, By: by})
	if err != nil || d.Opportunity != "acme" {
		t.Errorf("got %+v, %v", d, err)
	}
	_, err = cat.Draft(c, letter.Request{Kind: "x", Send: send, By: localTime(t, "2026-07-05")})
	want := "x: the date that the email names, 2026-07-05, has passed by the day it is sent, 2026-07-06"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %q", err, want)
	}
}
