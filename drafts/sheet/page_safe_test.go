package sheet

import (
	"bytes"
	"errors"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"golang.org/x/net/html"
)

var (
	address = regexp.MustCompile(`(?i)https?:|//|javascript:|@import`)
	foreign = []string{"script", "link", "img", "image", "iframe", "object", "embed", "base",
		"form", "input", "audio", "video", "use", "a"}
)

// The page is self-contained, has no scripts, and can be read with a screen reader.
func TestPageStandsAlone(t *testing.T) {
	for name, s := range sheets(t) {
		doc := parsePage(t, s)
		ids := map[string]bool{}
		var refs []string
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if slices.Contains(foreign, n.Data) {
				t.Errorf("%s: a <%s>", name, n.Data)
			}
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href":
					t.Errorf("%s: an attribute %s", name, a.Key)
				case address.MatchString(a.Val):
					t.Errorf("%s: an address in %s=%q", name, a.Key, a.Val)
				case strings.Contains(a.Val, "url("):
					refs = append(refs, strings.TrimSuffix(strings.TrimPrefix(a.Val, "url(#"), ")"))
				case a.Key == "aria-labelledby":
					refs = append(refs, strings.Fields(a.Val)...)
				case a.Key == "id" && ids[a.Val]:
					t.Errorf("%s: the id %s is there twice", name, a.Val)
				}
				if a.Key == "id" {
					ids[a.Val] = true
				}
			}
			switch n.Data {
			case "svg":
				if first := findAll(n, "title"); len(first) == 0 || first[0].Parent != n ||
					strings.TrimSpace(textOf(first[0])) == "" {
					t.Errorf("%s: a drawing without a title", name)
				}
				if attr(n, "role") != "img" && attr(n, "aria-hidden") != "true" {
					t.Errorf("%s: a drawing that is not an image", name)
				}
			case "th":
				if attr(n, "scope") == "" {
					t.Errorf("%s: a <th> without a scope", name)
				}
			case "style":
				if css := textOf(n); address.MatchString(css) || strings.Contains(css, "url(") ||
					strings.Contains(css, "@font-face") {
					t.Errorf("%s: the style sheet asks for something", name)
				}
			}
		}
		for _, ref := range refs {
			if !ids[ref] {
				t.Errorf("%s: there is no %q", name, ref)
			}
		}
		if lang := attr(findAll(doc, "html")[0], "lang"); lang != "en" {
			t.Errorf("%s: the language is %q", name, lang)
		}
	}
}

// Every element is closed if HTML5 or SVG requires it, so that browsers don't have to guess.
func TestPageIsBalanced(t *testing.T) {
	void := []string{"meta", "br"}
	for name, s := range sheets(t) {
		var open []string
		z := html.NewTokenizer(bytes.NewReader(pageOf(t, s)))
		for z.Next() != html.ErrorToken {
			tag := z.Token()
			switch {
			case tag.Type == html.StartTagToken && !slices.Contains(void, tag.Data):
				open = append(open, tag.Data)
			case tag.Type == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != tag.Data):
				t.Fatalf("%s: </%s> closes %v", name, tag.Data, open)
			case tag.Type == html.EndTagToken:
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: %v are not closed", name, open)
		}
	}
}

