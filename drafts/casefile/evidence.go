package casefile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Did returns what the client did in words that can follow "I": "led the move" for "Led the move",
// "I led the move", and "I've led the move".
func (e *Evidence) Did() string {
	did, _ := readAction(e.Action)
	return did
}

// readAction returns an action in words that can follow "I", and what is wrong with it if they
// can't, or "".
func readAction(action string) (did, problem string) {
	words, perfect := strings.Fields(action), false
	for len(words) > 1 && isSubject(plainLow(words[0])) || len(words) > 1 && isHave(plainLow(words[0])) {
		perfect, words = isHave(plainLow(words[0])), words[1:]
	}
	if len(words) == 0 {
		return "", ""
	}
	verb := 0
	for verb < len(words)-1 && adverb(words[verb]) {
		verb++
	}
	rest := func(first string) string {
		list := slices.Concat(words[:verb], []string{first}, words[verb+1:])
		if verb > 0 {
			list[0] = uncapitalized(list[0])
		}
		return strings.Join(list, " ")
	}
	first := words[verb]
	low := strings.ToLower(first)
	past := grammar.Past(first)
	switch {
	case perfect && slices.Contains(words, "since") && (grammar.IsPast(first) || past != ""): // it goes on
		return "have " + rest(uncapitalized(first)), ""
	case (low == "am" || low == "is" || low == "are" || low == "been") && verb+1 < len(words) &&
		grammar.IsGerund(words[verb+1]):
		words = slices.Delete(words, verb, verb+1)
		return action, wantPast(rest(grammar.Past(words[verb])))
	case !perfect && maybeGiven(words[verb:]):
		return action, fmt.Sprintf("want whether she got it or gave it: write %q if it was given to her, and "+
			"otherwise the whole sentence in say", rest("was "+uncapitalized(first)))
	case !perfect && wasDone(words[verb:]):
		return rest("was " + uncapitalized(first)), ""
	case grammar.OfParticiple(first) != "": // have grown
		return rest(grammar.OfParticiple(first)), ""
	case grammar.IsPast(first):
		return rest(uncapitalized(first)), ""
	case perfect && past != "": // have become
		return rest(past), ""
	case past != "" && verb+1 < len(words) && words[verb+1] == "of": // head of, design of
		return action, wantVerb
	case past != "":
		return action, wantPast(rest(past))
	case low == "we" && len(words) > verb+1 && grammar.IsPast(words[verb+1]):
		words = slices.Delete(words, verb, verb+1)
		return action, fmt.Sprintf(`want what she did herself, without "we": if it was her, write %q, and `+
			"otherwise the whole sentence in say", rest(words[verb]))
	case slices.Contains(notVerbs, low):
		return action, wantVerb
	}
	return strings.Join(words, " "), ""
}

const wantVerb = `want what she did, in words that can follow "I", such as led the move to one format; or ` +
	"write the whole sentence in say"

func wantPast(right string) string {
	return fmt.Sprintf(`want the past tense, in words that can follow "I": write %q`, right)
}

// isSubject and isHave know what stands before the verb of an action that is written as a sentence.
var (
	isSubject = text.OneOf("i she he")
	isHave    = text.OneOf("i've i'd she's he's have has")
)

// plainLow returns a word in lower case, with a straight apostrophe.
func plainLow(word string) string { return strings.ToLower(strings.ReplaceAll(word, "’", "'")) }

// notVerbs begin an action that isn't what the client did.
var notVerbs = []string{"we", "my", "our", "the", "a", "an", "this", "these", "his", "her", "their", "its",
	"it", "team", "responsible", "to", "by"}

// adverb reports whether a word may stand between "I" and the verb.
func adverb(word string) bool {
	low := strings.ToLower(strings.Trim(word, ","))
	return strings.HasSuffix(low, "ly") && len(low) > 4 ||
		slices.Contains([]string{"also", "then", "first", "twice", "often", "jointly", "once", "later"}, low)
}

// uncapitalized returns a word with its first letter in lower case, unless it has other capitals.
func uncapitalized(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	if strings.ContainsFunc(word[n:], unicode.IsUpper) {
		return word
	}
	return string(unicode.ToLower(r)) + word[n:]
}

// evidence checks that one piece of evidence has its sentence, or parts that make one: at least what she did.
func (k *checker) evidence(path string, e *Evidence) {
	k.firstPerson(path+".say", e.Say)
	switch {
	case e.Say != "":
		return
	case e.Action == "" && e.Result == "":
		k.Add(path, "missing: the sentence the way she'd say it, in say, or what she did and what came of it, "+
			"in action and result")
		return
	}
	if e.Action == "" {
		k.Add(path+".action", "missing: what she did, in the past tense and without I, such as designed one "+
			"format for all; or the whole sentence, in say")
	} else if _, problem := readAction(e.Action); problem != "" {
		k.Add(path+".action", "%s", problem)
	}
}

// firstPerson checks that a sentence for an email isn't about the client in the third person.
func (k *checker) firstPerson(path, sentence string) {
	words := strings.Fields(sentence)
	if len(words) < 2 || strings.HasSuffix(words[0], ",") {
		return
	}
	rest := words[1:]
	if subject := strings.ToLower(words[0]); subject != "she" && subject != "he" {
		name := k.c.Client.FullName()
		if !strings.HasPrefix(sentence, name+" ") {
			name = k.c.Client.FirstName()
		}
		after, ok := strings.CutPrefix(sentence, name+" ")
		rest = strings.Fields(after)
		if !ok || name == "" || len(rest) == 0 || !grammar.IsPast(rest[0]) {
			return
		}
	}
	for _, w := range text.Words(sentence) {
		if slices.Contains([]string{"i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "us", "our"},
			strings.ReplaceAll(w.Low, "’", "'")) {
			return // about somebody else
		}
	}
	example := "I led the move"
	if grammar.IsPast(rest[0]) {
		example = "I " + strict.Excerpt(strings.Join(rest, " "))
	}
	k.Add(path, "is about her in the third person: write it the way she'd say it, such as %q", example)
}

// evidenceHints are about evidence that may not read as a sentence.
func (c *Case) evidenceHints() (hints []strict.Problem) {
	for i := range c.Opportunities {
		for n := range c.Opportunities[i].Evidence {
			e, path := &c.Opportunities[i].Evidence[n], fmt.Sprintf("opportunities[%d].evidence[%d]", i, n)
			if p := sayDoubt(e.Say); p != "" {
				hints = append(hints, c.problemAt(path+".say", p))
			} else if e.Say == "" {
				if p := actionDoubt(e.Did()); p != "" {
					hints = append(hints, c.problemAt(path+".action", p))
				}
			}
		}
	}
	return hints
}

// sayDoubt says why a sentence may not be one, or "".
func sayDoubt(say string) string {
	words := strings.Fields(say)
	if len(words) == 0 || !grammar.IsPast(words[0]) || slices.Contains(words, "I") {
		return ""
	}
	words[0] = uncapitalized(words[0])
	return fmt.Sprintf("it may lack its subject: write %q if that is what is meant",
		strict.Excerpt("I "+strings.Join(words, " ")))
}

// actionDoubt says why an action may not be able to follow "I", or "".
func actionDoubt(did string) string {
	words := strings.Fields(did)
	for len(words) > 1 && adverb(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || grammar.IsPast(words[0]) || words[0] == "have" {
		return ""
	}
	return fmt.Sprintf("emails read %q: want the past tense after \"I\", such as led the move to one format",
		strict.Excerpt("I "+did))
}
