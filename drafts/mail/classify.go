package mail

import "strings"

// classifier finds out who wrote each line of a text.
type classifier struct {
	lines []string
	kinds []PassageKind // of each line; PassageOwn if nothing else is known yet
}

// longestSignature is how many lines a signature may have: more is a text with a rule in it.
const longestSignature = 15

func (c *classifier) classify() {
	for i := 0; i < len(c.lines); i++ {
		line := strings.TrimSpace(c.lines[i])
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
		case isCited(line):
			c.kinds[i] = PassageQuoted
			c.attribution(i)
		case isDivider(line), c.isHeaderBlock(i):
			c.below(i)
			return
		case c.isLoneAttribution(i):
			c.rest(i)
			return
		case line == "--" || line == "—":
			c.signature(i)
		case isProgramSignature(line):
			c.kinds[i] = PassageSignature
		}
	}
}

// rest marks all lines from i on as quoted.
func (c *classifier) rest(i int) {
	for ; i < len(c.lines); i++ {
		c.kinds[i] = PassageQuoted
	}
}

// below marks the lines from the mark of a quotation at line i on as quoted, and a rule above it.
func (c *classifier) below(i int) {
	if j := c.before(i); j >= 0 && strings.Trim(strings.TrimSpace(c.lines[j]), "_-") == "" {
		i = j
	}
	c.rest(i)
}

// before returns the last line before i that isn't blank, or -1 after more than two blank lines.
func (c *classifier) before(i int) int {
	for j := i - 1; j >= max(0, i-3); j-- {
		if strings.TrimSpace(c.lines[j]) != "" {
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
		for k := first; k < i; k++ {
			c.kinds[k] = PassageQuoted
		}
	}
}

// attributionEndingAt returns the first line of an attribution whose last line is j, or -1.
// Programs wrap it to up to three lines.
func (c *classifier) attributionEndingAt(j int) int {
	if last := strings.TrimSpace(c.lines[j]); !strings.HasSuffix(last, ":") && !strings.HasSuffix(last, "：") {
		return -1
	}
	joined, found := "", -1
	for k := j; k >= max(0, j-2); k-- {
		line := strings.TrimSpace(c.lines[k])
		if line == "" || isCited(line) || len(line) > 400 || c.kinds[k] != PassageOwn {
			break
		}
		joined = line + " " + joined
		if hasVerb(joined) || namesAddress(joined) {
			if found < 0 {
				found = k
			}
			if opens(line) {
				return k
			}
		}
	}
	return found
}

// isLoneAttribution reports whether an attribution begins at line i, and an unmarked quotation
// follows it. It must name an address or a time, so that a sentence about what someone wrote isn't
// mistaken for one.
func (c *classifier) isLoneAttribution(i int) bool {
	if !opens(strings.TrimSpace(c.lines[i])) {
		return false
	}
	joined := ""
	for j := i; j < min(i+3, len(c.lines)); j++ {
		line := strings.TrimSpace(c.lines[j])
		if line == "" || len(line) > 400 {
			return false
		}
		if joined += line + " "; !strings.HasSuffix(line, ":") && !strings.HasSuffix(line, "：") {
			continue
		}
		if !hasVerb(joined) || !namesAddress(joined) && !namesTime(joined) {
			return false
		}
		next := j + 1
		for next < len(c.lines) && next < j+4 && strings.TrimSpace(c.lines[next]) == "" {
			next++
		}
		return next < len(c.lines) && c.kinds[next] == PassageOwn &&
			!isCited(strings.TrimSpace(c.lines[next]))
	}
	return false
}

// isHeaderBlock reports whether line i begins the fields that Outlook shows above the message it
// quotes.
func (c *classifier) isHeaderBlock(i int) bool {
	if labels[labelOf(c.lines[i])] != fromLabel {
		return false
	}
	others := 0
	for j := i + 1; j < min(i+7, len(c.lines)); j++ {
		if labels[labelOf(c.lines[j])] == otherLabel {
			others++
		}
	}
	return others >= 2
}

// signature marks the signature whose mark (RFC 3676 section 4.3) is line i, up to a quotation or
// the end.
func (c *classifier) signature(i int) {
	end, full := i+1, 0
	for ; end < len(c.lines); end++ {
		line := strings.TrimSpace(c.lines[end])
		if c.kinds[end] == PassageQuoted || isDivider(line) || c.isHeaderBlock(end) ||
			c.isLoneAttribution(end) {
			break
		}
		if isCited(line) {
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

// split returns the passages of a text. What is already known of its first lines is passed in.
func split(text string, known []PassageKind) []Passage {
	count := strings.Count(text, "\n") + 1
	c := &classifier{lines: make([]string, 0, count), kinds: make([]PassageKind, count)}
	for line := range strings.Lines(text) {
		c.lines = append(c.lines, line)
	}
	c.kinds = c.kinds[:len(c.lines)]
	copy(c.kinds, known)
	c.classify()
	var out []Passage
	start, end := 0, 0 // of the passage, in the text
	for i, line := range c.lines {
		if i == 0 || c.kinds[i] != c.kinds[i-1] && len(out) < maxPassages {
			out = append(out, Passage{Kind: c.kinds[i], Line: i + 1})
			start = end
		}
		end += len(line)
		out[len(out)-1].Text = text[start:end]
	}
	if len(out) == maxPassages {
		out[len(out)-1].Kind = PassageOwn
	}
	return out
}
