package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// AskWhy is what an ask rests on.
type AskWhy struct {
	// finished sentences, the strongest first: the coach's own if the case has one, and otherwise
	// those for the reasons of the ask, from the market, what she gives up, when the equity vests,
	// and what the level asks for. A figure that argues against the ask isn't among them.
	Reasons []string
	// the evidence that the ask names, or all evidence if none of that may be shared; strongest
	// first, at most four
	Evidence []Proof
	Market   []MarketFigure // the figures that support the ask, if it names them
	Forfeits bool           // the ask names what the client gives up, and the case lists it
	// the ask mentions that little of the equity vests in the first years, and the offer's vesting
	// is known
	Unvested bool
}

func (j *Job) askWhy(a *casefile.Ask, l *Ask) AskWhy {
	offer := &j.Opportunity.Offers[j.offer]
	because := func(reason string) bool { return slices.Contains(a.Because, reason) }
	w := AskWhy{
		Evidence: j.evidenceFor(a.Because),
		Unvested: because(casefile.BecauseUnvested) && offer.Equity != nil && len(offer.Equity.Vesting) > 0,
		Forfeits: because(casefile.BecauseForfeits) && len(j.Opportunity.Forfeits) > 0,
	}
	if because(casefile.BecauseMarket) {
		w.Market = j.supporting(a, l)
	}
	if a.Why != "" {
		w.Reasons = []string{sentence(a.Why)}
		return w
	}
	for _, m := range w.Market {
		w.Reasons = append(w.Reasons, m.Sentence)
	}
	if w.Forfeits {
		w.Reasons = append(w.Reasons, j.forfeitsSentence())
	}
	if w.Unvested {
		w.Reasons = append(w.Reasons, vestingSentence(newGrant(offer.Equity), l.SignOn != nil))
	}
	if s := j.criteriaSentence(a.Because); s != "" {
		w.Reasons = append(w.Reasons, s)
	}
	return w
}

// supporting returns the market figures that are about what the ask asks for, at the level in
// question, and not below it.
func (j *Job) supporting(a *casefile.Ask, l *Ask) []MarketFigure {
	offer := &j.Opportunity.Offers[j.offer]
	var list []MarketFigure
	for i := range j.Opportunity.Market {
		m := &j.Opportunity.Market[i]
		target := j.Opportunity.Level.Target
		if m.Level != "" && offer.Level != "" && m.Level != offer.Level &&
			!(j.Opportunity.LevelOpen(j.offer) && m.Level == target) {
			continue
		}
		if asked := j.measured(m.Metric, a, l); asked != nil && asked.Currency() == m.Value.Currency() &&
			asked.Minor() <= m.Value.Minor() {
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
	case "total":
		if l.Total != nil {
			return l.Total
		}
		if len(l.Options) > 0 {
			return nil
		}
		return j.firstYear(overlay(j.Opportunity.Offers[j.offer], *a))
	}
	return nil
}

// firstYear returns what an offer pays in its first year, and nil if that can't be computed.
func (j *Job) firstYear(f *casefile.Offer) *comp.Money {
	w, err := worth.OfOffer(j.Case, j.path, f)
	if err != nil || len(w.Years) == 0 {
		return nil
	}
	total := w.Years[0].Total()
	return &total
}

func (j *Job) marketFigure(m *casefile.Market) MarketFigure {
	f := MarketFigure{
		What: metricWords[m.Metric], Value: m.Value, Level: m.Level, Source: phrase(m.Source),
		Retrieved: Day{m.Retrieved, j.style},
	}
	who := "a role like this"
	if f.Level != "" {
		who = levelNoun(f.Level)
	}
	f.Sentence = "According to " + f.Source + ", " + f.What + " for " + who + " is " + f.Value.String() + "."
	return f
}

// levelNoun names a level in a sentence: "an L6", "the Senior level".
func levelNoun(level string) string {
	switch {
	case strings.ContainsFunc(level, unicode.IsDigit) && !strings.Contains(level, " "):
		return withArticle(level)
	case strings.Contains(strings.ToLower(level), "level"):
		return level
	}
	return "the " + level + " level"
}

// forfeitsSentence says what she gives up, with each amount and its day, and the sum if it's fair.
func (j *Job) forfeitsSentence() string {
	list := make([]string, len(j.Opportunity.Forfeits))
	for i, f := range j.Opportunity.Forfeits {
		list[i] = j.forfeit(f).Words
	}
	s := j.short("I would", "I'd") + " be giving up " + AndList(list)
	if total := j.fairTotal(); total != nil && len(list) > 1 {
		s += ", " + total.String() + " in all"
	}
	return s + "."
}

// forfeit puts what she gives up into words.
func (j *Job) forfeit(f casefile.Forfeit) Forfeit {
	out := Forfeit{What: forfeitWords[f.Kind], Amount: f.Amount, Date: Day{f.Date, j.style}}
	on := out.Date.Date()
	switch f.Kind {
	case "rsu", "options", "pension":
		out.Words = f.Amount.String() + " in " + out.What
		if f.Kind == "pension" {
			out.Words += " due on " + on
		} else {
			out.Words += " that vest on " + on
		}
	case "bonus":
		out.Words = withArticle(f.Amount.String()+" bonus") + " due on " + on
	default:
		out.Words = withArticle(f.Amount.String()+" payment") + " due on " + on
	}
	return out
}

// fairTotal returns the sum of what she gives up if the offer can fairly be held against it: all of
// it is due within a year of the day of sending, and the offered sign-on bonus doesn't cover it.
func (j *Job) fairTotal() *comp.Money {
	total := sum(j.Opportunity.Forfeits, func(f casefile.Forfeit) comp.Money { return f.Amount })
	if total == nil || slices.ContainsFunc(j.Opportunity.Forfeits, func(f casefile.Forfeit) bool {
		return f.Date.Before(j.sent) || f.Date.Sub(j.sent) > 365
	}) {
		return nil
	}
	if j.offer >= 0 {
		offered := newInstalments(j.Opportunity.Offers[j.offer].SignOn).sum()
		if offered != nil && (offered.Currency() != total.Currency() || offered.Minor() >= total.Minor()) {
			return nil
		}
	}
	return total
}

// vestingSentence says what vests at first.
func vestingSentence(g *Grant, signOn bool) string {
	s := "The grant vests " + g.FirstYear.String() + " in the first year"
	if g.SecondYear != 0 {
		s += " and " + g.SecondYear.String() + " in the second"
	}
	if signOn {
		s += ", so the sign-on is what carries the first years"
	}
	return s + "."
}

// criteriaSentence says where the criteria among the reasons come from; "" if the case doesn't say.
func (j *Job) criteriaSentence(because []string) string {
	var list []string
	for _, k := range j.Opportunity.Level.Criteria {
		if slices.Contains(because, k.ID) {
			list = append(list, phrase(k.Text))
		}
	}
	if len(list) == 0 {
		return ""
	}
	what := AndList(list)
	switch j.Opportunity.Level.Source {
	case casefile.SourceGuide:
		return "Your leveling guide asks for " + what + "."
	case casefile.SourceInterview:
		return "In the interviews, you asked for " + what + "."
	case casefile.SourceJobAd:
		return "The job description asks for " + what + "."
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

// Strongest returns the one or two strongest pieces of evidence for the ask.
func (w AskWhy) Strongest() []Proof { return w.Evidence[:min(2, len(w.Evidence))] }
