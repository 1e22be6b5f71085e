package columns

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

func TestRows(t *testing.T) {
	got := Rows([][]string{{"a", "bb", "c"}, {"王小明", "", "d"}, {"x"}, {"", "y", ""}, {}})
	want := []string{"a       bb  c", "王小明      d", "x", "        y", ""}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Rows(nil); len(got) != 0 {
		t.Errorf("got %q", got)
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		line  string
		width int
		want  string
	}{{"abcdef", 6, "abcdef"}, {"abcdef", 5, "abcd…"}, {"王小明", 5, "王小…"},
		{"abc", 0, "abc"}, {"", 3, ""}} {
		if got := Cut(tt.line, tt.width); got != tt.want {
			t.Errorf("%q in %d: got %q, want %q", tt.line, tt.width, got, tt.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{" \n", 5, nil}, {"one\n two", 7, []string{"one two"}}, {"one two", 6, []string{"one", "two"}},
		{"a bcdefg h", 3, []string{"a", "bcd", "efg", "h"}}, {"王小明", 5, []string{"王小", "明"}},
		{"王小明", 1, []string{"王小明"}},
	} {
		if got := Wrap(tt.text, tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %d: got %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

// Width measures narrow runes by itself: whatever stands next to them, the library must agree.
func TestNarrow(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !narrow(r) {
			continue
		}
		for _, text := range []string{string(r), "a" + string(r) + "–", string(r) + string(r)} {
			if got, want := Width(text), (&runewidth.Condition{}).StringWidth(text); got != want {
				t.Errorf("%U: %q is %d wide, want %d", r, text, got, want)
			}
		}
	}
}
