package markup

import (
	"github.com/mattn/go-runewidth"
)

// Width returns how many columns of a terminal a rune takes, whatever the machine's locale.
func Width(r rune) int { return (&runewidth.Condition{}).RuneWidth(r) }
