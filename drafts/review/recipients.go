package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// onlyRecipients is rule 28: the email comes from the client and goes to people of its opportunity.
// An email from the coach goes to the client alone.
func onlyRecipients(r *reading) {
	sender := r.c.Client.Email
	if r.coach {
		sender = r.c.Coach.Email
	}
	checkSender := func(field string, a mail.Address, fix string) {
		if sender != "" && !sameAddress(a.Email, sender) {
			r.findAddress(field, a, Error, fmt.Sprintf("%s (%s) isn't the sender's address in the case, %s",
				a.Email, field, sender), fix)
		}
	}
	for _, f := range []struct {
		name string
		list []mail.Address
	}{{"From", r.from}, {"Reply-To", r.replyTo}} {
		for _, a := range f.list {
			checkSender(f.name, a, "write "+sender+", or correct the case")
			r.checkName(f.name, a)
		}
	}
	for _, f := range r.fields {
		switch name := strings.ToLower(f.Name); {
		case answering(name):
			for _, a := range f.Addresses() {
				checkSender(f.Name, a, "take the field out, or write "+sender)
			}
		case receiving(name):
			for _, a := range f.Addresses() {
				r.checkRecipient(f.Name, a)
			}
		}
	}
	for _, f := range []struct {
		name string
		list []mail.Address
	}{{"To", r.to}, {"Cc", r.cc}, {"Bcc", r.bcc}} {
		for _, a := range f.list {
			r.checkRecipient(f.name, a)
			r.checkName(f.name, a)
		}
	}
	if r.goesNowhere() {
		r.missAs(Warning, "it goes to nobody of "+r.o.Company+": there is no address of theirs in To, Cc, or Bcc",
			"write the address of the person it's for in To")
	}
	if r.o != nil || r.coach || len(r.c.Opportunities) == 0 {
		return
	}
	r.missAs(Warning, "which opportunity the email is about isn't known, so these rules weren't "+
		"applied: "+strings.Join(r.unapplied, ", "),
		"correct its recipient, or say which opportunity it is about")
}

// goesNowhere reports whether a saved email has no recipient but the client and her coach, although
// the case knows an address.
func (r *reading) goesNowhere() bool {
	if !r.saved || r.coach || r.o == nil {
		return false
	}
	others := func(a mail.Address) bool { return !r.isOurs(a) }
	return !slices.ContainsFunc(slices.Concat(r.to, r.cc, r.bcc), others) && slices.ContainsFunc(r.o.People, func(p casefile.Person) bool { return p.Email != "" })
}

// isOurs reports whether an address is the client's or the coach's.
func (r *reading) isOurs(a mail.Address) bool {
	return sameAddress(a.Email, r.c.Client.Email) || sameAddress(a.Email, r.c.Coach.Email)
}

// answering are the fields besides From and Reply-To that say who sends an email or gets the answers
// of programs, and receiving those besides To, Cc, and Bcc that say who gets it, or answers to it.
var (
	answering = text.OneOf(`sender resent-from resent-sender disposition-notification-to errors-to
		return-receipt-to read-receipt-to x-confirm-reading-to x-sender x-original-from`)
	receiving = text.OneOf(`resent-to resent-cc resent-bcc mail-followup-to mail-reply-to apparently-to
		followup-to x-original-to`)
)

