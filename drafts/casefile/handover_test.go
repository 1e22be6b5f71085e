package casefile

import (
	"fmt"
	"strings"
	"testing"
)

// A change of the recruiter names someone who is a recruiter, wasn't the one already, and is there.
func TestHandOvers(t *testing.T) {
	for _, tt := range []struct{ omar, log, want string }{
		{"", "{on: 2026-05-12, what: recruiter-change, to: omar}", ""},
		{"", "{on: 2026-05-11, what: sent, to: ines}, {on: 2026-05-12, what: recruiter-change, to: omar}", ""},
		{"", "{on: 2026-05-12, what: recruiter-change, to: omar}, " +
			"{on: 2026-05-20, what: recruiter-change, to: ines}", ""},
		{"", "{on: 2026-05-12, what: recruiter-change, to: hal}",
			`want the id of the recruiter who took over: "hal" has the role hiring-manager`},
		{"", "{on: 2026-05-11, what: sent, to: ines}, {on: 2026-05-12, what: recruiter-change, to: ines}",
			`"ines" was already the recruiter on 2026-05-11`},
		{"", "{on: 2026-05-11, what: sent}, {on: 2026-05-11, what: sent, to: ines}, " +
			"{on: 2026-05-12, what: recruiter-change, to: ines}", ""}, // the other email may have gone to Omar
		{"", "{on: 2026-05-12, what: recruiter-change, to: omar}, {on: 2026-05-13, what: sent}, " +
			"{on: 2026-05-14, what: recruiter-change, to: omar}", `"omar" was already the recruiter on 2026-05-12`},
		{", from: 2026-05-18", "{on: 2026-05-12, what: recruiter-change, to: omar}",
			`"omar" took over on 2026-05-12, before the first day in the role, 2026-05-18`},
		{", until: 2026-05-08", "{on: 2026-05-12, what: recruiter-change, to: omar}",
			`"omar" took over on 2026-05-12, after the last day in the role, 2026-05-08`},
	} {
		src := smallCase + "  - {id: beta, company: Beta, people: [{id: ines, role: recruiter, name: Ines Duarte}, " +
			"{id: omar, role: recruiter, name: Omar Diaz" + tt.omar + "}, " +
			"{id: hal, role: hiring-manager, name: Hal Berg}]}\nlog: [" +
			strings.ReplaceAll(tt.log, "}", ", opportunity: beta}") + "]\n"
		if tt.want == "" {
			accepted(t, src)
			continue
		}
		says(t, src, tt.want)
	}
}

// A change of the recruiter needs both of them in the case.
func TestHandOverToNobody(t *testing.T) {
	const ask = "people has only one recruiter"
	for _, tt := range []struct {
		people, log string
		want        bool
	}{
		{"{id: ana, role: recruiter, name: Ana Bello}", "{on: 2026-05-12, what: recruiter-change}", true},
		{"{id: ana, role: recruiter, name: Ana Bello}", "{on: 2026-05-12, what: recruiter-change, to: ana}", true},
		{"{id: ana, role: recruiter, name: Ana Bello}, {id: raj, role: hiring-manager, name: Raj Iyer}",
			"{on: 2026-05-12, what: recruiter-change}", true},
		{"{id: ana, role: recruiter, name: Ana Bello}, {id: raj, role: recruiter, name: Raj Iyer}",
			"{on: 2026-05-12, what: recruiter-change, to: raj}", false},
		{"{id: ana, role: recruiter, name: Ana Bello}, {id: raj, role: recruiter, name: Raj Iyer, from: 2026-05-12}",
			"{on: 2026-05-12, what: recruiter-change}", false},
	} {
		c := accepted(t, smallCase+"  - {id: beta, company: Beta, people: ["+tt.people+"]}\nlog: ["+
			strings.ReplaceAll(tt.log, "}", ", opportunity: beta}")+"]\n")
		if got := strings.Contains(fmt.Sprint(c.LastHints()), ask); got != tt.want {
			t.Errorf("%s, %s: asked for the other one: %t", tt.people, tt.log, got)
		}
	}
}
