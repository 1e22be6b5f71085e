package privacy

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// secretAmount is an amount that no email may show, in hundredths.
type secretAmount struct {
	value       int64
	currency    string // "" for an amount in a note
	field, what string
}

// smallestBare is the smallest amount, in hundredths, that is recognized without a currency.
const smallestBare = 1000_00

func (s *secrets) addAmounts(p *casefile.Private) {
	s.addAmount(p.WalkAway, "private.walk_away", "the least that the client would accept")
	s.addAmount(p.Target, "private.target", "what the client hopes for")
	s.addAmount(p.CurrentPay, "private.current_pay", "what the client earns now")
	for i, note := range p.Notes {
		s.addNote(note, fmt.Sprintf("private.notes[%d]", i))
	}
}

func (s *secrets) addAmount(m comp.Money, field, what string) {
	if !m.IsZero() {
		s.amounts = append(s.amounts, secretAmount{comp.Hundredths(m), m.Currency(), field, what})
	}
}

func (s *secrets) addNote(note, field string) {
	const what = "a private note"
	note = text.Seen(note)
	words := text.Words(note)
	s.addWords(words, field, what)
	for _, a := range comp.FindAmountsIn(note, words) {
		if (a.IsMoney() || a.Value >= smallestBare) && !isRetirement(&a, note) {
			s.amounts = append(s.amounts, secretAmount{a.Value, "", field, what})
		}
	}
}

// reading is a way to read an amount.
type reading uint8

const (
	other    reading = iota // it isn't the private one
	doubtful                // it may be the private one in thousands: not below 139
	certain
)

// amountIn returns the finding for an amount if it's a private one.
func (s *Scanner) amountIn(t *text.Text, words []text.Word, a *comp.Amount) (Finding, bool) {
	if a.Percent || a.Shares || !slices.ContainsFunc(s.amounts, func(secret secretAmount) bool {
		return mayBe(a, secret.value)
	}) {
		return Finding{}, false
	}
	around := numberContext{t, a, words[text.From(words, a.End):], before(t, a.Start)}
	per := around.period()
	for _, secret := range s.amounts {
		how := around.read(secret.value, per)
		if how == other || s.open().amounts[openAmount{secret.value, secret.currency}] ||
			secret.currency == "" && s.anyOpen(func(open int64) bool { return open == secret.value }) {
			continue
		}
		if s.anyOpen(func(open int64) bool { // the amount for a part of the year, or so many thousands
			return isPartOf(a.Value, open, per) || how == doubtful && (open == a.Value || open == a.Value*1000)
		}) {
			continue
		}
		return Finding{Start: a.Start, End: a.End, Field: secret.field, What: secret.what,
			Doubtful: how == doubtful}, true
	}
	return Finding{}, false
}

// mostTimes is the largest number that an amount is multiplied by.
const mostTimes = 99

// mayBe reports whether an amount is a private one in some context.
func mayBe(a *comp.Amount, secret int64) bool {
	if a.Is(secret) || a.Value*1000 == secret {
		return true
	}
	by := (secret + a.Value/2) / max(a.Value, 1)
	if 2 <= by && by <= mostTimes && isPart(a.Value, secret, by) {
		return true
	}
	return isPartOf(a.Value, secret, perYear) || isRounded(a.Value, secret) ||
		!a.Scaled && isRounded(a.Value*1000, secret)
}

// isRounded reports whether a value is the private one rounded to thousands, as in "just under 140".
func isRounded(value, secret int64) bool {
	const thousand = 1000_00
	diff := value - secret
	return value%thousand == 0 && diff != 0 && -thousand < diff && diff < thousand &&
		secret >= leastInThousands*1000
}

// anyOpen reports whether it's so for an amount that an email may repeat, in hundredths.
func (s *Scanner) anyOpen(is func(open int64) bool) bool {
	for open := range s.open().amounts {
		if is(open.value) {
			return true
		}
	}
	return false
}

// numberContext is an amount with what is around it.
type numberContext struct {
	t       *text.Text
	a       *comp.Amount
	after   []text.Word
	earlier []text.Word // in the same sentence
}

