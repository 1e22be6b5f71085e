package letter

import "strings"

// Story tells the strongest evidence for the ask in running text, with what each piece does for them; "" if
// there's none.
func (a *Ask) Story() string {
	list := make([]string, 0, 4)
	for i, p := range a.Strongest() {
		if more, ok := strings.CutPrefix(p.Sentence, "I "); ok && i > 0 {
			p.Sentence = "I also " + more
		}
		list = append(list, p.Sentence)
		if p.Helps != "" {
			list = append(list, p.Helps)
		}
	}
	return strings.Join(list, " ")
}
