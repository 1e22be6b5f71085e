package privacy

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// inputs are a hash of all that the secrets of an email depend on: emails of the same inputs have the
// same secrets.
type inputs [sha256.Size]byte

func inputsOf(c *casefile.Case, index int, fromCoach bool) inputs {
	var room [usualInputs]byte // on the stack
	w := inputWriter{room[:0]}
	w.number(int64(index))
	w.flags(fromCoach)
	p := &c.Private
	for _, m := range [...]comp.Money{p.WalkAway, p.Target, p.CurrentPay} {
		w.number(comp.Hundredths(m))
		w.text(m.Currency())
	}
	w.text(p.Notes...)
	w.text(c.Coach.Name, c.Coach.Email, c.Client.Name, c.Client.GoesBy, c.Client.Email)
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		w.text(o.ID, o.Company, o.Team, o.Role, o.Location)
		w.flags(o.MayName, o.Verified)
		for k := range o.People {
			p := &o.People[k]
			w.text(p.Name, p.GoesBy, p.Email)
		}
		w.number(int64(len(o.People)))
		for k := range o.Evidence {
			e := &o.Evidence[k]
			w.flags(e.Shareable)
			if !e.Shareable {
				w.text(e.Say, e.Helps, e.Situation, e.Action, e.Result, e.Metric)
			}
		}
		w.number(int64(len(o.Evidence)))
	}
	return sha256.Sum256(w.b)
}

// usualInputs is about how many bytes the inputs of a case have.
const usualInputs = 1 << 10

type inputWriter struct{ b []byte }

// text writes texts with their lengths, so that different lists are written differently.
func (w *inputWriter) text(list ...string) {
	w.number(int64(len(list)))
	for _, s := range list {
		w.number(int64(len(s)))
		w.b = append(w.b, s...)
	}
}

func (w *inputWriter) number(n int64) { w.b = binary.AppendVarint(w.b, n) }

func (w *inputWriter) flags(list ...bool) {
	for _, is := range list {
		if is {
			w.b = append(w.b, 1)
		} else {
			w.b = append(w.b, 0)
		}
	}
}
