package parallel_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/parallel"
)

func TestDo(t *testing.T) {
	for _, n := range []int{0, 1, 2, 100} {
		called := make([]int, n)
		parallel.Do(n, func(i int) { called[i]++ })
		for i, times := range called {
			if times != 1 {
				t.Errorf("%d of %d: called %d times", i, n, times)
			}
		}
	}
}
