package drafts

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// WarningsAs returns the draft's warnings together with those about the form it's written in.
func (d *Draft) WarningsAs(f Form) []Warning {
	link := ""
	if f == FormMailto {
		link = d.Mailto()
	}
	if len(link) <= MaxMailto {
		return d.Warnings
	}
	long := Warning{WarnLongLink, fmt.Sprintf("the link has %d characters: Windows hands on at "+
		"most 2,083, and some browsers fewer, so that the mail may arrive cut", len(link))}
	return append([]Warning{long}, d.Warnings...)
}

// warnings returns what Catalog.Draft puts into Draft.Warnings.
func warnings(j *letter.Job, l *letter.Letter, d *Draft) []Warning {
	var list []Warning
	for _, text := range j.Unfounded(l) {
		list = append(list, Warning{WarnLog, "the email takes for granted " + text})
	}
	for _, text := range j.Doubts(l) {
		list = append(list, Warning{WarnCase, text})
	}
	for _, a := range d.To {
		if d.InReplyTo != "" && isNoReply(a.Email) {
			list = append(list, Warning{WarnNoReply,
				"the mail to be answered is from " + a.Email + ", which nobody may read"})
		}
	}
	if j.Parent == nil && !j.Request.New && !j.Kind.FromCoach() && j.Case.Unread(j.Opportunity) {
		list = append(list, Warning{WarnThread, "the email in " + j.Opportunity.Thread +
			" hasn't been read, so this begins a new thread"})
	}
	if len(d.unaddressed) > 0 {
		list = append(list, Warning{WarnAddress, "the case doesn't have the address of " +
			letter.AndList(d.unaddressed) + ": fill it in before you send the email"})
	}
	if text := lateFor(j.Case, j.Opportunity, d.Send); text != "" && !(l.Offer != nil && l.Offer.OnHold) {
		list = append(list, Warning{WarnDeadline, text})
	}
	for i := range j.Case.Opportunities {
		o := &j.Case.Opportunities[i]
		if n := o.CurrentOffer(calendar.DateOf(d.Send)); n >= 0 && j.Compares() {
			if text := o.LackingText(n); text != "" {
				list = append(list, Warning{WarnTerms, j.Case.CompanyNames()[o.ID] + ": " + text})
			}
		}
	}
	if i := j.CurrentOffer(); i >= 0 && j.ListsTerms() {
		if text := j.Opportunity.LackingText(i); text != "" {
			list = append(list, Warning{WarnTerms, text})
		}
		if text := j.Opportunity.RoleText(i); text != "" {
			list = append(list, Warning{WarnTerms, text})
		}
		does := "lists"
		if j.Kind.Act == letter.ActAccept {
			does = "accepts"
		}
		if e := j.Refused(); e != nil && e.What == casefile.EventReplyPartial && e.Unchanged() &&
			j.Opportunity.Offers[i].Made.Before(e.On) {
			list = append(list, Warning{WarnTerms, fmt.Sprintf("the log says that they moved on %s, "+
				"but not to what: the email %s the offer as it was. Add what they came back "+
				"with to that line, such as base: 207000", e.On, does)})
		}
	}
	return list
}

func isNoReply(email string) bool {
	local, _, _ := strings.Cut(strings.ToLower(email), "@")
	local = strings.NewReplacer("-", "", "_", "", ".", "").Replace(local)
	return slices.Contains([]string{"noreply", "donotreply"}, local)
}

// lateFor returns a warning if the deadline of the last undecided offer has passed by the time of
// sending; else "".
func lateFor(c *casefile.Case, o *casefile.Opportunity, send time.Time) string {
	if len(o.Offers) == 0 {
		return ""
	}
	last := o.Offers[len(o.Offers)-1]
	if last.Deadline.IsZero() || !last.Undecided() {
		return ""
	}
	zone, err := c.Zone(o)
	if err != nil || calendar.DateOf(send.In(zone)).Before(last.Made) ||
		!last.Deadline.In(zone).Before(send) {
		return ""
	}
	return fmt.Sprintf("offer %q: its deadline, %s in %s, has passed when this is sent",
		last.ID, last.Deadline, zone)
}
