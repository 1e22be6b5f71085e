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

// mostUsed are the kinds that a client is most likely to send.
var mostUsed = []string{
	"accept-recap", "comp-committee-brief", "counter-base", "counter-equity", "counter-followup",
	"counter-sign-on-split", "deadline-extension", "decline-elsewhere", "final-ask", "hm-ally-note",
	"level-up-hm-note", "level-up-request", "lever-pivot", "number-rationale", "offer-acknowledge",
	"offer-pause", "postholiday-snap.partial", "process-checkin", "recruiter-handoff", "response-hold",
}

// long are the forms that people contract when they type. A form before a comma or a period, or in
// a question, can't be contracted, so a word has to follow.
var long = regexp.MustCompile(`(?i)\b(I am|I would|I will|you are|you would|you will|we are|we would|` +
	`we will|they are|they would|it is|that is|there is|what is|here is|let us|do not|does not|did not|` +
	`is not|are not|was not|were not|cannot|can not|could not|would not|should not|have not|has not|` +
	`(?:I|you|we|they) have (?:been|had|got|read|gone|seen|made|taken|told|heard|thought|given|sent|` +
	`done|spoken|[a-z]+ed)) [a-zA-Z]`)

var short = regexp.MustCompile(`(?i)\b(I'm|I'd|I'll|I've|(you|we|they|it|that|there|what|here|who|let)'` +
	`(re|ve|ll|d|s)|(do|does|did|is|are|was|were|has|have|could|would|should|wo|ca)n't)\b`)

// unAmerican are words and phrases that sound British, dated, translated, or like a form letter.
var unAmerican = regexp.MustCompile(`(?i)\b(keen|keenly|straight away|straightaway|whilst|amongst|put forward|` +
	`look(ing)? after|gladly|in mind|speaks for|your word on|shares due|kindly|herewith|hereby|` +
	`fortnight|at the weekend|in hospital|diary|organis\w+|recognis\w+|apologis\w+|favour\w*|honour\w*|` +
	`centre|programme|cheque|learnt|whereby|therein|the same to|your good self|please find|revert to|` +
	`do the needful|not an easy decision|careful thought|careful consideration|with effect from|` +
	`a mail|this mail|the mail|mails|hold each line|put right|reckon\w*|none of this changes|` +
	`hope this (email|message|note) finds)\b`)

// bodies returns the text of every built-in template without its front matter, by path.
func bodies(t *testing.T) map[string]string {
	t.Helper()
	paths, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, path := range paths {
		text, err := fs.ReadFile(templates.FS, path)
		if err != nil {
			t.Fatal(err)
		}
		body := string(text)
		if rest, ok := strings.CutPrefix(body, "---\n"); ok {
			_, body, _ = strings.Cut(rest, "\n---\n")
		}
		all[path] = strings.ReplaceAll(printed.ReplaceAllString(body, "\x00"), "’", "'")
	}
	return all
}

// People who like working with each other write I'd and we're.
func TestContractions(t *testing.T) {
	for path, body := range bodies(t) {
		if strings.HasSuffix(path, ".formal.md") {
			if m := short.FindString(body); m != "" {
				t.Errorf("%s: %q in the formal voice", path, m)
			}
			continue
		}
		if m := long.FindString(body); m != "" {
			t.Errorf("%s: %q isn't contracted", path, m)
		}
	}
}

func TestWordsOfNoAmerican(t *testing.T) {
	for path, body := range bodies(t) {
		if m := unAmerican.FindString(body); m != "" {
			t.Errorf("%s: %q", path, m)
		}
	}
	for _, k := range drafttest.Catalog(t).Kinds() {
		for _, s := range []string{k.Title, k.Subject, k.Note} {
			if m := unAmerican.FindString(s); m != "" {
				t.Errorf("%s: %q in %q", k.ID, m, s)
			}
		}
	}
}

// voiced calls f with every draft of every scenario in one voice.
func voiced(t *testing.T, v casefile.Voice, f func(name string, k letter.Kind, d *drafts.Draft)) {
	t.Helper()
	for _, m := range drafttest.Drafts(t, v) {
		f(m.Scenario.Name+"/"+m.Name, m.Kind, m.Draft)
	}
}

