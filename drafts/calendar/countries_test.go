package calendar

import (
	"slices"
	"strings"
	"testing"
)

// Every table can be read, and every rule has a name, a law or authority, and regions that exist.
func TestTables(t *testing.T) {
	for _, code := range Codes() {
		c, err := Lookup(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range c.days.rules {
			if r.name == "" || r.name == r.local {
				t.Errorf("%s: the name is %q, in the country's language %q", code, r.name, r.local)
			}
			if (r.anchor == anchor{}) == (r.dates == nil) {
				t.Errorf("%s: %s has neither dates nor a day of every year, or both", code, r.name)
			}
			if len(r.dates) > 5 && r.kind == Closed && c.Through() == 0 {
				t.Errorf("%s: %s is announced from year to year: say which years are covered", code, r.name)
			}
			if !slices.IsSortedFunc(r.dates, func(a, b Date) int { return a.Sub(b) }) {
				t.Errorf("%s: %s: the dates are out of order", code, r.name)
			}
		}
		if !strings.Contains(code, "-") {
			checkFile(t, code)
		}
	}
	if n := len(Codes()); n < 143 {
		t.Errorf("only %d calendars", n)
	}
}

// Where more than half of the regions have a day off, the national calendar has it, too, or says that
// most have it; and it says so only then.
func TestMostRegions(t *testing.T) {
	for _, code := range Codes() {
		regions, national := regionsOf(code)
		if len(regions) == 0 || !national {
			continue
		}
		c, err := Lookup(code)
		if err != nil {
			t.Fatal(err)
		}
		for d := NewDate(2026, 1, 1); d.Year() < 2033; d = d.AddDays(1) {
			n := 0
			for _, r := range regions {
				region, err := Lookup(code + "-" + r)
				if err != nil {
					t.Fatal(err)
				}
				if region.off(d) {
					n++
				}
			}
			mostly := slices.ContainsFunc(c.Holidays(d), func(h Holiday) bool { return h.Kind == Mostly })
			if !c.off(d) && (2*n > len(regions) && !mostly || 2*n < len(regions) && mostly) {
				t.Errorf("%s %s: %d of %d regions are off, but mostly is %t", code, d, n, len(regions), mostly)
			}
		}
	}
}

func checkFile(t *testing.T, country string) {
	src, _ := countryFile(country)
	regions, _ := regionsOf(country)
	comments := 0
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			comments++
		}
		spec, _, isRule := strings.Cut(line, "|")
		if !isRule {
			continue
		}
		if comments < 2 {
			t.Errorf("%s: %q has no law or authority above it", country, line)
		}
		for _, w := range strings.Fields(spec) {
			if list, ok := strings.CutPrefix(w, "@"); ok {
				for r := range strings.SplitSeq(strings.TrimPrefix(list, "!"), ",") {
					if r != country && !slices.Contains(regions, r) {
						t.Errorf("%s: %q is for a region %s that doesn't exist", country, line, r)
					}
				}
			}
		}
	}
}

func TestRuleWords(t *testing.T) {
	for _, tt := range []struct {
		words string
		year  int
		want  string
	}{
		{"12-25", 2026, "2026-12-25"},
		{"easter-2", 2026, "2026-04-03"},
		{"easter", 2038, "2038-04-25"},
		{"easter", 2285, "2285-03-22"},
		{"orthodox", 2026, "2026-04-12"},
		{"orthodox+1", 2027, "2027-05-03"},
		{"4.thu.11", 2026, "2026-11-26"},
		{"last.mon.05", 2027, "2027-05-31"},
		{"last.mon.02", 2028, "2028-02-28"},
		{"1.sun.09+4", 2026, "2026-09-10"},
		{"mon<=05-24", 2026, "2026-05-18"},
		{"mon<=05-24", 2027, "2027-05-24"},
		{"sat>=06-20", 2026, "2026-06-20"},
		{"sat>=06-20", 2027, "2027-06-26"},
		{"06-19 2021-", 2020, ""},
		{"06-19 2021-", 2021, "2021-06-19"},
		{"06-19 -2020", 2021, ""},
		{"06-19 2020", 2021, ""},
		{"06-19 2020-2021", 2021, "2021-06-19"},
		{"06-19 !2021", 2021, ""},
		{"2026-02-17 2026-02-18 2027-02-06", 2026, "2026-02-17 2026-02-18"},
	} {
		var r rule
		for w := range strings.FieldsSeq(tt.words) {
			if err := r.word(w); err != nil {
				t.Fatalf("%s: %v", tt.words, err)
			}
		}
		var got []string
		for _, d := range r.in(tt.year) {
			got = append(got, d.String())
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s in %d: got %q, want %q", tt.words, tt.year, got, tt.want)
		}
	}
	for _, w := range []string{"christmas", "13-01", "02-30", "5.xyz.01", "6.mon.13", "mon=05-24",
		"xyz>",
		"2026-02-30", "@", "!", "!easter", "", "easter+"} {
		var r rule
		if err := r.word(w); err == nil {
			t.Errorf("%q was read as %+v", w, r)
		}
	}
}

// A substitute is looked for once all other holidays are known.
func TestSubstitutes(t *testing.T) {
	for _, tt := range []struct{ code, day, want string }{
		{"GB", "2021-12-25", "2021-12-27"}, {"GB", "2021-12-26", "2021-12-28"},
		{"GB", "2022-12-25", "2022-12-27"}, {"GB", "2022-12-26", "2022-12-26"},
		{"GB", "2022-01-01", "2022-01-03"},
		{"US", "2022-01-01", "2021-12-31"},
		{"HK", "2026-04-05", "2026-04-07"}, // a Sunday before Easter Monday
		{"KR", "2025-05-05", "2025-05-05"}, // two holidays on a Monday: one moves
		{"MY", "2030-02-03", "2030-02-06"}, // three holidays follow
		{"BG", "2028-12-24", "2028-12-27"},
		{"AR", "2026-06-17", "2026-06-15"},
		{"NL", "2025-04-27", "2025-04-26"},
	} {
		c, err := Lookup(tt.code)
		if err != nil {
			t.Fatal(err)
		}
		d, err := ParseDate(tt.day)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, h := range c.Holidays(d) {
			found = found || h.Day == d && h.Observed.String() == tt.want
		}
		if !found {
			t.Errorf("%s %s: %v, want it observed on %s", tt.code, tt.day, c.Holidays(d), tt.want)
		}
	}
}
