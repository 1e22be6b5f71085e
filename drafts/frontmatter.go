package drafts

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// frontMatter is the YAML above the body of a template.
type frontMatter struct {
	Title   string          `json:"title" jsonschema:"one line for a list"`
	Stage   string          `json:"stage" jsonschema:"the folder that the template is in"`
	Act     letter.Act      `json:"act" jsonschema:"what the email does"`
	AsksFor []letter.Topic  `json:"asks_for,omitempty" jsonschema:"what it asks for: a topic, or a list of topics"`
	When    []letter.When   `json:"when,omitempty" jsonschema:"what they said before it, or by-name: one of them, or a list"`
	To      []casefile.Role `json:"to" jsonschema:"a role, or a list of roles"`
	Cc      []casefile.Role `json:"cc,omitempty" jsonschema:"a role, or a list of roles"`
	Needs   []string        `json:"needs,omitempty" jsonschema:"the facts that it cannot do without"`
	Wants   []string        `json:"wants,omitempty" jsonschema:"the facts that would improve it"`
	Assumes []string        `json:"assumes,omitempty" jsonschema:"the facts that its words rest on: a draft without one of them has a warning"`
	Window  letter.Window   `json:"window" jsonschema:"its class of send windows"`
	By      string          `json:"by,omitempty" jsonschema:"the field of the case that gives the date it names"`
	Words   int             `json:"words" jsonschema:"the most words it may run to"`
	Subject string          `json:"subject" jsonschema:"the subject, a template"`
	Replies replyFields     `json:"replies,omitzero" jsonschema:"the kind that answers each reply"`
	Allow   []letter.Allow  `json:"allow,omitempty" jsonschema:"the rules of wording that do not hold for it, each with the reason"`
	Note    string          `json:"note" jsonschema:"for the client: what it does, when to send it, what comes next, what not to add"`
}

type replyFields struct {
	Yes      string `json:"yes,omitempty"`
	Partial  string `json:"partial,omitempty"`
	No       string `json:"no,omitempty"`
	Question string `json:"question,omitempty"`
	Silence  string `json:"silence,omitempty"`
}

func (r replyFields) list() []letter.ReplyTo {
	var list []letter.ReplyTo
	for i, kind := range []string{r.Yes, r.Partial, r.No, r.Question, r.Silence} {
		if kind != "" {
			list = append(list, letter.ReplyTo{Reply: letter.Replies()[i], Kind: kind})
		}
	}
	return list
}

// frontScalars returns how to read each type of field from a scalar.
var frontScalars = sync.OnceValue(func() map[reflect.Type]func(string) (any, error) {
	roles := append(casefile.Roles(), letter.RolePreviousRecruiter, letter.RoleClient)
	return map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[letter.Window]():   word(letter.Windows()),
		reflect.TypeFor[letter.Act]():      word(letter.Acts()),
		reflect.TypeFor[letter.Topic]():    word(letter.Topics()),
		reflect.TypeFor[[]letter.Topic]():  words(letter.Topics()),
		reflect.TypeFor[letter.When]():     word(letter.Whens()),
		reflect.TypeFor[[]letter.When]():   words(letter.Whens()),
		reflect.TypeFor[letter.Rule]():     word(letter.Rules()),
		reflect.TypeFor[casefile.Role]():   word(roles),
		reflect.TypeFor[[]casefile.Role](): words(roles),
	}
})

// word returns how to read a word of a closed set.
func word[W ~string](known []W) func(string) (any, error) {
	return func(s string) (any, error) { return W(s), suggest.OneOf(s, known) }
}

// words is word for a list, which may be a word alone.
func words[W ~string](known []W) func(string) (any, error) {
	return func(s string) (any, error) { return []W{W(s)}, suggest.OneOf(s, known) }
}

// source is a template file.
type source struct {
	path   string
	text   string
	end    int // of the front matter, or 0 if there is none
	places strict.Places
}

// The lines around the front matter.
const (
	frontStart = "---\n"
	frontEnd   = "\n---\n"
)

