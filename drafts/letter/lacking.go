package letter

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func (j *Job) needsError(list ...Missing) error {
	return &NeedsError{Kind: j.Kind.ID, Opportunity: j.Opportunity.ID, Missing: list}
}

// lacking says where in the case a missing fact belongs.
func (j *Job) lacking(need, hint string) Missing {
	field := j.casePath(need)
	return Missing{
		Need: need, Field: field, Hint: hint, File: j.Case.File(), Line: j.Case.Line(field),
	}
}

// nobodyError is the error for a role that no one has on the day of sending.
func (j *Job) nobodyError(role casefile.Role) error {
	hint := ""
	if role == casefile.RoleCurrentManager {
		hint = "an opportunity with stage: current, and the manager among its people"
	}
	return j.needsError(Missing{
		Need: fmt.Sprintf("a %s on %s", role, j.sent), Hint: hint,
		File: j.Case.File(), Line: j.Case.Line(j.path + ".people"),
	})
}

// casePath returns the path in the case of the field that would meet a need.
func (j *Job) casePath(need string) string {
	first, rest, _ := strings.Cut(need, ".")
	switch {
	case first == "offer" && j.offer >= 0:
		return fmt.Sprintf("%s.offers[%d].%s", j.path, j.offer, rest)
	case first == "deadline" && j.offer >= 0:
		return fmt.Sprintf("%s.offers[%d].deadline", j.path, j.offer)
	case first == "offer" || need == "agreed" || need == "accepted" || need == "outcome":
		return j.path + ".offers"
	case first == "ask" && j.ask >= 0 && (rest == "pay" || rest == "salary"): // any of several fields
		return fmt.Sprintf("%s.asks[%d]", j.path, j.ask)
	case first == "ask" && j.ask >= 0:
		return fmt.Sprintf("%s.asks[%d].%s", j.path, j.ask, rest)
	case first == "ask":
		return j.path + ".asks"
	case need == "paths" || need == "in_talks" || need == "competing" || need == "elsewhere":
		return "opportunities"
	case need == "level.open":
		return j.path + ".level.target"
	case first == "evidence":
		return j.path + ".evidence"
	case first == "recruiter":
		return j.path + ".people"
	case first == "break" && len(j.Opportunity.Closures) > 0:
		return j.path + ".closures"
	case first == "break":
		return j.path + ".calendar"
	case slices.Contains([]string{"asked", "answered", "called", "granted", "news", "next", "awaited"}, first):
		return "log"
	}
	return j.path + "." + need
}

// checkCoach returns an error if the case doesn't say who the coach is.
func (j *Job) checkCoach() error {
	var list []Missing
	for _, need := range []struct{ name, value string }{
		{"coach.name", j.Case.Coach.Name}, {"coach.email", j.Case.Coach.Email},
	} {
		if need.value == "" {
			list = append(list, Missing{Need: need.name, File: j.Case.File(), Line: j.Case.Line("coach")})
		}
	}
	if len(list) == 0 {
		return nil
	}
	return j.needsError(list...)
}
