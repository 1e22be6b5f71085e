package comp

import "slices"

// leastSpoken is the smallest number of thousands that is spoken without the word.
const leastSpoken = 20

// readHundreds reads, at word k, the hundreds that follow a number of thousands spoken without the
// word: two fifty, of one forty-seven two fifty. It returns how many words they have, or 0.
func (r *wordReader) readHundreds(k int) int {
	if !r.spoken || r.scaled || r.joined || r.tenths > 0 || r.group < leastSpoken || r.group >= 1000 ||
		!r.twoParts && r.group%10 == 0 {
		return 0
	}
	small := func(i int) int64 {
		if i >= len(r.words) {
			return 0
		}
		return r.small[r.words[i].Low]
	}
	rest, n := small(k)*100, 1
	if rest == 0 || rest >= 1000 {
		return 0
	}
	hundred := k+n < len(r.words) && slices.Contains(r.hundreds, r.words[k+n].Low)
	if hundred {
		n++
	}
	switch tens := small(k + n); {
	case tens >= 10 && tens < 100:
		rest, n = rest+tens, n+1
		if one := small(k + n); tens >= 20 && tens%10 == 0 && one < 10 && one > 0 {
			rest, n = rest+one, n+1
		}
	case !hundred || r.group%10 != 0: // "one thirty-nine five" is enough without its hundred
		return 0
	}
	r.total, r.group, r.scale = r.group*1000+rest, 0, 1000
	r.scaled, r.twoParts = true, false
	return n
}
