package letter

// Points reports whether what the ask rests on is a list: two things or more, with the pay of another offer.
func (l *Letter) Points() bool {
	n := len(l.Ask.Reasons) + len(l.Ask.Strongest())
	return n > 1 || l.Competing != nil && l.Competing.Pay() != ""
}
