package privacy

import (
	"slices"
	"strings"

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

// isCount reports whether a number without a currency counts something: 120,000 patients, or a
// 120,000-square-foot hall.
func (s *Scanner) isCount(n *numberContext, words []text.Word) bool {
	if n.a.Currency != "" || n.a.Sign != "" || len(n.after) == 0 {
		return false
	}
	first := n.after[0].Low
	if restWords[first] || payWords[first] || perWords(first) || periodAt(n.after) != nil {
		return false
	}
	switch n.t.S[n.a.End:n.after[0].Start] {
	case "-", "‑":
		return len(first) > 2 && !isDigit(first[0]) && !notPlural(first) && !smallWords(first) && !nearWords(first)
	case " ", "\n", "\u00a0":
	default:
		return false
	}
	for k, w := range n.after[:min(len(n.after), mostCounted)] {
		if !isPlural(w.Low) {
			continue
		}
		from := len(words) - len(n.after)
		return s.isOpen(words[text.From(words, n.a.Start):from+k+1]) || !smallWords(first) &&
			!(k > 0 && (w.Low == "years" || periods[strings.TrimSuffix(w.Low, "s")] != nil || strings.HasSuffix(first, "ly")) ||
				begins[last(n.earlier, 1)] && objects[at(n.after, k+1)])
	}
	return false
}

// isPlural reports whether a word may be several things, and no money.
func isPlural(low string) bool {
	return (strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || countedWords(low)) &&
		!notPlural(low) && !isCurrency(low)
}

// isCurrency reports whether a word behind a number makes it one of money.
func isCurrency(low string) bool {
	list := comp.FindAmounts("1 " + low)
	return len(list) > 0 && list[0].IsMoney()
}

// countedWords are several things without an s at the end.
var countedWords = text.OneOf("people feet men women children staff kg km lb ft mi sqft sheep fish")

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
var notPlural = text.OneOf(`is was as has plus gross bonus less this us its yes perhaps always besides thus
	bonuses benefits perks commissions extras taxes expenses nowadays sometimes afterwards
	covers makes does feels sounds gets suits seems helps pays means sits matches looks takes keeps
	lets gives brings leaves puts stays remains goes comes beats fits meets clears tops exceeds
	reflects reaches odd ish range level mark something ballpark figure`)

var (
	// begins stand before a number that a clause begins with, and objects after its verb.
	begins  = text.Set("and but that because so or if as while since think say believe guess")
	objects = text.Set("it me us you the my your right good fine well nicely for")
)

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