// sentencesIn returns the sentences between the greeting and the sign-off, without lists and tables.
func sentencesIn(d *drafts.Draft) (sentences []string) {
	blocks := strings.Split(strings.TrimSpace(d.Text), "\n\n")
	for _, b := range blocks[1:max(1, len(blocks)-1)] {
		if strings.HasPrefix(b, "•") || strings.HasPrefix(b, "1.") || strings.Contains(b, "  ") {
			continue
		}
		for _, s := range sentenceEnd.Split(strings.Join(strings.Fields(b), " ")+" ", -1) {
			if s != "" {
				sentences = append(sentences, s)
			}
		}
	}
	return sentences
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!:]["”)]? `)
	thanks      = regexp.MustCompile(`(?i)^(many |warm |my )?thank`)
)

// An email that opens with thanks every time sounds like a form.
func TestOpenings(t *testing.T) {
	kinds, thankful := map[string]bool{}, map[string]bool{}
	voiced(t, casefile.VoiceWarm, func(_ string, k letter.Kind, d *drafts.Draft) {
		kinds[k.ID] = true
		if s := sentencesIn(d); len(s) > 0 && thanks.MatchString(s[0]) {
			thankful[k.ID] = true
		}
	})
	if len(thankful)*3 > len(kinds) {
		t.Errorf("%d of %d kinds open with thanks: %s", len(thankful), len(kinds),
			strings.Join(slices.Sorted(maps.Keys(thankful)), ", "))
	}
}

func TestSentencesAreShort(t *testing.T) {
	for _, v := range []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect, casefile.VoiceFormal} {
		words, sentences := map[string]int{}, map[string]int{}
		voiced(t, v, func(_ string, k letter.Kind, d *drafts.Draft) {
			for _, s := range sentencesIn(d) {
				words[k.ID] += len(strings.Fields(s))
				sentences[k.ID]++
			}
		})
		for id, n := range sentences {
			if words[id] > 20*n {
				t.Errorf("%s, %s: %d words in %d sentences", id, v, words[id], n)
			}
		}
	}
}

// Three voices are three people, not three sets of synonyms.
func TestVoicesDiffer(t *testing.T) {
	said := map[casefile.Voice]map[string][]string{}
	voices := []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect, casefile.VoiceFormal}
	for _, v := range voices {
		said[v] = map[string][]string{}
		voiced(t, v, func(name string, k letter.Kind, d *drafts.Draft) {
			if slices.Contains(mostUsed, k.ID) {
				said[v][k.ID] = append(said[v][k.ID], sentencesIn(d)...)
			}
		})
	}
	for _, id := range mostUsed {
		for i, v := range voices {
			for _, w := range voices[i+1:] {
				if s := sharedWords(said[v][id], said[w][id]); s > 75 {
					t.Errorf("%s: %s and %s share %d%% of their words", id, v, w, s)
				}
			}
		}
	}
}

// sharedWords returns how many percent of the words of the shorter text are also in the other one.
func sharedWords(a, b []string) int {
	count := map[string]int{}
	first := strings.Fields(strings.ToLower(strings.Join(a, " ")))
	second := strings.Fields(strings.ToLower(strings.Join(b, " ")))
	for _, w := range first {
		count[w]++
	}
	shared := 0
	for _, w := range second {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 200 * shared / max(1, len(first)+len(second))
}

// A phone shows about sixty characters of a subject, and a folder of subjects in one pattern tells
// nothing apart.
func TestSubjects(t *testing.T) {
	patterns := map[string]bool{}
	voiced(t, casefile.VoiceWarm, func(name string, k letter.Kind, d *drafts.Draft) {
		patterns[printed.ReplaceAllString(k.Subject, "x")] = true
		if n := len([]rune(d.Subject)); n > 60 && !strings.HasPrefix(d.Subject, "Re: ") {
			t.Errorf("%s: %d characters: %s", name, n, d.Subject)
		}
	})
	if len(patterns) < 6 {
		t.Errorf("%d patterns", len(patterns))
	}
}
