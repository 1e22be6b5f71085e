package drafts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/markup"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Slots returns the slots of the requested email in their order, with the words that it would have
// now: the subject, those of the body, and the body itself, from the greeting to the closing. The
// errors are those of [Catalog.Draft].
func (cat *Catalog) Slots(c *casefile.Case, r Request) ([]letter.Slot, error) {
	j, l, err := cat.compose(c, r)
	if err != nil {
		return nil, err
	}
	j.form.slots = true
	j.set = cat.texts.in(j.form, cat.kinds[j.Kind.ID])
	var slots []letter.Slot
	for _, name := range j.Kind.Slots {
		s := letter.Slot{Name: name, Own: l.Words(name) != "" || l.Words(before+name) != "" || l.Words(name+after) != ""}
		if name == casefile.SlotSubject {
			s.Text, err = j.subject(l)
		} else {
			s.Text, err = j.slot(name, l)
		}
		if err != nil {
			return nil, err
		}
		slots = append(slots, s)
	}
	return slots, nil
}

// slot renders one slot of the body, without what's around it.
func (j rendering) slot(name string, l *letter.Letter) (string, error) {
	set, err := j.set.Clone()
	if err != nil {
		return "", err
	}
	tree := &parse.Tree{}
	*tree = *j.set.Lookup(j.form.path).Tree
	root := *tree.Root
	tree.Root = &root
	tree.Root.Nodes = only(name, tree.Root.Nodes)
	if _, err := set.AddParseTree(tree.Name, tree); err != nil {
		return "", err
	}
	out, err := j.execute(set, tree.Name, l)
	if err != nil {
		return "", err
	}
	defer out.free()
	text, _, err := markup.Render(out.Bytes())
	if err != nil {
		return "", j.failed(fmt.Errorf("in its output, %w", err))
	}
	return strings.TrimSuffix(text, "\n"), nil
}

// only returns the slot with the name from a list, with the variables declared before it.
func only(name string, list []parse.Node) []parse.Node {
	var kept []parse.Node
	for _, n := range list {
		switch n := n.(type) {
		case *parse.ActionNode:
			if len(n.Pipe.Decl) > 0 {
				kept = append(kept, n)
			}
		case *parse.IfNode:
			switch slot := slotOf(n.Pipe); slot {
			case before + name, name:
				kept = append(kept, n)
			case name + after:
				return append(kept, n)
			case casefile.SlotBody:
				return append(kept, only(name, n.ElseList.Nodes)...)
			}
		}
	}
	return kept
}

// slotAt returns the slot that a field of words is for, whether they take its place or are added to it.
func slotAt(field string) string {
	if slot, ok := strings.CutSuffix(field, after); ok {
		return slot
	}
	return strings.TrimPrefix(field, before)
}

// isParagraph reports whether Markdown that can be rendered is a single paragraph.
func isParagraph(words string) bool {
	_, html, err := markup.Render([]byte(words))
	blocks := blockPattern().FindAllString(html, 2)
	return err == nil && len(blocks) == 1 && blocks[0] == "<p>"
}

var blockPattern = lazy.Regexp(`<(p|ul|ol|table)[ >]`)

// ownWords is the function that returns the coach's words for a slot. Templates can't call it,
// because the parser doesn't know it, and its result isn't escaped: it's Markdown.
const ownWords = "_words"

// spaced returns the coach's words for a slot, apart from the template's words around them.
func spaced(l *letter.Letter, slot string) string {
	own := l.Words(slot)
	switch _, more, _ := strings.Cut(own, "\n"); {
	case own == "":
		return ""
	case more == "":
		return " " + strings.TrimSuffix(own, "\n") + " "
	case slotAt(slot) != slot && !isParagraph(own):
		return "\n\n" + own + "\n\n"
	}
	return own
}

var slotPattern = lazy.Regexp(`^[a-z]+(-[a-z0-9]+)*$`)