// read returns how the amount, which may be for one of a year's periods, can be read as a private
// one.
func (n *numberContext) read(secret int64, periods []int64) reading {
	a := n.a
	switch {
	case a.Is(secret):
		if secret >= smallestBare || a.IsMoney() {
			return certain
		}
	case !a.Scaled && a.Value*1000 == secret && slices.Contains(n.times(), 1000):
		return certain
	case !a.Scaled && a.Value*1000 == secret && a.Value >= leastInThousands:
		switch {
		case a.Spoken && !n.isClock():
			return certain
		case a.Spoken, a.IsMoney(), n.isPay(), a.Value%100 != 0: // "eighty-five and a half"
			return doubtful
		}
	case n.isNear() && (isRounded(a.Value, secret) ||
		!a.Scaled && isRounded(a.Value*1000, secret) && (a.IsMoney() || n.isPay())):
		return doubtful
	case secret >= smallestBare:
		if isPartOf(a.Value, secret, periods) {
			return certain
		}
	}
	return other
}

// nearWords say that a number is close to the exact one.
var nearWords = text.OneOf(`under below over above about around nearly almost roughly approximately circa shy
	short near close north south upward upwards`)

// isNear reports whether the words before a number, or right after it, say that it's rounded.
func (n *numberContext) isNear() bool {
	if len(n.after) > 0 && slices.Contains([]string{"ish", "or"}, n.after[0].Low) {
		return true
	}
	for k := 1; k <= 3; k++ {
		if nearWords(last(n.earlier, k)) {
			return true
		}
	}
	return false
}

// leastInThousands is the smallest number, in hundredths, that may stand for thousands. The days of
// a month are below it.
const leastInThousands = 32_00

// isPartOf reports whether [isPart] does for one of the numbers of periods.
func isPartOf(value, year int64, periods []int64) bool {
	return slices.ContainsFunc(periods, func(n int64) bool { return isPart(value, year, n) })
}

// isPart reports whether a value is that of a whole year divided by the periods, rounded to a unit,
// to tens, or to hundreds, but by half a percent at most.
func isPart(value, year, periods int64) bool {
	most := int64(100)
	switch {
	case value%100_00 == 0:
		most = 50_00
	case value%10_00 == 0:
		most = 5_00
	}
	most = min(most, value/200+1)
	diff := value - year/periods
	return -most <= diff && diff <= most
}

// periods are how many of a period a year has, by the words for it; of a paycheck, any of several.
var periods = map[string][]int64{
	"month": {12}, "monthly": {12}, "mo": {12}, "monat": {12}, "monatlich": {12}, "mois": {12},
	"mes": {12}, "week": {52}, "weekly": {52}, "wk": {52}, "woche": {52}, "semaine": {52},
	"semana": {52}, "fortnight": {26}, "fortnightly": {26}, "biweekly": {26}, "bi weekly": {26},
	"two weeks": {26}, "other week": {26}, "day": {260}, "daily": {260}, "hour": {2080},
	"hourly": {2080}, "hr": {2080}, "h": {2080}, "semimonthly": {24}, "semi monthly": {24},
	"twice a month": {24}, "twice monthly": {24}, "twice per month": {24}, "quarter": {4},
	"quarterly": {4}, "half year": {2}, "six months": {2}, "paycheck": paychecks,
	"paychecks": paychecks, "pay period": paychecks, "payday": paychecks, "pay packet": paychecks, "payslip": paychecks,
}

// paychecks are how many a year may have.
var paychecks = []int64{12, 24, 26, 52}

// mostInPeriod is how many words there are for a period at most.
const mostInPeriod = 3

// periodAt returns the period that words begin with, and nil if there is none.
func periodAt(words []text.Word) []int64 {
	name := ""
	var found []int64
	for _, w := range words[:min(len(words), mostInPeriod)] {
		name += w.Low
		if p := periods[name]; p != nil {
			found = p
		}
		name += " "
	}
	return found
}

// perYear are the numbers of periods.
var perYear = slices.Compact(slices.Sorted(slices.Values(
	slices.Concat(slices.Collect(maps.Values(periods))...))))

// perWords stand between an amount and its period.
var perWords = text.OneOf(`a an per each every the im pro par al por la in gross net before after tax
	taxes brutto netto brut bruto`)

