package agenda

import (
	"cmp"
	"iter"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Agenda is what a coach has to do; see [New].
type Agenda struct {
	At        time.Time  `json:"at"`    // the moment it was made for, on the coach's clock
	Days      int        `json:"days"`  // how many days ahead deadlines and breaks are listed
	Cases     int        `json:"cases"` // how many were read, without those in Unread
	Emails    []Email    `json:"emails"`
	Replies   []Reply    `json:"replies"`
	Promises  []Promise  `json:"promises"`
	Deadlines []Deadline `json:"deadlines"`
	Breaks    []Break    `json:"breaks"`
	Warnings  []Warning  `json:"warnings"`
	Unread    []Unread   `json:"unread"`
}

// Topic says which case and which opportunity of it something is about.
type Topic struct {
	File        string `json:"file"` // the name of the source
	Client      string `json:"client"`
	Opportunity string `json:"opportunity"` // its ID
	Company     string `json:"company"`
}

// Warning is something about a case to look at, such as a deadline that has passed.
type Warning struct {
	File   string `json:"file"`
	Client string `json:"client"`
	plan.Warning
}

// Unread is a case that couldn't be read or planned.
type Unread struct {
	File     string   `json:"file"`
	Problems []string `json:"problems"` // each on one line, with its position
	Err      error    `json:"-"`        // as [Source.Read] or package plan returned it
}

// Options adjust an agenda. The zero value means the defaults.
type Options struct {
	Days int // how many days ahead deadlines and breaks are listed; by default, 7
}

// New is [Options.New] with the default options.
func New(cat *drafts.Catalog, cases iter.Seq[Source], at time.Time) (*Agenda, error) {
	return Options{}.New(cat, cases, at)
}

// New makes the agenda of the cases at the given moment, whose location is the coach's time zone.
// The cases are read by several goroutines at once.
//
// What's wrong with a case is in [Agenda.Unread]. The only error is a [casefile.InputError], for a
// time or a number of days that can't be.
func (opts Options) New(
	cat *drafts.Catalog, cases iter.Seq[Source], at time.Time,
) (*Agenda, error) {
	if at.IsZero() {
		return nil, casefile.InputErrorf("want the time of the agenda")
	}
	if cat == nil || cases == nil {
		return nil, casefile.InputErrorf("want a catalog and cases")
	}
	if opts.Days == 0 {
		opts.Days = 7
	}
	if opts.Days < 0 || opts.Days > MaxDays {
		return nil, casefile.InputErrorf("want 1 to %d days, got %d", MaxDays, opts.Days)
	}
	all := &Agenda{At: at, Days: opts.Days, Emails: []Email{}, Replies: []Reply{},
		Promises: []Promise{}, Deadlines: []Deadline{}, Breaks: []Break{},
		Warnings: []Warning{}, Unread: []Unread{}}
	var (
		queue  = make(chan Source)
		wait   sync.WaitGroup
		adding sync.Mutex
	)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for s := range queue {
				if s.Read == nil {
					s = unreadable(s.Name, casefile.InputErrorf("this source has no case to read"))
				}
				one := opts.read(cat, s, at)
				adding.Lock()
				all.add(one)
				adding.Unlock()
			}
		})
	}
	for s := range cases {
		queue <- s
	}
	close(queue)
	wait.Wait()
	all.sort()
	return all, nil
}

// MaxDays is how many days ahead an agenda can look.
const MaxDays = 366

// add adds the agenda of other cases.
func (a *Agenda) add(b *Agenda) {
	a.Cases += b.Cases
	a.Emails = append(a.Emails, b.Emails...)
	a.Replies = append(a.Replies, b.Replies...)
	a.Promises = append(a.Promises, b.Promises...)
	a.Deadlines = append(a.Deadlines, b.Deadlines...)
	a.Breaks = append(a.Breaks, b.Breaks...)
	a.Warnings = append(a.Warnings, b.Warnings...)
	a.Unread = append(a.Unread, b.Unread...)
}

// sort puts everything in its order, whatever order the cases were read in.
func (a *Agenda) sort() {
	slices.SortFunc(a.Emails, func(x, y Email) int {
		return cmp.Or(x.when().Compare(y.when()), x.Window.To.Compare(y.Window.To),
			x.Topic.compare(y.Topic), cmp.Compare(x.Kind, y.Kind))
	})
	slices.SortFunc(a.Replies, func(x, y Reply) int {
		return cmp.Or(x.By.Compare(y.By), x.Topic.compare(y.Topic))
	})
	slices.SortFunc(a.Promises, func(x, y Promise) int {
		return cmp.Or(x.By.Compare(y.By), x.Topic.compare(y.Topic))
	})
	slices.SortFunc(a.Deadlines, func(x, y Deadline) int {
		return cmp.Or(x.Act.Compare(y.Act), x.At.Compare(y.At), x.Topic.compare(y.Topic))
	})
	a.Breaks = joinBreaks(a.Breaks)
	slices.SortStableFunc(a.Warnings, func(x, y Warning) int { return cmp.Compare(x.File, y.File) })
	slices.SortFunc(a.Unread, func(x, y Unread) int { return cmp.Compare(x.File, y.File) })
}

func (t Topic) compare(o Topic) int {
	return cmp.Or(cmp.Compare(t.Client, o.Client), cmp.Compare(t.File, o.File),
		cmp.Compare(t.Opportunity, o.Opportunity))
}
