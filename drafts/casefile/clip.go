package casefile

// Clip shortens a long source line to about width characters around the column, with ellipses, for
// [Problem.Excerpt].
func (p Problem) Clip(width int) Problem {
	source := []rune(p.Source)
	if len(source) <= width || p.Column < 1 || p.Column > len(source)+1 {
		return p
	}
	from := min(max(0, p.Column-1-width/2), len(source)-width)
	to := from + width
	p.Source = string(source[from:to])
	p.Column -= from
	if from > 0 {
		p.Source, p.Column = "…"+p.Source, p.Column+1
	}
	if to < len(source) {
		p.Source += "…"
	}
	return p
}
