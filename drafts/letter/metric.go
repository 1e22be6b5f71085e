package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var (
	amounts = text.OneOf("fewer lower less more higher many much")
	after   = text.OneOf("than in for per on at a an by of since after every each as when")

	// isBeside knows what compares a figure with a goal, a rival, or a time before
	isBeside = text.OneOf("under over above below ahead faster slower cheaper beyond short better")
	// isPlace knows what begins with a rank or a ratio rather than with a thing that's measured
	isPlace = text.OneOf("first second third top best highest lowest largest twice half double triple")

	isMagnitude = text.OneOf("thousand million billion lakh crore")
)

// withMetric adds the figure to a text that ends with a period.
func withMetric(text, metric string) string {
	open := strings.TrimSuffix(text, ".")
	metric = withBe(metric)
	if fields := strings.Fields(metric); len(fields) == 3 && fields[1] == "to" && figure(fields[0]) &&
		figure(fields[2]) {
		metric = "from " + metric
	}
	switch first := grammar.FirstWord(metric); {
	case strings.Trim(metric, "+-–— \t\f\v\r\n") == "":
		return text
	case isJoin(first), gerund(metric):
		return open + ", " + uncapitalized(metric) + "."
	case achieved(metric) != "":
		return open + achieved(metric) + uncapitalized(metric) + "."
	case isCount(first) && gained(metric) != "":
		return open + ", " + gained(metric) + "."
	case grammar.HasVerb(metric) && !startsWithSum(metric):
		return text + " " + sentence(metric)
	case first == "within" && strings.Contains(metric, "%"): // no span of time
		return open + ", " + metric + "."
	case slices.Contains([]string{"by", "in", "within", "over", "across"}, first) && !startsWithSum(metric):
		return open + " " + uncapitalized(metric) + "."
	case first == "from" && moved(open[strings.LastIndexByte(open, ' ')+1:]):
		return open + " " + uncapitalized(metric) + "." // fell from 31% to 14%
	case first == "from" && !tellsPast(open[strings.LastIndex(open, ". ")+1:]):
		if way := direction(metric); way != "" && !strings.Contains(metric, " a ") { // a rate is of something else
			return open + ", " + way + " " + uncapitalized(metric) + "."
		}
		return open + " (" + uncapitalized(metric) + ")."
	case grammar.Prepositional(metric) && !startsWithSum(metric):
		return open + ", " + uncapitalized(metric) + "."
	case share(metric) && moved(open[strings.LastIndexByte(open, ' ')+1:]):
		return open + " by " + strings.TrimLeft(metric, "+-–") + "."
	case !wordy(metric): // a mere figure
	case startsWithSum(metric) && gained(metric) != "":
		return open + ", " + gained(metric) + "."
	case comparesNoun(metric):
		return open + ", " + beforeCompared(metric) + uncapitalized(metric) + "."
	case slices.Contains([]string{"a", "an", "no", "zero"}, first), counts(metric), countOnly(metric):
		return open + ", with " + uncapitalized(metric) + "."
	case startsWithSum(metric) && !besideGoal(metric):
		return text + " That comes to " + uncapitalized(metric) + "."
	case !figure(metric), besideGoal(metric):
		return open + ", " + uncapitalized(metric) + "."
	}
	return open + " (" + metric + ")."
}

// moved reports whether a word that ends a sentence says that something changed: "fell", "went down".
func moved(word string) bool { return grammar.IsPast(word) || word == "down" || word == "up" }

// comparesNoun reports whether a metric says how much of something there is now: "40% fewer
// duplicates", "half as many stops".
func comparesNoun(metric string) bool {
	words := strings.Fields(strings.ToLower(metric))
	i := slices.IndexFunc(words, amounts)
	return i >= 0 && i < 4 && i+1 < len(words) && !after(words[i+1])
}

// beforeCompared returns the preposition for words that compare something with before: "at 31% lower
// cost", "with 40% fewer duplicates".
func beforeCompared(metric string) string {
	words := strings.Fields(strings.ToLower(metric))
	if i := slices.IndexFunc(words, amounts); strings.HasPrefix(words[i+1], "cost") ||
		strings.HasPrefix(words[i+1], "price") {
		return "at "
	}
	return "with "
}

