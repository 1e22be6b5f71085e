package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// filtered are words that raise an email's SpamAssassin score if there is an amount in it.
var filtered = prose.Lazy(`
	compensation|guarantee|guaranteed
	million dollars|pounds|euros
	!bonus|is|be|are|year|the|a guaranteed
	risk free
	free of risk
	act|call|buy|order now|today|immediately
	limited time offer|opportunity|only|deal
	no obligation|strings
	once in a lifetime
	click here|below|now
	you won't believe
	please? respond|reply immediately|urgently|asap
	you have|are been? selected|chosen
	special|exclusive offer inside|just|for
	make|earn money|cash from|fast|online
	extra cash
	dear friend|sir
	double|triple your income|money|results
	you're|are a? winner
	before it's too late
	offer expires|ends soon|today|now
	not spam
	amazing|incredible|unbelievable deal|offer|opportunity|results
	why pay more
	free money|gift|trial
	don't miss this|out|your|the
	satisfaction guaranteed
	best price|prices
`)

// spamWords is rule 27: "compensation" next to large sums, and an email with a text part only,
// raise the score; "package" and both parts don't.
func spamWords(r *reading, p *prose.Body) {
	amounts := false
	for i := range p.Numbers {
		amounts = amounts || p.Numbers[i].IsMoney() && p.IsOwn(p.Numbers[i].Start)
	}
	if !amounts && r.html != "" {
		return
	}
	r.findPhrases(p, filtered(), "%q next to sums of money looks like spam to filters",
		`write "package", and keep both parts of the email`)
}