// checkRecipient reports a recipient who isn't a person of the opportunity.
func (r *reading) checkRecipient(field string, a mail.Address) {
	if strings.ContainsFunc(a.Email, func(c rune) bool { return unicode.Is(unicode.Cf, c) }) {
		r.findAddress(field, a, Error, fmt.Sprintf("%s (%s) has an invisible character in it", a.Email,
			field), "type the address again")
		return
	}
	if r.isOurs(a) || !r.coach && r.o != nil && r.o.PersonAt(a.Email) >= 0 {
		return
	}
	who := fmt.Sprintf("%s (%s)", a.Email, field)
	if r.coach {
		r.findAddress(field, a, Error, who+" isn't the client, and the email is for nobody else",
			"take the address out")
		return
	}
	for i := range r.c.Opportunities {
		o := &r.c.Opportunities[i]
		if k := o.PersonAt(a.Email); k >= 0 {
			p := &o.People[k]
			problem := fmt.Sprintf("%s is %s of %s (opportunity %q)", who,
				cmp.Or(p.FullName(), string(p.Role)), o.Company, o.ID)
			fix := "take the address out"
			if r.o != nil {
				problem += ", and the email is about " + r.o.Company
				fix += r.meantFix(a) + r.addFix(a, string(p.Role), p.FullName())
			}
			r.findAddress(field, a, Error, problem, fix)
			return
		}
	}
	if r.o == nil {
		r.findAddress(field, a, Error, who+" isn't in the case",
			"take the address out or, if it's right, add the person to an opportunity of the case")
		return
	}
	fix := "take the address out" + r.meantFix(a)
	if k := r.unknownAddress(a); k >= 0 {
		p := &r.o.People[k]
		r.findAddress(field, a, Warning, fmt.Sprintf("%s can't be checked: the case doesn't have the "+
			"address of %s", who, cmp.Or(p.FullName(), "the "+string(p.Role))),
			fmt.Sprintf("if it's right, write email: %s under person %q of opportunity %q", a.Email,
				p.ID, r.o.ID))
		return
	}
	role := "ROLE"
	if r.c.AtCompany(r.o, a.Email) {
		severity := Warning // a colleague may well get it
		if r.slipped(a) {
			severity = Error
		}
		r.findAddress(field, a, severity, fmt.Sprintf("%s is at %s, but isn't in the case", who,
			r.o.Company), fix+r.addFix(a, role, a.Name))
		return
	}
	r.findAddress(field, a, Error, fmt.Sprintf("%s is nobody of %s in the case", who, r.o.Company),
		fix+r.addFix(a, role, a.Name))
}

// unknownAddress returns the index of a person of the opportunity whose address the case doesn't
// have and who may have this one, or -1.
func (r *reading) unknownAddress(a mail.Address) int {
	return slices.IndexFunc(r.o.People, func(p casefile.Person) bool {
		return p.Email == "" && (a.Name == "" || p.Name == "" || p.IsCalled(a.Name))
	})
}

// meantFix continues a fix with the address that was probably meant.
func (r *reading) meantFix(a mail.Address) string {
	k := meant(r.o, a)
	if k < 0 {
		return ""
	}
	return fmt.Sprintf("; %s was probably meant", r.o.People[k].Address())
}

// addFix continues a fix with what the case needs if the address is right.
func (r *reading) addFix(a mail.Address, role, name string) string {
	return fmt.Sprintf("; if it's right, add to people of opportunity %q: "+
		"{role: %s, name: %s, email: %s}", r.o.ID, role, cmp.Or(name, "NAME"), a.Email)
}

// mostTypos is how many typos an address has at most.
const mostTypos = 3

// meant returns the index of the person whose address or name a mistyped address is nearest to, or
// -1.
func meant(o *casefile.Opportunity, a mail.Address) int {
	var known []string
	for i := range o.People {
		if e := o.People[i].Address().Email; e != "" {
			known = append(known, e)
		}
	}
	if near := suggest.Within(mostTypos, mail.NewAddress("", a.Email).Email, known); len(near) > 0 {
		return o.PersonAt(near[0])
	}
	return slices.IndexFunc(o.People, func(p casefile.Person) bool {
		return p.Email != "" && p.IsCalled(a.Name)
	})
}

// slipped reports whether an address is one slip away from that of a person of the opportunity, and under no
// other name.
func (r *reading) slipped(a mail.Address) bool {
	return slices.ContainsFunc(r.o.People, func(p casefile.Person) bool {
		return p.Email != "" && (a.Name == "" || p.IsCalled(a.Name)) &&
			slips([]rune(strings.ToLower(a.Email)), []rune(strings.ToLower(p.Email))) <= 1
	})
}

