package casefile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// smallCase is a valid case; more of its one opportunity can follow.
const smallCase = `version: 1
id: small
currency: GBP
coach: {name: Dana Reyes}
client:
  name: Ada North
  email: ada@mail.example
  timezone: Europe/London
opportunities:
  - id: acme
    company: Acme
`

// accepted reads a case that must be valid.
func accepted(t *testing.T, src string) *Case {
	t.Helper()
	c, err := Parse("case.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatalf("%v\nin\n%s", err, src)
	}
	return c
}

// refused reads a case that must not be, and returns the problems as lines.
func refused(t *testing.T, src string) []string {
	t.Helper()
	c, err := Parse("case.yaml", strings.NewReader(src))
	var wrong *Error
	if !errors.As(err, &wrong) || c != nil {
		t.Fatalf("Parse returned %v, %v, want no case and an Error for\n%s", c, err, src)
	}
	lines := make([]string, len(wrong.Problems))
	for i, p := range wrong.Problems {
		lines[i] = p.Error()
	}
	return lines
}

// says holds the problems of a case against what each of them must contain, in order.
func says(t *testing.T, src string, want ...string) {
	t.Helper()
	got := refused(t, src)
	ok := len(got) == len(want)
	for i := range min(len(got), len(want)) {
		ok = ok && strings.Contains(got[i], want[i])
	}
	if !ok {
		t.Errorf("got problems\n%s\nwant\n%s\nin\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), src)
	}
}

func TestAmountsTakeTheCurrencyOfTheCase(t *testing.T) {
	for _, tt := range []struct{ currency, amount, code, want string }{
		{"GBP", "80000", "GBP", "£80,000"},
		{"GBP", "80k", "GBP", "£80,000"},
		{"GBP", `"£80,000.50"`, "GBP", "£80,000.50"},
		{"GBP", "EUR 95 000", "EUR", "€95,000"}, // alone in its opportunity, nothing is mixed
		{"GBP", `"$80,000"`, "USD", "$80,000"},
		{"CAD", `"$80,000"`, "CAD", "CA$80,000"},
		{"JPY", "9500000", "JPY", "¥9,500,000"},
		{"EUR", "95000.50", "EUR", "€95,000.50"},
		{"USD", "0", "USD", "$0"},
	} {
		src := strings.Replace(smallCase, "GBP", tt.currency, 1) +
			"    offers: [{id: one, made: 2026-03-02, base: " + tt.amount + "}]\n"
		got := accepted(t, src).Opportunities[0].Offers[0].Base
		if got.Currency() != tt.code || got.String() != tt.want {
			t.Errorf("%s in a case in %s is %s, %s, want %s", tt.amount, tt.currency,
				got.Currency(), got, tt.want)
		}
	}
}

func TestCurrenciesAreNotMixedInOneOpportunity(t *testing.T) {
	const mixed = "mixes EUR with GBP in one opportunity without an exchange rate"
	says(t, smallCase+"    offers: [{id: one, made: 2026-03-02, base: 80000, sign_on: EUR 95 000}]\n",
		"case.yaml:12:64: opportunities[0].offers[0].sign_on[0]: "+mixed)
	says(t, smallCase+"    offers: [{id: one, made: 2026-03-02, base: 80000}, {id: two, made: "+
		"2026-03-09, base: EUR 95 000}]\n",
		"opportunities[0].offers[1].base: "+mixed)
	// Another opportunity, and what is private, may be in another currency.
	accepted(t, smallCase+`    offers: [{id: one, made: 2026-03-02, base: 80000}]
  - {id: beta, company: Beta, offers: [{id: one, made: 2026-03-02, base: EUR 95 000, sign_on: EUR 5 000}]}
private: {target: "$100,000"}
`)
}

func TestWrongCurrencyIsReportedOnce(t *testing.T) {
	says(t, strings.Replace(smallCase, "GBP", "GPB", 1)+
		"    offers: [{id: one, made: 2026-03-02, base: 80000, sign_on: [1000, 500]}]\n",
		`case.yaml:3:11: currency: "GPB" is not a currency code`)
}

func TestSignOnOfOneYear(t *testing.T) {
	for _, list := range []string{"10000", "[10000]", `"£10k"`, "{years: [10000]}"} {
		s := accepted(t, smallCase+"    offers: [{id: one, made: 2026-03-02, sign_on: "+list+
			"}]\n").Opportunities[0].Offers[0].SignOn
		if len(s.Years) != 1 || s.Years[0].String() != "£10,000" {
			t.Errorf("sign_on: %s is %v", list, s)
		}
	}
}

func TestDomainsBecomeALabels(t *testing.T) {
	c := accepted(t, `version: 1
id: small
currency: GBP
coach: {name: Dana Reyes, email: dana@bücher.example}
client: {name: Ada North, email: ada@البريد.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    people:
      - {id: ruth, role: recruiter, name: Ruth Oakley, email: Ruth.Oakley@TÄLWERK.Example}
      - {id: lena, role: recruiter, name: Lena Marin, email: lena@xn--tlwerk-bua.example}
`)
	for _, tt := range []struct{ got, want string }{
		{c.Coach.Email, "dana@xn--bcher-kva.example"},
		{c.Client.Email, "ada@xn--mgbcvh7grb.example"},
		{c.Opportunities[0].People[0].Email, "Ruth.Oakley@xn--tlwerk-bua.example"},
		{c.Opportunities[0].People[1].Email, "lena@xn--tlwerk-bua.example"},
	} {
		if tt.got != tt.want {
			t.Errorf("the address is %s, want %s", tt.got, tt.want)
		}
	}
}

func TestTextsAreTrimmed(t *testing.T) {
	for yaml, want := range map[string]string{
		`Lead`:                             "Lead",
		`"  Lead   Engineer "`:             "Lead Engineer",
		`  Lead   Engineer   # a comment`:  "Lead Engineer",
		"Lead\n      Engineer":             "Lead Engineer",
		"\"Lead\n\n      Engineer\"":       "",
		">-\n      Lead\n      Engineer":   "Lead Engineer",
		"\"Lead \\\n        Engineer\"":    "Lead Engineer",
		"|-\n      Lead":                   "Lead",
		"'It''s  \"Lead\"'":                `It's "Lead"`,
		"\"Lead\u00a0Engineer\"":           "Lead\u00a0Engineer", // a no-break space is meant
		"Zoë 王小明 ليلى":                     "Zoë 王小明 ليلى",
		`"*Lead* <b>&amp; {{ .Private }}"`: "*Lead* <b>&amp; {{ .Private }}",
		"\"\\u0041da\"":                    "Ada",
		"\"\\U0001F600\"":                  "\U0001F600",
		`"#1"`:                             "#1",
		"\"Lead\\nEngineer\"":              "",
		"|\n      Lead\n      Engineer":    "",
		"\"Lead\\u202eEngineer\"":          "",
		"\"Lead\\0\"":                      "",
		"\"Lead\\x7f\"":                    "",
		"\"Lead\\x85Engineer\"":            "",
		"\"Lead\\u2066Engineer\"":          "",
		"\"Lead\\uFFFF\"":                  "",
		"|\n      Lead\n\n\n":              "",
		// a mark belongs to a text in Arabic or Hebrew
		"\"\\u200fLead\"":                      "\u200fLead",
		"\"\\u200dLead\"":                      "\u200dLead",
		"&title Lead":                          "Lead",
		"\"REPLACE-YOU\"":                      "REPLACE-YOU",
		"replace-me":                           "replace-me",
		"\"" + strings.Repeat("x", 2000) + `"`: strings.Repeat("x", 2000),
	} {
		src := smallCase + "    role: " + yaml + "\n"
		if want == "" {
			if got := refused(t, src); len(got) != 1 || !strings.Contains(got[0], "opportunities[0].role: ") {
				t.Errorf("role: %s\ngives %q, want one problem of the role", yaml, got)
			}
			continue
		}
		if got := accepted(t, src).Opportunities[0].Role; got != want {
			t.Errorf("role: %s\nis %q, want %q", yaml, got, want)
		}
	}
}

// A file of Windows, with a byte order mark and CRLF, says the same as any other, and errors name
// the same places in it.
func TestByteOrderMarkAndCRLF(t *testing.T) {
	windows := func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }
	for _, path := range golden.Glob(t, "../../testdata/cases/*.yaml") {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, got := accepted(t, string(src)), accepted(t, windows(string(src)))
		want.source, got.source = nil, nil // what is kept for the excerpts of errors
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s reads differently with CRLF", path)
		}
	}
	wrong := "versoin: 1\n" + smallCase + "    role: \"Zoë\\x07\"\n    team: Zoë\x07 X\n    stage: ofer\n"
	want, got := refused(t, wrong), refused(t, windows(wrong))
	if len(want) != 4 || !reflect.DeepEqual(got, want) {
		t.Errorf("with CRLF\n%q\nwithout\n%q", got, want)
	}
	_, err := Parse("case.yaml", strings.NewReader(windows(wrong)))
	for _, p := range err.(*Error).Problems {
		if strings.ContainsAny(p.Source, "\r\ufeff\x07") {
			t.Errorf("the line %q of %v holds what must not be printed", p.Source, p)
		}
	}
}

