package preview_test

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/templates"
)

// The least contrast of text to its background (WCAG 2.2, success criterion 1.4.3).
const leastContrast = 4.5

// contrasts returns the lowest contrast of any text on the page to its background, with the text.
const contrasts = `(() => {
	const parse = c => c.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
		.map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const behind = e => {
		for (; e; e = e.parentElement) {
			const c = parse(getComputedStyle(e).backgroundColor);
			if (c.length < 4 || c[3] > 0) return c;
		}
		return [255, 255, 255];
	};
	let least = { Ratio: 99 };
	for (const e of document.querySelectorAll("body *")) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
		const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < least.Ratio) least = { Ratio: ratio, Text: e.className + ": " + e.textContent.slice(0, 60) };
	}
	return least;
})()`

func TestBrowser(t *testing.T) {
	b := open(t)
	s := erica(t)
	server := httptest.NewServer(s)
	defer server.CloseClientConnections()
	url := server.URL + s.Path()
	for _, width := range []int{380, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			t.Run(fmt.Sprintf("%s %d", scheme, width), func(t *testing.T) {
				b.t = t
				b.show(url, width, scheme)
				b.screenshot(fmt.Sprintf("%s-%d", scheme, width))
				var wide int
				b.eval("document.documentElement.scrollWidth", &wide)
				if wide > width {
					t.Errorf("the page is %d pixels wide", wide)
				}
				var least struct {
					Ratio float64
					Text  string
				}
				b.eval(contrasts, &least)
				if least.Ratio < leastContrast {
					t.Errorf("contrast %.2f: %s", least.Ratio, least.Text)
				}
				dark := b.text("getComputedStyle(document.body).backgroundColor") != "rgb(251, 251, 249)"
				if dark != (scheme == "dark") {
					t.Errorf("the background is dark: %v", dark)
				}
				var frames []int // the widths of the frames of the first email
				b.eval(`[...document.querySelectorAll("#mail-01 iframe")].map(f => f.clientWidth)`, &frames)
				if len(frames) != 2 || frames[0] > 360 || frames[0] < 320 || frames[1] < 640 {
					t.Errorf("frames of %d pixels", frames)
				}
			})
		}
	}
	b.t = t
	for _, r := range b.requests {
		if !strings.HasPrefix(r, url) && r != "about:srcdoc" {
			t.Errorf("it has loaded %s", r)
		}
	}
	for _, c := range b.complaints {
		if !strings.Contains(c, "favicon") {
			t.Error(c)
		}
	}
}

func TestKeyboard(t *testing.T) {
	b := open(t)
	s := erica(t)
	server := httptest.NewServer(s)
	defer server.CloseClientConnections()
	b.show(server.URL+s.Path(), 1280, "light")
	const focused = "document.activeElement.id || document.activeElement.textContent.trim()"
	steps := []struct{ key, want string }{
		{"Tab", "Skip to the emails"}, {"Enter", "emails"}, {"j", "mail-01"}, {"j", "mail-01a"},
		{"k", "mail-01"}, {"k", "mail-01"},
	}
	for _, step := range steps {
		b.press(step.key)
		if got := b.text(focused); got != step.want {
			t.Fatalf("%s goes to %q, want %q", step.key, got, step.want)
		}
	}
	// Every stop of the Tab key is visible and has a name.
	b.eval("document.activeElement.blur(); scrollTo(0, 0)", nil)
	var stops []string
	for range 60 {
		b.press("Tab")
		if line := b.text(`getComputedStyle(document.activeElement).outlineStyle`); line == "none" {
			t.Errorf("nothing shows that the focus is on %q", b.text(focused))
		}
		stops = append(stops, b.text(focused))
	}
	if stops = slices.Compact(stops); len(stops) < 50 {
		t.Errorf("Tab stays at %q", stops)
	}
	var tree struct {
		Nodes []struct {
			Role, Name struct{ Value any }
			Properties []struct {
				Name  string
				Value struct{ Value any }
			}
		}
	}
	b.call("Accessibility.getFullAXTree", nil, &tree)
	roles := map[string]int{}
	for _, n := range tree.Nodes {
		role, _ := n.Role.Value.(string)
		roles[role]++
		for _, p := range n.Properties {
			if name, _ := n.Name.Value.(string); p.Name == "focusable" && p.Value.Value == true && name == "" &&
				role != "RootWebArea" && role != "main" {
				t.Errorf("something to focus, a %s, has no name", role)
			}
		}
	}
	for _, role := range []string{"banner", "navigation", "main", "status", "article", "heading"} {
		if roles[role] == 0 {
			t.Errorf("there is no %s: %v", role, roles)
		}
	}
}

// mine returns a site with a folder for the coach's own templates, and reloads it when a file in it
// changes, until the test ends.
func mine(t testing.TB) (s *preview.Site, template, source string) {
	t.Helper()
	const file = "counter/counter-sign-on-split.md"
	folder := t.TempDir()
	template = filepath.Join(folder, file)
	text, err := templates.FS.ReadFile(file)
	if err == nil {
		err = os.Mkdir(filepath.Dir(template), 0o700)
	}
	if err == nil {
		err = os.WriteFile(template, text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	c := drafttest.Case(t, "erica.yaml")
	s = site(t, func() (*casefile.Case, *drafts.Catalog, error) {
		cat, err := drafts.NewCatalog(templates.FS, os.DirFS(folder))
		return c, cat, err
	})
	ended := make(chan error)
	go func() {
		ended <- preview.Watch(t.Context(), func() []string { return []string{filepath.Dir(template)} }, s.Reload)
	}()
	t.Cleanup(func() {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return s, template, string(text)
}

// A changed template shows up in the open page, which keeps its place and what is open.
func TestLive(t *testing.T) {
	b := open(t)
	s, template, source := mine(t)
	server := httptest.NewServer(s)
	defer server.CloseClientConnections()
	b.show(server.URL+s.Path(), 1280, "light")
	b.eval(`document.querySelector("details").open = true; document.querySelector("#mail-01b").focus();
		scrollTo(0, 700)`, nil)
	changed := strings.Replace(source, `{{ template "partials/greeting" . }}`,
		`{{ template "partials/greeting" . }}`+"\n\nThis is new.", 1)
	b.eval(`window.seen = new Promise(done => new MutationObserver(() => {
		if (document.querySelector("#mail-01 .text pre").textContent.includes("This is new.")) done(Date.now());
	}).observe(document.body, { childList: true, subtree: true })); 0`, nil)
	start := time.Now()
	if err := os.WriteFile(template, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	var seen float64
	b.eval("window.seen", &seen)
	t.Logf("shown after %d ms", int64(seen)-start.UnixMilli())
	got := b.text(`[document.activeElement.id, scrollY, document.querySelector("details").open].join()`)
	if want := "mail-01b,700,true"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// BenchmarkChange measures how long it takes from a change to a template until the new page is
// there.
func BenchmarkChange(b *testing.B) {
	s, template, source := mine(b)
	for n := 0; b.Loop(); n++ {
		text := fmt.Sprintf("This is change %d.", n)
		changed := strings.Replace(source, `{{ template "partials/greeting" . }}`,
			`{{ template "partials/greeting" . }}`+"\n\n"+text, 1)
		if err := os.WriteFile(template, []byte(changed), 0o600); err != nil {
			b.Fatal(err)
		}
		for !strings.Contains(page(b, s), text) {
			time.Sleep(time.Millisecond)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/change")
}
