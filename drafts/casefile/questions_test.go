package casefile

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func fill(t *testing.T, answers, zone string) (text, prompts string, err error) {
	t.Helper()
	var out bytes.Buffer
	b, err := Fill(strings.NewReader(answers), &out, zone)
	return string(b), out.String(), err
}

func TestFill(t *testing.T) {
	for _, tt := range []struct {
		name, answers, zone string
		want                string
	}{
		{"an offer and an ask",
			"Ada North\nada@mail.example\n\nAcme\nEngineer\nRuth Oakley\nruth@acme.example\n" +
				"$150,000\n$160,000\n2026-07-06\n", "Europe/London", `client:
  name: Ada North
  email: ada@mail.example
  timezone: Europe/London
  calendar: GB # a guess: correct it
opportunities:
  - company: Acme
    role: Engineer
    people:
      - role: recruiter
        name: Ruth Oakley
        email: ruth@acme.example
    offers:
      - base: "$150,000"
        deadline: 2026-07-06
    asks:
      - base: "$160,000"
`},
		{"no offer yet",
			"Ada North\nada@post.de\nMunich\nAcme\n\nRuth Oakley\nruth@acme.co.uk\n\nL5\nL6\n", "",
			`client:
  name: Ada North
  email: ada@post.de
  timezone: Europe/Berlin
  calendar: DE # a guess: correct it
opportunities:
  - company: Acme
    timezone: Europe/London # a guess: correct it
    calendar: GB # a guess: correct it
    people:
      - role: recruiter
        name: Ruth Oakley
        email: ruth@acme.co.uk
    level:
      offered: L5
      target: L6
`},
		{"hardly anything", "No\nada@mail.example\n\n\"A\" \\ # B: c\n\nnull\n\n\n\n\n", "", `client:
  name: "No"
  email: ada@mail.example
opportunities:
  - company: "\"A\" \\ # B: c"
    people:
      - role: recruiter
        name: "null"
`},
	} {
		text, prompts, err := fill(t, tt.answers, tt.zone)
		if _, got, _ := strings.Cut(text, "\n\n"); err != nil || got != tt.want {
			t.Errorf("%s: got %v\n%s\nwant\n%s", tt.name, err, got, tt.want)
		}
		if n := strings.Count(prompts, ": "); n > MaxQuestions+strings.Count(tt.answers, ": ") {
			t.Errorf("%s: %d questions, want at most %d:\n%s", tt.name, n, MaxQuestions, prompts)
		}
		accepted(t, text)
	}
}

func TestFillAsksAgain(t *testing.T) {
	const good = "Ada North\nada@mail.example\nOslo\nAcme\n\nRuth Oakley\n\n€90,000\n95000\n2026-07-06\n"
	for _, tt := range []struct{ before, bad, says string }{
		{"Ada North", "", "this one is needed"},
		{"Ada North", "REPLACE-ME", "want plain text"},
		{"Ada North", "a\x07b", "want plain text"},
		{"Ada North", strings.Repeat("a", 201), "want at most 200 characters"},
		{"ada@mail", "ada", "not an email address"},
		{"Oslo", "Atlantis", `unknown time zone "Atlantis"`},
		{"Oslo", "Canada", `did you mean "America/Toronto"`},
		{"€90", "90000", "want a currency too"},
		{"95000", "90000", "want more than the €90,000 offered"},
		{"95000", "$95000", "want an amount in EUR, as offered"},
		{"2026", "soon", "want a date"},
		{"2026", "17 December", `want a date with its year, such as 2026-07-06, or 2026-07-06T17:00 with a time`},
		{"€90", "150k", `want a currency too, such as "USD 150k"`},
		{"€90", "30/11/2026", `got "30/11/2026"`},
		{"ada@mail", "ada@mail", `"ada@mail" lacks the end of the address: want one such as ada@mail.example`},
		{"Acme", "“Acme”", "type straight ones, or none"},
	} {
		answers := strings.Replace(good, tt.before, tt.bad+"\n"+tt.before, 1)
		text, prompts, err := fill(t, answers, "")
		if err != nil || !strings.Contains(prompts, tt.says) {
			t.Errorf("%q: got %v and\n%s\nwant %q", tt.bad, err, prompts, tt.says)
		}
		if want, _, _ := fill(t, good, ""); text != want {
			t.Errorf("%q: the answer changed the case to\n%s", tt.bad, text)
		}
	}
}

func TestFillThatEnds(t *testing.T) {
	if text, _, err := fill(t, "Ada North\n", ""); text != "" || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %q, %v", text, err)
	} else if got := err.Error(); got != "not all questions were answered: nothing was written" {
		t.Errorf("got %q", got)
	}
}

func FuzzFill(f *testing.F) {
	f.Add("Ada North\nada@mail.example\nOslo\nAcme\n\nRuth\n\n€90,000\n95000\n2026-07-06\n", "")
	f.Add("Ada\na@b.uk\n\nA\nB\nC\nd@e.de\n\nL5\nL6\n", "America/Chicago")
	f.Add("- a\na@b.io\n\n? b\n& c\n* d\n\n₹45,00,000\n46 lakh\n2026-03-29T02:30\n", "UTC")
	f.Fuzz(func(t *testing.T, answers, zone string) {
		if _, err := calendar.LoadZone(zone); err != nil {
			zone = ""
		}
		text, err := Fill(strings.NewReader(answers), io.Discard, zone)
		if err != nil {
			return
		}
		if _, err := Parse("case.yaml", bytes.NewReader(text)); err != nil {
			t.Errorf("%q gives a case that isn't sound: %v\n%s", answers, err, text)
		}
	})
}
