package letter

// Closer reports whether what is next to ask for after a no is another figure for what they've refused.
func (l *Letter) Closer() bool {
	refused := l.Ask
	if l.Asked != nil && l.Asked.Ask != nil {
		refused = l.Asked.Ask
	}
	return l.NextAsk != nil && refused != nil && refused.About() == l.NextAsk.About() &&
		len(refused.Options) == 0 && len(refused.OtherTerms) == 0
}