// cut finds the front matter.
func cut(path, text string) (source, error) {
	if !strings.HasPrefix(text, frontStart) {
		return source{path: path}, fmt.Errorf(
			"want front matter: a first line of ---, YAML, and another line of ---")
	}
	first := len(frontStart) - 1 // an empty front matter shares its line end with the first line
	i := strings.Index(text[first:], frontEnd)
	if i < 0 {
		return source{path: path}, fmt.Errorf(
			"the front matter does not end: want a line of --- after it")
	}
	return source{path: path, text: text, end: first + i + 1}, nil
}

// front returns the YAML between the two --- lines, with an empty first line so that line numbers
// match the file.
func (s *source) front() []byte { return []byte(s.text[len(frontStart)-1 : s.end]) }

// body returns what follows the front matter, with as many empty lines before it.
func (s *source) body() string {
	if s.end == 0 {
		return s.text
	}
	end := s.end + len(frontEnd) - 1
	return strings.Repeat("\n", strings.Count(s.text[:end], "\n")) + s.text[end:]
}

// kind reads the front matter and returns all its problems.
func (s *source) kind() (*letter.Kind, []casefile.Problem) {
	var f frontMatter
	front := s.front()
	decoder := strict.Decoder{
		Scalars: frontScalars(), Multiline: []reflect.Type{reflect.TypeFor[string]()},
	}
	places, problems := decoder.Decode(front, &f)
	s.places = places
	if len(places) > 1 {
		k := &strict.Checker{Places: places, Multiline: true}
		k.Walk("", reflect.ValueOf(f))
		f.check(k, s.path)
		problems = strict.Merge(problems, k.Problems)
	}
	if len(problems) > 0 {
		return nil, casefile.NewProblems(s.path, front, problems)
	}
	return &letter.Kind{
		ID: kindID(s.path), Stage: f.Stage, Title: f.Title, Act: f.Act, AsksFor: f.AsksFor,
		When: f.When, To: f.To, Cc: f.Cc, Needs: f.Needs, Wants: f.Wants, Assumes: f.Assumes,
		Window: f.Window, By: f.By, Words: f.Words, Subject: f.Subject, Replies: f.Replies.list(),
		Allow: f.Allow, Note: strings.TrimSpace(f.Note), Path: s.path,
	}, nil
}

func (f *frontMatter) check(k *strict.Checker, path string) {
	folder, _, _ := strings.Cut(path, "/")
	if f.Stage != "" && f.Stage != folder {
		k.Add("stage", "want %q, the folder that the template is in, got %q", folder, f.Stage)
	}
	if f.To != nil && len(f.To) == 0 {
		k.Add("to", "is empty: a role, or a list of roles")
	}
	if slices.Contains(f.To, letter.RoleClient) && len(f.To)+len(f.Cc) > 1 {
		k.Add("to", "an email to the client goes to nobody else")
	}
	if slices.Contains(f.Cc, letter.RoleClient) {
		k.Add("cc", "the client sends the email, or is the only one to get it")
	}
	if f.Words < 0 || f.Words > 1000 {
		k.Add("words", "want a number of words from 1 to 1000, got %d", f.Words)
	}
	f.checkFacts(k, "needs", "need", f.Needs)
	f.checkBesides(k, "wants", f.Wants)
	f.checkBesides(k, "assumes", f.Assumes)
	if f.By != "" && !slices.Contains(letter.Dates(), f.By) {
		k.Add("by", "%s", casefile.NewUnknownError("field", f.By, letter.Dates()).Error())
	}
}

// checkBesides checks the names of facts that aren't among the needs.
func (f *frontMatter) checkBesides(k *strict.Checker, field string, names []string) {
	f.checkFacts(k, field, "fact", names)
	for i, n := range names {
		if slices.Contains(f.Needs, n) {
			k.Add(fmt.Sprintf("%s[%d]", field, i), "%q is among the needs already", n)
		}
	}
}

// checkFacts checks the names of facts, and that the recipient may see them.
func (f *frontMatter) checkFacts(k *strict.Checker, field, what string, names []string) {
	for i, n := range names {
		path := fmt.Sprintf("%s[%d]", field, i)
		switch {
		case !letter.IsNeed(n):
			k.Add(path, "%s", casefile.NewUnknownError(what, n, letter.Needs()).Error())
		case letter.ForClient(n) && !slices.Contains(f.To, letter.RoleClient):
			k.Add(path, "only an email to the client may state %s", n)
		}
	}
}

// kindID returns the file's name without .md.
func kindID(path string) string {
	return strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".md")
}
