package comp_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestParsePercent(t *testing.T) {
	for text, want := range map[string]comp.Percent{
		"6.25": 625, "31%": 3100, "31 %": 3100, "31\u00a0%": 3100, "31\u202f%": 3100, "6.5": 650,
		"6.50%": 650, "0": 0, "0.05": 5, "100": 10000,
		"150%": 15000, "-15%": -1500, "−15 %": -1500, " 5 ": 500, "10000": 1000000, "-10000%": -1000000,
	} {
		if got, err := comp.ParsePercent(text); err != nil || got != want {
			t.Errorf("ParsePercent(%q) = %d, %v; want %d", text, int64(got), err, want)
		}
	}
	for text, want := range map[string]error{
		"": comp.ErrSyntax, "%": comp.ErrSyntax, "abc": comp.ErrSyntax, "6,25": comp.ErrSyntax,
		".5": comp.ErrSyntax, "5.": comp.ErrSyntax,
		"5.%": comp.ErrSyntax, "6.250": comp.ErrSyntax, "05": comp.ErrSyntax, "00": comp.ErrSyntax,
		"+5": comp.ErrSyntax, "--5": comp.ErrSyntax,
		"-": comp.ErrSyntax, "- 5": comp.ErrSyntax, "5%%": comp.ErrSyntax, "5  %": comp.ErrSyntax,
		"% 5": comp.ErrSyntax, "1e2": comp.ErrSyntax,
		"1_0": comp.ErrSyntax, "0x1": comp.ErrSyntax, "1.2.3": comp.ErrSyntax,
		"1.-5": comp.ErrSyntax, "٣": comp.ErrSyntax, "5\n": comp.ErrSyntax,
		"5 percent": comp.ErrSyntax, "10000.01": comp.ErrOverflow, "100000": comp.ErrOverflow,
		"-10000.01":             comp.ErrOverflow,
		strings.Repeat("9", 40): comp.ErrOverflow,
	} {
		if got, err := comp.ParsePercent(text); !errors.Is(err, want) || got != 0 {
			t.Errorf("ParsePercent(%q) = %d, %v; want %v", text, int64(got), err, want)
		}
	}
}

func TestPercentString(t *testing.T) {
	for p, want := range map[comp.Percent]string{
		625: "6.25%", 3100: "31%", 650: "6.5%", 605: "6.05%", 5: "0.05%", 0: "0%", -1500: "-15%",
		-5: "-0.05%", 10000: "100%",
		math.MaxInt64: "92233720368547758.07%", math.MinInt64: "-92233720368547758.08%",
	} {
		if got := p.String(); got != want {
			t.Errorf("Percent(%d) prints as %q, want %q", int64(p), got, want)
		}
	}
	for p := comp.Percent(-1_000_000); p <= 1_000_000; p += 7 {
		if back, err := comp.ParsePercent(p.String()); err != nil || back != p {
			t.Fatalf("%d prints as %q, which is %d, %v", int64(p), p, int64(back), err)
		}
	}
}

func TestPercentInJSON(t *testing.T) {
	out, err := json.Marshal(comp.Vest{Month: 3, Percent: 625})
	if want := `{"month":3,"percent":"6.25%"}`; err != nil || string(out) != want {
		t.Errorf("got %s, %v; want %s", out, err, want)
	}
	var back comp.Vest
	if err := json.Unmarshal(out, &back); err != nil || back != (comp.Vest{Month: 3, Percent: 625}) {
		t.Errorf("got back %+v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"percent":625}`), &back); err == nil {
		t.Errorf("a bare number was accepted as %v", back.Percent)
	}
	if err := json.Unmarshal([]byte(`{"percent":"x"}`), &back); !errors.Is(err, comp.ErrSyntax) ||
		back.Percent != 625 {
		t.Errorf("got %v, %v", back, err)
	}
}
