package lazy

import (
	"slices"
	"testing"
)

func TestList(t *testing.T) {
	list := List(`one|two words|ends in a space |
		next line`)
	want := []string{"one", "two words", "ends in a space ", "next line"}
	if got := list(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
