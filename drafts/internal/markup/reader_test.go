package markup_test

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// tagRE matches every tag and attribute that the HTML may contain.
var tagRE = regexp.MustCompile(`^<(/?)(html|body|p|ul|ol|li|strong|em|br|table|thead|tbody|tr|th|td|a)` +
	`(?: (?:href="(?i:https?://|mailto:)[^"<>]+"|start="(\d+)"|align="right"|cellpadding="6"))?>`)

// attributeOf says which tag may carry which attribute.
var attributeOf = map[string]string{"href": "a", "start": "ol", "align": "th td", "cellpadding": "table"}

// bullets marks a list without a counter.
const bullets = -1

// read is a strict reader of the HTML that Render writes: it fails the test at anything but the
// allowed tags in proper nesting, and returns the words that a person sees, with the numbers and
// bullets that a reader generates.
func read(t *testing.T, doc string) []string {
	t.Helper()
	if !strings.HasPrefix(doc, "<html lang=\"en\">\n<body>\n") || !strings.HasSuffix(doc, "</body>\n</html>\n") {
		t.Fatalf("not a whole document: %q", doc)
	}
	var seen strings.Builder
	var open []string
	var counters []int // one for each open list
	for rest := strings.Replace(doc, ` lang="en"`, "", 1); rest != ""; {
		next := strings.IndexByte(rest, '<')
		if next != 0 {
			if next < 0 {
				next = len(rest)
			}
			if strings.ContainsAny(rest[:next], `>"`) {
				t.Fatalf("unescaped character in %q", rest[:next])
			}
			seen.WriteString(html.UnescapeString(rest[:next]))
			rest = rest[next:]
			continue
		}
		m := tagRE.FindStringSubmatch(rest)
		if m == nil {
			t.Fatalf("no allowed tag: %.40q in %q", rest, doc)
		}
		tag, closing, name := m[0], m[1] != "", m[2]
		rest = rest[len(tag):]
		if _, attribute, ok := strings.Cut(tag, " "); ok {
			key, _, _ := strings.Cut(attribute, "=")
			if closing || !strings.Contains(" "+attributeOf[key]+" ", " "+name+" ") {
				t.Fatalf("%s is not allowed on %s", key, tag)
			}
		} else if name == "a" && !closing {
			t.Fatal("an a without href")
		}
		switch {
		case name == "br":
			seen.WriteByte('\n')
		case closing:
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("%s closes %v in %q", tag, open, doc)
			}
			open = open[:len(open)-1]
			if name == "ul" || name == "ol" {
				counters = counters[:len(counters)-1]
			}
		default:
			if name == "a" && slices.Contains(open, "a") {
				t.Fatalf("a link in a link: %q", doc)
			}
			open = append(open, name)
			switch name {
			case "ul":
				counters = append(counters, bullets)
			case "ol":
				start := 1
				if m[3] != "" {
					start, _ = strconv.Atoi(m[3])
				}
				counters = append(counters, start)
			case "li":
				n := &counters[len(counters)-1]
				if *n == bullets {
					seen.WriteString(" • ")
					continue
				}
				seen.WriteString(" " + strconv.Itoa(*n) + ". ")
				*n++
			}
		}
	}
	if len(open) != 0 {
		t.Fatalf("never closed: %v in %q", open, doc)
	}
	return strings.Fields(seen.String())
}

// checkParts checks both parts for what must be true of every email.
func checkParts(t *testing.T, text, doc string) {
	t.Helper()
	if got, want := strings.Fields(text), read(t, doc); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the parts say different words\ntext %q\nhtml %q", got, want)
	}
	if !strings.HasSuffix(text, "\n") || text != "\n" && strings.HasSuffix(text, "\n\n") {
		t.Errorf("text does not end with exactly one LF: %q", text)
	}
	if strings.ContainsAny(text+doc, "\r\t") {
		t.Errorf("CR or tab in %q or %q", text, doc)
	}
	for line := range strings.Lines(text) {
		if strings.HasSuffix(line, " \n") {
			t.Errorf("line ends with a space: %q", line)
		}
	}
	if strings.Contains(doc, "  ") {
		t.Errorf("doubled space in %q", doc)
	}
	if strings.Contains(text, "\n\n\n") || strings.HasPrefix(text, "\n") && text != "\n" {
		t.Errorf("more than one blank line in %q", text)
	}
}
