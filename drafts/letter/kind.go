package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// End reports whether a mail of the kind ends a negotiation: it accepts, declines or withdraws.
func (k Kind) End() bool { return k.Window == WindowFinal }

// Kind is one kind of mail, as the front matter of its template describes it. Its template stands at <stage>/<id>.md; an id
// with a dot, such as postholiday-snap.yes, is one variant of a kind.
type Kind struct {
	ID      string          // such as counter-sign-on-split
	Stage   string          // the template's folder: level, offer, counter, …
	Title   string          // one line for a list
	To      []casefile.Role // whom it is addressed to where nobody is named: the first of these roles that somebody holds on the day
	Cc      []casefile.Role // who gets a copy, where the opportunity has them
	Needs   []string        // the facts that it cannot do without; [Needs] lists the names
	Window  Window          // when it may be sent
	By      string          // the field of the case that gives the date the mail names, where the request gives none
	Words   int             // the most words that its text may run to
	Subject string          // the subject's template
	Replies []ReplyTo       // the kind that answers each reply that may come, in the order of [Replies]
	Allow   []Allow         // the rules of wording that do not hold for it
	Note    string          // for the client, never in the mail
	Path    string          // the template's path in its file system
}

// Reply is what may come back.
type Reply string

// The replies.
const (
	ReplyYes      Reply = "yes"
	ReplyPartial  Reply = "partial"
	ReplyNo       Reply = "no"
	ReplyQuestion Reply = "question"
	ReplySilence  Reply = "silence"
)

// Replies returns every reply that may come, in a fixed order.
func Replies() []Reply {
	return []Reply{ReplyYes, ReplyPartial, ReplyNo, ReplyQuestion, ReplySilence}
}

// Allow switches a rule of package review off for a kind.
type Allow struct {
	Rule    string `json:"rule" jsonschema:"the name of a rule, as review prints it"`
	Because string `json:"because" jsonschema:"why it cannot hold for this kind"`
}

// ReplyTo names the kind that answers a reply.
type ReplyTo struct {
	Reply Reply
	Kind  string
}

// Window is a class of send windows.
type Window string

// The classes. An ask waits for a good hour; a reply and a nudge follow the recipient's workdays; a hold and a snap belong to
// the days around a break; what is final goes out the same day, and is never addressed by guess: where the case has several
// open opportunities, one must be named.
const (
	WindowAsk   Window = "ask"
	WindowReply Window = "reply"
	WindowNudge Window = "nudge"
	WindowHold  Window = "hold"
	WindowSnap  Window = "snap"
	WindowFinal Window = "final"
)

// RolePreviousRecruiter addresses or copies the recruiter who was in office before the present one. It is a role for the
// front matter of a kind; a case has no such role.
const RolePreviousRecruiter casefile.Role = "previous-recruiter"

// RoleClient addresses the client herself: such a kind is sent and signed by the coach.
const RoleClient casefile.Role = "client"

var (
	Windows   = []Window{WindowAsk, WindowReply, WindowNudge, WindowHold, WindowSnap, WindowFinal}
	StageList = []string{"before", "level", "offer", "counter", "approval", "answer", "holiday", "close", "current", "coach"}
)

// Stages returns the stages of the catalog, in the order of a negotiation.
func Stages() []string { return slices.Clone(StageList) }

// CompareKinds orders kinds as a negotiation runs: by stage, then by id.
func CompareKinds(a, b *Kind) int {
	return cmp.Or(cmp.Compare(slices.Index(StageList, a.Stage), slices.Index(StageList, b.Stage)), strings.Compare(a.ID, b.ID))
}

// WantsTime reports whether a mail of the kind asks for a later deadline.
func (k *Kind) WantsTime() bool { return k.By == "extension.until" || k.By == "deadline.shift" }

// OfThePlan reports whether a mail of the kind speaks of the mails that the plan has.
func (k *Kind) OfThePlan() bool {
	return slices.Contains(k.Needs, "next") || slices.Contains(k.Needs, "awaited")
}

// Reply returns the kind that answers a reply, or "".
func (k *Kind) Reply(r Reply) string {
	for _, to := range k.Replies {
		if to.Reply == r {
			return to.Kind
		}
	}
	return ""
}

// Clone returns a copy that a caller may change.
func (k *Kind) Clone() Kind {
	out := *k
	out.To, out.Cc, out.Needs, out.Replies = slices.Clone(k.To), slices.Clone(k.Cc), slices.Clone(k.Needs), slices.Clone(k.Replies)
	out.Allow = slices.Clone(k.Allow)
	return out
}

// FromCoach reports whether the coach sends the email, to the client.
func (k *Kind) FromCoach() bool { return k.To[0] == RoleClient }
