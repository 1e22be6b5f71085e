package mail

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// attributed is a text with who wrote each of its lines.
type attributed struct {
	lines []string
	kinds []PassageKind // of each line; PassageOwn if nothing else is known yet
}

// line returns a line without the white space around it.
func (a *attributed) line(i int) string { return strings.TrimSpace(a.lines[i]) }

func (a *attributed) isBlank(i int) bool { return a.line(i) == "" }

// skipBlank returns the first line from i on that isn't blank, or end, or how many lines there are.
func (a *attributed) skipBlank(i, end int) int {
	for i < min(end, len(a.lines)) && a.isBlank(i) {
		i++
	}
	return i
}

// classifier finds out who wrote each line of a text.
type classifier struct {
	attributed
	// of each line, what the field in it means
	labels []label
	arrows []string // lines that begin with >, and aren't quoted
	spoken bool     // the author's own words have begun
}

// newClassifier returns a classifier for the lines of a text, of which nothing is known yet.
func newClassifier(s string) *classifier {
	c := &classifier{attributed: attributed{lines: make([]string, 0, strings.Count(s, "\n")+1)}}
	for line := range strings.Lines(s) {
		c.lines = append(c.lines, line)
	}
	c.kinds = make([]PassageKind, len(c.lines))
	c.labels = slices.Repeat([]label{unread}, len(c.lines))
	return c
}

func (c *classifier) classify() {
	for i := 0; i < len(c.lines); i++ {
		line := c.line(i)
		switch {
		case c.kinds[i] == PassageQuoted && (i == 0 || c.kinds[i-1] != PassageQuoted) && isDivider(line):
			// Gmail marks only the head of what it forwards.
			c.rest(i)
			return
		case c.kinds[i] != PassageOwn:
			if c.kinds[i] == PassageQuoted {
				c.attribution(i)
			}
		case line == "":
			if i > 0 {
				c.kinds[i] = c.kinds[i-1]
			}
		case c.isArrowed(i):
			c.rest(i)
			return
		case c.isTorn(i):
			if first := c.attributionEndingAt(i); first >= 0 {
				c.mark(first, i)
			}
			c.kinds[i] = PassageQuoted
		case c.isCited(i):
			c.kinds[i] = PassageQuoted
			c.attribution(i)
		case c.armor(i):
		case c.isDivider(i), c.isHeaderBlock(i):
			c.below(i)
			return
		case c.isLoneAttribution(i):
			c.rest(i)
			return
		case isReplyLine(line, !c.spoken):
			if c.replyLine(i) {
				return
			}
		case line == "--" || line == "—":
			c.signature(i)
		case isProgramSignature(line):
			c.kinds[i] = PassageSignature
		default:
			c.spoken = c.spoken || strings.ContainsFunc(line, unicode.IsLetter)
		}
	}
}

// armor marks as a signature what programs write around a text that is signed with OpenPGP (RFC 9580
// section 7), if it's at line i.
func (c *classifier) armor(i int) bool {
	end := i + 1
	switch c.line(i) {
	case "-----BEGIN PGP SIGNED MESSAGE-----":
		for end < len(c.lines) && !c.isBlank(end) {
			end++
		}
	case "-----BEGIN PGP SIGNATURE-----":
		for end < len(c.lines) && !strings.HasPrefix(c.lines[end-1], "-----END PGP") {
			end++
		}
	default:
		return false
	}
	for ; i < end; i++ {
		c.kinds[i] = PassageSignature
	}
	return true
}

// rest marks all lines from i on as quoted.
func (c *classifier) rest(i int) { c.mark(i, len(c.lines)) }

// below marks the lines from the mark of a quotation at line i on as quoted, and a rule above it,
// with words in it or not.
func (c *classifier) below(i int) {
	if j := c.before(i); j >= 0 && isFramed(c.lines[j]) {
		i = j
	}
	c.rest(i)
}

// before returns the last line before i that isn't blank, or -1 after more than two blank lines.
func (c *classifier) before(i int) int {
	for j := i - 1; j >= max(0, i-3); j-- {
		if !c.isBlank(j) {
			return j
		}
	}
	return -1
}

// attribution marks as quoted the lines above a quotation at line i that say who wrote it.
func (c *classifier) attribution(i int) {
	j := c.before(i)
	if j < 0 || c.kinds[j] != PassageOwn {
		return
	}
	if first := c.attributionEndingAt(j); first >= 0 {
		c.mark(first, i)
	}
}

// mark marks the lines before end as quoted, from first on.
func (c *classifier) mark(first, end int) {
	for i := first; i < end; i++ {
		if c.kinds[i] != passageInline {
			c.kinds[i] = PassageQuoted
		}
	}
}

// longestAttribution is how many lines programs wrap an attribution to, at most.
const longestAttribution = 5

