package calendar_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestSecondSource(t *testing.T) {
	folder := os.Getenv("TACTFUL_HOLIDAYS")
	if folder == "" {
		t.Skip("TACTFUL_HOLIDAYS names no folder")
	}
	src, err := os.ReadFile(filepath.Join(folder, "vacanza-2024-2032.json"))
	if err != nil {
		t.Fatal(err)
	}
	var other map[string]map[string]string
	if err := json.Unmarshal(src, &other); err != nil {
		t.Fatal(err)
	}
	for _, code := range calendar.Codes() {
		c, err := calendar.Lookup(code)
		if err != nil {
			t.Fatal(err)
		}
		var bad []string
		for d := day("2024-01-01"); d.Year() < 2033; d = d.AddDays(1) {
			if c.Weekend(d.Weekday()) {
				continue
			}
			theirs, listed := other[code][d.String()]
			closed, soft := false, false
			name := ""
			for _, h := range c.Holidays(d) {
				if h.Observed == d && h.Kind != calendar.Observance {
					name = h.Name
					closed = closed || h.Kind == calendar.Closed
					soft = soft || h.Kind == calendar.Soft
				}
			}
			if listed && !closed && !soft {
				bad = append(bad, fmt.Sprintf("  missing %s %s", d, theirs))
			} else if closed && !listed {
				bad = append(bad, fmt.Sprintf("  extra %s %s", d, name))
			}
		}
		slices.Sort(bad)
		if len(bad) > 0 {
			t.Errorf("%s\n%s", code, strings.Join(bad, "\n"))
		}
	}
}
