package sheet

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Lengths in a chart, in CSS pixels.
const (
	plotHeight = 180
	footroom   = 22 // for the years under the axis
	lineHeight = 14 // of the figures above a bar
	mostSteps  = 6  // between lines of the axis, at most
)

// barPart is a component of pay in a bar.
type barPart struct {
	Name, Class string
	of          func(comp.Pay) comp.Money
}

// in reports whether any of the offers has the component.
func (p barPart) in(offers []worth.OfferWorth) bool {
	return slices.ContainsFunc(offers,
		func(f worth.OfferWorth) bool { return p.of(f.Total.Pay).Minor() > 0 })
}

// barParts are the components of a total, from the bottom up, then the one that is in no total.
func barParts() (inTotal []barPart, apart barPart) {
	return []barPart{
		{"Base", "base", comp.Pay.Base},
		{"Bonus", "bonus", comp.Pay.Bonus},
		{"Sign-on", "sign-on", comp.Pay.SignOn},
		{"Equity", "equity", comp.Pay.Equity},
	}, barPart{"Refreshers", "refreshers", comp.Pay.Refreshers}
}

// barScale is shared by all charts of a page, so that their lengths can be compared.
type barScale struct {
	top         uint64 // what the height of the plot is worth, in minor units
	ticks       []barTick
	baseline    int // distance from the upper edge to the foot of the bars
	left, pitch int // the width of the axis, and the distance between bars
}

// barTick is a line of the axis.
type barTick struct {
	Y     int
	Label string
}

// TextY centers a label on its line.
func (t barTick) TextY() int { return t.Y + 4 }

// newBarScale returns a scale that fits every year of every offer and ask, with refreshers and the
// figures above.
func newBarScale(w *worth.Worth) (barScale, error) {
	var years []comp.Year
	for _, o := range w.Opportunities {
		for _, f := range slices.Concat(o.Offers, o.Asks) {
			years = append(years, f.Years...)
		}
	}
	s, most := barScale{pitch: 56}, uint64(1)
	for _, y := range years {
		most = max(most, uint64(y.WithRefreshers().Minor()))
		s.pitch = max(s.pitch, textWidth(y.Total().String())+6, textWidth("+"+y.Refreshers().String())+6)
	}
	step := niceStep(most)
	s.top = (most + step - 1) / step * step
	s.baseline = plotHeight + lineHeight/2 // half of the top figure of the axis
	for _, y := range years {
		lines := 1
		if y.Refreshers().Minor() > 0 {
			lines = 2
		}
		s.baseline = max(s.baseline, s.height(y.WithRefreshers().Minor())+lines*lineHeight+6)
	}
	return s, s.addTicks(step, w.Currency)
}

// niceStep returns the smallest of 1, 2, 5, 10, 20, 50 … that reaches size, which is at least 1, in
// mostSteps steps.
func niceStep(size uint64) uint64 {
	for power := uint64(1); ; power *= 10 {
		for _, n := range [...]uint64{1, 2, 5} {
			if (size-1)/(n*power) < mostSteps {
				return n * power
			}
		}
	}
}

// addTicks adds the lines of the axis from 0 up. Figures lose the zeros they all have in common,
// but are never rounded.
func (s *barScale) addTicks(step uint64, currency string) error {
	unit, letter := int64(1), ""
	for at := uint64(0); at <= s.top && at <= math.MaxInt64; at += step {
		m, err := comp.NewMoney(int64(at), currency)
		if err != nil {
			return err
		}
		if at == step {
			switch d := m.Decimal(); {
			case strings.Contains(d, "."):
			case strings.HasSuffix(d, "000000"):
				unit, letter = 1_000_000, "M"
			case strings.HasSuffix(d, "000"):
				unit, letter = 1000, "k"
			}
		}
		label := m.String()
		if at > 0 && unit > 1 {
			if m, err = comp.NewMoney(int64(at)/unit, currency); err != nil {
				return err
			}
			label = m.String() + letter
		}
		s.ticks = append(s.ticks, barTick{s.baseline - s.height(int64(at)), label})
		s.left = max(s.left, textWidth(label)+8)
	}
	return nil
}