func TestPageEscapes(t *testing.T) {
	for _, company := range []string{
		"*Acme* <b>&Co_", `</title></style><script>alert("1")</script>`, "شركة النور", "北方机器人",
		`{{ . }} ' " -->`, "https://evil.example", "&amp;",
	} {
		c := readCase(t, "../../testdata/cases/layla.yaml")
		c.Opportunities[0].Company, c.Opportunities[0].Offers[0].Level = company, company
		s, err := New(c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc := parsePage(t, s)
		if got := textOf(findAll(doc, "title")[0]); got != "Offers year by year: "+company {
			t.Errorf("the title is %q", got)
		}
		h1, h2 := findAll(doc, "h1")[0], findAll(doc, "h2")[0]
		if got := texts(h1, "bdi"); !slices.Equal(got, []string{company}) {
			t.Errorf("the heading names %q, want %q", got, company)
		}
		if got := texts(h2, "bdi"); !slices.Equal(got, []string{company}) {
			t.Errorf("the section is headed %q, want %q", got, company)
		}
		// the level, for three offers and asks, above the bars and in the table; and her name
		if n := len(findAll(doc, "bdi")) - 3; n != 6 {
			t.Errorf("%q: the level is in %d places, want 6", company, n)
		}
		for _, tag := range []string{"script", "b"} {
			if len(findAll(doc, tag)) > 0 {
				t.Errorf("%q made a <%s>", company, tag)
			}
		}
	}
}

// Nothing private is on the page except the cost of waiting, which is for the client, and the page
// doesn't say what made it.
func TestPageTellsNothingElse(t *testing.T) {
	got := strings.ToLower(string(pageOf(t, sheets(t)["erica"])))
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"tactful", "generator", "$470,000", "470000", "$250,000",
		"250000", "peers", "erica.yaml", "dana", strings.ToLower(dir)} {
		if strings.Contains(got, word) {
			t.Errorf("the page has %q", word)
		}
	}
	for _, word := range []string{"before tax", "not included", "refreshers are not guaranteed",
		"share price of", "so none is shown", "for the client only"} {
		if !strings.Contains(got, word) {
			t.Errorf("the page lacks %q", word)
		}
	}
}

func TestPageWithoutOffers(t *testing.T) {
	doc := parsePage(t, sheets(t)["mei"])
	if got := texts(findAll(doc, "body")[0], "p"); !slices.Contains(got,
		"There is no offer with a base yet.") {
		t.Errorf("got %q", got)
	}
}

// An offer that has ended looks different from the current one.
func TestPageStanding(t *testing.T) {
	for _, tt := range []struct {
		l6, l7 casefile.Status
		want   []string // the places that say so
		ended  bool
	}{
		{casefile.StatusPaused, casefile.StatusWritten, []string{"second offer"}, false},
		{casefile.StatusPaused, casefile.StatusRescinded, []string{"first offer"}, false},
		{casefile.StatusDeclined, casefile.StatusExpired, nil, true},
	} {
		c := readCase(t, "../../testdata/cases/erica.yaml")
		c.Opportunities[0].Offers[0].Status, c.Opportunities[0].Offers[1].Status = tt.l6, tt.l7
		s, err := New(c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc := parsePage(t, s)
		var got []string
		for _, f := range findAll(doc, "figcaption") {
			if strings.Contains(textOf(f), "(current)") {
				got = append(got, texts(f, "strong")[0])
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s and %s: %q are current, want %q", tt.l6, tt.l7, got, tt.want)
		}
		if ended := slices.Contains(texts(doc, "p"), "No offer is current."); ended != tt.ended {
			t.Errorf("%s and %s: no current offer: %t", tt.l6, tt.l7, ended)
		}
	}
}

func TestPageWriteError(t *testing.T) {
	full := errors.New("the disk is full")
	if err := sheets(t)["oliver"].HTML(failing{full}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }

// Text has the contrast of WCAG 2.2 section 1.4.3 in light and dark mode, and the pieces of a bar
// differ in grayscale.
func TestPageColours(t *testing.T) {
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageSource, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d sets of colours, want those of light, dark and print", len(blocks))
	}
	for i, mode := range []string{"light", "dark"} {
		light := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{3,6});`).FindAllStringSubmatch(blocks[i][1], -1) {
			light[m[1]] = luminance(t, m[2])
		}
		for _, ink := range []string{"ink", "soft"} {
			if got := contrast(light[ink], light["paper"]); got < 4.5 {
				t.Errorf("%s: the contrast of %s is %.1f", mode, ink, got)
			}
		}
		for n, pair := range [][2]string{{"base", "bonus"}, {"bonus", "sign-on"}, {"sign-on", "equity"}} {
			if got := contrast(light[pair[0]], light[pair[1]]); got < 1.4 {
				t.Errorf("%s: pieces %d and %d have a contrast of %.2f in grey", mode, n, n+1, got)
			}
		}
	}
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = strings.Join([]string{hex[:1], hex[:1], hex[1:2], hex[1:2], hex[2:], hex[2:]}, "")
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + .05) / (min(a, b) + .05) }
