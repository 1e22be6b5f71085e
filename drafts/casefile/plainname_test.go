package casefile

import (
	"fmt"
	"strings"
	"testing"
)

// TestPlainName tries every pair of words that the rules for names know, and a few that they don't.
func TestPlainName(t *testing.T) {
	words := []string{"Priya", "Shah", "Al", "Ib", "Mary", "Ann", "Anna", "Maria", "Ivanovna", "Min"}
	for _, list := range []string{
		titles, degrees, generations, particles, jobs, partialFirsts, familyFirsts, sharedNames,
		"and und von of the she her inc phd jr",
	} {
		for _, w := range strings.Fields(list) {
			words = append(words, strings.ToUpper(w[:1])+w[1:])
		}
	}
	plain := 0
	for _, first := range words {
		for _, last := range words[:10] {
			for _, name := range []string{first + " " + last, last + " " + first} {
				got, ok := plainName(name)
				if !ok {
					continue
				}
				plain++
				if want := parsedName(name); got != want {
					t.Errorf("%q is read as %+v, want %+v", name, got, want)
				}
			}
		}
	}
	if plain < 50 {
		t.Errorf("%d names are plain", plain)
	}
	if _, ok := plainName("Priya Shah"); !ok {
		t.Error("Priya Shah isn't plain")
	}
}

func FuzzPlainName(f *testing.F) {
	for _, s := range []string{"Priya Shah", "Ma Rainey", "Tom Tj", "Mc Hale", "Vera Ivanovna", "Kim Lee",
		"Aa B" + strings.Repeat("b", maxName)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := plainName(s); ok && got != parsedName(s) {
			t.Errorf("%q is read as %+v, want %+v", s, got, parsedName(s))
		}
	})
}

func BenchmarkFullName(b *testing.B) {
	for _, name := range []string{"Erica Vale", "Dr. Erica Vale-Ortiz"} {
		b.Run(name, func(b *testing.B) {
			p := Person{Name: name}
			for b.Loop() {
				p.FullName()
			}
		})
	}
}

func TestNameCacheIsBounded(t *testing.T) {
	var c nameCache
	for i := range 3 * mostNames {
		name := fmt.Sprintf("Erica Vale %d", i)
		if got, want := c.read(name), parsedName(name); got != want {
			t.Fatalf("%s: %+v, want %+v", name, got, want)
		}
	}
	if n := len(c.names); n > mostNames {
		t.Errorf("%d names are kept", n)
	}
}
