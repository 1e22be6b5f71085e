package drafts

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/templates"
)

func TestUnknownKinds(t *testing.T) {
	src := strings.TrimSuffix(breakCase, "}") + `,
  log: [{on: 2026-05-01, what: asked, kind: counter-base}, {on: 2026-05-02, what: asked, kind: counter-bsae},
    {on: 2026-05-03, what: sent}, {on: 2026-05-04, what: sent, kind: postholiday-snap},
    {on: 2026-05-05, what: sent, kind: birthday-card}]}`
	c, err := casefile.Parse("breaks.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	const want = `breaks.yaml:4:96: log[1].kind: unknown kind "counter-bsae": did you mean "counter-base"?
breaks.yaml:5:70: log[3].kind: unknown kind "postholiday-snap" (known: postholiday-snap.no, ` +
		`postholiday-snap.partial, postholiday-snap.question, postholiday-snap.yes)
breaks.yaml:6:40: log[4].kind: unknown kind "birthday-card": write one of the catalog, or leave it out`
	all, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	one, err := NewCatalogOf("counter-base", templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, cat := range []*Catalog{all, one} {
		if got := cat.LogHints(c).Error(); got != want {
			t.Errorf("with %d kinds read: got\n%s\nwant\n%s", len(cat.Kinds()), got, want)
		}
	}
	c.Log = c.Log[:1]
	if got := all.LogHints(c); len(got) > 0 {
		t.Errorf("got %v, want none", got)
	}
}

// A kind that wasn't read is found at the same path each time, even if it's in two folders.
func TestUnreadKindInTwoFolders(t *testing.T) {
	for range 20 {
		cat, err := NewCatalogOf("x", templateFiles(kindPath, kindText("a"), "counter/y.md", kindText("a")),
			templateFiles("offer/y.md", strings.Replace(kindText("a"), "stage: counter", "stage: offer", 1)))
		if err != nil {
			t.Fatal(err)
		}
		k, err := cat.Kind("x")
		if err != nil {
			t.Fatal(err)
		}
		if got := k.Others.Find("y"); got == nil || got.Stage != "counter" {
			t.Fatalf("got %+v", got)
		}
	}
}

// A bare answer to one of two requests, and what makes it clear.
func TestUnclearReply(t *testing.T) {
	src := strings.Replace(strings.TrimSuffix(breakCase, "}"), "closures:",
		"offers: [{made: 2026-04-30, base: 100000, deadline: 2026-05-12}], closures:", 1) + `,
  log: [{on: 2026-05-01, what: sent, kind: counter-base}, {on: 2026-05-02, what: sent, kind: deadline-extension},
    {on: 2026-05-03, what: reply-yes`
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for more, want := range map[string]string{
		"": "breaks.yaml:5:5: log[2]: reply-yes on 2026-05-03 doesn't say which request it answers: add kind " +
			"with the kind of that email",
		", kind: counter-base": "", ", base: 106000": "", ", deadline: 2026-05-20": "",
	} {
		c, err := casefile.Parse("breaks.yaml", strings.NewReader(src+more+"}]}"))
		if err != nil {
			t.Fatal(err)
		}
		if got := cat.LogHints(c); len(got) > 0 != (want != "") || want != "" && got.Error() != want {
			t.Errorf("%q: got %v, want %q", more, got, want)
		}
	}
}
