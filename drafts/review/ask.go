package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// askWords ask for something.
var askWords = prose.Lazy(`
	could|can|would|may|might we|you|i
	could|can|would the|it|this|my * go|be|come|start
	is|would there be? any|some|a|more? room|flexibility|way
	is|are there * room|flexibility
	more|most? comfortable at|with
	happy|happier|look at
	close the gap
	i would|should like to? ask
	i'd like|love to? ask
	i'd ask
	i am|was asking|hoping
	i'm asking|hoping
	i ask for|you
	would like us to
	if we could
	hope that? we can
	bring|raise|lift|move|increase|bump * to
	i * need|require|want|deserve
	any of these
	would work for me
	would make|help * decision|yes
`)

// helpWords ask for something other than pay.
var helpWords = prose.Lazy(`
	could|can|would you please? see|tell|let|send|look|check|say|confirm|share|point
	may i ask
	can|could we talk|speak|meet
`)

// asked is what a sentence asks for.
type asked struct {
	known   bool
	asks    bool // for anything
	amounts []comp.Amount
	read    bool // amounts are complete
}

// isAsk reports whether a sentence asks for something.
func (r *reading) isAsk(p *prose.Body, s *prose.Sentence) bool { return r.askIn(p, s).asks }

func (r *reading) askIn(p *prose.Body, s *prose.Sentence) *asked {
	if r.asked[p] == nil {
		r.asked[p] = make([]asked, len(p.Sentences))
	}
	x := &r.asked[p][p.SentenceAt(s.Start)]
	if !x.known {
		x.known, x.asks = true, s.Kind == prose.Paragraph && askWords().Has(p.Words, s.From, s.To)
	}
	return x
}

// askedAmounts returns the amounts in a sentence that asks, except those that restate an offer,
// something given up, or a public figure.
func (r *reading) askedAmounts(p *prose.Body, s *prose.Sentence) []comp.Amount {
	x := r.askIn(p, s)
	if !x.asks || x.read {
		return x.amounts
	}
	x.read = true
	for _, n := range p.Amounts(s) {
		if !r.facts.IsOnly(&n, ledger.Offered, ledger.Stated) {
			x.amounts = append(x.amounts, n)
		}
	}
	return x.amounts
}

// headline returns the index of the first sentence that asks for an amount, or -1.
func (r *reading) headline(p *prose.Body) int {
	return slices.IndexFunc(p.Sentences,
		func(s *prose.Sentence) bool { return len(r.askedAmounts(p, s)) > 0 })
}
