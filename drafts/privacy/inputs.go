package privacy

import (
	"encoding/binary"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// inputs are all that the secrets of an email depend on, in one text: emails of the same inputs have
// the same secrets.
type inputs string

func inputsOf(c *casefile.Case, index int, fromCoach bool) inputs {
	var w inputWriter
	w.Grow(usualInputs)
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
	return inputs(w.String())
}

// usualInputs is about how many bytes the inputs of a case have.
const usualInputs = 1 << 10

type inputWriter struct{ strings.Builder }

// text writes texts with their lengths, so that different lists are written differently.
func (w *inputWriter) text(list ...string) {
	w.number(int64(len(list)))
	for _, s := range list {
		w.number(int64(len(s)))
		w.WriteString(s)
	}
}

func (w *inputWriter) number(n int64) {
	var b [binary.MaxVarintLen64]byte
	w.Write(binary.AppendVarint(b[:0], n))
}

func (w *inputWriter) flags(list ...bool) {
	for _, is := range list {
		if is {
			w.WriteByte(1)
		} else {
			w.WriteByte(0)
		}
	}
}
