package mail

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// ownArrows returns the lines of a page that begin with > because their author wrote an arrow.
// Programs mark a quotation by its element. If one doesn't, an attribution is above one of these
// lines, one is quoted twice, or what a line says is quoted below.
func ownArrows(c *classifier) []string {
	var arrows []string
	for i := range c.lines {
		line := c.line(i)
		if c.kinds[i] != PassageOwn || !isCited(line) {
			continue
		}
		above := c.before(i)
		if c.isTorn(i) || above >= 0 && c.attributionEndingAt(above) >= 0 || isCited(cutCite(line)) {
			return nil
		}
		if len(arrows) < maxArrows {
			arrows = append(arrows, text.OneLine(line))
		}
	}
	if len(arrows) == 0 {
		return nil
	}
	var quoted strings.Builder
	for i, kind := range c.kinds {
		if kind == PassageQuoted {
			quoted.WriteString(text.OneLine(c.lines[i]) + " ")
		}
	}
	return slices.DeleteFunc(arrows, func(line string) bool {
		return strings.Contains(quoted.String(), cutCite(line))
	})
}

// maxArrows limits how many such lines are looked for: who writes more quotes.
const maxArrows = 20

func cutCite(line string) string { return strings.TrimSpace(strings.TrimPrefix(line, ">")) }
