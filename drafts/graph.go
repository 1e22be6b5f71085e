package drafts

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Graph says which kind answers which reply to which kind.
type Graph struct {
	Kinds []letter.Kind // in the order of a negotiation
	Edges []Edge        // by the kind that is answered, then in the order of [letter.Replies]
}

// Edge leads from a kind of email, by a reply to it, to the kind that answers that reply.
type Edge struct {
	From  string
	Reply letter.Reply
	To    string
}

// Graph returns the graph of every kind of the catalog.
func (cat *Catalog) Graph() *Graph {
	g := &Graph{Kinds: cat.Kinds()}
	for _, k := range g.Kinds {
		for _, r := range k.Replies {
			g.Edges = append(g.Edges, Edge{k.ID, r.Reply, r.Kind})
		}
	}
	return g
}

// Around returns the part of the graph around a kind: the kind itself, those that lead to it, and
// those that it leads to, with the edges that begin or end at it. The error is a
// [*casefile.UnknownError].
func (g *Graph) Around(kind string) (*Graph, error) {
	if !slices.ContainsFunc(g.Kinds, func(k letter.Kind) bool { return k.ID == kind }) {
		ids := each.Of(g.Kinds, func(k letter.Kind) string { return k.ID })
		return nil, unknownKind(kind, ids)
	}
	near := &Graph{}
	keep := map[string]bool{kind: true}
	for _, e := range g.Edges {
		if e.From == kind || e.To == kind {
			near.Edges = append(near.Edges, e)
			keep[e.From], keep[e.To] = true, true
		}
	}
	for _, k := range g.Kinds {
		if keep[k.ID] {
			near.Kinds = append(near.Kinds, k)
		}
	}
	return near, nil
}

// Text writes the edges for people, as UTF-8: for each of the named kinds, or for all if none is
// named, the edges that lead to it, then those that lead from it. The error is that of w.
func (g *Graph) Text(w io.Writer, kinds ...string) error {
	var blocks []string
	for _, k := range g.Kinds {
		if len(kinds) > 0 && !slices.Contains(kinds, k.ID) {
			continue
		}
		var rows [][]string
		for _, e := range g.Edges {
			if e.To == k.ID {
				rows = append(rows, []string{"  " + e.From, "─ " + string(e.Reply) + " →", k.ID})
			}
		}
		for _, e := range g.Edges {
			if e.From == k.ID {
				rows = append(rows, []string{"  " + k.ID, "─ " + string(e.Reply) + " →", e.To})
			}
		}
		title := k.ID
		if k.End() {
			title += " (an end)"
		}
		blocks = append(blocks, strings.Join(append([]string{title}, columns.Rows(rows)...), "\n")+"\n")
	}
	_, err := io.WriteString(w, strings.Join(blocks, "\n"))
	return err
}

// notation is how a program that draws graphs writes one: patterns for a stage, for a kind, and for an
// arrow from a kind to another with its label.
type notation struct{ head, stage, kind, end, stageEnd, arrow, foot string }

// DOT writes the graph for Graphviz, with a cluster for each stage; replies that lead to the same
// kind share an arrow. The error is that of w.
func (g *Graph) DOT(w io.Writer) error {
	return g.draw(w, notation{
		// newrank: without it, Graphviz 2.43 fails on clusters with arrows in both directions.
		head: "digraph replies {\n  rankdir=LR;\n  newrank=true;\n" +
			"  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n" +
			"  edge [fontname=\"sans-serif\", fontsize=10];\n",
		stage: "  subgraph \"cluster_%[1]s\" {\n    label=\"%[1]s\";\n", stageEnd: "  }\n",
		kind: "    \"%[1]s\";\n", end: "    \"%[1]s\" [peripheries=2];\n",
		arrow: "  \"%[1]s\" -> \"%[2]s\" [label=\"%[3]s\"];\n", foot: "}\n",
	})
}

// Mermaid writes the graph as a Mermaid flowchart, with a subgraph for each stage; replies that
// lead to the same kind share an arrow. The error is that of w.
func (g *Graph) Mermaid(w io.Writer) error {
	return g.draw(w, notation{
		head:  "flowchart LR\n",
		stage: "  subgraph %[1]s_stage[\"%[1]s\"]\n", stageEnd: "  end\n",
		kind: "    %[1]s[\"%[1]s\"]\n", end: "    %[1]s([\"%[1]s\"])\n",
		arrow: "  %[1]s -->|%[3]s| %[2]s\n",
	})
}

func (g *Graph) draw(w io.Writer, n notation) error {
	var b strings.Builder
	b.WriteString(n.head)
	for _, stage := range g.stages() {
		fmt.Fprintf(&b, n.stage, stage)
		for _, k := range g.Kinds {
			switch {
			case k.Stage != stage:
			case k.End():
				fmt.Fprintf(&b, n.end, k.ID)
			default:
				fmt.Fprintf(&b, n.kind, k.ID)
			}
		}
		b.WriteString(n.stageEnd)
	}
	for _, a := range g.arrows() {
		fmt.Fprintf(&b, n.arrow, a.from, a.to, a.label)
	}
	b.WriteString(n.foot)
	_, err := io.WriteString(w, b.String())
	return err
}

// stages returns the stages that have a kind in the graph, in their order.
func (g *Graph) stages() []string {
	var list []string
	for _, k := range g.Kinds {
		if !slices.Contains(list, k.Stage) {
			list = append(list, k.Stage)
		}
	}
	return list
}

// arrow is all replies to one kind that lead to the same other kind.
type arrow struct{ from, to, label string }

func (g *Graph) arrows() []arrow {
	var list []arrow
	for _, e := range g.Edges {
		i := slices.IndexFunc(list, func(a arrow) bool { return a.from == e.From && a.to == e.To })
		if i < 0 {
			list = append(list, arrow{e.From, e.To, string(e.Reply)})
		} else {
			list[i].label += ", " + string(e.Reply)
		}
	}
	return list
}

// checkReplies refuses replies that lead to no kind.
func (b *builder) checkReplies() {
	for _, k := range b.cat.order {
		if k.late {
			continue
		}
		s, kind := k.read()
		for _, r := range kind.Replies {
			if !slices.Contains(b.kinds, r.Kind) {
				b.add(k.main, s.places["replies."+string(r.Reply)].Line, "replies.%s: %v",
					r.Reply, unknownKind(r.Kind, b.kinds))
			}
		}
	}
}

// redirect returns where a reply leads: to what the catalog has for the situation of the kind that
// the author of k named. An author who names a kind although a later one was already visible to him
// means exactly that kind.
func (cat *Catalog) redirect(k *compiled, id string) string {
	named := cat.kinds[id]
	if named == nil || k.level == cat.levels-1 {
		return id // only some of the kinds were read, or no later one can be there
	}
	_, kind := named.read()
	s, ok := kind.Situation()
	if best := cat.serve(s); ok && best != nil && k.level < best.level {
		return best.id
	}
	return id
}
