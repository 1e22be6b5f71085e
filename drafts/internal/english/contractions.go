// Package english changes the form of American English text, not what it says: [Expand] writes out
// contractions for a formal email, and [British] respells it for a British writer. Both work on the
// text of templates, and leave alone what they don't know.
package english

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Edge is what's next to a text.
type Edge uint8

// The edges.
const (
	Nothing Edge = iota // the text begins or ends there
	Value               // a name, an amount, a date, or another noun
	Unknown             // anything, such as a word that depends on a condition
)

// Undecided is a contraction that can be written out in more than one way.
type Undecided struct {
	Word   string
	Offset int // in bytes
}

// Expand writes out every contraction in a text: I'd like becomes I would like; I'd been, I had
// been; Don't you, Do you not. It leaves possessives alone. Before and after are what's next to the
// text. A contraction that it can't decide stays as it is and is returned.
func Expand(text string, before, after Edge) (string, []Undecided) {
	if !strings.ContainsAny(text, "'’") {
		return text, nil
	}
	x := expansion{text: text, words: split(text), before: before, after: after}
	for i := 0; i < len(x.words); i++ {
		if strings.ContainsAny(x.words[i].text, "'’") {
			i += x.word(i)
		}
	}
	x.out.WriteString(text[x.done:])
	return x.out.String(), x.undecided
}

// word is a word in a text, with the apostrophes inside it.
type word struct {
	text string
	from int
	// what's between it and the next word ends a clause, or has an opening quotation mark
	stops bool
}

func (w word) to() int { return w.from + len(w.text) }

// lower returns the word in lower case with straight apostrophes.
func (w word) lower() string { return strings.ToLower(strings.ReplaceAll(w.text, "’", "'")) }

func split(text string) []word {
	var list []word
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if n := len(list); n > 0 {
				list[n-1].stops = list[n-1].stops || strings.ContainsRune(".,;:!?()–—“\"", r) ||
					r == '\n' && strings.Contains(text[list[n-1].to():i], "\n")
			}
			i += size
			continue
		}
		to := i + wordLength(text[i:])
		list = append(list, word{text: text[i:to], from: i})
		i = to
	}
	return list
}

// wordLength returns the length of the word at the beginning of a text. An apostrophe is part of it
// if it's between letters.
func wordLength(text string) int {
	end, pending := 0, false
	for i, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			end, pending = i+utf8.RuneLen(r), false
		case (r == '\'' || r == '’') && !pending:
			pending = true
		default:
			return end
		}
	}
	return end
}

// expansion is one run of Expand.
type expansion struct {
	text          string
	words         []word
	before, after Edge
	out           strings.Builder
	done          int // how much of the text is in out
	undecided     []Undecided
}

// replace writes the text from the word at an index to the one at another as new words.
func (x *expansion) replace(from, to int, words string) {
	first := x.words[from].text
	switch {
	case strings.ToUpper(first) == first && len(strings.Trim(first, "I'’")) > 2:
		words = strings.ToUpper(words)
	case unicode.IsUpper([]rune(first)[0]):
		words = capitalize(words)
	}
	x.out.WriteString(x.text[x.done:x.words[from].from] + words)
	x.done = x.words[to].to()
}

func capitalize(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:]
}

func (x *expansion) undecide(i int) {
	x.undecided = append(x.undecided, Undecided{x.words[i].text, x.words[i].from})
}

