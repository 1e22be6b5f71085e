package preview

import (
	"errors"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// stage is the kinds of one stage of a negotiation.
type stage struct {
	Name  string
	Ready []kind // those that the case can produce now
	Lacks []kind
}

// kind is a kind of email in a case.
type kind struct {
	ID, Title string
	For       []string // the companies that it can be written to
	Lacks     []lack   // the others, or none if it can be written to any
}

// lack is what the case would need for a kind of email about an opportunity.
type lack struct {
	Company string
	Missing []letter.Missing
}

// stages returns every kind, and whether the case can produce it at the time.
func stages(c *casefile.Case, cat *drafts.Catalog, at time.Time) []stage {
	var list []stage
	for _, k := range cat.Kinds() {
		if n := len(list); n == 0 || list[n-1].Name != k.Stage {
			list = append(list, stage{Name: k.Stage})
		}
		s := &list[len(list)-1]
		if v := newKind(c, cat, &k, at); len(v.For) > 0 {
			v.Lacks = nil
			s.Ready = append(s.Ready, v)
		} else {
			s.Lacks = append(s.Lacks, v)
		}
	}
	return list
}

func newKind(c *casefile.Case, cat *drafts.Catalog, k *letter.Kind, at time.Time) kind {
	v := kind{ID: k.ID, Title: k.Title}
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		if !o.Open() && o.Stage != casefile.StageCurrent {
			continue
		}
		r, err := plan.Brief(cat, c, letter.Request{Kind: k.ID, Send: at, Opportunity: o.ID})
		if err == nil {
			_, err = cat.Draft(c, r)
		}
		if err == nil {
			v.For = append(v.For, o.Company)
		} else {
			v.Lacks = append(v.Lacks, lack{o.Company, missingFacts(err)})
		}
	}
	return v
}

// missingFacts returns what an error says is missing, and where it belongs.
func missingFacts(err error) (list []letter.Missing) {
	if needs, ok := errors.AsType[*letter.NeedsError](err); ok {
		return needs.Missing
	}
	for line := range strings.Lines(err.Error()) {
		list = append(list, letter.Missing{Hint: strings.TrimSpace(line)})
	}
	return list
}
