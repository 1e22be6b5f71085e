package drafts

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/parallel"
	"github.com/tactful-drafts/tactful/drafts/internal/regular"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// builder makes a catalog of template files and collects every problem.
type builder struct {
	cat      *Catalog
	partials map[string]*parse.Tree
	trees    map[string]*parse.Tree // of a part alone
	known    map[string]any         // the functions that the parser knows; only the names count
	files    sources                // what there is to read
	defined  map[string]bool        // what's defined where it can't be, and reported
	kinds    []string               // every kind that a reply may name, read or not
	groups   []*compiled            // those whose front matter is faulty, too
	siblings []string               // the paths of the templates for one voice
	checked  bool                   // the texts were checked when they were written
	problems []casefile.Problem
}

// body is one file of a kind.
type body struct {
	trees  map[string]*parse.Tree // as written: American English with contractions, and with slots
	slots  []string
	inline map[string]bool // the slots that are inside a paragraph
}

// build reads the files at the paths and makes a catalog of them.
func build(files sources, paths []string) (*Catalog, error) {
	b := newBuilder(files)
	late := files.late()
	var now []templateFile
	for _, p := range paths {
		f, err := files.file(p)
		if err != nil {
			return nil, err
		}
		b.cat.sources = append(b.cat.sources, f)
		switch {
		case !late(p):
			now = append(now, f)
		case isKind(p):
			b.lateKind(f)
		default:
			b.siblings = append(b.siblings, p)
		}
	}
	b.each(len(now), func(part *builder, i int) {
		part.checked = files.builtIn(now[i].path)
		part.file(now[i].path, now[i].text())
	})
	b.cat.known = b.kinds
	b.link()
	if len(b.problems) > 0 {
		return nil, &CatalogError{Problems: b.problems}
	}
	return b.cat, nil
}

// each calls f concurrently with each index up to n and a builder of its own, and merges their
// results in the order of the indexes, so that the result is always the same.
func (b *builder) each(n int, f func(part *builder, i int)) {
	parts := make([]*builder, n)
	parallel.Do(n, func(i int) {
		parts[i] = b.part()
		f(parts[i], i)
	})
	for _, part := range parts {
		b.merge(part)
	}
}

func newBuilder(files sources) *builder {
	known := map[string]any{}
	maps.Copy(known, funcs())
	for _, name := range builtins {
		known[name] = fmt.Sprint
	}
	return &builder{cat: &Catalog{}, known: known, files: files, kinds: files.kinds(),
		partials: map[string]*parse.Tree{}, trees: map[string]*parse.Tree{}, defined: map[string]bool{}}
}

// part returns a builder that knows the same names and has no results yet.
func (b *builder) part() *builder {
	return &builder{
		cat:      &Catalog{sources: b.cat.sources},
		partials: maps.Clone(b.partials),
		trees:    map[string]*parse.Tree{},
		defined:  maps.Clone(b.defined),
		known:    b.known,
		files:    b.files,
		kinds:    b.kinds,
	}
}

// merge adds the results of a part.
func (b *builder) merge(part *builder) {
	b.problems = append(b.problems, part.problems...)
	b.groups = append(b.groups, part.groups...)
	b.siblings = append(b.siblings, part.siblings...)
	b.cat.order = append(b.cat.order, part.cat.order...)
	maps.Copy(b.partials, part.partials)
	maps.Copy(b.defined, part.defined)
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
	case !b.checked && regular.Reserved(kindID(name)):
		device, _, _ := strings.Cut(rest, ".")
		b.add(name, 0, "Windows keeps the name %q for a device: want another one", device)
	case !b.checked && !validKindID(kindID(name)):
		b.add(name, 0, "want a file name of lower-case letters and digits with single hyphens or "+
			"dots between, at most 60, got %q", rest)
	case isPartial(name):
		// The line end at the end of the file isn't part of the text: a partial can be called
		// within a line.
		tree := strings.TrimSuffix(name, ".md")
		b.parse(tree, name, strings.TrimSuffix(text, "\n"))
		b.partials[tree] = b.trees[tree]
	case isSibling:
		b.siblings = append(b.siblings, name)
	default:
		b.kind(name, text)
	}
}

// kind reads the front matter of a kind.
func (b *builder) kind(name, text string) {
	s, kind := b.front(name, text)
	k := b.newKind(name)
	k.read = func() (source, *Kind) { return s, kind }
	if kind != nil {
		b.cat.order = append(b.cat.order, k)
	}
}

// lateKind adds a kind whose front matter is read when it's first needed.
func (b *builder) lateKind(f templateFile) {
	k := b.newKind(f.path)
	k.late, k.text = true, f.text
	k.read = sync.OnceValues(func() (source, *Kind) {
		part := b.part()
		s, kind := part.front(f.path, f.text())
		if kind == nil {
			panic(fmt.Sprintf("a built-in template is faulty: %v", part.problems))
		}
		return s, kind
	})
	b.cat.order = append(b.cat.order, k)
}

