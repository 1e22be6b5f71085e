package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// butWords contrast what follows with what came before.
var butWords = prose.Lazy(`
	but|however|although|though|nevertheless|nonetheless
	yet i|i'd|i'm|we|could|can|would|is|there|the
	that said
	!nothing|all|anything|everything|nobody|last|none|first but
	!but for|one
	!not|as yet
	!yet to|another|again
	!not only * but
	!however much|many|long|it|you|we
	!as though
`)

// startWords do so at the beginning of a sentence.
var startWords = prose.Lazy("while i|the|your|it|this\nstill could|can|would|i|i'd|is")

// payTopics are what an ask is about, and wants are how a sentence wants something of it.
var (
	payTopics = prose.Lazy("base|salary|sign|equity|number|total|package|compensation|level|pay|" +
		"stock|bonus|offer|title")
	wants = prose.Lazy("i'd|could|can|would|hoping|hoped|low|lower|below|should|need|request|" +
		"question|higher|more|discuss|there's|ask|short|better\nwhat about\nnot quite\n" +
		"!i'd like|love|want|prefer to go over|through\n!i'd like|love|want|prefer to read|think|study")
)

// andNotBut is rule 10: "and", not "but", around the ask.
func andNotBut(r *reading, p *prose.Body) {
	report := func(from, to int) {
		r.findWords(p, from, to, `"%s" sets the ask against what comes before it`,
			`write "and", or begin a new sentence`)
	}
	for _, s := range p.Sentences {
		if !r.asksForMore(p, s) {
			continue
		}
		if end := startWords().At(p.Words, s.From, s.To); end > s.From {
			report(s.From, s.From+1)
		}
		for _, h := range butWords().Find(p.Words, s.From, s.To) {
			if p.Words[h.From].Low == "yet" {
				h.To = h.From + 1
			}
			report(h.From, h.To)
		}
	}
}

// asksForMore reports whether a sentence asks for something, or says what could be better.
func (r *reading) asksForMore(p *prose.Body, s *prose.Sentence) bool {
	if s.From == s.To || s.Kind != prose.Paragraph {
		return false
	}
	aboutPay := len(p.Amounts(s)) > 0 || payTopics().Has(p.Words, s.From, s.To)
	if !aboutPay && s.Question && helpWords().Has(p.Words, s.From, s.To) {
		return false
	}
	return r.isAsk(p, s) || aboutPay && wants().Has(p.Words, s.From, s.To)
}