// endings are the ends of contractions that can be read only one way.
var endings = map[string]string{"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}

// word expands the contraction at an index, and returns how many words after it were used up.
func (x *expansion) word(i int) int {
	w := x.words[i].lower()
	if whole, ok := wholes[w]; ok {
		x.replace(i, i, whole)
		return 0
	}
	cut := strings.LastIndexByte(w, '\'')
	stem, ending := w[:cut], w[cut:]
	kept := x.words[i].text[:strings.LastIndexAny(x.words[i].text, "'’")]
	if verb, ok := negatives[w]; ok {
		return x.negative(i, verb)
	}
	var full string
	switch {
	case endings[ending] != "":
		full = endings[ending]
	case ending == "'d":
		full = x.had(i, stem)
	case ending == "'s":
		full = x.is(i, stem)
		if full == possessive {
			return 0
		}
	case stem == "o" && ending != "'er": // O'Neill
		return 0
	}
	if inner, ok := negatives[stem]; ok && full != "" { // mustn't've
		kept = inner + " not"
	} else if n := strings.IndexAny(kept, "'’"); n >= 0 { // I'd've
		if full != "have" || !strings.HasSuffix(stem, "'d") {
			full = ""
		}
		kept = kept[:n] + " would"
	}
	if full == "" {
		x.undecide(i)
		return 0
	}
	x.replace(i, i, kept+" "+full)
	return 0
}

// wholes are contractions that aren't a word and an ending.
var wholes = map[string]string{
	"let's": "let us", "o'clock": "o'clock", "ma'am": "ma'am", "y'all": "all of you",
}

// negatives are the verbs of the contractions with not.
var negatives = map[string]string{
	"aren't": "are", "can't": "can", "couldn't": "could", "didn't": "did", "doesn't": "does",
	"don't": "do", "hadn't": "had", "hasn't": "has", "haven't": "have", "isn't": "is",
	"mightn't": "might", "mustn't": "must", "needn't": "need", "shan't": "shall",
	"shouldn't": "should", "wasn't": "was", "weren't": "were", "won't": "will",
	"wouldn't": "would", "oughtn't": "ought", "daren't": "dare",
}

var (
	subjects    = text.OneOf(`i you we he she it they there`)
	determiners = text.OneOf(`a an the my your our their his her its this that these those no any
		some`)
	asking  = text.OneOf(`why how when where what who and or but so if`)
	copulas = text.OneOf(`are is was were`)
)

// negative expands a verb with n't: before its subject in a question, not comes after that.
func (x *expansion) negative(i int, verb string) int {
	next, edge := x.next(i)
	opens := i == 0 && x.before == Nothing || i > 0 && x.words[i-1].stops
	asks := opens || i > 0 && asking(x.words[i-1].lower())
	switch {
	case subjects(next) && (asks || i > 0 && !copulas(verb)):
		subject := x.words[i+1].text
		x.replace(i, i+1, verb+" "+subject+" not")
		return 1
	case subjects(next) && i == 0, asks && opens && (determiners(next) || edge != Nothing):
		x.undecide(i)
	case verb == "can":
		x.replace(i, i, "cannot")
	default:
		x.replace(i, i, verb+" not")
	}
	return 0
}

// next returns the word after the one at an index, in lower case, past adverbs. It's "" at the end
// of a clause, or if the text ends; the edge is then what follows.
func (x *expansion) next(i int) (string, Edge) {
	for ; ; i++ {
		if x.words[i].stops {
			return "", Nothing
		}
		if i+1 == len(x.words) {
			return "", x.after
		}
		if next := x.words[i+1].lower(); !adverbs(next) {
			return next, Nothing
		}
	}
}

// had returns what 'd stands for after a stem: would or had, or "" if that can't be told.
func (x *expansion) had(i int, stem string) string {
	next, _ := x.next(i)
	switch {
	case !pronouns(stem):
		return ""
	case next == "" || doubtfulVerbs(next) || determiners(next) || pronouns(next):
		return ""
	case next == "better" || participles(next) || isRegular(next):
		return "had"
	}
	return "would"
}

// possessive is an 's that isn't a contraction.
const possessive = "possessive"

// is returns what 's stands for after a stem: is, has, or possessive, or "" if that can't be told.
func (x *expansion) is(i int, stem string) string {
	next, edge := x.next(i)
	personal := stem == "he" || stem == "she" || stem == "who"
	switch {
	case stem == "y'all" || strings.Contains(stem, "'"):
		return ""
	case stem == "how" || stem == "why" || stem == "when" || stem == "where" || stem == "what":
		if subjects(next) || edge == Unknown || doubtfulAfterIs(next) {
			return ""
		}
		return isOrHas(next)
	case pronouns(stem):
		if edge == Unknown || next == "" && edge == Nothing || doubtfulAfterIs(next) ||
			personal && states(next) {
			return ""
		}
		return isOrHas(next)
	case next == "been" || next == "got" || next == "had" || next == "become":
		return "has"
	case !x.words[i].stops && i+1 < len(x.words) && x.words[i+1].lower() == "not",
		determiners(next) && next != "no" && next != "any" && next != "some":
		return "is"
	case x.words[i].stops || next == "" && edge == Nothing:
		return possessive
	case i+1 < len(x.words) && adverbs(x.words[i+1].lower()), states(next), predicates(next),
		edge == Unknown:
		return ""
	}
	return possessive
}

func isOrHas(next string) string {
	if hasOnly(next) {
		return "has"
	}
	return "is"
}

// doubtfulAfterIs reports whether the form of a verb may follow both is and has.
func doubtfulAfterIs(next string) bool {
	return !hasOnly(next) && !states(next) &&
		(participles(next) || doubtfulVerbs(next) || isRegular(next))
}

// isRegular reports whether a word has the form of a regular past participle.
func isRegular(w string) bool {
	return strings.HasSuffix(w, "ed") && len(w) > 3 && !slices.Contains(basesInED, w)
}

// basesInED are verbs that end in ed without being participles.
var basesInED = []string{"need", "feed", "seed", "speed", "heed", "bleed", "breed", "exceed", "proceed",
	"succeed", "embed", "shed", "weed"}

var (
	pronouns = text.OneOf(`i you we he she it they there that here this who what which nothing
		something everything anything`)

	// adverbs can come between an auxiliary and its verb.
	adverbs = text.OneOf(`already also always certainly definitely ever fully gladly gratefully
		happily just really recently simply since still truly never not now only probably then very`)

	// participles are past participles that differ from the base form of their verb.
	participles = text.OneOf(`been had done gone seen taken given known made heard said told thought
		found left kept felt met sent spoken written begun got gotten forgotten chosen broken driven
		shown grown drawn worn held led built brought bought caught taught paid laid meant lost won spent
		lent understood stood risen fallen flown thrown hidden ridden sold agreed`)

	// doubtfulVerbs are verbs whose past participle and base form are the same word.
	doubtfulVerbs = text.OneOf(`become come run put set let cut hit cost read hurt split quit shut
		spread bet`)

	// hasOnly are past participles that has comes before, not is.
	hasOnly = text.OneOf(`been got had gotten become come happened arrived risen fallen grown expired
		lapsed passed`)

	// states are past participles that describe a thing after is.
	states = text.OneOf(`done agreed settled signed approved needed based interested excited pleased
		delighted concerned located called fixed closed confirmed limited supposed expected required
		intended related tied meant built written gone set finished`)

	// predicates are words after a noun and is that don't begin what the noun possesses.
	predicates = text.OneOf(`fine good great clear ready open best right off in out up on over at
		about going looking working back done here there too more less important possible better worth
		due`)
)
