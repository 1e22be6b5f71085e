package casefile

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// SignOn is a sign-on bonus. In a file it can also be a single amount, or the list of years alone.
type SignOn struct {
	Years    []comp.Money `json:"years,omitempty" jsonschema:"the amount of each year, first year first"`
	Paid     Paid         `json:"paid,omitempty" jsonschema:"how each year's amount is paid; by default, all at once"`
	Clawback int          `json:"clawback,omitempty" jsonschema:"for how many months after the start it has to be paid back by someone who leaves"`
}

// Paid is how the sign-on bonus of a year is paid.
type Paid string

// The ways to pay a sign-on bonus; by default, all at once.
const (
	PaidAtOnce  Paid = "at-once"
	PaidMonthly Paid = "monthly"
)

// ByYear returns the amount of each year, first year first; none if s is nil.
func (s *SignOn) ByYear() []comp.Money {
	if s == nil {
		return nil
	}
	return s.Years
}

// Months returns in how many months it has to be paid back; none if s is nil.
func (s *SignOn) Months() int {
	if s == nil {
		return 0
	}
	return s.Clawback
}

// Empty reports whether it pays nothing in any year, or is nil.
func (s *SignOn) Empty() bool {
	return !slices.ContainsFunc(s.ByYear(), func(m comp.Money) bool { return m.Minor() != 0 })
}

// sum returns the sum of all years, or no amount if they're in several currencies.
func (s *SignOn) sum() comp.Money {
	var total comp.Money
	for i, m := range s.ByYear() {
		if i == 0 {
			total = m
		} else if sum, err := total.Add(m); err == nil {
			total = sum
		} else {
			return comp.Money{}
		}
	}
	return total
}
