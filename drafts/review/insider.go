package review

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// insiders name or imply a source inside the company.
var insiders = prose.Lazy(`
	insider|insiders
	inside source|information|knowledge
	a|my|one|some friend|friends|contact|contacts|someone|somebody|person|people|acquaintance * at|in|on|inside|within|from your|the|this|amazon * told|said|tells|says|mentioned|shared|heard
	friend|contact|someone|somebody|person|source|colleague|acquaintance in|on|at|inside|within|of your * team|company|office|hr|group|department told|said|tells|says|mentioned|shared * me?
	a? friend on|in|at|inside your team? told me
	someone|somebody in|on|at|inside your * team|company|department|office|group
	friend|contact|source|someone inside
	told|given|shown the|your band|range|budget|number by
	told * by a friend|contact|someone|colleague
	know from someone|somebody|a|people|friends inside|at|in
	heard from|that a|someone|somebody|people|friends|others * inside|at|in|on
	off the record
	leaked
	let slip
	confidentially
	others|people|colleagues on|in|at your|the team told|said|tell
	internal pay|salary|band|bands data|ranges|figures
`)

// harshWords criticize anyone that they are about.
var harshWords = prose.Lazy(`
	insulting|insult|insulted
	offensive|offended
	ridiculous|laughable|absurd|pathetic
	a joke
	incompetent|unprofessional|careless|sloppy|rude|dishonest|lazy
	disappointing|disappointed in|with|by
	misled|mislead|misleading|lied|lying
	shame|shameful
	chaotic|messy|shambolic
	appalling|awful|terrible|terribly|horrible|dreadful
	embarrassing
`)

// mildWords criticize if they are about a person.
var mildWords = prose.Lazy(`
	badly|poorly
	slow|slowly
	dropped the ball
	forgot|forgotten|ignored|neglected|mishandled|messed|botched
	never answered|replied|called|wrote
	did not|didn't answer|reply|care|listen|bother|understand|know
	wasted
	made a mess
	not helpful|honest|fair|clear
	unhelpful
	wrong|mistake to|about|by
`)

// noInsider is rule 20: no figure from an inside source, and no criticism of anyone.
func noInsider(r *reading, p *prose.Body) {
	r.findPhrases(p, insiders(), "%q names a source inside", "name what is public, or leave it out")
	r.findPhrases(p, harshWords(), "%q is criticism", "leave it out")
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == prose.Bullet || !mildWords().Has(p.Words, s.From, s.To) || !r.speaksOfThem(p, s) {
			continue
		}
		words := p.Quote(s)
		r.find(p.Text, s.Start, words, fmt.Sprintf("%q criticizes someone", words), "leave it out")
	}
}

// speaksOfThem reports whether a sentence is about someone in the opportunity: it begins with their
// name or their team.
func (r *reading) speaksOfThem(p *prose.Body, s *prose.Sentence) bool {
	for k := s.From; k < min(s.From+4, s.To); k++ {
		w := p.Words[k]
		if r.names.people[w.Low] && p.IsCapital(w) && !r.isClient(w.Low) ||
			slices.Contains([]string{"recruiter", "hr", "he", "she", "they"}, w.Low) {
			return true
		}
	}
	return false
}
