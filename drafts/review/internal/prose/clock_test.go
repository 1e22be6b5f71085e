package prose

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestOffsetZone(t *testing.T) {
	at := time.Date(2026, 7, 6, 12, 0, 0, 0, time.UTC)
	for words, want := range map[string]string{"utc-4:00": "08:00", "utc+5:30": "17:30"} {
		if got := at.In(OffsetZone(words)).Format("15:04"); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	for _, words := range []string{"", "utc", "my", "eastern"} {
		if zone := OffsetZone(words); zone != nil {
			t.Errorf("%s: got %s", words, zone)
		}
	}
}

func TestClockNear(t *testing.T) {
	for _, tt := range []struct{ text, day, want string }{
		{"Could we talk today at 5:00 pm Eastern?", "today", "17:00 eastern"},
		{"The offer runs out at 5:00 pm Eastern today.", "today", "17:00 eastern"},
		{"The offer runs out at 9:05 a.m. Pacific today.", "today", "9:05 pacific"},
		{"The offer runs out at 12:00 pm today.", "today", "12:00 "},
		{"It stands until 5:30 pm on July 6.", "July 6", "17:30 "},
		{"It stands until 11.01 pm on July 6.", "July 6", "23:01 "},
		{"It stands until 06:00 on July 6.", "July 6", "6:00 "},
		{"It ends on July 6 at 17:00 UTC-4.", "July 6", "17:00 utc-4:00"},
		{"It ends on July 6, 5 pm (GMT+05:30).", "July 6", "17:00 utc+5:30"},
		{"It ends on July 6, 09:15 UTC −0330, I think.", "July 6", "9:15 utc-3:30"},
		{"It ends on July 6, 17:00 UTC - 6 hours left.", "July 6", "17:00 utc"},
		{"It ends on July 6 at 16:30Z.", "July 6", "16:30 utc"},
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
