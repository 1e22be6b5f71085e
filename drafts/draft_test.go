package drafts_test

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// faults are what a template leaves behind if a fact is missing or a condition is wrong.
var faults = []struct {
	name    string
	pattern *regexp.Regexp
}{
	{"a doubled space", regexp.MustCompile(`(?m)\S  +\S`)},
	{"a space before a stop", regexp.MustCompile(` [.,;:?!](\s|$)`)},
	{"a double stop", regexp.MustCompile(`[.,;:?!][.,;:]`)},
	{"an empty sentence", regexp.MustCompile(`(?m)[.?!]\s+[.?!]|^\s*[.,;:]`)},
	{"a missing value", regexp.MustCompile(`<no value>|<nil>|%!|\(\s*\)|\{\{|\}\}`)},
	{"a line that only opens something",
		regexp.MustCompile(`(?m)^[^\n•]*[^\w-](of|at|by|for|to|with|and|because|on)[.,;]?$`)},
	{"a small letter at the start of a paragraph", regexp.MustCompile(`(?m)\A[a-z]|\n\n[a-z]`)},
	{"more than one empty line", regexp.MustCompile(`\n\n\n`)},
	{"two articles", regexp.MustCompile(`\b(the|a|an|The|A) (the|a|an)\b`)},
}

// TestDraftsAreWhole runs every template on every case, in the client's own voice and in each, and
// looks for gaps, and for parts that differ in what they say.
func TestDraftsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range []casefile.Voice{"", casefile.VoiceWarm, casefile.VoiceDirect,
		casefile.VoiceFormal} {
		voiced(t, v, func(name string, k letter.Kind, d *drafts.Draft) {
			if all := k.ID + d.Subject + d.Text + d.HTML; !seen[all] {
				seen[all] = true
				checkWhole(t, name+", "+string(v), k, d)
			}
		})
	}
}

func checkWhole(t *testing.T, name string, k letter.Kind, d *drafts.Draft) {
	t.Helper()
	text := prose(d.Text)
	for _, f := range faults {
		if m := f.pattern.FindString(text); m != "" {
			t.Errorf("%s: %s: %q in\n%s", name, f.name, m, d.Text)
		}
	}
	if a, b := words(listMarks.ReplaceAllString(d.Text, "")), words(htmlWords(d.HTML)); !slices.Equal(a, b) {
		t.Errorf("%s: the text says\n%q\nthe HTML says\n%q", name, a, b)
	}
	blocks := strings.Split(d.Text, "\n\n")
	for i, block := range blocks[:len(blocks)-1] {
		if strings.HasSuffix(block, ":") && !opened.MatchString(blocks[i+1]) {
			t.Errorf("%s: nothing comes after %q in\n%s", name, block, d.Text)
		}
	}
	if n := len(words(d.Text)); n > k.Words {
		t.Errorf("%s: %d words, at most %d are wanted", name, n, k.Words)
	}
	if d.Subject != strings.TrimSpace(d.Subject) || strings.Contains(d.Subject, "  ") || d.Subject == "" {
		t.Errorf("%s: subject %q", name, d.Subject)
	}
}

// opened is what may follow a colon at the end of a paragraph: a list or a table.
var opened = regexp.MustCompile(`\A(• |[0-9]\. |[^\n]*  )`)

// listMarks are what the text has before an item and HTML readers add themselves.
var listMarks = regexp.MustCompile(`(?m)^(• |[0-9]\. )`)

// prose returns the text without its tables, whose columns are separated by spaces, and without the
// values of cases that are full of markup on purpose.
func prose(text string) string {
	var blocks []string
	for block := range strings.SplitSeq(text, "\n\n") {
		if head, _, _ := strings.Cut(block,
			"  "); !slices.Contains([]string{"Term", "Year", "Share price", "What", "If", "For"}, head) {
			blocks = append(blocks, block)
		}
	}
	return strings.NewReplacer("*Acme* <b>&Co_", "Acme", "even in 08/2025!).", "even then).",
		"- began", "began").Replace(strings.Join(blocks, "\n\n"))
}

var tags = regexp.MustCompile(`</?(p|ul|ol|li|table|thead|tbody|tr|th|td|br|strong|em|a|html|body)( [^>]*)?>`)

// htmlWords returns what a reader of the HTML sees.
func htmlWords(s string) string {
	return html.UnescapeString(tags.ReplaceAllStringFunc(s, func(tag string) string {
		if strings.Contains(tag, "strong") || strings.Contains(tag, "em>") ||
			strings.HasPrefix(tag, "<a") || tag == "</a>" {
			return "" // it is within a word
		}
		return " "
	}))
}

func words(s string) []string { return strings.Fields(s) }
