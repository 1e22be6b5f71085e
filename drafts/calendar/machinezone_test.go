package calendar_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// localEnv makes the test binary print a digest of the package's results instead of running tests.
const localEnv = "TACTFUL_CALENDAR_DIGEST"

func TestMain(m *testing.M) {
	if os.Getenv(localEnv) != "" {
		digest()
		return
	}
	os.Exit(m.Run())
}

// digest prints the machine's offset from UTC, and a hash of every calendar's days off in the years
// of the tables and of many windows.
func digest() {
	sum := sha256.New()
	for i, code := range calendar.Codes() {
		c, err := calendar.Lookup(code)
		if err != nil {
			panic(err)
		}
		for d := calendar.NewDate(2024, 1, 1); d.Year() < 2033; d = d.AddDays(1) {
			if h := c.Holidays(d); len(h) > 0 {
				fmt.Fprintln(sum, code, d, h)
			}
		}
		loc, err := time.LoadLocation(zones()[i%len(zones())])
		if err != nil {
			panic(err)
		}
		o, err := calendar.NewOffice(c, loc, nil, calendar.Rules{})
		if err != nil {
			panic(err)
		}
		moments(151*odd, func(at time.Time) {
			w, err := o.Window(calendar.Ask, at)
			fmt.Fprintln(sum, span(w), err, deadline(o, at.Format(local)))
		})
	}
	fmt.Printf("%s %x", time.Date(2026, 1, 1, 0, 0, 0, 0, time.Local).Format("-0700"), sum.Sum(nil))
}

// The machine's zone makes no difference, not even if its clocks go forward at midnight on a
// holiday. In Santiago they do on one of Bulgaria's in 2026, in Havana on one of Berlin's: the
// library by itself is off by a day there.
func TestMachineZone(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the test binary in four zones")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var want string
	for _, tt := range []struct{ zone, offset string }{
		{"UTC", "+0000"}, {"America/Santiago", "-0300"}, {"America/Havana", "-0500"},
		{"Pacific/Kiritimati", "+1400"},
	} {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), localEnv+"=1", "TZ="+tt.zone)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		offset, got, ok := strings.Cut(string(out), " ")
		if !ok || offset != tt.offset {
			t.Fatalf("TZ=%s has no effect: %q", tt.zone, out)
		}
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("TZ=%s gives different results from UTC", tt.zone)
		}
	}
}
