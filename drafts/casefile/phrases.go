package casefile

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// lead is what stands before a phrase of the case in an email, with an example of one.
type lead struct{ words, example string }

var (
	excited  = lead{"I'm excited about", "working on payments reliability"}
	thinking = lead{"I keep thinking about", "how you replay a night of traffic before each release"}
	include  = lead{"could the offer include", "two days a week from home"}
)

// phrase checks that words can follow their lead: that they aren't a sentence, a question, or a command.
func (k *checker) phrase(path, words string, after lead) {
	plain := strings.ReplaceAll(words, "’", "'")
	_, short, _ := strings.Cut(after.words, " ")
	for _, start := range []string{after.words, strings.Replace(after.words, "I'm", "I am", 1), short} {
		if n := len(start); len(plain) > n+1 && strings.EqualFold(plain[:n], start) && plain[n] == ' ' {
			k.Add(path, "want only the words after %q: write %q", after.words, plain[n+1:])
			return
		}
	}
	first, rest, _ := strings.Cut(plain, " ")
	next := grammar.FirstWord(rest)
	command := grammar.Past(first) != "" && !grammar.IsGerund(first) && !grammar.IsPast(first)
	switch {
	case after == thinking && isTalk(strings.ToLower(first)+" "+next):
	case beginsClause(strings.ToLower(first)), strings.HasSuffix(plain, "?"),
		isQuestionWord(strings.ToLower(first)) && isDo(next),
		command && isDeterminer(next): // build the router
		k.Add(path, "want a phrase that can follow %q, such as %s, got %q", after.words, after.example, words)
	}
}

var (
	beginsClause = text.OneOf(`i i'm i'd i've i'll to because it it's that you you're you'd we we're we'd they they're
		they'd he she can could would will do does did please let's`)
	isQuestionWord = text.OneOf("how what why when where who which")
	isDo           = text.OneOf("do does did")
	isDeterminer   = text.OneOf("the a an my our your their its his her this")
	mayDo          = text.OneOf(`i i'm i'd i've i'll we we're we'd we've we'll you they they're it it's he he's she
		she's there there's that's nobody everyone`)
)

// isTalk knows the words that may stand before what they talked about.
func isTalk(words string) bool {
	return slices.Contains([]string{"we talked", "we spoke", "we discussed"}, words)
}

// reason checks that words can follow "because": that there is a verb in them, or may be.
func (k *checker) reason(path, words string) {
	k.firstPerson(path, words)
	plain := strings.ToLower(strings.TrimRight(strings.ReplaceAll(words, "’", "'"), ".!"))
	if plain == "" || mayBeClause(strings.TrimPrefix(plain, "because ")) {
		return
	}
	k.Add(path, "want a clause that can follow \"because\", such as I'm away until the 20th, got %q", words)
}

// mayBeClause reports whether words have a subject that's a pronoun, or what may be a verb.
func mayBeClause(words string) bool {
	fields := strings.Fields(words)
	if slices.ContainsFunc(fields, mayDo) || grammar.HasVerb(words) || grammar.HasPresent(words) {
		return true
	}
	for i, f := range fields {
		third := i > 0 && strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss") && !strings.HasSuffix(fields[i-1], "s")
		if third && (i < len(fields)-1 || i > 1 && isDeterminer(fields[0])) { // my notice ends
			return true
		}
	}
	// a verb that isn't known may be among many words
	return len(fields) > 4 && fields[0] != "a" && fields[0] != "due" && fields[0] != "to" && !grammar.Depends(words)
}
