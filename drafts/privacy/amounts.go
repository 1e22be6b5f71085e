package privacy

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

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
	doubtful                // it may be the private one in thousands or a larger unit: not below 139
	certain
)

// amountIn returns the finding for an amount if it's a private one.
func (s *Scanner) amountIn(t *text.Text, words []text.Word, a *comp.Amount) (Finding, bool) {
	if a.Percent || a.Shares {
		return Finding{}, false
	}
	around := numberContext{t: t, a: a, after: words[text.From(words, a.End):]}
	isStep := around.isStep()
	if !isStep && !slices.ContainsFunc(s.amounts, func(secret secretAmount) bool {
		return mayBe(a, &secret)
	}) {
		return Finding{}, false
	}
	around.earlier = before(t, a.Start)
	if s.isCount(&around, words) {
		return Finding{}, false
	}
	per := around.period()
	for _, secret := range s.amounts {
		how := around.read(&secret, per)
		steps := isStep && s.stepsTo(&around, secret.value)
		if how == other && !steps || s.open().amounts[openAmount{secret.value, secret.currency}] ||
			secret.currency == "" && s.anyOpen(func(open int64) bool { return open == secret.value }) {
			continue
		}
		if !steps && s.anyOpen(func(open int64) bool { // the amount for a part of the year, or so many thousands
			return isPartOf(a.Value, open, per) || open == a.Value && (how == doubtful || open != secret.value) ||
				how == doubtful && isInUnit(a, open, secret.currency)
		}) {
			continue
		}
		rounded := !steps && around.said() != secret.value &&
			(isNearly(a.Value, secret.value) || !a.Scaled && isNearly(a.Value*1000, secret.value))
		if rounded && s.open().quoted[a.Value] && !around.isNear() && !around.wouldDo() {
			continue
		}
		return Finding{Start: a.Start, End: a.End, Field: secret.field, What: secret.what,
			Doubtful: how == doubtful && !steps, Rounded: rounded}, true
	}
	return Finding{}, false
}

// mostTimes is the largest number that an amount is multiplied by.
const mostTimes = 99

// mayBe reports whether an amount is a private one in some context.
func mayBe(a *comp.Amount, of *secretAmount) bool {
	secret := of.value
	if a.Is(secret) || isInUnit(a, secret, of.currency) {
		return true
	}
	by := (secret + a.Value/2) / max(a.Value, 1)
	if 2 <= by && by <= mostTimes && isPart(a.Value, secret, by) {
		return true
	}
	return isPartOf(a.Value, secret, perYear) || isNearly(a.Value, secret) ||
		!a.Scaled && isNearly(a.Value*1000, secret)
}

// isInUnit reports whether a bare number is an amount in a unit that people of its currency leave out:
// thousands, ten thousands in East Asia, lakhs in India, or millions.
func isInUnit(a *comp.Amount, amount int64, currency string) bool {
	for _, unit := range []int64{1000, 10_000, 100_000, 1_000_000} {
		if a.Value*unit == amount {
			return unit == 1000 || !a.Scaled && (unit == 1_000_000 || unit == 100_000 && comp.CountsInLakhs(currency) ||
				unit == 10_000 && slices.Contains([]string{"JPY", "KRW", "CNY"}, currency))
		}
	}
	return false
}

// isNearly reports whether a value is the private one as people round what they earn: to hundreds, to
// thousands, or to the nearest five or ten thousand.
func isNearly(value, secret int64) bool {
	const thousand = 1000_00
	for _, unit := range []int64{thousand / 10, thousand / 2, 5 * thousand, 10 * thousand} {
		most := unit
		if unit > thousand {
			most = unit/2 + 1
		}
		if diff := value - secret; value%unit == 0 && diff != 0 && -most < diff && diff < most {
			return secret >= leastInThousands*1000
		}
	}
	return isRounded(value, secret)
}

// isRounded reports whether a value is the private one rounded to thousands, as in "just under 140".
func isRounded(value, secret int64) bool {
	const thousand = 1000_00
	diff := value - secret
	return value%thousand == 0 && diff != 0 && -thousand < diff && diff < thousand &&
		secret >= leastInThousands*1000
}

// read returns how the amount, which may be for one of a year's periods, can be read as a private
// one.
func (n *numberContext) read(of *secretAmount, periods []int64) reading {
	a, secret := n.a, of.value
	switch {
	case n.said() == secret:
		return certain
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
	case !a.Scaled && a.Value*1000 != secret && isInUnit(a, secret, of.currency) &&
		(a.Value >= leastInThousands || a.Value%100 != 0) && (a.IsMoney() || n.isPay()):
		return doubtful
	case isNearly(a.Value, secret) && (a.IsMoney() || n.isPay()) && n.isOwn():
		return certain
	case !a.Scaled && isNearly(a.Value*1000, secret) && (a.IsMoney() || n.isPay()) && n.isOwn():
		return doubtful
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
