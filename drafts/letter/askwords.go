package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// About says what the ask is for, in a word or two: "the base salary", "the sign-on and the start
// date".
func (a *Ask) About() string {
	var list []string
	for _, t := range []struct {
		there bool
		words string
	}{
		{len(a.Options) > 0, topicWords[TopicOptions]}, {a.Base != nil, topicWords[TopicBase]},
		{a.Bonus != nil, "the bonus"},
		{a.SignOn != nil || a.SignOnAs != "", topicWords[TopicSignOn]},
		{a.Equity != nil, topicWords[TopicEquity]}, {a.Total != nil, topicWords[TopicTotal]},
		{a.Relocation != nil, topicWords[TopicRelocation]},
		{len(a.OtherTerms) > 0, a.otherAbout()}, {a.Start != nil, topicWords[TopicStart]},
	} {
		if t.there {
			list = append(list, t.words)
		}
	}
	return AndList(list)
}

// otherAbout says what the terms besides pay are about, if the case tells for each of them.
func (a *Ask) otherAbout() string {
	var list []string
	for _, t := range a.OtherTerms {
		words := leverTopics[t.lever]
		if words == "" {
			return topicWords[TopicOtherTerms]
		}
		if !slices.Contains(list, words) {
			list = append(list, words)
		}
	}
	return AndList(list)
}

// leverTopics are what an ask for such a term is about.
var leverTopics = map[casefile.Lever]string{
	"remote": "remote work", "leave": "vacation", "title": "the title", "early-review": "the pay review",
}

// Long says what it is and how much: "a sign-on bonus of $225,000 in the first year and $170,000 in
// the second".
func (a *Ask) Long() string {
	if len(a.Options) == 0 {
		return termList(a.parts())
	}
	return strings.Join(each.Of(a.Options, func(o *Ask) string { return o.Long() }), ", or ")
}

// Change says what it is, each part next to what's offered: "a base salary of $215,000 instead of
// $198,000 and a start on Monday, August 3, instead of July 6". What the offer doesn't have comes
// last, so that it doesn't read as part of that: "a base salary of $215,000 instead of $198,000,
// plus 30 days of vacation".
func (a *Ask) Change() string {
	if len(a.Options) > 0 {
		return a.Long()
	}
	var changed, added []string
	for _, part := range a.partsBeside(a.offer) {
		if strings.Contains(part, " instead of ") {
			changed = append(changed, part)
		} else {
			added = append(added, part)
		}
	}
	if len(changed) == 0 || len(added) == 0 {
		return termList(append(changed, added...))
	}
	return termList(changed) + ", plus " + termList(added)
}

// Points is Change as a list, a phrase for each thing that would change; nil if they're fewer than
// three, which a sentence can hold. A term besides pay has its reason.
func (a *Ask) Points() []string {
	list := a.partsBeside(a.offer)
	if len(a.Options) > 0 || len(list) < 3 {
		return nil
	}
	for i, part := range list {
		for _, t := range a.OtherTerms {
			if t.Because != "" && strings.HasPrefix(part, t.Text) {
				list[i] = part + ": " + uncapitalized(phrase(t.Because))
			}
		}
	}
	return list
}

// Short returns the figures alone, after words that say what they're for: "$215,000", "$225,000 and
// $170,000". It's the same as Long if the ask is for several things.
func (a *Ask) Short() string {
	if a.SignOn != nil && a.Count() == 1 && len(a.Options) == 0 {
		return a.SignOn.beside(a.offer.SignOn)
	}
	return a.compared().asked
}

// Versus returns "from $198,000 to $215,000"; "" if the ask is for several things, or for something
// that the offer doesn't have.
func (a *Ask) Versus() string {
	if c := a.compared(); c.offered != "" {
		return fromTo(c.offered, c.asked)
	}
	return ""
}

// Moves says where each part of an ask for one or two things would go, words that can follow "could":
// "the base salary go from $198,000 to $215,000 and the bonus target from 10% to 15%"; "" if it's for
// more, or for something that the offer doesn't have.
func (a *Ask) Moves() string {
	var moves []string
	for _, t := range []struct{ what, offered, asked string }{
		{topicWords[TopicBase], textOf(a.offer.Base), textOf(a.Base)},
		{"the bonus target", a.offer.Bonus.target(), a.Bonus.target()},
		{topicWords[TopicSignOn], a.offer.SignOn.beside(a.SignOn), a.SignOn.String()},
		{"the grant", a.OfferedGrant(), a.Equity.text()},
		{topicWords[TopicStart], a.offer.Start.text(), textOf(a.Start)},
		{topicWords[TopicRelocation], a.offer.Relocation.InWords(), a.Relocation.InWords()},
	} {
		switch {
		case t.asked == "":
			continue
		case t.offered == "":
			return ""
		case len(moves) == 0:
			t.what += " go"
		}
		moves = append(moves, t.what+" "+fromTo(t.offered, t.asked))
	}
	partly := len(a.SignOn) > 1 || a.SignOnAs != "" || a.Strike != nil || a.TaxOnly() // it wouldn't say all of that
	if partly || len(moves) > 2 || len(moves) != a.Count() || len(a.Options) > 0 {
		return ""
	}
	return AndList(moves)
}

// More returns how much more than the offer it is, over all years; nil if that isn't one sum of
// money.
func (a *Ask) More() *comp.Money { return a.compared().more }

// payParts lists the parts of pay that are asked for, a phrase each.
func (a *Ask) payParts() []string { return a.payPartsBeside(&Terms{}) }

