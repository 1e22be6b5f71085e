package calendar

// Weekends returns a calendar without a single holiday: Saturday and Sunday are off, and whatever an office closes for itself. Its
// code is empty. It is for a place whose holidays nobody has named; that it knows of none means nothing.
func Weekends() *Calendar { return &Calendar{weekend: saturdaySunday()} }
