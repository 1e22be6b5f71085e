package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Approver returns the first name of the person who approves what the recruiter can't, or "whoever
// approves it". It can follow "take it to".
func (l *Letter) Approver() string {
	if l.Decider == nil || l.Decider.FirstName == "" || l.Decider.Name == l.To.Name {
		return "whoever approves it"
	}
	return l.Decider.FirstName
}

// Appeal returns what the client likes about the job, words that can follow "I'm excited about": what
// draws her to it, the role, or "this job".
func (l *Letter) Appeal() string {
	switch {
	case l.Draws != "":
		return l.Draws
	case l.Role == "":
		return "this job"
	case l.Team != "":
		return "the " + l.Role + " role on the " + l.Team + " team"
	}
	return "the " + l.Role + " role"
}

// LevelWon returns the level of the offer if it's the one that the client wanted and the first offer
// was below it; else it's empty.
func (l *Letter) LevelWon() string {
	if l.First == nil || l.First.Level == l.Offer.Level || l.Offer.Level != l.Level.Target {
		return ""
	}
	return l.Offer.Level
}

// Strongest returns the evidence that says the most, three pieces at most.
func (l *Letter) Strongest() []Proof { return l.Evidence[:min(len(l.Evidence), 3)] }

// AboveOffer returns the public figures for base salary at the level of the offer that are above it.
func (l *Letter) AboveOffer() []MarketFigure {
	f := l.Offer
	if f == nil || f.Base == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(l.Market), func(m MarketFigure) bool {
		return m.What != metricWords["base"] || m.Level != "" && f.Level != "" && m.Level != f.Level ||
			!above(m.Value, *f.Base)
	})
}

// CoversForfeits reports whether the sign-on bonus that is asked for is more than the offered one by
// what the client gives up, or by up to a quarter more.
func (l *Letter) CoversForfeits() bool {
	if l.Ask == nil || l.Offer == nil || l.ForfeitsTotal == nil || l.Ask.SignOn == nil {
		return false
	}
	more := l.Ask.SignOn.sum()
	if offered := l.Offer.SignOn.sum(); offered != nil && more != nil {
		if d, err := more.Sub(*offered); err == nil {
			more = &d
		}
	}
	return more != nil && more.Currency() == l.ForfeitsTotal.Currency() &&
		more.Minor() >= l.ForfeitsTotal.Minor() && more.Minor()*4 <= l.ForfeitsTotal.Minor()*5
}

func above(a, b comp.Money) bool { return a.Currency() == b.Currency() && a.Minor() > b.Minor() }

// Pay returns base, sign-on, and equity in words: "a base salary of $240,000 and a sign-on bonus of
// $50,000".
func (t *Terms) Pay() string {
	return AndList((&Ask{Base: t.Base, SignOn: t.SignOn, Equity: t.Equity}).parts())
}

// InWords returns the payment, and whether the tax on it is covered: "$12,000, with the tax on it
// covered".
func (r Relocation) InWords() string {
	if r.GrossedUp {
		return r.Amount.String() + ", with the tax on it covered"
	}
	return r.Amount.String()
}
