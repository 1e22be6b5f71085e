package review

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// Text returns the findings for people, in the style of a compiler: two lines for each, or "ok".
// The name is that of the email, such as its file.
func (r *Report) Text(name string) string {
	if len(r.Findings) == 0 {
		return name + ": ok\n"
	}
	var b strings.Builder
	for _, f := range r.Findings {
		line, column := f.Line, f.Column
		if r.file {
			line, column = f.FileLine, f.FileColumn
		}
		fmt.Fprintf(&b, "%s: %s: %s (%s)\n    fix: %s\n",
			shownAt(name, f.Part, line, column), f.Severity, f.Text, f.Rule, f.Fix)
	}
	return b.String()
}

// FigureTable returns a table of the figures for people: each figure, where it is in the email, and
// where it comes from.
func (r *Report) FigureTable(name string) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "FIGURE\tSTANDS AT\tCOMES FROM\tHOW")
	for _, f := range r.Figures {
		from, how := strings.Join(f.Places, " "), f.How
		switch {
		case how != "":
		case from == "":
			how = "nothing in the case explains it"
		case len(f.Fields) > 0:
			how = f.Fields[0]
		}
		at := shownAt(name, f.Part, f.FileLine, f.FileColumn)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", f.Words, at, from, how)
	}
	w.Flush()
	return b.String()
}

// shownAt returns name:line:column, or the name and the part if the line is unknown.
func shownAt(name, part string, line, column int) string {
	switch {
	case line > 0:
		return fmt.Sprintf("%s:%d:%d", name, line, column)
	case part == "hidden":
		return name + ": hidden in the HTML"
	case part == "forwarded":
		return name + ": in a forwarded mail"
	case part == "attached":
		return name + ": in an attachment"
	case part == "file":
		return name + ": in the name of a file"
	}
	return name
}
