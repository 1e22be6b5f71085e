package text

import (
	"slices"
	"strings"
	"testing"
)

func TestNew(t *testing.T) {
	for raw, want := range map[string]string{
		"plain, 139,000": "plain, 139,000",
		// invisible characters
		"a\u00adb\u200bc\u3164d\ufe0fe\U000e0041f": "abcdef",
		// composed and compatibility forms of letters and digits
		"Bre\u0301vane": "Brévane", "ＡＢＣ４７０": "ABC470", "𝟏𝟑𝟗k": "139k",
		"ﬁne": "fine", "¹³⁹k": "139k",
		"①③⑨": "139", "Ａ\u0301": "Á",
		// letters that look like Latin ones
		"Hаlcyon, Наlсуon, Ηalcyοn": "Halcyon, Halcyon, Halcyon", "Ⓗⓐⓛ 🄷🄰🄻": "Hal HAL",
		"он, ΑΒΓ, Маша и Ann": "он, ΑΒΓ, Маша и Ann",
		// what isn't a letter or digit, a note, a power, or a fraction stays as it is
		"a…\u00a0½ m² €128,000¹ Acme™": "a…\u00a0½ m² €128,000¹ Acme™",
		// letters that look like digits
		"139,OOO": "139,000", "l39k": "139k", "1З9.ООО": "139.000", "139 OOO euros": "139 000 euros",
		"at 13o,ooo.": "at 130,000.", "$1OO,OOO": "$100,000",
		// words with digits stay words
		"O2, L7, I9, B2B, l10n, 139 oil, 20ll's": "O2, L7, I9, B2B, l10n, 139 oil, 20ll's",
		"x1,OOO, 1 OOO,5x, a1 139,OOO":           "x1,OOO, 1 OOO,5x, a1 139,000",
		"two of 12, or 5 lots":                   "two of 12, or 5 lots",
	} {
		if got := New("text", raw).S; got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}

// Were the run around each digit walked again, these would take minutes.
func TestLongRuns(t *testing.T) {
	digits := strings.Repeat("1", 400_000)
	for _, raw := range []string{"x" + digits, digits + "x", strings.Repeat("1 ooo,", 60_000) + "x"} {
		if got := New("text", raw).S; got != raw {
			t.Errorf("%.10q… changed", raw)
		}
	}
}

// Offsets lead back to the characters that a plain one stands for, and to its line and column.
func TestOffsets(t *testing.T) {
	const raw = "¹³⁹k,\nBre\u0301vane 13\ufe0f9,\u3164OOO!"
	x := New("text", raw)
	for _, tt := range []struct {
		plain, raw   string
		line, column int
	}{
		{"139k", "¹³⁹k", 1, 1}, {"k", "k", 1, 4}, {"Brévane", "Bre\u0301vane", 2, 1},
		{"é", "e\u0301", 2, 3}, {"vane", "vane", 2, 5}, {"139,000", "13\ufe0f9,\u3164OOO", 2, 10},
		{"000", "OOO", 2, 16}, {"!", "!", 2, 19},
	} {
		from := strings.LastIndex(x.S, tt.plain)
		start, end := x.RawSpan(from, from+len(tt.plain))
		if raw[start:end] != tt.raw {
			t.Errorf("%q comes from %q, want %q", tt.plain, raw[start:end], tt.raw)
		}
		if line, column := x.Position(from); line != tt.line || column != tt.column {
			t.Errorf("%q is at %d:%d, want %d:%d", tt.plain, line, column, tt.line, tt.column)
		}
		if got := x.Offset(start); got != from {
			t.Errorf("%q: offset %d leads to %d, want %d", tt.plain, start, got, from)
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"Brévane’s Ørsted, ŁÓDŹ": "brevane's orsted lodz",
		"Straße, Œuvre: Þór":     "strasse oeuvre thor",
		"टीम Й":                  "टीम й",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// FuzzNew checks that every offset leads back into the text and that a plain text stays as it is.
func FuzzNew(f *testing.F) {
	for _, s := range []string{"¹³⁹k", "Bre\u0301vane", "13\ufe0f9,OOO", "\xff\u0301", "é\u0301\u200b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		x := New("text", raw)
		for i := range x.S {
			start, end := x.RawSpan(i, i+1)
			if start < 0 || end <= start || end > len(raw) {
				t.Fatalf("%q: byte %d of %q comes from %d to %d", raw, i, x.S, start, end)
			}
			if off := x.Offset(start); off < 0 || off > i {
				t.Fatalf("%q: %d comes from %d, which leads to %d", raw, i, start, off)
			}
		}
	})
}

func TestOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "one line": "one line", " a": "a", "a ": "a", "a  b": "a b", "a\nb\t c\r\n": "a b c",
		"café\u00a0 au lait": "café au lait", "\u2003": "",
	} {
		if got := OneLine(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
		if got, want := CountFields(s), len(strings.Fields(s)); got != want {
			t.Errorf("%q: got %d words, want %d", s, got, want)
		}
	}
}

// An accent without a letter is no word.
func TestLows(t *testing.T) {
	for s, want := range map[string][]string{
		"":                       nil,
		"\u0301":                 nil,
		"Engineer \u0301":        {"engineer"},
		"\u0301 Staff \u0308 L7": {"staff", "l7"},
		"Cafe\u0301 s’il":        {"cafe", "s'il"},
	} {
		if got := slices.Collect(Lows(s)); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
		words := Words(s)
		if !slices.EqualFunc(words, want, func(w Word, low string) bool { return w.Low == low }) {
			t.Errorf("%q: got %v, want %q", s, words, want)
		}
		if got, want := Fold(s), strings.Join(want, " "); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}
