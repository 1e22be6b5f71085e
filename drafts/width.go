package drafts

import "github.com/mattn/go-runewidth"

// width returns how many columns of a terminal a rune takes, whatever the machine's locale.
func width(r rune) int { return (&runewidth.Condition{}).RuneWidth(r) }
