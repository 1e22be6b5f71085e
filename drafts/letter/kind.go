package letter

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Kind is one kind of email, as the front matter of its template describes it. Its template is
// <stage>/<id>.md; an ID with a dot, such as postholiday-snap.yes, is one variant of a kind.
type Kind struct {
	ID      string  // such as counter-sign-on-split
	Stage   string  // the template's folder: level, offer, counter, …
	Title   string  // one line for a list
	Act     Act     // what the email does
	AsksFor []Topic // what it asks for
	When    []When  // when it's meant to be sent, if the act doesn't say it
	// the recipient if the request names none: the first of these roles that someone has on the day
	To    []casefile.Role
	Cc    []casefile.Role // who gets a copy, if the opportunity has them
	Needs []string        // the facts that it can't be written without; [Needs] lists the names
	Wants []string        // the facts that would improve it, likewise
	// the facts that its words rest on, likewise: an email without one of them has a warning
	Assumes []string
	Window  Window // when it may be sent
	// the field of the case with the date that the email names, if the request gives none
	By      string
	Words   int    // the maximum number of words
	Subject string // the subject's template
	// the kind that answers each reply, in the order of [Replies]; if another kind has taken its
	// place, that one
	Replies []ReplyTo
	Allow   []Allow // the review rules that don't apply to it
	Note    string  // for the client, never in the email
	Path    string  // the template's path in its file system
	// what the words of a case can replace: [casefile.SlotSubject], the slots of the body in their
	// order, and [casefile.SlotBody]
	Slots []string
	// the paths of the templates for the voices that have their own
	Voices map[casefile.Voice]string
	// finds every kind of the catalog by its ID, to read the log with; set by the catalog
	Others Finder
}

// Finder knows the kinds of a catalog. It's for several goroutines at once.
type Finder interface {
	// Find returns the kind with an ID; nil for an ID that has none.
	Find(id string) *Kind
	// Reads reports whether a template of a kind may read a field of a [Letter] that has the name, or
	// the kind has a need, want, or assumption of the name.
	Reads(kind *Kind, name string) bool
}

// KindOf returns the kind of an email in a log; nil if it's unknown.
type KindOf = func(*casefile.Event) *Kind

// End reports whether an email of the kind ends a negotiation: it accepts, declines, or withdraws.
func (k Kind) End() bool { return k.Window == WindowFinal }

// Reply is what they answer.
type Reply string

// The replies.
const (
	ReplyYes      Reply = "yes"
	ReplyPartial  Reply = "partial"
	ReplyNo       Reply = "no"
	ReplyQuestion Reply = "question"
	ReplySilence  Reply = "silence"
)

// Replies returns every reply, in a fixed order.
func Replies() []Reply {
	return []Reply{ReplyYes, ReplyPartial, ReplyNo, ReplyQuestion, ReplySilence}
}

var repliedBy = map[casefile.EventKind]Reply{
	casefile.EventReplyYes: ReplyYes, casefile.EventReplyPartial: ReplyPartial,
	casefile.EventReplyNo: ReplyNo, casefile.EventReplyQuestion: ReplyQuestion,
}

// ReplyOf returns the reply that an event in the log is; empty if it isn't one.
func ReplyOf(what casefile.EventKind) Reply { return repliedBy[what] }

// EventOf returns what the log calls a reply; "" for silence.
func EventOf(r Reply) casefile.EventKind {
	for what, reply := range repliedBy {
		if reply == r {
			return what
		}
	}
	return ""
}

// ReplyTo names the kind that answers a reply.
type ReplyTo struct {
	Reply Reply
	Kind  string
}

// Window is a class of send windows.
type Window string

// The classes. An ask waits for a good hour; a reply and a nudge follow the recipient's workdays; a
// hold and a snap are for the days around a break. A final email is sent the same day, and if
// several opportunities are open, the request has to name one.
const (
	WindowAsk   Window = "ask"
	WindowReply Window = "reply"
	WindowNudge Window = "nudge"
	WindowHold  Window = "hold"
	WindowSnap  Window = "snap"
	WindowFinal Window = "final"
)

// RolePreviousRecruiter is the recruiter before the present one. Only a kind's front matter can
// name this role; a case can't.
const RolePreviousRecruiter casefile.Role = "previous-recruiter"

// RoleClient is the client: an email to her is sent and signed by the coach.
const RoleClient casefile.Role = "client"

// Windows returns every class of send windows, in a fixed order.
func Windows() []Window {
	return []Window{WindowAsk, WindowReply, WindowNudge, WindowHold, WindowSnap, WindowFinal}
}

var stages = []string{"before", "level", "offer", "counter", "approval", "answer", "holiday", "close",
	"current", "coach"}

// Stages returns the stages of the catalog, in the order of a negotiation.
func Stages() []string { return slices.Clone(stages) }

