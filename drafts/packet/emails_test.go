package packet_test

import (
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

func TestEmails(t *testing.T) {
	folder := fstest.MapFS{
		"b.eml": {}, "A.EML": {}, "c.emltpl": {}, "notes.txt": {}, "eml": {}, "below/d.eml": {},
		"folder.eml/e.emltpl": {},
	}
	for deep, want := range map[bool][]string{
		false: {"A.EML", "b.eml"},
		true:  {"A.EML", "b.eml", "below/d.eml", "c.emltpl", "folder.eml/e.emltpl"},
	} {
		got, err := packet.Emails(folder, deep)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("deep %t: got %q, %v", deep, got, err)
		}
	}
	below := fstest.MapFS{"below/d.eml": {}}
	if got, err := packet.Emails(below, false); !errors.Is(err, packet.ErrNoEmail) {
		t.Errorf("got %q, %v", got, err)
	}
}
