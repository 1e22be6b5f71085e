package letter

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// addReasons adds what an ask rests on.
func (j *Job) addReasons(l *Ask, a *casefile.Ask) {
	because := func(reason string) bool { return slices.Contains(a.Because, reason) }
	j.prove(l, a.Because)
	l.Unvested = because(casefile.BecauseUnvested) && l.offer.Equity != nil && l.offer.Equity.late()
	l.Forfeits = because(casefile.BecauseForfeits) && len(j.givenUp()) > 0
	l.BeyondLoss = l.Forfeits && !l.Unvested && a.Why == "" && l.SignOn.isBeyond(j.lostTotal())
	l.WorkToo = !l.Forfeits || a.Why != "" || l.BeyondLoss
	if because(casefile.BecauseMarket) {
		l.Market = j.supporting(a, l)
	}
	if f := l.Fallback; f != nil && l.Forfeits && f.SignOn != nil {
		f.Forfeits, f.Reasons = true, []string{j.forfeitsSentence(f, false)}
	}
	if a.Why != "" {
		l.Reasons, l.OwnReasons = j.ownReasons(l, a), true
		return
	}
	for _, m := range l.Market {
		s := m.Sentence
		if len(l.Market) == 1 {
			s = j.besideAsk(m, l)
		}
		l.Reasons = append(l.Reasons, s)
		if s := m.beside(l.Equity); s != "" {
			l.Reasons = append(l.Reasons, s)
		}
	}
	if l.Forfeits {
		l.Reasons = append(l.Reasons, j.forfeitsSentence(l, len(l.Reasons) > 0))
	}
	if l.Unvested {
		l.Reasons = append(l.Reasons, vestingSentence(l.offer.Equity, l.SignOn != nil))
	}
	if l.Relocation != nil && l.Count() > 1 && !slices.Contains(j.Kind.AsksFor, TopicRelocation) { // that one lists them
		if s := j.quoted(l.Relocation); s != "" {
			l.Reasons = append(l.Reasons, s)
		}
	}
}

// ownReasons returns the coach's own reason with what it refers to and doesn't say: where its figure
// is from, and what the client gives up.
func (j *Job) ownReasons(l *Ask, a *casefile.Ask) []string {
	why := a.Why
	for _, m := range j.Opportunity.Market {
		if value := m.Value.String(); strings.Contains(why, value) && !strings.Contains(why, m.Source) {
			why = strings.Replace(why, value, value+" ("+strings.TrimPrefix(phrase(m.Source), "the ")+")", 1)
		}
	}
	list := []string{sentence(why)}
	for _, m := range l.Market {
		if !strings.Contains(why, m.Value.String()) {
			list = append(list, m.Sentence)
		}
	}
	if strings.HasPrefix(why, "That") || isAboutMarket(why) {
		slices.Reverse(list) // it goes on about the figure
	}
	said := func(f Forfeit) bool { return strings.Contains(a.Why, f.Amount.String()) }
	total := j.lostTotal()
	allSaid := total != nil && strings.Contains(a.Why, total.String())
	if l.Forfeits && !allSaid && !slices.ContainsFunc(j.givenUp(), said) {
		list = append(list, j.forfeitsSentence(l, true))
	}
	return list
}

// isAboutMarket reports whether a reason may refer to a public figure.
func isAboutMarket(why string) bool {
	return hasWord(why, refers)
}

// hasWord reports whether one of a reason's words is among those that a function knows.
func hasWord(why string, known func(string) bool) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(why)), func(w string) bool {
		return known(strings.Trim(w, ".,;:!?"))
	})
}

// refers knows what a reason says of a public figure.
var refers = text.OneOf("survey surveys market range ranges figure figures data median above below")

