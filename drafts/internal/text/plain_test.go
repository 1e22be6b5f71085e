package text

import "testing"

func TestPlain(t *testing.T) {
	for low, want := range map[string]string{
		"erica": "erica", "sørensen": "sorensen", "weiß": "weiss", "tomás": "tomas",
		"toma\u0301s": "tomas", "łukasiewicz": "lukasiewicz", "小明": "小明", "ليلى": "ليلى",
		"пётр": "петр",
	} {
		if got := Plain(low); got != want {
			t.Errorf("%s: got %s, want %s", low, got, want)
		}
	}
}
