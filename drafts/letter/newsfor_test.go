package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

func TestNewsFor(t *testing.T) {
	protocol := casefile.Criterion{ID: "protocol", Text: "writing protocols that other sites use"}
	teaching := casefile.Criterion{ID: "teaching", Text: "teaching residents and staff"}
	j := &Job{Opportunity: &casefile.Opportunity{}, proved: []shared{
		{"protocol", Proof{Sentence: "I wrote our anticoagulation protocol, and bleeding fell."}},
		{"teaching", Proof{Sentence: "I precepted eleven residents, and the hospital hired nine."}},
		{"", Proof{Sentence: "I opened a satellite pharmacy."}},
	}}
	for _, tt := range []struct {
		news, want string
		criteria   []casefile.Criterion
	}{
		{"Two sites have adopted the anticoagulation protocol I wrote", protocol.Text,
			[]casefile.Criterion{teaching, protocol}},
		{"I now write the protocols here", "", []casefile.Criterion{teaching, protocol}}, // one word may be chance
		{"I now write the protocols here", protocol.Text, []casefile.Criterion{protocol}},
		{"The residents asked the hospital for an anticoagulation protocol", "", []casefile.Criterion{teaching, protocol}},
		{"The satellite pharmacy is open at night", "", []casefile.Criterion{teaching, protocol}},
		{"I was promoted", "", []casefile.Criterion{protocol}},
		{"", "", []casefile.Criterion{protocol}},
		{"Two sites have adopted the anticoagulation protocol I wrote", "", nil},
	} {
		j.Opportunity.Level.Criteria = tt.criteria
		if got := j.newsFor(&Letter{News: tt.news}); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.news, got, tt.want)
		}
	}
}

func TestStrongestIsForTwoCriteria(t *testing.T) {
	a, b, c, none := Proof{Sentence: "A.", Criterion: "uptime"}, Proof{Sentence: "B.", Criterion: "uptime"},
		Proof{Sentence: "C.", Criterion: "crew"}, Proof{Sentence: "D."}
	for _, tt := range []struct {
		evidence []Proof
		want     string
	}{
		{nil, ""}, {[]Proof{a}, "A."}, {[]Proof{a, b}, "A. B."}, {[]Proof{a, b, none}, "A. B."},
		{[]Proof{a, b, none, c}, "A. C."}, {[]Proof{a, c, b}, "A. C."}, {[]Proof{none, a, c}, "D. A."},
	} {
		sentences := each.Of((&Ask{Evidence: tt.evidence}).Strongest(), func(p Proof) string { return p.Sentence })
		if got := strings.Join(sentences, " "); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.evidence, got, tt.want)
		}
	}
}
