package plan_test

import (
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

// planCase is a case with an offer that has been thanked for; nothing has been asked for yet.
const planCase = `version: 1
id: oliver
currency: GBP
coach: {name: Dana Reyes}
client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: harbour
    company: Harbour Energy
    role: Operations Lead
    timezone: Europe/London
    calendar: GB
    people:
      - {id: ruth, role: recruiter, name: Ruth Oakley, email: ruth@harbour.example}
    evidence:
      - {action: halved the planning cycle, result: every delivery has been on time since, shareable: true}
    offers:
      - {id: first, made: 2026-03-30, base: 80000}
    asks:
      - {round: 1, base: 90000}
log:
  - {on: 2026-03-30, what: written-offer, opportunity: harbour, offer: first}
  - {on: 2026-03-30, what: sent, opportunity: harbour, kind: offer-acknowledge}
`

// planned makes the plan of a case for the last Monday of March 2026, four days before Good Friday.
func planned(text string) *plan.Plan {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	plan, err := plan.New(cat, c, time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	return plan
}

func ExampleNew() {
	for step := range planned(planCase).All() {
		fmt.Println(step.Number, step.Kind, step.Brief)
	}
	// Output:
	// 01 counter-base Tue 31 Mar 09:30–11:30 BST
	// 01a accept-recap Wed 1 Apr 09:00–22:00 BST
	// 01b response-hold Wed 1 Apr 09:00–17:30 BST
	// 01c lever-pivot Wed 1 Apr 09:30–11:30 BST
	// 01d number-rationale Wed 1 Apr 09:00–17:30 BST
	// 01e preholiday-status Thu 2 Apr 09:00–12:00 BST
	// 01f preholiday-hold Thu 2 Apr 12:00–22:00 BST
	// 01g accept-recap Wed 8 Apr 10:00–17:30 BST
	// 01h lever-pivot Wed 8 Apr 10:00–11:30 BST
	// 01i number-rationale Wed 8 Apr 10:00–17:30 BST
	// 01j postholiday-snap.yes Tue 7 Apr 11:00–17:30 BST
	// 01k postholiday-snap.partial Tue 7 Apr 11:00–17:30 BST
	// 01l postholiday-snap.no Tue 7 Apr 11:00–17:30 BST
	// 01m postholiday-snap.question Tue 7 Apr 11:00–17:30 BST
	// 01n postholiday-nudge Wed 8 Apr 09:30–11:30 BST
}

func ExampleOptions_New() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(planCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	plan, err := plan.Options{Only: "harbour", Horizon: 7 * 24 * time.Hour}.New(cat, c,
		time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(plan.Horizon)
	fmt.Println(plan.Steps[0].Why)
	fmt.Println(plan.Steps[0].Notes[0])
	// Output:
	// 2026-04-06 13:00:00 +0100 BST
	// the ask about the base
	// Harbour Energy is closed from Friday 3 April to Monday 6 April, Easter
}

func ExampleBrief() {
	text := strings.Replace(planCase, "coach: {name: Dana Reyes}",
		"coach: {name: Dana Reyes, email: dana@coach.example}", 1)
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	request := letter.Request{Kind: "coach-send-note", Send: time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC)}
	if request, err = plan.Brief(cat, c, request); err != nil {
		log.Fatal(err)
	}
	fmt.Println(request.Next.To, "/", request.Next.Subject, "/", request.Next.When)
	draft, err := cat.Draft(c, request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(draft.Subject)
	// Output:
	// Ruth Oakley / Harbour Energy offer: a question about the base salary / Tuesday 31 March, 09:30–11:30 BST
	// Your next email to Harbour Energy
}

func ExamplePlan_Filter() {
	silent := planned(planCase).Filter(func(s *plan.Step) bool {
		return !s.Alternate() ||
			s.Reply == letter.ReplySilence
	})
	for step := range silent.All() {
		fmt.Println(step.Filename())
	}
	// Output:
	// 01-counter-base.eml
	// 01e-silence-before-easter.eml
	// 01n-silence-after-easter.eml
}

func ExamplePlan_Outline() {
	quiet := planned(strings.Replace(planCase, "role: Operations Lead",
		"role: Operations Lead\n    stage: declined", 1))
	if err := quiet.Outline(os.Stdout, 0); err != nil {
		log.Fatal(err)
	}
	// Output:
	// nothing to send up to 2026-04-29
	// 0 drafts, 0 alternates, 0 warnings
}

func ExamplePlan_Explain() {
	nudges := planned(planCase).Filter(func(s *plan.Step) bool {
		return !s.Alternate() || s.Kind == "postholiday-nudge"
	})
	if err := nudges.Explain(os.Stdout, 90); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 01 counter-base, Tuesday 31 March, 09:30–11:30 BST
	//   why: the ask about the base
	//   rule: an ask goes out on Tuesday, Wednesday, and Thursday from 09:30 to 11:30 on their
	//         clock, or else on Monday from 11:00 to 16:00, and the last one before a long
	//         weekend by 12:00, two workdays before it
	//   from: oliver.yaml:21: 2026-03-30 written-offer
	//   day: Tuesday 31 March: a workday
	//   01n postholiday-nudge, Wednesday 8 April, 09:30–11:30 BST
	//     if: nothing comes over Easter
	//     why: nothing has come over the break: a light nudge, never on the first day back
	//     rule: a nudge goes out three workdays after the email before it, one workday more if a
	//           holiday falls in between, never on the first day back, and two times at most
	//     from: oliver.yaml:21: 2026-03-30 written-offer
	//     day: Friday 3 April to Monday 6 April: Good Friday and Easter Monday
	//     day: Wednesday 8 April: the second workday back
}

func ExampleStep_If() {
	for step := range planned(planCase).All() {
		if step.Reply == letter.ReplyYes {
			fmt.Println(step.If())
		}
	}
	// Output:
	// they say yes
	// they say yes just before Easter, and you have held it
	// they say yes right after Easter
}
