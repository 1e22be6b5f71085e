package casefile_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// What the caller got wrong is an InputError in the packages below this one too.
func TestInputErrorsBelow(t *testing.T) {
	_, date := calendar.ParseDate("2026-13-01")
	_, local := calendar.ParseLocalTime("x")
	_, instant := calendar.ParseInstant("2026-03-10T25:00", time.UTC)
	_, zone := calendar.LoadZone("EST")
	_, named := calendar.ZonesNamed("x")
	_, code := calendar.Lookup("USA")
	_, ics := calendar.ReadICS("x.ics", strings.NewReader("BEGIN:VCALENDAR"))
	_, weekend := calendar.Weekends().WithWeekend(9)
	_, office := calendar.NewOffice(calendar.Weekends(), time.UTC, nil, calendar.Rules{Opens: 20 * time.Hour})
	_, nowhere := calendar.NewOffice(nil, nil, nil, calendar.Rules{})
	open, err := calendar.NewOffice(calendar.Weekends(), time.UTC, nil, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	_, class := open.Window("nope", time.Now())
	_, address := mail.CheckAddress("a b@c")
	_, outgoing := (&mail.Outgoing{}).Bytes()
	_, message := mail.Read(strings.NewReader("x"))
	_, money := comp.ParseMoney("1.200", "USD")
	_, rate := comp.ParseRate("x")
	for name, err := range map[string]error{
		"date": date, "local time": local, "instant": instant, "zone": zone, "named zones": named,
		"code": code, "ics": ics, "weekend": weekend, "rules": office, "no zone": nowhere, "class": class,
		"address": address, "outgoing": outgoing, "message": message, "money": money, "rate": rate,
	} {
		var in casefile.InputError
		if err == nil || !errors.As(err, &in) {
			t.Errorf("%s: %v is no InputError", name, err)
		}
	}
	broken := iotest.ErrReader(io.ErrClosedPipe)
	_, ics = calendar.ReadICS("x.ics", broken)
	_, message = mail.Read(broken)
	_, parsed := casefile.Parse("x.yaml", broken)
	for name, err := range map[string]error{"ics": ics, "message": message, "case": parsed} {
		var in casefile.InputError
		if !errors.Is(err, io.ErrClosedPipe) || errors.As(err, &in) {
			t.Errorf("%s: the caller is blamed for %v", name, err)
		}
	}
}
