package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// secretName is a name or an address of the coach, or the full name of someone at a company that may
// not be named.
type secretName struct {
	sort        Sort
	words       []text.Word
	field, what string
	single      bool // one word of a longer name: it counts only as a name
}

func (s *secrets) addCoach(coach casefile.Coach) {
	const what = "the coach's name"
	s.coached = coach.Name+coach.Email != ""
	name := text.Words(text.Seen(coach.Name))
	if len(name) > 1 {
		s.names = append(s.names, secretName{sort: Coach, words: name, field: "coach.name", what: what})
	}
	for i, w := range name {
		if utf8.RuneCountInString(w.Low) > 2 {
			s.names = append(s.names,
				secretName{sort: Coach, words: name[i : i+1], field: "coach.name", what: what, single: true})
		}
	}
	if address := text.Words(coach.Email); len(address) > 0 {
		s.names = append(s.names,
			secretName{sort: Coach, words: address, field: "coach.email", what: "the coach's address"})
	}
	for _, name := range s.names {
		s.coach.Add(name.words[0].Low)
	}
}

// mayBeCoach reports whether [Scanner.coachAt] has to look at a word.
func (s *secrets) mayBeCoach(w *text.Word) bool {
	return s.coach.Has(w.Hash) || s.coached && strings.Contains(w.Low, "coach")
}

// coachAt returns how many words, from the first on, name the coach or say that there is one. The
// first word passes [secrets.mayBeCoach].
func (s *Scanner) coachAt(t *text.Text, words []text.Word) (n int, f Finding) {
	for i := range s.names {
		name := &s.names[i]
		if name.single {
			if n == 0 && s.namesCoach(t, words, name.words[0].Low) {
				n, f = 1, Finding{Sort: name.sort, Field: name.field, What: name.what}
			}
		} else if len(name.words) > n && text.Begins(words, name.words) {
			n, f = len(name.words), Finding{Sort: name.sort, Field: name.field, What: name.what}
		}
	}
	if n == 0 && s.coached && strings.Contains(words[0].Low, "coach") && !s.open().own["coach"] &&
		mentionsCoach(t, words) {
		return 1, Finding{Sort: Coach, Field: "coach", What: "a mention of the coach"}
	}
	if n == 0 && s.coached && mentionsHelper(t, words) {
		return 1, Finding{Sort: Coach, Field: "coach", What: "a mention of the coach", Doubtful: true}
	}
	return n, f
}

var (
	// helpers are people who help with a negotiation, and strangers others who may.
	helpers = text.Set(`adviser advisor consultant counselor counsellor ghostwriter negotiator strategist
		mentor`)
	strangers = text.Set("someone somebody person professional expert specialist")
	// helpings are what they do.
	helpings = text.Set(`help helps helped helping advise advises advised advising guide guides guided
		guiding`)
)

// pastTopics returns how many words from the end the first one is that neither says what a coach is
// for nor praises one.
func pastTopics(earlier []text.Word) int {
	k := 1
	for coachTopics[last(earlier, k)] || praise[last(earlier, k)] {
		k++
	}
	return k
}

// mentionsHelper reports whether the first word names someone who helps the client with the
// negotiation.
func mentionsHelper(t *text.Text, words []text.Word) bool {
	low := unpossessed(words[0].Low)
	earlier, next := before(t, words[0].Start), after(t, words)
	switch {
	case helpers[low]:
		k := pastTopics(earlier)
		return coachTopics[last(earlier, 1)] || mine[last(earlier, k)] && actions(next) && !auxiliaries[next]
	case strangers[low]:
		clause := words[1:min(len(words), 1+mostClause)]
		return helpsMe(clause) && (helpings[next] || (next == "who" || next == "is" || next == "has") &&
			len(clause) > 1 && helpings[clause[1].Low])
	}
	return false
}

// namesCoach reports whether the first word is a word of the coach's name, used as a name, that no
// one here has.
func (s *Scanner) namesCoach(t *text.Text, words []text.Word, name string) bool {
	w := words[0]
	if !isCalled(w.Low, name) || s.open().own[name] {
		return false
	}
	if ordinaryWords(name) {
		return isName(t, words)
	}
	return w.Capital || !determiners[last(before(t, w.Start), 1)]
}

var (
	// coachings are the words for what the coach does.
	coachings = text.Set("coach coaches coaching coachin")
	// coachTopics are what a coach of the client is called after.
	coachTopics = text.Set(`salary negotiation negotiations career pay compensation offer job
		interview`)
	mine   = text.Set("my our mein meine meinem meinen meiner mon ma mi mio mia")
	praise = text.Set("own personal executive professional great wonderful excellent former new")
)

// mostClause is how many words after "coach" say what the coach does.
const mostClause = 8

// helpsMe reports whether a clause about a coach, such as "who helps me with all this", says that
// it's the client's.
func helpsMe(clause []text.Word) bool {
	return slices.ContainsFunc(clause, func(w text.Word) bool {
		return slices.Contains([]string{"me", "mine", "my", "i", "i'm"}, w.Low)
	})
}

// mentionsCoach reports whether the first word says that someone coaches the client.
func mentionsCoach(t *text.Text, words []text.Word) bool {
	low := unpossessed(words[0].Low)
	earlier := before(t, words[0].Start)
	next := after(t, words)
	switch {
	case low == "coached":
		return next == "me"
	case !coachings[low]:
		return slices.Contains([]string{"gehaltscoach", "karrierecoach", "verhandlungscoach"}, low)
	}
	k := pastTopics(earlier)
	switch {
	case coachTopics[last(earlier, 1)] && low != "coaches":
		return true
	case mine[last(earlier, k)]:
		return true
	case low == "coach" && slices.Contains([]string{"who", "that", "helping", "advising", "of"}, next):
		return helpsMe(words[1:min(len(words), 1+mostClause)])
	case low == "coach" && (last(earlier, 1) == "a" || last(earlier, 1) == "the"):
		return actions(next) && !auxiliaries[next] ||
			slices.Contains([]string{"with", "hired", "from", "by"}, last(earlier, 2)) && next == ""
	case low == "coaching":
		return last(earlier, 1) == "by" || last(earlier, 1) == "from" && next == ""
	}
	return false
}
