package letter

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Proof is one piece of evidence.
type Proof struct {
	// what she did and what came of it: the coach's own words, or one to three plain sentences made
	// of the parts below. It can stand anywhere a sentence can, and ends with its own period.
	Sentence string
	Label    string // its name in a list, such as the ledger migration; empty if the case has none
	Helps    string // what it does for them, a sentence; empty if the case doesn't say

	Criterion string // the words of the criterion it supports; may be empty
	// phrases without a final period; empty if the case has the sentence instead
	Situation, Action, Result, Metric string
}

// worded is evidence to be put into words.
type worded casefile.Evidence

func newProof(e worded) Proof {
	p := Proof{
		Label: phrase(e.Short), Helps: sentence(e.Helps),
		Situation: phrase(e.Situation), Action: phrase((*casefile.Evidence)(&e).Did()),
		Result: strings.TrimRight(phrase(e.Result), "!"), Metric: phrase(e.Metric),
	}
	if p.Sentence = sentence(e.Say); p.Sentence == "" {
		p.Sentence = p.inWords()
	}
	return p
}

// sentence returns a text with a capital first letter and an end; "" for none.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if end := strings.TrimRight(s, `"')”’`); strings.HasSuffix(end, "?") || strings.HasSuffix(end, "!") ||
		strings.HasSuffix(end, "…") || strings.HasSuffix(end, ".") && end != s {
		return Capitalize(s)
	}
	return Capitalize(phrase(s)) + "."
}

// inWords makes plain sentences of the parts.
func (p *Proof) inWords() string {
	if p.Action == "" {
		return ""
	}
	act := "I " + p.Action
	switch had := startedWith(p.Situation); {
	case p.Situation == "":
	case had != "":
		return Capitalize(had) + ". " + p.withResult(act)
	case grammar.Depends(p.Situation), participle(p.Situation):
		act = Capitalize(strings.TrimRight(p.Situation, ",")) + ", " + act
	case grammar.HasVerb(p.Situation):
		act = sentence(p.Situation) + " " + act
	case year(p.Situation):
		act = "In " + p.Situation + ", " + act
	case counted(p.Situation):
		return "We had " + uncapitalized(p.Situation) + ". " + p.withResult(act)
	default:
		act = "With " + uncapitalized(p.Situation) + ", " + act
	}
	return p.withResult(act)
}

// year reports whether a word is the number of a year.
func year(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 1900 && n < 2100
}

// isJoin knows what begins a result that goes on with the sentence before it.
var isJoin = text.OneOf(`
	which so and but resulting thereby
`)

// withResult adds what came of it, with the figure.
func (p *Proof) withResult(act string) string {
	result, metric := p.Result, p.Metric
	if fields := strings.Fields(result); len(fields) == 2 && (fields[1] == "down" || fields[1] == "up") &&
		metric != "" && !grammar.HasVerb(metric) {
		result, metric = result+" "+metric, "" // costs down, 30%
	}
	if result == "" {
		return withMetric(act+".", metric)
	}
	result = withBe(result)
	next := goesOn(result)
	if next == ". "+capital(result) && flows(act, uncapitalized(result), metric) {
		next = ", and " + uncapitalized(result)
	}
	text := act + next
	if said(result, metric) {
		return text + "."
	}
	return withMetric(text+".", metric)
}

// goesOn returns how a text goes on with a result, without the final period.
func goesOn(result string) string {
	if next := ofTheWork(result); next != "" {
		return next
	}
	first, low := grammar.FirstWord(result), uncapitalized(result)
	_, rest, _ := strings.Cut(result, " ")
	verb := grammar.HasVerb(result) || grammar.HasPresent(result)
	switch {
	case isJoin(first), gerund(result):
		return ", " + low
	case first == "to" && grammar.Past(grammar.FirstWord(rest)) != "",
		(first == "for" || first == "by") && !verb:
		return " " + low
	case isHonor(first):
		return ". I was " + low
	case isPassive(first) && !described(result):
		return ". It was " + low
	case grammar.StartsWithVerb(result):
		return ". It " + low
	case (first == "now" || first == "still") && !verb:
		return ". It is " + low
	case grammar.IsPast(first) && !described(result):
		return " and " + low
	case grammar.Prepositional(result) && !verb:
		return " " + low
	case !clause(result):
		return ". The result: " + low
	}
	return ". " + capital(result)
}

var (
	// isHonor knows what is said of the client herself
	isHonor = text.OneOf(`
		promoted awarded recognized recognised nominated invited named asked hired appointed
	`)
	// isPassive knows what is said of her work at the beginning of a result
	isPassive = text.OneOf(`
		adopted used chosen copied deployed published featured cited adapted approved praised
		replicated implemented selected accepted rolled
	`)
)

// gerund reports whether words go on with a form in -ing: "reducing costs by 40%".
func gerund(words string) bool {
	return !grammar.HasVerb(words) && grammar.StartsWithGerund(words)
}

