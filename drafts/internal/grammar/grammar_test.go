package grammar

import "testing"

func TestPast(t *testing.T) {
	for word, want := range map[string]string{
		"lead": "led", "leads": "led", "Leading": "led", "build": "built", "rebuilding": "rebuilt",
		"oversee": "oversaw", "overseeing": "oversaw", "co-found": "co-founded", "re-write": "re-wrote",
		"planning": "planned", "plans": "planned", "stopping": "stopped", "carries": "carried",
		"manage": "managed", "managing": "managed", "cutting": "cut", "design": "designed",
		"launches": "launched", "run": "ran", "running": "ran", "undertaking": "undertook",
		"missing": "missed", "springing": "sprang", "spring": "sprang",
		"king": "", "string": "", "table": "", "plus": "", "s": "", "": "", "team": "", "red": "",
	} {
		if got := Past(word); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestBase(t *testing.T) {
	for word, want := range map[string]string{
		"making": "make", "Leading": "lead", "planning": "plan", "putting": "put", "rewriting": "rewrite",
		"co-designing": "co-design", "bringing": "bring", "using": "use", "setting": "set",
		"something": "", "king": "", "make": "", "string": "", "": "",
	} {
		if got := Base(word); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestIsPast(t *testing.T) {
	for word, want := range map[string]bool{
		"led": true, "Led": true, "rebuilt": true, "co-founded": true, "oversaw": true, "cut": true,
		"read": true, "were": true, "designed": true, "rewrote,": true, "undertook": true, "withdrew": true,
		"lead": false, "leading": false, "need": false, "hundred": false, "head": false, "": false,
		"speed": false, "embed": false, "team": false,
	} {
		if got := IsPast(word); got != want {
			t.Errorf("%q: got %t", word, got)
		}
	}
}

func TestHasVerb(t *testing.T) {
	for words, want := range map[string]bool{
		"four organizations adopted it": true, "three plants took it over": true,
		"half of them could be switched off": true, "no line has stopped since": true,
		"returns have halved": true, "shipping a part takes a day": true, "costs are down 31%": true, "it now serves nine hospitals": true,
		"each of them now leads a project": true, "that’s half as many": true,
		"31% lower cost": false, "from nine hours to two": false, "half as many stops": false,
		"40% fewer duplicate records": false, "a planned release every week": false, "40 automated tests": false,
		"$250k a year saved": true, "": false, "adopted": false, "five storage formats": false,
	} {
		if got := HasVerb(words); got != want {
			t.Errorf("%q: got %t", words, got)
		}
	}
}

func TestDepends(t *testing.T) {
	for words, want := range map[string]bool{
		"with five formats": true, "When nobody could say": true, "joining a team of two": true,
		"in 2025": true, "after a merger": true, "facing a deadline": true, "even though we were late": true,
		"we had five formats": false, "five formats": false, "the site was down": false, "": false,
		"nothing worked": false, "king of the hill": false,
	} {
		if got := Depends(words); got != want {
			t.Errorf("%q: got %t", words, got)
		}
	}
}

func TestArticle(t *testing.T) {
	for words, want := range map[string]string{
		"L6": "an", "L7": "an", "IC5": "an", "E5": "an", "M2": "an", "SDE II": "an", "MTS": "an", "P4": "a",
		"T5": "a", "G7": "a", "Senior Engineer": "a", "Engineer II": "an", "$80,000 sign-on": "an",
		"$8,000": "an", "$11,000": "an", "$18,500": "an", "$180,000": "a", "$110,000": "a", "$800": "an",
		"$1,800": "a", "£85k": "an", "8%": "an", "11%": "an", "one-year cliff": "a", "unit": "a", "unusual": "an",
		"unimportant": "an", "hour": "an", "house": "a", "MIT degree": "an", "European office": "a", "SVP": "an",
		"VP": "a", "Associate": "an", "": "a", "$200,000": "a", "user": "a", "honest answer": "an",
	} {
		if got := Article(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("I led the move")
	f.Add("$80,000 sign-on")
	f.Add("-")
	f.Add("ing s es 8")
	f.Fuzz(func(t *testing.T, s string) {
		IsPast(s)
		IsGerund(s)
		HasVerb(s)
		Depends(s)
		if past := Past(s); past != "" && !IsPast(past) {
			t.Errorf("%q: its past, %q, isn't one", s, past)
		}
		if a := Article(s); a != "a" && a != "an" {
			t.Errorf("%q: got %q", s, a)
		}
	})
}
