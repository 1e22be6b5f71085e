package drafts

import "testing"

// A kind reads what its templates name: in each voice, in the subject, and in the partials that
// they call. It also reads the facts that its front matter names.
func TestReads(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("{{ template \"partials/a\" . }}", "subject: S",
		"needs: [offer]\nwants: [market]\nassumes: [asked]\n"+
			"subject: \"S{{ with .News }} {{ . }}{{ end }}\""),
		"counter/x.direct.md", "{{ with .Around }}{{ .Name }}{{ end }}",
		"partials/a.md", "{{ template \"partials/b\" .Status }}",
		"partials/b.md", "{{ range .Open }}{{ . }}{{ end }}",
		"partials/c.md", "{{ with .Agreed }}{{ .Level }}{{ end }}")
	k := cat.kinds["x"].kind()
	for field, want := range map[string]bool{
		"News": true, "Around": true, "Status": true, "Open": true, "Agreed": false, "NextAsk": false,
		"offer": true, "market": true, "asked": true, "evidence": false,
	} {
		if got := k.Others.Reads(k, field); got != want {
			t.Errorf("%s: got %t, want %t", field, got, want)
		}
	}
}

// So does a kind that wasn't read, in a catalog of another one.
func TestReadsOfUnreadKind(t *testing.T) {
	cat, err := NewCatalogOf("x", templateFiles(kindPath, kindText("a"), "counter/y.md",
		kindText("{{ template \"partials/a\" . }}"), "counter/y.direct.md", "{{ with .Around }}{{ .Name }}{{ end }}",
		"partials/a.md", "{{ range .Open }}{{ . }}{{ end }}"))
	if err != nil {
		t.Fatal(err)
	}
	others := cat.kinds["x"].kind().Others
	for field, want := range map[string]bool{"Around": true, "Open": true, "Agreed": false} {
		if got := others.Reads(others.Find("y"), field); got != want {
			t.Errorf("%s: got %t, want %t", field, got, want)
		}
	}
}
