package letter

import "github.com/tactful-drafts/tactful/drafts/comp"

// argueForLess reports whether quotes that come to so much don't support what the email asks for the move.
func (l *Letter) argueForLess(total *comp.Money) bool {
	return l.Ask != nil && l.Ask.Relocation != nil && total != nil && l.Ask.Relocation.exceeds(*total)
}
