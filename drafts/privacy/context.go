package privacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// mostBefore is how many bytes before a word are looked at.
const mostBefore = 120

// sentenceEnds are what a sentence or a list item begins after.
var sentenceEnds = []string{". ", "! ", "? ", ".\n", "!\n", "?\n", ":", "\n\n", "•", "\n- ", "\n* "}

// before returns the words before an offset in the same sentence, the nearest last.
func before(t *text.Text, off int) []text.Word {
	from := max(0, off-mostBefore)
	if from > 0 {
		from += strings.IndexByte(t.S[from:off]+" ", ' ')
	}
	s := t.S[from:off]
	for _, end := range sentenceEnds {
		if i := strings.LastIndex(s, end); i >= 0 {
			s = s[i+len(end):]
		}
	}
	return text.Words(s)
}

// after returns the word that follows the first one with only a space between them, or "".
func after(t *text.Text, words []text.Word) string {
	if len(words) < 2 || strings.TrimSpace(t.S[words[0].End:words[1].Start]) != "" {
		return ""
	}
	return words[1].Low
}

// actions are what people and companies are said to do.
var actions = text.OneOf(`told tells said says suggested suggests advised advises helped helps
	thinks thought recommended recommends wrote writes asked asks reviewed prepared mentioned
	encouraged coached taught wants wanted believes offered offers made makes came gave gives drafted
	agreed extended promised sent called invited interviewed hired hopes hoped needs needed expects
	expected plans pays paid knows knew likes liked takes has had is was will would have are were do`)

// acts reports whether a word is an action, and no auxiliary.
func acts(low string) bool { return actions(low) && !auxiliaries[low] }

// isName reports whether the first word, which is also an ordinary word, stands as a name: it acts
// or owns something, or has a capital letter within a sentence.
func isName(t *text.Text, words []text.Word) bool {
	w := words[0]
	next := after(t, words)
	earlier := before(t, w.Start)
	low, ending, more := strings.Cut(w.Low, "'")
	if opening(low) && len(earlier) == 0 && t.Of(w)[:len(low)] != strings.ToUpper(low) {
		return false // it has a capital whatever it means
	}
	switch {
	case !more:
	case calendarNames(low) && ending == "s":
		return w.Capital && !dated(next)
	default:
		return w.Capital && (ending == "s" || ending == "")
	}
	switch {
	case !w.Capital:
		return false
	case calendarNames(w.Low):
		return acts(next) || withNames[last(earlier, 1)]
	case relates(t.S[w.End:]):
		return true
	case len(earlier) == 0 && next == "and":
		return at(words, 2) == "i" // Mark and I have talked
	case (strings.HasSuffix(w.Low, "s") || w.Low == "you") && plurals(next):
		return false
	case len(earlier) > 1 && t.S[w.Start-1] == ' ' && earlier[len(earlier)-1].Capital &&
		!precedesName(last(earlier, 1)):
		return actions(next) // Union Square is a place
	case len(earlier) == 0:
		return actions(next) && (!auxiliaries[next] || w.Low != "will") && !isTopic(words)
	case next == "":
		return true
	}
	r, _ := utf8.DecodeRuneInString(t.S[words[1].Start:])
	return next == "i" || !unicode.IsUpper(r) && !unicode.IsDigit(r) || actions(next)
}

// precedesName reports whether a word in capitals before a name isn't part of another one: Mr
// Price, Grupo Fern.
func precedesName(low string) bool {
	return titles(low) || legalPrefixes(low) || articles(low)
}

// legalPrefixes begin the names of companies, as legal forms or for a group of them.
var legalPrefixes = text.OneOf(`pt cv ooo oao zao pao ооо оао зао пао ао тоо тов ип groupe grupo gruppo
	gruppe koninklijke koninklijk ab firma sia uab société societe compagnie compania companhia
	aktiebolaget aktieselskabet`)

var articles = text.OneOf("the der die das le la les el los il lo de het")

var titles = text.OneOf("mr mrs ms miss mx dr prof professor coach i")

// isTopic reports whether a sentence says what the thing that it begins with is: Scale is what I
// know.
func isTopic(words []text.Word) bool {
	switch at(words, 1) {
	case "is", "was", "are", "were":
		return topics(at(words, 2)) || at(words, 2) == "not" && topics(at(words, 3))
	}
	return false
}

// interviewings stand before the company that someone interviews with.
var interviewings = text.OneOf("interview interviews interviewing interviewed")

// isOffering reports whether ordinary words in small letters, which end at an index, stand for a
// company after all: they end "an offer from", or "interviewing with".
func isOffering(t *text.Text, words []text.Word, end int) bool {
	earlier := before(t, words[0].Start)
	offer := last(earlier, 2)
	if last(earlier, 1) == "with" && interviewings(offer) && after(t, words[end:]) == "" {
		return true
	}
	return after(t, words[end:]) == "" && last(earlier, 1) == "from" && (offer == "offers" || offer == "offer" &&
		(!calendarNames(words[0].Low) || slices.Contains([]string{"an", "another"}, last(earlier, 3))))
}

// relates reports whether a clause about a name follows: ", who want me".
func relates(rest string) bool {
	clauses := []string{", who ", ", which ", ", whose ", ", where "}
	return slices.ContainsFunc(clauses, func(c string) bool { return strings.HasPrefix(rest, c) })
}

var (
	// plurals are verbs of several things: Banks are closed.
	plurals     = text.OneOf("are were have do")
	auxiliaries = text.Set("has had is was will would made makes have are were do")
	// withNames are words before a name rather than a month or a day.
	withNames = text.Set("with as coach friend ask asked told thank dear hi hello cc")
	// determiners and others stand before an ordinary word rather than a name in small letters.
	determiners = text.Set(`a an the this that these those my our your his her its their each every
		some any no one two i we you they he she it can could will would may might should must not`)
	// topics follow the verb of a sentence about a thing.
	topics = text.OneOf(`what how why something everything one key hard easy important essential central
		my our your its part exactly at`)
	// hirers are what a company has.
	hirers = text.Set(`recruiter recruiters recruiting offer offers team role job position people hr
		interview interviews interviewer interviewers hiring manager contract letter package salary`)
)
