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

// namedPart is a part and the wordings for it.
type namedPart struct {
	part  Part
	words string
}

// partsNamed are the parts that have words.
var partsNamed = []namedPart{
	{BasePart, "base salary|pay?\nsalary\n!salary guide|report|survey|range|band"},
	{SignOnPart, "sign on bonus?\non signing\nsigning on? bonus\njoining bonus"},
	{EquityPart, "equity grant?\ngrant|shares|stock|rsus|rsu"},
	{BonusPart, "annual|yearly|performance|target? bonus\n!retention bonus"},
	{RelocationPart, "relocation\nrelocating\ncosts? of|for|the|my move\n" +
		"!led|lead|leading|made|make the move to\nthe|my move to\n" +
		"moving costs|allowance|expenses"},
	{TotalPart, "annual|yearly total\ntotal pay|package"},
	{StartPart, "start|starting date\nfirst day of work"},
	{levelPart, "level"},
	{titlePart, "job? title"},
	{leavePart, "holiday allowance|days?\nvacation\nleave days\ndays off\nannual leave"},
	{remotePart, "remote\nhome working\nworking from home\ndays at home"},
	{perkPart, "company? car\nphone allowance\nhealth insurance\npension|parking|gym|laptop"},
	{DeadlinePart, "deadline"},
}

var partWords = prose.LazyTable(partsNamed, func(x *namedPart) string { return x.words })

// IsExtra reports whether a part is something that only texts of the case have, such as days off.
func (p Part) IsExtra() bool { return p == leavePart || p == remotePart || p == perkPart }

// Mention is a run of words that names a part.
type Mention struct {
	Part Part
	prose.Hit
}

// Mentions returns the parts that the words of a body name, in order. A sign-on bonus isn't also a
// bonus, and Mr Grant isn't equity.
func (f *Facts) Mentions(b *prose.Body, from, to int) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		list := partWords()
		for n, h := list.Next(b.Words, from, to); h.To > 0; n, h = list.Next(b.Words, h.To, to) {
			if w := &b.Words[h.From]; !(w.Capital && f.about.People[w.Low]) &&
				!yield(Mention{partsNamed[n].part, h}) {
				return
			}
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
