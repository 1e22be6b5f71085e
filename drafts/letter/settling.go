package letter

// Settling reports whether they've agreed, by the log or the case, and the letter that says so is still to
// come: nothing is left to decide.
func (l *Letter) Settling() bool {
	return l.Correction != nil || l.past.granted && !l.past.letter ||
		l.Offer != nil && l.Offer.Settled && !l.LetterInHand
}
