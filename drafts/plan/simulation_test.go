package plan_test

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

var simulations = flag.Int("simulations", 40, "how many random cases TestSimulation plans")

// worldPlaces are where clients and companies are: weekends of several kinds, every part of the
// day.
var worldPlaces = []struct{ calendar, zone string }{
	{"US", "America/Los_Angeles"}, {"US-NY", "America/New_York"}, {"US", "America/Chicago"},
	{"US", "Pacific/Honolulu"}, {"CA-ON", "America/Toronto"}, {"CA-BC", "America/Vancouver"},
	{"MX", "America/Mexico_City"}, {"BR", "America/Sao_Paulo"}, {"AR", "America/Argentina/Buenos_Aires"},
	{"GB", "Europe/London"}, {"IE", "Europe/Dublin"}, {"PT", "Europe/Lisbon"}, {"DE-BY", "Europe/Berlin"},
	{"FR", "Europe/Paris"}, {"AT", "Europe/Vienna"}, {"NO", "Europe/Oslo"}, {"FI", "Europe/Helsinki"},
	{"PL", "Europe/Warsaw"}, {"GR", "Europe/Athens"}, {"TR", "Europe/Istanbul"}, {"ZA",
		"Africa/Johannesburg"},
	{"IL", "Asia/Jerusalem"}, {"SA", "Asia/Riyadh"}, {"AE", "Asia/Dubai"}, {"IN", "Asia/Kolkata"},
	{"SG", "Asia/Singapore"}, {"CN", "Asia/Shanghai"}, {"KR", "Asia/Seoul"}, {"JP", "Asia/Tokyo"},
	{"AU-NSW", "Australia/Sydney"}, {"NZ", "Pacific/Auckland"},
}

// simulated is a random case with the time of its plan.
type simulated struct {
	text string
	at   time.Time
	c    *casefile.Case
}

