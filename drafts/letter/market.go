package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// MarketFigure is a public figure for a level.
type MarketFigure struct {
	What      string // such as total pay
	Value     comp.Money
	Level     string
	Source    string
	Retrieved Day // the day it was looked up, not the day of the figure
	// "According to Levels.fyi, base salary for an L5 is $217,000."
	Sentence string
}

var metricWords = map[casefile.Metric]string{
	"total": "total pay", "base": "base salary", "sign-on": "sign-on bonus", "equity": "equity",
	"bonus": "bonus",
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

// market returns the public figures of the case.
func (j *Job) market() []MarketFigure {
	var list []MarketFigure
	for i := range j.Opportunity.Market {
		list = append(list, j.marketFigure(&j.Opportunity.Market[i]))
	}
	return list
}

// stillBelow names a public figure for base salary at the level that the base asked for is below; "" if
// there's none.
func stillBelow(a *Ask, market []MarketFigure, level string) string {
	for _, m := range market {
		if a.Base != nil && m.aboveBase(*a.Base, level) {
			return "It would still be below the market figure of " + m.Value.String() + " from " +
				m.Source + "."
		}
	}
	return ""
}

// aboveBase reports whether the figure is for base salary at the level, as far as either is known,
// and above the base.
func (m MarketFigure) aboveBase(base comp.Money, level string) bool {
	return m.What == metricWords["base"] && (m.Level == "" || level == "" || m.Level == level) &&
		m.Value.Currency() == base.Currency() && m.Value.Minor() > base.Minor()
}
