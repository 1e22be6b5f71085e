package markup_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// typicalMail has about 200 words, four bullets and a table.
const typicalMail = `Hi Priya,

Thank you for the written offer, and for the care that you and Marcus have put into it\. I enjoyed every one of the
conversations, and I am excited about joining the Storage team as a Principal Engineer\. I have read it closely over the
last two days, and most of it is just as we had discussed\.

I would like to come back to one part of it, the sign\-on bonus\. Here is what I would bring to the role from the first
day, and why I believe that it is worth a second look:

- **Direction across organisations:** four of them adopted the storage tier that I designed, at **31% lower cost**\.
- **Delivery:** the migration finished two months early, with no downtime for any customer, and a team of nine\.
- **Hiring:** I built the interview loop that brought eleven senior engineers into the company within a year\.
- **Continuity:** I leave unvested shares worth \$38,000 behind, which would vest in November of this year\.

Your offer stands as follows, and beside it what would make the decision easy for me:

| Part | Offer | What I have in mind |
|:-----|------:|--------------------:|
| Base | \$240,000 | \$240,000 |
| Sign\-on, first year | \$170,000 | \$225,000 |
| Sign\-on, second year | \$120,000 | \$170,000 |
| Equity, four years | \$760,000 | \$760,000 |

If we can do that, I would be glad to sign this week\. I am free on Tuesday and on Wednesday between 9:00 and 11:00 your
time, should you prefer to talk it through; [my calendar](https://calendar.example/erica) is up to date\.

Thank you again for all your help,\
Erica Vale
`

func BenchmarkRender(b *testing.B) {
	source := []byte(typicalMail)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := markup.Render(source); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEscape(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		escape("Tom Hale")
		escape("$185,000 (base) *plus* sign-on")
	}
}
