package english

import (
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"I'm excited", "I am excited"},
		{"I’m excited", "I am excited"},
		{"you're welcome", "you are welcome"},
		{"You're kind", "You are kind"},
		{"Émile's been kind", "Émile has been kind"},
		{"Élan'll do", "Élan will do"},
		{"we're close", "we are close"},
		{"they're here", "they are here"},
		{"I've been through it", "I have been through it"},
		{"you've put it well", "you have put it well"},
		{"We've talked", "We have talked"},
		{"they've moved", "they have moved"},
		{"could've", "could have"},
		{"would've worked", "would have worked"},
		{"I'll sign", "I will sign"},
		{"you'll hear from me", "you will hear from me"},
		{"that'll do", "that will do"},
		{"it'll take a day", "it will take a day"},
		{"I'd like to", "I would like to"},
		{"i'd like to", "i would like to"},
		{"I'd love that", "I would love that"},
		{"I'd be glad", "I would be glad"},
		{"I'd rather wait", "I would rather wait"},
		{"I'd really like to", "I would really like to"},
		{"I'd need a day", "I would need a day"},
		{"we'd proceed", "we would proceed"},
		{"you'd said", "you had said"},
		{"I'd been told", "I had been told"},
		{"I'd already been told", "I had already been told"},
		{"I'd hoped for more", "I had hoped for more"},
		{"I'd just agreed", "I had just agreed"},
		{"I'd better wait", "I had better wait"},
		{"we'd written", "we had written"},
		{"they'd never seen it", "they had never seen it"},
		{"who'd like it", "who would like it"},
		{"I'd've said so", "I would have said so"},
		{"it's close", "it is close"},
		{"It's a good offer", "It is a good offer"},
		{"it's been a week", "it has been a week"},
		{"it's already been a week", "it has already been a week"},
		{"it's got to work", "it has got to work"},
		{"it's not the money", "it is not the money"},
		{"it's settled", "it is settled"},
		{"it's all I need", "it is all I need"},
		{"that's the one thing", "that is the one thing"},
		{"that's what I do", "that is what I do"},
		{"that's become clear", "that has become clear"},
		{"there's one number", "there is one number"},
		{"there's been a change", "there has been a change"},
		{"here's my thinking", "here is my thinking"},
		{"what's next", "what is next"},
		{"what's happened", "what has happened"},
		{"where's the letter", "where is the letter"},
		{"she's the one", "she is the one"},
		{"she's been kind", "she has been kind"},
		{"who's the person", "who is the person"},
		{"Let's talk", "Let us talk"},
		{"let's not", "let us not"},
		{"don't", "do not"},
		{"I don't know", "I do not know"},
		{"I can't say", "I cannot say"},
		{"Can't wait", "Cannot wait"},
		{"I won't", "I will not"},
		{"it isn't much", "it is not much"},
		{"it isn't you", "it is not you"},
		{"they aren't sure", "they are not sure"},
		{"it wasn't clear", "it was not clear"},
		{"we weren't sure", "we were not sure"},
		{"it hasn't come", "it has not come"},
		{"I haven't heard", "I have not heard"},
		{"I hadn't seen it", "I had not seen it"},
		{"it doesn't change", "it does not change"},
		{"I didn't ask", "I did not ask"},
		{"I couldn't say", "I could not say"},
		{"I wouldn't ask", "I would not ask"},
		{"you shouldn't worry", "you should not worry"},
		{"we mustn't rush", "we must not rush"},
		{"you needn't reply", "you need not reply"},
		{"McRae'll know", "McRae will know"},
		{"i'm", "i am"},
		{"we shan't", "we shall not"},
		{"mustn't've", "must not have"},
		{"Don't worry", "Do not worry"},
		{"Don't you think so?", "Do you not think so?"},
		{"Couldn't we meet?", "Could we not meet?"},
		{"Can't we talk?", "Can we not talk?"},
		{"Why don't we talk?", "Why do we not talk?"},
		{"It works, doesn't it?", "It works, does it not?"},
		{"That's right, isn't it?", "That is right, is it not?"},
		{"If you can't, we'll wait", "If you cannot, we will wait"},
		{"DON'T", "DO NOT"},
		{"the company's offer", "the company's offer"},
		{"your team's work", "your team's work"},
		{"a week's notice", "a week's notice"},
		{"today's call", "today's call"},
		{"Monday’s call", "Monday’s call"},
		{"five days' notice", "five days' notice"},
		{"the decision is the committee's.", "the decision is the committee's."},
		{"the offer's been good", "the offer has been good"},
		{"the letter's not here", "the letter is not here"},
		{"base's the one thing", "base is the one thing"},
		{"at 5 o'clock", "at 5 o'clock"},
		{"Ms. O'Neill", "Ms. O'Neill"},
		{"I'd like it, and we're close: it's fair.", "I would like it, and we are close: it is fair."},
		{"'quoted' words", "'quoted' words"},
		{"no contraction", "no contraction"},
	} {
		got, undecided := Expand(tt.text, Nothing, Nothing)
		if got != tt.want || undecided != nil {
			t.Errorf("%q: got %q, %v, want %q", tt.text, got, undecided, tt.want)
		}
	}
}

