package ledger

import (
	"iter"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// Part is something that an offer consists of, or that can be asked for.
type Part uint8

const (
	OtherPart Part = iota
	BasePart
	SignOnPart
	EquityPart
	BonusPart
	RelocationPart
	TotalPart
	StartPart
	levelPart
	titlePart
	leavePart
	remotePart
	perkPart
	DeadlinePart
)

// partWords are the words for each part of partsNamed.
var partWords = prose.LazySeveral(
	"base salary|pay?\nsalary\n!salary guide|report|survey|range|band",
	"sign on bonus?\non signing\nsigning bonus\nsigning on bonus\njoining bonus",
	"equity grant?\ngrant\nshares\nstock\nrsus\nrsu",
	"annual|yearly|performance|target bonus\nbonus\n!retention bonus",
	"relocation\nrelocating\ncosts? of|for|the|my move\n"+
		"!led|lead|leading|made|make the move to\nthe|my move to\n"+
		"moving costs|allowance|expenses",
	"annual|yearly total\ntotal pay|package",
	"start date\nstarting date\nfirst day of work",
	"level",
	"title\njob title",
	"holiday allowance|days?\nvacation\nleave days\ndays off\nannual leave",
	"remote\nhome working\nworking from home\ndays at home",
	"car\ncompany car\nphone allowance\npension\nhealth insurance\nparking\ngym\nlaptop",
	"deadline",
)

// partsNamed are the parts that have words.
var partsNamed = [...]Part{BasePart, SignOnPart, EquityPart, BonusPart, RelocationPart, TotalPart,
	StartPart, levelPart, titlePart, leavePart, remotePart, perkPart, DeadlinePart}

// Mention is a run of words that names a part.
type Mention struct {
	Part Part
	prose.Hit
}

// Mentions returns the parts that the words of a body name, in order. A sign-on bonus isn't also a
// bonus, and Mr Grant isn't equity.
func (f *Facts) Mentions(b *prose.Body, from, to int) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		words := b.Words
		for i := from; i < to; {
			if !partWords().Begins(&words[i]) {
				i++
				continue
			}
			n, end, exception := partWords().Which(words, i, to)
			if first := &words[i]; end > i && !exception && !(first.Capital && f.about.People[first.Low]) &&
				!yield(Mention{partsNamed[n], prose.Hit{From: i, To: end}}) {
				return
			}
			i = max(i+1, end)
		}
	}
}

// MentionsIn returns the parts that a sentence of a body names.
func (f *Facts) MentionsIn(b *prose.Body, sentence int) []Mention {
	return f.topicsOf(b, sentence).mentions
}

// Names reports whether the words of a body name a part.
func (f *Facts) Names(b *prose.Body, from, to int) bool {
	for range f.Mentions(b, from, to) {
		return true
	}
	return false
}
