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

// writeTable writes the HTML of a table cell by cell, and its text once all cells are known.
func (w *writer) writeTable(t *extast.Table) error {
	if slices.Contains(t.Alignments, extast.AlignCenter) {
		return w.problem(position(t), "a centered column isn't allowed in an email")
	}
	w.belowMarker()
	w.ownLine()
	w.tag(openTable)
	var cells []string // row by row
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		texts, err := w.row(row, t.Alignments)
		if err != nil {
			return err
		}
		cells = append(cells, texts...)
	}
	if t.FirstChild() != t.LastChild() {
		w.tag("</tbody>\n")
	}
	w.tag("</table>\n")
	w.alignedText(cells, t.Alignments)
	return nil
}

// row writes the HTML of a row and returns the text of its cells.
func (w *writer) row(row ast.Node, alignments []extast.Alignment) (cells []string, err error) {
	opening, openingRight, closing := "<td>", `<td align="right">`, "</td>\n"
	head := row.Kind() == extast.KindTableHeader
	if head {
		opening, openingRight, closing = "<th>", `<th align="right">`, "</th>\n"
		w.tag("<thead>\n")
	}
	if err := w.checkRow(row); err != nil {
		return nil, err
	}
	w.tag("<tr>\n")
	// The text before the table, and what's owed to it, wait until the widths of its columns are known.
	around, newlines := w.text, w.newlines
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if alignments[len(cells)] == extast.AlignRight {
			w.tag(openingRight)
		} else {
			w.tag(opening)
		}
		w.owe(0)
		w.text = nil
		if err := w.inlines(cell); err != nil {
			return nil, err
		}
		w.endLine()
		w.tag(closing)
		cells = append(cells, string(w.text))
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
	return cells, nil
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
func (w *writer) alignedText(cells []string, alignments []extast.Alignment) {
	widest := make([]int, len(alignments))
	for i, cell := range cells {
		column := i % len(widest)
		widest[column] = max(widest[column], columns.Width(cell))
	}
	spaces := 0 // owed before the next cell, so that no line ends with a space
	for i, cell := range cells {
		column := i % len(widest)
		if column == 0 {
			spaces = 0
			if i > 0 && w.newlines == 0 {
				w.owe(1)
			}
		}
		free := widest[column] - columns.Width(cell)
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
