package regular

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestReserved(t *testing.T) {
	for name, want := range map[string]bool{
		"NUL": true, "nul.eml": true, "Con.tar.gz": true, "aux .txt": true, "COM1": true, "lpt9.eml": true,
		"com¹": true, "CONIN$": true, "PRN": true,
		"": false, "null.eml": false, "console": false, "com10": false, "01-con.eml": false, ".nul": false,
		"counter-base.eml": false,
	} {
		if got := Reserved(name); got != want {
			t.Errorf("%q: got %t", name, got)
		}
	}
}

func TestOpen(t *testing.T) {
	folder := fstest.MapFS{"file": {Data: []byte("x")}, "folder/file": {}, "pipe": {Mode: fs.ModeNamedPipe},
		"device": {Mode: fs.ModeDevice | fs.ModeCharDevice}, "socket": {Mode: fs.ModeSocket}}
	for name, want := range map[string]error{"file": nil, "absent": fs.ErrNotExist, "folder": ErrFolder,
		"pipe": ErrPipe, "device": ErrPipe, "socket": ErrPipe} {
		f, err := Open(folder, name)
		if !errors.Is(err, want) || (f != nil) != (want == nil) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
	}
}
