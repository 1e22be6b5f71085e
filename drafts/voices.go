package drafts

import (
	"reflect"
	"strings"
	"sync"
	"text/template"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/english"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// siblingOf returns the main file and the voice of a template for one voice: counter/x.md and
// direct for counter/x.direct.md.
func siblingOf(path string) (main string, voice casefile.Voice, ok bool) {
	stem, found := strings.CutSuffix(path, ".md")
	if isPartial(path) || !found {
		return "", "", false
	}
	for _, v := range [...]casefile.Voice{casefile.VoiceDirect, casefile.VoiceFormal} {
		if base, found := strings.CutSuffix(stem, string(v)); found && strings.HasSuffix(base, ".") {
			return base + "md", v, true
		}
	}
	return "", "", false
}

// siblingFront is the front matter of a sibling, which it needs only for a subject of its own.
type siblingFront struct {
	Subject string `json:"subject" jsonschema:"the subject in this voice, a template"`
}

// sibling reads the template of a kind for one voice, and parses the subject. It's not ok if the
// template has no body.
func (b *builder) sibling(name string) (s source, ok bool) {
	text := b.cat.Source(name)
	s = source{path: name, text: text}
	if strings.HasPrefix(text, frontStart) {
		var err error
		if s, err = cut(name, text); err != nil {
			b.add(name, 1, "%v", err)
			return s, false
		}
		var front siblingFront
		places, problems := (&strict.Decoder{}).Decode(s.front(), &front)
		k := &strict.Checker{Places: places}
		k.Walk("", reflect.ValueOf(front))
		problems = strict.Merge(problems, k.Problems)
		b.problems = append(b.problems, casefile.NewProblems(name, s.front(), problems)...)
		b.subject(name, front.Subject, places["subject"].Line)
	}
	return s, true
}

// joinSiblings gives each kind its templates for other voices.
func (b *builder) joinSiblings() {
	groups := make(map[string]*compiled, len(b.groups))
	for _, k := range b.groups {
		groups[k.main] = k
	}
	for _, path := range b.siblings {
		main, voice, _ := siblingOf(path)
		if _, ok := b.files[main]; !ok {
			b.add(path, 0, "is the %s voice of %s, which doesn't exist", voice, main)
		}
		if groups[main] == nil {
			groups[main] = b.newKind(main)
			groups[main].read = func() (source, *Kind) { return source{path: main}, nil }
		}
		groups[main].voices[voice] = path
	}
}

// form is one of the forms of a kind's templates.
type form struct {
	path            string // of the kind's template for the voice
	subject         string // of the template that has the subject
	formal, british bool   // how the text is changed
	slots           bool   // the case has words of its own for the email
}

// variants are the templates in each form, made when they're first needed.
type variants struct {
	partials map[string]*parse.Tree // as written
	mu       sync.Mutex
	made     map[form]*executable
}

// in returns the templates of one kind in a form, with the partials that they call.
func (v *variants) in(f form, k *compiled) *executable {
	v.mu.Lock()
	defer v.mu.Unlock()
	set := v.made[f]
	if set == nil {
		trees := map[string]*parse.Tree{f.path: k.tree(f.path), f.subject: k.tree(f.subject)}
		v.addCalled(trees, trees[f.path].Root)
		set = newExecutable(trees, f)
		v.made[f] = set
	}
	return set
}

// addCalled adds the partials that a list calls.
func (v *variants) addCalled(trees map[string]*parse.Tree, list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		if call, ok := n.(*parse.TemplateNode); ok && trees[call.Name] == nil {
			trees[call.Name] = v.partials[call.Name]
			v.addCalled(trees, trees[call.Name].Root)
		}
		for _, inner := range branches(n) {
			v.addCalled(trees, inner)
		}
	}
}

// newExecutable makes templates of trees, which it doesn't change.
func newExecutable(trees map[string]*parse.Tree, f form) *executable {
	for name, tree := range trees {
		tree = tree.Copy()
		rewrite(tree, f)
		if !f.slots {
			tree.Root = withoutSlots(tree.Root)
		}
		trees[name] = tree
	}
	texts := checkTypes(trees, nil, func(*parse.Tree, parse.Node, string) {})
	set := &executable{template.New("").Funcs(funcs()).Funcs(escapers()), holes{}}
	for name, tree := range trees {
		escaper := escapeBody
		if name == f.subject {
			escaper = escapeLine
		}
		escapeTree(tree.Root, escaper, texts)
		tree.Root.Nodes = set.holes.marked(tree, tree.Root, true)
		template.Must(set.AddParseTree(name, tree))
	}
	return set
}

// rewrite puts the text of a template into a form.
func rewrite(tree *parse.Tree, f form) {
	if !f.formal && !f.british {
		return
	}
	eachText(tree, func(n *parse.TextNode, before, after english.Edge) {
		text := string(n.Text)
		if f.formal {
			text, _ = english.Expand(text, before, after)
		}
		if f.british {
			text = english.British(text)
		}
		n.Text = []byte(text)
	})
}

// checkContractions refuses contractions that couldn't be written out in the formal voice.
func (b *builder) checkContractions(file string, tree *parse.Tree) {
	eachText(tree, func(n *parse.TextNode, before, after english.Edge) {
		_, undecided := english.Expand(string(n.Text), before, after)
		for _, u := range undecided {
			there := *n
			there.Pos += parse.Pos(u.Offset)
			b.at(file, tree, &there, "%s can be read in more than one way, and the formal voice "+
				"has no contractions: write it out", u.Word)
		}
	})
}

// eachText calls f for each text of a template, with what's next to it.
func eachText(tree *parse.Tree, f func(n *parse.TextNode, before, after english.Edge)) {
	edge := english.Nothing
	if isPartial(tree.Name) {
		edge = english.Unknown
	}
	textsIn(tree.Root, edge, f)
}

func textsIn(
	list *parse.ListNode, edge english.Edge, f func(n *parse.TextNode, before, after english.Edge),
) {
	if list == nil {
		return
	}
	next := func(i int) english.Edge {
		if i < 0 || i == len(list.Nodes) {
			return edge
		}
		if a, ok := list.Nodes[i].(*parse.ActionNode); ok && len(a.Pipe.Decl) == 0 {
			return english.Value
		}
		return english.Unknown
	}
	for i, n := range list.Nodes {
		if text, ok := n.(*parse.TextNode); ok {
			f(text, next(i-1), next(i+1))
		}
		for _, inner := range branches(n) {
			textsIn(inner, english.Unknown, f)
		}
	}
}

// branches returns the lists of a node that has some.
func branches(n parse.Node) []*parse.ListNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return []*parse.ListNode{n.List, n.ElseList}
	case *parse.RangeNode:
		return []*parse.ListNode{n.List, n.ElseList}
	case *parse.WithNode:
		return []*parse.ListNode{n.List, n.ElseList}
	}
	return nil
}
