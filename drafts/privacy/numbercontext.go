package privacy

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// smallestBare is the smallest amount, in hundredths, that is recognized without a currency.
const smallestBare = 1000_00

// numberContext is an amount with what is around it.
type numberContext struct {
	t       *text.Text
	a       *comp.Amount
	after   []text.Word
	earlier []text.Word // in the same sentence
}

// timesAfter and timesBefore match what an amount is multiplied by: 13,125 x 12, 14 × 11,250, or
// 11,250 in 14 salaries.
var (
	timesAfter = lazy.Regexp(`^\s*(?:[x×*]|times)\s*(\d{1,2}|1[,.]?000)\b|` +
		`^\s(?:in |over |in each of )?(\d{1,2}) ` +
		`(?:salaries|installments|payments|months|paychecks)\b`)
	timesBefore = lazy.Regexp(`\b(\d{1,2}|1[,.]?000)\s*(?:[x×*]|times)\s*$`)
)

// plainThousand takes the separator out of a thousand.
var plainThousand = strings.NewReplacer(",", "", ".", "")

// longestTimes is how many bytes what an amount is multiplied by has at most.
const longestTimes = 32

// times returns what the amount is multiplied by, or nil.
func (n *numberContext) times() []int64 {
	s := n.t.S
	found := timesAfter().FindStringSubmatch(s[n.a.End:min(len(s), n.a.End+longestTimes)])
	if found == nil {
		found = timesBefore().FindStringSubmatch(s[max(0, n.a.Start-longestTimes):n.a.Start])
	}
	factor := strings.Join(found[min(len(found), 1):], "")
	by, err := strconv.ParseInt(plainThousand.Replace(factor), 10, 64)
	if err != nil || by < 2 {
		return nil
	}
	return []int64{by}
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

var (
	clockWords = text.Set("at by until till before from after around about past to between and")
	// payWords stand near an amount of pay.
	payWords = text.Set(`ctc cctc ectc fixed than at around below under above over least most minimum maximum floor need want accept
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
	restWords = text.Set(`fixed ctc in for as a an per at or and but to if total base all before after gross net
		annually is was are were will would can could should may might must has have had on plus when
		while with because so then than which that this from by until upward upwards up minimum though
		although even still only just i we you he she they it my our your their the its there here not
		works where right today now currently presently anyway p ote brut brutto bruto fix ware seria serait flat won wouldn isn
		doesn don didn`)
)

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

// nearWords say that a number is close to the exact one.
var nearWords = text.OneOf(`under below over above about around nearly almost roughly approximately circa shy
	short near close north south upward upwards`)

// isNear reports whether the words before a number, or right after it, say that it's rounded.
func (n *numberContext) isNear() bool {
	if len(n.after) > 0 && slices.Contains([]string{"ish", "or"}, n.after[0].Low) {
		return true
	}
	return has(n.earlier[max(0, len(n.earlier)-3):], nearWords)
}

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

var (
	// ownPay are what the client does with her pay, and what she says of an amount that would do.
	ownPay = text.OneOf(`make making earn earning earned paid salary pay base package compensation accept take fine
		happy ok okay comfortable live settle content least minimum floor below need aiming hoping`)
	// sentenceEnd ends a sentence.
	sentenceEnd = ".!?\n"
)

// isHers reports whether a word stands for the client.
func isHers(low string) bool { return myself(low) || low == "my" || low == "i'd" || low == "i'll" }

// isOwn reports whether a sentence says that a number is what the client earns or would accept: "I
// currently make about", "I'd be fine with".
func (n *numberContext) isOwn() bool {
	if !has(n.earlier, isHers) {
		return false
	}
	for _, w := range n.after[:min(payDistance, len(n.after))] {
		if strings.ContainsAny(n.t.S[n.a.End:w.Start], sentenceEnd) {
			break
		}
		if ownPay(w.Low) {
			return true
		}
	}
	return has(n.earlier, ownPay) || last(n.earlier, 1) == "on" && earning(last(n.earlier, 2))
}

var (
	// stepWords follow an amount that pay goes up or down by.
	stepWords = text.OneOf("more less higher lower above below over under beyond short raise increase better worse")
	// accepts are what the client does with pay that would do.
	accepts = text.OneOf("settle accept take sign come go agree stop move leave walk join live happy fine content")
	// demands stand before what the client accepts only if it's met: I'd sign if you matched it.
	demands = text.OneOf("if once when match matches matched matching")
)

// isStep reports whether an amount is how much more or less pay is than another: $6,000 more than.
func (n *numberContext) isStep() bool {
	return n.a.Value >= smallestBare && len(n.after) > 0 && stepWords(n.after[0].Low) &&
		strings.TrimSpace(n.t.S[n.a.End:n.after[0].Start]) == ""
}

// stepsTo reports whether an amount is the difference between a private one and one that the email may
// show, and its sentence is about what the client earns or would accept.
func (s *Scanner) stepsTo(n *numberContext, secret int64) bool {
	from := s.anyOpen(func(open int64) bool {
		return open > n.a.Value && (open-n.a.Value == secret || open+n.a.Value == secret)
	})
	clause := n.clause()
	return from && (n.wouldDo() || has(clause, isHers) && has(clause, ownPay))
}

// wouldDo reports whether the words before an amount say that the client would accept it.
func (n *numberContext) wouldDo() bool {
	return has(n.earlier, isHers) && has(n.earlier, accepts) && !has(n.earlier, demands)
}

// clause returns the next words after an amount in its sentence.
func (n *numberContext) clause() []text.Word {
	next, end := n.after[:min(len(n.after), payReach)], n.a.End
	for i, w := range next {
		if endsSentence(n.t.S[end:w.Start]) {
			return next[:i]
		}
		end = w.End
	}
	return next
}

// leastSaid is the smallest number of thousands that is said with its hundreds, in hundredths.
const leastSaid = 20_00

// said returns the amount, in hundredths, that thousands and hundreds without their words stand for, as in
// "eighty-two five"; 0 if that's not what they are.
func (n *numberContext) said() int64 {
	if n.a.Scaled || n.a.Value < leastSaid || n.a.Value%100 != 0 || n.a.Value >= smallestBare || len(n.after) == 0 ||
		n.t.S[n.a.End:n.after[0].Start] != " " {
		return 0
	}
	hundreds, ok := text.CountOf(n.after[0].Low)
	next := after(n.t, n.after)
	if !ok || hundreds == 0 || hundreds > 9 || next != "" && !restWords[next] || strings.HasPrefix(n.t.S[n.after[0].End:], "-") {
		return 0
	}
	return n.a.Value*1000 + int64(hundreds)*100_00
}
