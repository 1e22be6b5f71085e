package casefile

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
)

// built returns a valid case made in Go, with something in most of its fields.
func built(t *testing.T) *Case {
	t.Helper()
	return &Case{
		Version: 1, ID: "small", Currency: "GBP",
		Coach: Coach{Name: "Dana Reyes", Email: "dana@coach.example"},
		Client: Client{Name: "Ada North", Email: "ada@mail.example", Timezone: "Europe/London",
			Voice: VoiceFormal},
		Opportunities: []Opportunity{{
			ID: "acme", Company: "Acme", Stage: "offer",
			Closures: []Closure{{calendar.NewDate(2026, 12, 24), calendar.NewDate(2026, 12, 31),
				"the winter shutdown"}},
			People: []Person{{ID: "ruth", Role: RoleRecruiter, Name: "Ruth Oakley",
				Email: "ruth@acme.example"}},
			Level:    Level{Criteria: []Criterion{{"scope", "technical direction"}}},
			Evidence: []Evidence{{Criterion: "scope", Action: "led the move", Result: "it is done"}},
			Offers: []Offer{{
				ID: "one", Made: calendar.NewDate(2026, 3, 2), Base: pounds(t, 80_000),
				SignOn: &SignOn{Years: []comp.Money{pounds(t, 5_000)}},
				Equity: &Equity{Units: 100, Vesting: comp.Vesting{{Month: 12, Percent: 100_00}}},
				Deadline: calendar.LocalTime{Date: calendar.NewDate(2026, 3, 13), Hour: 17,
					HasTime: true}, Relocation: &Relocation{Amount: pounds(t, 1_000)},
			}},
			Asks: []Ask{{Round: 1, Offer: "one", Base: pounds(t, 90_000),
				Because: []string{"scope", BecauseMarket}}},
			Extension: Extension{Until: calendar.LocalTime{Date: calendar.NewDate(2026, 3, 18)}},
			Forfeits:  []Forfeit{{"rsu", pounds(t, 5_000), calendar.NewDate(2026, 11, 15)}},
			Market:    []Market{{"base", pounds(t, 90_000), "", "a survey", calendar.NewDate(2026, 2, 20)}},
		}},
		Priorities: []Lever{LeverBase},
		Log: []Event{{On: calendar.NewDate(2026, 3, 2), What: "written-offer",
			Opportunity: "acme", Offer: "one", To: "ruth"}},
		Private: Private{Target: pounds(t, 95_000), Notes: []string{"knows the band"}},
	}
}

