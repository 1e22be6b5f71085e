package each_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

func TestOf(t *testing.T) {
	if got := each.Of([]int{3, 12}, strconv.Itoa); !slices.Equal(got, []string{"3", "12"}) {
		t.Errorf("got %q", got)
	}
	if got := each.Of(nil, strconv.Itoa); got == nil || len(got) > 0 {
		t.Errorf("of none: got %#v, want a list without items", got)
	}
}
