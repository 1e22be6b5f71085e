package letter

// RequestedOn says when the recruiter was asked for what Requested returns: "last Wednesday", "on
// 9 September". It's empty in an email that's written ahead: the other may go out on another day.
func (l *Letter) RequestedOn() string {
	if l.Pending == nil || l.past.ahead {
		return ""
	}
	return l.Pending.On.Ago()
}
