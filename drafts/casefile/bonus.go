package casefile

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Bonus is an annual bonus, as a percentage of the base. In a file it can also be the percentage
// alone: 15, 15%, or 15 percent.
type Bonus struct {
	Target comp.Percent `json:"target" jsonschema:"the percentage of the base, such as 15"`
	Payout comp.Percent `json:"payout,omitzero" jsonschema:"how much of the target is expected to be paid; by default, 100"`
}

// mostBonus is the largest bonus that is read without its key: anything above may be an amount.
const mostBonus = 100 * 100 // hundredths of a percent

// parseBonus reads the target of a bonus.
func parseBonus(text string) (Bonus, error) {
	number := strings.ToLower(text)
	for _, unit := range []string{"of base", "of the base", "of salary", "percent", "per cent",
		"pct"} {
		number = strings.TrimSpace(strings.TrimSuffix(number, unit))
	}
	target, err := comp.ParsePercent(number)
	if err != nil || target <= 0 || target > mostBonus {
		return Bonus{}, fmt.Errorf("want a percentage of the base such as 15%%, or {target: 15}, "+
			"got %q", text)
	}
	return Bonus{Target: target}, nil
}