// supporting returns the market figures that are about what the ask asks for, at the level in
// question, and at least as high or, above what's offered, lower by no more than 3%.
func (j *Job) supporting(a *casefile.Ask, l *Ask) []MarketFigure {
	offer := &j.Opportunity.Offers[j.offer]
	var list []MarketFigure
	for _, m := range j.Opportunity.Market {
		target := j.Opportunity.Level.Target
		if !j.isRole(m.Level) && m.Level != "" && offer.Level != "" && m.Level != offer.Level &&
			!(j.Opportunity.LevelOpen(j.offer) && m.Level == target) {
			continue
		}
		asked := j.measured(m.Metric, a, l)
		if asked == nil || asked.Currency() != m.Value.Currency() {
			continue
		}
		asOffered := &Ask{Base: l.offer.Base, SignOn: l.offer.SignOn, Equity: l.offer.Equity}
		now := j.measured(m.Metric, &casefile.Ask{}, asOffered)
		near := now != nil && now.Minor() < m.Value.Minor() && asked.Minor()*97 <= m.Value.Minor()*100
		if asked.Minor() <= m.Value.Minor() || near {
			list = append(list, j.marketFigure(m))
		}
	}
	return list
}

// measured returns what the ask comes to in a metric of the market: a figure that it asks for, or
// the first year after a yes; nil if it leaves the metric alone.
func (j *Job) measured(m casefile.Metric, a *casefile.Ask, l *Ask) *comp.Money {
	switch m {
	case "base":
		return l.Base
	case "sign-on":
		return l.SignOn.sum()
	case "equity":
		return l.Equity.yearly()
	case "bonus":
		if l.Bonus == nil || a.Bonus == nil {
			return nil
		}
		after := overlay(j.Opportunity.Offers[j.offer], *a)
		if yearly, err := after.Bonus.Yearly(after.Base); err == nil {
			return amount(yearly)
		}
	case "total":
		if l.Total != nil {
			return l.Total
		}
		if len(l.Options) > 0 {
			return nil
		}
		return j.terms(overlay(j.Opportunity.Offers[j.offer], *a)).FirstYear()
	}
	return nil
}

// grades are words that stand before a title and can't be one: nobody is a Senior.
var grades = text.OneOf("senior staff principal lead junior mid associate executive distinguished " +
	"entry graduate mid-level entry-level")

// levelNoun names a level, or the title that stands for one, in a sentence: "an L6", "the Senior
// level", "a Nurse Manager", "Grade 7".
func levelNoun(level string) string {
	level = trimLead(level, "a", "an", "the")
	words := strings.Fields(strings.ToLower(level))
	digits := strings.ContainsFunc(level, unicode.IsDigit)
	switch {
	case digits && len(words) == 1:
		return withArticle(level)
	case digits, slices.Contains(words, "level") && len(words) > 1:
		return level
	case len(level) < 3, len(words) > 0 && grades(words[len(words)-1]):
		return "the " + level + " level"
	case severalSources(strings.ToLower(level)): // engineers in New York
		return level
	}
	return withArticle(level)
}

// forfeitsSentence says what she gives up, with each amount and its day, the sum if it's fair, and how
// much of it the sign-on makes up for. It can come after another reason.
func (j *Job) forfeitsSentence(a *Ask, after bool) string {
	list := each.Of(j.givenUp(), func(f Forfeit) string { return f.Words })
	total, starting := j.fairTotal(), j.starting(a)
	all, several := AndList(list), total != nil && len(list) > 1
	if a.SignOn != nil && a.Count() > 1 {
		if several {
			all += ", " + total.String() + " in all"
		}
		return a.madeUp(total) + j.short(" what I would be giving up", " what I'd be giving up") +
			" by " + cmp.Or(starting, "leaving now") + ": " + all + "."
	}
	if several {
		all = total.String() + ": " + all
	}
	also := ""
	if after {
		also = "also "
	}
	all += "." + a.covered(total, j.givenUp())
	if starting != "" {
		return "By " + starting + j.short(", I would ", ", I'd ") + also + "be giving up " + all
	}
	return j.short("I would ", "I'd ") + also + j.short("be giving up ", "be walking away from ") + all
}

// quotes returns what the move costs, and all of it together; nil if they're in several currencies.
func (j *Job) quotes() ([]Quote, *comp.Money) {
	list := each.Of(j.Opportunity.Moving, func(q casefile.Quote) Quote { return Quote{phrase(q.What), q.Amount} })
	return list, sum(list, func(q Quote) comp.Money { return q.Amount })
}

