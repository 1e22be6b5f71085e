package letter

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

//go:embed testdata/proofs.txt
var proofs string

// Each line of proofs.txt has the situation, the action, the result, and the metric of a piece of
// evidence, the way coaches type them, and the sentence that an email has.
func TestProofSentences(t *testing.T) {
	n := 0
	for line := range strings.Lines(proofs) {
		facts, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " => ")
		part := strings.Split(facts, " | ")
		for i, p := range part {
			part[i] = strings.TrimSpace(p)
		}
		e := casefile.Evidence{Situation: part[0], Action: part[1], Result: part[2], Metric: part[3]}
		if got := newProof(worded(e)).Sentence; got != want {
			t.Errorf("%s\n got %s\nwant %s", facts, got, want)
		}
		n++
	}
	if n < 150 {
		t.Errorf("only %d facts", n)
	}
}

func TestProofInHerWords(t *testing.T) {
	for _, tt := range []struct{ say, helps, want, wantHelps string }{
		{"I moved the ledger", "that's the move you described", "I moved the ledger.",
			"That's the move you described."},
		{"i moved the ledger.", "Is that what you need?", "I moved the ledger.", "Is that what you need?"},
		{"I moved it. Nothing broke!", "", "I moved it. Nothing broke!", ""},
		{`They called it "the move."`, "", `They called it "the move."`, ""},
		{`They called it "the move"`, "", `They called it "the move".`, ""},
	} {
		p := newProof(worded{Say: tt.say, Helps: tt.helps, Short: "the move.", Action: "did more"})
		if p.Sentence != tt.want || p.Helps != tt.wantHelps || p.Label != "the move" {
			t.Errorf("%q: got %+v", tt.say, p)
		}
	}
}

// A sentence begins and ends as one does, whatever the coach types.
func FuzzProofs(f *testing.F) {
	f.Add("with one nurse", "ran the desk", "falls halved", "40%")
	f.Add("", "Led", "cut", "down")
	f.Add("2020", "quickly", "to", "$")
	f.Add("a", "i", "now", "is up")
	f.Fuzz(func(t *testing.T, situation, action, result, metric string) {
		p := newProof(worded{Situation: situation, Action: action, Result: result, Metric: metric})
		if p.Sentence == "" && p.Action == "" {
			return
		}
		if !strings.Contains(p.Sentence, "I "+p.Action) || strings.TrimSpace(p.Sentence) == "" {
			t.Errorf("%q lacks %q", p.Sentence, p.Action)
		}
	})
}
