package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/urfave/cli/v2"
)

func reviewCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "review",
		Usage:     "read a mail before it is sent, and say what is wrong with it",
		ArgsUsage: "FILE|DIR…",
		UsageText: "tactful review out/counter-base.eml --case erica.yaml\n" +
			"tactful review out --case erica.yaml --strict\n" +
			"tactful review out/counter-base.eml --case erica.yaml --figures",
		Description: "Holds each mail, as it was drafted or as your client edited it, to the rules of\n" +
			"wording and to the facts of its case: private figures, wrong names, dates and sums,\n" +
			"other offers, tone. A finding has its place in the file, what is wrong, the rule and\n" +
			"the mend. Of quoted text only the privacy is checked. The kind of a mail is taken from\n" +
			"the name of its file. Exits with 1 where there is an error. FILE may be -, for\n" +
			"standard input; of a folder every .eml and .emltpl is read.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "case", Usage: "`CASE` the case file that the mails belong to"},
			&cli.StringFlag{Name: "kind", Usage: "`KIND` the kind that the mail was drafted as; what its file's name ends with\nif left out"},
			&cli.StringFlag{Name: "on", Usage: "`WHEN` when it is to be sent; the date of the mail if left out, or now\nwhere it has none. 2026-06-30 (noon) or 2026-06-30T09:30, on your client's\nclock unless a zone follows"},
			&cli.StringFlag{Name: "by", Usage: "`DATE` the date that the mail was told to name: 2026-07-07 or\n2026-07-07T17:00, on the recipient's clock"},
			&cli.StringFlag{Name: "opportunity", Usage: "`ID` the opportunity; the addressee's if left out"},
			&cli.BoolFlag{Name: "strict", Usage: "exit with 1 where there is a warning, too"},
			&cli.BoolFlag{Name: "figures", Usage: "print every figure of the mail and where it comes from"},
			&cli.BoolFlag{Name: "json", Usage: "print findings and figures as JSON"},
			templatesFlag(),
		},
		Action: s.review,
	}
}

// reviewed is what was found in one file.
type reviewed struct {
	File string `json:"file"`
	*review.Report
}

func (s *session) review(c *cli.Context) error {
	paths := c.Args().Slice()
	switch {
	case len(paths) == 0:
		return &usageError{text: "review: want a mail or a folder of mails", hint: "tactful review FILE|DIR… --case CASE"}
	case c.String("case") == "":
		return &usageError{text: "review: want --case: a mail is held to the facts of its case", hint: "tactful review " + paths[0] + " --case CASE"}
	case c.Bool("figures") && c.Bool("json"):
		return &usageError{text: "review: --json has the figures too: it does not go with --figures", hint: "leave one of them out"}
	}
	shelf, err := openShelf(c.String("templates"), "")
	if err != nil {
		return err
	}
	if c.IsSet("kind") {
		if _, err := shelf.Kind(c.String("kind")); err != nil {
			return err
		}
	}
	about := review.About{Opportunity: c.String("opportunity")}
	if c.IsSet("by") {
		if about.By, err = calendar.ParseLocalTime(c.String("by")); err != nil {
			return &usageError{text: "review: --by: " + err.Error(), hint: "for example --by 2026-07-07"}
		}
	}
	on, err := readSending(c)
	if err != nil {
		return err
	}
	cas, err := s.readCase(c.String("case"))
	if err != nil {
		return err
	}
	if about.Opportunity != "" {
		if err := checkOpportunity(cas, about.Opportunity); err != nil {
			return err
		}
	}
	at, err := on.at(c, cas)
	if err != nil {
		return err
	}
	files, err := mailsIn(paths)
	if err != nil {
		return err
	}
	var list []reviewed
	packets := packets{}
	for _, path := range files {
		a := packets.about(shelf, path)
		if a.Kind.ID == "" || c.IsSet("kind") {
			a.Kind = kindOf(shelf, path, c.String("kind"))
		}
		if about.Opportunity != "" {
			a.Opportunity = about.Opportunity
		}
		if !about.By.IsZero() {
			a.By = about.By
		}
		if !on.now {
			a.Send = at
		}
		r, err := s.reviewFile(path, a, at, cas)
		if err != nil {
			return err
		}
		list = append(list, reviewed{path, r})
	}
	return s.report(c, list)
}

// packets are the manifests of the folders that have been looked into, nil where a folder holds no packet.
type packets map[string]*packet.Manifest

// about returns what the manifest beside a file knows of it, if there is one: in a packet a file's name does not tell its kind.
func (p packets) about(shelf *shelf, path string) review.About {
	folder := filepath.Dir(path)
	m, seen := p[folder]
	if !seen {
		m, _ = packet.ReadManifest(os.DirFS(folder)) // what is no manifest says nothing of its neighbours
		p[folder] = m
	}
	if m == nil {
		return review.About{}
	}
	e := m.Files[filepath.Base(path)]
	k, err := shelf.Kind(e.Kind)
	if err != nil {
		return review.About{}
	}
	return review.About{Kind: k, Opportunity: e.Opportunity, Send: e.Send, By: e.By}
}

func checkOpportunity(c *casefile.Case, id string) error {
	var ids []string
	for _, o := range c.Opportunities {
		ids = append(ids, o.ID)
	}
	if slices.Contains(ids, id) {
		return nil
	}
	return &casefile.UnknownError{What: "opportunity", Name: id, Near: nearest(id, ids), Known: ids}
}

