package review

import "testing"

func TestPicturesIn(t *testing.T) {
	for markup, want := range map[string]int{
		`<p>An image of it</p>`:                                                       0,
		`<p><img src="https://mail.example/shot.png" alt=""></p>`:                     1,
		`<IMG SRC="data:image/gif;base64,R0lGODdh"><svg><path d="M0 0"></svg>`:        2,
		`<table><tr><td style="background: url( 'https://a.example/x.png')">`:         1,
		`<img src="cid:shot@mail.example">`:                                           0,
		`<td style="background:url('cid:shot')">`:                                     0,
		`<img src="https://a.example/open?id=7" width="1" height="1">`:                0,
		`<img style="height:1px; width:1px" src="https://a.example/open">`:            0,
		`<img style="max-width:100px" width="12" src="https://a.example/b">`:          1,
		`<p>Hi</p><blockquote><p><img src="https://a.example/logo"></p></blockquote>`: 0,
		`<blockquote>a</blockquote><iframe src="https://a.example/film"></iframe>`:    1,
	} {
		if got := picturesIn(markup); got != want {
			t.Errorf("%s: got %d, want %d", markup, got, want)
		}
	}
}