// fillSlots makes slots of the blocks at the top level of a body, and one of the whole body. It
// takes the blocks out of the set of definitions, and returns the names in their order and which
// slots are inside a paragraph.
func (b *builder) fillSlots(file string, tree *parse.Tree, set map[string]*parse.Tree) (
	names []string, inline map[string]bool,
) {
	inline = map[string]bool{}
	root, slots := tree.Root, map[int][]parse.Node{}
	for i, n := range root.Nodes {
		block, ok := n.(*parse.TemplateNode)
		if !ok || strings.Contains(block.Name, "/") {
			continue
		}
		defined := set[block.Name]
		switch {
		case slices.Contains(names, block.Name):
			b.at(file, tree, n, "there are two slots %q", block.Name)
			b.defined[block.Name] = true
			continue
		case defined == nil:
			continue
		case !slotPattern().MatchString(block.Name), block.Name == casefile.SlotBody,
			block.Name == casefile.SlotSubject:
			b.at(file, tree, n, "a slot can't be called %q: want lower-case letters and digits with "+
				"single hyphens between, and neither subject nor body, which every kind has", block.Name)
		case block.Pipe == nil || block.Pipe.String() != ".":
			b.at(file, tree, n, `a slot sees what its email sees: want {{ block %q . }}`, block.Name)
		}
		names = append(names, block.Name)
		inside := defined.Root
		apart := blankLine(trailing(textAt(root, i-1))+leading(textAt(inside, 0)), i == 0) &&
			blankLine(trailing(textAt(inside, len(inside.Nodes)-1))+leading(textAt(root, i+1)), i == len(root.Nodes)-1)
		inline[block.Name] = !apart
		slot := slotNode(block.Name, block.Pos, inside, apart)
		added := func(name string) parse.Node {
			return slotNode(name, block.Pos, &parse.ListNode{NodeType: parse.NodeList}, apart && b.lists(inside))
		}
		slots[i] = []parse.Node{added(before + block.Name), slot, added(block.Name + after)}
		delete(set, block.Name)
	}
	var nodes []parse.Node
	for i, n := range root.Nodes {
		if slots[i] == nil {
			slots[i] = []parse.Node{n}
		}
		nodes = append(nodes, slots[i]...)
	}
	root.Nodes = nodes
	from, to := 0, len(root.Nodes)
	for i, n := range root.Nodes {
		switch call, _ := n.(*parse.TemplateNode); {
		case call == nil:
		case call.Name == "partials/greeting" && from == 0:
			from = i + 1
		case call.Name == "partials/closing" && i >= from:
			to = i
		}
	}
	body := &parse.ListNode{NodeType: parse.NodeList, Nodes: slices.Clone(root.Nodes[from:to])}
	root.Nodes = slices.Concat(root.Nodes[:from],
		[]parse.Node{slotNode(casefile.SlotBody, 0, body, true)}, root.Nodes[to:])
	return slices.Concat([]string{casefile.SlotSubject}, names, []string{casefile.SlotBody}), inline
}

// lists reports whether what's in a slot may end in a list or a table, which a sentence can't follow on the
// same line.
func (b *builder) lists(inside *parse.ListNode) bool {
	if inside == nil {
		return false
	}
	return slices.ContainsFunc(inside.Nodes, func(n parse.Node) bool {
		switch n := n.(type) {
		case *parse.TextNode:
			return blockMark().Match(n.Text)
		case *parse.TemplateNode:
			return b.partials[n.Name] != nil && b.lists(b.partials[n.Name].Root)
		}
		return slices.ContainsFunc(branches(n), b.lists)
	})
}

var blockMark = lazy.Regexp(`(?m)^(?:- |\d+\. |\|)`)

// textAt returns the text at an index of a list, or "".
func textAt(list *parse.ListNode, i int) string {
	if i < 0 || i >= len(list.Nodes) {
		return ""
	}
	if text, ok := list.Nodes[i].(*parse.TextNode); ok {
		return string(text.Text)
	}
	return ""
}

