package letter

import "cmp"

// AskedBefore names the previous recruiter if that's who was asked for what Requested returns; "" otherwise.
func (l *Letter) AskedBefore() string {
	if l.Pending == nil || l.Previous == nil || l.Pending.To != l.Previous.FirstName ||
		l.Pending.To == l.RecruiterName() {
		return ""
	}
	return l.Pending.To
}

// AskedName names who was asked for what Requested returns: the previous recruiter, or else RecruiterName.
func (l *Letter) AskedName() string { return cmp.Or(l.AskedBefore(), l.RecruiterName()) }

// RequestedOn says when the recruiter was asked for what Requested returns: "last Wednesday", "on
// 9 September". It's empty in an email that's written ahead: the other may go out on another day.
func (l *Letter) RequestedOn() string {
	if l.Pending == nil || l.past.ahead {
		return ""
	}
	return l.Pending.On.Ago()
}
