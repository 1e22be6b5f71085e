package comp_test

import (
	"errors"
	"math"
	"math/big"
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
		{preset("amazon"), 1, []int{0, 0, 0, 1, 0, 0}}, // 60% have vested
		{preset("even"), 3, []int{1, 1, 0, 1}},
		{preset("even"), 0, []int{0, 0, 0, 0}},
		{preset("front-loaded"), 10, []int{3, 4, 2, 1}},      // 3.3 6.6 8.8 10
		{preset("front-loaded"), 3, []int{1, 1, 1, 0}},       // 0.99 1.98 2.64 3
		{preset("front-loaded"), 101, []int{33, 34, 22, 12}}, // 33.33 66.66 88.88 101
		{preset("even-quarterly"), 100, // 25 a year, and a half is rounded up
			[]int{6, 7, 6, 6, 6, 7, 6, 6, 6, 7, 6, 6, 6, 7, 6, 6}},
		{preset("even-quarterly"), 17, []int{1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1}},
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
		sum, percent := int64(0), int64(0)
		for i, part := range parts {
			sum, percent = sum+int64(part), percent+int64(v[i].Percent)
			exact := new(big.Int).Mul(big.NewInt(int64(units)), big.NewInt(percent))
			off := new(big.Int).Sub(new(big.Int).Mul(big.NewInt(sum), big.NewInt(10_000)), exact)
			if part < 0 || off.Cmp(big.NewInt(-5000)) <= 0 || off.Cmp(big.NewInt(5000)) > 0 {
				t.Fatalf("%d units by %v: %v makes %d by vest %d", units, v, parts, sum, i+1)
			}
		}
		if sum != int64(units) {
			t.Fatalf("%d units by %v: %v makes %d", units, v, parts, sum)
		}
	})
}
