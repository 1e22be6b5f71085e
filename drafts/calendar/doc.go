// Package calendar says when an office works and when to send it an email: workdays, holidays and
// the days they are observed on, long weekends, send windows, nudges, replies around a break, and
// deadlines.
//
// [Lookup] finds a calendar by its code, [ReadICS] reads one from an iCalendar file, and [Weekends]
// has no holidays at all. [NewOffice] combines a calendar with the recipient's time zone, the
// company's closures, and the [Rules]; everything else is a method of [Office]. An Office never
// changes and is safe for concurrent use.
//
// [Date] is the module's only type for a day, and [LocalTime] its only type for a day and a time
// without a zone. A [time.Time] may come in any zone; the ones returned are in the office's. The
// package doesn't read the clock, and the time zone of the machine makes no difference.
//
// The built-in calendars are tables in countries/, each rule with the law or authority behind it.
// Of half days they know only those of every week, and of regions only those that are listed.
package calendar