// payPartsBeside is payParts with each part next to the same part of the offer, if it has that.
func (a *Ask) payPartsBeside(offer *Terms) (parts []string) {
	add := func(words, offered string) { parts = append(parts, besideOffered(words, offered)) }
	if a.Base != nil {
		add("a base salary of "+a.Base.String(), textOf(offer.Base))
	}
	if a.Bonus != nil {
		offered := ""
		if offer.Bonus != nil {
			offered = offer.Bonus.Size()
		}
		if offer.Bonus != nil && a.Bonus.Guaranteed > 0 {
			offered = offer.Bonus.text()
		}
		words := "an annual bonus of " + a.Bonus.text()
		if t := a.Bonus.Target; t != nil && a.Bonus.Guaranteed == 0 {
			words = "a bonus target of " + t.String()
			if b := offer.Bonus; b != nil && b.Target != nil && b.Guaranteed == 0 {
				offered = b.Target.String()
			}
		}
		add(words, offered)
	}
	switch offered := offer.SignOn.beside(a.SignOn); {
	case a.SignOn != nil && a.SignOnAs != "":
		add("a sign-on bonus of "+a.SignOn.String()+", "+a.SignOnAs, offered)
	case a.SignOn != nil:
		add("a sign-on bonus of "+a.SignOn.String(), offered)
	case a.SignOnAs != "" && offer.SignOn != nil:
		add("the sign-on bonus "+a.SignOnAs, a.SignOnWas)
	case a.SignOnAs != "":
		add("the sign-on bonus "+a.SignOnAs, "")
	}
	switch {
	case a.Equity != nil:
		add("a grant of "+a.Equity.Count(), a.Equity.beside(offer.Equity))
	case a.Strike != nil:
		add("a strike price of "+a.Strike.String(), "")
	}
	return parts
}

// OfferedGrant returns the offer's grant in words that can follow those for the grant that is asked
// for and "instead of": "4,000", "$0.50", "100 RSUs"; "" if there's none.
func (a *Ask) OfferedGrant() string {
	if a.Equity == nil || a.offer == nil {
		return ""
	}
	return a.Equity.beside(a.offer.Equity)
}

// besideOffered returns a part of the ask next to the same part of the offer, if it has that.
func besideOffered(words, offered string) string {
	switch {
	case offered == "":
		return words
	case strings.Contains(words, ", ") || strings.Contains(words, " in the second"):
		words += ","
	}
	return words + " instead of " + offered
}

// termList is [AndList] for parts of pay, which may have commas of their own: of two, the first gets another,
// as in "a sign-on of $9,000, with a clawback, and a grant"; of several, semicolons set them apart.
func termList(parts []string) string {
	last := len(parts) - 1
	if last < 1 || !slices.ContainsFunc(parts[:last], func(p string) bool { return strings.Contains(p, ", ") }) {
		return AndList(parts)
	}
	between := ", "
	if last > 1 {
		between = "; "
	}
	return strings.Join(parts[:last], between) + between + "and " + parts[last]
}

// Count returns for how many things the ask is, without its packages: as many as parts has.
func (a *Ask) Count() int {
	n := len(a.OtherTerms)
	for _, asked := range []bool{a.Base != nil, a.Bonus != nil, a.SignOn != nil || a.SignOnAs != "",
		a.Equity != nil || a.Strike != nil, a.Total != nil, a.Relocation != nil, a.Start != nil} {
		if asked {
			n++
		}
	}
	return n
}

// parts returns what the ask is for, a phrase each, without its packages.
func (a *Ask) parts() []string { return a.partsBeside(&Terms{}) }

// partsBeside is parts with each part next to the same part of the offer, if it has that.
func (a *Ask) partsBeside(offer *Terms) []string {
	list := a.payPartsBeside(offer)
	if a.Total != nil {
		list = append(list, "a total of "+a.Total.String()+" a year")
	}
	if r := a.Relocation; r != nil {
		words, offered := r.Amount.String()+" for the move", offer.Relocation.InWords()
		if r.GrossedUp {
			words += grossedUp
		}
		if a.TaxOnly() {
			words, offered = "the "+words, ""
		}
		list = append(list, besideOffered(words, offered))
	}
	for _, t := range a.OtherTerms {
		instead := t.Instead
		if len(offer.OtherTerms) == 0 {
			instead = ""
		}
		list = append(list, besideOffered(t.Text, instead))
	}
	if a.Start != nil {
		list = append(list, besideOffered("a start on "+a.Start.String(), offer.Start.text()))
	}
	return list
}

// only says that the rest of the offer is fine, if it has a rest and nothing else is open.
func (j *Job) only(a *Ask, offer *casefile.Offer) string {
	if !a.WouldSign || a.Total != nil || len(a.Options) > 0 || j.Opportunity.LevelOpen(j.offer) {
		return ""
	}
	o := a.offer
	rest := o.Base != nil && a.Base == nil || o.Bonus != nil && a.Bonus == nil ||
		offer.SignOn != nil && a.SignOn == nil || // its clawback may be what's asked for
		o.Equity != nil && a.Equity == nil && a.Strike == nil || o.Relocation != nil && a.Relocation == nil ||
		o.Start != nil && a.Start == nil || len(offer.OtherTerms) > 0
	if !rest {
		return ""
	}
	return "with everything else as it stands"
}

// more returns how much more is asked than offered; nil if it isn't more or can't be compared.
func more(asked, offered *comp.Money) *comp.Money {
	if asked == nil || offered == nil {
		return nil
	}
	d, err := asked.Sub(*offered)
	if err != nil || d.Minor() <= 0 || offered.Minor() <= 0 {
		return nil
	}
	return &d
}

// withArticle returns words with a or an before them: "an L6", "an $80,000 sign-on".
func withArticle(words string) string { return grammar.Article(words) + " " + words }
