package preview_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/templates"
)

const token = "0123456789abcdefXYZ"

// erica loads the reference case, on the Tuesday before the long weekend.
func erica(t testing.TB) *preview.Site {
	t.Helper()
	return site(t, func() (*casefile.Case, *drafts.Catalog, error) {
		return drafttest.Case(t, "erica.yaml"), drafttest.Catalog(t), nil
	})
}

func site(t testing.TB, load preview.Load) *preview.Site {
	t.Helper()
	at := func() time.Time { return drafttest.Instant(t, "2026-06-30T08:00:00Z") }
	s, err := preview.New(load, preview.Options{Token: token, At: at})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// page returns the page of a site.
func page(t testing.TB, s *preview.Site) string {
	t.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", s.Path(), nil)
	r.Host = "127.0.0.1:8080"
	s.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	return w.Body.String()
}

func TestRequests(t *testing.T) {
	server := httptest.NewServer(erica(t))
	defer server.Close()
	host := server.Listener.Addr().String()
	_, port, _ := strings.Cut(host, ":")
	path := "/" + token + "/"
	tests := []struct {
		name, method, path string
		header             map[string]string
		want               int
	}{
		{"the page", "GET", path, nil, 200},
		{"from the address bar", "GET", path, map[string]string{"Sec-Fetch-Site": "none"}, 200},
		{"from the page itself", "GET", path, map[string]string{"Origin": "http://" + host,
			"Sec-Fetch-Site": "same-origin"}, 200},
		{"by name", "GET", path, map[string]string{"Host": "localhost:" + port}, 200},
		{"only the header", "HEAD", path, nil, 200},
		{"style", "GET", path + "page.css", nil, 200},
		{"script", "GET", path + "page.js", nil, 200},

		{"no token", "GET", "/", nil, 404},
		{"no token, a part", "GET", "/page.js", nil, 404},
		{"no token, events", "GET", "/events", nil, 404},
		{"wrong token", "GET", "/0123456789abcdefXYz/", nil, 404},
		{"the beginning of the token", "GET", "/0123456789abcdef/", nil, 404},
		{"the token as a query", "GET", "/?" + token, nil, 404},
		{"another part", "GET", path + "erica.yaml", nil, 404},
		{"above the folder", "GET", path + "../../etc/passwd", nil, 404},

		{"a foreign name that resolves here", "GET", path, map[string]string{"Host": "rebind.example"}, 403},
		{"and its port", "GET", path, map[string]string{"Host": "rebind.example:" + port}, 403},
		{"a name that begins like ours", "GET", path,
			map[string]string{"Host": "127.0.0.1.example:" + port}, 403},
		{"a name below ours", "GET", path, map[string]string{"Host": "evil.localhost:" + port}, 403},
		{"another port", "GET", path, map[string]string{"Host": "127.0.0.1:1"}, 403},
		{"another address", "GET", path, map[string]string{"Host": "192.0.2.1:" + port}, 403},
		{"any address", "GET", path, map[string]string{"Host": "0.0.0.0:" + port}, 403},
		{"a foreign origin", "GET", path, map[string]string{"Origin": "https://evil.example"}, 403},
		{"no origin of its own", "GET", path, map[string]string{"Origin": "null"}, 403},
		{"another server here", "GET", path, map[string]string{"Origin": "http://127.0.0.1:1"}, 403},
		{"a foreign origin, events", "GET", path + "events",
			map[string]string{"Origin": "https://evil.example"}, 403},
		{"embedded in a foreign page", "GET", path, map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"embedded in a page here", "GET", path, map[string]string{"Sec-Fetch-Site": "same-site"}, 403},

		{"a change", "POST", path, nil, 405},
		{"a change, from elsewhere", "POST", path, map[string]string{"Origin": "https://evil.example"}, 403},
		{"deletion", "DELETE", path, nil, 405},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := http.NewRequest(tt.method, server.URL+tt.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.URL.Opaque = tt.path // as it is, with its dots
			for name, value := range tt.header {
				r.Header.Set(name, value)
			}
			r.Host = tt.header["Host"]
			resp, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			body, err := io.ReadAll(resp.Body)
			if err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != tt.want {
				t.Fatalf("%s", resp.Status)
			}
			if tt.want != http.StatusOK && strings.Contains(string(body), "Erica") {
				t.Errorf("a refused request shows %s", body)
			}
			csp := resp.Header.Get("Content-Security-Policy")
			if !strings.HasPrefix(csp, "default-src 'none'; ") || strings.Contains(csp, "http") ||
				strings.Contains(csp, "unsafe") || resp.Header.Get("Access-Control-Allow-Origin") != "" ||
				resp.Header.Get("Cache-Control") != "no-store" {
				t.Errorf("%v", resp.Header)
			}
		})
	}
}

