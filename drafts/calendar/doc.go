// Package calendar says when an office works and when a mail to it should be sent: workdays, holidays and the days on which
// they are observed, long weekends, send windows, nudges, replies around a break, and deadlines.
//
// [Lookup] finds a calendar by its code, [ReadICS] reads one from an iCalendar file. [NewOffice] joins it with the recipient's
// time zone, the company's closures and the [Rules]; everything else is asked of the [Office]. An Office is safe for concurrent
// use and is never changed.
//
// Moments that come in may be in any time zone, and moments that go out are in the office's. A [Day] is a day of the office's
// calendar. The package reads no clock, and the zone of the machine that it runs on makes no difference.
//
// It knows what is in the calendars of github.com/rickar/cal and no more: no half days, no holidays that are announced from
// year to year, and only such regions as that library has.
package calendar
