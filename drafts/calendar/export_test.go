package calendar

// AnchorOn reports whether the word of a country's table, such as easter+1, gives the day.
func AnchorOn(word string, d Date) bool {
	var r rule
	if err := r.word(word); err != nil {
		return false
	}
	for _, on := range r.in(d.Year()) {
		if on == d {
			return true
		}
	}
	return false
}
