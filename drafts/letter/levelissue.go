package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// askLevel notes an email of the kind that asks for a level, or to put the offer on hold for it.
func (s *Issues) askLevel(k *Kind) {
	s.LevelRefused = slices.Contains(k.AsksFor, TopicReview)
	s.wantLevel = !s.LevelRefused && (s.wantLevel || k.Act != ActHold)
	s.behind = -1
	for _, t := range s.List {
		if t.Matter == TopicLevel && t.Reply < 0 && t.Ask >= 0 &&
			(s.kindOf(s.log[t.Ask]).Act == ActHold) != (k.Act == ActHold) {
			s.behind = t.Ask
		}
	}
}

// answerLevel notes a reply to an email that asked for a level, or to put the offer on hold for it.
// Unless that's a yes, the other one still waits for an answer, and nothing is put on hold for a
// level that they've refused.
func (s *Issues) answerLevel(t *Issue, e *casefile.Event) {
	var k *Kind
	other := s.behind
	if t.Ask >= 0 {
		if other >= 0 && e.Kind != "" && e.Kind == s.log[other].Kind {
			t.Ask, other = other, t.Ask
		}
		k = s.kindOf(s.log[t.Ask])
	}
	no := e.What == casefile.EventReplyNo
	hold := k != nil && k.Act == ActHold
	if other >= 0 && (hold || !no) && e.What != casefile.EventReplyYes {
		s.List = append(s.List, Issue{Matter: t.Matter, Ask: other, Reply: -1, Dormant: t.Dormant})
	}
	s.behind = -1
	review := k != nil && slices.Contains(k.AsksFor, TopicReview)
	s.LevelRefused = review || no && !(hold && s.wantLevel)
	s.wantLevel = s.wantLevel && !s.LevelRefused
}
