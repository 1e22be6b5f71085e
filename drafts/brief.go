package drafts

// Brief returns the request with what a kind that speaks of the plan needs to know of it: the next email to send, and the one whose
// answer is awaited first. Any other request is returned as it is. The errors are those of [New] and of [Catalog.Draft].
func Brief(cat *Catalog, c *Case, r Request) (Request, error) {
	k, err := cat.Kind(r.Kind)
	if err != nil || !k.ofThePlan() {
		return r, err
	}
	j, err := resolve(c, &k, r)
	if err != nil {
		return r, err
	}
	p, err := PlanOptions{Only: j.opp.ID}.New(cat, c, r.Send)
	if err != nil {
		return r, err
	}
	for _, s := range p.Steps {
		if r.Next == nil && s.Draft != nil {
			r.Next = upcoming(cat, s)
		}
		if r.Awaited == nil && len(s.Alternates) > 0 {
			r.Awaited = upcoming(cat, s)
		}
	}
	return r, nil
}

func upcoming(cat *Catalog, s *Step) *Upcoming {
	u := &Upcoming{Title: s.Title, To: andList(s.To), Subject: s.Subject, When: s.When, Why: s.Why, Sent: s.Sent}
	if k, err := cat.Kind(s.Kind); err == nil {
		u.Notes = advice(k.Note)
	}
	for _, a := range s.Alternates {
		if a.Draft != nil {
			u.Alternates = append(u.Alternates, Trigger{If: sentence(a.ifAround("the break")), Send: a.Title, When: a.Brief})
		}
	}
	return u
}