// checkName reports an address under the name of somebody else: another person of the case, or
// anyone whose name has nothing of its owner's.
func (r *reading) checkName(field string, a mail.Address) {
	list := []casefile.Person{
		{Name: r.c.Client.Name, GoesBy: r.c.Client.GoesBy, Email: r.c.Client.Email},
		{Name: r.c.Coach.Name, Email: r.c.Coach.Email},
	}
	for i := range r.c.Opportunities {
		list = append(list, r.c.Opportunities[i].People...)
	}
	isOwner := func(p casefile.Person) bool { return sameAddress(p.Email, a.Email) }
	isCalled := func(p casefile.Person) bool { return p.IsCalled(a.Name) }
	isRight := func(p casefile.Person) bool { return isOwner(p) && isCalled(p) }
	k := slices.IndexFunc(list, isOwner)
	if k < 0 || a.Name == "" || slices.ContainsFunc(list, isRight) {
		return
	}
	owner, severity := cmp.Or(list[k].FullName(), string(list[k].Role)), Error
	if !slices.ContainsFunc(list, isCalled) {
		if r.mayBeCalled(a, list[k]) && !nearName(text.Fold(a.Name), text.Fold(list[k].Name)) {
			return
		}
		severity = Warning
	}
	r.findInField(field, a, a.Name, severity, fmt.Sprintf("%s (%s) is the address of %s, not of %s",
		a.Email, field, owner, a.Name), "write the name that the address belongs to")
}

// mayBeCalled reports whether a name may be that of the person whose address it's with: it has a word
// of theirs, of their company's, or for a group, or none in the same script.
func (r *reading) mayBeCalled(a mail.Address, owner casefile.Person) bool {
	names := map[string]bool{}
	addNames(names, owner.Name, owner.GoesBy)
	if i := slices.IndexFunc(r.c.Opportunities,
		func(o casefile.Opportunity) bool { return o.PersonAt(a.Email) >= 0 }); i >= 0 {
		addNames(names, r.c.Opportunities[i].Company, r.c.Opportunities[i].Team)
	}
	words := text.Words(a.Name)
	local, _, _ := strings.Cut(a.Email, "@")
	if _, domain, ok := strings.Cut(a.Name, "@"); ok {
		_, own, _ := strings.Cut(a.Email, "@")
		return strings.EqualFold(domain, own)
	}
	if owner.Name == "" || groups().Has(words, 0, len(words)) ||
		isLatin(owner.Name) != isLatin(a.Name) {
		return true
	}
	full := false // it has a word that's longer than an initial
	for _, w := range words {
		low := text.Plain(w.Low)
		full = full || utf8.RuneCountInString(low) > 1
		if strings.EqualFold(low, local) {
			return true
		}
		for name := range names {
			if utf8.RuneCountInString(name) > 1 && utf8.RuneCountInString(low) > 1 &&
				(strings.HasPrefix(low, name) || strings.HasPrefix(name, low) || misspells(low, name)) {
				return true
			}
		}
	}
	return !full
}

// isLatin reports whether the letters of a name are those of English, or like them.
func isLatin(name string) bool {
	return !strings.ContainsFunc(name,
		func(c rune) bool { return unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) })
}

// findAddress reports an address in a field of the header, unless it's already found to be private.
func (r *reading) findAddress(field string, a mail.Address, s Severity, problem, fix string) {
	r.findInField(field, a, a.Email, s, problem, fix)
}

// findInField is [reading.findAddress] for the address or its name, unless either is reported already.
func (r *reading) findInField(field string, a mail.Address, words string, s Severity,
	problem, fix string) {
	if slices.ContainsFunc(r.findings, func(f Finding) bool {
		return strings.EqualFold(f.Part, field) && (f.Words == words || f.Words == a.Email)
	}) {
		return
	}
	value := a.String()
	for _, f := range r.fields {
		if strings.EqualFold(f.Name, field) && strings.Contains(f.Value, a.Email) {
			value = f.Value
			break
		}
	}
	r.findAs(s, text.New(field, value), max(strings.Index(value, words), 0), words, problem, fix)
}
