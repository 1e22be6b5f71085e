package casefile_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// The JSON of a case is a case file, and holds all of it.
func TestCaseInJSON(t *testing.T) {
	files, err := filepath.Glob("../../testdata/cases/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := casefile.Parse(file, bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		written, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var back casefile.Case
		if err := json.Unmarshal(written, &back); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if again, _ := json.Marshal(&back); !bytes.Equal(again, written) {
			t.Errorf("%s becomes\n%s\nand then\n%s", file, written, again)
		}
		if back.Fingerprint() != c.Fingerprint() {
			t.Errorf("%s: another case comes back", file)
		}
		if read, err := casefile.Parse(file, bytes.NewReader(written)); err != nil {
			t.Errorf("the JSON of %s as a case file: %v", file, err)
		} else if read.Fingerprint() != c.Fingerprint() {
			t.Errorf("the JSON of %s is another case", file)
		}
	}
}

func TestHashOfACaseBuiltInGo(t *testing.T) {
	hashes := map[string]bool{}
	for _, base := range []int64{180_000_00, 185_000_00} {
		amount, err := comp.NewMoney(base, "USD")
		if err != nil {
			t.Fatal(err)
		}
		c := &casefile.Case{Opportunities: []casefile.Opportunity{{Offers: []casefile.Offer{{Base: amount}}}}}
		hash, err := c.Hash()
		if err != nil || hashes[hash] {
			t.Errorf("a base of %s has hash %s (%v), as another has", amount, hash, err)
		}
		hashes[hash] = true
	}
}