func pounds(t *testing.T, n int64) comp.Money {
	t.Helper()
	m, err := comp.NewMoney(100*n, "GBP")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestValidateBuiltCase(t *testing.T) {
	if err := built(t).Validate(); err != nil {
		t.Fatalf("the valid case is refused: %v", err)
	}
	euros, err := comp.NewMoney(1, "EUR")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		spoil func(*Case, *Opportunity)
		want  string // each problem, up to the text in the brackets that follow
	}{
		{"version", func(c *Case, _ *Opportunity) { c.Version = 2 }, "version: want 1, got 2"},
		{"no version", func(c *Case, _ *Opportunity) { c.Version = 0 }, "version: want 1, got 0"},
		{"no name", func(c *Case, _ *Opportunity) { c.Client.Name = "" }, "client.name: missing: "},
		{"blank name", func(c *Case, _ *Opportunity) { c.Client.Name = " \u00a0" }, "client.name: missing: "},
		{"no client", func(c *Case, _ *Opportunity) { c.Client = Client{} }, "client: missing: "},
		{"no opportunities", func(c *Case, _ *Opportunity) { c.Opportunities, c.Log = nil, nil },
			"opportunities: missing: "},
		{"no units", func(_ *Case, o *Opportunity) { o.Offers[0].Equity.Units = 0 },
			"opportunities[0].offers[0].equity.units: want units, such as {units: 2000"},
		{"line feed", func(c *Case,
			_ *Opportunity) {
			c.Client.SignOff = "Best\nBcc: all@mail.example"
		}, "client.sign_off: control character U+000A: "},
		{"carriage return", func(_ *Case, o *Opportunity) { o.Company = "Acme\r" },
			"opportunities[0].company: control character U+000D: "},
		{"tab", func(_ *Case, o *Opportunity) { o.Role = "Lead\tStorage" },
			"opportunities[0].role: control character U+0009: "},
		{"delete", func(c *Case, _ *Opportunity) { c.Coach.Name = "Dana\x7f" },
			"coach.name: control character U+007F: "},
		{"bidi override", func(_ *Case, o *Opportunity) { o.People[0].Name = "Ruth \u202e" },
			"opportunities[0].people[0].name: control character U+202E: "},
		{"not UTF-8", func(c *Case, _ *Opportunity) { c.Private.Notes[0] = "\xff" },
			"private.notes[0]: control character U+FFFD: "},
		{"control character in a reason",
			func(_ *Case, o *Opportunity) { o.Evidence[0].Result = "done\x00" },
			"opportunities[0].evidence[0].result: control character U+0000: "},
		{"to be filled in", func(c *Case, _ *Opportunity) { c.Log[0].Text = "REPLACE-ME" },
			"log[0].text: REPLACE-ME is still to be filled in"},
		{"address of the client", func(c *Case, _ *Opportunity) { c.Client.Email = "ada" },
			`client.email: "ada" is not an email address`},
		{"address of the coach",
			func(c *Case, _ *Opportunity) { c.Coach.Email = "Dana <dana@coach.example>" }, "coach.email: "},
		{"address of a person",
			func(_ *Case, o *Opportunity) { o.People[0].Email = "rüth@acme.example" },
			"opportunities[0].people[0].email: "},
		{"header in an address",
			func(c *Case, _ *Opportunity) { c.Client.Email = "ada@mail.example\r\nBcc: x@y.example" },
			"client.email: control character U+000D: \nclient.email: "},
		{"currency", func(c *Case, _ *Opportunity) { c.Currency = "pounds" },
			`currency: "pounds" is not a currency code`},
		{"time zone", func(c *Case, _ *Opportunity) { c.Client.Timezone = "Local" },
			"client.timezone: want an IANA time zone"},
		{"id", func(c *Case, _ *Opportunity) { c.ID = "../small" }, "id: want lower-case letters"},
		{"voice", func(c *Case, _ *Opportunity) { c.Client.Voice = "wram" },
			`client.voice: unknown value "wram": did you mean "warm"?`},
		{"role", func(_ *Case, o *Opportunity) { o.People[0].Role = "previous-recruiter" },
			`opportunities[0].people[0].role: unknown value "previous-recruiter"`},
		{"stage", func(_ *Case, o *Opportunity) { o.Stage = "open" },
			`opportunities[0].stage: unknown value "open"`},
		{"status", func(_ *Case, o *Opportunity) { o.Offers[0].Status = "signed" },
			`opportunities[0].offers[0].status: unknown value "signed"`},
		{"event", func(c *Case, _ *Opportunity) { c.Log[0].What = "offer" },
			`log[0].what: unknown value "offer"`},
		{"no event", func(c *Case, _ *Opportunity) { c.Log[0].What = "" }, "log[0].what: missing: "},
		{"lever", func(c *Case, _ *Opportunity) { c.Priorities[0] = "sign_on" },
			`priorities[0]: unknown value "sign_on": did you mean "sign-on"?`},
		{"forfeit", func(_ *Case, o *Opportunity) { o.Forfeits[0].Kind = "shares" },
			`opportunities[0].forfeits[0].kind: unknown value "shares"`},
		{"metric", func(_ *Case, o *Opportunity) { o.Market[0].Metric = "pay" },
			`opportunities[0].market[0].metric: unknown value "pay"`},
		{"negative amount", func(_ *Case, o *Opportunity) { o.Offers[0].Base = pounds(t, -1) },
			"opportunities[0].offers[0].base: an amount is never negative, got -£1"},
		{"negative secret", func(c *Case, _ *Opportunity) { c.Private.Target = pounds(t, -1) },
			"private.target: an amount is never negative"},
		{"mixed currencies", func(_ *Case, o *Opportunity) { o.Asks[0].Base = euros },
			"opportunities[0].asks[0].base: mixes EUR with GBP"},
		{"year", func(_ *Case,
			o *Opportunity) {
			o.Market[0].Retrieved = calendar.NewDate(20260, 2, 20)
		}, "opportunities[0].market[0].retrieved: want a"},
		{"hour", func(_ *Case, o *Opportunity) { o.Offers[0].Deadline.Hour = 24 },
			"opportunities[0].offers[0].deadline: want a day, or a day and a time from 00:00 to 23:59"},
		{"minute", func(_ *Case, o *Opportunity) { o.Offers[0].Deadline.Minute = -1 },
			"opportunities[0].offers[0].deadline: want a"},
		{"time that is not said to be one",
			func(_ *Case, o *Opportunity) { o.Extension.Until.Hour = 17 },
			"opportunities[0].extension.until: want a day"},
		{"time without a day",
			func(_ *Case, o *Opportunity) { o.Offers[0].Deadline.Date = calendar.Date{} },
			"opportunities[0].offers[0].deadline: want a date"},
		{"vesting", func(_ *Case, o *Opportunity) { o.Offers[0].Equity.Vesting[0].Percent = 99_00 },
			"opportunities[0].offers[0].equity.vesting: the vests make 99%, not 100%"},
		{"empty vesting", func(_ *Case,
			o *Opportunity) {
			o.Offers[0].Equity.Vesting = comp.Vesting{}
		}, "opportunities[0].offers[0].equity.vesting: a vesting schedule needs at least one vest"},
		{"empty sign-on", func(_ *Case, o *Opportunity) { o.Offers[0].SignOn.Years = []comp.Money{} },
			"opportunities[0].offers[0].sign_on: want the amounts of one to four years, got 0"},
		{"order", func(c *Case, o *Opportunity) {
			o.Offers[0].Made, c.Log = calendar.NewDate(2026, 3, 14), nil
		}, "opportunities[0].offers[0].deadline: the deadline, 2026-03-13, comes before the " +
			"offer, 2026-03-14"},
		{"reference", func(c *Case, _ *Opportunity) { c.Log[0].To = "rut" },
			`log[0].to: unknown person "rut": did you mean "ruth"?`},
		{"reference to nothing", func(c *Case, o *Opportunity) { o.People = nil },
			`log[0].to: unknown person "ruth": there is none`},
		{"thread", func(_ *Case, o *Opportunity) { o.Thread = `C:\offer.eml` },
			"opportunities[0].thread: want an .eml file in the case's folder or below it"},
		{"two faults", func(c *Case, o *Opportunity) { c.Client.Email, o.ID = "ada", "" },
			"client.email: \nopportunities[0].id: missing: "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := built(t)
			tt.spoil(c, &c.Opportunities[0])
			err := c.Validate()
			var wrong *Error
			if !errors.As(err, &wrong) {
				t.Fatalf("Validate returned %v, want an Error", err)
			}
			want := strings.Split(tt.want, "\n")
			ok := len(want) == len(wrong.Problems)
			for i := range min(len(want), len(wrong.Problems)) {
				ok = ok && strings.HasPrefix(wrong.Problems[i].Error(), want[i])
			}
			if !ok {
				t.Errorf("got\n%v\nwant\n%s", err, tt.want)
			}
			for _, p := range wrong.Problems {
				if p.Line != 0 || p.Column != 0 || p.File != "" || p.Excerpt() != "" ||
					strings.Contains(p.Error(), "\n") {
					t.Errorf("a case built in Go has no place and each problem one line, got %+v", p)
				}
			}
		})
	}
}