func (b *builder) newKind(path string) *compiled {
	k := &compiled{id: kindID(path), main: path, level: b.files[path].level,
		voices: map[casefile.Voice]string{}, bodies: map[string]func() *body{}}
	b.groups = append(b.groups, k)
	return k
}

// front reads the front matter of a kind's main file; the kind is nil if it's faulty.
func (b *builder) front(name, text string) (source, *Kind) {
	s, err := cut(name, text)
	if err != nil {
		b.add(name, 1, "%v", err)
		return s, nil
	}
	kind, problems := s.kind()
	b.problems = append(b.problems, problems...)
	return s, kind
}

// readBodies parses and checks the templates of the kinds. Those that are built in were checked
// when they were written, and are parsed when they are first needed.
func (b *builder) readBodies() {
	var now []*compiled
	for _, k := range b.groups {
		if !k.late {
			now = append(now, k)
			continue
		}
		for _, path := range k.paths() {
			k.bodies[path] = sync.OnceValue(func() *body {
				part := b.part()
				part.checked = true
				return part.body(k, path)
			})
		}
	}
	b.each(len(now), func(part *builder, i int) { part.readNow(now[i]) })
}

// readNow parses and checks the files of a kind. Every voice has the same slots.
func (b *builder) readNow(k *compiled) {
	_, kind := k.read()
	for _, path := range k.paths() {
		made := b.body(k, path)
		if path == k.main {
			k.slots = made.slots
		} else if made.slots != nil && kind != nil && !sameSlots(made.slots, k.slots) {
			b.add(path, 0, "has the slots %s; want those of %s: %s", strings.Join(made.slots, ", "),
				k.main, strings.Join(k.slots, ", "))
		}
		k.bodies[path] = func() *body { return made }
	}
	b.checkTypes()
}

// body parses a file of a kind.
func (b *builder) body(k *compiled, path string) *body {
	made := &body{trees: b.trees}
	s, kind := k.read()
	if path != k.main {
		var ok bool
		if s, ok = b.sibling(path); !ok {
			return made
		}
	} else if kind != nil {
		b.subject(path, kind.Subject, s.places["subject"].Line)
	}
	tree, defined := b.tree(path, path, s.body())
	made.slots, made.inline = b.fillSlots(path, tree, defined)
	b.finish(path, tree, defined)
	return made
}

func subjectTree(path string) string { return path + "#subject" }

// subject parses the subject on a line of a file.
func (b *builder) subject(name, text string, line int) {
	b.parse(subjectTree(name), name, strings.Repeat("\n", max(line-1, 0))+text)
}

// parse adds the tree of one text.
func (b *builder) parse(name, file, text string) {
	tree, defined := b.tree(name, file, text)
	b.finish(file, tree, defined)
}

// tree adds the tree of one text, and returns it with what the text defines besides.
func (b *builder) tree(name, file, text string) (*parse.Tree, map[string]*parse.Tree) {
	set, problems := parseAll(name, text, b.known)
	for _, p := range problems {
		b.add(file, p.Line, "%s", p.Text)
	}
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
	if b.checked {
		return
	}
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

// link reads the bodies of the kinds, and checks the kinds against each other.
func (b *builder) link() {
	b.joinSiblings()
	b.index()
	b.readBodies()
	b.checkReplies()
	b.checkServing()
	b.introduce()
	slices.SortStableFunc(b.problems, func(p, q casefile.Problem) int {
		return cmp.Or(strings.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line))
	})
	b.problems = slices.Compact(b.problems) // what is wrong in a partial is wrong wherever it's called
	b.cat.texts = &variants{partials: b.partials, made: map[form]*executable{}}
}

// index orders the kinds, and refuses two of one name.
func (b *builder) index() {
	b.cat.kinds = make(map[string]*compiled, len(b.cat.order))
	slices.SortFunc(b.cat.order, func(k, l *compiled) int { return strings.Compare(k.main, l.main) })
	for _, k := range b.cat.order {
		if twin := b.cat.kinds[k.id]; twin != nil {
			b.add(k.main, 0, "the kind %q stands in %s already", k.id, twin.main)
			continue
		}
		b.cat.kinds[k.id] = k
		b.cat.levels = max(b.cat.levels, k.level+1)
	}
	b.cat.order = slices.DeleteFunc(b.cat.order,
		func(k *compiled) bool { return b.cat.kinds[k.id] != k })
	slices.SortFunc(b.cat.order, func(k, l *compiled) int {
		return letter.CompareKinds(&Kind{Stage: k.stage(), ID: k.id}, &Kind{Stage: l.stage(), ID: l.id})
	})
	b.cat.stages = map[string][]*compiled{}
	for _, k := range b.cat.order {
		b.cat.stages[k.stage()] = append(b.cat.stages[k.stage()], k)
	}
}

// checkTypes checks the trees of a part against Letter.
func (b *builder) checkTypes() {
	trees := maps.Clone(b.partials)
	maps.Copy(trees, b.trees)
	checkTypes(trees, b.defined, func(tree *parse.Tree, n parse.Node, text string) {
		b.at(fileOf(tree.Name), tree, n, "%s", text)
	})
}
