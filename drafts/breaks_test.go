package drafts

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

func TestBreaks(t *testing.T) {
	cat := catalogOf(t, kindPath,
		kindText("{{ with .Break }}{{ .Name }}, {{ if .Ahead }}until{{ else }}over since{{ end "+
			"}} {{ .Back }}{{ else }}none{{ end }}"))
	c := parseCase(t, breakCase)
	for day, want := range map[string]string{
		"2026-05-18": "none",
		// four days before its first day, a Saturday
		"2026-05-19": "the spring break, until Monday 1 June",
		"2026-05-24": "the spring break, until Monday 1 June",
		"2026-05-25": "the spring break, until Monday 1 June",
		"2026-05-29": "the spring break, until Monday 1 June",
		"2026-05-31": "the spring break, until Monday 1 June",
		"2026-06-01": "the spring break, over since Monday 1 June",
		"2026-06-02": "the spring break, over since Monday 1 June",
		"2026-06-03": "none",
		"2026-06-13": "none",
		"2026-06-14": "the founders' day, until Monday 22 June", // the Friday is a soft day
		"2026-06-18": "the founders' day, until Monday 22 June",
		"2026-06-19": "the founders' day, until Monday 22 June",
		"2026-06-21": "the founders' day, until Monday 22 June",
		"2026-06-22": "the founders' day, over since Monday 22 June",
		"2026-06-23": "the founders' day, over since Monday 22 June", // the second workday
		"2026-06-24": "none",
	} {
		// The first and the last minute of the day in Honolulu.
		date := localTime(t, day).Date
		for _, send := range []time.Time{date.In(zoneOf(t, "Pacific/Honolulu")),
			date.AddDays(1).In(zoneOf(t, "Pacific/Honolulu")).Add(-time.Minute)} {
			d, err := cat.Draft(c, letter.Request{Kind: "x", Send: send})
			if err != nil || d.Text != want+"\n" {
				t.Errorf("%s: got %+v, %v, want %q", send, d, err, want)
			}
		}
	}
}

// The closure is from Saturday 23 to Sunday 31 May. What is right before and after it depends on
// the deadline, not on the day of sending.
func TestAround(t *testing.T) {
	cat := catalogOf(t, kindPath,
		kindText("{{ with .Around }}{{ .Name }}, {{ if not .Begun }}before{{ else if .Ahead "+
			"}}in{{ else }}after{{ end }}{{ else }}none{{ end }}"))
	for deadline, want := range map[string]string{
		"2026-05-22T11:00": "none",
		"2026-05-22T16:00": "the spring break, before",
		"2026-05-23T12:00": "the spring break, in",
		"2026-05-27T12:00": "the spring break, in",
		"2026-06-01T08:00": "the spring break, after",
		"2026-06-01T17:00": "the spring break, after",
		"2026-06-02T10:00": "the spring break, after",
		"2026-06-02T17:00": "none",
		"2026-06-07T12:00": "none", // a Sunday like any other
	} {
		c := parseCase(t, strings.Replace(breakCase, "closures:",
			"offers: [{id: one, made: 2026-05-01, base: 100000, deadline: "+deadline+"}], closures:", 1))
		for _, day := range []string{"2026-05-11", "2026-05-21"} {
			d, err := cat.Draft(c,
				letter.Request{Kind: "x", Send: localTime(t, day).Date.In(zoneOf(t, "Pacific/Honolulu"))})
			if err != nil || d.Text != want+"\n" {
				t.Errorf("%s, sent on %s: got %+v, %v, want %q", deadline, day, d, err, want)
			}
		}
	}
}

func TestSoon(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("{{ if .Soon }}soon{{ else }}later{{ end }}"))
	c := parseCase(t, breakCase)
	send := time.Date(2026, 5, 12, 14, 0, 0, 0, zoneOf(t, "Pacific/Honolulu"))
	for by, want := range map[string]string{
		"": "later", "2026-05-12T14:30": "soon", "2026-05-12T17:00": "soon", "2026-05-12T17:01": "later",
		"2026-05-12": "later", "2026-05-13": "later", // a day is due at 23:59
	} {
		r := letter.Request{Kind: "x", Send: send}
		if by != "" {
			r.By = localTime(t, by)
		}
		d, err := cat.Draft(c, r)
		if err != nil || d.Text != want+"\n" {
			t.Errorf("%s: got %+v, %v, want %q", by, d, err, want)
		}
	}
}
