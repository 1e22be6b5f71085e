package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// longestSignature is how many lines a signature may have: more is a text with a rule in it.
const longestSignature = 15

// ending finds what stands below the author's words: contact data and legal notices.
type ending struct {
	attributed
	by signer
}

// longestEnding is how many lines at the end of the author's words are looked at.
const longestEnding = 100

// mark marks what is below the author's first words, and what is below the last.
func (e *ending) mark() {
	e.banners()
	start, _ := e.run(len(e.lines))
	e.markIn(len(e.lines))
	if first := e.firstEnd(); first <= start {
		e.markIn(first)
	}
}

// markIn marks what is below the author's last words before a line.
func (e *ending) markIn(before int) {
	e.footers(e.run(before))
	e.notices(e.run(before))
	e.contacts(e.run(before))
}

// run returns the last lines before end that are the author's own: from start on, and before after.
func (e *ending) run(end int) (start, after int) {
	for end > 0 && (e.kinds[end-1] != PassageOwn || e.isBlank(end-1)) {
		end--
	}
	start = end
	for start > max(0, end-longestEnding) && e.kinds[start-1] == PassageOwn {
		start--
	}
	return start, end
}

// firstEnd returns the end of the first lines that are the author's own.
func (e *ending) firstEnd() int {
	i := 0
	for i < len(e.lines) && (e.kinds[i] != PassageOwn || e.isBlank(i)) {
		i++
	}
	for i < len(e.lines) && e.kinds[i] == PassageOwn {
		i++
	}
	return i
}

// put marks the lines before end, and the blank ones after them, as a signature, from first on.
func (e *ending) put(first, end int) {
	for i := first; i < len(e.lines) && (i < end || e.kinds[i] == PassageOwn && e.isBlank(i)); i++ {
		e.kinds[i] = PassageSignature
	}
}

// notices marks the legal notices at the end of the lines, and what a signature has below them.
func (e *ending) notices(start, end int) {
	first, others := end, 0
	for p := end; p > start && others < 4; {
		from := p
		for from > start && !e.isBlank(from-1) {
			from--
		}
		switch notice, subjects := e.noticeIn(from, p); {
		case notice >= 0 && (first < end || subjects >= leastSubjectsText ||
			e.endsAbove(start, notice, isClosing)):
			first, others = notice, 0
		case !e.fit(from, p) && !isRegister(e.joined(from, p)):
			others = 4
		default:
			others++
		}
		for p = from; p > start && e.isBlank(p-1); {
			p--
		}
	}
	if first < end {
		e.put(first, end)
	}
}

// noticeIn returns the line at which a notice begins in a paragraph, its first one or one below a
// signature, and how many legal subjects it has. No line is -1.
func (e *ending) noticeIn(from, end int) (line, subjects int) {
	if len(strings.Join(e.lines[from:end], "")) < shortestNotice {
		return -1, 0
	}
	for i := from; i < end; i++ {
		if i > from && !e.isName(i-1) && !e.fit(i-1, i) {
			return -1, 0
		}
		if isPersonal(e.line(i)) || !speaksLegally(e.line(i)) {
			continue
		}
		if subjects := legalSubjects(e.joined(i, end)); subjects >= leastSubjects {
			return i, subjects
		}
	}
	return -1, 0
}

func (e *ending) joined(from, end int) string {
	return text.OneLine(strings.Join(e.lines[from:end], " "))
}

// fit reports whether all of the lines may be in a signature.
func (e *ending) fit(from, end int) bool {
	for i := from; i < end; i++ {
		if !e.isBlank(i) && !isRule(e.line(i)) && traitsOf(e.line(i), e.by.domain)&fits == 0 {
			return false
		}
	}
	return true
}

// endsAbove reports whether the author's words end above a line: with a signature, a name, or what
// closes takes for a closing phrase.
func (e *ending) endsAbove(start, i int, closes func(line string) bool) bool {
	if start > 0 && e.kinds[start-1] == PassageSignature {
		return true
	}
	for j := max(start, i-longestSignature); j < i; j++ {
		if e.isName(j) || closes(e.line(j)) {
			return true
		}
	}
	return false
}

// isName reports whether a line is the signer's name.
func (e *ending) isName(i int) bool { return e.by.signs(e.line(i)) }

