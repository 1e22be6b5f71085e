package letter

import (
	"cmp"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// AskWords are an ask in words for a sentence, and how far it is from the offer.
type AskWords struct {
	About string // what it's for, in a word or two: "base", "the sign-on and the start date"
	// the figures alone, after words that say what they're for: "$215,000", "$225,000 and
	// $170,000"; the same as Long if the ask is for several things
	Short string
	// what it is and how much: "a sign-on bonus of $225,000 in the first year and $170,000 in the
	// second"
	Long string
	// what it is, each part next to what's offered: "a base salary of $215,000 instead of $198,000"
	Change string
	// "from $198,000 to $215,000"; empty if the ask is for several things, or for something that the
	// offer doesn't have
	Versus string
	// "with everything else as it stands"; empty if that isn't true, as when the level is still open,
	// or if she wouldn't sign after a yes and may have more to ask
	Only string
	// how much more than the offer it is, over all years; nil if that isn't one sum of money
	More *comp.Money
	// More as a share of what is offered, to a tenth; zero if More is nil
	Percent comp.Percent
}

// askWords puts an ask about the offer into words, and each of its packages.
func (j *Job) askWords(l *Ask, offer *casefile.Offer) AskWords {
	parts := l.parts()
	w := AskWords{About: l.topic(), Long: AndList(parts), Only: j.only(l, offer)}
	offered := payOf(offer)
	if len(l.Options) > 0 {
		list := make([]string, len(l.Options))
		for i, o := range l.Options {
			o.Long = AndList(o.parts())
			o.Change = cmp.Or(o.change(offered), o.Long)
			list[i] = o.Long
		}
		w.Long = strings.Join(list, ", or ")
	}
	w.Short, w.Change = w.Long, cmp.Or(l.change(offered), w.Long)
	if len(parts) != 1 || len(l.Options) > 0 {
		return w
	}
	var before string
	switch {
	case l.Base != nil:
		w.Short, before = l.Base.String(), offer.Base.String()
		w.More, w.Percent = more(*l.Base, offer.Base)
	case l.SignOn != nil:
		old := offered.SignOn
		w.Short, before = l.SignOn.beside(old), old.beside(l.SignOn)
		if then, now := l.SignOn.sum(), old.sum(); then != nil && now != nil {
			w.More, w.Percent = more(*then, *now)
		}
	case l.Bonus != nil:
		w.Short = l.Bonus.Size()
		if offered.Bonus != nil {
			before = offered.Bonus.Size()
		}
	case l.Clawback > 0:
		w.Short = w.Long
	case l.Equity != nil:
		w.Short = l.Equity.Count()
		if offered.Equity != nil {
			before = offered.Equity.Count()
			w.More = l.EquityMore
		}
	case l.Total != nil:
		w.Short = l.Total.String() + " a year"
	case l.Relocation != nil:
		w.Short = l.Relocation.Amount.String()
		if offer.Relocation != nil {
			before = offer.Relocation.Amount.String()
			w.More, w.Percent = more(l.Relocation.Amount, offer.Relocation.Amount)
		}
	case l.Start != nil:
		w.Short = l.Start.String()
		if !offer.Start.IsZero() {
			before = j.style.Day(offer.Start).String()
		}
	default:
		w.Short = l.OtherTerms[0].Text
	}
	if before != "" {
		w.Versus = "from " + before + " to " + w.Short
	}
	return w
}

// change returns the parts of pay that are asked for, each next to what the offer has; "" if the
// ask is for anything else.
func (a *Ask) change(offer *Terms) string {
	parts := a.payPartsBeside(offer)
	if len(parts) < len(a.parts()) || len(a.Options) > 0 {
		return ""
	}
	return AndList(parts)
}

// payParts lists the parts of pay that are asked for, a phrase each.
func (a *Ask) payParts() []string { return a.payPartsBeside(&Terms{}) }

// payPartsBeside is payParts with each part next to the same part of the offer, if it has that.
func (a *Ask) payPartsBeside(offer *Terms) (parts []string) {
	add := func(words, offered string) {
		if offered != "" {
			words += " instead of " + offered
		}
		parts = append(parts, words)
	}
	if a.Base != nil {
		add("a base salary of "+a.Base.String(), textOf(offer.Base))
	}
	if a.Bonus != nil {
		offered := ""
		if offer.Bonus != nil {
			offered = offer.Bonus.Size()
		}
		add("an annual bonus of "+a.Bonus.text(), offered)
	}
	switch offered := offer.SignOn.beside(a.SignOn); {
	case a.SignOn != nil && a.Clawback > 0:
		add("a sign-on bonus of "+a.SignOn.String()+", "+clawback(a.Clawback), offered)
	case a.SignOn != nil:
		add("a sign-on bonus of "+a.SignOn.String(), offered)
	case a.Clawback > 0:
		add("the sign-on bonus "+clawback(a.Clawback), "")
	}
	switch {
	case a.Equity != nil && a.Strike == nil && offer.Equity != nil:
		add("a grant of "+a.Equity.Count(), offer.Equity.Size())
	case a.Equity != nil:
		add("a grant of "+a.Equity.Count(), "")
	case a.Strike != nil:
		add("a strike price of "+a.Strike.String(), "")
	}
	return parts
}

// parts returns what the ask is for, a phrase each, without its packages.
func (a *Ask) parts() []string {
	list := a.payParts()
	if a.Total != nil {
		list = append(list, "a total of "+a.Total.String()+" a year")
	}
	if r := a.Relocation; r != nil {
		words := r.Amount.String() + " for the move"
		if r.GrossedUp {
			words += ", with the tax on it covered"
		}
		list = append(list, words)
	}
	for _, t := range a.OtherTerms {
		list = append(list, t.Text)
	}
	if a.Start != nil {
		list = append(list, "a start on "+a.Start.String())
	}
	return list
}

// only says that the rest of the offer is fine, if it has a rest and nothing else is open.
func (j *Job) only(l *Ask, offer *casefile.Offer) string {
	if !l.WouldSign || l.Total != nil || len(l.Options) > 0 || j.Opportunity.LevelOpen(j.offer) {
		return ""
	}
	rest := !offer.Base.IsZero() && l.Base == nil || offer.SignOn != nil && l.SignOn == nil ||
		offer.Equity != nil && l.Equity == nil || offer.Bonus != nil && l.Bonus == nil ||
		offer.Relocation != nil && l.Relocation == nil || !offer.Start.IsZero() && l.Start == nil ||
		len(offer.OtherTerms) > 0
	if !rest {
		return ""
	}
	return "with everything else as it stands"
}

// more returns how much more is asked than offered, and as a share of the offer; nil if it isn't more
// or can't be compared.
func more(asked, offered comp.Money) (*comp.Money, comp.Percent) {
	d, err := asked.Sub(offered)
	if err != nil || d.Minor() <= 0 || offered.Minor() <= 0 {
		return nil, 0
	}
	tenths := (d.Minor()*1000 + offered.Minor()/2) / offered.Minor()
	return &d, comp.Percent(tenths * 10)
}

// figures returns the amounts without their years: "$225,000 and $170,000".
func (s Instalments) figures() string {
	list := make([]string, len(s))
	for i, p := range s {
		list[i] = p.Amount.String()
	}
	return AndList(list)
}

// beside returns the amounts as they stand next to those of another bonus: without their years,
// unless that has another number of them.
func (s Instalments) beside(other Instalments) string {
	if len(s) > 0 && len(other) > 0 && len(s) != len(other) {
		return s.String()
	}
	return s.figures()
}

// sum returns all years together; nil if there are none, or they're in several currencies.
func (s Instalments) sum() *comp.Money {
	return sum(s, func(i Instalment) comp.Money { return i.Amount })
}

// withArticle returns words with a or an before them: "an L6", "an $80,000 sign-on".
func withArticle(words string) string { return grammar.Article(words) + " " + words }

// topic names what the ask is for in a word or two.
func (a *Ask) topic() string {
	var list []string
	for _, t := range []struct {
		there bool
		topic Topic
	}{
		{len(a.Options) > 0, TopicOptions}, {a.Base != nil, TopicBase}, {a.SignOn != nil, TopicSignOn},
		{a.Equity != nil, TopicEquity}, {a.Total != nil, TopicTotal},
		{a.Relocation != nil, TopicRelocation}, {len(a.OtherTerms) > 0, TopicOtherTerms},
		{a.Start != nil, TopicStart},
	} {
		if t.there {
			list = append(list, topicWords[t.topic])
		}
	}
	return AndList(list)
}
