package drafts_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// stated are the facts of an email that a voice must not change: amounts, percentages, dates and
// times, and the items of its lists and tables.
var stated = regexp.MustCompile(`(?m)^(•|[0-9]\.) .*$|\S*[0-9]\S*|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]`)

// spoken is one email in one voice.
type spoken struct {
	kind                            letter.Kind
	subject, greeting, middle, name string
	facts                           []string
}

func speak(k letter.Kind, d *drafts.Draft) spoken {
	blocks := strings.Split(strings.TrimSpace(d.Text), "\n\n")
	s := spoken{kind: k, subject: d.Subject, greeting: blocks[0],
		middle: strings.Join(blocks[1:len(blocks)-1], "\n\n"), name: blocks[len(blocks)-1]}
	s.facts = stated.FindAllString(strings.ReplaceAll(s.middle, "May I", ""), -1)
	for i, f := range s.facts { // a figure can end a sentence in one voice, and a clause in another
		s.facts[i] = strings.NewReplacer("I'd ", "I would ", "I've ", "I have ").Replace(strings.TrimRight(f, ".,:;?"))
	}
	return s
}

// A voice changes the greeting, the thanks, how politely something is asked for, and the sign-off
// if the client has none of her own. The content stays the same, in the same order. In an email
// from the coach to the client, only the greeting changes.
func TestVoicesSayTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("many drafts, one after the other")
	}
	cat := drafttest.Catalog(t)
	voices := []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect, casefile.VoiceFormal}
	endings := map[casefile.Voice]string{casefile.VoiceWarm: "Best,",
		casefile.VoiceDirect: "Regards,", casefile.VoiceFormal: "Sincerely,"}
	heard := map[string]bool{}
	for _, s := range drafttest.Scenarios {
		said := map[casefile.Voice]map[string]spoken{}
		for _, v := range voices {
			said[v] = map[string]spoken{}
			c := drafttest.Case(t, s.File)
			c.Client.Voice, c.Client.SignOff = v, ""
			s.DraftsOf(t, cat, cat.Kinds(), c,
				func(name string, k letter.Kind, d *drafts.Draft) { said[v][name] = speak(k, d) })
		}
		for name, warm := range said[casefile.VoiceWarm] {
			heard[warm.kind.ID] = true
			coach := warm.kind.Stage == "coach"
			for i, v := range voices {
				got := said[v][name]
				if got.subject != warm.subject || !slices.Equal(got.facts, warm.facts) {
					t.Errorf("%s/%s: %s states %q, %q; warm states %q, %q", s.Name, name, v,
						got.subject, got.facts, warm.subject, warm.facts)
				}
				if !coach && !strings.HasPrefix(got.name, endings[v]) {
					t.Errorf("%s/%s: %s signs %q", s.Name, name, v, got.name)
				}
				for _, w := range voices[:i] {
					other := said[w][name]
					// warm and direct greet alike if no first name is known
					full := strings.HasPrefix(other.greeting, "Hello")
					if got.greeting == other.greeting && !full {
						t.Errorf("%s/%s: %s and %s greet alike: %q", s.Name, name, w, v, got.greeting)
					}
					if !coach && got.middle == other.middle {
						t.Errorf("%s/%s: %s and %s say the same words (thanks and asks stand in "+
							"partials/thanks, could-we, could-you):\n%s", s.Name, name, w, v, got.middle)
					}
				}
			}
		}
	}
	for _, k := range cat.Kinds() {
		if !heard[k.ID] {
			t.Errorf("%s: no case has the facts for it", k.ID)
		}
	}
}

func TestStatedFindsWhatVoicesMustLeaveAlone(t *testing.T) {
	got := stated.FindAllString("I have in mind $90,000 by Monday 6 July, 17:00:\n\n"+
		"• Scope: led it\n1. a base of £5k\n\nThanks for 31% of it", -1)
	if want := []string{"$90,000", "Monday", "6", "17:00:", "• Scope: led it", "1. a base of £5k",
		"31%"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
