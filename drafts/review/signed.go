package review

import (
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

const notSigned = "the email is from %[2]s, but signed %[1]s"

// signsRight checks that the name under the sign-off is the client's, and that the contact data below
// isn't someone else's.
func (r *reading) signsRight(p *prose.Body) {
	from, to := p.Signed()
	block := p.NamesBelow()
	switch {
	case from < to && !isPlaceholderAt(p, p.Words[from]):
		r.checkSigned(p, from, to)
	case from < to || len(p.Sentences) == 0:
	case p.Sentences[len(p.Sentences)-1].Kind != prose.Closing:
	case len(block) > 0:
		r.checkBlock(p, block)
	case p.EndBelow() == 0 && strings.HasSuffix(p.S[:p.Sentences[len(p.Sentences)-1].End], ","):
		last := p.Sentences[len(p.Sentences)-1]
		r.findSpanAs(Warning, p, last.Start, last.End, "no name follows %q", "sign it "+r.c.Client.FirstName())
	}
	for _, h := range block { // "Rafa", and below it the data of "Maria Sol, maria@mail.example"
		if address := r.addressBelow(p, h); address != "" {
			r.findWordsAs(Warning, p, h.From, h.To, notSigned, "take "+address+" out", r.c.Client.FullName())
		}
	}
	if from < to && len(block) > 1 && r.isOthersBlock(p, block) {
		r.wrongSigned(Warning, p, block[0].From, block[0].To)
	}
}

// isOthersBlock reports whether contact data begins with a full name above a job title, and none of it is
// the client's name.
func (r *reading) isOthersBlock(p *prose.Body, block []prose.Hit) bool {
	name, title := block[0], block[1]
	if name.To-name.From < 2 || title.From != name.To || jobs().Has(p.Words, name.From, name.To) ||
		!jobs().Has(p.Words, title.From, title.To) {
		return false
	}
	for _, h := range block {
		for k := h.From; k < h.To; k++ {
			if matches(p.Words[k].Low, r.names.signed) || k < name.To && r.names.companies[p.Words[k].Low] {
				return false
			}
		}
	}
	return true
}

// checkSigned reports the name under the sign-off, in the words from one to another, unless it's the
// client's, or the last line above her name.
func (r *reading) checkSigned(p *prose.Body, from, to int) {
	if r.isSignature(p, from) {
		if !r.hasSurname(p, from, to) {
			r.wrongSigned(Warning, p, from, to)
		}
		return
	}
	// a line before her name only ends the email: "See you Friday"
	for k := from + 1; k < p.Sentences[len(p.Sentences)-1].To; k++ {
		if strings.Contains(p.S[p.Words[k-1].End:p.Words[k].Start], "\n") && r.isSignature(p, k) {
			return
		}
	}
	r.wrongSigned(Error, p, from, to)
}

// checkBlock warns of the first name in the contact data under a sign-off without one, if none there is
// the client's.
func (r *reading) checkBlock(p *prose.Body, block []prose.Hit) {
	for _, h := range block {
		if r.isSignature(p, h.From) && r.hasSurname(p, h.From, h.To) {
			return
		}
	}
	h, k := block[0], block[0].From
	if h.To == k+2 && r.isOfJob(p, k) { // "Chef Marlow"
		k++
	}
	for ; k < h.To; k++ {
		if r.isOfJob(p, k) {
			return
		}
	}
	r.wrongSigned(Warning, p, h.From, h.To)
}

// isOfJob reports whether word k is part of the title of a job, or of the name of a company or a tool.
func (r *reading) isOfJob(p *prose.Body, k int) bool {
	return jobs().Has(p.Words, k, k+1) || tools(p.Words[k].Low) || r.names.companies[p.Words[k].Low]
}

func (r *reading) wrongSigned(as Severity, p *prose.Body, from, to int) {
	r.findWordsAs(as, p, from, to, notSigned, "sign it "+r.c.Client.FirstName(), r.c.Client.FullName())
}

// addressBelow returns the address below the name of someone else that has a word of it; "" if there
// is none.
func (r *reading) addressBelow(p *prose.Body, h prose.Hit) string {
	for k := h.From; k < h.To; k++ {
		if matches(p.Words[k].Low, r.names.signed) {
			return ""
		}
	}
	for field := range strings.FieldsSeq(p.S[p.Words[h.To-1].End:p.EndBelow()]) {
		local, _, ok := strings.Cut(strings.ToLower(field), "@")
		for k := h.From; ok && k < h.To; k++ {
			if low := bareName(p.Words[k].Low); len(low) > 2 && strings.Contains(local, low) {
				return strings.Trim(field, "<>(),;|")
			}
		}
	}
	return ""
}

// isSignature reports whether a line that begins at word k has the client's name, with or without a
// title, or the initials of it.
func (r *reading) isSignature(p *prose.Body, k int) bool {
	for k+1 < len(p.Words) && prose.IsTitle(p.Words[k]) && !matches(p.Words[k].Low, r.names.signed) {
		k++
	}
	initials := ""
	for name := range strings.FieldsSeq(r.names.client.full) {
		first, _ := utf8.DecodeRuneInString(name)
		initials += string(first)
	}
	low := p.Words[k].Low
	return matches(low, r.names.signed) || len(low) > 1 && low == initials
}

// degrees follow a name.
var degrees = prose.Lazy("phd|jr|sr|esq|msc|bsc|meng")

// hasSurname reports whether the client's name goes on with another one of hers, if it goes on.
func (r *reading) hasSurname(p *prose.Body, from, to int) bool {
	for from < to && prose.IsTitle(p.Words[from]) {
		from++
	}
	wrong := false
	for k := from + 1; k < to && strings.Trim(p.S[p.Words[k-1].End:p.Words[k].Start], ". ") == ""; k++ {
		w := p.Words[k]
		if matches(w.Low, r.names.signed) {
			return true
		}
		wrong = wrong || utf8.RuneCountInString(w.Low) > 1 && !isAllCaps(p.Of(w)) &&
			!degrees().Has(p.Words, k, k+1)
	}
	return !wrong || !strings.Contains(r.names.client.full, " ")
}
