package privacy

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isNone reports whether what looks like an amount is none: a street's number, a plan for retirement,
// or a turn of phrase.
func (s *Scanner) isNone(a *comp.Amount, t string, words []text.Word) bool {
	if a.Currency != "" || a.Sign != "" || a.Percent || a.Shares {
		return false
	}
	from, to := text.From(words, a.Start), text.From(words, a.End)
	return from < to && (inStreet(t, words[to-1:], a.Start) ||
		isRetirement(a, t) && !s.isSecret(retirement) || isPhrase(t, words, from, to))
}

// isCount reports whether a number without a currency counts something, as a text that the email may repeat
// says or as its noun always does: 120,000 patients, or a 120,000-square-foot hall.
func (s *Scanner) isCount(n *numberContext, words []text.Word) bool {
	if n.a.Currency != "" || n.a.Sign != "" || len(n.after) == 0 {
		return false
	}
	first := n.after[0].Low
	switch n.t.S[n.a.End:n.after[0].Start] {
	case "-", "‑":
		return counted(first) || counted(first+"s") || measures(first)
	case " ", "\n", "\u00a0":
	default:
		return false
	}
	if restWords[first] || payWords[first] || perWords(first) || periodAt(n.after) != nil {
		return false
	}
	from := len(words) - len(n.after)
	for k, w := range n.after[:min(len(n.after), mostCounted)] {
		if k == 0 && counted(w.Low) || k == 1 && counted(w.Low) && !smallWords(first) && !n.isAboutPay() &&
			(!strings.HasSuffix(first, "s") || strings.HasSuffix(first, "ss")) { // 190,500 helps people
			return true
		}
		if (strings.HasSuffix(w.Low, "s") && !notPlural(w.Low) || counted(w.Low)) &&
			s.isOpen(words[text.From(words, n.a.Start):from+k+1]) {
			return true
		}
	}
	return false
}

// isAboutPay reports whether words before a number, or of the client's around it, are about pay.
func (n *numberContext) isAboutPay() bool {
	for k := 1; k <= payReach; k++ {
		if w := last(n.earlier, k); payWords[w] && !nearWords(w) {
			return true
		}
	}
	return n.isOwn()
}

var (
	// counted are people and things that a large number counts, and that no verb is spelled like.
	counted = text.OneOf(`people men women children kids staff fans guests visitors patients students pupils users
		customers clients subscribers followers members readers viewers listeners riders passengers commuters
		shoppers employees residents citizens voters donors attendees participants teachers nurses homes
		households families apartments rooms beds seats acres hectares feet miles meters metres kilometers
		kilometres yards km ft mi sqft kg lb tons tonnes kilograms gallons liters litres barrels bottles boxes
		loaves meals tickets copies books articles pages photos images videos songs files records documents
		emails messages transactions orders visits views downloads installs lines words devices
		servers machines sensors vehicles cars trucks bikes parcels packages pallets containers shipments items
		units parts products cells samples species trees plants animals cattle sheep fish chickens bricks
		tiles questions hours minutes`)
	// measures stand behind a number and a hyphen besides.
	measures = text.OneOf("square cubic foot person man woman")
)

// mostCounted is how many words what is counted has at most: patient records.
const mostCounted = 2

// ways end the names of streets.
var ways = text.OneOf(`street st avenue ave road rd boulevard blvd lane ln drive dr place pl court ct square
	parkway pkwy terrace concourse plaza way`)

// mostInStreet is how many words the name of a street has at most.
const mostInStreet = 4

// inStreet reports whether the first word, which follows a number like a scale, begins the name of a
// street: 48 Grand River Avenue, 1600 K Street.
func inStreet(t string, words []text.Word, number int) bool {
	if !words[0].Capital || words[0].Start == number {
		return false
	}
	for i := 1; i < min(len(words), mostInStreet) && words[i].Capital &&
		t[words[i-1].End:words[i].Start] == " "; i++ {
		if ways(words[i].Low) {
			return true
		}
	}
	return false
}

// retirement is the section of the tax law that the usual American plan is called by, in hundredths.
const retirement = 401_000_00

// isRetirement reports whether an amount is written as 401k, which is the plan unless someone's pay is
// as much.
func isRetirement(a *comp.Amount, t string) bool {
	return a.Value == retirement && planName().MatchString(t[a.Start:a.End])
}

var planName = lazy.Regexp(`(?i)^401[ -]?k'?s?$`)

func (s *secrets) isSecret(value int64) bool {
	return slices.ContainsFunc(s.amounts, func(secret secretAmount) bool { return secret.value == value })
}

// notPlural are words with an s at the end that may follow an amount of money.
var notPlural = text.OneOf(`is was as has plus gross bonus less this us its yes perhaps always besides thus`)

// isPhrase reports whether the words from one to another stand for many of something rather than for
// a sum: thanks a million, a thousand apologies.
func isPhrase(t string, words []text.Word, from, to int) bool {
	if low := words[from].Low; low != "a" || to-from != 2 {
		return false
	}
	if from > 0 && words[from-1].Low == "thanks" && t[words[from-1].End:words[from].Start] == " " {
		return true
	}
	return to < len(words) && t[words[to-1].End:words[to].Start] == " " && len(words[to].Low) > 2 &&
		strings.HasSuffix(words[to].Low, "s") && !notPlural(words[to].Low)
}

// namesIn returns the names in the case that have a number, which is no figure: of people, companies,
// teams, roles, and places. A company is called without its article and its legal form, and also by a first
// word such as 7M.
func namesIn(c *casefile.Case) []string {
	var names []string
	add := func(list ...string) {
		for i, name := range list {
			seen := text.Seen(name)
			numbered := strings.ContainsFunc(seen, unicode.IsNumber) || len(comp.FindNumbers(seen)) > 0
			if numbered && !slices.Contains(list[:i], name) {
				names = append(names, seen)
			}
		}
	}
	add(c.Client.Name, c.Client.FullName(), c.Client.GoesBy, c.Coach.Name)
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		add(strings.TrimPrefix(o.SpokenCompany(), "The "), o.Team, o.Role, o.Location)
		short, _, more := strings.Cut(o.Company, " ")
		if more && strings.ContainsFunc(short, unicode.IsDigit) &&
			strings.ContainsFunc(short, unicode.IsLetter) {
			add(short)
		}
		for k := range o.People {
			p := &o.People[k]
			add(p.Name, p.FullName(), p.GoesBy)
		}
	}
	return names
}

// Amounts returns the amounts in a text whose words have been read, except those in the names of the
// case's people and companies, and what only looks like one.
func (s *Scanner) Amounts(t string, words []text.Word) []comp.Amount {
	list := comp.OutsideNames(comp.FindAmountsIn(t, words), t, s.called)
	return slices.DeleteFunc(list, func(a comp.Amount) bool { return s.isNone(&a, t, words) })
}
