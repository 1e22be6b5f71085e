package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// LastStepWhy returns why they should take the last step: the coach's reason for the ask if it
// holds for less, too; those of the step; that it meets them halfway; or a public figure for base
// salary that it's still below; "" for none.
func (l *Letter) LastStepWhy() string {
	if l.LastStep == nil {
		return ""
	}
	below := stillBelow(l.LastStep, l.Market, l.Offer.Level, casefile.Voice(l.Voice))
	return cmp.Or(strings.Join(l.LastStep.Reasons, " "), l.Halfway(), below)
}

// Halfway says that the last step is halfway between their figure for the base and the one that was
// asked for; "" if it isn't, or if it's for something else, too.
func (l *Letter) Halfway() string {
	s := l.LastStep
	first := cmp.Or(l.firstBase, l.Ask.Base)
	if l.Further() == "" || s.Base == nil || l.Offer.Base == nil || first == nil {
		return ""
	}
	offered, asked, step := l.Offer.Base.Minor(), first.Minor(), s.Base.Minor()
	about := "about "
	switch off := 2*step - offered - asked; {
	case off == 0:
		about = ""
	case 8*max(off, -off) > asked-offered:
		return ""
	}
	between := halfway[casefile.Voice(l.Voice)]
	if l.firstBase != nil {
		return between.that + about + "halfway between " + between.first + "."
	}
	return between.that + about + "halfway between " + between.mine + "."
}

// firstBase returns the base asked for first if the ask is the second one, about the same talks; else nil.
func (j *Job) firstBase(second bool) *comp.Money {
	if !second || j.ask != 1 {
		return nil
	}
	first := &j.Opportunity.Asks[0]
	for i := range j.Opportunity.Offers {
		if f := &j.Opportunity.Offers[i]; f.ID == first.Offer && f.ID != "" && f.Ended() {
			return nil
		}
	}
	return amount(first.Base)
}

// halfway has the words for a step halfway between their figure and hers, which may be her first of two.
var halfway = map[casefile.Voice]struct{ that, mine, first string }{
	casefile.VoiceWarm:   {"That's ", "your number and mine", "your number and where I started"},
	casefile.VoiceDirect: {"That's ", "your number and mine", "your number and my first one"},
	casefile.VoiceFormal: {"This is ", "your figure and mine", "your figure and my original request"},
}

// LastStepProof returns what can be passed along with a last step that's about base, equity, or the
// total: the strongest evidence for the ask that the coach has tied to their need, one that no
// email to the person addressed has given if there is one, or else such a one about something they
// look for; nil for none.
func (l *Letter) LastStepProof() *Proof {
	s := l.LastStep
	if s == nil || s.Forfeits || s.Base == nil && s.Equity == nil && s.Total == nil {
		return nil
	}
	tied := slices.DeleteFunc(slices.Clone(l.Ask.Evidence), func(p Proof) bool { return p.Helps == "" })
	if p := fresh(tied, l.given); p != nil {
		return p
	}
	if len(tied) > 0 {
		return &tied[0]
	}
	if p := fresh(l.Ask.Evidence, l.given); p != nil && p.Criterion != "" {
		return p
	}
	return nil
}

// fresh returns the first piece of evidence that hasn't been given; nil for none.
func fresh(list, given []Proof) *Proof {
	for i := range list {
		if !slices.ContainsFunc(given, func(p Proof) bool { return p.Sentence == list[i].Sentence }) {
			return &list[i]
		}
	}
	return nil
}

// evidenceGiven returns the evidence that the emails in the log to the person addressed have given. One of
// an unknown kind that made an ask is taken to have given the strongest.
func (j *Job) evidenceGiven(l *Letter) (given []Proof) {
	for i, e := range j.log {
		k := j.kindOf(e)
		if e.What != casefile.EventSent && e.What != casefile.EventAsked || k != nil && !j.isTo(j.wroteTo(e, k)) {
			continue
		}
		reads := func(name string) bool { return k != nil && j.Kind.Others.Reads(k, name) }
		if argues(e, k) {
			var a Ask
			if n := min(j.tally(j.log[:i+1]).made, len(j.asks)); len(j.asks) > 0 {
				j.prove(&a, j.Opportunity.Asks[j.asks[max(n-1, 0)]].Because)
			}
			switch next := fresh(a.Evidence, given); {
			case reads("ToForward"):
				given = append(given, a.Evidence...)
			case k == nil || reads("Strongest"):
				given = append(given, a.Strongest()...)
			case reads("LastStepProof") && next != nil:
				given = append(given, *next)
			}
			continue
		}
		switch met := l.ForLevel(); {
		case reads("ByCriterion"):
			given = append(given, l.Evidence...)
		case reads("ForLevel") && len(met) > 0:
			given = append(given, met...)
		case reads("Examples"):
			given = append(given, l.Examples()...)
		}
	}
	return given
}

// Further returns what they've moved with the figure to which the last step would take it: "the base to
// $163,000"; "" if it's for something else, too.
func (l *Letter) Further() string {
	if l.LastStep == nil || l.Moved == "" || strings.Contains(l.Moved, " and ") {
		return ""
	}
	c := l.LastStep.compared()
	if part, ok := strings.CutSuffix(l.Moved, " to "+c.offered); ok && c.offered != "" {
		return part + " to " + c.asked
	}
	return ""
}