func TestExpandAtEdges(t *testing.T) {
	for _, tt := range []struct {
		text          string
		before, after Edge
		want          string // "" if it can't be decided
	}{
		{"it's ", Nothing, Value, "it is "},
		{"That's ", Nothing, Value, "That is "},
		{"it's ", Nothing, Unknown, ""},
		{"I'd ", Nothing, Value, ""},
		{"I'd ", Nothing, Unknown, ""},
		{"I'm ", Nothing, Unknown, "I am "},
		{"I don't ", Nothing, Unknown, "I do not "},
		{" isn't it", Value, Nothing, ""},
		{" isn't on the list", Value, Nothing, " is not on the list"},
		{"Isn't ", Nothing, Value, ""},
		{"the letter's ", Nothing, Value, "the letter's "},
		{"the letter's ", Nothing, Unknown, ""},
	} {
		got, undecided := Expand(tt.text, tt.before, tt.after)
		switch {
		case tt.want == "" && (len(undecided) != 1 || got != tt.text):
			t.Errorf("%q: got %q, want it undecided", tt.text, got)
		case tt.want != "" && (got != tt.want || undecided != nil):
			t.Errorf("%q: got %q, %v, want %q", tt.text, got, undecided, tt.want)
		}
	}
}

func TestExpandUndecided(t *testing.T) {
	for _, text := range []string{
		"I'd put it down", "I'd come to see", "I'd no idea", "where'd it go", "it's changed",
		"that's helped", "that's moved", "he's agreed", "who's signed", "what's it like",
		"the letter's signed off", "Monday's fine", "the role's still open", "Isn't the offer",
		"Isn't that fair", "Doesn't the date", "ain't", "it's", "the offer'd change", "rock'n'roll",
	} {
		got, undecided := Expand(text, Nothing, Nothing)
		if len(undecided) != 1 || got != text {
			t.Errorf("%q: got %q, %v, want it undecided", text, got, undecided)
			continue
		}
		u := undecided[0]
		if !strings.HasPrefix(text[u.Offset:], u.Word) {
			t.Errorf("%q: the offset of %q is %d", text, u.Word, u.Offset)
		}
	}
}

func FuzzExpand(f *testing.F) {
	for _, s := range []string{"I'd like", "it's", "'", "’s", "a'b'c", "Don't you", "\xff'd", "İ'd go", "ǅ's"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, undecided := Expand(text, Nothing, Unknown)
		for _, u := range undecided {
			if !strings.HasPrefix(text[u.Offset:], u.Word) {
				t.Errorf("%q: the offset of %q is %d", text, u.Word, u.Offset)
			}
		}
		again, _ := Expand(got, Nothing, Unknown)
		if again != got {
			t.Errorf("%q: %q becomes %q", text, got, again)
		}
	})
}
