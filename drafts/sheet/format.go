package sheet

import (
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// mostCell is the width, in terminal columns, at which text in a table is wrapped; amounts never
// are.
const mostCell = 12

// padLeft aligns a text to the right.
func padLeft(text string, width int) string {
	return strings.Repeat(" ", max(0, width-columns.Width(text))) + text
}

// padRight aligns a text to the left.
func padRight(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-columns.Width(text)))
}

// plain removes what would move the cursor or change the direction of a line, so that a name can't
// hide an amount.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// wrap breaks a text into lines, between words if possible, and makes them plain.
func wrap(s string, width int) []string { return columns.Wrap(plain(text.OneLine(s)), width) }

// cell is one cell of a grid: lines of text, or an amount.
type cell struct {
	lines  []string
	amount comp.Money // if there are no lines; the zero Money is an empty cell
	change bool       // the amount is a difference, shown with its sign
}

func textCell(text string) cell { return cell{lines: wrap(text, mostCell)} }

// show returns the cell's lines. Zero is a dash; other amounts have the given number of decimals.
func (c cell) show(decimals int) []string {
	switch {
	case len(c.lines) > 0 || c.amount.IsZero():
		return c.lines
	case c.amount.Minor() == 0:
		return []string{"–"}
	}
	text := c.amount.String()
	if c.change {
		text = pageSigned(c.amount)
	}
	if n := c.decimals(); n < decimals {
		point := "."
		if n > 0 {
			point = ""
		}
		text += point + strings.Repeat("0", decimals-n)
	}
	return []string{text}
}

// decimals returns how many decimals the amount needs.
func (c cell) decimals() int {
	_, part, _ := strings.Cut(c.amount.Decimal(), ".")
	return len(part)
}

// gridRow is a row of a grid; without cells it's a heading.
type gridRow struct {
	label string
	cells []cell
}

// grid is a table with labels on the left and right-aligned cells. Amounts in a column are aligned
// at the decimal point.
type grid struct {
	rows []gridRow
	mark int // the column whose first row is colored, from 1; 0 for none
}

func (g *grid) add(label string, cells ...cell) {
	g.rows = append(g.rows, gridRow{label, cells})
}

// addTexts adds a row of text, unless it's all empty.
func (g *grid) addTexts(label string, texts []string) {
	if strings.Join(texts, "") == "" {
		return
	}
	row := gridRow{label: label}
	for _, t := range texts {
		row.cells = append(row.cells, textCell(t))
	}
	g.rows = append(g.rows, row)
}

const gridGap = 2 // spaces between columns

// blocks returns the lines of the grid. Columns that don't fit next to each other follow in further
// blocks, each with the labels and at least one column.
func (g *grid) blocks(width int, p paint) [][]string {
	m := g.measure()
	var all [][]string
	from := 0
	for _, to := range m.breaks(width) {
		var lines []string
		for i, r := range g.rows {
			mark := 0
			if i == 0 {
				mark = g.mark
			}
			lines = append(lines, r.lines(m, from, to, mark, p)...)
		}
		all, from = append(all, lines), to
	}
	return all
}

// measures are the widths of a grid.
type measures struct {
	label    int
	decimals []int // by column
	widths   []int // by column, with the gap before it
}

func (g *grid) measure() measures {
	var m measures
	for _, r := range g.rows {
		if len(r.cells) > 0 { // a heading may run over the columns
			m.label = max(m.label, columns.Width(r.label))
		}
		for i, c := range r.cells {
			if i == len(m.decimals) {
				m.decimals, m.widths = append(m.decimals, 0), append(m.widths, 0)
			}
			m.decimals[i] = max(m.decimals[i], c.decimals())
		}
	}
	for _, r := range g.rows {
		for i, c := range r.cells {
			for _, line := range c.show(m.decimals[i]) {
				m.widths[i] = max(m.widths[i], columns.Width(line)+gridGap)
			}
		}
	}
	return m
}

// breaks returns the columns before which blocks end: as few blocks as fit, as even as possible.
func (m measures) breaks(width int) []int {
	best := m.filled(width, len(m.widths))
	for most := len(m.widths) - 1; most > 0; most-- {
		ends := m.filled(width, most)
		if len(ends) > len(best) {
			break
		}
		best = ends
	}
	return best
}

// filled returns the ends of blocks that take what fits, up to a number of columns.
func (m measures) filled(width, most int) []int {
	var ends []int
	for from := 0; from < len(m.widths); {
		to, used := from+1, m.label+m.widths[from]
		for to < len(m.widths) && to-from < most && used+m.widths[to] <= width {
			used += m.widths[to]
			to++
		}
		ends, from = append(ends, to), to
	}
	return ends
}

// lines returns the lines of a row in a block of columns. An empty row has none.
func (r gridRow) lines(m measures, from, to, mark int, p paint) []string {
	if len(r.cells) == 0 {
		return []string{p.heading(r.label)}
	}
	var shown [][]string
	height := 0
	for i := from; i < to; i++ {
		texts := r.cells[i].show(m.decimals[i])
		shown, height = append(shown, texts), max(height, len(texts))
	}
	lines := make([]string, height)
	for n := range lines {
		gap := 0 // empty cells so far; no line ends in spaces
		if lines[n] = padRight("", m.label); n == 0 {
			lines[n] = padRight(r.label, m.label)
		}
		for i, texts := range shown {
			width := m.widths[from+i] + gap
			if n >= len(texts) {
				gap = width
				continue
			}
			text := padLeft(texts[n], width)
			if from+i+1 == mark {
				text = p.standing(text)
			}
			lines[n], gap = lines[n]+text, 0
		}
	}
	return lines
}

// paint adds color, if there is any.
type paint bool

func (p paint) heading(text string) string { return p.wrap("\x1b[1m", text) }

func (p paint) standing(text string) string { return p.wrap("\x1b[32m", text) }

func (p paint) wrap(on, text string) string {
	bare := strings.TrimLeft(text, " ")
	if !p || bare == "" {
		return text
	}
	return text[:len(text)-len(bare)] + on + bare + "\x1b[0m"
}
