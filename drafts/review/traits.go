package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// traits are what an email does, as far as the rules care.
type traits struct {
	known   bool // they come from its kind; otherwise they are guessed from its words
	asks    bool // for better terms
	nudge   bool
	accept  bool
	decline bool
	undo    bool // it takes back an acceptance
	brief   bool // it's a page to pass on
	several bool // it offers packages to choose from
	proves  bool // it lists evidence
}

var accepts = prose.Lazy("delighted|glad|happy|pleased to accept\ni accept\ni am accepting")

// declines are ways to decline.
var declines = prose.Lazy(`
	declin~|withdraw|withdrawing
	not to? go|going ahead|forward|further|on
	not be going|moving|taking|joining|able to? go|accept|take
	not to? accept|take|join|pursue|continue|proceed
	decided|decision against
	decided to stay|remain|leave|step
	step|stepping back|away|aside
	cannot|can't|unable to? accept|take|join
	won't be joining|taking|going|accepting
	pass on the|this role|offer|position|opportunity
	take|taking myself out|my
	out of the running|process
	not the right fit|match|one|role|step
	turn|turning * down
	said yes to another|someone|somebody|something else?
	said yes to a different
	said yes elsewhere
	chosen|chose|picked|gone with? another|someone|something|different|other
	chosen|chose|gone with? a|the different|other
	chosen|chose to stay|remain|go
	won't be able to accept|take|join|pursue|continue
	not in a position to accept|take|join
	!not|cannot|can't|unable to? accept|take|join|pursue my|the|any other|second|competing
	!not|cannot|can't|unable to? accept|take|join|pursue another offer|one
	!declin~ my|the|any other|second|competing
	!declin~ another offer|one
	!turn|turning down my|the|any other|second|competing
	!turn|turning down another offer|one
	!turn|turning another|other|my|any * down
	!turn|turning the other|second|competing * down
	!not|don't|didn't|never|hate|without|rather|volume * turn|turning * down
	bow|bowing|bowed out
	say|saying no
	application|candidacy * ends
	signed with|elsewhere
	taken|accepted|taking|accepting * position|role|job|elsewhere
`)

// traitsOf returns the traits of the email: from its kind or, if that is unknown, from its words.
func traitsOf(r *reading) traits {
	k := &r.about.Kind
	if k.Act != "" {
		return traits{
			known:   k.Stage != "",
			asks:    k.Stage == "counter",
			nudge:   k.Act == letter.ActNudge,
			accept:  k.Act == letter.ActAccept,
			decline: k.Act == letter.ActDecline,
			undo:    k.Act == letter.ActUndo,
			brief:   k.Act == letter.ActBrief,
			several: slices.Contains(k.AsksFor, letter.TopicOptions),
			proves: slices.ContainsFunc(slices.Concat(k.Needs, k.Wants),
				func(n string) bool { return strings.HasPrefix(n, "evidence") }),
		}
	}
	t := traits{}
	for _, p := range r.bodies {
		for _, s := range p.Sentences {
			t.decline = t.decline || declines().Has(p.Words, s.From, s.To)
			t.accept = t.accept || accepts().Has(p.Words, s.From, s.To)
			t.asks = t.asks || r.isAsk(p, s) && len(p.Amounts(s)) > 0
		}
	}
	t.asks = t.asks && !t.accept && !t.decline
	return t
}
