package calendar_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// file returns an iCalendar file with the events, each given by its lines.
func file(events ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\nVERSION:2.0\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\nUID:x\n" + e + "\nEND:VEVENT\n")
	}
	return b.String() + "END:VCALENDAR\n"
}

func days(c *calendar.Calendar, from, to string) (out []string) {
	for d := day(from); !d.After(day(to)); d = d.AddDays(1) {
		for _, h := range c.Holidays(d) {
			out = append(out, d.String()+" "+h.Name)
		}
	}
	return out
}

func TestReadICS(t *testing.T) {
	for _, tt := range []struct {
		name, src, from, to string
		want                []string
	}{
		{"a day without an end", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320"), "2026-01-01",
			"2026-12-31", []string{"2026-03-20 Eid"}},
		{"several objects", file("SUMMARY:Eid\nDTSTART:20260320") + "\n" +
			file("SUMMARY:Works Day\nDTSTART:20260522") + file("SUMMARY:Fair\nDTSTART:20260713"), "2026-01-01",
			"2026-12-31", []string{"2026-03-20 Eid", "2026-05-22 Works Day", "2026-07-13 Fair"}},
		{"names in lower case", strings.NewReplacer("BEGIN", "begin", "VEVENT", "vevent").Replace(
			file("summary;language=en:The \n :Fair\ndtstart;value=date:20260713\nDtend;Value=Date:20260715")),
			"2026-01-01", "2026-12-31", []string{"2026-07-13 The :Fair", "2026-07-14 The :Fair"}},
		{"an end on the day itself",
			file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nDTEND;VALUE=DATE:20260320"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid"}},
		{"several days", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nDTEND;VALUE=DATE:20260322"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid", "2026-03-21 Eid"}},
		{"across the new year",
			file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102"),
			"2027-01-01", "2027-12-31", []string{"2027-01-01 Eid"}},
		{"yearly", file("SUMMARY:National Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY"),
			"2099-01-01", "2099-12-31", []string{"2099-12-02 National Day"}},
		{"yearly, before it began",
			file("SUMMARY:National Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY"),
			"2019-01-01", "2019-12-31", nil},
		{"yearly by weekday", file("SUMMARY:Thanks\nDTSTART;VALUE=DATE:20201126\n" +
			"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"), "2026-01-01", "2026-12-31",
			[]string{"2026-11-26 Thanks"}},
		{"yearly, ended", file("SUMMARY:Old\nDTSTART;VALUE=DATE:20201202\n" +
			"RRULE:FREQ=YEARLY;UNTIL=20221202"), "2022-01-01", "2026-12-31", []string{"2022-12-02 Old"}},
		{"yearly, counted", file("SUMMARY:Old\nDTSTART;VALUE=DATE:20201202\n" +
			"RRULE:FREQ=YEARLY;COUNT=2"), "2020-01-01", "2026-12-31",
			[]string{"2020-12-02 Old", "2021-12-02 Old"}},
		{"yearly, with a gap",
			file("SUMMARY:Gap\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY;COUNT=3\n" +
				"EXDATE;VALUE=DATE:20211202"), "2020-01-01", "2026-12-31",
			[]string{"2020-12-02 Gap", "2022-12-02 Gap"}},
		{"a gap given with a time", file("SUMMARY:Gap\nDTSTART;VALUE=DATE:20201202\n" +
			"RRULE:FREQ=YEARLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20211202T000000\n" +
			"EXDATE:20221201T230000Z,20231202T050000Z"), "2020-01-01", "2026-12-31",
			[]string{"2020-12-02 Gap"}},
		{"an instance moved", file("SUMMARY:Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY;COUNT=3",
			"SUMMARY:Day\nDTSTART;VALUE=DATE:20211203\nRECURRENCE-ID;VALUE=DATE:20211202"),
			"2020-01-01", "2026-12-31", []string{"2020-12-02 Day", "2021-12-03 Day", "2022-12-02 Day"}},
		{"an instance moved, listed first",
			file("SUMMARY:Day\nDTSTART;VALUE=DATE:20211203\nRECURRENCE-ID:20211201T230000Z",
				"SUMMARY:Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY;COUNT=2"),
			"2020-01-01", "2026-12-31", []string{"2020-12-02 Day", "2021-12-03 Day"}},
		{"an instance canceled",
			file("SUMMARY:Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY;COUNT=2",
				"SUMMARY:Day\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20211202\n"+
					"RECURRENCE-ID;VALUE=DATE:20211202"),
			"2020-01-01", "2026-12-31", []string{"2020-12-02 Day"}},
		{"a change of another event", file("SUMMARY:Day\nDTSTART;VALUE=DATE:20201202",
			"SUMMARY:Other\nDTSTART;VALUE=DATE:20211203\nRECURRENCE-ID;VALUE=DATE:20211202"),
			"2020-01-01", "2026-12-31", []string{"2020-12-02 Day", "2021-12-03 Other"}},
		{"a duration of two days", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nDURATION:P2D"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid", "2026-03-21 Eid"}},
		{"a duration of a week", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nDURATION:P1W"),
			"2026-03-26", "2026-12-31", []string{"2026-03-26 Eid"}},
		{"a duration with an empty time",
			file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nDURATION:P1DT0H0M0S"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid"}},
		{"listed recurrences", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\n" +
			"RDATE;VALUE=DATE:20270309,20280226\nEXDATE;VALUE=DATE:20270309"), "2026-01-01", "2028-12-31",
			[]string{"2026-03-20 Eid", "2028-02-26 Eid"}},
		{"two days in a row", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nRRULE:FREQ=DAILY;COUNT=2"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid", "2026-03-21 Eid"}},
		{"monthly by weekday", file("SUMMARY:Rest\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=MONTHLY;BYDAY=1MO"),
			"2031-03-01", "2031-04-30", []string{"2031-03-03 Rest", "2031-04-07 Rest"}},
		{"the last workday of a quarter", file("SUMMARY:Rest\nDTSTART;VALUE=DATE:20260331\n" +
			"RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"), "2027-01-01", "2027-06-30",
			[]string{"2027-03-31 Rest", "2027-06-30 Rest"}},
		{"every other week", file("SUMMARY:Rest\nDTSTART;VALUE=DATE:20260703\nRRULE:FREQ=WEEKLY;INTERVAL=2"),
			"2026-07-01", "2026-07-31", []string{"2026-07-03 Rest", "2026-07-17 Rest", "2026-07-31 Rest"}},
		{"meetings among the days off", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320\nTRANSP:TRANSPARENT",
			"SUMMARY:Close of business at noon\nUID:y\nDTSTART;TZID=Asia/Dubai:20260323T120000\n"+
				"DTEND;TZID=Asia/Dubai:20260323T180000",
			"SUMMARY:Review\nUID:z\nDTSTART:20260105T083000Z\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;BYDAY=MO",
			"SUMMARY:Review\nUID:z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260601T083000Z\n"+
				"DTSTART:20260601T093000Z\nDTEND:20260601T103000Z",
			"SUMMARY:Payroll is due\nUID:w\nDTSTART:20260325T160000Z"), "2026-01-01", "2026-12-31",
			[]string{"2026-03-20 Eid"}},
		{"from midnight to midnight", file("SUMMARY:Eid\nDTSTART;TZID=Asia/Dubai:20260320T000000\n" +
			"DTEND;TZID=Asia/Dubai:20260322T000000"), "2026-01-01", "2026-12-31",
			[]string{"2026-03-20 Eid", "2026-03-21 Eid"}},
		{"from midnight to the same midnight", file("SUMMARY:Eid\nDTSTART:20260320T000000\nDTEND:20260320T000000"),
			"2026-01-01", "2026-12-31", []string{"2026-03-20 Eid"}},
		{"24 hours", file("SUMMARY:Eid\nDTSTART:20260320T000000Z\nDURATION:PT24H"), "2026-01-01",
			"2026-12-31", []string{"2026-03-20 Eid"}},
		{"a revised event", file("SUMMARY:Eid\nSEQUENCE:1\nDTSTART;VALUE=DATE:20260320",
			"SUMMARY:Eid\nSEQUENCE:2\nDTSTART;VALUE=DATE:20260321",
			"SUMMARY:Eid\nDTSTART;VALUE=DATE:20260319"), "2026-01-01", "2026-12-31",
			[]string{"2026-03-21 Eid"}},
		{"a leap day", file("SUMMARY:Leap\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY"),
			"2024-03-01", "2030-12-31", []string{"2028-02-29 Leap"}},
		{"cancelled", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320",
			"SUMMARY:No\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260321"), "2026-01-01",
			"2026-12-31", []string{"2026-03-20 Eid"}},
		{"folded, escaped, with a byte order mark and CRLF",
			"\uFEFF" + strings.ReplaceAll(file("SUMMARY:Day of Peace\\, Unity\n  and Rest\n"+
				"DTSTART;VALUE=DATE:20260320"), "\n", "\r\n"), "2026-01-01", "2026-12-31",
			[]string{"2026-03-20 Day of Peace, Unity and Rest"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := calendar.ReadICS("XX", strings.NewReader(tt.src))
			if err != nil {
				t.Fatal(err)
			}
			if got := days(c, tt.from, tt.to); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReadICSRefuses(t *testing.T) {
	eid := "SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320"
	for _, tt := range []struct{ name, src, want string }{
		{"nothing", "", "ends with END:VCALENDAR"},
		{"another format", "BEGIN:VCARD\nEND:VCALENDAR", "not an iCalendar file"},
		{"cut short", strings.TrimSuffix(file(eid), "END:VCALENDAR\n"), "ends with END:VCALENDAR"},
		{"no event", file(), "no holiday"},
		{"all cancelled", file(eid + "\nSTATUS:CANCELLED"), "no holiday"},
		{"times of day", file("SUMMARY:Call\nDTSTART:20260320T090000Z"), "no holiday"},
		{"from a time of one day to that of another",
			file("SUMMARY:Eid\nDTSTART:20260320T090000Z\nDTEND:20260322T170000Z"),
			`event "Eid": DTSTART: want a day without a time`},
		{"for days from a time of day", file("SUMMARY:Eid\nDTSTART:20260320T090000Z\nDURATION:P2D"),
			`event "Eid": DTSTART: want a day without a time`},
		{"an end with a time", file(eid + "\nDTEND:20260320T090000Z"), "DTEND: want a day"},
		{"no such day", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:20260230"), "want a day"},
		{"a year long ago", file("SUMMARY:Eid\nDTSTART;VALUE=DATE:19000101"),
			"want a year from 1950 to 2100"},
		{"no name", file("DTSTART;VALUE=DATE:20260320"), "want a SUMMARY"},
		{"no start", file("SUMMARY:Eid"), "want a DTSTART"},
		{"ends before it begins", file(eid + "\nDTEND;VALUE=DATE:20260318"),
			"want an event of 1 to 366 days"},
		{"more than a year", file(eid + "\nDTEND;VALUE=DATE:20270401"), "want an event of 1 to 366 days"},
		{"a duration of hours", file(eid + "\nDURATION:PT8H"), "DURATION: want whole days"},
		{"no duration", file(eid + "\nDURATION:-P1D"), "DURATION: want whole days"},
		{"a duration and an end", file(eid + "\nDURATION:P2D\nDTEND;VALUE=DATE:20260322"), "not both"},
		{"a duration of years", file(eid + "\nDURATION:P999D"), "want an event of 1 to 366 days"},
		{"a change of all later instances",
			file(eid + "\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260320"), "with a RANGE"},
		{"a change of no day", file(eid + "\nRECURRENCE-ID:whenever"), "RECURRENCE-ID: want a day"},
		{"an exclusion at no time", file(eid + "\nEXDATE:20260320T990000Z"), "EXDATE: want a day"},
		{"a second object without an end", file(eid) + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n",
			"not an iCalendar file"},
		{"too many objects", strings.Repeat(file(eid), 30), "not an iCalendar file"},
		{"observances only", file(eid + "\nDESCRIPTION:Observance"), "no holiday"},
		{"every day without an end", file(eid + "\nRRULE:FREQ=DAILY"), "at most 5000 days off"},
		{"every minute", file(eid + "\nRRULE:FREQ=MINUTELY"), "want FREQ=YEARLY, MONTHLY, WEEKLY, or DAILY"},
		{"yearly by the hour", file(eid + "\nRRULE:FREQ=YEARLY;BYHOUR=1"), "whole days"},
		{"at long intervals", file(eid + "\nRRULE:FREQ=MONTHLY;INTERVAL=101"), "an INTERVAL of at most 100"},
		{"a rule that no day fits", file(eid + "\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
			"no day fits it"},
		{"not a rule", file(eid + "\nRRULE:whenever"), `RRULE "whenever"`},
		{"two rules", file(eid + "\nRRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY"), "one RRULE at most"},
		{"a rule of exclusions", file(eid + "\nEXRULE:FREQ=YEARLY"), "EXRULE"},
		{"a listed period", file(eid + "\nRDATE;VALUE=PERIOD:20270309T000000Z/P1D"), "RDATE: want a day"},
		{"a file that cancels", strings.Replace(file(eid), "VERSION", "METHOD:CANCEL\nVERSION", 1),
			"the file cancels its events"},
		{"a duration of a day and a half", file(eid + "\nDURATION:PT36H"), "DURATION: want whole days"},
		{"too many days", file(eid + "\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH"), "at most 5000 days off"},
		{"too many rules", file(strings.Split(strings.Repeat(eid+"\nRRULE:FREQ=YEARLY;COUNT=1|",
			101), "|")[:101]...), "at most 100 events that recur"},
		{"a line too long", file("SUMMARY:" + strings.Repeat("a\n ", 9000)), "lines of at most"},
		{"too long", file("X-A:" + strings.Repeat("a\nX-A:", 1<<18)), "at most 1048576 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := calendar.ReadICS("XX", strings.NewReader(tt.src))
			if err == nil || !strings.Contains(err.Error(), tt.want) ||
				!strings.HasPrefix(err.Error(), "calendar XX: ") {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := calendar.ReadICS("XX", strings.NewReader(file(eid)), 0, 1, 2, 3, 4, 5, 6); err == nil {
		t.Error("a week without a workday was accepted")
	}
	if _, err := calendar.ReadICS("XX", strings.NewReader(file(eid)), time.Weekday(7)); err == nil {
		t.Error("an eighth weekday was accepted")
	}
	broken := errors.New("broken")
	if _, err := calendar.ReadICS("XX", failing{broken}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// A feed's observances are named, but nobody has the day off.
func TestReadICSObservances(t *testing.T) {
	const off = "SUMMARY:Off\nDTSTART;VALUE=DATE:20260101\n"
	const on = "SUMMARY:On\nDTSTART;VALUE=DATE:20260513\n"
	for _, tt := range []struct {
		name, first, second string
		observance          bool
	}{
		{"nothing said", off, on, false},
		{"a description", off + "DESCRIPTION:Public holiday", on + "DESCRIPTION:Observance", true},
		{"a category", off + "CATEGORIES:Public holiday", on + "CATEGORIES:Spring,Observance", true},
		{"another language", off + "DESCRIPTION:Gesetzlicher Feiertag",
			on + `DESCRIPTION:Gedenktag\nZum Ausblenden: Einstellungen > Feiertage in Deutschland`, true},
		{"a holiday with more to read", off,
			on + `DESCRIPTION:Public holiday\nGovernment > Holidays`, false},
		{"not a public holiday", off, on + "DESCRIPTION:This is not a public holiday", true},
		{"the change of the clocks", off, on + "DESCRIPTION:Clock change/Daylight Saving Time", true},
		{"one line in French", off, on + "DESCRIPTION:Célébration", true},
		{"one line in Spanish", off, on + "DESCRIPTION:Conmemoración", true},
		{"one line in German", off, on + "DESCRIPTION:Feier- oder Gedenktag", true},
		{"a public holiday in German", off, on + "DESCRIPTION:Gesetzlicher Feiertag", false},
		{"a public holiday in French", off, on + "DESCRIPTION:Jour férié", false},
		{"a label", off, strings.Replace(on, "On", "Observance: On", 1), true},
		{"a label of something else", off, strings.Replace(on, "On", "Bavaria: On", 1), false},
		{"a summary", off, strings.Replace(on, "On", "On (Observance)", 1), true},
		{"a summary with a place", off, strings.Replace(on, "On", "On (Bavaria)", 1), false},
		{"someone's observance", off, on + "DESCRIPTION:State observance", true},
		{"an observance by its type", off, on + "DESCRIPTION:Kind of day: Observance", true},
		{"in brackets", off, strings.Replace(on, "On", "On [observance]", 1), true},
		{"after a dash", off, strings.Replace(on, "On", "On – Observance", 1), true},
		{"after a dash, in other words", off, strings.Replace(on, "On", "On - not a holiday", 1), true},
		{"no public holiday in German", off, on + "DESCRIPTION:Kein gesetzlicher Feiertag", true},
		{"no public holiday in French", off, on + "DESCRIPTION:Jour non férié", true},
		{"no day off", off, on + "DESCRIPTION:Not a public day off", true},
		{"a workday", off, on + "DESCRIPTION:This is an ordinary working day here", true},
		{"a workday by its category", off, on + "CATEGORIES:Workday", true},
		{"open", off, on + "DESCRIPTION:Offices stay open", true},
		{"a holiday that was a workday", off, on + "DESCRIPTION:Public holiday since 2020", false},
		{"a day off", off, on + "DESCRIPTION:A paid day off", false},
		{"a day at home", off, strings.Replace(on, "On", "Remote work day", 1), true},
		{"an open office", off, strings.Replace(on, "On", "Jubilee (offices open)", 1), true},
		{"a day with pay", off, strings.Replace(on, "On", "Pay day", 1), true},
		{"somebody's birthday", off, strings.Replace(on, "On", "Lee is 40", 1) + "CATEGORIES:Birthdays", true},
		{"a monarch's birthday", off, strings.Replace(on, "On", "Queen's Birthday", 1), false},
		{"a holiday before payday", off, on + "DESCRIPTION:Office closed, payroll runs a day early", false},
		{"a jubilee", off, strings.Replace(on, "On", "Jubilee", 1), false},
		{"a break of schools", off, strings.Replace(on, "On", "Herbstferien Hessen", 1), true},
		{"a break of schools by its category", off, on + "CATEGORIES:Schulferien", true},
		{"half-term", off, strings.Replace(on, "On", "Half-term break", 1), true},
		{"a break of schools in French", off, strings.Replace(on, "On", "Vacances de la Toussaint", 1), true},
		{"a break of the company", off, strings.Replace(on, "On", "Betriebsferien", 1), false},
		{"a break of the company in English", off, strings.Replace(on, "On", "Summer break", 1), false},
		{"an optional holiday", off, on + "DESCRIPTION:Optional holiday", true},
		{"a restricted holiday", off, on + "CATEGORIES:Restricted Holiday", true},
		{"a regional holiday", off, strings.Replace(on, "On", "On (Regional Holiday)", 1), true},
		{"a holiday of a region", off, on + "DESCRIPTION:Public holiday in Scotland", true},
		{"a holiday of two regions", off, on + `DESCRIPTION:Public holiday in Johor\, Kedah`, true},
		{"a holiday of a country", off, on + "DESCRIPTION:Public holiday in Spain", false},
		{"a file for one region", strings.Replace(off, "Off", "Off (regional holiday)", 1),
			on + "DESCRIPTION:Public holiday in Scotland", false},
		{"free time", off, on + "X-MICROSOFT-CDO-BUSYSTATUS:FREE", true},
		{"all transparent", off + "TRANSP:TRANSPARENT", on + "TRANSP:TRANSPARENT", false},
		{"one transparent", off, on + "TRANSP:TRANSPARENT", true},
		{"one transparent, but a holiday", off,
			on + "TRANSP:TRANSPARENT\nDESCRIPTION:Public holiday", false},
		{"an observed holiday", off, on + "DESCRIPTION:Public holiday in observance of a saint", false},
	} {
		c, err := calendar.ReadICS("XX", strings.NewReader(file(tt.first, tt.second)))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		o, err := calendar.NewOffice(c, time.UTC, nil, calendar.Rules{})
		if err != nil {
			t.Fatal(err)
		}
		d := day("2026-05-13")
		if o.Workday(d) != tt.observance || len(o.Names(d)) > 0 == tt.observance ||
			len(c.Holidays(d)) != 1 || o.Workday(day("2026-01-01")) {
			t.Errorf("%s: workday %t, named %q", tt.name, o.Workday(d), o.Names(d))
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestCovers(t *testing.T) {
	single := "SUMMARY:Eid\nDTSTART;VALUE=DATE:20260320"
	yearly := "SUMMARY:National Day\nDTSTART;VALUE=DATE:20201202\nRRULE:FREQ=YEARLY"
	for _, tt := range []struct {
		name, src string
		year      int
		want      bool
	}{
		{"the year of a single day", file(single), 2026, true},
		{"the year after it", file(single), 2027, false},
		{"the year before it", file(single), 2025, false},
		{"a rule without an end", file(yearly), 2090, true},
		{"a rule, before it began", file(yearly), 2019, false},
		{"a rule beside a single day", file(single, yearly), 2027, false},
		{"both", file(single, yearly), 2021, true},
	} {
		c, err := calendar.ReadICS("XX", strings.NewReader(tt.src))
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Covers(tt.year); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

func FuzzReadICS(f *testing.F) {
	f.Add(goldenWeek)
	f.Add(file("SUMMARY:Day (Observance)\nSEQUENCE:1\nDTSTART:20201202T000000Z\nRDATE:20210309\n"+
		"DURATION:PT48H",
		"SUMMARY:Day\nDTSTART:20211203\nRRULE:FREQ=DAILY;COUNT=9"))
	f.Add(file("SUMMARY:Day\nDTSTART:20201202\nRRULE:FREQ=YEARLY;COUNT=3\nDURATION:P1DT0H",
		"SUMMARY:Day\nDTSTART:20211203\nRECURRENCE-ID:20211201T230000Z\nDESCRIPTION:Observance\\nA > B"))
	f.Add(file("SUMMARY:Leap\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE:20240229"))
	f.Add(file("SUMMARY;X=\"a\":b\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102"))
	f.Add(file("SUMMARY:Eid\nDTSTART:20260320\nRRULE:FREQ=YEARLY;INTERVAL=2;BYWEEKNO=-1;BYSETPOS=1;BYDAY=MO"))
	f.Fuzz(func(t *testing.T, src string) {
		c, err := calendar.ReadICS("XX", strings.NewReader(src))
		if err != nil {
			return
		}
		o, err := calendar.NewOffice(c, time.UTC, nil, calendar.Rules{})
		if err != nil {
			t.Fatal(err)
		}
		d := o.AddWorkdays(calendar.NewDate(2026, 1, 1), 1)
		if !o.Workday(d) || len(c.Holidays(d)) > calendar.MaxICSTotal {
			t.Errorf("%s is not a workday", d)
		}
	})
}