// CompareKinds orders kinds by stage, in the order of a negotiation, then by ID.
func CompareKinds(a, b *Kind) int {
	return cmp.Or(cmp.Compare(slices.Index(stages, a.Stage), slices.Index(stages, b.Stage)),
		strings.Compare(a.ID, b.ID))
}

// WantsTime reports whether an email of the kind asks for a later deadline.
func (k *Kind) WantsTime() bool { return k.By == "extension.until" || k.ShiftsDeadline() }

// forClient are the needs for what only an email to the client may show: the plan, and all that she
// could earn anywhere.
var forClient = []string{"awaited", "next", "paths"}

// ForClient reports whether only an email to the client may state a fact.
func ForClient(need string) bool { return slices.Contains(forClient, need) }

// OfThePlan reports whether an email of the kind mentions the emails in the plan.
func (k *Kind) OfThePlan() bool {
	return slices.Contains(k.Needs, "next") || slices.Contains(k.Needs, "awaited")
}

// ShiftsDeadline reports whether an email of the kind asks to move a deadline because of days off.
func (k *Kind) ShiftsDeadline() bool { return k.By == "deadline.shift" }

// Answers reports whether the kind is meant for the reply.
func (k *Kind) Answers(r Reply) bool { return slices.Contains(k.When, When(r)) }

// Reply returns the kind that answers a reply, or "".
func (k *Kind) Reply(r Reply) string {
	for _, to := range k.Replies {
		if to.Reply == r {
			return to.Kind
		}
	}
	return ""
}

// asksForReview reports whether an email of the kind asks for a review of the level.
func (k *Kind) asksForReview() bool {
	return k != nil && k.Act == ActAsk && slices.Contains(k.AsksFor, TopicReview)
}

// Clone returns a copy that a caller may change.
func (k *Kind) Clone() Kind {
	out := *k
	out.To, out.Cc, out.Needs, out.Replies = slices.Clone(k.To), slices.Clone(k.Cc),
		slices.Clone(k.Needs), slices.Clone(k.Replies)
	out.Wants, out.Assumes = slices.Clone(k.Wants), slices.Clone(k.Assumes)
	out.AsksFor, out.When = slices.Clone(k.AsksFor), slices.Clone(k.When)
	out.Allow = slices.Clone(k.Allow)
	out.Slots, out.Voices = slices.Clone(k.Slots), maps.Clone(k.Voices)
	return out
}

// FromCoach reports whether the coach sends the email, to the client.
func (k *Kind) FromCoach() bool { return len(k.To) > 0 && k.To[0] == RoleClient }

// WroteTo returns the person of the opportunity that an email of the kind in the log went to, or nil.
// One of an unknown kind is taken to have gone to the recruiter.
func (k *Kind) WroteTo(o *casefile.Opportunity, e *casefile.Event) *casefile.Person {
	switch {
	case e.To != "":
		return personWithID(o, e.To)
	case k == nil:
		k = &Kind{To: []casefile.Role{casefile.RoleRecruiter}}
	}
	return k.Reader(o, e.On)
}

// personWithID returns the person of the opportunity with the ID, or nil.
func personWithID(o *casefile.Opportunity, id string) *casefile.Person {
	for i := range o.People {
		if o.People[i].ID == id {
			return &o.People[i]
		}
	}
	return nil
}

// Reader returns the person whom an email of the kind goes to on a day, or nil.
func (k *Kind) Reader(o *casefile.Opportunity, on calendar.Date) *casefile.Person {
	for _, role := range k.To {
		if i := o.PersonInRole(role, on); i >= 0 {
			return &o.People[i]
		}
	}
	return nil
}

// AwaitsLetter reports whether what follows an email of the kind is a letter: it accepts, or asks for one.
func (k *Kind) AwaitsLetter() bool {
	return k != nil && (k.Act == ActAccept ||
		k.Act == ActAsk && k.Stage == "answer" && k.Matter() == TopicTerms)
}

// Promises reports whether an email of the kind takes time and says by when the answer comes.
func (k *Kind) Promises() bool {
	return k.Act == ActHold && (k.By != "" || slices.Contains(k.Needs, "by"))
}

// GoesOn reports whether an email of the kind goes on as if the client hadn't decided to accept or to
// decline.
func (k *Kind) GoesOn(decided Act) bool {
	asks := k.Act == ActCounter || k.Act == ActBrief || k.Act == ActAnswer && k.MakesAsk()
	switch decided {
	case ActAccept:
		return asks || k.Act == ActDecline || k.WantsTime() ||
			k.Stage == "offer" && (k.Act == ActHold || slices.Contains(k.AsksFor, TopicTerms))
	case ActDecline:
		return asks || k.Act == ActAccept || k.Act == ActAsk || k.Act == ActHold
	}
	return false
}