// period returns how many of the amount's periods a year may have, or nil if it names none.
func (n *numberContext) period() []int64 {
	end := n.a.End
	for i, w := range n.after {
		if strings.Trim(n.t.S[end:w.Start], " /\u00a0\n-") != "" {
			break
		}
		if p := periodAt(n.after[i:]); p != nil {
			return p
		}
		if !perWords(w.Low) {
			break
		}
		end = w.End
	}
	if by := n.times(); by != nil {
		return by
	}
	for k := 1; k <= 5; k++ {
		low, rate := last(n.earlier, k), ""
		if k > 1 {
			rate = last(n.earlier, k-1)
		}
		if p := periods[low]; p != nil &&
			(strings.HasSuffix(low, "ly") || rate == "rate" || len(p) > 1) {
			return p
		}
	}
	return nil
}

// isClock reports whether a spoken number, such as one thirty, may be a time of day.
func (n *numberContext) isClock() bool {
	hour, minute := n.a.Value/100_00, n.a.Value/100%100
	if hour == 0 || hour > 12 || minute > 59 {
		return false
	}
	if len(n.after) > 0 {
		switch w := n.after[0]; w.Low {
		case "am", "pm", "p", "a", "o'clock", "on", "tomorrow", "today", "sharp", "your", "my", "their":
			return strings.TrimSpace(n.t.S[n.a.End:w.Start]) == ""
		}
	}
	return clockWords[last(n.earlier, 1)]
}

var (
	clockWords = text.Set("at by until till before from after around about past to between and")
	// payWords stand near an amount of pay.
	payWords = text.Set(`than at around below under above over least most minimum maximum floor need want accept
		expect make making earn earning paid pay salary base package get getting take reach near
		north south shy short upward upwards somewhere anywhere anything between worth settle sign
		comfortable happy plenty enough lowest threshold cutoff limit walk roughly approximately
		was number figure about past promised gets down low live cent penny less more
		bottom target go beneath exceed unter über mindestens weniger moins dessous minimo menos
		debajo great ideal perfect`)
	// labels stand before a number that only tells one of several things from the others.
	labels = text.Set(`room page extension ext no route bus flight train gate platform line version
		ticket chapter section article table form floor building suite apartment flat unit box code`)
	// restWords may follow an amount without a unit.
	restWords = text.Set(`in for as a an per at or and but to if total base all before after gross net
		annually is was are were will would can could should may might must has have had on plus when
		while with because so then than which that this from by until upward upwards up minimum though
		although even still only just i we you he she they it my our your their the its there here not
		works where today now currently presently anyway p ote brut brutto bruto fix ware seria serait flat won wouldn isn
		doesn don didn`)
)

// payDistance is how many words after a number tell that it is one of pay, and payReach how many
// before it.
const (
	payDistance = 5
	payReach    = 9
)

// earning stands before "on" after what the client earns: "the seventy-four I'm on".
var earning = text.OneOf("i'm i've")

// isPay reports whether a bare number may be one of pay: it neither counts nor labels anything, and
// words around it are about pay.
func (n *numberContext) isPay() bool {
	about := false
	for i, w := range n.after[:min(payDistance, len(n.after))] {
		between := n.t.S[n.a.End:w.Start]
		if i == 0 {
			unit := strings.TrimSpace(between) == "" && !strings.Contains(between, "\n\n")
			if unit && !restWords[unpossessed(w.Low)] || strings.HasPrefix(between, ":") {
				return false
			}
		}
		if strings.ContainsAny(between, ".!?\n") {
			break
		}
		about = about || payWords[w.Low]
	}
	if rest := n.t.S[n.a.End:]; labels[last(n.earlier, 1)] ||
		len(rest) > 1 && (rest[0] == ',' || rest[0] == '.') && isDigit(rest[1]) { // 470,0001
		return false
	}
	about = about || len(n.after) > 1 && earning(n.after[0].Low) && n.after[1].Low == "on" ||
		last(n.earlier, 1) == "on" && earning(last(n.earlier, 2))
	for k := 1; k <= payReach; k++ {
		about = about || payWords[last(n.earlier, k)]
	}
	return about
}
