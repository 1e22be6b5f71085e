package drafts

import (
	"strings"
	"testing"
)

// TestSource reads a template that an overlay replaces, in the form of a Windows editor.
func TestSource(t *testing.T) {
	want := kindText("Hello,\nyou.\n")
	overlay := templateFiles(kindPath, "\ufeff"+strings.ReplaceAll(want, "\n", "\r\n"))
	cat, err := NewCatalog(templateFiles(kindPath, kindText("Hi.\n"), "partials/p.md", "P\n"), overlay)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{kindPath: want, "partials/p.md": "P\n", "counter/y.md": ""} {
		if got := cat.Source(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}
