package prose

import (
	"fmt"
	"strings"
	"testing"
)

func TestClockNear(t *testing.T) {
	for _, tt := range []struct{ text, day, want string }{
		{"Could we talk today at 5:00 pm Eastern?", "today", "17:00 eastern"},
		{"The offer runs out at 5:00 pm Eastern today.", "today", "17:00 eastern"},
		{"The offer runs out at 9:05 a.m. Pacific today.", "today", "9:05 pacific"},
		{"The offer runs out at 12:00 pm today.", "today", "12:00 "},
		{"It stands until 5:30 pm on July 6.", "July 6", "17:30 "},
		{"It stands until 11.01 pm on July 6.", "July 6", "23:01 "},
		{"It stands until 06:00 on July 6.", "July 6", "6:00 "},
		{"We spoke for 10 minutes today.", "today", "none"},
	} {
		p := read(tt.text)
		at := strings.Index(tt.text, tt.day)
		got := "none"
		if c, ok := p.ClockNear(&Day{Start: at, End: at + len(tt.day)}); ok {
			got = fmt.Sprintf("%d:%02d %s", c.Hour, c.Minute, c.Zone)
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
