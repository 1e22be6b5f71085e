package comp_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestUnits(t *testing.T) {
	preset := func(name string) comp.Vesting {
		v, _ := comp.Preset(name)
		return v
	}
	for _, tt := range []struct {
		v     comp.Vesting
		units int
		want  []int
	}{
		{preset("amazon"), 2000, []int{100, 300, 400, 400, 400, 400}},
		{preset("amazon"), 1, []int{0, 0, 1, 0, 0, 0}}, // the largest part, the earliest of four
		{preset("even"), 3, []int{1, 1, 1, 0}},
		{preset("even"), 0, []int{0, 0, 0, 0}},
		{preset("front-loaded"), 10, []int{4, 3, 2, 1}},      // 3.3 3.3 2.2 1.2
		{preset("front-loaded"), 3, []int{1, 1, 1, 0}},       // 0.99 0.99 0.66 0.36
		{preset("front-loaded"), 101, []int{34, 33, 22, 12}}, // 33.33 33.33 22.22 12.12
		{preset("even-quarterly"), 17, []int{2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
		{comp.Vesting{{1, 1}, {2, 9999}}, 4999, []int{0, 4999}},
		{comp.Vesting{{1, 1}, {2, 9999}}, 5000, []int{1, 4999}}, // a tie at a half
		{comp.Vesting{{1, 9999}, {2, 1}}, 2_000_000_000, []int{1_999_800_000, 200_000}},
	} {
		if got, err := tt.v.Units(tt.units); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%d units by %v: %v, %v; want %v", tt.units, tt.v, got, err, tt.want)
		}
	}
	if _, err := preset("even").Units(-1); !errors.Is(err, comp.ErrOverflow) {
		t.Errorf("negative: %v", err)
	}
	if most := int64(1_000_000_000_000); strconv.IntSize == 64 {
		got, err := comp.Vesting{{1, 9999}, {2, 1}}.Units(int(most))
		if want := []int{int(most / 10000 * 9999), int(most / 10000)}; err != nil ||
			!slices.Equal(got, want) {
			t.Errorf("%d units: %v, %v; want %v", most, got, err, want)
		}
		if _, err := preset("even").Units(int(most + 1)); !errors.Is(err, comp.ErrOverflow) {
			t.Errorf("too many: %v", err)
		}
	}
	if _, err := (comp.Vesting{{12, 99_99}}).Units(5); !errors.Is(err, comp.ErrVesting) {
		t.Errorf("a schedule of 99.99%%: %v", err)
	}
}

func second[T any](_ T, err error) error { return err }

func FuzzUnits(f *testing.F) {
	f.Add(uint64(2000), uint64(1))
	f.Add(uint64(1), uint64(2))
	f.Add(uint64(999_999_999_999), uint64(3))
	f.Add(uint64(0), uint64(4))
	f.Fuzz(func(t *testing.T, count, seed uint64) {
		units := int(count % min(1_000_000_000_001, math.MaxInt))
		v := schedule(rand.New(rand.NewPCG(seed, 0)), 120, 120)
		before := slices.Clone(v)
		parts, err := v.Units(units)
		if err != nil || len(parts) != len(v) || !slices.Equal(v, before) {
			t.Fatalf("%d units by %v: %v, %v", units, before, parts, err)
		}
		sum := 0
		// fractions that got a unit, and those that did not
		fewest, most := int64(10_000), int64(-1)
		for i, part := range parts {
			sum += part
			exact := int64(units) * int64(v[i].Percent)
			switch fraction := exact % 10_000; int64(part) {
			case exact / 10_000:
				most = max(most, fraction)
			case exact/10_000 + 1:
				fewest = min(fewest, fraction)
				if fraction == 0 {
					t.Fatalf("%d units by %v: vest %d has a unit too many", units, v, i+1)
				}
			default:
				t.Fatalf("%d units by %v: vest %d has %d of %d/10000", units, v, i+1, part, exact)
			}
		}
		if sum != units || fewest < most {
			t.Fatalf("%d units by %v: %v makes %d", units, v, parts, sum)
		}
	})
}
