package suggest

import (
	"fmt"
	"slices"
	"strings"
)

// OneOf returns an error that names the allowed values, the nearest first where one is near.
func OneOf(got string, allowed []string) error {
	if slices.Contains(allowed, got) {
		return nil
	}
	if near := Nearest(got, allowed); near != "" {
		return fmt.Errorf("unknown value %q: did you mean %q? (known: %s)", got, near, strings.Join(allowed, ", "))
	}
	return fmt.Errorf("unknown value %q (known: %s)", got, strings.Join(allowed, ", "))
}