// simulate makes a case: one company or two, which may share a recruiter, with any history that the
// log can tell.
func simulate(t *testing.T, seed uint64) simulated {
	t.Helper()
	r := rand.New(rand.NewPCG(7, seed))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	some := func(one int, text string) string {
		if r.IntN(one) == 0 {
			return text
		}
		return ""
	}
	home := worldPlaces[r.IntN(len(worldPlaces))]
	made := calendar.NewDate(2024+r.IntN(8), time.Month(1+r.IntN(12)), 1+r.IntN(28))
	var b strings.Builder
	fmt.Fprintf(&b, "version: 1\nid: sim\ncurrency: USD\ncoach: {name: Dana Reyes, email: dana@coach.example}\n"+
		"client: {name: Erica Vale, email: erica@vale.example, timezone: %s, calendar: %s}\nopportunities:\n",
		home.zone, home.calendar)
	var log []string
	last := made
	ids := []string{"acme", "beta"}[:1+r.IntN(5)/3]
	for n, id := range ids {
		there := worldPlaces[r.IntN(len(worldPlaces))]
		email := id + "@recruit.example"
		if n > 0 && r.IntN(3) == 0 {
			email = "acme@recruit.example" // one agency for both
		}
		fmt.Fprintf(&b, "  - id: %s\n    company: %s Works\n    role: Principal Engineer\n    timezone: %s\n    calendar: %s\n",
			id, strings.ToUpper(id[:1])+id[1:], there.zone, there.calendar)
		b.WriteString(some(3, "    verified: true\n") + some(3, "    may_quote: true\n"))
		if r.IntN(3) == 0 {
			from := made.AddDays(r.IntN(14))
			fmt.Fprintf(&b, "    closures: [{from: %s, to: %s, name: the summer closing}]\n", from,
				from.AddDays(r.IntN(8)))
		}
		fmt.Fprintf(&b, "    people:\n      - {id: %s-r, role: recruiter, name: Priya Shah, email: %s}\n", id, email)
		b.WriteString(some(2, fmt.Sprintf("      - {id: %s-h, role: hiring-manager, name: Marcus Oyelaran, email: hm-%s@works.example}\n", id, id)))
		b.WriteString(some(3, "    level: {offered: L5, target: L6, review: 2033-06-01}\n"))
		b.WriteString("    evidence:\n      - {action: led one roadmap, result: four teams adopted it, shareable: true}\n")
		offered := r.IntN(8) > 0
		if offered {
			deadline := ""
			if r.IntN(3) > 0 {
				deadline = ", deadline: " + made.AddDays(r.IntN(24)).String() + pick("", "T17:00", "T09:00", "T23:59")
			}
			fmt.Fprintf(&b, "    offers: [{id: %s-1, made: %s, status: %s, base: %d%s}]\n", id, made,
				pick("written", "verbal"), 240000-10000*r.IntN(3), deadline)
			b.WriteString(pick("", "    asks: [{round: 1, base: 260000}]\n",
				"    asks: [{round: 1, base: 260000, fallback: {base: 250000}}]\n",
				"    asks: [{round: 1, base: 260000}, {round: 2, sign_on: [40000], would_sign: true}]\n"))
			b.WriteString(some(4, fmt.Sprintf("    extension: {until: %s, reason: a visit is planned}\n",
				made.AddDays(30))))
		}
		now := made
		add := func(what string) {
			log = append(log, fmt.Sprintf("  - {on: %s, opportunity: %s, what: %s}\n", now, id, what))
			last = calendar.DateOf(later(last.In(time.UTC), now.In(time.UTC)))
		}
		if offered {
			add(pick("written-offer", "verbal-offer"))
		} else {
			add(pick("interview", "applied"))
		}
		for range r.IntN(6) {
			now = now.AddDays(r.IntN(5))
			switch r.IntN(10) {
			case 0, 1, 2:
				if !offered {
					add("sent, kind: " + pick("level-up-request", "process-checkin"))
					continue
				}
				add("sent, kind: " + pick("counter-base", "counter-base", "final-ask", "lever-pivot", "offer-acknowledge",
					"level-up-request", "offer-pause", "number-rationale", "response-hold", "deadline-extension",
					"hm-ally-note", "comp-committee-brief", "decline-fit.terms"))
			case 3, 4, 5:
				add(pick("reply-yes", "reply-partial", "reply-no", "reply-question"))
			case 6:
				add("sent, kind: " + pick("counter-followup", "preholiday-hold", "level-status-nudge"))
			case 7:
				add("out-of-office, until: " + now.AddDays(r.IntN(6)).String())
			case 8:
				add(pick("paused", "resumed", "news, text: they have raised money"))
			case 9:
				add("news, text: they have moved")
			}
		}
	}
	slices.SortStableFunc(log, func(a, b string) int { return strings.Compare(a[9:19], b[9:19]) })
	b.WriteString(some(3, "priorities: ["+pick("level, base", "base, sign-on, level", "sign-on")+"]\n"))
	b.WriteString("log:\n" + strings.Join(log, ""))
	c, err := casefile.Parse("sim.yaml", strings.NewReader(b.String()))
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	at := last.AddDays(r.IntN(5)).In(time.UTC).Add(time.Duration(r.IntN(24*60)) * time.Minute)
	return simulated{b.String(), at, c}
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// What a plan promises holds whatever has happened.
func TestSimulation(t *testing.T) {
	cat := drafttest.Catalog(t)
	acts := map[string]letter.Kind{}
	for _, k := range cat.Kinds() {
		acts[k.ID] = k
	}
	for seed := range *simulations {
		s := simulate(t, uint64(seed))
		p, err := plan.New(cat, s.c, s.at)
		if err != nil {
			t.Fatalf("%v\n%s", err, s.text)
		}
		v := &verifier{simulated: s, p: p, kinds: acts, offices: map[string]*calendar.Office{}}
		for i := range s.c.Opportunities {
			if v.offices[s.c.Opportunities[i].ID], err = s.c.Office(i, calendar.Rules{}); err != nil {
				t.Fatal(err)
			}
		}
		v.steps()
		v.nudges()
		v.oneRequest()
		v.answersReady()
		v.silenceReady()
		v.afterDecision()
		if seed%4 == 0 {
			v.secondRun(t, cat)
		}
		if len(v.wrong) > 0 {
			var b strings.Builder
			if err := p.Outline(&b, 0); err != nil {
				t.Fatal(err)
			}
			t.Fatalf("seed %d at %s:\n%s\n%s\n%s", seed, p.At, strings.Join(v.wrong, "\n"), s.text, b.String())
		}
	}
}

// verifier holds a plan against what it promises.
type verifier struct {
	simulated
	p       *plan.Plan
	kinds   map[string]letter.Kind
	offices map[string]*calendar.Office
	wrong   []string
}

func (v *verifier) add(s *plan.Step, format string, args ...any) {
	v.wrong = append(v.wrong, s.Number+" "+s.Kind+": "+fmt.Sprintf(format, args...))
}

// steps checks each email alone: it isn't in the past, after its deadline, on a day off, or in the
// client's night, unless the plan says so; and that they are in order.
func (v *verifier) steps() {
	var before time.Time
	for _, main := range v.p.Steps {
		if main.Window.From.Before(before) {
			v.add(main, "comes after a later email")
		}
		before = main.Window.From
		for _, s := range append([]*plan.Step{main}, main.Alternates...) {
			if s.Sent {
				continue
			}
			office, k := v.offices[s.Opportunity], v.kinds[s.Kind]
			if s.Window.From.Before(v.p.At) || !s.Window.From.Before(s.Window.To) {
				v.add(s, "%s is in the past, or empty", s.When)
			}
			for _, d := range v.p.Deadlines {
				if d.Opportunity == s.Opportunity && s.Window.From.Before(d.At) && s.Window.To.After(d.At) {
					v.add(s, "%s runs past the deadline", s.When)
				}
				if d.Opportunity == s.Opportunity && !s.Window.From.Before(d.At) &&
					(len(s.Warnings) == 0 || s.Warnings[0].Code != plan.WarnClash) {
					v.add(s, "%s is after the deadline, and its first line doesn't say so", s.When)
				}
			}
			if day := office.Day(s.Window.From); !office.Workday(day) && k.Window != letter.WindowFinal &&
				k.Window != letter.WindowHold && len(s.Warnings) == 0 && !answersOnTime(k) {
				v.add(s, "%s is a day off there", s.When)
			}
			if k.Window != letter.WindowFinal && k.Window != letter.WindowHold && len(s.Warnings) == 0 &&
				!answersOnTime(k) && !office.Working(s.Window.From) {
				v.add(s, "%s begins when nobody there reads email", s.When)
			}
			for _, w := range s.Warnings {
				if strings.Contains(w.Text, "needs break") {
					v.add(s, "%s", w.Text)
				}
			}
			v.night(s)
			v.firstBack(s)
			v.dayOff(s)
		}
	}
}

// firstBack checks that on the first day back no nudge goes out, and no ask before 11:00, unless the
// deadline leaves no other time.
func (v *verifier) firstBack(s *plan.Step) {
	office, k := v.offices[s.Opportunity], v.kinds[s.Kind]
	day := office.Day(s.Window.From)
	if !office.FirstBack(day) || len(s.Warnings) > 0 {
		return
	}
	if k.Window == letter.WindowNudge {
		v.add(s, "%s: a nudge on the first day back", s.When)
	}
	if eleven := office.At(day, 11*time.Hour); k.Window == letter.WindowAsk && s.Window.From.Before(eleven) {
		v.add(s, "%s: an ask before 11:00 on the first day back", s.When)
	}
}

// dayOff checks that the notes don't call one day a day off and a workday.
func (v *verifier) dayOff(s *plan.Step) {
	notes := strings.Join(s.Notes, "\n")
	if strings.Contains(notes, "is a day off there") && strings.Contains(notes, "a workday there") ||
		strings.Contains(notes, "()") {
		v.add(s, "contradicts itself: %s", notes)
	}
}

// silenceReady checks that each open request has an email for silence, or a word on why there is
// none.
func (v *verifier) silenceReady() {
	for i, main := range v.p.Steps {
		k := v.kinds[main.Kind]
		next := k.Reply(letter.ReplySilence)
		if !v.requests(main.Kind) || k.Act == letter.ActNudge || next == "" || next == k.ID ||
			!main.Sent && main.Draft == nil || v.decided(main.Opportunity) {
			continue
		}
		ready := slices.ContainsFunc(main.Alternates,
			func(a *plan.Step) bool { return a.Reply == letter.ReplySilence })
		for _, w := range main.Warnings {
			ready = ready || w.Code == plan.WarnSilence
		}
		for _, later := range v.p.Steps[i+1:] { // it goes out now
			at := v.kinds[later.Kind]
			ready = ready || main.Sent && later.Opportunity == main.Opportunity && !later.Sent &&
				(at.Act == letter.ActNudge || at.AsksFor != nil && at.AsksFor[0] == letter.TopicSupport)
		}
		if !ready {
			v.add(main, "nothing is ready for silence")
		}
	}
}

// decided reports whether the plan has an email that accepts or declines.
func (v *verifier) decided(opportunity string) bool {
	return slices.ContainsFunc(v.p.Steps, func(s *plan.Step) bool {
		k := v.kinds[s.Kind]
		return s.Opportunity == opportunity && !s.Sent && k.End()
	})
}

// afterDecision checks that nothing else is asked for after a decision.
func (v *verifier) afterDecision() {
	for _, main := range v.p.Steps {
		if !v.decided(main.Opportunity) || main.Sent {
			continue
		}
		if k := v.kinds[main.Kind]; !k.End() && v.requests(main.Kind) {
			v.add(main, "asks for something beside a decision")
		}
	}
}

// nudges checks that a nudge waits for three workdays after the one before it and after the email
// that it is about. One that's needed only if another ask has an answer says so, and is no second
// nudge.
func (v *verifier) nudges() {
	all := map[string][]*plan.Step{}
	for _, main := range v.p.Steps {
		if k := v.kinds[main.Kind]; !main.Sent && k.Stage == "approval" && k.Act == letter.ActNudge {
			all[main.Opportunity] = append(all[main.Opportunity], main)
		}
		for _, a := range main.Alternates {
			if k := v.kinds[a.Kind]; a.Reply != letter.ReplySilence || k.Act != letter.ActNudge {
				continue
			}
			if n := v.workdays(main, a); n < 3 {
				v.add(a, "%s is only %d workdays after the email that it is about", a.When, n)
			}
			if !slices.ContainsFunc(a.Notes, func(n string) bool { return strings.HasPrefix(n, "skip it if ") }) {
				all[main.Opportunity] = append(all[main.Opportunity], a)
			}
		}
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b *plan.Step) int { return a.Window.From.Compare(b.Window.From) })
		for i := 1; i < len(list); i++ {
			if n := v.workdays(list[i-1], list[i]); n < 3 {
				v.add(list[i], "%s is only %d workdays after the nudge before it", list[i].When, n)
			}
		}
	}
}

