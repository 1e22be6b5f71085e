package drafts

// Unended returns the IDs of the kinds from which no chain of replies leads to an end, in the order
// of the kinds.
func (g *Graph) Unended() []string {
	ends := map[string]bool{}
	for _, k := range g.Kinds {
		ends[k.ID] = k.End()
	}
	for grown := true; grown; {
		grown = false
		for _, e := range g.Edges {
			if ends[e.To] && !ends[e.From] {
				ends[e.From], grown = true, true
			}
		}
	}
	var list []string
	for _, k := range g.Kinds {
		if !ends[k.ID] {
			list = append(list, k.ID)
		}
	}
	return list
}
