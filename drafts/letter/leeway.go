package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var (
	someRoom = lazy.Regexp(`\b(?:there's|there is|(?:we|i)(?:'ve| do)? have|(?:we|i)'ve got) ` +
		`(?:always |still )?(?:some|more|real|plenty of|` +
		`a (?:little|(?:tiny |fair |little )?(?:bit|amount)(?: of)?))(?: more| real| wiggle)* (?:room|flexibility|leeway|give)\b`)
	// what may follow words about room for anything; "on the base" and "room for growth" may not
	ofAnything = lazy.Regexp(`^ ?(?:here|there|left|with the offer|in the offer|on (?:our|my) (?:end|side)|` +
		`to (?:work|play) with|to (?:move|negotiate))?[ .!]*$`)
	ifNeeded = lazy.Regexp(`,? if (?:you need it|needed|need be|you'd like|that helps|it helps|it matters|` +
		`you(?:'re| are|'d be| would be) (?:leaving|giving|walking) [^,.!?]{1,40})\b`)
)

// leeway says that they have some room if the recruiter addressed said so, with an offer, of the
// one thing that the ask is for, or of the offer in general; words that can follow "you mentioned":
// "there's some room on equity".
func (j *Job) leeway(ask *Ask, said []string) string {
	if ask == nil || j.made > 0 {
		return ""
	}
	asked := ask.levers()
	for _, s := range said {
		s = ifNeeded().ReplaceAllString(s, "")
		about := topicsIn(s)
		for _, clause := range clauses(s) {
			if len(asked) == 1 && slices.Contains(leversIn(clause, hasRoom()), asked[0]) {
				return j.roomOn(asked[0])
			}
			m := someRoom().FindStringIndex(clause)
			if m == nil || !plainly(clause, m[0], m[1]) || !ofAnything().MatchString(clause[m[1]:]) {
				continue
			}
			switch {
			case len(about) == 0:
				return j.roomOn("")
			case len(asked) == 1 && about[len(about)-1] == asked[0]: // "Equity's different: there's more room there."
				return j.roomOn(asked[0])
			}
		}
	}
	return ""
}

func (j *Job) roomOn(v casefile.Lever) string {
	is := j.short("there is some ", "there's some ")
	switch v {
	case casefile.LeverBase:
		return is + "room on the base"
	case casefile.LeverSignOn:
		return is + "room on the sign-on"
	case casefile.LeverStartDate:
		return is + "room on the start date"
	case casefile.LeverEquity, casefile.LeverRelocation:
		return is + "room on " + string(v)
	}
	return is + "flexibility"
}