func TestProblemsHaveTheirLine(t *testing.T) {
	const crlf = "\r\n"
	src := "version: 1" + crlf + "id: small # \x1b[2J" + crlf + "curency:\tGBP" + crlf
	_, err := Parse("case.yaml", strings.NewReader(src))
	if n := len(err.(*Error).Problems); n < 2 {
		t.Fatalf("%d problems, want 2 or more: %v", n, err)
	}
	for _, p := range err.(*Error).Problems {
		want := map[int]string{1: "version: 1", 2: "id: small # \ufffd[2J", 3: "curency:\tGBP"}[p.Line]
		if p.Source != want {
			t.Errorf("the line of %v is %q, want %q", p, p.Source, want)
		}
	}
}

func TestExtensionOnTheDayOfTheDeadline(t *testing.T) {
	for _, tt := range []struct {
		deadline, until string
		ok              bool
	}{
		{"2026-03-13T12:00", "2026-03-13T17:00", true},
		{"2026-03-13T12:00", "2026-03-13", true}, // until the end of the day
		{"2026-03-13", "2026-03-14T00:01", true},
		{"2026-03-13 12:00", "2026-03-13 17:15", true},
		{"2026-03-13T12:00", "2026-03-13T12:00", false},
		{"2026-03-13", "2026-03-13T17:00", false},
		{"2026-03-13", "2026-03-14T00:00", false}, // the same moment
		{"2026-03-13", "2026-03-12", false},
	} {
		src := fmt.Sprintf("%s    offers: [{id: one, made: 2026-03-01, deadline: %s}]\n"+
			"    extension: {until: %s}\n", smallCase, tt.deadline, tt.until)
		if tt.ok {
			accepted(t, src)
		} else {
			says(t, src, "opportunities[0].extension.until: "+tt.until+
				" isn't later than the deadline it would extend, "+tt.deadline)
		}
	}
}

