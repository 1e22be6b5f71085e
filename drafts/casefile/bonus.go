package casefile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Bonus is an annual bonus: a percentage of the base, or an amount. In a file it can also be the
// percentage alone: 15, 15%, or 15 percent.
type Bonus struct {
	Target     comp.Percent `json:"target,omitzero" jsonschema:"the percentage of the base, such as 15"`
	Amount     comp.Money   `json:"amount,omitzero" jsonschema:"or the amount for a year, such as 30000"`
	Payout     comp.Percent `json:"payout,omitzero" jsonschema:"how much of it is expected to be paid; by default, 100"`
	Guaranteed int          `json:"guaranteed,omitempty" jsonschema:"for how many of the first years all of it is guaranteed"`
}

// Yearly returns what the bonus is for a year with a base, on target. No bonus is one of nothing.
func (b *Bonus) Yearly(base comp.Money) (comp.Money, error) {
	if b == nil {
		return base.Percent(0)
	}
	if !b.Amount.IsZero() {
		return b.Amount, nil
	}
	return base.Percent(b.Target)
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
	target, err := parsePercent(number)
	if errors.Is(err, errFraction) {
		return Bonus{}, err
	}
	if err == nil && target > 0 && target <= mostBonus {
		return Bonus{Target: target}, nil
	}
	if m, err := comp.ParseMoney(text, "USD"); err == nil && m.Minor() > mostBonus {
		return Bonus{}, fmt.Errorf("want {amount: %s} for an amount, or a percentage of the base such "+
			"as 15%%, got %q", m.Decimal(), text)
	}
	return Bonus{}, fmt.Errorf("want a percentage of the base such as 15%%, or {target: 15}, "+
		"or {amount: 30000}, got %q", text)
}

var errFraction = errors.New("less than one percent")

// parsePercent reads a percentage that isn't written as a fraction.
func parsePercent(text string) (comp.Percent, error) {
	p, err := comp.ParsePercent(text)
	if err == nil && 0 < p && p < 1_00 && !strings.HasSuffix(text, "%") {
		return 0, fmt.Errorf("%s is %w: write %s, or \"%s\" if that's meant", text, errFraction, 100*p, p)
	}
	return p, err
}

// parsePercentAt reads the percentage at a path of a file. A vest may be less than one percent; a
// payout of 1 or 1.2 is a factor.
func parsePercentAt(path, text string) (comp.Percent, error) {
	switch p, err := comp.ParsePercent(text); {
	case err != nil || strings.HasSuffix(path, "].percent"):
		return p, err
	case strings.HasSuffix(path, ".payout") && 1_00 <= p && p < mostFactor && !strings.HasSuffix(text, "%"):
		return 0, fmt.Errorf("%s percent of a bonus is hardly paid: write %s, or \"%s\" if that's meant",
			text, 100*p, p)
	}
	return parsePercent(text)
}

// mostFactor is above what anyone writes for a payout as a factor.
const mostFactor = 3_00
