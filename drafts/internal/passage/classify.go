package passage

import "strings"

// classifier finds the sort of each line.
type classifier struct {
	lines []string
	sorts []Sort // Own where nothing is known yet
}

// longestSignature is how many lines may follow the mark of a signature: more are a text with a rule in it.
const longestSignature = 15

func (c *classifier) classify() {
	for i := 0; i < len(c.lines); i++ {
		line := strings.TrimSpace(c.lines[i])
		switch {
		case c.sorts[i] == Quoted && (i == 0 || c.sorts[i-1] != Quoted) && isDivider(line): // Gmail marks the head of what it forwards, and not the rest
			c.rest(i)
			return
		case c.sorts[i] != Own:
			if c.sorts[i] == Quoted {
				c.attribution(i)
			}
		case line == "":
			if i > 0 {
				c.sorts[i] = c.sorts[i-1]
			}
		case isCited(line):
			c.sorts[i] = Quoted
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
			c.sorts[i] = Signature
		}
	}
}

// rest marks all lines from i on as quoted.
func (c *classifier) rest(i int) {
	for ; i < len(c.lines); i++ {
		c.sorts[i] = Quoted
	}
}

// below marks what stands below the mark of a quotation at line i, and a rule above it.
func (c *classifier) below(i int) {
	if j := c.before(i); j >= 0 && strings.Trim(strings.TrimSpace(c.lines[j]), "_-") == "" {
		i = j
	}
	c.rest(i)
}

// before returns the last line before i that is not blank, or -1. It looks past two blank lines at most.
func (c *classifier) before(i int) int {
	for j := i - 1; j >= max(0, i-3); j-- {
		if strings.TrimSpace(c.lines[j]) != "" {
			return j
		}
	}
	return -1
}

// attribution marks the lines above a quotation at line i that say whose it is.
func (c *classifier) attribution(i int) {
	j := c.before(i)
	if j < 0 || c.sorts[j] != Own {
		return
	}
	if first := c.attributionEndingAt(j); first >= 0 {
		for k := first; k < i; k++ {
			c.sorts[k] = Quoted
		}
	}
}

// attributionEndingAt returns the first line of an attribution whose last is j, or -1: programs wrap it to as many as three.
func (c *classifier) attributionEndingAt(j int) int {
	if last := strings.TrimSpace(c.lines[j]); !strings.HasSuffix(last, ":") && !strings.HasSuffix(last, "：") {
		return -1
	}
	joined, found := "", -1
	for k := j; k >= max(0, j-2); k-- {
		line := strings.TrimSpace(c.lines[k])
		if line == "" || isCited(line) || len(line) > 400 || c.sorts[k] != Own {
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

// isLoneAttribution reports whether an attribution begins at line i that nothing marked follows: some programs quote without a mark. It must
// name an address or a time, so that a sentence about what somebody wrote is not one.
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
		return next < len(c.lines) && c.sorts[next] == Own && !isCited(strings.TrimSpace(c.lines[next]))
	}
	return false
}

// isHeaderBlock reports whether the fields of another mail, as Outlook shows them above it, begin at line i.
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

// signature marks the signature whose mark (RFC 3676 section 4.3) stands at line i, up to a quotation or the end.
func (c *classifier) signature(i int) {
	end, full := i+1, 0
	for ; end < len(c.lines); end++ {
		line := strings.TrimSpace(c.lines[end])
		if c.sorts[end] == Quoted || isDivider(line) || c.isHeaderBlock(end) || c.isLoneAttribution(end) {
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
		if c.sorts[k] == Own {
			c.sorts[k] = Signature
		}
	}
}
