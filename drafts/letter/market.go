package letter

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// MarketFigure is a public figure for a level.
type MarketFigure struct {
	What      string // such as total pay
	Value     comp.Money
	Level     string
	Source    string
	Retrieved Day    // the day it was looked up, not the day of the figure
	Sentence  string // "Levels.fyi puts the base for an L5 at $217,000."
	basis     string // the same, of what has just been asked for: "That's based on Levels.fyi, which puts …"
	ofRole    bool   // the level is the role, by its title
}

var metricWords = map[casefile.Metric]string{
	"total": "total pay", "base": "base salary", "sign-on": "sign-on bonus", "equity": "equity",
	"bonus": "bonus",
}

func (j *Job) marketFigure(m casefile.Market) MarketFigure {
	f := MarketFigure{
		What: metricWords[m.Metric], Value: m.Value, Level: m.Level,
		Source: trimLead(phrase(m.Source), "according to"), Retrieved: Day{m.Retrieved, j.style},
		ofRole: j.isRole(m.Level),
	}
	the, what, level, yearly := "", f.What, "", ""
	switch m.Metric {
	case "equity", "total":
		yearly = " a year"
	default:
		the, what = "the ", j.short(what, strings.TrimSuffix(what, " salary"))
	}
	if f.Level != "" {
		level = " for " + levelNoun(f.Level)
	} else if m.Metric == "base" {
		the = ""
	}
	formal := j.Case.Client.Voice == casefile.VoiceFormal
	if formal && f.Level != "" {
		f.Sentence = "According to " + f.Source + ", " + the + what + level + " is " + f.Value.String() + yearly + "."
		f.basis = f.Sentence
		return f
	}
	puts, at := " puts ", " at "
	several := severalSources(f.Source)
	switch {
	case formal && several:
		puts, at = " report ", " of "
	case formal:
		puts, at = " reports ", " of "
	case several:
		puts = " put "
	}
	if formal && yearly == "" {
		the = grammar.Article(what) + " "
	}
	says := puts + the + what + level + at + f.Value.String() + yearly + "."
	f.Sentence = Capitalize(f.Source) + says
	f.basis = f.Sentence
	if !formal && !several && j.Kind.Act == ActCounter {
		f.basis = "That's based on " + f.Source + ", which" + says
	}
	return f
}

// isRole reports whether surveys call the role what the level of a public figure is: "senior
// process engineer".
func (j *Job) isRole(level string) bool {
	title, _, _ := strings.Cut(j.Opportunity.Role, ",")
	return level != "" && strings.EqualFold(level, strings.TrimSpace(title))
}

// beside says what a grant comes to in a year, for a figure that is for a year; "" for another.
func (m MarketFigure) beside(g *Grant) string {
	if m.What != metricWords["equity"] || g.yearly() == nil || len(g.years) == 1 {
		return ""
	}
	return "Spread" + overYears(len(g.years)) + ", " + g.Worth.Whole().String() + " comes to " +
		g.yearly().Whole().String() + " a year."
}

// asked returns what an ask for one thing asks for if the figure is about that; else nil.
func (m MarketFigure) asked(a *Ask) *comp.Money {
	switch {
	case a.Count() > 1:
	case m.What == metricWords["base"]:
		return a.Base
	case m.What == metricWords["total"]:
		return a.Total
	}
	return nil
}

// besideAsk returns the sentence with what the figure says about what an ask for that alone asks for.
func (j *Job) besideAsk(m MarketFigure, a *Ask) string {
	asked := m.asked(a)
	if asked == nil || asked.Minor() > m.Value.Minor() {
		return m.Sentence
	}
	if j.Case.Client.Voice == casefile.VoiceDirect {
		return m.basis
	}
	var how string
	switch mine := asked.Minor(); {
	case mine == m.Value.Minor():
		how = j.short(", which equals my request.", ", the same as my number.")
	case mine*105 >= m.Value.Minor()*100:
		how = j.short(", slightly above my request.", ", a little above my number.")
	default:
		how = j.short(", so I believe that my request is fair.", ", so I think my number is fair.")
	}
	return strings.TrimSuffix(m.basis, ".") + how
}

// severalSources reports whether the name of a source is a plural: "two recruiters", "the figures of
// the union", "Glassdoor and Levels.fyi". A name in capitals, such as Hays, isn't.
func severalSources(name string) bool {
	var head string
	for word := range strings.FieldsSeq(name) {
		if head != "" && grammar.Prepositional(word) {
			break
		}
		if word == "and" {
			return true
		}
		head = word
	}
	return strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") &&
		head == strings.ToLower(head)
}

// market returns the public figures of the case.
func (j *Job) market() []MarketFigure {
	return each.Of(j.Opportunity.Market, j.marketFigure)
}

// stillBelow names a public figure for base salary at the level that the base asked for is below; "" if
// there's none.
func stillBelow(a *Ask, market []MarketFigure, level string, voice casefile.Voice) string {
	for _, m := range market {
		if a.Base == nil || !m.aboveBase(*a.Base, level) {
			continue
		}
		if a.Base.Minor()*105 < m.Value.Minor()*100 || voice == casefile.VoiceDirect {
			return m.Sentence
		}
		in := ", so I'd still be a little below it."
		if voice == casefile.VoiceFormal {
			in = ", and my request is slightly below that."
		}
		return strings.TrimSuffix(m.Sentence, ".") + in
	}
	return ""
}

// aboveBase reports whether the figure is for base salary at the level, as far as either is known,
// and above the base.
func (m MarketFigure) aboveBase(base comp.Money, level string) bool {
	return m.What == metricWords["base"] && (m.Level == "" || level == "" || m.Level == level || m.ofRole) &&
		m.Value.Currency() == base.Currency() && m.Value.Minor() > base.Minor()
}
