package drafts_test

import (
	"bytes"
	"cmp"
	"hash/crc32"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
)

const goldenFolder = "../testdata/golden/"

const (
	maxGoldens = 3   // of a kind
	maxEmails  = 320 // below goldenFolder, with those of other tests
)

// scenarioEmail is one draft of a scenario.
type scenarioEmail struct {
	scenario drafttest.Scenario
	name     string // the name of its golden file, without .eml
	kind     string
	voice    casefile.Voice
	draft    *drafts.Draft
}

func (m scenarioEmail) path() string { return goldenFolder + m.scenario.Name + "/" + m.name + ".eml" }

// scenarioEmails is made once: see emailsByKind.
var scenarioEmails map[string][]scenarioEmail

// emailsByKind returns all emails of the scenarios by kind, in the order of the scenarios.
func emailsByKind(t *testing.T, cat *drafts.Catalog) map[string][]scenarioEmail {
	t.Helper()
	if scenarioEmails != nil {
		return scenarioEmails
	}
	scenarioEmails = map[string][]scenarioEmail{}
	for _, m := range drafttest.Drafts(t, "") {
		voice := cmp.Or(drafttest.Shared(t, m.Scenario.File).Client.Voice, casefile.VoiceWarm)
		scenarioEmails[m.Kind.ID] = append(scenarioEmails[m.Kind.ID],
			scenarioEmail{m.Scenario, m.Name, m.Kind.ID, voice, m.Draft})
	}
	return scenarioEmails
}

// chosen returns which emails of one kind have a golden file: up to three. Each time it prefers a
// voice that the kind still lacks, then a case that it still lacks; a hash of the path decides
// between equals, so a new kind doesn't change the goldens of the others.
func chosen(emails []scenarioEmail) []scenarioEmail {
	left := slices.Clone(emails)
	var out []scenarioEmail
	for len(left) > 0 && len(out) < maxGoldens {
		rank := func(m scenarioEmail) int {
			has := func(same func(scenarioEmail) bool) bool { return slices.ContainsFunc(out, same) }
			switch {
			case !has(func(o scenarioEmail) bool { return o.voice == m.voice }):
				return 0
			case !has(func(o scenarioEmail) bool { return o.scenario.File == m.scenario.File }):
				return 1
			}
			return 2
		}
		lot := func(m scenarioEmail) uint32 { return crc32.ChecksumIEEE([]byte(m.path())) }
		next := slices.MinFunc(left, func(a, b scenarioEmail) int {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(lot(a), lot(b)))
		})
		out = append(out, next)
		left = slices.DeleteFunc(left, func(m scenarioEmail) bool { return m.path() == next.path() })
	}
	return out
}

// TestGoldenDrafts compares up to three emails of every kind with files that a person has reviewed.
// TestDraftsAreWhole and TestDraftsReadBack render every draft of the scenarios.
func TestGoldenDrafts(t *testing.T) {
	got := map[string][]byte{}
	for _, emails := range emailsByKind(t, drafttest.Catalog(t)) {
		for _, m := range chosen(emails) {
			var b bytes.Buffer
			if _, err := m.draft.WriteTo(&b); err != nil {
				t.Errorf("%s: %v", m.path(), err)
			}
			got[m.path()] = b.Bytes()
		}
	}
	golden.Files(t, goldenFolder+"*/*.eml", got)
}

// TestGoldenDraftsCover checks that the goldens have every kind in each voice that it can have,
// every drafttest.Scenario, and every voice.
func TestGoldenDraftsCover(t *testing.T) {
	cat := drafttest.Catalog(t)
	all := emailsByKind(t, cat)
	voices := func(emails []scenarioEmail) map[casefile.Voice]bool {
		out := map[casefile.Voice]bool{}
		for _, m := range emails {
			out[m.voice] = true
		}
		return out
	}
	var goldens []scenarioEmail
	for _, k := range cat.Kinds() {
		some := chosen(all[k.ID])
		if len(some) == 0 || len(some) > maxGoldens {
			t.Errorf("%d goldens of %s, want 1 to %d", len(some), k.ID, maxGoldens)
		}
		if got, want := len(voices(some)), len(voices(all[k.ID])); got < want {
			t.Errorf("the goldens of %s have %d voices of %d", k.ID, got, want)
		}
		goldens = append(goldens, some...)
	}
	for _, s := range drafttest.Scenarios {
		if !slices.ContainsFunc(goldens, func(m scenarioEmail) bool { return m.scenario == s }) {
			t.Errorf("no golden of %s", s.Name)
		}
	}
	for _, v := range []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect, casefile.VoiceFormal} {
		if !voices(goldens)[v] {
			t.Errorf("no golden is %s", v)
		}
	}
}

// TestGoldenFolder checks that each file is where some test looks for stale ones, and that there
// are few enough for a person to read them all.
func TestGoldenFolder(t *testing.T) {
	looked := []string{ // the patterns that tests pass to golden.Files
		"*/*.eml", "plans/*.txt", "replies/erica/*.eml", "packet/erica/*",
		"offers/*.txt", "offers/*.csv", "offers/*.json", "offers/*.html",
	}
	emails := 0
	root := os.DirFS(goldenFolder)
	err := fs.WalkDir(root, ".", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if path.Ext(file) == ".eml" {
			emails++
		}
		matches := func(pattern string) bool {
			ok, err := path.Match(pattern, file)
			return ok && err == nil
		}
		if !slices.ContainsFunc(looked, matches) {
			if golden.Updating() {
				return os.Remove(goldenFolder + file)
			}
			t.Errorf("%s is stale: no test looks there; -update removes it", goldenFolder+file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if emails > maxEmails {
		t.Errorf("%d golden emails, want at most %d", emails, maxEmails)
	}
}
