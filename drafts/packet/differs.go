package packet

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// differs says how a file that has been edited differs from the email that the plan has in its
// place. The manifest goes on saying what the file was, for a later review.
func (s *state) differs(f File, data []byte) (list []string) {
	if f.Step == nil {
		return nil
	}
	if was := s.known[f.Name]; was.ID != "" && !sameEmail(was, s.next.Files[f.Name]) {
		s.next.Files[f.Name] = was
		list = append(list, fmt.Sprintf("it was written as %q for %s, and the email that the plan has "+
			"in its place isn't in this folder", s.packet.title(was), s.packet.company(was)))
	} else if was.Was != "" {
		entry := s.next.Files[f.Name]
		entry.Was = was.Was
		s.next.Files[f.Name] = entry
		list = append(list, moved(was.Was))
	}
	return append(list, wrongTo(f.Name, data, f.Step)...)
}

// moved returns the file that has a stale file's email now, in the same form if there is one.
func (s *state) moved(name string, was Entry) (now File, ok bool) {
	for _, f := range s.packet.Files {
		if f.Step != nil && sameEmail(was, s.packet.Manifest.Files[f.Name]) &&
			(!ok || path.Ext(f.Name) == path.Ext(name)) {
			now, ok = f, true
		}
	}
	return now, ok
}

// sameEmail compares what two files of one case are. The ID of the case may have changed with the
// client's name.
func sameEmail(a, b Entry) bool {
	_, x, _ := strings.Cut(a.ID, "/")
	_, y, _ := strings.Cut(b.ID, "/")
	return x == y && a.Kind == b.Kind
}

// wrongTo says to whom an edited file goes, if that isn't who gets the plan's email.
func wrongTo(name string, data []byte, s *plan.Step) []string {
	want := addresses(s.Draft.To)
	if len(want) == 0 || path.Ext(name) == drafts.FormPage.Ext() {
		return nil
	}
	m, err := mail.Read(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	got := addresses(m.To)
	slices.Sort(got)
	if len(got) == 0 || slices.Equal(got, slices.Sorted(slices.Values(want))) {
		return nil
	}
	return []string{fmt.Sprintf("it goes to %s, not to %s",
		strings.Join(got, " and "), strings.Join(want, " and "))}
}

func addresses(list []mail.Address) (all []string) {
	for _, a := range list {
		all = append(all, strings.ToLower(mail.NewAddress("", a.Email).Email))
	}
	return all
}

func (p *Packet) title(e Entry) string { return cmp.Or(p.titles[e.Kind], e.Kind) }

func (p *Packet) company(e Entry) string { return cmp.Or(p.companies[e.Opportunity], e.Opportunity) }
