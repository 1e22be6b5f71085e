package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

func (s *secrets) addCoach(of *casefile.Case) {
	coach := &of.Coach
	add := func(words []text.Word, single bool, field, what string) {
		s.names = append(s.names, secretName{sort: Coach, words: words, field: field, what: what, single: single})
	}
	const field, what = "coach.name", "the coach's name"
	s.coached = coach.Name+coach.Email != ""
	name := text.Words(text.Seen(coach.Name))
	if len(name) > 1 {
		add(name, false, field, what)
	}
	for i, w := range name {
		if n := utf8.RuneCountInString(w.Low); n > 2 || n == 2 && len(name) == 1 && isCaseless(w.Low) {
			add(name[i:i+1], true, field, what)
		}
	}
	for _, w := range text.Words(umlauts.Replace(text.Seen(coach.Name))) { // Mueller for Müller
		if !has(name, func(low string) bool { return low == w.Low }) {
			add([]text.Word{w}, true, field, what)
		}
	}
	if address := text.Words(coach.Email); len(address) > 0 {
		add(address, false, "coach.email", "the coach's address")
	}
	if _, domain, ok := strings.Cut(coach.Email, "@"); ok && of.IsCoachDomain(domain) {
		add(text.Words(domain), false, "coach.email", "the domain of the coach's address")
		s.firm, _, _ = strings.Cut(strings.ToLower(domain), ".")
	}
	for _, name := range s.names {
		low := name.words[0].Low
		s.coach.Add(low)
		if len(name.words) == 1 && isCaseless(low) {
			s.joined = append(s.joined, low)
		}
	}
	if s.coached {
		s.coach.Add("help")
		for _, list := range []map[string]bool{helpers, strangers} {
			for low := range list {
				s.coach.Add(low)
			}
		}
	}
}

// mayBeCoach reports whether [Scanner.coachAt] has to look at a word.
func (s *secrets) mayBeCoach(w *text.Word) bool {
	return s.coach.Has(w.Hash) || s.coached && strings.Contains(w.Low, "coach") ||
		s.joinsCoach(w) != "" || len(w.Low) > 1 && strings.HasPrefix(s.firm, w.Low) || w.Low == "tactful"
}

// firmAt returns how many words, from the first on, are the domain of the coach's address: Brook
// Coaching, of brookcoaching.example.
func (s *secrets) firmAt(words []text.Word) int {
	rest := s.firm
	for i, w := range words {
		var ok bool
		if rest, ok = strings.CutPrefix(rest, unpossessed(w.Low)); !ok {
			return 0
		}
		if rest == "" {
			if i > 0 {
				return i + 1
			}
			return 0 // one word may be any
		}
	}
	return 0
}

// namesProgram reports whether the first word is the name of this program rather than what an email
// is.
func namesProgram(t *text.Text, words []text.Word) bool {
	w := words[0]
	if w.Low != "tactful" || len(words) < 2 && len(before(t, w.Start)) == 0 {
		return false
	}
	by := last(before(t, w.Start), 1)
	version := len(words) > 1 && strings.Trim(t.S[w.End:words[1].Start], " /v") == "" &&
		isDigit(words[1].Low[0])
	return version || w.Capital && (by == "with" || by == "by" || by == "using" || by == "via")
}

// joinsCoach returns the name of the coach that is part of a word in a script without spaces, or "".
func (s *secrets) joinsCoach(w *text.Word) string {
	for _, name := range s.joined {
		if strings.Contains(w.Low, name) {
			return name
		}
	}
	return ""
}

// coachAt returns how many words, from the first on, name the coach or say that there is one. The
// first word passes [secrets.mayBeCoach].
func (s *Scanner) coachAt(t *text.Text, words []text.Word) (n int, f Finding) {
	joined := s.joinsCoach(&words[0])
	for i := range s.names {
		name := &s.names[i]
		if joined != "" && name.words[0].Low == joined && n == 0 {
			n, f = 1, name.finding()
		} else if name.single {
			if n == 0 && s.namesCoach(t, words, name.words[0].Low) {
				n, f = 1, name.finding()
			}
		} else if len(name.words) > n && calledSo(words, name.words) == len(name.words) {
			n, f = len(name.words), name.finding()
		} else if k := s.surnameAt(t, words, name); k > n {
			n, f = k, name.finding()
		}
	}
	if k := s.firmAt(words); k > n {
		n, f = k, Finding{Sort: Coach, Field: "coach.email", What: "the name of the coach's firm"}
	}
	if n == 0 && namesProgram(t, words) {
		return 1, Finding{Sort: Coach, Field: "coach", What: "the program that drafts the emails"}
	}
	if n == 0 && s.coached && (hiresHelper(t, words) || strings.Contains(words[0].Low, "coach") &&
		!s.open().own["coach"] && mentionsCoach(t, words)) {
		return 1, Finding{Sort: Coach, Field: "coach", What: "a mention of the coach"}
	}
	if n == 0 && s.coached && (mentionsHelper(t, words) || isAdvised(t, words)) {
		return 1, Finding{Sort: Coach, Field: "coach", What: "a mention of the coach", Doubtful: true}
	}
	return n, f
}

// isAddressHere reports whether a word is in an address of the client or of someone here, whatever
// it's called.
func (s *Scanner) isAddressHere(t *text.Text, w text.Word) bool {
	host := hostAround(t.S, w)
	return host != "" && s.open().addresses[host[strings.LastIndexAny(host, ":/")+1:]]
}

// namesCoach reports whether the first word is a word of the coach's name, used as a name, that no
// one here has.
func (s *Scanner) namesCoach(t *text.Text, words []text.Word, name string) bool {
	w := words[0]
	if !isCalled(w.Low, name) || s.open().own[name] || isPlaced(t, words) {
		return false
	}
	if ordinaryWords(name) {
		return isName(t, words) || isAsked(t, words) || s.hasInitial(t, words, name)
	}
	return w.Capital || !determiners[last(before(t, w.Start), 1)]
}

// asides are words that a question to someone, or a request, begins with.
var asides = text.OneOf(`is are do does did can could would should shall will please pls plz check see look
	read what how why where which who this that the i i'm we you your it ok okay let help fix thoughts have
	am any isn't don't make`)

// isAsked reports whether the first word, which is also an ordinary one, is the name of someone spoken
// to: "Rose, is that right?", "(Rose: please check)", "@rose".
func isAsked(t *text.Text, words []text.Word) bool {
	w := words[0]
	if strings.HasSuffix(t.S[:w.Start], "@") {
		r, _ := utf8.DecodeLastRuneInString(t.S[:w.Start-1])
		return !text.IsWordRune(r)
	}
	if len(words) < 2 || len(before(t, w.Start)) > 0 || calendarNames(w.Low) && !w.Capital {
		return false
	}
	between := t.S[w.End:words[1].Start]
	return slices.Contains([]string{", ", ": ", " - ", " – "}, between) && asides(words[1].Low)
}

// hasInitial reports whether the first word is followed by the initial of another name of the coach:
// Rose K.
func (s *Scanner) hasInitial(t *text.Text, words []text.Word, name string) bool {
	if len(words) < 2 || !words[0].Capital || !words[1].Capital || len(words[1].Low) != 1 ||
		t.S[words[0].End:words[1].Start] != " " {
		return false
	}
	return words[1].Low != "i" && slices.ContainsFunc(s.names, func(n secretName) bool {
		return n.single && n.sort == Coach && n.words[0].Low != name && n.words[0].Low[0] == words[1].Low[0]
	})
}
