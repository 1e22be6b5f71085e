package markup

import (
	"bytes"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// openTable keeps the columns apart in every mail program, with an attribute because many drop a
// style sheet.
const openTable = `<table cellpadding="6">` + "\n"

// columnGap is the number of spaces between the columns of a table in the text.
const columnGap = 2

// grid collects the text of a table's cells until the widths of its columns are known.
type grid struct {
	text   []byte // all cells, one after the other
	cells  []cell // row by row
	widest []int  // the width of each column
}

// cell is the end of a cell in its grid's text, and its display width.
type cell struct{ end, width int }

func (g *grid) reset(columns, rows int) {
	g.text = g.text[:0]
	g.cells = slices.Grow(g.cells[:0], columns*rows)
	g.widest = append(g.widest[:0], make([]int, columns)...)
}

// cell returns the text of the cell at index i, row by row.
func (g *grid) cell(i int) []byte {
	start := 0
	if i > 0 {
		start = g.cells[i-1].end
	}
	return g.text[start:g.cells[i].end]
}

// add makes the end of the buffer the end of the next cell.
func (g *grid) add(buffer []byte) {
	g.text = buffer
	i := len(g.cells)
	g.cells = append(g.cells, cell{end: len(buffer)})
	width := columns.Width(string(g.cell(i)))
	g.cells[i].width = width
	column := i % len(g.widest)
	g.widest[column] = max(g.widest[column], width)
}

// writeTable writes the HTML of a table cell by cell, and its text once all cells are known.
func (w *writer) writeTable(t *extast.Table) error {
	if slices.Contains(t.Alignments, extast.AlignCenter) {
		return w.problem(position(t), "a centered column isn't allowed in an email")
	}
	w.belowMarker()
	w.ownLine()
	w.table.reset(len(t.Alignments), t.ChildCount())
	w.tag(openTable)
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		if err := w.row(row, t.Alignments); err != nil {
			return err
		}
	}
	if t.FirstChild() != t.LastChild() {
		w.tag("</tbody>\n")
	}
	w.tag("</table>\n")
	w.alignedText(t.Alignments)
	return nil
}

// row writes the HTML of a row and adds the text of its cells to the grid.
func (w *writer) row(row ast.Node, alignments []extast.Alignment) error {
	opening, openingRight, closing := "<td>", `<td align="right">`, "</td>\n"
	head := row.Kind() == extast.KindTableHeader
	if head {
		opening, openingRight, closing = "<th>", `<th align="right">`, "</th>\n"
		w.tag("<thead>\n")
	}
	if err := w.checkRow(row); err != nil {
		return err
	}
	w.tag("<tr>\n")
	// The text of the cells goes into the grid, and what's owed before the table waits until then.
	around, newlines := w.text, w.newlines
	w.text = w.table.text
	i := 0
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if alignments[i] == extast.AlignRight {
			w.tag(openingRight)
		} else {
			w.tag(opening)
		}
		w.owe(0)
		if err := w.inlines(cell); err != nil {
			return err
		}
		w.endLine()
		w.tag(closing)
		w.table.add(w.text)
		i++
	}
	w.text = around
	w.owe(newlines)
	w.tag("</tr>\n")
	if head {
		w.tag("</thead>\n")
		if row.NextSibling() != nil {
			w.tag("<tbody>\n")
		}
	}
	return nil
}

// checkRow refuses a row with more cells than the table has columns, which goldmark silently drops
// as GitHub Flavored Markdown section 4.10 requires.
func (w *writer) checkRow(row ast.Node) error {
	lines := row.LastChild().Lines()
	if lines.Len() == 0 {
		return nil // goldmark added a cell to a row that was too short
	}
	end := lines.At(lines.Len() - 1).Stop
	rest, _, _ := bytes.Cut(w.source[end:], []byte{'\n'})
	if len(bytes.Trim(rest, "| \t\r")) > 0 {
		return w.problem(end, "a row has more cells than its table has columns")
	}
	return nil
}

// alignedText writes the text of a table, without its empty rows.
func (w *writer) alignedText(alignments []extast.Alignment) {
	g := &w.table
	for i := range g.cells {
		column := i % len(g.widest)
		if column == 0 {
			if i > 0 && w.newlines == 0 {
				w.owe(1)
			}
			w.alignedRow(i, alignments)
		}
	}
}

// alignedRow writes the row whose first cell has the index first.
func (w *writer) alignedRow(first int, alignments []extast.Alignment) {
	g := &w.table
	spaces := 0 // owed before the next cell, so that no line ends with a space
	for column, width := range g.widest {
		cell, free := g.cell(first+column), width-g.cells[first+column].width
		if alignments[column] == extast.AlignRight {
			spaces, free = spaces+free, 0
		}
		if len(cell) > 0 {
			w.pay()
			w.pad(spaces)
			w.text = append(w.text, cell...)
			spaces = 0
		}
		spaces += free + columnGap
	}
}
