package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestForeignSentences checks that a sentence in another language within an email in English is named,
// once for each run of them.
func TestForeignSentences(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for says, want := range map[string]string{
		"Спасибо за предложение. Я очень рада, и хотела бы обсудить его.": "Спасибо за предложение.",
		"Grazie mille per l'offerta, che ho letto con piacere. Vorrei parlare della base.": "Grazie mille " +
			"per l'offerta, che ho letto con piacere.",
		"Obrigada pela proposta, que li com muito prazer.":  "Obrigada pela proposta, que li com muito prazer.",
		"Tack för erbjudandet, som jag är mycket glad för.": "Tack för erbjudandet, som jag är mycket glad för.",
		"Vielen Dank für das Angebot. It is a good one, and I am glad. Ich melde mich bald bei Ihnen, und ich " +
			"freue mich auf das Team.": "Vielen Dank für das Angebot.|Ich melde mich bald bei Ihnen, und ich " +
			"freue mich auf das Team.",
		"Tengo otra oferta de Halden y la aceptaré esta semana.": "Tengo otra oferta de Halden y la aceptaré " +
			"esta semana.",
		"Na razie nie mogę zejść poniżej tej kwoty.":        "Na razie nie mogę zejść poniżej tej kwoty.",
		"Başka bir şirketten daha yüksek bir teklif aldım.": "Başka bir şirketten daha yüksek bir teklif aldım.",
		"Mám ještě jednu nabídku, která je lepší.":          "Mám ještě jednu nabídku, která je lepší.",
		"Am primit și o altă ofertă, mai bună.":             "Am primit și o altă ofertă, mai bună.",
		"Egy másik cég többet ajánlott nekem.":              "Egy másik cég többet ajánlott nekem.",
		"Sain toisen tarjouksen, joka on tätä parempi.":     "Sain toisen tarjouksen, joka on tätä parempi.",
		"Saya tidak bisa menerima gaji di bawah itu.":       "Saya tidak bisa menerima gaji di bawah itu.",
		"Quillon hat mir ein Angebot gemacht.":              "Quillon hat mir ein Angebot gemacht.",
		"Mein Minimum liegt höher.":                         "Mein Minimum liegt höher.",
		"Quillon m'a fait une proposition.":                 "Quillon m'a fait une proposition.",
		"Quillon heeft mij meer geboden.":                   "Quillon heeft mij meer geboden.",
		"Per diem rates rose.":                              "", "Meg, Han, and Uma run sales.": "",
		"José García, Zoë Núñez, and Łukasz Żak reviewed it.":                 "",
		"My résumé lists each naïve first draft, too.":                        "",
		"Led façade research across São Paulo, Zürich, Kraków.":               "",
		"非常感谢您的报价。":                                                           "非常感谢您的报价。",
		"I met Maria de la Cruz and Jan van der Berg at the Café de la Paix.": "",
		"Faster restores, fewer pages, lower cost per terabyte per site.":     "",
		"Erica de la Vega": "", "A la carte, en route, and per se are fine.": "",
	} {
		got := strings.Join(found(review.Draft(draftOf(fmt.Sprintf(template, says)), c), "unread"), "|")
		if got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}