// besideGoal reports whether a metric compares a figure with a goal: "8% under the estimate".
func besideGoal(metric string) bool {
	words := strings.Fields(strings.ToLower(metric))
	return (figure(metric) || startsWithSum(metric)) && slices.ContainsFunc(words[1:min(len(words), 4)], isBeside)
}

// counts reports whether a metric says how much there is or was of something: "4.2 points off the loss
// ratio", "$2 million in sales", "forecast error under 3%".
func counts(metric string) bool {
	words := strings.Fields(strings.ToLower(metric))
	switch {
	case !strings.ContainsFunc(metric, unicode.IsDigit), isPlace(words[0]):
		return false
	case !figure(metric) && !startsWithSum(metric):
		return !isRoughly(words[0])
	}
	rate := slices.Index(words, "a")
	return len(words) > 2 && !besideGoal(metric) && (rate < 0 || rate+2 < len(words))
}

// achieved returns what comes before a metric that says what the work did, as a résumé has it, "saved $2M", "cut
// costs by 31%", or what was done with it, "used by 40 teams"; "" for another one.
func achieved(metric string) string {
	first, rest, _ := strings.Cut(metric, " ")
	next := grammar.FirstWord(rest)
	switch {
	case !grammar.IsPast(first):
	case next == "by", strings.Contains(rest, " times"):
		return ", "
	case figure(rest), startsWithSum(rest), isCount(next), next == "the", next == "our", next == "to",
		strings.Contains(rest, " by ") && !grammar.Prepositional(next):
		return ", which "
	}
	return ""
}

// countOnly reports whether a metric is a spelled number of things: "two promotions", "four new hires".
func countOnly(metric string) bool {
	words := strings.Fields(metric)
	n := len(words)
	return n > 1 && n < 4 && isCount(words[0]) && !figure(metric) && strings.HasSuffix(words[n-1], "s") &&
		!isTimeUnit(words[1])
}

// gained puts what was done with a sum or a number of things first: "saving $250k a year" for "$250k
// saved a year"; "" if the metric doesn't say what.
func gained(metric string) string {
	for _, did := range []string{"sav", "avoid", "add", "earn", "recover", "rais"} {
		if (did == "recover" || did == "rais") && !startsWithSum(metric) { // 40 patients recovered
			continue
		}
		before, after, ok := strings.Cut(metric, " "+did+"ed")
		rate, every, _ := strings.Cut(strings.TrimSpace(after), " ")
		if ok && (startsWithSum(metric) || after == "" || rate == "per" || rate == "a" && isTimeUnit(every)) {
			return did + "ing " + uncapitalized(before) + after
		}
	}
	return ""
}

// share reports whether a metric begins with a percentage and goes on as one can after "by".
func share(metric string) bool {
	words := strings.Fields(strings.TrimLeft(metric, "+-–"))
	return len(words) == 1 && strings.HasSuffix(words[0], "%") ||
		len(words) > 1 && (words[1] == "percent" || strings.HasSuffix(words[0], "%") && words[1] == "in")
}

// wordy reports whether a metric is more than a figure: it has a word that counts or measures nothing.
func wordy(metric string) bool {
	return slices.ContainsFunc(strings.Fields(metric), func(f string) bool {
		return len(f) > 3 && !isMagnitude(f) &&
			strings.Trim(strings.ToLower(f), "abcdefghijklmnopqrstuvwxyz") == ""
	})
}

// direction says which way a figure went, "from nine hours to two": down; "" if that can't be told.
func direction(metric string) string {
	before, after, _ := strings.Cut(strings.TrimPrefix(metric, "from "), " to ")
	was, now := comp.FindNumbers(before), comp.FindNumbers(after)
	_, unit, _ := strings.Cut(before, " ")
	_, newUnit, _ := strings.Cut(after, " ")
	switch {
	case len(was) == 0 || len(now) == 0 || was[0].Start > 0 || now[0].Start > 0,
		was[0].Value == now[0].Value, newUnit != "" && newUnit != unit: // nine hours to 40 minutes
		return ""
	case now[0].Value < was[0].Value:
		return "down"
	}
	return "up"
}