// contacts marks the first block of contact data below a closing phrase, a name, or a rule.
func (e *ending) contacts(start, end int) {
	for i := start; i < end; i++ {
		if from := e.blockBelow(start, i); from >= 0 {
			from = e.skipBlank(from, end)
			if after := e.block(i, from, end); after > from {
				e.put(from, after)
				return
			}
		}
	}
}

// blockBelow returns the line at which contact data may begin because of line i, or -1. A name
// or a closing phrase below a line that ends in a colon belongs to a list, or is somebody else's.
func (e *ending) blockBelow(start, i int) int {
	line := e.line(i)
	switch {
	case line == "" || e.isListed(start, i):
		return -1
	case isClosing(line):
		next := e.skipBlank(i+1, len(e.lines))
		if next < len(e.lines) && !e.namesOffice(e.line(next)) &&
			(e.isName(next) || isBareName(e.line(next))) {
			return next + 1
		}
		return i + 1
	case e.isName(i):
		return i + 1
	case isRule(line), e.headSigns(line) && strings.Contains(headOf(line), " "):
		return i
	}
	return -1
}

// headSigns reports whether what stands before the first separator of a line is the signer's name.
func (e *ending) headSigns(line string) bool { return !e.by.isNobody() && e.by.signs(headOf(line)) }

// headOf returns what stands before the first separator of a line.
func headOf(line string) string {
	head, _, _ := strings.Cut(separators.Replace(line), "|")
	return strings.TrimSpace(head)
}

// isListed reports whether a line that ends in a colon is above line i.
func (e *ending) isListed(start, i int) bool {
	for i--; i >= start; i-- {
		if !e.isBlank(i) {
			return endsInColon(e.line(i))
		}
	}
	return false
}

// mostBelow is how many lines of the author's own may follow a signature.
const mostBelow = 10

// block returns the end of the contact data that begins at line from because of line i. If there is
// none, it returns from.
func (e *ending) block(i, from, end int) int {
	after, next := from, from
	for full := 0; next < end; next++ {
		line := e.line(next)
		if line == "" || e.kinds[next] == PassageSignature {
			continue
		}
		if !e.fit(next, next+1) && !e.fitsBelow(next) {
			break
		}
		if full++; full > longestSignature {
			return from
		}
		after = next + 1
	}
	if next < end && startsLow(e.line(next)) { // a sentence that goes on
		for after > from && !e.isBlank(after-1) {
			after--
		}
	}
	if e.mayFollow(i, next, end) && e.isContact(from, after) || e.isOffice(i, from, after, end) {
		return after
	}
	return from
}

// mayFollow reports whether the lines from next on may stand below a signature that begins because
// of line i.
func (e *ending) mayFollow(i, next, end int) bool {
	rest := 0
	for ; next < end; next++ {
		if e.isBlank(next) {
			continue
		}
		rest++
		if rest > mostBelow || isRule(e.line(i)) || e.isName(next) ||
			!isClosing(e.line(i)) && isClosing(e.line(next)) {
			return false
		}
	}
	return true
}

// isContact reports whether lines that may be in a signature have contact data: some that is
// certain, or a title or a company next to a name.
func (e *ending) isContact(from, after int) bool {
	var seen traits
	near := from > 0 && !e.isBlank(from-1)
	for i := from; i < after; i++ {
		near = near || e.headSigns(e.line(i))
		seen |= traitsOf(e.line(i), e.by.domain)
	}
	return seen&contact > 0 || near && seen&(title|company) > 0 || seen&title > 0 && seen&company > 0
}

// isRule reports whether a line is drawn with one character.
func isRule(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	return len(line) >= 5*size && strings.ContainsRune("=-_*~#+―ー—–─━═＝＿－・", r) &&
		strings.Trim(line, string(r)) == ""
}

// isBareName reports whether a line below a closing phrase looks like a name.
func isBareName(line string) bool {
	words := strings.Fields(line)
	for len(words) > 1 && len(words[0]) <= 4 && strings.HasSuffix(words[0], ".") {
		words = words[1:] // i. A., Dr.
	}
	line = strings.Join(words, " ")
	if len(words) > 4 || utf8.RuneCountInString(line) > 40 || traitsOf(line, "") != fits {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || unicode.IsLower(r) && utf8.RuneCountInString(w) > 3 {
			return false
		}
	}
	return !strings.ContainsFunc(line, unicode.IsDigit) && !strings.ContainsAny(line, "|@/&")
}