// leading and trailing return the white space at an end of a text.
func leading(s string) string  { return s[:len(s)-len(strings.TrimLeft(s, " \t\n"))] }
func trailing(s string) string { return s[len(strings.TrimRight(s, " \t\n")):] }

// blankLine reports whether white space separates paragraphs; at an edge of the email it does.
func blankLine(space string, edge bool) bool { return edge || strings.Count(space, "\n") >= 2 }

// What stands at a slot's name if words are added to it, instead of taking its place.
const (
	before = "+" // +reason: in front of it
	after  = "+" // reason+: behind it
)

// slotNode returns {{ if _words "name" }}{{ _words "name" }}{{ else }}…{{ end }}. Words that are
// paragraphs of their own are set apart by blank lines.
func slotNode(name string, pos parse.Pos, inside *parse.ListNode, apart bool) parse.Node {
	pipe := func() *parse.PipeNode {
		return &parse.PipeNode{NodeType: parse.NodePipe, Pos: pos, Cmds: []*parse.CommandNode{{
			NodeType: parse.NodeCommand, Pos: pos,
			Args: []parse.Node{
				parse.NewIdentifier(ownWords).SetTree(nil).SetPos(pos),
				&parse.VariableNode{NodeType: parse.NodeVariable, Pos: pos, Ident: []string{"$"}},
				&parse.StringNode{NodeType: parse.NodeString, Pos: pos, Quoted: strconv.Quote(name),
					Text: name},
			},
		}}}
	}
	words := []parse.Node{&parse.ActionNode{NodeType: parse.NodeAction, Pos: pos, Pipe: pipe()}}
	if apart {
		blank := &parse.TextNode{NodeType: parse.NodeText, Pos: pos, Text: []byte("\n\n")}
		words = []parse.Node{blank, words[0], blank}
	}
	return &parse.IfNode{BranchNode: parse.BranchNode{
		NodeType: parse.NodeIf, Pos: pos, Pipe: pipe(), ElseList: inside,
		List: &parse.ListNode{NodeType: parse.NodeList, Pos: pos, Nodes: words},
	}}
}

// withoutSlots returns a list with what the slots have without words of the case. A slot that
// declares a variable stays, so that the variable isn't known outside of it.
func withoutSlots(list *parse.ListNode) *parse.ListNode {
	plain := &parse.ListNode{NodeType: parse.NodeList, Pos: list.Pos}
	declares := func(n parse.Node) bool {
		a, ok := n.(*parse.ActionNode)
		return ok && len(a.Pipe.Decl) > 0
	}
	for _, n := range list.Nodes {
		slot, ok := n.(*parse.IfNode)
		if ok && slotOf(slot.Pipe) != "" && !slices.ContainsFunc(slot.ElseList.Nodes, declares) {
			plain.Nodes = append(plain.Nodes, withoutSlots(slot.ElseList).Nodes...)
		} else {
			plain.Nodes = append(plain.Nodes, n)
		}
	}
	return plain
}

// slotOf returns the name of the slot whose words a pipeline returns, or "".
func slotOf(p *parse.PipeNode) string {
	args := p.Cmds[0].Args
	if f, ok := args[0].(*parse.IdentifierNode); ok && f.Ident == ownWords {
		return args[2].(*parse.StringNode).Text
	}
	return ""
}

// slotsIn returns the slots of a built-in kind, whose blocks are all outside of everything else.
func slotsIn(text string) []string {
	slots := []string{casefile.SlotSubject}
	for _, block := range strings.Split(text, `{{ block "`)[1:] {
		name, _, _ := strings.Cut(block, `"`)
		slots = append(slots, name)
	}
	return append(slots, casefile.SlotBody)
}

// sameSlots compares slots, whatever their order.
func sameSlots(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
