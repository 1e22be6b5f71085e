package sheet

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
)

func TestColumns(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"", 0}, {"Acme", 4}, {"Søhne", 5}, {"So\u0308hne", 5}, {"株式会社", 8},
		{"한국", 4}, {"ｱｲｳ", 3},
		{"−15%", 4}, {"–", 1}, {"£1", 2}, {"👩‍💻", 2},
	}
	for _, tt := range tests {
		if got := columns.Width(tt.text); got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestColumnsWhateverTheLocale(t *testing.T) {
	before := columns.Width("–±×Ω")
	t.Setenv("RUNEWIDTH_EASTASIAN", "1")
	t.Setenv("LC_ALL", "ja_JP.UTF-8")
	if got := columns.Width("–±×Ω"); got != before || got != 4 {
		t.Errorf("got %d, want 4", got)
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  []string
	}{
		{"", 5, nil},
		{"  ", 5, nil},
		{"one", 5, []string{"one"}},
		{"one two", 7, []string{"one two"}},
		{"one two", 6, []string{"one", "two"}},
		{"one\n two", 9, []string{"one two"}},
		{"abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"a bcdefg h", 3, []string{"a", "bcd", "efg", "h"}},
		{"株式会社", 5, []string{"株式", "会社"}},
		{"株式", 1, []string{"株式"}}, // no sign fits: it stays whole
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"a\x1b[2Jb\u202ec", 20, []string{"a\ufffd[2Jb\ufffdc"}},
	}
	for _, tt := range tests {
		if got := wrap(tt.text, tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %d: got %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestCell(t *testing.T) {
	money := func(text string) comp.Money {
		m, err := comp.ParseMoney(text, "USD")
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	fall, err := comp.NewMoney(-1_234_50, "USD")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		cell     cell
		decimals int
		want     string
	}{
		{cell{}, 2, ""},
		{textCell("l7"), 2, "l7"},
		{cell{amount: money("0")}, 2, "–"},
		{cell{amount: money("1234")}, 0, "$1,234"},
		{cell{amount: money("1234")}, 2, "$1,234.00"},
		{cell{amount: money("1234.5")}, 2, "$1,234.50"},
		{cell{amount: money("JPY 1234")}, 0, "¥1,234"},
		{cell{amount: money("CHF 1234")}, 2, "CHF 1'234.00"},
		{cell{amount: money("1234"), change: true}, 0, "+$1,234"},
		{cell{amount: fall, change: true}, 2, "−$1,234.50"},
		{cell{amount: money("0"), change: true}, 0, "–"},
	}
	for _, tt := range tests {
		if got := strings.Join(tt.cell.show(tt.decimals), "/"); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestBreaks(t *testing.T) {
	m := measures{label: 10, widths: []int{10, 10, 10, 10, 10, 10}}
	tests := []struct {
		width int
		want  []int
	}{
		{1, []int{1, 2, 3, 4, 5, 6}}, // one at least
		{20, []int{1, 2, 3, 4, 5, 6}},
		{30, []int{2, 4, 6}},
		{40, []int{3, 6}},
		{60, []int{3, 6}}, // and not five and one
		{69, []int{3, 6}},
		{70, []int{6}},
	}
	for _, tt := range tests {
		if got := m.breaks(tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("%d: got %v, want %v", tt.width, got, tt.want)
		}
	}
	// Evenness must not cost a block.
	m = measures{widths: []int{30, 10, 10, 10}}
	if got := m.breaks(30); !slices.Equal(got, []int{1, 4}) {
		t.Errorf("got %v", got)
	}
}