// mailsIn returns the files to read: those that are named, and the mails in the folders that are.
func mailsIn(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		if path == "-" {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return nil, &fileError{path: path, err: err}
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		found := len(files)
		err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			if ext := filepath.Ext(p); err == nil && d.Type().IsRegular() && (ext == ".eml" || ext == ".emltpl") {
				files = append(files, p)
			}
			return err
		})
		if err != nil {
			return nil, &fileError{path: path, err: err}
		}
		if len(files) == found {
			return nil, &fileError{path: path, err: errNoMail}
		}
	}
	return files, nil
}

var errNoMail = errors.New("there is no .eml in this folder")

// kindOf returns the kind that a file was drafted as: the one that is named, else the one that the file's name ends with, such as
// 02b-if-no-lever-pivot.eml; the zero Kind where nobody can tell.
func kindOf(shelf *shelf, path, named string) letter.Kind {
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	var best letter.Kind
	for _, k := range shelf.Kinds() {
		ends := k.ID == named || named == "" && (name == k.ID || strings.HasSuffix(name, "-"+k.ID))
		if ends && len(k.ID) > len(best.ID) {
			best = k
		}
	}
	return best
}

// reviewFile reads one mail. Where neither the command nor the mail says when it is sent, it is now.
func (s *session) reviewFile(path string, a review.About, now time.Time, cas *casefile.Case) (*review.Report, error) {
	in := s.stdin
	if path != "-" {
		f, err := openFile(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in, a.File = f, filepath.Base(path)
	}
	a.Now = now
	r, err := a.Message(in, cas)
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	return r, nil
}

// report prints what was found, as a compiler does, and fails where it is grave.
func (s *session) report(c *cli.Context, list []reviewed) error {
	grave, least := 0, review.Error
	if c.Bool("strict") {
		least = review.Warning
	}
	var b strings.Builder
	for _, r := range list {
		grave += r.Count(least)
		if c.Bool("figures") {
			printFigures(&b, r)
			continue
		}
		for _, f := range r.Findings {
			fmt.Fprintf(&b, "%s: %s: %s (%s)\n    mend: %s\n", placed(r.File, f.Part, f.FileLine, f.FileColumn), f.Severity, f.Text, f.Rule, f.Mend)
		}
		if len(r.Findings) == 0 {
			fmt.Fprintf(&b, "%s: ok\n", r.File)
		}
	}
	if c.Bool("json") {
		out, err := indented(list)
		if err != nil {
			return err
		}
		b.Reset()
		b.Write(out)
	}
	if err := s.print(printable(b.String())); err != nil {
		return err
	}
	if grave > 0 {
		return errShown
	}
	return nil
}

// partNames say where in a mail words are that stand on no line that a reader sees.
var partNames = map[string]string{"hidden": "hidden in the HTML", "forwarded": "in a forwarded mail", "file": "in the name of a file"}

// placed returns file:line:column, or the file and its part where there is no line.
func placed(file, part string, line, column int) string {
	switch {
	case line > 0:
		return fmt.Sprintf("%s:%d:%d", file, line, column)
	case part == "hidden" || part == "forwarded" || part == "file":
		return file + ": " + partNames[part]
	}
	return file
}

// printFigures prints the ledger of one mail as a table.
func printFigures(b *strings.Builder, r reviewed) {
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "FIGURE\tSTANDS AT\tCOMES FROM\tHOW")
	for _, f := range r.Figures {
		from, how := strings.Join(f.Places, " "), f.How
		if from == "" && how == "" {
			how = "nothing in the case explains it"
		}
		if how == "" && len(f.Fields) > 0 {
			how = f.Fields[0]
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", f.Words, placed(r.File, f.Part, f.FileLine, f.FileColumn), from, how)
	}
	w.Flush()
}

// reviewDraft says what a review finds in a draft, and fails where one of it is an error: such a mail is not written, unless force is set.
func (s *session) reviewDraft(cas *casefile.Case, d *drafts.Draft, force bool) error {
	if n := s.sayFindings(d.Kind, d, cas); n > 0 && !force {
		return &reviewError{kind: d.Kind, errors: n}
	}
	return nil
}

// sayFindings says what a review finds in a draft, under a name for it, and returns how many errors there are.
func (s *session) sayFindings(name string, d *drafts.Draft, cas *casefile.Case) int {
	r := review.Draft(d, cas)
	for _, f := range r.Findings {
		s.ui.line(fmt.Sprintf("tactful: %s: %s (%s)", placed(name, f.Part, f.Line, f.Column)+": "+string(f.Severity), f.Text, f.Rule))
		s.ui.line("    mend: " + f.Mend)
	}
	return r.Count(review.Error)
}

// reviewPlan does the same for every mail of a plan. Where they are to be written into a folder, an error in one stops them all, unless force is set.
func (s *session) reviewPlan(cas *casefile.Case, plan *plan.Plan, write, force bool) error {
	var refused severalErrors
	for step := range plan.All() {
		if step.Draft == nil {
			continue
		}
		if n := s.sayFindings(step.Filename(), step.Draft, cas); n > 0 && write && !force {
			refused = append(refused, &reviewError{kind: step.Filename(), errors: n})
		}
	}
	if len(refused) > 0 {
		return refused
	}
	return nil
}

// reviewError is a draft that is not written because of what the review found.
type reviewError struct {
	kind   string
	errors int
}

func (e *reviewError) Error() string {
	return fmt.Sprintf("%s: not written: the review found %s", e.kind, count(e.errors, "error"))
}

// count returns a number of things in words.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