func TestSizeOfTheFile(t *testing.T) {
	pad := func(n int) string { return smallCase + "#" + strings.Repeat("x", n-len(smallCase)-1) }
	accepted(t, pad(strict.MaxBytes))
	got := refused(t, pad(strict.MaxBytes+1))
	if len(got) != 1 || !strings.Contains(got[0], "the file has more than 1048576 bytes") {
		t.Errorf("a file that is too large gives %q", got)
	}
}

// endless is a reader that counts what was taken from it.
type endless int

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	*e += endless(len(p))
	return len(p), nil
}

func TestNoMoreIsReadThanNeeded(t *testing.T) {
	var r endless
	if _, err := Parse("case.yaml", &r); err == nil {
		t.Error("a file without an end was accepted")
	}
	if r > strict.MaxBytes+1 {
		t.Errorf("%d bytes were read, want at most %d", r, strict.MaxBytes+1)
	}
}

func TestReaderThatFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	for name, r := range map[string]io.Reader{
		"at once": iotest.ErrReader(broken),
		"midway":  io.MultiReader(strings.NewReader(smallCase), iotest.ErrReader(broken)),
	} {
		c, err := Parse("case.yaml", r)
		if c != nil || !errors.Is(err, broken) || err.Error() != "case.yaml: the disk is gone" {
			t.Errorf("%s: Parse returned %v, %v", name, c, err)
		}
		if wrong := (*Error)(nil); errors.As(err, &wrong) {
			t.Errorf("%s: a fault of the reader is no fault of the case", name)
		}
	}
	for name, wrap := range map[string]func(io.Reader) io.Reader{"a byte at a time": iotest.OneByteReader, "with EOF": iotest.DataErrReader} {
		if _, err := Parse("case.yaml", wrap(strings.NewReader(smallCase))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFileName(t *testing.T) {
	if got := accepted(t, smallCase).File(); got != "case.yaml" {
		t.Errorf("the file is %q", got)
	}
	if got := new(Case).File(); got != "" {
		t.Errorf("the file of a case built in Go is %q", got)
	}
}