// capital returns words with a capital first letter, unless the first word has one inside, as a name
// such as iPhone does.
func capital(words string) string {
	first, _, _ := strings.Cut(words, " ")
	if strings.ContainsFunc(first, unicode.IsUpper) {
		return words
	}
	quote := words[:len(words)-len(strings.TrimLeft(words, `"“'‘`))]
	return quote + Capitalize(words[len(quote):])
}

// figure reports whether a word begins with a digit, perhaps after a sign.
func figure(word string) bool {
	word = strings.TrimLeft(word, "+-–~$£€¥₹")
	return word != "" && unicode.IsDigit(rune(word[0]))
}

// withBe adds the verb to words such as "costs down 30%".
func withBe(words string) string {
	fields := strings.Fields(words)
	if len(fields) < 3 || fields[1] != "down" && fields[1] != "up" || grammar.HasVerb(words) ||
		grammar.IsPast(fields[0]) {
		return words
	}
	be := "is "
	if strings.HasSuffix(fields[0], "s") {
		be = "are "
	}
	return fields[0] + " " + be + strings.Join(fields[1:], " ")
}

// participle reports whether words begin with a past form that describes something else, such as
// "asked to fix the ward" and "adopted by four teams".
func participle(words string) bool {
	fields := strings.Fields(words)
	return len(fields) > 1 && grammar.IsPast(fields[0]) &&
		slices.Contains([]string{"to", "by", "with", "as"}, fields[1]) && !grammar.HasVerb(words)
}

// isRoughly knows what stands before a figure that isn't exact.
var isRoughly = text.OneOf("about around roughly nearly almost over")

// startsWithSum reports whether words begin with an amount of money.
func startsWithSum(words string) bool {
	if first, rest, _ := strings.Cut(words, " "); isRoughly(strings.ToLower(first)) {
		words = rest
	}
	first, _, _ := strings.Cut(words, " ")
	return strings.ContainsAny(first[:min(len(first), 4)], "$£€¥₹")
}

// said reports whether a text already has all figures of a metric, and it has some.
func said(text, metric string) bool {
	between := func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' }
	figures, has := strings.FieldsFunc(metric, between), strings.FieldsFunc(text, between)
	figures = slices.DeleteFunc(figures, func(f string) bool { return strings.Trim(f, ".,") == "" })
	return len(figures) > 0 && !slices.ContainsFunc(figures, func(f string) bool {
		return !slices.Contains(has, f)
	})
}

// described reports whether words that begin with a past form have it before a noun, as "reduced
// costs are now the rule" and "failed payments fell" do, rather than as their verb.
func described(words string) bool {
	fields := strings.Fields(words)
	if !strings.HasSuffix(strings.ToLower(fields[0]), "ed") {
		return false
	}
	if len(fields) > 2 && grammar.IsPast(fields[2]) && !grammar.IsPast(fields[1]) {
		return true
	}
	return be(fields) && !slices.Contains(fields, "that") && !slices.Contains(fields, "which")
}

// be reports whether a form of be or have is among the words.
func be(words []string) bool {
	return slices.ContainsFunc(words, func(f string) bool {
		return slices.Contains([]string{"is", "are", "was", "were", "has", "have"}, f)
	})
}

// clause reports whether words read as a clause: unless they're surely a mere name or figure, they
// do.
func clause(words string) bool {
	switch first := grammar.FirstWord(words); {
	case startsWithSum(words):
		return be(strings.Fields(words))
	case grammar.HasVerb(words) || grammar.HasPresent(words):
		return true
	case isMeasure(first) || strings.ContainsFunc(first, unicode.IsDigit):
		return false
	}
	fields := strings.Fields(words)
	return len(fields) > 2 && !grammar.Prepositional(fields[1]) && fields[2] != "of" ||
		len(fields) == 2 && slices.Contains(pronouns, fields[0])
}

var (
	// isMeasure knows what begins words that are a mere name or figure if there's no verb among them
	isMeasure = text.OneOf(`
		a an the less more fewer better faster lower higher zero no half double twice over one two
		three four five six seven eight nine ten
	`)
	pronouns = []string{"it", "they", "everyone", "nobody", "It", "They", "Everyone", "Nobody"}
)

// isSmall knows words that have a capital only at the beginning of a sentence.
var isSmall = text.OneOf(`
	a an the it they we this that these which so and but zero better higher lower faster new
	with when in on after before from by to for no half over more less fewer all each every two
	three four five six costs down now still up within across under how what why where my our your
	there
`)

// uncapitalized returns words with the first letter in lower case if the first word is one that has
// a capital only at the beginning of a sentence.
func uncapitalized(words string) string {
	r, n := utf8.DecodeRuneInString(words)
	if low := unicode.ToLower(r); low != r && mayBeSmall(grammar.FirstWord(words)) {
		return string(low) + words[n:]
	}
	return words
}

func mayBeSmall(first string) bool {
	return isSmall(first) || grammar.IsPast(first) || grammar.IsGerund(first) || grammar.StartsWithVerb(first)
}
