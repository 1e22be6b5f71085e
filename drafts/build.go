package drafts

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/regular"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// builder makes a catalog of template files and collects every problem.
type builder struct {
	cat      *Catalog
	trees    map[string]*parse.Tree
	origin   map[string]string        // the file of each tree
	places   map[string]strict.Places // where the fields in the front matter of each kind are
	known    map[string]any           // the functions that the parser knows; only the names count
	files    sources                  // what there is to read
	defined  map[string]bool          // what's defined where it can't be, and reported
	kinds    []string                 // every kind that a reply may name, read or not
	siblings []sibling
	problems []casefile.Problem
}

// build reads the files at the paths and makes a catalog of them. The files are parsed concurrently
// and merged in the order of their paths, so the result is always the same.
func build(files sources, paths []string) (*Catalog, error) {
	b := newBuilder(files)
	for _, p := range paths {
		text, err := files.read(p)
		if err != nil {
			return nil, err
		}
		b.cat.sources = append(b.cat.sources, templateFile{p, text})
	}
	parts := make([]*builder, len(paths))
	var wg sync.WaitGroup
	var next atomic.Int64
	for range min(len(paths), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(paths)); i = next.Add(1) - 1 {
				parts[i] = b.part()
				parts[i].file(b.cat.sources[i].path, b.cat.sources[i].text)
			}
		})
	}
	wg.Wait()
	for _, part := range parts {
		b.merge(part)
	}
	b.cat.known = b.kinds
	b.link()
	if len(b.problems) > 0 {
		return nil, &CatalogError{Problems: b.problems}
	}
	return b.cat, nil
}

func newBuilder(files sources) *builder {
	known := map[string]any{}
	maps.Copy(known, funcs())
	for _, name := range builtins {
		known[name] = fmt.Sprint
	}
	b := &builder{known: known, files: files, kinds: files.kinds()}
	return b.part()
}

// part returns a builder for one file: it knows the same names and has no results yet.
func (b *builder) part() *builder {
	return &builder{
		cat:     &Catalog{kinds: map[string]*compiled{}},
		trees:   map[string]*parse.Tree{},
		origin:  map[string]string{},
		places:  map[string]strict.Places{},
		defined: map[string]bool{},
		known:   b.known,
		files:   b.files,
		kinds:   b.kinds,
	}
}

// merge adds the results of a part.
func (b *builder) merge(part *builder) {
	b.problems = append(b.problems, part.problems...)
	for _, kind := range part.cat.order {
		if twin := b.cat.kinds[kind.ID]; twin != nil {
			b.add(kind.Path, 0, "the kind %q stands in %s already", kind.ID, twin.Path)
			return
		}
		b.cat.order = append(b.cat.order, kind)
	}
	maps.Copy(b.cat.kinds, part.cat.kinds)
	maps.Copy(b.trees, part.trees)
	maps.Copy(b.origin, part.origin)
	maps.Copy(b.places, part.places)
	maps.Copy(b.defined, part.defined)
	b.siblings = append(b.siblings, part.siblings...)
}

func (b *builder) add(file string, line int, format string, args ...any) {
	b.problems = append(b.problems,
		casefile.Problem{File: file, Line: line, Text: fmt.Sprintf(format, args...)})
}

// file reads one template: a partial, or a kind in the folder of its stage.
func (b *builder) file(name, text string) {
	folder, rest, _ := strings.Cut(name, "/")
	_, _, isSibling := siblingOf(name)
	switch {
	case !isPartial(name) && !slices.Contains(letter.Stages(), folder):
		b.add(name, 0, "%s", casefile.NewUnknownError("stage", folder, letter.Stages()).Error())
	case strings.Contains(rest, "/"):
		b.add(name, 0, "a template stands in its folder, not below it")
	case !validKindID(kindID(name)):
		b.add(name, 0, "want a file name of lower-case letters and digits with single hyphens or "+
			"dots between, at most 60, got %q", rest)
	case isPartial(name):
		// The line end at the end of the file isn't part of the text: a partial can be called
		// within a line.
		b.parse(strings.TrimSuffix(name, ".md"), name, strings.TrimSuffix(text, "\n"))
	case isSibling:
		b.sibling(name, text)
	default:
		b.kind(name, text)
	}
}

// validKindID reports whether an ID can be a file name on every system: Windows reserves device
// names, whatever the extension.
func validKindID(id string) bool {
	return len(id) <= 60 && kindPattern().MatchString(id) && !regular.Reserved(id)
}

var kindPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z0-9]+([-.][a-z0-9]+)*$`)
})

func (b *builder) kind(name, text string) {
	s, err := cut(name, text)
	if err != nil {
		b.add(name, 1, "%v", err)
		return
	}
	slots, inline := b.body(name, s.body)
	kind, problems := s.kind()
	b.problems = append(b.problems, problems...)
	if kind == nil {
		return
	}
	b.subject(name, kind.Subject, s.places["subject"].Line)
	kind.Slots, kind.Voices = slots, map[casefile.Voice]string{}
	b.places[kind.ID] = s.places
	b.cat.kinds[kind.ID] = &compiled{Kind: kind, level: b.files[name].level, inline: inline}
	b.cat.order = append(b.cat.order, kind)
}

func subjectTree(path string) string { return path + "#subject" }

// subject parses the subject on a line of a file.
func (b *builder) subject(name, text string, line int) {
	b.parse(subjectTree(name), name, strings.Repeat("\n", max(line-1, 0))+text)
}

// body parses the body of a kind and makes its slots.
func (b *builder) body(name, text string) (slots []string, inline map[string]bool) {
	tree, defined := b.tree(name, name, text)
	slots, inline = b.fillSlots(name, tree, defined)
	b.finish(name, tree, defined)
	return slots, inline
}

// parse adds the tree of one text.
func (b *builder) parse(name, file, text string) {
	tree, defined := b.tree(name, file, text)
	b.finish(file, tree, defined)
}

// tree adds the tree of one text, and returns it with what the text defines besides.
func (b *builder) tree(name, file, text string) (*parse.Tree, map[string]*parse.Tree) {
	set, err := parse.Parse(name, text, "", "", b.known)
	if err != nil {
		_, line, msg := splitTemplateError(err.Error())
		b.add(file, line, "%s", strict.Excerpt(strings.TrimPrefix(msg, "template: ")))
	}
	b.origin[name] = file
	// An empty text has no tree of its own in the set, and nor does one that can't be parsed.
	tree := set[name]
	if tree == nil {
		tree = &parse.Tree{Name: name, ParseName: name, Root: &parse.ListNode{NodeType: parse.NodeList}}
	}
	b.trees[name] = tree
	delete(set, name)
	return tree, set
}

// finish checks what can be checked in one tree alone. A template can't define others.
func (b *builder) finish(file string, tree *parse.Tree, defined map[string]*parse.Tree) {
	for _, other := range slices.Sorted(maps.Keys(defined)) {
		b.at(file, defined[other], defined[other].Root, "defines a template of its own, %q: put it into "+
			"partials/, or make it a slot, a block outside of everything else in the body", other)
		b.defined[other] = true
	}
	b.checkContractions(file, tree)
}

// at adds a problem with a node.
func (b *builder) at(file string, tree *parse.Tree, n parse.Node, format string, args ...any) {
	location, _ := tree.ErrorContext(n)
	_, line, _ := splitTemplateError(location + ": ")
	b.add(file, line, format, args...)
}

// link checks the kinds against each other and the trees against Letter, and makes them ready to be
// executed.
func (b *builder) link() {
	slices.SortFunc(b.cat.order, letter.CompareKinds)
	b.joinSiblings()
	b.checkReplies()
	b.serve()
	b.redirect()
	b.introduce()
	texts := b.checkTypes()
	if len(b.problems) > 0 {
		slices.SortStableFunc(b.problems, func(p, q casefile.Problem) int {
			return cmp.Or(strings.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line))
		})
		return
	}
	for name, tree := range b.trees {
		escaper := escapeBody
		if strings.HasSuffix(name, "#subject") {
			escaper = escapeLine
		}
		escapeTree(tree.Root, escaper, texts)
	}
	b.cat.texts = &variants{trees: b.trees, made: map[form]*executable{}}
}

func (b *builder) checkReplies() {
	for _, k := range b.cat.order {
		for _, r := range k.Replies {
			if !slices.Contains(b.kinds, r.Kind) {
				b.add(k.Path, b.places[k.ID]["replies."+string(r.Reply)].Line, "replies.%s: %v",
					r.Reply, unknownKind(r.Kind, b.kinds))
			}
		}
	}
}

// checkTypes returns the pipelines that print, and whether [isText] always holds for what they print.
func (b *builder) checkTypes() map[*parse.ActionNode]bool {
	t := &typecheck{
		texts: map[*parse.ActionNode]bool{},
		trees: b.trees, defined: b.defined, seen: map[call]bool{}, open: map[string]bool{},
		funcs: map[string]reflect.Type{ownWords: reflect.TypeOf((*letter.Letter).Words)},
		report: func(tree *parse.Tree, n parse.Node, text string) {
			b.at(b.origin[tree.Name], tree, n, "%s", text)
		},
	}
	for name, f := range funcs() {
		t.funcs[name] = reflect.TypeOf(f)
	}
	for _, name := range slices.Sorted(maps.Keys(b.trees)) {
		if !isPartial(name) { // a partial is checked with the value that it is called with
			t.template(name, reflect.TypeFor[*letter.Letter]())
		}
	}
	return t.texts
}

// splitTemplateError splits an error of text/template into the tree's name, the line, and the
// message: "template: counter/x.md:14:3: executing …" or, from the parser, "template:
// counter/x.md:14: …".
func splitTemplateError(s string) (name string, line int, msg string) {
	s = strings.TrimPrefix(s, "template: ")
	name, rest, ok := strings.Cut(s, ":")
	if !ok {
		return "", 0, s
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	line, err := strconv.Atoi(rest[:digits])
	if err != nil {
		return "", 0, s
	}
	rest = strings.TrimPrefix(rest[digits:], ":")
	if column, after, ok := strings.Cut(rest, ":"); ok && strings.Trim(column, "0123456789") == "" {
		rest = after
	}
	return name, line, strings.TrimSpace(rest)
}