// quoted says what the move costs, in a sentence; "" if that's unknown, in several currencies, or clearly less than
// what's asked for.
func (j *Job) quoted(asked *Relocation) string {
	list, total := j.quotes()
	if total == nil || asked.exceeds(*total) {
		return ""
	}
	parts := AndList(each.Of(list, func(q Quote) string { return q.Amount.String() + " for " + q.What }))
	said := j.short("I have been quoted ", "I've been quoted ")
	if len(list) == 1 {
		return said + parts + "."
	}
	return said + total.String() + " for the move: " + parts + "."
}

// starting says when she'd start, words that can follow "by": "starting on November 16"; "" if that isn't
// known, or is asked about, too.
func (j *Job) starting(a *Ask) string {
	start := a.offer.Start
	if start == nil || a.Start != nil || start.over() {
		return ""
	}
	return "starting on " + start.Date()
}

// madeUp says what the sign-on would do about a sum that's given up, words that "what I'd be giving up" can
// follow.
func (a *Ask) madeUp(total *comp.Money) string {
	asked := a.SignOn.sum()
	if total == nil || asked == nil || asked.Currency() != total.Currency() {
		return "The sign-on is for"
	}
	switch all, paid := total.Minor(), asked.Minor(); {
	case paid*20 > all*21 && paid < all*2:
		return "Most of the sign-on would replace"
	case paid*20 > all*21:
		return "Part of the sign-on would replace"
	case paid*20 >= all*19:
		return "The sign-on would replace"
	case paid*4 >= all*3:
		return "The sign-on would make up for most of"
	}
	return "The sign-on would make up for part of"
}

// covered says how much of what's given up the sign-on makes up for, the offered one if that's less than
// half of it, or else the one that an ask is for, after a space; "" if neither is worth saying. The total
// is nil if it isn't fair to name it.
func (a *Ask) covered(total *comp.Money, lost []Forfeit) string {
	if len(lost) > 1 && slices.EqualFunc(a.SignOn, lost, func(i Instalment, f Forfeit) bool {
		return i.Amount == f.Amount
	}) {
		return " The sign-on would match those, year by year."
	}
	asked := a.SignOn.sum()
	if total == nil || asked == nil || asked.Currency() != total.Currency() {
		return ""
	}
	offered, all := a.offer.SignOn.sum(), total.Minor()
	if offered != nil {
		if extra, err := asked.Sub(*offered); err == nil && extra.Minor()*10 >= all*9 && extra.Minor()*10 <= all*11 {
			return " The extra " + extra.String() + " would just about cover that."
		}
	}
	switch {
	case offered != nil && offered.Minor()*3 < all:
		return " The sign-on in the offer makes up for less than a third of that."
	case offered != nil && offered.Minor()*2 < all:
		return " The sign-on in the offer makes up for less than half of that."
	case asked.Minor()*4 >= all*3 && asked.Minor() < all*2:
		return " " + a.madeUp(total) + " that."
	}
	return ""
}

// short returns the long form in the formal voice, and the contraction in any other.
func (j *Job) short(long, contraction string) string {
	if j.Case.Client.Voice == casefile.VoiceFormal {
		return long
	}
	return contraction
}

// Strongest returns the one or two strongest pieces of evidence for the ask, the second for another criterion
// than the first if there's one among the reasons, or if there's only one piece for those.
func (a *Ask) Strongest() []Proof {
	list := a.Evidence[:min(2, len(a.Evidence))]
	if len(list) < 2 || list[0].Criterion == "" || list[1].Criterion != list[0].Criterion || a.criteria == 1 {
		return list
	}
	for _, p := range a.Evidence[2:] {
		if p.Criterion != "" && p.Criterion != list[0].Criterion {
			return []Proof{list[0], p}
		}
	}
	return list
}

// compares knows the words of a reason that is about one figure alone.
var compares = text.OneOf("match matches matching equal equals same number figure figures amount gap " +
	"difference cover covers make makes replace replaces offer offers market survey")

// holdsForLess reports whether a reason for one figure is one for a lower figure, too: it names no figures
// and compares nothing.
func holdsForLess(why string) bool {
	return !figures().MatchString(why) && !hasWord(why, compares)
}

var figures = lazy.Regexp(`[$£€¥₹%]|[0-9]{3}`)
