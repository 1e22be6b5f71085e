package privacy

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Shown returns the field of the case that must not be shown and that a quoted text shows all the same; "" where there is none. It knows the
// coach's name and address, the notes, and the private amounts in figures, however they are grouped, and in thousands as in 470k. Package
// review looks for every other form.
func Shown(c *casefile.Case, text string) string {
	lower := strings.ToLower(strings.Join(strings.Fields(text), " "))
	secret := func(s string) bool {
		s = strings.ToLower(strings.Join(strings.Fields(s), " "))
		return s != "" && strings.Contains(lower, s)
	}
	switch {
	case secret(c.Coach.Name):
		return "coach.name"
	case secret(c.Coach.Email):
		return "coach.email"
	}
	for i, note := range c.Private.Notes {
		if secret(note) {
			return fmt.Sprintf("private.notes[%d]", i)
		}
	}
	figures := figuresOf(lower)
	for _, p := range []struct {
		field  string
		amount comp.Money
	}{{"private.walk_away", c.Private.WalkAway}, {"private.target", c.Private.Target}, {"private.current_pay", c.Private.CurrentPay}} {
		units, _, _ := strings.Cut(p.amount.Decimal(), ".")
		if units != "" && (figures[units] || strings.HasSuffix(units, "000") && figures[strings.TrimSuffix(units, "000")+"k"]) {
			return p.field
		}
	}
	return ""
}

// figuresOf returns the numbers of a text without their grouping, and those of thousands with a k.
func figuresOf(text string) map[string]bool {
	found := map[string]bool{}
	runes := []rune(text)
	for i := 0; i < len(runes); {
		if !isDigit(runes[i]) {
			i++
			continue
		}
		var digits strings.Builder
		for ; i < len(runes); i++ {
			if isDigit(runes[i]) {
				digits.WriteRune(runes[i])
			} else if !(isGroupMark(runes[i]) && i+3 < len(runes) && isDigit(runes[i+1]) && isDigit(runes[i+2]) && isDigit(runes[i+3])) {
				break
			}
		}
		n := digits.String()
		found[n] = true
		if i < len(runes) && runes[i] == 'k' {
			found[n+"k"] = true
		}
	}
	return found
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isGroupMark(r rune) bool { return strings.ContainsRune(",.'’", r) || unicode.IsSpace(r) }
