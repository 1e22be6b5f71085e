package mail_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// labeled says of an email what its author wrote, and what somebody else or a program did.
type labeled struct {
	File           string
	Own            string
	NotOwn         []string `json:"not_own"`
	SubjectIsReply bool     `json:"subject_is_reply"`
}

// leastRight is the share of emails whose own words are told apart from all others.
const leastRight = 0.97

// TestReadWorld reads emails in the shape of many programs in twenty languages, both parts of each.
func TestReadWorld(t *testing.T) {
	for _, file := range golden.Glob(t, "../../testdata/inbox/world/*/expected.jsonl") {
		t.Run(filepath.Base(filepath.Dir(file)), func(t *testing.T) {
			right, all := 0, 0
			for _, e := range readLabeled(t, file) {
				m := readMessage(t, filepath.Join(filepath.Dir(file), e.File))
				fault := e.fault(m.Words())
				if m.HTML.Text != "" && fault == "" {
					fault = e.fault(m.HTML)
				}
				if mail.IsReplySubject(m.Subject) != e.SubjectIsReply {
					fault = "subject: " + m.Subject
				}
				if all++; fault == "" {
					right++
				} else {
					t.Logf("%s: %s", e.File, fault)
				}
			}
			if all < 100 || float64(right) < leastRight*float64(all) {
				t.Errorf("%d of %d are right", right, all)
			}
		})
	}
}

func readLabeled(t *testing.T, file string) (list []labeled) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(f); d.More(); {
		var e labeled
		if err := d.Decode(&e); err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

// fault returns the first line that was lost from a body's own words, or that they shouldn't have.
func (e labeled) fault(b mail.Body) string {
	own := bare(b.Own())
	rest := own
	for line := range strings.Lines(e.Own) {
		_, after, ok := strings.Cut(rest, bare(line))
		if !ok {
			return "lost: " + line
		}
		rest = after
	}
	for _, other := range e.NotOwn {
		if strings.Contains(own, bare(other)) {
			return "not own: " + other
		}
	}
	return ""
}

// bare returns a text without the marks of lists, tables, and bold type, in which programs
// differ, and with one of two characters for the same one in Japanese charsets.
func bare(s string) string {
	return oneLine(strings.NewReplacer("•", "", "*", "", "|", "", "〜", "～").Replace(s))
}
