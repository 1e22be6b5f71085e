package letter

// longBefore is how many days before the first day of work a deadline leaves it untouched.
const longBefore = 21

// KeepsStart reports whether the day that the email names is so early that the offer's start can stay.
func (l *Letter) KeepsStart() bool {
	return l.By != nil && l.Offer != nil && l.Offer.Start != nil &&
		l.Offer.Start.date.Sub(l.By.date) >= longBefore
}
