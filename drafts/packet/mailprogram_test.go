package packet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
)

// The instructions for a client must match the files she gets.
func TestMailPrograms(t *testing.T) {
	for _, p := range []casefile.MailProgram{
		"", casefile.MailOutlook, casefile.MailOutlookMac, casefile.MailThunderbird,
		casefile.MailAppleMail, casefile.MailGmail, casefile.MailOther,
	} {
		forms, how := packet.FormsFor(p), packet.HowTo(p)
		steps := strings.Join(how, "\n")
		if later := packet.HowToLater(p); !strings.HasSuffix(later, ".") ||
			!strings.Contains(strings.ToLower(later), "send") {
			t.Errorf("%s at night: %q", p, later)
		}
		// a reply from a page has to be written in the conversation that it belongs to
		if slices.Contains(forms, drafts.FormPage) && !strings.Contains(steps, "click Reply") {
			t.Errorf("%s: replies: %s", p, steps)
		}
		if len(forms) == 0 || len(how) < 4 || strings.Contains(steps, "  ") {
			t.Errorf("%s: %v, %q", p, forms, steps)
		}
		if !strings.HasSuffix(steps, "Click Send.") {
			t.Errorf("%s does not end with sending: %q", p, steps)
		}
		for _, step := range how {
			if !strings.HasSuffix(step, ".") {
				t.Errorf("%s: %q", p, step)
			}
		}
		copies := slices.Contains(forms, drafts.FormPage)
		if copies != strings.Contains(steps, "copy") && p != casefile.MailOutlook {
			t.Errorf("%s: %v, and %s", p, forms, steps)
		}
		if forms[0] == drafts.FormEMLTPL != strings.Contains(steps, ".emltpl") {
			t.Errorf("%s: %v, and %s", p, forms, steps)
		}
	}
}