// attributionEndingAt returns the first line of an attribution whose last line is j, or -1. Such a
// line ends in a colon, and has a date, an address, or a verb.
func (c *classifier) attributionEndingAt(j int) int {
	if !endsInColon(c.lines[j]) {
		return -1
	}
	joined, found := "", -1
	for k := j; k > max(-1, j-longestAttribution); k-- {
		line := c.line(k)
		torn := k == j && c.isTorn(k)
		if line == "" || isCited(line) && !torn || len(line) > 400 || c.kinds[k] != PassageOwn {
			break
		}
		if joined = line + " " + joined; hasPronoun(joined) {
			break
		}
		if namesAddress(joined) || namesDay(joined) || hasVerb(joined) {
			// an address never begins a line but where its name ends the one above
			if found < 0 || k < j && strings.IndexByte("<(", (c.line(k+1) + " ")[0]) >= 0 {
				found = k
			}
			if opens(line) {
				return k
			}
		}
	}
	return found
}

// isTorn reports whether line i is the end of an attribution that was wrapped before the closing
// bracket of an address, and so looks like a quotation.
func (c *classifier) isTorn(i int) bool {
	return i > 0 && c.isCited(i) && endsInColon(c.lines[i]) && text.OpensAddress(c.lines[i-1])
}

// isCited reports whether line i has the mark of a quotation, and isn't known to be an arrow.
func (c *classifier) isCited(i int) bool {
	line := c.line(i)
	if !isCited(line) || len(c.arrows) == 0 {
		return isCited(line)
	}
	line = text.OneLine(line)
	return !slices.ContainsFunc(c.arrows, func(arrow string) bool {
		return strings.HasPrefix(arrow, line) // programs wrap plain text
	})
}

// isLoneAttribution reports whether an attribution begins at line i, and an unmarked quotation
// follows it. It must name an address or a time, so that a sentence about what someone wrote isn't
// mistaken for one.
func (c *classifier) isLoneAttribution(i int) bool {
	first := c.line(i)
	for j := i; j < min(i+longestAttribution, len(c.lines)); j++ {
		line := c.line(j)
		if line == "" || len(line) > 400 {
			return false
		}
		if !endsInColon(line) {
			continue
		}
		open := opens(first) || isCiting(first) || c.namesWriter(i, j)
		wrapped := i+1 < len(c.lines) && strings.HasPrefix(c.lines[i+1], "<") // below the name
		if !open && !wrapped && !strings.Contains(first, "@") {
			return false
		}
		joined := ""
		for _, line := range c.lines[i : j+1] {
			joined += strings.TrimSpace(line) + " "
		}
		address, timed := namesAddress(joined), namesDay(joined) && namesClock(joined)
		verb := hasVerb(joined) || hasAny(joined, weakVerbs...) || isCiting(first)
		bracketed := address && strings.Contains(joined, "<")
		if hasPronoun(joined) || !(bracketed && (verb || timed)) &&
			!((open || address) && verb && timed) && !(address && isCiting(first)) &&
			!timeAndAddress().MatchString(strings.TrimSpace(joined)) {
			return false
		}
		next := c.skipBlank(j+1, j+4)
		return next < len(c.lines) && c.kinds[next] == PassageOwn &&
			!isCited(c.line(next))
	}
	return false
}

// namesWriter reports whether an attribution of lines i to j begins with a name, and ends with the
// time: Ruth Oakley wrote on 5/4/26 10:15 AM:
func (c *classifier) namesWriter(i, j int) bool {
	words := strings.Fields(c.line(i))
	verb := slices.IndexFunc(words, func(w string) bool { return slices.Contains(verbs(), w) })
	return 1 <= verb && verb <= longestName && !startsLow(words[0]) && endsInTime(c.line(j))
}

// longestName is how many words a name has at most in front of a verb.
const longestName = 5

// signature marks the signature whose mark (RFC 3676 section 4.3) is line i, up to a quotation or
// the end.
func (c *classifier) signature(i int) {
	end, full := i+1, 0
	for ; end < len(c.lines); end++ {
		line := c.line(end)
		if c.kinds[end] == PassageQuoted || c.isDivider(end) || c.isHeaderBlock(end) ||
			c.isLoneAttribution(end) {
			break
		}
		if c.isCited(end) {
			if j := c.before(end); j > i {
				if first := c.attributionEndingAt(j); first > i {
					end = first
				}
			}
			break
		}
		if line != "" {
			full++
		}
		if full > longestSignature {
			return
		}
	}
	for k := i; k < end; k++ {
		if c.kinds[k] == PassageOwn {
			c.kinds[k] = PassageSignature
		}
	}
}

// maxPassages limits how often a text may change between own and other words. In a text that
// exceeds it, which no person writes, the rest counts as own, because that is reviewed most
// carefully.
const maxPassages = 10_000

// passages returns the passages of the text s, whose lines have their kinds.
func (c *classifier) passages(s string) []Passage {
	for i, k := range c.kinds {
		if k == passageInline {
			c.kinds[i] = PassageOwn
		}
	}
	var out []Passage
	start, end := 0, 0 // of the passage, in the text
	for i, line := range c.lines {
		if i == 0 || c.kinds[i] != c.kinds[i-1] && len(out) < maxPassages {
			out = append(out, Passage{Kind: c.kinds[i], Line: i + 1})
			start = end
		}
		end += len(line)
		out[len(out)-1].Text = s[start:end]
	}
	if len(out) == maxPassages {
		out[len(out)-1].Kind = PassageOwn
	}
	return out
}
