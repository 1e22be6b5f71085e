package ledger

import (
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// known are the facts that are the same in all emails about an opportunity at which the same offer
// is current. Several goroutines may share them, so nothing in them may change, or point into the
// case.
type known struct {
	list    []Fact
	given   []Text
	moments []moment
	texts   lazy // figures in the texts
	sums    lazy // figures computed once a number is neither in list nor in texts
}

// knownKey is all that they depend on.
type knownKey struct {
	casefile.Fingerprint
	opportunity, offer, accepted int
}

// lazy is a list of facts that is made when it's needed first.
type lazy struct {
	once sync.Once
	list []Fact
}

func (l *lazy) of(make func() []Fact) []Fact {
	l.once.Do(func() { l.list = make() })
	return l.list
}

// learn takes the known facts from the case, or from an earlier email.
func (f *Facts) learn() {
	offer := -1 // all may be mentioned
	if !f.about.Send.IsZero() {
		offer = privacy.CurrentOffer(f.O, f.about.Send)
	}
	key := knownKey{f.about.Case, f.opp, offer, f.about.Accepted}
	f.known = casefile.Memo(f.c, key, func(knownKey) *known {
		f.collect()
		return &known{list: f.List, given: f.Texts, moments: f.moments}
	})
	f.List, f.Texts = slices.Clip(f.known.list), slices.Clip(f.known.given)
	f.moments = slices.Clip(f.known.moments)
}

// Grant makes what they've said yes to a term of the offer at the index, which has it now: it was only
// asked for by the case.
func (f *Facts) Grant(now *casefile.Offer, i int) {
	terms := f.apart(func() { f.offer(now, i, "") })
	for _, x := range f.List {
		has := func(y Fact) bool {
			return y.Kind == x.Kind && y.Part == x.Part && y.Value == x.Value && y.Currency == x.Currency
		}
		if x.Side == Asked && slices.ContainsFunc(terms, has) {
			x.Side, x.Index = Offered, i
			f.List = append(f.List, x)
		}
	}
}