// workdays counts those from one email to another.
func (v *verifier) workdays(a, b *plan.Step) int {
	office := v.offices[b.Opportunity]
	return office.WorkdaysBetween(office.Day(a.Window.From), office.Day(b.Window.From))
}

// answersOnTime reports whether a kind answers about a deadline, which it does the same day.
func answersOnTime(k letter.Kind) bool {
	return slices.Contains(k.When, letter.WhenDeadline) || k.WantsTime()
}

// night checks that an email goes out in the client's daytime, or that it says that it's scheduled.
func (v *verifier) night(s *plan.Step) {
	home := v.p.At.Location()
	asleep := func(t time.Time) bool { h := t.In(home).Hour(); return h >= 22 || h < 7 }
	said := slices.ContainsFunc(s.Notes, func(n string) bool { return strings.Contains(n, "schedule it") })
	night := asleep(s.Window.From) || asleep(s.Window.To.Add(-time.Second)) ||
		s.Window.To.Sub(s.Window.From) > 15*time.Hour
	if night != s.Night || s.Night && !said && (s.Draft != nil || s.Private != nil) {
		v.add(s, "%s: at night %t, the plan says %t, and to schedule it %t", s.When, night, s.Night, said)
	}
}

func (v *verifier) requests(kind string) bool {
	return slices.Contains([]letter.Act{letter.ActAsk, letter.ActCounter, letter.ActNudge, letter.ActBrief},
		v.kinds[kind].Act)
}