func TestToken(t *testing.T) {
	for _, bad := range []string{"", "short", "0123456789abcdef/", "0123456789abcde é"} {
		_, err := preview.New(nil, preview.Options{Token: bad})
		var input casefile.InputError
		if !errors.As(err, &input) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestPage(t *testing.T) {
	got := page(t, erica(t))
	for _, want := range []string{
		"Deadlines:</strong> Amazon: Monday 6 July, 17:00 PDT",
		`<h2 id="title-01"><span class="number">01</span> Counter: sign-on, year by year</h2>`,
		"If they say yes: ",
		"Priya Shah &lt;priya@amazon.example&gt;",
		`<iframe sandbox="allow-same-origin" srcdoc="`,
		`<span class="figure" title="erica.yaml:72 opportunities[0].asks[0].sign_on[0]">$225,000</span>`,
		"<td>erica.yaml:72<br><code>opportunities[0].asks[0].sign_on[0]</code></td>",
		`<li class="ready"><strong>counter-sign-on-split</strong>`,
		`<li class="lacks"><details><summary><strong>counter-base</strong>`,
		"<strong>ask.base</strong><br>belongs in <code>opportunities[0].asks[0].base</code> " +
			`<span class="soft">(erica.yaml:72)</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, not := range []string{"470000", "470,000", "male peers", "http:", "https:", "<form", "style="} {
		if strings.Contains(got, not) {
			t.Errorf("the page has %q", not)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

// A case's words are text on the page, whatever they are.
func TestPageEscapes(t *testing.T) {
	const evil = `</pre><script>alert(1)</script>`
	got := page(t, site(t, func() (*casefile.Case, *drafts.Catalog, error) {
		c := drafttest.Case(t, "erica.yaml")
		c.Client.Name, c.Opportunities[0].Company = evil, evil
		c.Opportunities[0].Role = evil
		return c, drafttest.Catalog(t), nil
	}))
	if strings.Contains(strings.ToLower(got), "<script>alert") {
		t.Error(got)
	}
}

// An error is shown with its place, above what there was before it; a finding is next to its words.
func TestReload(t *testing.T) {
	text, err := os.ReadFile("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	overlay := fstest.MapFS{}
	s := site(t, func() (*casefile.Case, *drafts.Catalog, error) {
		cat, err := drafts.NewCatalog(templates.FS, overlay)
		if err != nil {
			return nil, nil, err
		}
		c, err := casefile.Parse("erica.yaml", strings.NewReader(string(text)))
		return c, cat, err
	})
	has := func(wants ...string) {
		t.Helper()
		got := page(t, s)
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Fatalf("no %s in %s", want, got)
			}
		}
	}
	has("Counter: sign-on, year by year", "The review found nothing.", `data-version="1"`)

	good := text
	text = []byte(strings.Replace(string(text), "stage: offer", "stage: ofer", 1))
	s.Reload()
	has("This has to be fixed first", "erica.yaml:28:12: opportunities[0].stage", "Counter: sign-on",
		`data-version="2"`)

	text = good
	const file = "counter/counter-sign-on-split.md"
	source, err := templates.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(source), `{{ template "partials/closing" . }}`,
		"Unfortunately, I have to ask.\n\n"+`{{ template "partials/closing" . }}`, 1)
	overlay[file] = &fstest.MapFile{Data: []byte(changed)}
	s.Reload()
	has(`<mark class="warning">Unfortunately<a href="#finding-01-1" aria-label="finding 1">1</a></mark>`,
		`<li id="finding-01-1" tabindex="-1"><strong class="warning">warning</strong>`, `data-version="3"`)

	overlay[file] = &fstest.MapFile{Data: []byte("---\ntitle: broken\n")}
	s.Reload()
	has("This has to be fixed first", file, `data-version="4"`)
}

// A page that's open hears of each new version.
func TestEvents(t *testing.T) {
	s := erica(t)
	server := httptest.NewServer(s)
	defer server.Close()
	resp, err := http.Get(server.URL + s.Path() + "events")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if kind := resp.Header.Get("Content-Type"); kind != "text/event-stream; charset=utf-8" {
		t.Error(kind)
	}
	lines := bufio.NewScanner(resp.Body)
	for version := 1; version <= 3; version++ {
		for lines.Scan() && !strings.HasPrefix(lines.Text(), "data: ") {
		}
		if want := fmt.Sprintf("data: %d", version); lines.Text() != want {
			t.Fatalf("got %q, want %q", lines.Text(), want)
		}
		s.Reload()
	}
}
