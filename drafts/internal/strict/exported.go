package strict

// Control reports whether r is a character that no key and no value may hold.
func Control(r rune) bool { return isControl(r) }
