package casefile

import (
	"fmt"
	"reflect"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// longGap is how many days without an event make its year doubtful.
const longGap = 180

// mostAlike is how many events before one are compared with it: a day rarely has more.
const mostAlike = 20

// logHints are about events that the log has twice, or whose day is a long time after the others.
func (c *Case) logHints() (hints []strict.Problem) {
	add := func(i int, field, format string, args ...any) {
		path := fmt.Sprintf("log[%d]%s", i, field)
		hints = append(hints, c.problemAt(path, fmt.Sprintf(format, args...)))
	}
	var last calendar.Date // of what happened
	for _, o := range c.Opportunities {
		for _, f := range o.Offers {
			if f.Made.After(last) {
				last = f.Made
			}
		}
	}
	for i := range c.Log {
		e := &c.Log[i]
		for j := i - 1; j >= 0 && j >= i-mostAlike && c.Log[j].On == e.On; j-- {
			if reflect.DeepEqual(&c.Log[j], e) {
				add(i, "", "the log has this event twice%s: leave one out, unless it happened twice",
					c.onLine(fmt.Sprintf("log[%d]", j)))
				break
			}
		}
		if i > 0 && c.Log[i-1].On.After(last) {
			last = c.Log[i-1].On
		}
		if days := e.On.Sub(last); !last.IsZero() && days > longGap {
			add(i, ".on", "%s is %d days after what happened before it, on %s: is that the right day?",
				e.On, days, last)
		}
	}
	return hints
}
