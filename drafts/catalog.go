package drafts

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/parallel"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Catalog is a set of templates, parsed once. It is safe for concurrent use.
type Catalog struct {
	kinds   map[string]*compiled
	order   []*compiled
	stages  map[string][]*compiled // the same, by stage
	served  sync.Map               // the kinds that were found for situations
	levels  int                    // how many file systems there are
	sources []templateFile         // what it was read from, in the order of the paths
	known   []string               // the ID of every kind, read or not, sorted
	texts   *variants
	finder  letter.Finder
}

// compiled is a kind with its templates. Its functions may be called from several goroutines.
type compiled struct {
	id, main string                    // main is the path of its main file
	level    int                       // the index of the first file system that has its path
	voices   map[casefile.Voice]string // the paths of the templates for the voices that have their own
	late     bool                      // it's read when it's first needed
	slots    []string                  // nil for a late one
	text     func() string             // of the main file
	// reads the main file and its front matter; the kind is nil if that is faulty
	read   func() (source, *Kind)
	kind   func() *Kind            // with what the catalog adds to its front matter
	bodies map[string]func() *body // by path
}

// paths returns the paths of its files: the main one, then those for a voice.
func (k *compiled) paths() []string {
	return append([]string{k.main}, slices.Sorted(maps.Values(k.voices))...)
}

// stage returns the folder that it's in.
func (k *compiled) stage() string { return path.Dir(k.main) }

// tree returns a tree of one of the kind's files, or nil if the file has none of the name.
func (k *compiled) tree(name string) *parse.Tree { return k.bodies[fileOf(name)]().trees[name] }

// inline reports whether a slot is inside a paragraph in any voice.
func (k *compiled) inline(slot string) bool {
	for _, made := range k.bodies {
		if made().inline[slot] {
			return true
		}
	}
	return false
}

// path returns the path of the template for a voice.
func (k *compiled) path(v casefile.Voice) string {
	return cmp.Or(k.voices[v], k.main)
}

// NewCatalog reads every template of a file system and of the overlays on top of it: a file of a
// later file system replaces the one at the same path, or adds to the set. A kind that is added
// comes before those of earlier file systems that serve the same [letter.Situation]: see
// [Catalog.Serving]. Kinds are at <stage>/<id>.md. What they share is at partials/<name>.md, called
// by {{ template "partials/<name>" . }}. Hidden files, files that aren't in a folder, and those
// that don't end in .md are ignored. A kind's template for one voice, if it has its own, is next to
// it at <stage>/<id>.<voice>.md, and a file that replaces <stage>/<id>.md replaces these too.
//
// Templates are checked here. A syntax error, an unknown function or act, a field that a
// [letter.Letter] doesn't have, a need, a reply, or a partial that doesn't exist, or two kinds of
// one file system that serve the same situation give a [*CatalogError] with every problem, each
// with file and line. The kinds of [templates.FS], which a test checks before they are built in,
// are read when they're first needed, unless a partial is replaced, which any of them may call.
func NewCatalog(base fs.FS, overlays ...fs.FS) (*Catalog, error) {
	files, err := list(append([]fs.FS{base}, overlays...))
	if err != nil {
		return nil, err
	}
	return build(files, files.paths())
}

// NewCatalogOf is [NewCatalog] for a program that needs only one kind: it reads that kind and the
// partials, and of other kinds only the front matter, so the kind's replies are as in its template.
// It reads everything if the kind mentions the emails in the plan. The error for an unknown
// kind is a [*casefile.UnknownError], as from [Catalog.Kind].
func NewCatalogOf(kind string, base fs.FS, overlays ...fs.FS) (*Catalog, error) {
	files, err := list(append([]fs.FS{base}, overlays...))
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, p := range files.paths() {
		main, _, sibling := siblingOf(p)
		if isPartial(p) || kindID(p) == kind || sibling && kindID(main) == kind {
			paths = append(paths, p)
		}
	}
	cat, err := build(files, paths)
	if err == nil && len(cat.order) == 0 {
		err = unknownKind(kind, files.kinds())
	}
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(cat.order, func(k *compiled) bool { return k.kind().OfThePlan() }) {
		return build(files, files.paths())
	}
	return cat, nil
}

// Kinds returns every kind, in the order of a negotiation: by stage, then by ID.
func (cat *Catalog) Kinds() []Kind {
	kinds := make([]Kind, len(cat.order))
	parallel.Do(len(kinds), func(i int) { kinds[i] = cat.order[i].kind().Clone() })
	return kinds
}

// Finder finds the kinds of the catalog, for an email whose own kind isn't known: see
// [letter.Kind.Logged].
func (cat *Catalog) Finder() letter.Finder { return cat.finder }

// Kind returns the kind with the ID; the error is a [*casefile.UnknownError] with the nearest one.
func (cat *Catalog) Kind(id string) (Kind, error) {
	k, err := cat.kind(id)
	if err != nil {
		return Kind{}, err
	}
	return k.kind().Clone(), nil
}

func (cat *Catalog) kind(id string) (*compiled, error) {
	if k, ok := cat.kinds[id]; ok {
		return k, nil
	}
	return nil, unknownKind(id, slices.Sorted(maps.Keys(cat.kinds)))
}

// unknownKind suggests the nearest kind; for a name that variants share, it lists the variants.
func unknownKind(id string, known []string) *casefile.UnknownError {
	var variants []string
	for _, k := range known {
		if strings.HasPrefix(k, id+".") {
			variants = append(variants, k)
		}
	}
	if len(variants) > 0 {
		return &casefile.UnknownError{What: "kind", Name: id, Known: variants}
	}
	return casefile.NewUnknownError("kind", id, known)
}

