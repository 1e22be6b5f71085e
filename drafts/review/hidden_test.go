package review

import (
	"slices"
	"testing"
)

func TestHiddenIn(t *testing.T) {
	for markup, want := range map[string][]string{
		`<html lang="en"><body><p>a</p><br><ul><li>b = c</li></ul></body></html>`: nil,
		`<p style="color: red" class='x' dir=ltr type="">a</p>`:                   nil,
		`<p>a <b</p`:                                                        nil,
		`<p lang="en" title="x">a</p>`:                                      {"x"},
		`<p LANG="en" ALT="x">a</p>`:                                        {"x"},
		"<p\nalt = 'x'>a</p>":                                               {"x"},
		`<p data-lang="x">a</p>`:                                            {"x"},
		`<p lang="a=b" alt=x>a</p>`:                                         {"x"},
		`<p lang="en"/alt="x">a</p>`:                                        {"x"},
		`<p>a<!-- x --></p>`:                                                {" x "},
		`<!DOCTYPE html><p>a</p>`:                                           {"html"},
		`<p>a<?x y></p>`:                                                    {"?x y"},
		`<p>a</ x></p>`:                                                     {" x"},
		`<TITLE>x</TITLE><p>a</p>`:                                          {"x"},
		`<style>x</style><p>a</p>`:                                          {"x"},
		`<p>a</p><Script>x</script>`:                                        {"x"},
		`<p>a</p><script type="text/x">x</script>`:                          {"x"},
		`<p>a<span style="Display: none">x <b>y</b></span> b</p>`:           {"x y\n"},
		`<div style='mso-hide:all'><div>x</div></div><p>a</p>`:              {"x\n"},
		`<blockquote STYLE=display:none><p>x</p></blockquote><i>a</i>`:      {"x\n"},
		`<div style="display:none"></div><p style="display:none">shown</p>`: nil,
	} {
		if got := hiddenIn(markup); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", markup, got, want)
		}
	}
}
