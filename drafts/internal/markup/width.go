package markup

import "github.com/mattn/go-runewidth"

// Width returns how many columns a rune takes in a terminal, whatever the locale.
func Width(r rune) int { return (&runewidth.Condition{}).RuneWidth(r) }
