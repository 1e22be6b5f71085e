package review

import (
	"sync"
)

// part is something that an offer is made of, or that can be asked for.
type part uint8

const (
	otherPart part = iota
	basePart
	signOnPart
	equityPart
	bonusPart
	relocationPart
	totalPart
	startPart
	levelPart
	titlePart
	leavePart
	remotePart
	perkPart
	deadlinePart
)

// partWords are what a sentence calls each part.
var partWords = []struct {
	part part
	list func() *phrases
}{
	{basePart, newPhrasesOf("base salary|pay?\nsalary\n!salary guide|report|survey|range|band")},
	{signOnPart, newPhrasesOf("sign on bonus?\nsigning bonus\nsigning on bonus\njoining bonus")},
	{equityPart, newPhrasesOf("equity grant?\ngrant\nshares\nstock\nrsus\nrsu")},
	{bonusPart, newPhrasesOf("annual|yearly|performance|target bonus\nbonus\n!retention bonus")},
	{relocationPart, newPhrasesOf("relocation\nrelocating\ncosts? of|for the|my move\nmoving costs|allowance|expenses")},
	{totalPart, newPhrasesOf("annual|yearly total\ntotal pay|package")},
	{startPart, newPhrasesOf("start date\nstarting date\nfirst day of work")},
	{levelPart, newPhrasesOf("level")},
	{titlePart, newPhrasesOf("title\njob title")},
	{leavePart, newPhrasesOf("holiday allowance|days?\nvacation\nleave days\ndays off\nannual leave")},
	{remotePart, newPhrasesOf("remote\nhome working\nworking from home\ndays at home")},
	{perkPart, newPhrasesOf("car\ncompany car\nphone allowance\npension\nhealth insurance\nparking\ngym\nlaptop")},
	{deadlinePart, newPhrasesOf("deadline")},
}

// partHashes are the hashes of the first words of all of them.
var partHashes = sync.OnceValue(func() *hashes {
	all := &hashes{}
	for _, p := range partWords {
		for i, bits := range p.list().hashes {
			all[i] |= bits
		}
	}
	return all
})

// mention is a part that a run of words names.
type mention struct {
	part part
	hit
}

// mentions returns the parts that the words of a body name, in their order. "sign-on bonus" is no bonus beside, and Mr Grant is no equity.
func (f *facts) mentions(b *body, from, to int) []mention {
	var list []mention
	words := b.words
	for i := from; i < to; {
		if !partHashes().has(words[i].Hash) {
			i++
			continue
		}
		best := mention{hit: hit{i, i}}
		for _, p := range partWords {
			end, exception := p.list().at(words, i, to)
			if end > best.to {
				best = mention{p.part, hit{i, end}}
				if exception {
					best.part = otherPart
				}
			}
		}
		if best.to == i {
			i++
			continue
		}
		if first := words[best.from]; best.part != otherPart && !(b.IsCapital(first) && f.about.people[first.Low]) {
			list = append(list, best)
		}
		i = best.to
	}
	return list
}
