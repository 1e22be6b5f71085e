package letter

// startSettled is how many days before the start an answer has to come so that nobody wonders whether the
// start can stay.
const startSettled = 14

// StartStands reports whether an answer on the day that the email names leaves the start where it is.
func (l *Letter) StartStands() bool {
	if l.StartReason != "" || l.Ask != nil && l.Ask.Start != nil { // another start is asked for
		return false
	}
	return l.Offer != nil && l.Offer.Start != nil && l.By != nil && l.Offer.Start.date.Sub(l.By.date) >= startSettled
}
