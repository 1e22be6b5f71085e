package sheet

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

func TestAssumed(t *testing.T) {
	for _, c := range []struct {
		a    comp.Assumptions
		want string
	}{
		{comp.Assumptions{Years: 4}, "4 years, with no raise of the base and no growth of share prices"},
		{comp.Assumptions{Years: 1, Raise: 3_00, Growth: 10_00},
			"1 year, with a base raised by 3% every year from the second on and share prices " +
				"that grow by 10% a year from the day of the offer"},
		{comp.Assumptions{Years: 4, Raise: -50, Growth: -15_00},
			"4 years, with a base cut by 0.5% every year from the second on and share prices " +
				"that fall by 15% a year from the day of the offer"},
	} {
		if got := assumed(c.a); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestMeetingWords(t *testing.T) {
	for _, c := range []struct {
		m    Meeting
		want string
	}{
		{Meeting{Growth: 12_34},
			"are worth the same over 4 years if the share prices of both grow by 12.34% a year"},
		{Meeting{Growth: -3_00},
			"are worth the same over 4 years if the share prices of both fall by 3% a year"},
		{Meeting{Growth: -3_00, Single: true},
			"are worth the same over 4 years if share prices fall by 3% a year"},
		{Meeting{}, "are worth the same over 4 years if the share prices of both stay as they are"},
		{Meeting{Never: true},
			"are not worth the same over 4 years at any growth of share prices from −90% to 200% a year"},
	} {
		if got := c.m.words("4 years"); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestWaitingWords(t *testing.T) {
	const choice = " in the present job for the b, instead of taking the a at once, "
	for _, c := range []struct {
		months  int
		cost    int64
		payback comp.Tenths
		pays    bool
		want    string
	}{
		{6, 27_000_00, 18, true,
			"Staying 6 months" + choice + "costs $27,000. The b makes up for that in 1.8 months."},
		{1, 1_234_50, 10, true,
			"Staying 1 month" + choice + "costs $1,234.50. The b makes up for that in 1 month."},
		{6, 27_000_00, 120, true,
			"Staying 6 months" + choice + "costs $27,000. The b makes up for that in 12 months."},
		{6, 27_000_00, 121, true,
			"Staying 6 months" + choice +
				"costs $27,000. The b makes up for that in about 12.1 months, if the difference of " +
				"the first year lasts that long."},
		{6, 27_000_00, 0, false,
			"Staying 6 months" + choice +
				"costs $27,000, which never comes back: the b pays no more in its first year."},
		{6, 0, 0, true, "Staying 6 months" + choice + "costs nothing."},
		{6, -5_000_00, 0, true,
			"Staying 6 months" + choice + "brings $5,000 more: the present pay is the higher one."},
	} {
		cost, err := comp.NewMoney(c.cost, "USD")
		if err != nil {
			t.Fatal(err)
		}
		w := worth.Waiting{FirstName: "a", LastName: "b", Months: c.months, Cost: cost, Payback: c.payback,
			PaysBack: c.pays}
		if got := waitingWords(w); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestPageSigned(t *testing.T) {
	for minor, want := range map[int64]string{5_000_00: "+$5,000", -5_000_50: "−$5,000.50", 0: "$0"} {
		m, err := comp.NewMoney(minor, "USD")
		if err != nil {
			t.Fatal(err)
		}
		if got := pageSigned(m); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
