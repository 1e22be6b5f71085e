package plan_test

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

var (
	oracleCases = flag.Int("oracle", 60, "how many random cases the oracle judges")
	oracleSeed  = flag.Uint64("seed", 1, "the seed of the oracle's first case")
)

// TestOracle plans random cases and judges the plans by the rules of timing, which it applies on
// its own, from the log and the calendar. With -v it says how often it applied each, and prints the
// case if there's only one.
//
// It doesn't judge what the rules leave open: whether an answer about the deadline is held over days
// off, on which days of a week that begins on a Sunday an ask goes out, which of several open emails
// a nudge is about, and two requests on one day if the deadline leaves no other.
func TestOracle(t *testing.T) {
	applied, broken := map[string]int{}, map[string]int{}
	for seed := *oracleSeed; seed < *oracleSeed+uint64(*oracleCases); seed++ {
		text, at := oracleCase(t, seed)
		if *oracleCases == 1 {
			t.Logf("%s# --on %s", text, at.Format(time.RFC3339))
		}
		j := &oracleJudge{T: t, cat: drafttest.Catalog(t), at: at, applied: applied, broken: broken,
			name: fmt.Sprintf("seed %d at %s", seed, at.Format(time.RFC3339))}
		var err error
		j.c, err = casefile.Parse("oracle.yaml", strings.NewReader(text))
		j.check(err)
		j.home, err = j.c.HomeZone()
		j.check(err)
		j.p = j.plan(j.c, at)
		j.judge()
	}
	for _, rule := range slices.Sorted(maps.Keys(applied)) {
		t.Logf("%-38s %6d applied, %4d broken", rule, applied[rule], broken[rule])
	}
}

// oracleJudge judges one plan.
type oracleJudge struct {
	*testing.T
	name            string
	cat             *drafts.Catalog
	c               *casefile.Case
	p               *plan.Plan
	at              time.Time
	home            *time.Location
	applied, broken map[string]int // how often each rule was
}

// must counts the rule as applied, and as broken unless it holds; the facts show how.
func (j *oracleJudge) must(rule string, holds bool, facts ...any) {
	if j.applied[rule]++; holds {
		return
	}
	j.broken[rule]++
	for i, f := range facts {
		if s, ok := f.(*plan.Step); ok && s != nil {
			facts[i] = fmt.Sprintf("%s %s (%s %s, %s–%s)", s.Number, s.Kind, s.Reply, s.Timing,
				s.Window.From.Format("Mon 2006-01-02 15:04"), s.Window.To.Format("Mon 15:04"))
		}
	}
	j.Errorf("%s: %s: %v", j.name, rule, facts)
}

func (j *oracleJudge) check(err error) {
	if j.Helper(); err != nil {
		j.Fatal(err)
	}
}

func (j *oracleJudge) plan(c *casefile.Case, at time.Time) *plan.Plan {
	p, err := plan.New(j.cat, c, at)
	j.check(err)
	return p
}

// kind returns the kind with the ID; the zero Kind if there is none.
func (j *oracleJudge) kind(id string) letter.Kind {
	k, _ := j.cat.Kind(id)
	return k
}

func (j *oracleJudge) act(s *plan.Step, acts ...letter.Act) bool {
	return slices.Contains(acts, j.kind(s.Kind).Act)
}

func (j *oracleJudge) asks(s *plan.Step) bool { return j.act(s, letter.ActAsk, letter.ActCounter) }

// requests reports whether an email of the kind asks for something, if only to wait.
func (j *oracleJudge) requests(k letter.Kind) bool {
	return k.Act == letter.ActAsk || k.Act == letter.ActCounter ||
		k.Act == letter.ActHold && k.Stage == "level"
}

func (j *oracleJudge) judge() {
	var last time.Time
	asked := map[string]*plan.Step{}
	for _, s := range j.p.Steps {
		if s.Sent {
			continue
		}
		j.must("order", !s.Window.From.Before(last), s)
		last = s.Window.From
		day := s.To[0] + last.Format("2006-01-02")
		if j.requests(j.kind(s.Kind)) || j.act(s, letter.ActNudge) {
			j.must("one request a day", asked[day] == nil, asked[day], s)
			asked[day] = s
		}
	}
	for i := range j.c.Opportunities {
		o, err := j.c.Office(i, calendar.Rules{})
		j.check(err)
		v := &oracleView{oracleJudge: j, Office: o, o: &j.c.Opportunities[i]}
		v.readLog()
		v.judge()
	}
}
