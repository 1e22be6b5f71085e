package drafts_test

import (
	"encoding/json"
	"errors"
	"html"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// secrets are the texts of a case that no draft about the opportunity may contain: private facts,
// the coach, evidence that may not be shared, and facts of another opportunity.
func secrets(c *casefile.Case, opportunity string) []string {
	list := append([]string{c.Coach.Name, c.Coach.Email}, c.Private.Notes...)
	list = append(list, strings.Fields(c.Coach.Name)...)
	for _, m := range []comp.Money{c.Private.WalkAway, c.Private.Target, c.Private.CurrentPay} {
		if m.IsZero() {
			continue
		}
		whole, _, _ := strings.Cut(m.Decimal(), ".")
		list = append(list, m.String(), whole)
		for _, separator := range []string{",", ".", " ", "'", "\u00a0", "\u202f"} {
			list = append(list, whole[:len(whole)-3]+separator+whole[len(whole)-3:])
		}
		if thousands, ok := strings.CutSuffix(whole, "000"); ok {
			list = append(list, thousands+"k", thousands+"K", thousands+" k")
		}
	}
	for _, o := range c.Opportunities {
		for _, e := range o.Evidence {
			if !e.Shareable {
				list = append(list, e.Action, e.Result)
			}
		}
		if o.ID != opportunity {
			list = append(list, o.Company)
			for _, p := range o.People {
				list = append(list, p.Name, p.Email)
			}
		}
	}
	var secret []string
	for _, s := range list {
		if s != "" {
			secret = append(secret, s)
		}
	}
	return secret
}

// mayName reports whether the text is a company that the client allows to be named to others.
func mayName(c *casefile.Case, s string) bool {
	return slices.ContainsFunc(c.Opportunities,
		func(o casefile.Opportunity) bool { return o.Company == s && o.Verified && o.MayName })
}

// No kind shows a secret, for any opportunity of any case, every few weeks of a year and after two
// long weekends. Every other case has every other day, so that each day has several cases.
func TestNoDraftHoldsASecret(t *testing.T) {
	if testing.Short() {
		t.Skip("many drafts, one after the other")
	}
	cat := drafttest.Catalog(t)
	// right after a long weekend, in the United States and in China
	days := []time.Time{drafttest.Instant(t, "2026-07-06T18:30:00Z"),
		drafttest.Instant(t, "2026-10-08T05:00:00Z")}
	for day := drafttest.Instant(t, "2026-01-02T12:00:00Z"); day.Year() == 2026; day = day.AddDate(0, 0, 26) {
		days = append(days, day)
	}
	drafted := map[string]bool{}
	for i, path := range golden.Glob(t, "../testdata/cases/*.yaml") {
		c := drafttest.Shared(t, filepath.Base(path))
		for _, o := range c.Opportunities {
			secret := secrets(c, o.ID)
			if len(secret) < 5 {
				t.Errorf("%s: only %d secrets", path, len(secret))
			}
			for j, send := range days {
				if j > 1 && (i+j)%2 > 0 {
					continue // a day of the other cases
				}
				for _, k := range cat.Kinds() {
					r := letter.Request{Kind: k.ID, Send: send, Opportunity: o.ID, Ahead: true}
					if k.By == "" {
						r.By = calendar.LocalTime{Date: calendar.DateOf(send).AddDays(3)}
					}
					d, err := drafttest.Draft(cat, c, r)
					if e := (*drafts.RenderError)(nil); errors.As(err, &e) {
						t.Errorf("%s of %s on %s: %v", k.ID, o.ID, send, err)
					}
					if err != nil {
						continue
					}
					drafted[k.ID] = true
					b, err := json.Marshal(d)
					if err != nil {
						t.Fatal(err)
					}
					all := string(b) + d.Subject + "\n" + d.Text + html.UnescapeString(d.HTML)
					for _, s := range secret {
						if k.Stage == "coach" && ofCoach(c, s) {
							continue // she writes this one herself, to her client
						}
						if slices.Contains(k.Needs, "competing") && mayName(c, s) {
							continue // that is what this kind is for
						}
						if holds(all, s) {
							t.Errorf("%s of %s on %s contains %q:\n%s", k.ID, o.ID, send, s, d.Text)
						}
					}
				}
			}
		}
	}
	for _, k := range cat.Kinds() {
		if !drafted[k.ID] {
			t.Errorf("no case has the facts for %s", k.ID)
		}
	}
}

// ofCoach reports whether the client may see the secret: who the coach is, and the other companies.
func ofCoach(c *casefile.Case, secret string) bool {
	if strings.Contains(c.Coach.Name, secret) || strings.Contains(c.Coach.Email, secret) {
		return true
	}
	return slices.ContainsFunc(c.Opportunities,
		func(o casefile.Opportunity) bool { return secret == o.Company })
}

// holds reports whether a text has a secret. The end of a larger figure isn't one: 1,250,000 has no
// 250,000 in it.
func holds(text, secret string) bool {
	for {
		before, after, ok := strings.Cut(text, secret)
		if !ok {
			return false
		}
		thousands := strings.TrimSuffix(before, ",")
		if thousands == before || strings.TrimRight(thousands, "0123456789") == thousands {
			return true
		}
		text = after
	}
}
