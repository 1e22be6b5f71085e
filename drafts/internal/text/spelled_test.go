package text

import "testing"

func TestSpelled(t *testing.T) {
	for n, want := range map[int]string{
		-1: "-1", 0: "no", 1: "one", 4: "four", 10: "ten", 11: "11",
	} {
		if got := Spelled(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 drafts", 1: "1 draft", 2: "2 drafts"} {
		if got := Count(n, "draft"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
