package review

import (
	"iter"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// factsOf returns the figures of another opportunity.
func (r *reading) factsOf(i int) *ledger.Facts {
	if r.elsewhere == nil {
		r.elsewhere = map[int]*ledger.Facts{}
	}
	if r.elsewhere[i] == nil {
		r.elsewhere[i] = ledger.New(r.c, i, ledger.About{Case: r.print, Amounts: r.privacy.Amounts})
	}
	return r.elsewhere[i]
}

// stands reports whether the opportunity at the index is another one with a verified offer that is
// open when the email is sent, if that's known.
func (r *reading) stands(i int) bool {
	x := &r.c.Opportunities[i]
	if i == r.index || !x.Verified || r.about.Send.IsZero() {
		return i != r.index && x.Verified
	}
	if r.standing == nil {
		r.standing = map[int]bool{}
	}
	stands, known := r.standing[i]
	if !known {
		s, err := letter.StandingOf(r.c, i, r.about.Send, r.about.Kind.Logged)
		stands = err == nil && s.Offered
		r.standing[i] = stands
	}
	return stands
}

// states reports whether an offer of another opportunity has the number.
func (r *reading) states(i int, n *comp.Amount) bool { return r.factsOf(i).HasOn(n, ledger.Offered) }

// ofOthers reports whether another opportunity has the number: rule 19 decides whether it may be
// quoted.
func (r *reading) ofOthers(n *comp.Amount) bool {
	for i := range r.c.Opportunities {
		if i != r.index && r.states(i, n) {
			return true
		}
	}
	return false
}

// speaksOfOthers reports whether the sentence at an offset names another company, or says that there
// is another offer.
func (r *reading) speaksOfOthers(p *prose.Body, off int) bool {
	at := p.SentenceAt(off)
	if at < 0 {
		return false
	}
	s := p.Sentences[at]
	for range r.companies(p, s.From, s.To) {
		return true
	}
	return otherOffers().Has(p.Words, s.From, s.To)
}

// companies returns the names of other companies in the words from index from to before to, one for
// each word that begins some.
func (r *reading) companies(p *prose.Body, from, to int) iter.Seq[prose.Hit] {
	return func(yield func(prose.Hit) bool) {
		for k := from; k < to; k++ {
			n, _, _ := r.privacy.CompanyAt(p.Text, p.Words[k:to])
			if n > 0 && !yield(prose.Hit{From: k, To: k + n}) {
				return
			}
		}
	}
}

// dayOfOthers returns the fact of another opportunity that a date comes from, such as its deadline,
// or nil. When something was written to someone else is no business of theirs.
func (r *reading) dayOfOthers(d *prose.Day) *ledger.Fact {
	for i := range r.c.Opportunities {
		if i == r.index {
			continue
		}
		for x := range r.factsOf(i).AllDays() {
			if x.IsDay(d) && !x.Is([]string{"log["}) {
				return x
			}
		}
	}
	return nil
}
