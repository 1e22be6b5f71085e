package drafts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// broughtByTheReply reports whether only the reply can meet the need: which package they agreed to,
// and that the days off are over.
func broughtByTheReply(need string) bool { return need == "agreed" || need == "break.over" }

// The answer to a reply can be written from the same case as the email itself: no reply leaves the
// client without a draft.
func TestRepliesCanBeWritten(t *testing.T) {
	cat := drafttest.Catalog(t)
	drafted := map[string]map[string]bool{} // by kind: the scenarios and opportunities that have it
	for _, m := range drafttest.Drafts(t, "") {
		id := m.Kind.ID
		if drafted[id] == nil {
			drafted[id] = map[string]bool{}
		}
		drafted[id][m.Scenario.Name+"/"+strings.TrimSuffix(m.Name, id)] = true
	}
	kinds := map[string]letter.Kind{}
	for _, k := range cat.Kinds() {
		kinds[k.ID] = k
	}
	for _, e := range cat.Graph().Edges {
		both := false
		for at := range drafted[e.From] {
			both = both || drafted[e.To][at]
		}
		if to := kinds[e.To]; !both && !slices.ContainsFunc(to.Needs, broughtByTheReply) {
			t.Errorf("%s: no case with the facts for it has those for the answer to %s, %s", e.From,
				e.Reply, e.To)
		}
	}
}
