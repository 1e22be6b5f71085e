package drafts

import (
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// fields follows a chain of fields and methods.
func (t *typecheck) fields(n parse.Node, typ reflect.Type, names []string) reflect.Type {
	for _, field := range names {
		typ = deref(typ)
		if typ == nil {
			return nil
		}
		if m, ok := reflect.PointerTo(typ).MethodByName(field); ok && m.Type.NumIn() == 1 {
			typ = known(m.Type.Out(0))
			continue
		}
		switch typ.Kind() {
		case reflect.Map:
			typ = known(typ.Elem())
			continue
		case reflect.Struct:
			if f, ok := typ.FieldByName(field); ok && f.IsExported() {
				typ = known(f.Type)
				continue
			}
		}
		t.problem(n, "%s", casefile.NewUnknownError("field of "+name(typ), field, fieldNames(typ)).Error())
		return nil
	}
	return typ
}

// call checks the arguments of a function and returns the type of its result.
func (t *typecheck) call(n *parse.IdentifierNode, args []reflect.Type) reflect.Type {
	f := t.funcs[n.Ident]
	if f == nil {
		return t.builtin(n, args)
	}
	fixed := f.NumIn()
	if f.IsVariadic() {
		fixed--
	}
	if len(args) < fixed || (len(args) > fixed && !f.IsVariadic()) {
		t.problem(n, "%s takes %d arguments, got %d", n.Ident, fixed, len(args))
		return nil
	}
	for i, a := range args {
		want := f.In(min(i, f.NumIn()-1))
		if f.IsVariadic() && i >= fixed {
			want = want.Elem()
		}
		if !fits(a, want) {
			t.problem(n, "argument %d of %s is a %s, want a %s", i+1, n.Ident, name(a), name(want))
		}
	}
	return known(f.Out(0))
}

// operands are the smallest and the largest number of arguments of each builtin.
var operands = map[string][2]int{
	"and": {1, 99}, "or": {1, 99}, "not": {1, 1}, "len": {1, 1}, "index": {2, 99}, "eq": {2, 99},
	"ne": {2, 2}, "lt": {2, 2}, "le": {2, 2}, "gt": {2, 2}, "ge": {2, 2},
}

func (t *typecheck) builtin(n *parse.IdentifierNode, args []reflect.Type) reflect.Type {
	if want := operands[n.Ident]; len(args) < want[0] || len(args) > want[1] {
		t.problem(n, "%s takes %d arguments, got %d", n.Ident, want[0], len(args))
		return nil
	}
	switch n.Ident {
	case "and", "or":
		for _, a := range args {
			if a != args[0] {
				return nil
			}
		}
		return args[0]
	case "len":
		return reflect.TypeFor[int]()
	case "index":
		if len(args) == 2 && args[0] != nil {
			if k := args[0].Kind(); k == reflect.Slice || k == reflect.Map {
				return known(args[0].Elem())
			}
		}
		return nil
	}
	return reflect.TypeFor[bool]()
}

// fits reports whether text/template can pass a value of one type as the other.
func fits(arg, want reflect.Type) bool {
	return arg == nil || arg.AssignableTo(want) ||
		arg.Kind() == reflect.Pointer && arg.Elem().AssignableTo(want)
}

// isText reports whether text/template prints a value of the type as the escapers would: a string, a
// number, or one that isn't a pointer and has its own text.
func isText(typ reflect.Type) bool {
	switch typ {
	case nil:
		return false
	case reflect.TypeFor[string](), reflect.TypeFor[int]():
		return true
	}
	return typ.Kind() != reflect.Pointer && typ.Kind() != reflect.Interface &&
		typ.Implements(reflect.TypeFor[fmt.Stringer]())
}

// printable reports whether the escapers accept a value of the type.
func printable(t reflect.Type) bool {
	return t == nil || t.Implements(reflect.TypeFor[fmt.Stringer]()) ||
		t == reflect.TypeFor[string]() || t == reflect.TypeFor[int]()
}

// known returns nil for an interface: its value's type is known only when the template runs.
func known(t reflect.Type) reflect.Type {
	if t == nil || t.Kind() == reflect.Interface {
		return nil
	}
	return t
}

func deref(t reflect.Type) reflect.Type {
	if t != nil && t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

func name(t reflect.Type) string {
	if t = deref(t); t.Name() != "" {
		return t.Name()
	}
	return t.String()
}

func fieldNames(t reflect.Type) []string {
	var names []string
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && !f.Anonymous {
				names = append(names, f.Name)
			}
		}
	}
	for i := range t.NumMethod() {
		if m := t.Method(i); m.Type.NumIn() == 1 && !strings.HasPrefix(m.Name, "Marshal") {
			names = append(names, m.Name)
		}
	}
	return names
}