// textWidth estimates the width of a figure in bold 12-pixel Helvetica.
func textWidth(s string) int {
	points := strings.Count(s, ",") + strings.Count(s, "'") + strings.Count(s, ".") +
		strings.Count(s, " ")
	return 7*utf8.RuneCountInString(s) - 3*points
}

// height returns the height of a nonnegative amount, to the nearest pixel.
func (s barScale) height(minor int64) int {
	hi, lo := bits.Mul64(uint64(minor), plotHeight)
	lo, carry := bits.Add64(lo, s.top/2, 0)
	quo, _ := bits.Div64(hi+carry, lo, s.top)
	return int(quo)
}

type barChart struct {
	ID            int // unique on the page
	Width, Height int
	Left, Right   int // the ends of the axis
	Bottom        int
	Ticks         []barTick
	Bars          []bar
	Hatched       bool // some piece isn't guaranteed
	Title         string
	Description   string
}

// TickX returns where the figures of the axis end.
func (c barChart) TickX() int { return c.Left - 6 }

// YearY returns the position of the years under the axis.
func (c barChart) YearY() int { return c.Bottom + 16 }

type bar struct {
	Year, X, Width, Middle int
	Pieces                 []barPiece
	Total                  comp.Money
	TotalY                 int
	Apart                  string // what isn't guaranteed, with a plus sign; "" if there is none
	ApartY                 int
}

// barPiece is one component of a bar.
type barPiece struct {
	barPart
	Y, Height int
	Amount    comp.Money
}

func (s barScale) chart(id int, title string, years []comp.Year) barChart {
	c := barChart{ID: id, Title: title, Left: s.left, Right: s.left + s.pitch*len(years),
		Bottom: s.baseline, Height: s.baseline + footroom, Ticks: s.ticks}
	c.Width = c.Right + 4
	var told []string
	for i, y := range years {
		b := s.bar(y, c.Left+s.pitch*i+s.pitch/2)
		c.Bars = append(c.Bars, b)
		c.Hatched = c.Hatched || b.Apart != ""
		told = append(told, describe(y))
	}
	c.Description = strings.Join(told, " ")
	return c
}

// bar returns one year. Each piece runs from the rounded height below it to the rounded height of
// the sum, so that there are no gaps and the bar ends at its total.
func (s barScale) bar(y comp.Year, middle int) bar {
	b := bar{Year: y.Number, Middle: middle, Width: s.pitch * 5 / 8, Total: y.Total()}
	b.X = middle - b.Width/2
	parts, apart := barParts()
	reached, sum := 0, int64(0)
	for _, p := range append(parts, apart) {
		amount := p.of(y.Pay)
		sum += amount.Minor()
		if top := s.height(sum); top > reached {
			b.Pieces = append(b.Pieces, barPiece{p, s.baseline - top, top - reached, amount})
			reached = top
		}
	}
	b.TotalY = s.baseline - reached - 5
	if r := y.Refreshers(); r.Minor() > 0 {
		b.Apart, b.ApartY = "+"+r.String(), b.TotalY
		b.TotalY -= lineHeight
	}
	return b
}

// describe says what a bar shows, for a screen reader.
func describe(y comp.Year) string {
	parts, apart := barParts()
	var told []string
	for _, p := range parts {
		if m := p.of(y.Pay); m.Minor() > 0 {
			told = append(told, strings.ToLower(p.Name)+" "+m.String())
		}
	}
	text := yearName(y.Number) + ": " + y.Total().String()
	if len(told) > 1 {
		text += " (" + strings.Join(told, ", ") + ")"
	}
	if m := apart.of(y.Pay); m.Minor() > 0 {
		text += ", and " + m.String() + " of refreshers that are not guaranteed"
	}
	return text + "."
}
