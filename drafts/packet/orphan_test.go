package packet_test

import (
	"errors"
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

// Without the manifest, what another plan has left isn't mixed with the new one. The same plan heals.
func TestSyncWithoutTheManifest(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	for _, tt := range []struct {
		name    string
		next    *packet.Packet
		stays   func(name string) bool
		refused bool
	}{
		{"all but the manifest", later, func(string) bool { return true }, true},
		{"the emails", later, emailName.MatchString, true},
		{"one email of another number", later,
			func(name string) bool { return name == "01i-snap-yes-after-fourth-of-july.eml" }, true},
		{"the README", later, func(name string) bool { return name == packet.ReadmeName }, true},
		{"the calendar", later, func(name string) bool { return name == packet.CalendarName }, true},
		{"nothing", later, func(string) bool { return false }, false},
		{"all, and the same plan", first, func(string) bool { return true }, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := openFolder(t)
			for _, f := range first.Files {
				if f.Name != packet.ManifestName && tt.stays(f.Name) {
					write(t, folder, f.Name, string(f.Data))
				}
			}
			before := contents(t, folder)
			_, err := packet.Sync(folder, tt.next, nil)
			if !tt.refused {
				holds(t, folder, tt.next)
				return
			}
			if !errors.Is(err, packet.ErrExists) || !strings.Contains(err.Error(), packet.ManifestName) ||
				!maps.Equal(contents(t, folder), before) {
				t.Errorf("got %v", err)
			}
			sync(t, folder, tt.next, &packet.SyncOptions{Force: true})
			if got := contents(t, folder); !strings.HasPrefix(got[packet.ReadmeName], "Hi Erica") ||
				got[packet.CalendarName] != string(file(t, tt.next, packet.CalendarName)) {
				t.Error("force doesn't write the new plan")
			}
		})
	}
	folder := openFolder(t)
	write(t, folder, packet.ReadmeName, "mine")
	if r := sync(t, folder, later, nil); len(r.Kept) != 1 || contents(t, folder)[packet.ReadmeName] != "mine" {
		t.Errorf("a README of her own: kept %v", r.Kept)
	}
}

// emailName matches what the tests know of the names of emails.
var emailName = regexp.MustCompile(`^[0-9]+[a-z]*-`)
