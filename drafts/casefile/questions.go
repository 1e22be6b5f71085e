package casefile

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// MaxQuestions is how many questions [Fill] asks at most.
const MaxQuestions = 10

// Fill asks for the facts of a small case, one question a line, and returns the case as YAML that
// [Parse] accepts. An answer that can't be used is explained, and the question asked again. The zone
// is offered as the client's; it may be "". The error is [io.ErrUnexpectedEOF] if the answers end
// early, or one of r's or w's.
func Fill(r io.Reader, w io.Writer, zone string) ([]byte, error) {
	q := &questions{in: bufio.NewScanner(r), out: w}
	a := q.ask(zone)
	if q.err != nil {
		return nil, q.err
	}
	text := a.yaml()
	_, err := Parse("case.yaml", bytes.NewReader(text))
	return text, err
}

// questions asks one after the other until an error.
type questions struct {
	in  *bufio.Scanner
	out io.Writer
	err error
}

// answers are what a small case says.
type answers struct {
	client, email, zone           string
	company, role                 string
	recruiter, recruiterEmail     string
	offered, deadline, asked      string
	levelOffered, levelWanted     string
	clientCountry, companyCountry string
}

func (q *questions) ask(zone string) (a answers) {
	a.client = q.one("Your client's full name", "", plainLine)
	a.email = q.one("Her email address", "", checkEmail)
	hint := "Enter if you don't know"
	if zone != "" {
		hint = "Enter for " + zone
	}
	a.zone = zone
	if answer := q.one("Where she lives, a city or a time zone", hint, isZone); answer != "" {
		zones, _ := calendar.ZonesNamed(answer) // there is one: it was checked
		a.zone = zones[0]
	}
	a.company = q.one("The company", "", plainLine)
	a.role = q.one("The job title", "Enter if you don't know", plainLine)
	a.recruiter = q.one("The recruiter's full name", "", plainLine)
	a.recruiterEmail = q.one("The recruiter's email address", "Enter if you don't know",
		checkEmail)
	a.offered = q.one("The base salary they offer, such as $185,000 or EUR 95,000", "Enter if there "+
		"is no offer yet", isAmount)
	if a.offered == "" {
		a.levelOffered = q.one("The level they have in mind, such as L5", "Enter if you don't know",
			plainLine)
		a.levelWanted = q.one("The level she wants", "Enter if it's the same", plainLine)
	} else {
		a.asked = q.one("The base salary she'd like to ask for", "Enter if none", a.isMore)
		a.deadline = q.one("The day by which she has to answer, such as 2026-07-06", "Enter if "+
			"there is none", isDay)
	}
	if a.levelWanted == a.levelOffered {
		a.levelWanted = ""
	}
	a.clientCountry, a.companyCountry = countryOfAddress(a.email), countryOfAddress(a.recruiterEmail)
	if a.clientCountry == "" {
		a.clientCountry = holidays(calendar.CountryOf("", a.zone))
	}
	return a
}

// one asks one question until it has an answer that the check accepts. A question with a hint can
// be left without one.
func (q *questions) one(question, hint string, check func(string) error) string {
	prompt := question
	if hint != "" {
		prompt += " (" + hint + ")"
	}
	for q.err == nil {
		if _, q.err = fmt.Fprintf(q.out, "%s: ", prompt); q.err != nil {
			break
		}
		if !q.in.Scan() {
			if q.err = q.in.Err(); q.err == nil {
				q.err = errUnanswered{}
			}
			break
		}
		answer := strings.Join(strings.Fields(q.in.Text()), " ")
		var err error
		switch {
		case answer != "":
			err = errors.Join(plainLine(answer), check(answer))
		case hint == "":
			err = errors.New("this one is needed")
		}
		if err == nil {
			return answer
		}
		_, q.err = fmt.Fprintf(q.out, "  %v\n", err)
	}
	return ""
}

// plainLine refuses what a case can't hold.
func plainLine(s string) error {
	switch {
	case len(s) > 200:
		return errors.New("want at most 200 characters")
	case !utf8.ValidString(s) || strings.ContainsFunc(s, strict.Control) || strict.Blank(s):
		return errors.New("want plain text")
	}
	return checkQuotes(s)
}

