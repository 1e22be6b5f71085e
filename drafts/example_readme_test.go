package drafts_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/tactful-drafts/tactful/drafts/sheet"
	"github.com/tactful-drafts/tactful/drafts/worth"
	"github.com/tactful-drafts/tactful/templates"
)

// readmeCode is the code in the README.
func readmeCode(f io.Reader, cases fs.FS, when time.Time, w io.Writer) error {
	c, err := casefile.Parse("erica.yaml", f) // a *casefile.Error lists every problem
	if err != nil {
		return err
	}
	if _, err := c.ReadThreads(cases); err != nil { // the emails that it names, for replies to them
		return err
	}
	cat, err := drafts.NewCatalog(templates.FS) // parsed once, safe for concurrent use
	if err != nil {
		return err
	}
	d, err := cat.Draft(c, drafts.Request{Kind: "counter-sign-on-split", Send: when})
	if err != nil {
		return err // such as a *letter.NeedsError: what's missing from the case
	}
	_, err = d.WriteTo(w) // a complete .eml
	return err
}

// readmeCalls makes the calls in the README's table.
func readmeCalls(ctx context.Context, c *casefile.Case, cases fs.FS, cat *drafts.Catalog,
	when time.Time, p *plan.Plan, d *drafts.Draft, r io.Reader, about review.About, folder *os.Root,
	pk *packet.Packet, assumptions comp.Assumptions, account mailbox.Account, password string,
	messages []*mailbox.Message, load preview.Load) {
	c.ReadCalendars(cases)
	plan.New(cat, c, when)
	p.All()
	plan.Options{Horizon: 14 * 24 * time.Hour}.New(cat, c, when)
	agenda.New(cat, agenda.Folder(folder.FS(), ""), when)
	review.Draft(d, c)
	review.Message(r, c, about)
	preview.New(load, preview.Options{Token: rand.Text()})
	packet.New(p, c, cat)
	packet.Sync(folder, pk, nil)
	worth.Of(c, assumptions)
	sheet.New(c, sheet.Options{})
	mail.Read(r)
	mailbox.NewMessage(r)
	mailbox.Push(ctx, account, password, messages, nil)
}

var _ = readmeCalls // only compiled

func Example_readme() {
	f, err := os.Open("../testdata/cases/erica.yaml")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var b bytes.Buffer
	if err := readmeCode(f, os.DirFS("../testdata/cases"), time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC), &b); err != nil {
		log.Fatal(err)
	}
	m, err := mail.Read(&b)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("To:", m.To[0])
	fmt.Println("Subject:", m.Subject)
	// Output:
	// To: Priya Shah <priya@amazon.example>
	// Subject: Re: Your offer from Amazon: Principal Engineer, Storage
}
