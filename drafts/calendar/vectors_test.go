package calendar_test

import (
	"encoding/json"
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

// difference is a reason for days that the tables have and the second source hasn't, or the reverse.
type difference struct {
	codes []string
	more  bool
	days  []string
	used  map[string]bool
}

func differences(t *testing.T) (list []*difference) {
	for _, line := range dataLines(t, "differences.txt") {
		p := strings.Split(line, " | ")
		if len(p) != 4 || p[1] != "more" && p[1] != "less" || len(p[3]) < 20 {
			t.Fatalf("differences.txt: want codes, more or less, days, and a reason, got %q", line)
		}
		list = append(list, &difference{strings.Split(p[0], ","), p[1] == "more", strings.Fields(p[2]),
			map[string]bool{}})
	}
	return list
}

// explains reports whether the difference is about the day.
func (f *difference) explains(code string, more bool, d calendar.Date) bool {
	if more != f.more || !slices.Contains(f.codes, code) {
		return false
	}
	for _, at := range f.days {
		if at == d.String() || calendar.AnchorOn(at, d) {
			f.used[at] = true
			return true
		}
	}
	return false
}

// TestSecondSource compares the tables with those of another library, in the folder that
// TACTFUL_HOLIDAYS names: one JSON object of days by code, and one of weekend days that are worked.
func TestSecondSource(t *testing.T) {
	folder := os.Getenv("TACTFUL_HOLIDAYS")
	if folder == "" {
		t.Skip("TACTFUL_HOLIDAYS names no folder")
	}
	var days map[string]map[string]string
	var works map[string][]string
	for name, into := range map[string]any{"vacanza-2024-2032.json": &days,
		"vacanza-weekend-workdays.json": &works} {
		src, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(src, into); err != nil {
			t.Fatal(err)
		}
	}
	known := differences(t)
	explained := func(code string, more bool, d calendar.Date) bool {
		return slices.ContainsFunc(known, func(f *difference) bool { return f.explains(code, more, d) })
	}
	for code, theirs := range days {
		c := lookup(t, code)
		for year := 2024; year <= 2032; year++ {
			for _, s := range observed(c, year, calendar.Closed) {
				if theirs[s] == "" && !explained(code, true, day(s)) {
					t.Errorf("%s: they lack %s", code, s)
				}
			}
			ours := observed(c, year, calendar.Closed, calendar.Soft)
			for s, name := range theirs {
				d := day(s)
				if d.Year() == year && !c.Weekend(d.Weekday()) && !slices.Contains(ours, s) &&
					!explained(code, false, d) {
					t.Errorf("%s: we lack %s, %s", code, s, name)
				}
			}
			if got := worked(t, code, year); strings.Join(got, " ") != strings.Join(ofYear(works[code], year), " ") {
				t.Errorf("%s works %q, they say %q", code, got, ofYear(works[code], year))
			}
		}
	}
	for _, f := range known {
		for _, at := range f.days {
			if !f.used[at] {
				t.Errorf("%v: %s is no difference any more", f.codes, at)
			}
		}
	}
}

func ofYear(days []string, year int) (list []string) {
	for _, s := range days {
		if day(s).Year() == year {
			list = append(list, s)
		}
	}
	return list
}
