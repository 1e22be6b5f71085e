package letter

// Interview is the last conversation, and when the next one could be.
type Interview struct {
	On     *Day     // nil if the day is unknown or still to come
	Detail string   // a phrase that can follow "I keep thinking about"; empty before the day
	Slots  []Moment // the times offered that are still to come
}
