package letter

import "strings"

// Good names the break in a wish, words that can follow "hope you had": "a good Fourth of July
// weekend", "a good break".
func (b Break) Good() string {
	name := strings.TrimPrefix(b.Name, "the ")
	if strings.HasSuffix(name, " weekend") || strings.HasSuffix(name, " break") {
		return "a good " + name
	}
	return "a good break"
}
