package drafts_test

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// stated are the facts of an email that a voice must not change: amounts, percentages, dates and
// times.
var stated = regexp.MustCompile(`\b` + months + ` [0-9]+|\b[0-9]+ ` + months + `\b|\S*[0-9]\S*|` +
	`\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)

const months = `(January|February|March|April|May|June|July|August|September|` +
	`October|November|December)`

var (
	// numbering is what stands before the items of a list, and isn't a fact
	numbering = regexp.MustCompile(`(?m)^[0-9]\. `)
	// called is a level or a team, which one voice can name and another can leave out
	called = regexp.MustCompile(`^(#|[A-Z]+)[0-9]+$`)
)

// spoken is one email in one voice.
type spoken struct {
	kind                   letter.Kind
	greeting, middle, name string
	facts                  []string // sorted, each of them once
}

func speak(k letter.Kind, d *drafts.Draft) spoken {
	blocks := strings.Split(strings.TrimSpace(d.Text), "\n\n")
	s := spoken{kind: k, greeting: blocks[0],
		middle: strings.Join(blocks[1:len(blocks)-1], "\n\n"), name: blocks[len(blocks)-1]}
	s.facts = factsOf(s.middle)
	return s
}

// factsOf returns the facts of a text in order of the alphabet. A figure can end a sentence in one
// voice, and a clause in another.
func factsOf(text string) []string {
	set := map[string]bool{}
	for _, f := range stated.FindAllString(numbering.ReplaceAllString(text, ""), -1) {
		if f = strings.Trim(f, ".,:;?()"); !called.MatchString(f) {
			set[f] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// A voice changes the words and their order, how politely something is asked for, the greeting, and
// the sign-off if the client has none of her own. The amounts and dates stay the same. A kind
// without a template of its own for the voice has the same words in it.
func TestVoicesSayTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("many drafts, one after the other")
	}
	voices := []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect, casefile.VoiceFormal}
	endings := map[casefile.Voice]*regexp.Regexp{casefile.VoiceWarm: regexp.MustCompile("^Best,"),
		casefile.VoiceDirect: regexp.MustCompile("^Regards,"),
		casefile.VoiceFormal: regexp.MustCompile("^(Sincerely|Kind regards),")}
	heard := map[string]bool{}
	said := map[casefile.Voice]map[string]spoken{}
	for _, v := range voices {
		said[v] = map[string]spoken{}
		voiced(t, v, func(name string, k letter.Kind, d *drafts.Draft) { said[v][name] = speak(k, d) })
	}
	for name, warm := range said[casefile.VoiceWarm] {
		heard[warm.kind.ID] = true
		coach := warm.kind.Stage == "coach"
		for i, v := range voices {
			got := said[v][name]
			if !slices.Equal(got.facts, warm.facts) {
				t.Errorf("%s: %s states %q; warm states %q", name, v, got.facts, warm.facts)
			}
			if coach && got.greeting != warm.greeting || !coach && !greets(v, got.greeting) {
				t.Errorf("%s: %s greets with %q", name, v, got.greeting)
			}
			if !coach && !endings[v].MatchString(got.name) {
				t.Errorf("%s: %s signs %q", name, v, got.name)
			}
			for _, w := range voices[:i] {
				if hasSibling(warm.kind, v) && got.middle == said[w][name].middle {
					t.Errorf("%s: %s and %s say the same words:\n%s", name, w, v, got.middle)
				}
			}
		}
	}
	for _, k := range drafttest.Catalog(t).Kinds() {
		if !heard[k.ID] {
			t.Errorf("%s: no case has the facts for it", k.ID)
		}
	}
}

// hasSibling reports whether the kind has a template of its own for the voice.
func hasSibling(k letter.Kind, v casefile.Voice) bool {
	_, err := fs.Stat(templates.FS, strings.TrimSuffix(k.Path, ".md")+"."+string(v)+".md")
	return err == nil
}

// greets reports whether the voice greets like this: the name depends on what is known of it.
func greets(v casefile.Voice, greeting string) bool {
	words, formal := strings.Fields(strings.TrimSuffix(greeting, ",")), v == casefile.VoiceFormal
	switch {
	case !strings.HasSuffix(greeting, ","):
		return false
	case len(words) == 1: // no name
		return words[0] == "Hello" && formal || words[0] == "Hi" && !formal
	case formal:
		return words[0] == "Dear"
	case len(words) == 2:
		return words[0] == "Hi"
	}
	return words[0] == "Hello" // a full name
}

func TestStatedFindsWhatVoicesMustLeaveAlone(t *testing.T) {
	got := factsOf("May I ask for $90,000 at L7 by Monday 6 July, 17:00:\n\n" +
		"• Scope: led it (31%)\n1. a base of £5k\n\nThanks for 31% of it")
	if want := []string{"$90,000", "17:00", "31%", "6 July", "Monday", "£5k"}; !slices.Equal(got,
		want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
