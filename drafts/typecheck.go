package drafts

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// typecheck follows the types of a Letter through a template, so that an unknown field is an error
// when the catalog is read, not when a draft is made. A nil reflect.Type is a type that is known
// only when the template runs.
type typecheck struct {
	trees   map[string]*parse.Tree
	defined map[string]bool // names whose definition is reported, so their use isn't
	funcs   map[string]reflect.Type
	seen    map[call]bool
	open    map[string]bool            // the templates being checked: a call of one of them would never end
	texts   map[*parse.ActionNode]bool // the pipelines that print, and whether [isText] always holds
	tree    *parse.Tree
	vars    []variable
	report  func(tree *parse.Tree, n parse.Node, text string)
}

// checkTypes follows a Letter through every tree but the partials, which are checked with the value
// that they're called with. It returns the pipelines that print, and whether [isText] always holds
// for what they print.
func checkTypes(trees map[string]*parse.Tree, defined map[string]bool,
	report func(tree *parse.Tree, n parse.Node, text string),
) map[*parse.ActionNode]bool {
	t := &typecheck{
		trees: trees, defined: defined, funcs: funcTypes(), seen: map[call]bool{},
		open: map[string]bool{}, texts: map[*parse.ActionNode]bool{}, report: report,
	}
	for _, name := range slices.Sorted(maps.Keys(trees)) {
		if !isPartial(name) {
			t.template(name, reflect.TypeFor[*letter.Letter]())
		}
	}
	return t.texts
}

// funcTypes returns the types of the functions that a template, or a slot in it, calls. The map is
// not to be changed.
var funcTypes = sync.OnceValue(func() map[string]reflect.Type {
	types := map[string]reflect.Type{ownWords: reflect.TypeOf((*letter.Letter).Words)}
	for name, f := range funcs() {
		types[name] = reflect.TypeOf(f)
	}
	return types
})

// call is a template with the type of its dot.
type call struct {
	name string
	dot  reflect.Type
}

type variable struct {
	name string
	typ  reflect.Type
}

func (t *typecheck) problem(n parse.Node, format string, args ...any) {
	t.report(t.tree, n, fmt.Sprintf(format, args...))
}

// template checks the template with a dot of the type, once.
func (t *typecheck) template(name string, dot reflect.Type) {
	if t.seen[call{name, dot}] {
		return
	}
	t.seen[call{name, dot}], t.open[name] = true, true
	tree, vars := t.tree, t.vars
	t.tree, t.vars = t.trees[name], []variable{{"$", dot}}
	t.node(t.tree.Root, dot)
	t.tree, t.vars = tree, vars
	delete(t.open, name)
}

func (t *typecheck) node(n parse.Node, dot reflect.Type) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, c := range n.Nodes {
			t.node(c, dot)
		}
	case *parse.ActionNode:
		typ := t.pipe(n.Pipe, dot)
		if len(n.Pipe.Decl) > 0 {
			return
		}
		if !printable(typ) {
			t.problem(n, "prints a %s, which is not text", name(typ))
		}
		text, before := t.texts[n]
		t.texts[n] = isText(typ) && (text || !before)
	case *parse.IfNode:
		t.scope(func() {
			t.pipe(n.Pipe, dot)
			t.scope(func() { t.node(n.List, dot) })
			t.scope(func() { t.node(n.ElseList, dot) })
		})
	case *parse.WithNode:
		t.scope(func() {
			typ := t.pipe(n.Pipe, dot)
			t.scope(func() { t.node(n.List, typ) })
			t.scope(func() { t.node(n.ElseList, dot) })
		})
	case *parse.RangeNode:
		t.scope(func() {
			elem := t.ranged(n, dot)
			t.scope(func() { t.node(n.List, elem) })
			t.scope(func() { t.node(n.ElseList, dot) })
		})
	case *parse.TemplateNode:
		t.partial(n, dot)
	}
}

// noDot is the dot of a partial that is called without an argument.
type noDot struct{}

