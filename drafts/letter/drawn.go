package letter

import (
	"cmp"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// headWords is how many words may stand before the clause that says more about what draws her.
const headWords = 4

// notWorkedOn are what people don't work on.
var notWorkedOn = text.OneOf("work job role position place company team group people person culture chance " +
	"opportunity mission scale size stage way environment office boss idea fact startup startups founder founders ceo cto cfo " +
	"leader leaders leadership engineer engineers designer designers developer developers nurse nurses doctor doctors " +
	"scientist scientists manager managers colleague colleagues mentor mentors customer customers patient patients")

// WorkOn reports whether what draws her is a thing that one works on, and so can follow "I'd love
// to work on": "routing that has to be right", and not "building the router", "a company that
// ships", or "the mission".
func (l *Letter) WorkOn() bool { return workedOn(cmp.Or(l.Pull, l.Draws, l.Still)) }

// Doing returns what draws her as words that can follow "I'd love to" if it's a thing to do: "build
// the router" for "building the router", and "" for "engineering culture" and "being the first".
func (l *Letter) Doing() string { return doing(cmp.Or(l.Pull, l.Draws)) }

func doing(draws string) string {
	first, rest, _ := strings.Cut(draws, " ")
	next, _, _ := strings.Cut(strings.ToLower(rest), " ")
	base := grammar.Base(first)
	if base == "" || isState(strings.ToLower(first)) || next == "" ||
		!neverNoun(strings.ToLower(first)) && !isDeterminer(next) && !grammar.Prepositional(next) {
		return ""
	}
	return base + " " + rest
}

var (
	isState   = text.OneOf("meaning feeling being having knowing seeing becoming")
	neverNoun = text.OneOf("getting making bringing turning taking giving keeping putting rebuilding helping leading")
)

func workedOn(draws string) bool {
	words := strings.Fields(draws)
	for i, w := range words[:min(len(words), headWords+1)] {
		switch {
		case i == 0:
		case w == "that", w == "which", w == "where":
			// "routing that has to be right" is a thing, "proving that it's right" isn't
			thing := !grammar.StartsWithGerund(draws) || i == 1 && i+1 < len(words) && isRelative(words[i+1]) && w != "where"
			return thing && !notWorkedOn(strings.ToLower(words[i-1]))
		case grammar.Prepositional(w), strings.HasSuffix(w, ","):
			return false
		}
	}
	return false
}
