package privacy

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// inputs are a hash of all that the secrets of an email depend on: emails of the same inputs have
// the same secrets.
type inputs [sha256.Size]byte

func inputsOf(c *casefile.Case, index int, fromCoach bool) inputs {
	var room [usualInputs]byte // on the stack
	b := appendFlags(appendNumber(room[:0], int64(index)), fromCoach)
	p := &c.Private
	for _, m := range [...]comp.Money{p.WalkAway, p.Target, p.CurrentPay} {
		b = appendTexts(appendNumber(b, comp.Hundredths(m)), m.Currency())
	}
	b = appendTexts(b, p.Notes...)
	b = appendTexts(b, c.Coach.Name, c.Coach.Email, c.Client.Name, c.Client.GoesBy, c.Client.Email)
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		b = appendTexts(b, o.ID, o.Company, o.Team, o.Role, o.Location)
		b = appendFlags(b, o.MayName, o.Verified, isEmployer(o))
		for k := range o.People {
			p := &o.People[k]
			b = appendTexts(b, p.Name, p.GoesBy, p.Email)
		}
		b = appendNumber(b, int64(len(o.People)))
		for k := range o.Evidence {
			e := &o.Evidence[k]
			b = appendFlags(b, e.Shareable)
			if !e.Shareable {
				b = appendTexts(b, e.Say, e.Helps, e.Situation, e.Action, e.Result, e.Metric)
			}
		}
		b = appendNumber(b, int64(len(o.Evidence)))
	}
	return sha256.Sum256(b)
}

// usualInputs is about how many bytes the inputs of a case have.
const usualInputs = 1 << 10

// appendTexts appends texts with their lengths, so that different lists are written differently.
func appendTexts(b []byte, list ...string) []byte {
	b = appendNumber(b, int64(len(list)))
	for _, s := range list {
		b = append(appendNumber(b, int64(len(s))), s...)
	}
	return b
}

func appendNumber(b []byte, n int64) []byte { return binary.AppendVarint(b, n) }

func appendFlags(b []byte, list ...bool) []byte {
	for _, is := range list {
		b = strconv.AppendBool(b, is)
	}
	return b
}