// partial checks the call of a partial. Nothing else can be called, and nothing at all from a
// subject, which is escaped differently.
func (t *typecheck) partial(n *parse.TemplateNode, dot reflect.Type) {
	arg := reflect.TypeFor[noDot]()
	if n.Pipe != nil {
		arg = t.pipe(n.Pipe, dot)
	}
	switch {
	case t.defined[n.Name]:
	case t.trees[n.Name] == nil || !isPartial(n.Name):
		partials := slices.DeleteFunc(slices.Sorted(maps.Keys(t.trees)),
			func(name string) bool { return !isPartial(name) })
		t.problem(n, "%s", casefile.NewUnknownError("partial", n.Name, partials).Error())
	case strings.HasSuffix(t.tree.Name, "#subject"):
		t.problem(n, "a subject cannot call a partial, which is written for the text")
	case t.open[n.Name]:
		t.problem(n, "%s calls itself", n.Name)
	default:
		t.template(n.Name, arg)
	}
}

// scope runs f and then forgets the variables that it declared.
func (t *typecheck) scope(f func()) {
	n := len(t.vars)
	f()
	t.vars = t.vars[:n]
}

// ranged declares the variables of a range and returns the type of its elements.
func (t *typecheck) ranged(n *parse.RangeNode, dot reflect.Type) reflect.Type {
	decl := n.Pipe.Decl
	bare := *n.Pipe
	bare.Decl = nil
	typ := deref(t.pipe(&bare, dot))
	var key, elem reflect.Type
	if typ != nil {
		switch typ.Kind() {
		case reflect.Slice, reflect.Array:
			key, elem = reflect.TypeFor[int](), typ.Elem()
		case reflect.Map:
			key, elem = typ.Key(), typ.Elem()
		default:
			t.problem(n, "ranges over a %s, which is not a list", name(typ))
		}
	}
	elem = known(elem)
	switch len(decl) {
	case 1:
		t.vars = append(t.vars, variable{decl[0].Ident[0], elem})
	case 2:
		t.vars = append(t.vars, variable{decl[0].Ident[0], key}, variable{decl[1].Ident[0], elem})
	}
	return elem
}

// pipe declares or assigns the variable of a pipeline and returns the type of its value.
func (t *typecheck) pipe(p *parse.PipeNode, dot reflect.Type) reflect.Type {
	if p == nil {
		return nil
	}
	var typ reflect.Type
	for i, cmd := range p.Cmds {
		typ = t.command(cmd, dot, typ, i > 0)
	}
	for _, v := range p.Decl {
		if p.IsAssign {
			t.assign(v.Ident[0], typ)
		} else {
			t.vars = append(t.vars, variable{v.Ident[0], typ})
		}
	}
	return typ
}

// assign forgets the type of a variable if the new value has a different one.
func (t *typecheck) assign(name string, typ reflect.Type) {
	for i := len(t.vars) - 1; i >= 0; i-- {
		if t.vars[i].name == name {
			if t.vars[i].typ != typ {
				t.vars[i].typ = nil
			}
			return
		}
	}
}

// command returns the type of one command. If it is piped, last is the type of its last argument.
func (t *typecheck) command(cmd *parse.CommandNode, dot, last reflect.Type, piped bool) reflect.Type {
	if f, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		args := each.Of(cmd.Args[1:], func(a parse.Node) reflect.Type { return t.value(a, dot) })
		if piped {
			args = append(args, last)
		}
		return t.call(f, args)
	}
	if len(cmd.Args) > 1 || piped {
		t.problem(cmd, "%s is not a function: it takes no argument", cmd.Args[0])
		return nil
	}
	return t.value(cmd.Args[0], dot)
}

// value returns the type of one operand.
func (t *typecheck) value(n parse.Node, dot reflect.Type) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return t.fields(n, dot, n.Ident)
	case *parse.VariableNode:
		for i := len(t.vars) - 1; i >= 0; i-- {
			if t.vars[i].name == n.Ident[0] {
				return t.fields(n, t.vars[i].typ, n.Ident[1:])
			}
		}
		t.problem(n, "%s isn't known here: what is declared between the greeting and the closing "+
			"stays there", n.Ident[0])
	case *parse.ChainNode:
		return t.fields(n, t.value(n.Node, dot), n.Field)
	case *parse.PipeNode:
		return t.pipe(n, dot)
	case *parse.IdentifierNode:
		return t.call(n, nil)
	case *parse.StringNode:
		return reflect.TypeFor[string]()
	case *parse.BoolNode:
		return reflect.TypeFor[bool]()
	case *parse.NumberNode:
		if n.IsInt {
			return reflect.TypeFor[int]()
		}
		return reflect.TypeFor[float64]()
	}
	return nil
}
