package casefile

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Voice is how the client writes.
type Voice string

// The voices; by default, warm.
const (
	VoiceWarm   Voice = "warm"
	VoiceDirect Voice = "direct"
	VoiceFormal Voice = "formal"
)

// SignOff returns the voice's words above the name at the end of an email.
func (v Voice) SignOff(english English) string {
	switch {
	case v == VoiceDirect:
		return "Regards"
	case v == VoiceFormal && english == EnglishGB:
		return "Kind regards"
	case v == VoiceFormal:
		return "Sincerely"
	}
	return "Best"
}

// English is a way of writing English.
type English string

// The ways of writing English; see [Case.English].
const (
	EnglishUS English = "US"
	EnglishGB English = "GB"
)

// MailProgram is the program in which the client opens her drafts.
type MailProgram string

// The email programs; by default, other.
const (
	MailOutlook     MailProgram = "outlook" // on Windows
	MailOutlookMac  MailProgram = "outlook-mac"
	MailThunderbird MailProgram = "thunderbird"
	MailAppleMail   MailProgram = "apple-mail"
	MailGmail       MailProgram = "gmail" // in a browser
	MailOther       MailProgram = "other"
)

// Role is what a person does in a negotiation.
type Role string

// The roles of people in a case.
const (
	RoleRecruiter      Role = "recruiter"
	RoleHiringManager  Role = "hiring-manager"
	RoleDecider        Role = "decider" // approves what the recruiter can't
	RoleCurrentManager Role = "current-manager"
	RoleOther          Role = "other"
)

// Roles returns the roles that a person in a case can have.
func Roles() []Role {
	return []Role{RoleRecruiter, RoleHiringManager, RoleDecider, RoleCurrentManager, RoleOther}
}

// Status is the status of an offer.
type Status string

// The statuses; by default, written.
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

// The stages of an opportunity.
const (
	StageApplied   Stage = "applied"
	StageInterview Stage = "interview"
	StageOffer     Stage = "offer"
	StageAccepted  Stage = "accepted"
	StageDeclined  Stage = "declined"
	StageWithdrawn Stage = "withdrawn"
	StageCurrent   Stage = "current" // at the company where the client works now
)

// Lever is something that can be negotiated.
type Lever string

// The levers that have a field of their own in an ask. [OtherTerm] is for the rest.
const (
	LeverLevel      Lever = "level"
	LeverBase       Lever = "base"
	LeverSignOn     Lever = "sign-on"
	LeverEquity     Lever = "equity"
	LeverStartDate  Lever = "start-date"
	LeverRelocation Lever = "relocation"
)

// LevelSource is where the criteria of a level come from.
type LevelSource string

// The sources of a level's criteria.
const (
	SourceGuide     LevelSource = "guide"     // the company's leveling guide
	SourceInterview LevelSource = "interview" // what they said in the interviews
	SourceJobAd     LevelSource = "job-ad"    // the description of the job
)

// ForfeitKind is what sort of pay the client gives up.
type ForfeitKind string

// Metric is what a market figure measures.
type Metric string

// EventKind is what happened in an event.
type EventKind string

// The kinds of events. The last one that is neither news, a note, nor an absence decides what to do
// next.
const (
	EventApplied         EventKind = "applied"
	EventInterview       EventKind = "interview"
	EventVerbalOffer     EventKind = "verbal-offer"
	EventWrittenOffer    EventKind = "written-offer"
	EventPaused          EventKind = "paused"
	EventResumed         EventKind = "resumed"
	EventRecruiterChange EventKind = "recruiter-change"
	EventAsked           EventKind = "asked" // an email that asks for something was sent
	EventReplyYes        EventKind = "reply-yes"
	EventReplyPartial    EventKind = "reply-partial"
	EventReplyNo         EventKind = "reply-no"
	EventReplyQuestion   EventKind = "reply-question"
	EventRescinded       EventKind = "rescinded" // they took the offer back
	EventOutOfOffice     EventKind = "out-of-office"
	EventSent            EventKind = "sent" // any other email was sent
	EventAccepted        EventKind = "accepted"
	EventDeclined        EventKind = "declined"
	EventWithdrawn       EventKind = "withdrawn"
	EventNews            EventKind = "news"
	EventNote            EventKind = "note" // for the coach: it changes nothing, and no email has it
)

// Weekday is the name of a day of the week in lower case, such as friday.
type Weekday string

// weekdayNames returns the days of the week, Sunday first, as [time.Weekday] counts them.
func weekdayNames() (names []Weekday) {
	for w := time.Sunday; w <= time.Saturday; w++ {
		names = append(names, Weekday(strings.ToLower(w.String())))
	}
	return names
}

// weekdays returns the days of the week with the names, which must be valid.
func weekdays(names []Weekday) []time.Weekday {
	return each.Of(names, func(name Weekday) time.Weekday {
		return time.Weekday(slices.Index(weekdayNames(), name))
	})
}

// enums returns the values of each type that has a fixed set of them, in the order in which an
// error lists them.
func enums() map[reflect.Type][]string {
	m := map[reflect.Type][]string{}
	addEnum(m, VoiceWarm, VoiceDirect, VoiceFormal)
	addEnum(m, EnglishUS, EnglishGB)
	addEnum(m, MailOutlook, MailOutlookMac, MailThunderbird, MailAppleMail, MailGmail, MailOther)
	addEnum(m, Roles()...)
	addEnum(m, StatusVerbal, StatusWritten, StatusPaused, StatusAgreed, StatusAccepted, StatusDeclined,
		StatusExpired, StatusRescinded)
	addEnum(m, weekdayNames()...)
	addEnum(m, StageApplied, StageInterview, StageOffer, StageAccepted, StageDeclined, StageWithdrawn,
		StageCurrent)
	addEnum(m, LeverLevel, LeverBase, LeverSignOn, LeverEquity, LeverStartDate, LeverRelocation,
		"remote", "leave", "title", "early-review")
	addEnum(m, SourceGuide, SourceInterview, SourceJobAd)
	addEnum[ForfeitKind](m, "rsu", "options", "bonus", "pension", "other")
	addEnum(m, EquityShares, EquityRSU, EquityPSU, EquityOptions, EquityPhantom)
	addEnum(m, PaidAtOnce, PaidMonthly)
	addEnum[Metric](m, "total", "base", "sign-on", "equity", "bonus")
	addEnum(m, EventApplied, EventInterview, EventVerbalOffer, EventWrittenOffer, EventPaused, EventResumed,
		EventRecruiterChange, EventAsked, EventReplyYes, EventReplyPartial, EventReplyNo, EventReplyQuestion,
		EventRescinded, EventOutOfOffice, EventSent, EventAccepted, EventDeclined, EventWithdrawn,
		EventNews, EventNote)
	return m
}

func addEnum[E ~string](m map[reflect.Type][]string, values ...E) {
	m[reflect.TypeFor[E]()] = text.Strings(values)
}
