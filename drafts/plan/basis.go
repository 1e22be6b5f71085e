package plan

import "github.com/tactful-drafts/tactful/drafts/letter"

// source is what a step was made from.
type source struct {
	*situation
	kind  *letter.Kind
	event int // the index in the log of what it follows from, or -1
}
