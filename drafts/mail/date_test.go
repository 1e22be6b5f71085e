package mail_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

func TestDatesInObsoleteZones(t *testing.T) {
	for zone, want := range map[string]string{
		"EST": "14:30", "EDT": "13:30", "CST": "15:30", "CDT": "14:30", "MST": "16:30", "MDT": "15:30",
		"PST": "17:30", "PDT": "16:30", "GMT": "09:30", "UT": "09:30", "-0400": "13:30",
		"-0400 (EST)": "13:30",
	} {
		m, err := mail.Read(strings.NewReader("Date: Tue, 12 May 2026 09:30:00 " + zone + "\r\n\r\nHello\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Date.UTC().Format("15:04"); got != want {
			t.Errorf("09:30 %s is %s UTC, want %s", zone, got, want)
		}
		if at := m.Date.Format(time.TimeOnly); at != "09:30:00" {
			t.Errorf("09:30 %s shows as %s", zone, at)
		}
	}
}
