package inbox

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

func TestScratch(t *testing.T) {
	dir := os.Getenv("REPLIES")
	if dir == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(filepath.Join(dir, "expected.json"))
	var exp map[string]struct{ Case string }
	json.Unmarshal(b, &exp)
	out := map[string]*Reading{}
	for name, e := range exp {
		f, _ := os.Open(filepath.Join(dir, e.Case))
		c, err := casefile.Parse(e.Case, f)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		f, _ = os.Open(filepath.Join(dir, name))
		m, err := mail.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(c, m)
		if err != nil {
			t.Log(name, err)
			continue
		}
		out[name] = r
	}
	j, _ := json.MarshalIndent(out, "", " ")
	os.WriteFile(os.Getenv("OUT"), j, 0o600)
}