// What a case from a file has come through, it comes through again, unchanged, also while others
// look at it.
func TestValidateParsedCase(t *testing.T) {
	for _, path := range golden.Glob(t, "../../testdata/cases/*.yaml") {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c, same := accepted(t, string(src)), accepted(t, string(src))
		var wait sync.WaitGroup
		for range 8 {
			wait.Go(func() {
				if err := c.Validate(); err != nil {
					t.Errorf("%s: %v", filepath.Base(path), err)
				}
			})
		}
		wait.Wait()
		if !reflect.DeepEqual(c, same) {
			t.Errorf("%s: Validate changed the case", filepath.Base(path))
		}
	}
}

func TestValidatePlacesWhatCameFromAFile(t *testing.T) {
	c := accepted(t, smallCase)
	c.Client.Email = "ada"
	c.Opportunities[0].People = []Person{{ID: "ruth", Name: "Ruth Oakley", Email: "ruth@acme.example"}}
	err := c.Validate()
	var wrong *Error
	if !errors.As(err, &wrong) || len(wrong.Problems) != 2 {
		t.Fatal(err)
	}
	if p := wrong.Problems[0]; p.Place() != "case.yaml:7:10" || p.Field != "client.email" {
		t.Errorf("the address is said to be wrong at %v", p)
	}
	if p := wrong.Problems[1]; p.Place() != "case.yaml:10:5" || p.Field != "opportunities[0].people[0].role" {
		t.Errorf("the role that the file has no place for is said to be missing at %v", p)
	}
}

func TestUnknownError(t *testing.T) {
	for _, tt := range []struct {
		name  string
		known []string
		want  string
	}{
		{"rut", []string{"tom", "ruth"}, `unknown person "rut": did you mean "ruth"?`},
		{"anke", []string{"tom", "ruth"}, `unknown person "anke" (known: tom, ruth)`},
		{"anke", nil, `unknown person "anke": there is none`},
		{"a\x1bnke", nil, `unknown person "a\x1bnke": there is none`},
	} {
		err := NewUnknownError("person", tt.name, tt.known)
		if err.Error() != tt.want || !errors.Is(err, ErrUnknown) {
			t.Errorf("got %v, want %s", err, tt.want)
		}
	}
}

