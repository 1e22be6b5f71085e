package casefile

import (
	"reflect"
)

// Voice is how the client writes.
type Voice string

// The voices; the empty one is warm.
const (
	VoiceWarm   Voice = "warm"
	VoiceDirect Voice = "direct"
	VoiceFormal Voice = "formal"
)

// SignOff is what stands above the name where the client has no words of her own for it.
func (v Voice) SignOff() string {
	switch v {
	case VoiceDirect:
		return "Regards"
	case VoiceFormal:
		return "Sincerely"
	}
	return "Best"
}

// MailProgram is where the client opens her drafts.
type MailProgram string

// The mail programs; the empty one is other.
const (
	MailOutlook     MailProgram = "outlook" // on Windows
	MailOutlookMac  MailProgram = "outlook-mac"
	MailThunderbird MailProgram = "thunderbird"
	MailAppleMail   MailProgram = "apple-mail"
	MailGmail       MailProgram = "gmail" // in a browser
	MailOther       MailProgram = "other"
)

// Role is what a person is to the client.
type Role string

// The roles of people in a case. A kind may also name [RolePreviousRecruiter] and [RoleClient].
const (
	RoleRecruiter      Role = "recruiter"
	RoleHiringManager  Role = "hiring-manager"
	RoleCurrentManager Role = "current-manager"
	RoleOther          Role = "other"
)

// Status is where an offer stands.
type Status string

// The statuses; the empty one is written.
const (
	StatusVerbal    Status = "verbal"
	StatusWritten   Status = "written"
	StatusPaused    Status = "paused"
	StatusAgreed    Status = "agreed" // every term settled, nothing signed yet
	StatusAccepted  Status = "accepted"
	StatusDeclined  Status = "declined"
	StatusExpired   Status = "expired"
	StatusRescinded Status = "rescinded"
)

// Stage is how far an opportunity has come.
type Stage string

// The stages that end an opportunity or settle it, and that of the company where the client works now.
const (
	StageInterview Stage = "interview"
	stageOffer     Stage = "offer"

	StageAccepted  Stage = "accepted"
	StageDeclined  Stage = "declined"
	StageWithdrawn Stage = "withdrawn"
	StageCurrent   Stage = "current"
)

// Lever is something that can be moved in a negotiation.
type Lever string

// The levers that have a field of their own in an ask.
const (
	LeverLevel     Lever = "level"
	LeverBase      Lever = "base"
	LeverSignOn    Lever = "sign-on"
	LeverEquity    Lever = "equity"
	LeverStartDate Lever = "start-date"

	LeverRelocation Lever = "relocation"
)

// ForfeitKind is what the client gives up.
type ForfeitKind string

// Metric is what a market figure measures.
type Metric string

// EventKind is what happened.
type EventKind string

// The events. The plan of a case starts from the last one that is neither news nor an absence.
const (
	EventApplied         EventKind = "applied"
	EventInterview       EventKind = "interview"
	EventVerbalOffer     EventKind = "verbal-offer"
	EventWrittenOffer    EventKind = "written-offer"
	EventPaused          EventKind = "paused"
	EventResumed         EventKind = "resumed"
	EventRecruiterChange EventKind = "recruiter-change"
	EventAsked           EventKind = "asked" // a mail that asks for something was sent
	EventReplyYes        EventKind = "reply-yes"
	EventReplyPartial    EventKind = "reply-partial"
	EventReplyNo         EventKind = "reply-no"
	EventReplyQuestion   EventKind = "reply-question"
	EventOutOfOffice     EventKind = "out-of-office"
	EventSent            EventKind = "sent" // any other mail was sent
	EventAccepted        EventKind = "accepted"
	EventDeclined        EventKind = "declined"
	EventWithdrawn       EventKind = "withdrawn"
	EventNews            EventKind = "news"
)

// The values that each field may take, in the order in which an error lists them.
var (
	voices       = []Voice{VoiceWarm, VoiceDirect, VoiceFormal}
	mailPrograms = []MailProgram{MailOutlook, MailOutlookMac, MailThunderbird, MailAppleMail, MailGmail, MailOther}
	Roles        = []Role{RoleRecruiter, RoleHiringManager, RoleCurrentManager, RoleOther}
	statuses     = []Status{StatusVerbal, StatusWritten, StatusPaused, StatusAgreed, StatusAccepted, StatusDeclined, StatusExpired, StatusRescinded}
	stages       = []Stage{"applied", StageInterview, stageOffer, StageAccepted, StageDeclined, StageWithdrawn, StageCurrent}
	levers       = []Lever{LeverLevel, LeverBase, LeverSignOn, LeverEquity, LeverStartDate, LeverRelocation, "remote", "leave", "title", "early-review"}
	forfeitKinds = []ForfeitKind{"rsu", "options", "bonus", "pension", "other"}
	metrics      = []Metric{"total", "base", "sign-on", "equity", "bonus"}
	eventKinds   = []EventKind{EventApplied, EventInterview, EventVerbalOffer, EventWrittenOffer, EventPaused, EventResumed, EventRecruiterChange,
		EventAsked, EventReplyYes, EventReplyPartial, EventReplyNo, EventReplyQuestion, EventOutOfOffice, EventSent, EventAccepted,
		EventDeclined, EventWithdrawn, EventNews}
)

// enums maps the type of each field with a closed set of values to that set.
func enums() map[reflect.Type][]string {
	m := map[reflect.Type][]string{}
	AddEnum(m, voices)
	AddEnum(m, mailPrograms)
	AddEnum(m, Roles)
	AddEnum(m, statuses)
	AddEnum(m, stages)
	AddEnum(m, levers)
	AddEnum(m, forfeitKinds)
	AddEnum(m, metrics)
	AddEnum(m, eventKinds)
	return m
}

func AddEnum[E ~string](m map[reflect.Type][]string, values []E) {
	var words []string
	for _, v := range values {
		words = append(words, string(v))
	}
	m[reflect.TypeFor[E]()] = words
}
