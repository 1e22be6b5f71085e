package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// genre is what sort of mail it is, as far as rules differ by it.
type genre struct {
	known   bool // by its kind; otherwise by its words
	asks    bool // for pay
	nudge   bool
	accept  bool
	decline bool
	undo    bool // it takes back a yes
	brief   bool // a page that is handed on
	several bool // packages to choose from
	proves  bool // it lists evidence
}

var (
	declines = newPhrasesOf(declineWords)
	accepts  = newPhrasesOf("delighted|glad|happy|pleased to accept\ni accept\ni am accepting")
)

// tellGenre returns the genre of the mail: by its kind, or by its words where that is not known.
func (r *reading) tellGenre() genre {
	k := &r.about.Kind
	if k.ID != "" {
		has := func(s string) bool { return strings.HasPrefix(k.ID, s) }
		return genre{
			known:   k.Stage != "",
			asks:    k.Stage == "counter" || has("counter-") && k.Window != letter.WindowNudge,
			nudge:   k.Window == letter.WindowNudge,
			accept:  has("accept-"),
			decline: has("decline-") || has("withdraw-"),
			undo:    has("reverse-") || has("rescind-"),
			brief:   strings.HasSuffix(k.ID, "-brief") || strings.HasSuffix(k.ID, "-packet"),
			several: has("counter-options"),
			proves:  slices.ContainsFunc(k.Needs, func(n string) bool { return strings.HasPrefix(n, "evidence") }),
		}
	}
	g := genre{}
	for _, p := range r.bodies {
		for i := range p.sentences {
			s := &p.sentences[i]
			g.decline = g.decline || declines().has(p.words, s.from, s.to)
			g.accept = g.accept || accepts().has(p.words, s.from, s.to)
			g.asks = g.asks || p.isAsk(s) && len(p.amounts(s)) > 0
		}
	}
	g.asks = g.asks && !g.accept && !g.decline
	return g
}
