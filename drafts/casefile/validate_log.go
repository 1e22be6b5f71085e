package casefile

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func (c *Case) checkLog(k *checker) {
	ids := c.opportunityIDs()
	for i, e := range c.Log {
		path := fmt.Sprintf("log[%d]", i)
		if i > 0 && !e.On.IsZero() && e.On.Before(c.Log[i-1].On) {
			k.Add(path+".on", "the log goes from oldest to newest: %s comes after %s%s", e.On,
				c.Log[i-1].On, c.onLine(fmt.Sprintf("log[%d].on", i-1)))
		}
		k.ref(path+".opportunity", "opportunity", e.Opportunity, ids)
		if e.Opportunity == "" && len(ids) > 0 {
			k.Add(path+".opportunity", "missing: which one of %s is it about?", strings.Join(ids, ", "))
		}
		var o *Opportunity
		if n := slices.Index(ids, e.Opportunity); n >= 0 {
			o = &c.Opportunities[n]
			k.ref(path+".offer", "offer", e.Offer, o.offerIDs())
			k.ref(path+".to", "person", e.To, o.personIDs())
		}
		k.replyTerms(path, &e, o)
		if (e.What == EventNews || e.What == EventNote) && e.Text == "" {
			k.Add(path, "%s needs a text", e.What)
		}
		if e.What == EventRescinded && o != nil && e.Offer == "" && o.LastOffer(e.On) < 0 {
			k.Add(path+".what", "there is no offer on %s that they could take back", e.On)
		}
		if !e.Until.IsZero() && e.What != EventOutOfOffice && e.What != EventNote {
			k.Add(path+".until", "only out-of-office and a note have a last day")
		}
		if e.Aside && e.What != EventReplyQuestion {
			k.Add(path+".aside", "only reply-question is about something else than what was asked for")
		}
		k.order(path+".until", "the last day", e.Until, "the first", e.On)
		if e.IsReply() && e.Kind != "" && !slices.ContainsFunc(c.Log[:i], func(a Event) bool {
			return a.Kind == e.Kind && a.Opportunity == e.Opportunity && !a.IsReply()
		}) {
			k.Add(path+".kind", "%s answers %q, and the log has no such email before it", e.What, e.Kind)
		}
	}
	for i := range c.Opportunities {
		c.history(i).contradictions(k)
	}
}

// onLine returns " (line 12)" for a field that the file has, or "".
func (c *Case) onLine(field string) string {
	if at, ok := c.places[field]; ok {
		return fmt.Sprintf(" (line %d)", at.Line)
	}
	return ""
}

// replyTerms checks the terms that they came back with; the opportunity may be unknown.
func (k *checker) replyTerms(path string, e *Event, o *Opportunity) {
	t := &e.Terms
	if t.Unchanged() {
		return
	}
	rest := *t
	if rest.Level = ""; o != nil && len(o.Offers) == 0 && rest.Unchanged() { // only what the level would be
		k.Add(path+".level", "there is no offer yet: write level: {offered: %s} in the opportunity instead", t.Level)
		return
	}
	rest = *t
	rest.Deadline = calendar.LocalTime{}
	if e.What != EventReplyYes && e.What != EventReplyPartial && e.What != EventReplyNo &&
		!(e.What == EventNote && rest.Unchanged()) {
		k.Add(path, "only reply-yes, reply-partial, and reply-no change the terms of an offer, and a note "+
			"its deadline")
	}
	if o == nil {
		return
	}
	if e.Offer == "" && o.CurrentOffer(e.On) < 0 {
		k.Add(path, "there is no offer on %s for it to change", e.On)
		return
	}
	var currency string
	for _, made := range o.Offers {
		currency = cmp.Or(currency, made.Base.Currency())
	}
	k.currency(path, reflect.ValueOf(*t), &currency)
	k.pay(path, Package{Bonus: t.Bonus, SignOn: t.SignOn, Equity: t.Equity})
	k.order(path+".start", "the start", t.Start, "the answer", e.On)
	k.order(path+".deadline", "the deadline", t.Deadline.Date, "the answer", e.On)
	k.existsThere(path+".deadline", t.Deadline, o)
}
