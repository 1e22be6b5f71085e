// Package each makes lists of other lists.
package each

// Of returns what a function returns for each item of a list; an empty list, and never nil, for none.
func Of[T, U any](list []T, f func(T) U) []U {
	out := make([]U, len(list))
	for i, item := range list {
		out[i] = f(item)
	}
	return out
}
