package inbox

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// titledGreeting matches a greeting up to a title with a period; the name comes after it.
var titledGreeting = lazy.Regexp(
	`(?i)^[\pL ]{2,20}\b(?:mr|mrs|ms|mx|dr|prof)\.\s+([^,.!?:;\n]{1,30})`)

// isAddress knows the words of a greeting that name nobody, in lower case.
var isAddress = text.OneOf("hi hello hey dear good morning afternoon evening day greetings there all " +
	"team everyone everybody folks both again friend madam sir sirs candidate applicant hon mate and " +
	"mr mrs ms miss mx dr prof professor herr frau madame monsieur mademoiselle señor señora señorita " +
	"sra sender colleague damen und herren happy new year to you from the my its it's it is this a guten tag morgen sehr geehrte geehrter")

// greetsAnother reports whether the words of an email begin with a greeting of somebody whose name can't
// be the client's.
func greetsAnother(words string, client *casefile.Client) bool {
	line, _, _ := strings.Cut(words, "\n")
	name := ""
	if m := titledGreeting().FindStringSubmatch(line); m != nil {
		name = m[1]
	} else if m := greeting().FindStringSubmatch(line); m != nil {
		name = m[4]
	}
	known := strings.Fields(client.FullName() + " " + client.FirstName())
	named := false
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		low := strings.ToLower(word)
		if !unicode.IsUpper(firstRune(word)) || isAddress(low) || isWeekday(low) {
			continue
		}
		if slices.ContainsFunc(known, func(k string) bool { return mayBe(low, strings.ToLower(k)) }) {
			return false
		}
		named = true
	}
	return named
}

// nicknames are short forms that don't begin as the name does.
const nicknames = "bill william; billy william; bob robert; bobby robert; dick richard; " +
	"rick richard; ted edward; ned edward; ted theodore; hank henry; jack john; peggy margaret; " +
	"meg margaret; daisy margaret; polly mary; molly mary; nell eleanor; bess elizabeth; " +
	"sasha alexander; sasha alexandra; sandy alexander; sandy alexandra; chuck charles; " +
	"jim james; jimmy james; harry henry; tony anthony; kate catherine; katie catherine; " +
	"kit christopher; mike michael; gus august; lola dolores; paco francisco; pepe josé; " +
	"nacho ignacio; liv olivia; trixie beatrice; sally sarah; tess theresa; kathy catherine"

// mayBe reports whether a name in a greeting may be one of the client's: it has a typo or two, or
// is a nickname or an initial. Both are in lower case.
func mayBe(greeted, name string) bool {
	if utf8.RuneCountInString(greeted) == 1 {
		return firstRune(greeted) == firstRune(name)
	}
	typos := 1
	if firstRune(greeted) == firstRune(name) {
		typos = 2
	}
	two := []rune(greeted)[:2]
	return len(suggest.Within(typos, greeted, []string{name})) > 0 ||
		strings.HasPrefix(name, string(two)) || strings.Contains(name, greeted) ||
		strings.Contains("; "+nicknames+";", "; "+greeted+" "+name+";")
}