// isAmount accepts an amount that names its currency.
func isAmount(s string) error {
	_, err := comp.ParseMoney(s, "")
	if _, other := comp.ParseMoney(s, "USD"); errors.Is(err, comp.ErrCurrency) && other != nil {
		return other // with a currency, it would still be no amount
	}
	return err
}

// isDay accepts a day, or a day and a time.
func isDay(s string) error {
	if _, err := calendar.ParseLocalTime(s); err != nil {
		return fmt.Errorf("want a date with its year, such as 2026-07-06, or "+
			"2026-07-06T17:00 with a time, got %q", s)
	}
	return nil
}

// errUnanswered is the error for answers that end early.
type errUnanswered struct{}

func (errUnanswered) Error() string { return "not all questions were answered: nothing was written" }

func (errUnanswered) Is(target error) bool { return target == io.ErrUnexpectedEOF }

// isMore accepts an amount above the one offered. It doesn't have to name the currency.
func (a *answers) isMore(s string) error {
	offered, err := comp.ParseMoney(a.offered, "")
	if err != nil {
		return err
	}
	asked, err := comp.ParseMoney(s, offered.Currency())
	switch {
	case err != nil:
		return err
	case asked.Currency() != offered.Currency():
		return fmt.Errorf("want an amount in %s, as offered", offered.Currency())
	case asked.Minor() <= offered.Minor():
		return fmt.Errorf("want more than the %s offered", offered)
	}
	return nil
}

func isZone(s string) error {
	zones, err := calendar.ZonesNamed(s)
	if err == nil && len(zones) > 1 {
		_, err = calendar.LoadZone(s) // says which ones
	}
	return err
}

// countryOfAddress returns the country whose domain an address is in, if it has a calendar.
func countryOfAddress(email string) string {
	code := strings.ToUpper(email[strings.LastIndexByte(email, '.')+1:])
	if code == "UK" {
		code = "GB"
	}
	return holidays(code)
}

// holidays returns the country if there is a calendar for it, or else "". Some domains of countries
// are used everywhere.
func holidays(country string) string {
	everywhere := []string{"IO", "AI", "CO", "ME", "TV", "AR"}
	if _, err := calendar.Lookup(country); err != nil || slices.Contains(everywhere, country) {
		return ""
	}
	return country
}

// yaml writes the case.
func (a *answers) yaml() []byte {
	var b bytes.Buffer
	line := func(indent, key, value, comment string) {
		if value != "" {
			fmt.Fprintf(&b, "%s%s: %s%s\n", indent, key, scalarOf(value), comment)
		}
	}
	const guessed = " # a guess: correct it"
	b.WriteString("# yaml-language-server: $schema=schema.json\n\nclient:\n")
	line("  ", "name", a.client, "")
	line("  ", "email", a.email, "")
	line("  ", "timezone", a.zone, "")
	line("  ", "calendar", a.clientCountry, guessed)
	b.WriteString("opportunities:\n")
	line("  - ", "company", a.company, "")
	line("    ", "role", a.role, "")
	if a.companyCountry != "" {
		line("    ", "timezone", calendar.ZoneOf(a.companyCountry), guessed)
		line("    ", "calendar", a.companyCountry, guessed)
	}
	b.WriteString("    people:\n      - role: recruiter\n")
	line("        ", "name", a.recruiter, "")
	line("        ", "email", a.recruiterEmail, "")
	if a.levelOffered+a.levelWanted != "" {
		b.WriteString("    level:\n")
		line("      ", "offered", a.levelOffered, "")
		line("      ", "target", a.levelWanted, "")
	}
	if a.offered != "" {
		b.WriteString("    offers:\n")
		line("      - ", "base", a.offered, "")
		line("        ", "deadline", a.deadline, "")
	}
	if a.asked != "" {
		b.WriteString("    asks:\n")
		line("      - ", "base", a.asked, "")
	}
	return b.Bytes()
}

// plainScalar matches texts that mean the same in YAML with quotation marks and without.
var plainScalar = lazy.Regexp(`^(\d{4}-\d\d-\d\d(T\d\d:\d\d)?|\pL[\pL\pM\d @._/+-]*)$`)

// scalarOf writes a text as a YAML scalar.
func scalarOf(s string) string {
	words := []string{"true", "false", "yes", "no", "null", "on", "off", "y", "n"}
	if plainScalar().MatchString(s) && !slices.Contains(words, strings.ToLower(s)) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