func TestProblemError(t *testing.T) {
	for _, tt := range []struct {
		p    Problem
		want string
	}{
		{Problem{File: "a.yaml", Line: 4, Column: 7, Field: "coach.name", Text: "missing",
			Hint: "write it"}, "a.yaml:4:7: coach.name: missing: write it"},
		{Problem{File: "a.yaml", Line: 4, Text: "missing"}, "a.yaml:4: missing"},
		{Problem{File: "a.yaml", Text: "the file is empty"}, "a.yaml: the file is empty"},
		{Problem{Field: "coach.name", Text: "missing"}, "coach.name: missing"},
		{Problem{Text: "missing"}, "missing"},
	} {
		if got := tt.p.Error(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestProblemExcerpt(t *testing.T) {
	for _, tt := range []struct {
		source string
		column int
		want   string
	}{
		{"name: Ada", 7, "name: Ada\n      ^"},
		{"name: Ada", 1, "name: Ada\n^"},
		{"name: Ada", 10, "name: Ada\n         ^"}, // behind the last character
		{"name: Ada", 99, "name: Ada\n         ^"},
		{"\tname: Ada", 2, "\tname: Ada\n\t^"},
		{"a\tb\tc", 5, "a\tb\tc\n \t \t^"},
		{"name: 王小明 x", 11, "name: 王小明 x\n             ^"},          // each takes two columns
		{"name: Zoe\u0308 x", 12, "name: Zoe\u0308 x\n          ^"}, // a mark that takes none
		{"name: ليلى x", 12, "name: ليلى x\n           ^"},          // one each
		// what stands for a control character
		{"name: \ufffd x", 9, "name: \ufffd x\n        ^"},
		{"name: \U0001F600 x", 9, "name: \U0001F600 x\n         ^"}, // an emoji takes two
		// a mark of direction takes none
		{"name: \u200fAda", 8, "name: \u200fAda\n      ^"},
		{"name: e\u0301\u0302 x", 11, "name: e\u0301\u0302 x\n        ^"}, // nor do two
		{"name: Ada", 0, ""},
		{"", 1, ""},
	} {
		if got := (Problem{Source: tt.source, Column: tt.column}).Excerpt(); got != tt.want {
			t.Errorf("the excerpt of %q at %d is\n%s\nwant\n%s", tt.source, tt.column, got, tt.want)
		}
	}
}

func TestErrorUnwraps(t *testing.T) {
	_, err := Parse("case.yaml", strings.NewReader("versoin: 1\n"+smallCase+"wage: 1\n"))
	var wrong *Error
	if !errors.As(err, &wrong) || len(wrong.Problems) != 2 {
		t.Fatal(err)
	}
	var first Problem
	if !errors.As(err, &first) || first != wrong.Problems[0] {
		t.Errorf("errors.As finds %v", first)
	}
	for i, p := range wrong.Problems {
		if !errors.Is(err, p) || wrong.Unwrap()[i] != error(p) {
			t.Errorf("the error does not unwrap to %v", p)
		}
	}
	if errors.Is(err, Problem{Text: "another"}) || errors.Is(err, ErrUnknown) {
		t.Error("the error is what it is not")
	}
	want := wrong.Problems[0].Error() + "\n" + wrong.Problems[1].Error()
	if err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestZonesOfTheMachineAreRefused(t *testing.T) {
	for _, name := range []string{"", "Local", "localtime", "posixrules", "Factory",
		"posix/Europe/London", "right/Europe/London",
		"../Europe/London", "/usr/share/zoneinfo/Europe/London", "Europe\\London", "London",
		"GMT+1", "+01:00",
	} {
		if loc, err := calendar.LoadZone(name); err == nil {
			t.Errorf("calendar.LoadZone(%q) is %v", name, loc)
		}
	}
	for _, name := range []string{"UTC", "Europe/London", "America/Argentina/Buenos_Aires", "Asia/Kolkata"} {
		if loc, err := calendar.LoadZone(name); err != nil || loc.String() != name {
			t.Errorf("calendar.LoadZone(%q) is %v, %v", name, loc, err)
		}
	}
	if _, offset := time.Date(2026, 7, 6, 12, 0, 0, 0, zoneOf(t, "Europe/London")).Zone(); offset != 3600 {
		t.Errorf("London in July is %d seconds from UTC", offset)
	}
}
