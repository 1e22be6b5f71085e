package drafts

import "github.com/agnivade/levenshtein"

// nearest returns the known word that is nearest to the one given, where it is near enough to be what was meant: at most two
// slips, or a third of its length; else "".
func nearest(word string, known []string) string {
	best, distance := "", 0
	for _, k := range known {
		d := levenshtein.ComputeDistance(word, k)
		if d <= max(2, len(word)/3) && d < len(word) && (best == "" || d < distance) {
			best, distance = k, d
		}
	}
	return best
}