// Serving returns the kind that the catalog has for a situation, and whether it has one. If kinds
// from several file systems serve it, it's the one from the last: a coach's own kind comes before a
// built-in one. A file that replaces another at the same path counts as part of the first file
// system that has the path.
func (cat *Catalog) Serving(s letter.Situation) (letter.Kind, bool) {
	k := cat.serve(s)
	if k == nil {
		return letter.Kind{}, false
	}
	return k.kind().Clone(), true
}

func (cat *Catalog) serve(s letter.Situation) *compiled {
	if k, ok := cat.served.Load(s); ok {
		return k.(*compiled)
	}
	var best *compiled
	for _, k := range cat.stages[s.Stage] {
		if (best == nil || best.level < k.level) && k.serves(s) {
			best = k
		}
	}
	if best != nil {
		cat.served.Store(s, best)
	}
	return best
}

// serves reports whether the kind serves a situation. It needn't be read to know that it doesn't if
// its front matter lacks one of the words.
func (k *compiled) serves(s letter.Situation) bool {
	if k.late {
		front, _, _ := strings.Cut(k.text(), frontEnd)
		for _, words := range []string{
			string(s.Act), string(s.AsksFor), string(s.To), string(s.When), s.Given,
		} {
			for w := range strings.SplitSeq(words, "+") {
				if !strings.Contains(front, w) {
					return false
				}
			}
		}
	}
	_, kind := k.read()
	return kind.Serves(s)
}

// complete adds to the front matter of a kind what the catalog knows. The log may name any kind.
func (cat *Catalog) complete(k *compiled) *Kind {
	s, written := k.read()
	kind := *written
	kind.Voices, kind.Slots, kind.Others = k.voices, k.slots, cat.finder
	if k.late {
		kind.Slots = slotsIn(s.text)
	}
	kind.Replies = slices.Clone(written.Replies)
	for i, r := range kind.Replies {
		kind.Replies[i].Kind = cat.redirect(k, r.Kind)
	}
	return &kind
}

// introduce gives each kind all kinds of the catalog.
func (b *builder) introduce() {
	others := &finder{b: b, unread: map[string]string{}}
	b.cat.finder = others
	for _, k := range b.cat.order {
		k.kind = sync.OnceValue(func() *Kind { return b.cat.complete(k) })
	}
	for p := range b.files {
		id := kindID(p)
		if !isKind(p) || b.cat.kinds[id] != nil {
			continue
		}
		if twin, ok := others.unread[id]; !ok || p < twin {
			others.unread[id] = p
		}
	}
}

// CheckWords checks the words of a case against the templates: a kind or a slot that doesn't exist,
// or words that don't fit into a slot, give a [*casefile.Error] with every problem and its
// position. A catalog of one kind checks the slots of that kind only. A case without an error may
// be drafted from; [Catalog.Draft] checks it too.
func (cat *Catalog) CheckWords(c *casefile.Case) error {
	if c == nil {
		return casefile.InputErrorf("there is no case")
	}
	problems := cat.wordProblems("words", c.Words)
	for i := range c.Opportunities {
		if words := c.Opportunities[i].Words; len(words) > 0 {
			problems = append(problems,
				cat.wordProblems(fmt.Sprintf("opportunities[%d].words", i), words)...)
		}
	}
	return c.ErrorAt(problems...)
}

func (cat *Catalog) wordProblems(path string, words casefile.Words) []casefile.FieldProblem {
	var found []casefile.FieldProblem
	add := func(field string, err error) {
		found = append(found, casefile.FieldProblem{Field: field, Text: err.Error()})
	}
	for _, id := range slices.Sorted(maps.Keys(words)) {
		of := strict.Join(path, id)
		if !slices.Contains(cat.known, id) {
			add(of, unknownKind(id, cat.known))
		}
		k := cat.kinds[id]
		if k == nil {
			continue
		}
		for _, field := range slices.Sorted(maps.Keys(words[id])) {
			slot := slotAt(field)
			switch {
			case !slices.Contains(k.kind().Slots, slot):
				add(strict.Join(of, field), casefile.NewUnknownError("slot of "+id, slot, k.kind().Slots))
			case slot != field && (slot == casefile.SlotSubject || slot == casefile.SlotBody):
				add(strict.Join(of, field), fmt.Errorf("nothing can be added to the %s: write all of it as %s", slot, slot))
			case k.inline(slot) && !isParagraph(string(words[id][field])):
				add(strict.Join(of, field), fmt.Errorf("want one paragraph without a list or a table: "+
					"the slot is inside a paragraph of %s", k.main))
			}
		}
	}
	return found
}

// checkServing refuses two kinds of one file system for the same situation.
func (b *builder) checkServing() {
	type claim struct {
		situation letter.Situation
		level     int
	}
	for _, kinds := range b.cat.stages {
		if !slices.ContainsFunc(kinds, func(k *compiled) bool { return !k.late }) {
			continue
		}
		parallel.Do(len(kinds), func(i int) { kinds[i].read() })
		claims := map[claim]*compiled{}
		for _, k := range kinds {
			_, kind := k.read()
			s, ok := kind.Situation()
			if !ok {
				continue
			}
			if before := claims[claim{s, k.level}]; before != nil {
				b.add(k.main, k.actLine(),
					"act: %s:%d serves the same situation (%s): a plan could not choose between the two; "+
						"put when: by-name into the one that is for special cases", before.main,
					before.actLine(), s)
			}
			claims[claim{s, k.level}] = k
		}
	}
}

func (k *compiled) actLine() int {
	s, _ := k.read()
	return s.places["act"].Line
}
