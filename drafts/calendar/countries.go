package calendar

import (
	"embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// countries has a file of rules for each country; countries/README.md describes the format.
//
//go:embed countries/*.txt
var countries embed.FS

// Codes returns the codes that [Lookup] accepts, sorted.
func Codes() (codes []string) {
	files, err := countries.ReadDir("countries")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".txt")
		regions, national := regionsOf(name)
		if national {
			codes = append(codes, name)
		}
		for _, r := range regions {
			codes = append(codes, name+"-"+r)
		}
	}
	slices.Sort(codes)
	return codes
}

func countryFile(name string) (string, bool) {
	src, err := countries.ReadFile("countries/" + name + ".txt")
	return string(src), err == nil
}

// regionsOf returns the regions in the country's file, and whether the country as a whole has a
// calendar too.
func regionsOf(name string) (regions []string, national bool) {
	src, _ := countryFile(name)
	national = true
	for line := range strings.Lines(src) {
		switch words := strings.Fields(line); {
		case len(words) == 0:
		case words[0] == "regions":
			regions = append(regions, words[1:]...)
		case words[0] == "no" && words[1] == "national":
			national = false
		}
	}
	return regions, national
}

func country(code string) (*Calendar, bool) {
	name, region, regional := strings.Cut(code, "-")
	src, ok := countryFile(name)
	if !ok {
		return nil, false
	}
	regions, national := regionsOf(name)
	if regional && !slices.Contains(regions, region) || !regional && !national {
		return nil, false
	}
	if !regional {
		region = name
	}
	c := &Calendar{code: code, weekend: saturdaySunday(), works: map[Date]bool{}, days: &table{}}
	for line := range strings.Lines(src) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := c.line(line, region); err != nil {
			panic(fmt.Sprintf("calendar %s: %q: %v", name, line, err)) // a test reads every file
		}
	}
	c.days.rest = c.weekend
	return c, true
}

// line reads a line of a country's file for the region.
func (c *Calendar) line(line, region string) error {
	spec, names, isRule := strings.Cut(line, "|")
	words := strings.Fields(spec)
	if isRule {
		return c.rule(words, names, region)
	}
	var err error
	switch words[0] {
	case "regions", "no":
	case "ask":
		if !strings.Contains(c.code, "-") {
			c.ask = words[1]
		}
	case "weekend":
		c.weekend, err = weekdays(words[1:])
	case "half":
		c.half, err = weekdays(words[1:])
	case "covers":
		_, err = fmt.Sscanf(words[1], "%d-%d", &c.days.from, &c.days.to)
	case "works":
		for _, w := range words[1:] {
			d, bad := ParseDate(w)
			c.works[d], err = true, errors.Join(err, bad)
		}
	default:
		err = errors.New("unknown word")
	}
	return err
}

// rule reads a rule and adds it unless it's for other regions.
func (c *Calendar) rule(words []string, names, region string) error {
	r := rule{}
	r.name, r.local, _ = strings.Cut(names, "|")
	r.name, r.local = strings.TrimSpace(r.name), strings.TrimSpace(r.local)
	for _, w := range words {
		if list, ok := strings.CutPrefix(w, "@"); ok {
			list, others := strings.CutPrefix(list, "!")
			if slices.Contains(strings.Split(list, ","), region) == others {
				return nil
			}
		} else if err := r.word(w); err != nil {
			return fmt.Errorf("%q: %w", w, err)
		}
	}
	c.days.rules = append(c.days.rules, r)
	return nil
}

// ruleWord matches a word of a rule: a date; years; a weekday and where a holiday on it moves; or a
// day of every year.
var ruleWord = lazy.Regexp(`^(?:(\d{4}-\d\d-\d\d)|(\d{4})?(-)?(\d{4})?|([a-z]{3})(>|[+-]\d)|` +
	`(?:(easter|orthodox)|(\d|last)\.([a-z]{3})\.(\d\d)|(?:([a-z]{3})([<>])=)?(\d\d-\d\d))` +
	`([+-]\d+)?)$`)

func (r *rule) word(w string) error {
	switch w {
	case "soft":
		r.kind = Soft
		return nil
	case "mostly":
		r.kind = Mostly
		return nil
	case "observance":
		r.kind = Observance
		return nil
	case "clash>":
		r.clash = true
		return nil
	}
	m := ruleWord().FindStringSubmatch(strings.TrimPrefix(w, "!"))
	if m == nil || m[0] == "" || w[0] == '!' && len(m[0]) != len("2026") {
		return errors.New("unknown word")
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	var err error
	switch {
	case m[1] != "":
		var d Date
		d, err = ParseDate(m[1])
		r.dates = append(r.dates, d)
	case w[0] == '!':
		r.except = append(r.except, number(m[2]))
	case m[2] != "" || m[4] != "":
		r.from, r.to = number(m[2]), number(m[4])
		if m[3] == "" {
			r.to = r.from
		}
	case m[5] != "":
		var on time.Weekday
		on, err = weekday(m[5])
		r.moves[on] = move{days: number(m[6]), free: m[6] == ">"}
	default:
		r.anchor, err = newAnchor(m[7:14])
		r.offset = number(m[14])
	}
	return err
}

// newAnchor reads what ruleWord matches: the feast; the count, weekday, and month; or the weekday,
// the side of the date it's on, and the date.
func newAnchor(m []string) (a anchor, err error) {
	if m[0] != "" {
		return anchor{feast: m[0]}, nil
	}
	if m[1] != "" {
		a.form, a.day = nthDay, -1
		if m[1] != "last" {
			a.day, err = strconv.Atoi(m[1])
		}
		w, bad := weekday(m[2])
		t, badMonth := time.Parse("01", m[3])
		a.weekday, a.month = w, t.Month()
		return a, errors.Join(err, bad, badMonth)
	}
	t, err := time.Parse(time.DateOnly, "2024-"+m[6])
	a.month, a.day = t.Month(), t.Day()
	if m[4] != "" {
		a.form = map[string]form{">": fromDay, "<": untilDay}[m[5]]
		w, bad := weekday(m[4])
		a.weekday, err = w, errors.Join(err, bad)
	}
	return a, err
}

// weekday returns the weekday with the short name, such as mon.
func weekday(short string) (time.Weekday, error) {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if strings.EqualFold(w.String()[:3], short) {
			return w, nil
		}
	}
	return 0, fmt.Errorf("no weekday: %q", short)
}

func weekdays(short []string) (set [7]bool, err error) {
	for _, s := range short {
		w, bad := weekday(s)
		set[w], err = true, errors.Join(err, bad)
	}
	return set, err
}
