package calendar_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// lookup returns the calendar with the code.
func lookup(t *testing.T, code string) *calendar.Calendar {
	t.Helper()
	c, err := calendar.Lookup(code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// observed returns the days of the year, outside the weekend, on which a holiday of one of the kinds
// is observed.
func observed(c *calendar.Calendar, year int, kinds ...calendar.Kind) (days []string) {
	for d := calendar.NewDate(year, time.January, 1); d.Year() == year; d = d.AddDays(1) {
		if !c.Weekend(d.Weekday()) && slices.ContainsFunc(c.Holidays(d), func(h calendar.Holiday) bool {
			return h.Observed == d && slices.Contains(kinds, h.Kind)
		}) {
			days = append(days, d.String())
		}
	}
	return days
}

// worked returns the weekend days of the year on which the country works.
func worked(t *testing.T, code string, year int) (days []string) {
	o := office(t, code, "UTC")
	for d := calendar.NewDate(year, time.January, 1); d.Year() == year; d = d.AddDays(1) {
		if o.Calendar().Weekend(d.Weekday()) && o.Workday(d) {
			days = append(days, d.String())
		}
	}
	return days
}

// dataLines returns the lines of a file in testdata, without comments.
func dataLines(t *testing.T, name string) (lines []string) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(src)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// The days that authorities have published are all the days on which offices close.
func TestVectors(t *testing.T) {
	count := 0
	for _, line := range dataLines(t, "vectors.txt") {
		head, list, _ := strings.Cut(line, ":")
		fields := strings.Fields(head)
		code, year := fields[0], fields[len(fields)-1]
		var want []string
		for _, span := range strings.Fields(list) {
			from, to, ok := strings.Cut(span, "..")
			if !ok {
				to = from
			}
			for d := day(year + "-" + from); !d.After(day(year + "-" + to)); d = d.AddDays(1) {
				want = append(want, d.String())
			}
		}
		count += len(want)
		y := day(year + "-01-01").Year()
		got := observed(lookup(t, code), y, calendar.Closed)
		switch {
		case strings.Contains(head, " soft "):
			got = observed(lookup(t, code), y, calendar.Soft)
		case strings.Contains(head, " works "):
			got = worked(t, code, y)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", head, strings.Join(got, " "), strings.Join(want, " "))
		}
	}
	if count < 400 {
		t.Errorf("only %d days", count)
	}
}

// difference is a reason why the tables differ from another source: the days are more than its own,
// less, or, in the second source, of a kind that offices work on.
type difference struct {
	codes []string
	side  string
	days  []string
	used  map[string]bool
}

func differences(t *testing.T) (list []*difference) {
	for _, line := range dataLines(t, "differences.txt") {
		p := strings.Split(line, " | ")
		if len(p) != 4 || !slices.Contains([]string{"more", "less", "npm"}, p[1]) || len(p[3]) < 20 {
			t.Fatalf("differences.txt: want codes, more, less, or npm, days, and a reason, got %q", line)
		}
		list = append(list, &difference{strings.Split(p[0], ","), p[1], strings.Fields(p[2]),
			map[string]bool{}})
	}
	return list
}

// explains reports whether the difference is about the day.
func (f *difference) explains(code, side string, d calendar.Date) bool {
	if side != f.side || !slices.Contains(f.codes, code) {
		return false
	}
	for _, at := range f.days {
		if at == "*" || at == d.String() || calendar.AnchorOn(at, d) {
			f.used[at] = true
			return true
		}
	}
	return false
}

// otherDays returns the content of a file in the folder that TACTFUL_HOLIDAYS names.
func otherDays[T any](t *testing.T, name string) (days T) {
	folder := os.Getenv("TACTFUL_HOLIDAYS")
	src, err := os.ReadFile(filepath.Join(folder, name))
	if folder == "" || errors.Is(err, fs.ErrNotExist) {
		t.Skipf("TACTFUL_HOLIDAYS names no folder with %s", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(src, &days); err != nil {
		t.Fatal(err)
	}
	return days
}

// compare reports the days on which the tables and another source differ without a reason, and the
// reasons that are none any more.
func compare(t *testing.T, theirs map[string]map[string]string, more, less string) {
	known := differences(t)
	explained := func(code, side string, d calendar.Date) bool {
		return side == "" ||
			slices.ContainsFunc(known, func(f *difference) bool { return f.explains(code, side, d) })
	}
	for code, days := range theirs {
		c := lookup(t, code)
		for year := 2024; year <= 2032; year++ {
			for _, s := range observed(c, year, calendar.Closed) {
				if days[s] == "" && !explained(code, more, day(s)) {
					t.Errorf("%s: they lack %s", code, s)
				}
			}
			ours := observed(c, year, calendar.Closed, calendar.Soft, calendar.Mostly)
			for s, name := range days {
				d := day(s)
				if d.Year() == year && !c.Weekend(d.Weekday()) && !slices.Contains(ours, s) &&
					!explained(code, less, d) {
					t.Errorf("%s: we lack %s, %s", code, s, name)
				}
			}
		}
	}
	for _, f := range known {
		for _, at := range f.days {
			if (f.side == more || f.side == less) && !f.used[at] {
				t.Errorf("%v: %s is no difference any more", f.codes, at)
			}
		}
	}
}

// The tables agree with those of vacanza/holidays, in one file of days by code and one of weekend
// days that are worked.
func TestSecondSource(t *testing.T) {
	works := otherDays[map[string][]string](t, "vacanza-weekend-workdays.json")
	days := otherDays[map[string]map[string]string](t, "vacanza-2024-2032.json")
	compare(t, days, "more", "less")
	for code := range days {
		for year := 2024; year <= 2032; year++ {
			got, want := worked(t, code, year), ofYear(works[code], year)
			if !slices.Equal(got, want) {
				t.Errorf("%s works on %q, they say %q", code, got, want)
			}
		}
	}
}

// The tables have every public holiday of date-holidays. It lacks many substitutes and bridge days,
// so what it doesn't have says nothing.
func TestThirdSource(t *testing.T) {
	compare(t, otherDays[map[string]map[string]string](t, "date-holidays.json"), "", "npm")
}

func ofYear(days []string, year int) (list []string) {
	for _, s := range days {
		if day(s).Year() == year {
			list = append(list, s)
		}
	}
	return list
}
