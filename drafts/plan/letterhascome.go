package plan

import (
	"errors"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// letterHasCome reports whether the event at the index brings the letter that follows an agreement, and the
// case has no other offer with its terms. A warning says what to do with it.
func (s *situation) letterHasCome(i int) bool {
	e := &s.log[i]
	switch {
	case !s.onlyLogged(i):
		return false
	case e.Offer != "" && s.made == 0: // it's the offer that she accepted
		s.warnToSign()
	default:
		s.warn(WarnNeeds, "%s: the letter of %s is here, and the case doesn't have its terms: add it as an "+
			"offer of its own, so that it's held against what was agreed", s.o.Company, s.style.Day(e.On))
	}
	return true
}

// letterIsDue reports whether the next word is the letter: no email of a kind k answers their yes,
// the reply at the index to an email of the kind ask, or it would accept what she has asked for in
// writing since. If they're to correct the letter of an offer that she has accepted, a warning says
// what's next.
func (s *situation) letterIsDue(k, ask *letter.Kind, reply int) bool {
	if k != nil {
		return k.Act == letter.ActAccept && s.lastSent(reply, asksForTerms) >= 0
	}
	if ask != nil && ask.Serves(correctLetter) && s.acceptedAll() {
		s.warn(WarnNeeds, "%s: they're correcting the letter, and you have accepted: sign it once it "+
			"says what was agreed", s.o.Company)
	}
	return true
}

// warnToSign warns that the letter is as agreed, and waits for the client.
func (s *situation) warnToSign() {
	s.warn(WarnNeeds, "%s: the letter says what was agreed, and you have accepted: sign it, and once "+
		"both sides have signed, log it as accepted", s.o.Company)
}

// onlyLogged reports whether the event at the index brings the letter that follows an agreement, and no
// offer of the case was made on its day.
func (s *situation) onlyLogged(i int) bool {
	if s.offer < 0 || s.log[i].What != casefile.EventWrittenOffer ||
		!s.o.Offers[s.offer].Made.Before(s.log[i].On) {
		return false
	}
	yes, agreed := false, false
	for n := range s.log[:i] {
		e := &s.log[n]
		k := s.logged(e)
		switch {
		case e.IsReply() && e.What != casefile.EventReplyQuestion:
			yes = e.What == casefile.EventReplyYes
		case e.What == casefile.EventAccepted, k != nil && k.Act == letter.ActAccept:
			agreed = true
		case k != nil && (k.Act == letter.ActCounter || k.Act == letter.ActUndo):
			yes, agreed = false, false
		case k.AwaitsLetter():
			agreed = agreed || yes || k.Serves(correctLetter)
		}
	}
	return agreed
}

// nothingDiffers reports whether there is nothing to correct: the letter says what was agreed.
func (s *situation) nothingDiffers(correction *letter.Kind) bool {
	_, err := s.compose(correction, letter.Request{Send: s.now})
	var lacks *letter.NeedsError
	return errors.As(err, &lacks) && slices.ContainsFunc(lacks.Missing,
		func(m letter.Missing) bool { return m.Need == "offer.differs" })
}

// asksForTerms reports whether an email of the kind asks for the terms, in a letter or explained.
func asksForTerms(k *letter.Kind) bool {
	return k.Act == letter.ActAsk && k.Matter() == letter.TopicTerms
}
