package agenda_test

import (
	"fmt"
	"log"
	"os"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/templates"
)

func ExampleNew() {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		log.Fatal(err)
	}
	morning := time.Date(2026, time.March, 11, 9, 0, 0, 0, london)
	a, err := agenda.New(cat, agenda.Folder(os.DirFS("../../testdata/cases/small"), "clients"), morning)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range a.Emails {
		fmt.Println(e.Window.From.Format("15:04"), e.Client, e.Kind)
	}
	if err := a.Outline(os.Stdout, 0); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 09:30 Maya Chen counter-base
	// 15:30 Theo Brandt level-up-request
	// Wednesday 11 March 2026, 09:00 GMT
	//
	// To send
	//   09:30–11:30  Maya Chen    Halcyon       Jordan Reed  counter-base      clients/maya.yaml
	//   15:30–17:30  Theo Brandt  Quillon Labs  Sam Idowu    level-up-request  clients/theo.yaml
	//
	// 2 cases: 0 overdue, 2 to send, 0 waiting, 0 deadlines
}
