package drafts_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Every reply that may come to a kind is answered, and its answers lead to an end. Two sorts of
// email get no answer: those that end the negotiation, and those from the coach to the client.
// Silence needs an answer only if it's the other side's turn: after an email that only plays for
// time, it's the client's.
func TestReplyGraph(t *testing.T) {
	cat := drafttest.Catalog(t)
	g := cat.Graph()
	coach := map[string]bool{}
	for _, k := range g.Kinds {
		if coach[k.ID] = k.Stage == "coach"; coach[k.ID] || k.End() {
			continue
		}
		for _, r := range letter.Replies() {
			if r == letter.ReplySilence &&
				(k.Window == letter.WindowHold || k.By == "answer.day" || agreesOnDate[k.ID]) {
				continue
			}
			if answerTo(k, r) == "" {
				t.Errorf("%s: unanswered reply: %s", k.ID, r)
			}
		}
	}
	for _, id := range g.Unended() {
		if !coach[id] {
			t.Errorf("%s: dead end: no reply ever leads to an acceptance, a decline or a withdrawal", id)
		}
	}
}

// agreesOnDate are the kinds that say by when the client answers, on a day that both sides named.
var agreesOnDate = map[string]bool{"deadline-reply.yes": true, "deadline-reply.partial": true,
	"deadline-reply.no": true}

func answerTo(k letter.Kind, r letter.Reply) string {
	for _, to := range k.Replies {
		if to.Reply == r {
			return to.Kind
		}
	}
	return ""
}

// For every reply there is a case from which both the email and the answer to the reply can be
// drafted, on one of the days on which it may come. If another case lacks a fact for the answer,
// the plan says so below the email.
func TestRepliesCanBeDrafted(t *testing.T) {
	cat := drafttest.Catalog(t)
	why := map[drafts.Edge]error{}
	drafted := map[drafts.Edge]bool{}
	for _, m := range drafttest.Drafts(t, "") {
		c := drafttest.Shared(t, m.Scenario.File)
		for _, r := range m.Kind.Replies {
			if e := (drafts.Edge{From: m.Kind.ID, Reply: r.Reply, To: r.Kind}); !drafted[e] {
				why[e] = draftsAnswer(cat, c, m.Draft, r.Kind)
				drafted[e] = why[e] == nil
			}
		}
	}
	for _, e := range cat.Graph().Edges {
		if !drafted[e] {
			t.Errorf("%s: no case has the facts for both it and the answer to %s, %s: %v", e.From,
				e.Reply, e.To, why[e])
		}
	}
}

// draftsAnswer drafts the answer to an email: after three hours or in the two weeks that follow,
// about the ask of any round.
func draftsAnswer(cat *drafts.Catalog, c *casefile.Case, d *drafts.Draft, kind string) (err error) {
	for hours := 3; hours < 14*24; hours += 12 {
		send := d.Send.Add(time.Duration(hours) * time.Hour)
		r := letter.Request{Kind: kind, Send: send, Opportunity: d.Opportunity, Ahead: true}
		if k, err := cat.Kind(kind); err == nil && k.By == "" {
			r.By = calendar.LocalTime{Date: calendar.DateOf(send).AddDays(2)}
		}
		for r.Round = range 4 {
			_, failed := cat.Draft(c, r)
			if failed == nil {
				return nil
			}
			if err == nil {
				err = failed
			}
		}
	}
	return err
}

func TestGraphAround(t *testing.T) {
	g := drafttest.Catalog(t).Graph()
	near, err := g.Around("final-ask")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range near.Edges {
		if e.From != "final-ask" && e.To != "final-ask" {
			t.Errorf("%v is no edge of it", e)
		}
	}
	for _, id := range []string{"counter-base", "final-ask", "accept-recap"} {
		if !hasKind(near, id) {
			t.Errorf("%s is missing", id)
		}
	}
	if hasKind(near, "coach-wrap-up") {
		t.Error("coach-wrap-up is not near it")
	}
	if _, err := g.Around("final-aks"); !errors.Is(err, casefile.ErrUnknown) ||
		!strings.Contains(err.Error(), "final-ask") {
		t.Errorf("got %v", err)
	}
}

func hasKind(g *drafts.Graph, id string) bool {
	for _, k := range g.Kinds {
		if k.ID == id {
			return true
		}
	}
	return false
}

func TestGraphFindsDeadEnds(t *testing.T) {
	g := &drafts.Graph{
		Kinds: []letter.Kind{{ID: "a"}, {ID: "b"}, {ID: "c", Window: letter.WindowFinal}, {ID: "d"},
			{ID: "e"}},
		Edges: []drafts.Edge{{"a", "yes", "b"}, {"b", "yes", "c"}, {"a", "no", "d"},
			{"d", "yes", "e"}, {"e", "no", "d"}},
	}
	if got := strings.Join(g.Unended(), " "); got != "d e" {
		t.Errorf("got %q", got)
	}
}

func TestGraphWriters(t *testing.T) {
	g := &drafts.Graph{
		Kinds: []letter.Kind{{ID: "x.yes", Stage: "counter"},
			{ID: "y", Stage: "close", Window: letter.WindowFinal}},
		Edges: []drafts.Edge{{"x.yes", "yes", "y"}, {"x.yes", "no", "x.yes"}, {"x.yes", "partial", "y"}},
	}
	for _, tt := range []struct {
		name  string
		write func(*strings.Builder) error
		want  string
	}{
		{"DOT", func(b *strings.Builder) error { return g.DOT(b) }, `digraph replies {
  rankdir=LR;
  newrank=true;
  node [shape=box, style=rounded, fontname="sans-serif"];
  edge [fontname="sans-serif", fontsize=10];
  subgraph "cluster_counter" {
    label="counter";
    "x.yes";
  }
  subgraph "cluster_close" {
    label="close";
    "y" [peripheries=2];
  }
  "x.yes" -> "y" [label="yes, partial"];
  "x.yes" -> "x.yes" [label="no"];
}
`},
		{"Mermaid", func(b *strings.Builder) error { return g.Mermaid(b) }, `flowchart LR
  subgraph counter_stage["counter"]
    x.yes["x.yes"]
  end
  subgraph close_stage["close"]
    y(["y"])
  end
  x.yes -->|yes, partial| y
  x.yes -->|no| x.yes
`},
		{"text", func(b *strings.Builder) error { return g.Text(b) }, `x.yes
  x.yes  ─ no →       x.yes
  x.yes  ─ yes →      y
  x.yes  ─ no →       x.yes
  x.yes  ─ partial →  y

y (an end)
  x.yes  ─ yes →      y
  x.yes  ─ partial →  y
`},
	} {
		var b strings.Builder
		if err := tt.write(&b); err != nil || b.String() != tt.want {
			t.Errorf("%s: %v, got\n%s", tt.name, err, b.String())
		}
	}
}
