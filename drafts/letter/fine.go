package letter

// Fine names what the offer has and the ask leaves alone, words that can begin a sentence: "the bonus
// and the start date". It's empty if that isn't all fine, or if it's nothing or more than three things.
func (a *Ask) Fine() string {
	if a.Only == "" || a.offer == nil {
		return ""
	}
	var list []string
	add := func(offered, asked bool, words string) {
		if offered && !asked {
			list = append(list, words)
		}
	}
	o := a.offer
	add(o.Base != nil, a.Base != nil, topicWords[TopicBase])
	add(o.Bonus != nil, a.Bonus != nil, "the bonus")
	add(o.SignOn != nil, a.SignOn != nil || a.Clawback > 0, topicWords[TopicSignOn])
	add(o.Equity != nil, a.Equity != nil || a.Strike != nil, topicWords[TopicEquity])
	add(o.Relocation != nil, a.Relocation != nil, topicWords[TopicRelocation])
	add(o.Start != nil, a.Start != nil, topicWords[TopicStart])
	if len(list) > 3 {
		return ""
	}
	return AndList(list)
}
