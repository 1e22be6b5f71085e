package ledger

import (
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
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

// partWords are the words for each part.
var partWords = []struct {
	part Part
	list func() *prose.Phrases
}{
	{BasePart, prose.Lazy("base salary|pay?\nsalary\n!salary guide|report|survey|range|band")},
	{SignOnPart, prose.Lazy("sign on bonus?\non signing\nsigning bonus\nsigning on bonus\njoining bonus")},
	{EquityPart, prose.Lazy("equity grant?\ngrant\nshares\nstock\nrsus\nrsu")},
	{BonusPart, prose.Lazy("annual|yearly|performance|target bonus\nbonus\n!retention bonus")},
	{RelocationPart, prose.Lazy("relocation\nrelocating\ncosts? of|for the|my move\n" +
		"!led|lead|leading|made|make the move to\nthe|my move to\n" +
		"moving costs|allowance|expenses")},
	{TotalPart, prose.Lazy("annual|yearly total\ntotal pay|package")},
	{StartPart, prose.Lazy("start date\nstarting date\nfirst day of work")},
	{levelPart, prose.Lazy("level")},
	{titlePart, prose.Lazy("title\njob title")},
	{leavePart, prose.Lazy("holiday allowance|days?\nvacation\nleave days\ndays off\nannual leave")},
	{remotePart, prose.Lazy("remote\nhome working\nworking from home\ndays at home")},
	{perkPart, prose.Lazy("car\ncompany car\nphone allowance\npension\nhealth insurance\n" +
		"parking\ngym\nlaptop")},
	{DeadlinePart, prose.Lazy("deadline")},
}

// partHashes are the hashes of the first words of partWords.
var partHashes = sync.OnceValue(func() *text.HashSet {
	all := &text.HashSet{}
	for _, p := range partWords {
		p.list().AddTo(all)
	}
	return all
})

// Mention is a run of words that names a part.
type Mention struct {
	Part Part
	prose.Hit
}

// Mentions returns the parts that the words of a body name, in order. A sign-on bonus isn't also a
// bonus, and Mr Grant isn't equity.
func (f *Facts) Mentions(b *prose.Body, from, to int) []Mention {
	var list []Mention
	words := b.Words
	for i := from; i < to; {
		if !partHashes().Has(words[i].Hash) {
			i++
			continue
		}
		best := Mention{Hit: prose.Hit{From: i, To: i}}
		for _, p := range partWords {
			end, exception := p.list().At(words, i, to)
			if end > best.To {
				best = Mention{p.part, prose.Hit{From: i, To: end}}
				if exception {
					best.Part = OtherPart
				}
			}
		}
		if best.To == i {
			i++
			continue
		}
		if first := words[best.From]; best.Part != OtherPart &&
			!(b.IsCapital(first) && f.about.People[first.Low]) {
			list = append(list, best)
		}
		i = best.To
	}
	return list
}
