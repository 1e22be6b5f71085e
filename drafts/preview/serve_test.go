package preview_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/preview"
)

func TestFolders(t *testing.T) {
	templates := t.TempDir()
	if err := os.MkdirAll(filepath.Join(templates, "counter", "old"), 0o700); err != nil {
		t.Fatal(err)
	}
	c := &casefile.Case{
		Client: casefile.Client{Calendar: "ada.ics"},
		Opportunities: []casefile.Opportunity{
			{Thread: "inbox/1.eml", Calendar: "calendars/acme.ics"}, {Thread: "inbox/2.eml"},
		},
	}
	path := func(names ...string) string { return filepath.Join(names...) }
	for _, tt := range []struct {
		templates string
		want      []string
	}{
		{"", []string{"cases", path("cases", "calendars"), path("cases", "inbox")}},
		{templates, []string{templates, path(templates, "counter"), path(templates, "counter", "old"),
			"cases", path("cases", "calendars"), path("cases", "inbox")}},
		{path(templates, "none"), []string{"cases", path("cases", "calendars"), path("cases", "inbox")}},
	} {
		got := preview.Folders(path("cases", "ada.yaml"), c, tt.templates)
		if slices.Sort(tt.want); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.templates, got, tt.want)
		}
	}
}
