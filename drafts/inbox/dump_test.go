package inbox

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

func TestDump(t *testing.T) {
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	dir := os.Getenv("REPLIES")
	for _, name := range strings.Fields(os.Getenv("DUMP")) {
		var c *casefile.Case
		var m *mail.Message
		for _, cf := range []string{"dora.yaml", "ines.yaml", "bram.yaml"} {
			f, err := os.Open(filepath.Join(dir, cf))
			if err != nil {
				continue
			}
			cc, err := casefile.Parse(cf, f)
			f.Close()
			f, _ = os.Open(filepath.Join(dir, name+".eml"))
			mm, _ := mail.Read(f)
			f.Close()
			if _, err := Read(cc, mm); err == nil {
				c, m = cc, mm
				break
			}
		}
		if c == nil {
			fmt.Println(name, "unknown")
			continue
		}
		r, _ := Read(c, m)
		fmt.Printf("== %s %s cond=%v [%s] am=%v da=%v lvl=%s besides=%v\n", name, r.What, r.Conditional, r.Evidence, r.Amounts, r.Dates, r.Level, r.Besides)
		p := rePass(c, m)
		for i, s := range p.sentences {
			fmt.Printf("  %d %q q=%v\n", i+1, s.text, s.question)
			for k, cl := range s.clauses {
				_ = k
				var hit []string
				for n := range rules() {
					if matches(n, cl.words) {
						hit = append(hit, n)
					}
				}
				fmt.Printf("      [%s] %s  <%v> days=%v\n", cl.lead, cl.words, hit, cl.days)
			}
		}
		fmt.Printf("  says=%v granted=%v refused=%v lesser=%v kept=%v allYes=%d sure=%v stated=%v allNo=%d notAll=%v doubt=%d\n", p.says, p.granted, p.refused, p.lesser, p.kept, p.allYes, p.sure, p.stated, p.allNo, p.notAll, p.doubt)
		_ = calendar.Date{}
	}
}

func rePass(c *casefile.Case, m *mail.Message) *pass {
	r := &Reading{Amounts: map[Term]Figure{}, Dates: map[Mark]Day{}}
	r.sender = m.Author()
	body := m.Words()
	if a, w, ok := m.Forwarded(); ok && isOwn(c, r.sender) {
		r.sender, body = a, w
	}
	i, _ := opportunityOf(c, r.sender)
	if i < 0 {
		return &pass{Reading: r}
	}
	o := &c.Opportunities[i]
	zone, _ := c.Zone(o)
	r.on = calendar.DateOf(m.Date.In(zone))
	p := &pass{Reading: r, c: c, o: c.AsOf(i, calendar.Date{}), zone: zone, subject: m.Subject, auto: isAutomatic(m)}
	p.read(body)
	return p
}