// oneRequest checks that nobody gets two requests on a day, if nobody answers.
func (v *verifier) oneRequest() {
	got := map[string]string{}
	for s := range v.p.All() {
		if s.Draft == nil || s.Sent || s.Alternate() && s.Reply != letter.ReplySilence || !v.requests(s.Kind) {
			continue
		}
		day := v.offices[s.Opportunity].Day(s.Window.From)
		key := s.Draft.To[0].Email + " " + day.String()
		if got[key] != "" {
			v.add(s, "%s on the day of %s", key, got[key])
		}
		got[key] = s.Number + " " + s.Kind
	}
}

// answersReady checks that each answer to what was asked for last has an email, while no answer has
// come.
func (v *verifier) answersReady() {
	for i := range v.c.Opportunities {
		o := v.c.AsOf(i, calendar.DateOf(v.p.At.In(v.offices[v.c.Opportunities[i].ID].Zone())))
		open := ""
		for _, e := range v.c.Log {
			if e.Opportunity != o.ID || v.offices[o.ID].Day(v.p.At).Before(e.On) {
				continue
			}
			k := v.kinds[e.Kind]
			switch {
			case e.What == casefile.EventSent && slices.Contains(k.AsksFor, letter.TopicSupport) && open == "":
				// with nothing to support, what would follow is a nudge about nothing
			case e.What == casefile.EventSent && (k.Act == letter.ActAsk || k.Act == letter.ActCounter):
				open = e.Kind
			case e.What != casefile.EventNews && e.What != casefile.EventOutOfOffice &&
				e.What != casefile.EventSent || k.End() || k.ID == "offer-pause":
				open = ""
			case k.Act == letter.ActBrief || k.Act == letter.ActAnswer:
				open = "" // it takes the place of what was asked before
			}
		}
		if open == "" || !o.Open() || o.Stage == casefile.StageAccepted {
			continue
		}
		for _, r := range v.kinds[open].Replies {
			ready := r.Reply == letter.ReplySilence
			for _, s := range v.p.Steps {
				ready = ready || s.Opportunity == o.ID && s.Sent && s.Kind == open &&
					slices.ContainsFunc(s.Alternates, func(a *plan.Step) bool { return a.Reply == r.Reply })
			}
			if !ready {
				v.wrong = append(v.wrong, fmt.Sprintf("%s is open, and nothing is ready for %s", open, r.Reply))
			}
		}
	}
}

