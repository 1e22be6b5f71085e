package drafts_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// NewCatalog leaves out of the built-in templates what this test checks: from a file system that it
// doesn't know, they are read whole, and give the same kinds.
func TestBuiltInTemplatesAreRight(t *testing.T) {
	whole, err := drafts.NewCatalog(struct{ fs.FS }{templates.FS})
	if err != nil {
		t.Fatal(err)
	}
	lazy, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	without := cmpopts.IgnoreFields(letter.Kind{}, "Others")
	if diff := cmp.Diff(whole.Kinds(), lazy.Kinds(), without); diff != "" {
		t.Error(diff)
	}
	for _, k := range whole.Kinds() {
		s, ok := k.Situation()
		if got, found := lazy.Serving(s); ok && (!found || got.ID != k.ID) {
			t.Errorf("%s: got %q, %t, want %q", s, got.ID, found, k.ID)
		}
	}
	if k, ok := lazy.Serving(letter.Situation{Stage: "counter", Act: letter.ActUndo}); ok {
		t.Errorf("%s serves what no kind does", k.ID)
	}
}

// A partial of the coach's own is checked with every built-in template that calls it, and a template
// of her own with the built-in partials.
func TestOwnFilesAreCheckedWithBuiltInOnes(t *testing.T) {
	for _, tt := range []struct{ path, text, want string }{
		{"partials/drawn.md", "{{ .Nonsense }}", `"Nonsense"`},
		{"partials/closing.md", "{{ with .Client }}{{ .Nam }}{{ end }}", `did you mean "Name"?`},
		{"counter/counter-base.formal.md", "{{ template \"partials/greetin\" . }}",
			`did you mean "partials/greeting"?`},
		{"counter/counter-base.formal.md", "{{ template \"partials/greeting\" .Offer }}", "field of "},
	} {
		own := fstest.MapFS{tt.path: {Data: []byte(tt.text)}}
		_, all := drafts.NewCatalog(templates.FS, own)
		_, one := drafts.NewCatalogOf("counter-base", templates.FS, own)
		for _, err := range []error{all, one} {
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%s: got %v, want %s", tt.path, err, tt.want)
			}
		}
	}
}
