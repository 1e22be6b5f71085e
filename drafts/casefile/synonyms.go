package casefile

import (
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// synonyms returns the other words that coaches use for the values of each type in [enums],
// separated by ", ". They aren't accepted: an error suggests the values meant.
func synonyms() map[reflect.Type]map[string]string {
	return map[reflect.Type]map[string]string{
		reflect.TypeFor[EventKind](): {
			"applied": "application, submitted, application sent, sent application, sent cv",
			"interview": "interviewed, interviews, interviewing, onsite, on site, screen, phone screen, " +
				"final round, panel, call, called, phone, phone call, video call, spoke, talked, " +
				"conversation, chat, meeting, met",
			"verbal-offer": "offer, offered, got offer, offer received, received offer, made offer, " +
				"verbal, oral offer",
			"written-offer": "offer, offered, got offer, offer received, received offer, made offer, " +
				"offer letter, letter, contract, written, new offer, revised offer, updated offer",
			"paused":  "pause, hold, on hold, freeze, frozen, hiring freeze, postponed, delayed, stalled",
			"resumed": "resume, unpaused, restarted, reopened, back on",
			"recruiter-change": "new recruiter, recruiter left, new contact, handover, handed over, " +
				"reassigned",
			"asked": "ask, request, requested, counter, countered, counter offer, counteroffer, " +
				"negotiated, pushed back",
			"reply-yes": "yes, said yes, they said yes, agreed, they agreed, approved, confirmed, " +
				"granted, they accepted, accepted by them, reply, replied, answer, answered, response, " +
				"responded, heard back",
			"reply-partial": "partial, partly, compromise, halfway, met halfway, countered, counter, " +
				"counter offer, counteroffer, improved, raised, increased, improved offer, new offer, " +
				"revised offer, updated offer, reply, replied, answer, answered, response, responded, " +
				"heard back",
			"reply-no": "no, said no, they said no, denied, rejected, rejection, refused, turned down, " +
				"declined by them, they declined, rejected by them, they rejected, reply, replied, " +
				"answer, answered, response, responded, heard back",
			"reply-question": "question, questions, they asked, asked back, reply, replied, answer, " +
				"answered, response, responded, heard back",
			"out-of-office": "ooo, away, absent, vacation, holiday, pto, leave, on leave",
			"sent": "send, email, emailed, mail, mailed, wrote, written to, contacted, pinged, nudge, " +
				"nudged, follow up, followed up, followup, chased, reminder, reminded, thanked",
			"accepted":  "sign, signed, accept, joined, hired, accepted offer, offer accepted",
			"declined":  "decline, rejected, refused, turned down, passed, declined offer, offer declined",
			"withdrawn": "withdrew, withdraw, pulled out, dropped out, quit",
			"note": "comment, memo, remark, private, update, info, other, call, called, phone, phone call, " +
				"video call, spoke, talked, conversation, chat, meeting, met, expired, lapsed, deadline",
			"rescinded": "rescind, revoked, retracted, taken back, took it back, offer withdrawn, " +
				"withdrawn by them, pulled by them",
		},
		reflect.TypeFor[Status](): {
			"verbal":    "oral, spoken, by phone, pending, open, received, active, current",
			"written":   "letter, in writing, pending, open, received, active, current",
			"paused":    "hold, on hold, frozen, postponed",
			"agreed":    "settled, final, done, negotiated",
			"accepted":  "signed, taken, yes",
			"declined":  "rejected, refused, turned down, no",
			"expired":   "lapsed, over",
			"rescinded": "withdrawn, revoked, retracted, pulled, canceled, cancelled, rejected",
		},
		reflect.TypeFor[Stage](): {
			"applied":   "application, submitted",
			"interview": "interviewing, interviewed, interviews, screening, screen, onsite, on site",
			"offer":     "offered, negotiating, negotiation, offers",
			"accepted":  "signed, hired, done",
			"declined":  "rejected, refused, turned down, closed, lost",
			"withdrawn": "withdrew, closed, lost",
			"current":   "employed, employer, current employer, current job",
		},
		reflect.TypeFor[Role](): {
			"recruiter": "hr, talent, talent partner, talent acquisition, people partner, sourcer, " +
				"headhunter, agent",
			"hiring-manager": "manager, hm, boss, team lead, lead, director",
			"decider": "approver, committee, comp committee, compensation committee, vp, director, " +
				"decision maker",
			"current-manager": "manager, boss, my manager, my boss",
			"other":           "coordinator, interviewer, referrer, friend, peer, ceo, founder",
		},
		reflect.TypeFor[Voice](): {
			"warm":   "friendly, casual, kind, personal, informal",
			"direct": "blunt, short, brief, concise, neutral",
			"formal": "polite, professional, business, neutral",
		},
		reflect.TypeFor[MailProgram](): {
			"outlook":     "office, office 365, outlook 365, exchange, microsoft, hotmail",
			"outlook-mac": "outlook for mac, mac outlook",
			"apple-mail":  "apple, mac, mac mail, mail, mail app, icloud",
			"gmail":       "google, google mail, googlemail, g suite, workspace",
			"other":       "webmail, yahoo, proton, protonmail, fastmail",
		},
		reflect.TypeFor[Lever](): {
			"level":        "grade, seniority",
			"base":         "salary, pay, base salary",
			"sign-on":      "bonus, signing bonus, sign on bonus, joining bonus",
			"equity":       "stock, shares, rsu, rsus, options, grant",
			"start-date":   "start, first day",
			"relocation":   "moving, move",
			"remote":       "home office, wfh, hybrid, work from home",
			"leave":        "vacation, holiday, holidays, pto, days off",
			"title":        "role, grade, seniority",
			"early-review": "review",
		},
		reflect.TypeFor[LevelSource](): {
			"guide": "level guide, leveling guide, their guide, the guide, career ladder, ladder, " +
				"framework, rubric, handbook",
			"interview": "the interview, interviews, the interviews, recruiter, call, phone call, panel, " +
				"conversation, debrief",
			"job-ad": "the job ad, ad, job description, description, job post, posting, job posting, " +
				"listing, advert",
		},
		reflect.TypeFor[ForfeitKind](): {
			"rsu":     "rsus, stock, shares, equity, grant",
			"options": "stock options, equity",
			"bonus":   "annual bonus, yearly bonus, retention bonus",
			"pension": "retirement, 401k",
		},
		reflect.TypeFor[EquityKind](): {
			"shares":  "share, stock, restricted stock, rsa, rsas, common stock, units",
			"rsu":     "rsus, restricted stock units, gsu, gsus, restricted units, units",
			"psu":     "psus, performance shares, performance units",
			"options": "option, stock options, iso, isos, nso, nsos, nqso, emi, bspce, esop",
			"phantom": "phantom shares, phantom stock, vsop, virtual, virtual shares, sar, sars",
		},
		reflect.TypeFor[Paid](): {
			"at-once": "lump sum, lumpsum, once, one payment, upfront, up front, yearly, annually",
			"monthly": "month, per month, each month, every month, with salary",
		},
		reflect.TypeFor[Metric](): {
			"total":   "tc, compensation, total comp, total compensation, package, pay",
			"base":    "salary, base salary, pay",
			"sign-on": "signing bonus, sign on bonus, joining bonus",
			"equity":  "stock, shares, rsu, rsus, options, grant",
			"bonus":   "annual bonus, yearly bonus",
		},
	}
}

// silences are what coaches write while there's no answer.
var silences = text.OneOf(`silence radio-silence no-reply no-response no-answer no-word nothing ghosted
	nothing-heard not-heard-back no-reaction waiting unanswered`)

// isSilence reports whether an event is that there was no answer: "still no reply", "nothing yet".
func isSilence(s string) bool {
	s = strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(s))
	return silences(strings.TrimSuffix(strings.TrimPrefix(s, "still-"), "-yet"))
}

// keyWords returns the other words that coaches use for keys, as synonyms does for values.
func keyWords() map[string]string {
	return map[string]string{
		"base": "salary, base salary, pay, annual salary, fixed",
		"sign_on": "signing bonus, signing, sign on bonus, joining bonus, welcome bonus, " +
			"signon bonus, starting bonus",
		"bonus":       "annual bonus, variable, target bonus",
		"equity":      "stock, shares, rsu, rsus, options, stock options, grant",
		"relocation":  "relo, moving, moving allowance, relocation bonus",
		"deadline":    "expires, expiry, expiration, valid until, due, due date, answer by",
		"made":        "date, offered, received, offer date, date made, on",
		"start":       "start date, first day",
		"other_terms": "other, perks, benefits, extras",
		"company":     "employer, organization, organisation, firm",
		"role":        "title, job title, position, job",
		"timezone":    "tz, zone, time zone",
		"calendar":    "holidays, country",
		"people":      "contacts, contact, recruiter, recruiters, person",
		"name":        "full name",
		"on":          "date, day, when",
		"what":        "event, type, happened",
		"text":        "note, comment, details",
		"walk_away":   "minimum, floor, lowest, bottom line",
	}
}
