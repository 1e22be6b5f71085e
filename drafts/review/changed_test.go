package review_test

import (
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestChangedCase changes a case between reviews. What one review has read must not be what another
// one goes by after the change: a case that nobody has reviewed is reviewed alike.
func TestChangedCase(t *testing.T) {
	changes := map[string]func(*casefile.Case){
		"client":  func(c *casefile.Case) { c.Client.Name, c.Client.GoesBy = "Freya Holt", "Freya" },
		"company": func(c *casefile.Case) { c.Opportunities[0].Company = "Halvorsen Grid" },
		"people": func(c *casefile.Case) {
			for i := range c.Opportunities[0].People {
				c.Opportunities[0].People[i].Name, c.Opportunities[0].People[i].GoesBy = "Tomas Berg", ""
			}
		},
		"role": func(c *casefile.Case) { c.Opportunities[0].Role = "Head of Data" },
		"asks": func(c *casefile.Case) { c.Opportunities[0].Asks = nil },
		"offers": func(c *casefile.Case) {
			for i := range c.Opportunities[0].Offers {
				x := &c.Opportunities[0].Offers[i]
				x.SignOn, x.Deadline.Date = nil, x.Deadline.Date.AddDays(1)
			}
		},
		"evidence": func(c *casefile.Case) { c.Opportunities[0].Evidence = nil },
		"log":      func(c *casefile.Case) { c.Log[2].On = c.Log[2].On.AddDays(1) },
	}
	original := readCase(t, "erica.yaml")
	d, err := catalog(t).Draft(original, letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	d.Text += "\nI like the Amazon offer and the Principal Engineer role. I cut the cost by 31% and the " +
		"time from nine hours to two. Tom wrote on 18 May.\n"
	was := review.Draft(d, original)
	for name, change := range changes {
		c, fresh := readCase(t, "erica.yaml"), readCase(t, "erica.yaml")
		review.Draft(d, c)
		change(c)
		change(fresh)
		got := review.Draft(d, c)
		if want := review.Draft(d, fresh); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
		if reflect.DeepEqual(got, was) {
			t.Errorf("%s: the change makes no difference, so it tests nothing", name)
		}
	}
}

// TestManyReviews reviews a draft in many goroutines, whose callers change their reports.
func TestManyReviews(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d, err := catalog(t).Draft(c, letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	d.Text += "\nI was offered $123,456 on 3 July, and Priya Chen said 25% is possible.\n"
	want := review.Draft(d, readCase(t, "erica.yaml"))
	var wait sync.WaitGroup
	for range 16 {
		wait.Go(func() {
			for range 5 {
				got := review.Draft(d, c)
				if !reflect.DeepEqual(got, want) {
					t.Errorf("got %+v, want %+v", got, want)
				}
				for _, f := range got.Figures {
					clear(f.Fields)
					clear(f.Places)
				}
			}
		})
	}
	wait.Wait()
}