// secondRun checks that a packet that is made again keeps an email for each answer that may still
// come: a day later, or once the first email has gone out.
func (v *verifier) secondRun(t *testing.T, cat *drafts.Catalog) {
	answers := func(p *plan.Plan) map[string]bool {
		have := map[string]bool{}
		for _, main := range p.Steps {
			for _, a := range main.Alternates {
				if a.Draft != nil && a.Reply != "" && a.Reply != letter.ReplySilence {
					have[main.Opportunity+" "+main.Kind+" "+string(a.Reply)] = true
				}
			}
		}
		return have
	}
	var first *plan.Step
	for _, s := range v.p.Steps {
		if s.Draft != nil && len(s.Alternates) > 0 && first == nil {
			first = s
		}
	}
	if first == nil {
		return
	}
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	sync := func(c *casefile.Case, at time.Time) *plan.Plan {
		p, err := plan.New(cat, c, at)
		if err != nil {
			t.Fatal(err)
		}
		files, err := packet.New(p, c, cat)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := packet.Sync(root, files, nil); err != nil {
			t.Fatal(err)
		}
		for s := range p.All() {
			if s.Draft == nil {
				continue
			}
			if f, err := root.Open(s.FilenameAs(packet.FormsFor(c.Client.Mail)[0])); errors.Is(err, os.ErrNotExist) {
				v.add(s, "has no file")
			} else if err == nil {
				f.Close()
			}
		}
		return p
	}
	before := answers(sync(v.c, v.p.At))
	sent := withSent(v.c, first)
	after := answers(sync(sent, later(v.p.At, first.Window.From)))
	for what := range before {
		if strings.HasPrefix(what, first.Opportunity+" "+first.Kind+" ") && !after[what] {
			v.wrong = append(v.wrong, what+": the second packet has no email for it")
		}
	}
}
