package plan

import (
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// requests reports whether an email of the kind wants something of its reader: a hold that doesn't
// promise an answer wants them to wait.
func requests(k *letter.Kind) bool {
	switch k.Act {
	case letter.ActAsk, letter.ActCounter, letter.ActNudge, letter.ActBrief:
		return true
	case letter.ActHold:
		return !k.Promises()
	}
	return false
}
