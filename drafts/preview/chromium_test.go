package preview_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync/atomic"
	"testing"
)

// browser is a page in headless Chromium, driven by the Chrome DevTools Protocol over a pipe: each
// message is JSON, and ends in a zero byte.
type browser struct {
	t       *testing.T
	out     io.Writer
	in      *bufio.Reader
	last    atomic.Int64
	session string
	// what the page has asked for, and what it has complained about
	requests, complaints []string
}

// open starts Chromium, if it's installed and there is time.
func open(t *testing.T) *browser {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes a while")
	}
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	commandsIn, commands, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	answers, answersOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
		"--hide-scrollbars", "--no-first-run", "--user-data-dir="+t.TempDir())
	cmd.ExtraFiles = []*os.File{commandsIn, answersOut}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	commandsIn.Close()
	answersOut.Close()
	b := &browser{t: t, out: commands, in: bufio.NewReader(answers)}
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil, nil)
		cmd.Wait()
	})
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page", "Network", "Log", "Runtime", "Accessibility"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

// call calls a method, and decodes its result.
func (b *browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	id := b.last.Add(1)
	message := map[string]any{"id": id, "method": method}
	if params != nil {
		message["params"] = params
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	text, err := json.Marshal(message)
	if err == nil {
		_, err = b.out.Write(append(text, 0))
	}
	if err != nil {
		b.t.Fatal(err)
	}
	for {
		answer, err := b.in.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("%s: %v", method, err)
		}
		var m struct {
			ID     int64
			Method string
			Params json.RawMessage
			Result json.RawMessage
			Error  *struct{ Message string }
		}
		if err := json.Unmarshal(bytes.TrimSuffix(answer, []byte{0}), &m); err != nil {
			b.t.Fatal(err)
		}
		switch {
		case m.ID == 0:
			b.heard(m.Method, m.Params)
		case m.ID == id && m.Error != nil:
			b.t.Fatalf("%s: %s", method, m.Error.Message)
		case m.ID == id:
			if result != nil {
				if err := json.Unmarshal(m.Result, result); err != nil {
					b.t.Fatal(err)
				}
			}
			return
		}
	}
}

// heard takes note of an event.
func (b *browser) heard(method string, params json.RawMessage) {
	var p struct {
		Request          struct{ URL string }
		Entry            struct{ Level, Text string }
		ExceptionDetails struct{ Text string }
	}
	if err := json.Unmarshal(params, &p); err != nil {
		return // an event of no interest
	}
	switch method {
	case "Network.requestWillBeSent":
		b.requests = append(b.requests, p.Request.URL)
	case "Log.entryAdded":
		b.complaints = append(b.complaints, p.Entry.Level+": "+p.Entry.Text)
	case "Runtime.exceptionThrown":
		b.complaints = append(b.complaints, p.ExceptionDetails.Text)
	}
}

// eval evaluates an expression on the page, waits for it if it's a promise, and decodes its value.
func (b *browser) eval(expression string, value any) {
	b.t.Helper()
	var r struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true,
		"returnByValue": true}, &r)
	if e := r.ExceptionDetails; e != nil {
		b.t.Fatalf("%s: %s %s", expression, e.Text, e.Exception.Description)
	}
	if value != nil {
		if err := json.Unmarshal(r.Result.Value, value); err != nil {
			b.t.Fatalf("%s: %v", expression, err)
		}
	}
}

// text evaluates an expression whose value is a string.
func (b *browser) text(expression string) (value string) {
	b.t.Helper()
	b.eval(expression, &value)
	return value
}

// show opens a page in a window of a width, light or dark, and waits until its emails are there.
func (b *browser) show(url string, width int, scheme string) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900,
		"deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{
		{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.call("Page.navigate", map[string]any{"url": url}, nil)
	b.eval(`new Promise((done, fail) => {
		setTimeout(() => fail(new Error("no email is shown")), 120000);
		const ready = () => {
			const frame = document.querySelector("iframe");
			if (document.readyState === "complete" && frame && frame.style.height) done();
			else setTimeout(ready, 20);
		};
		ready();
	})`, nil)
}

// press presses a key.
func (b *browser) press(key string) {
	b.t.Helper()
	params := map[string]any{"type": "keyDown", "key": key, "code": key}
	switch key {
	case "Tab":
		params["windowsVirtualKeyCode"] = 9
	case "Enter":
		params["windowsVirtualKeyCode"], params["text"] = 13, "\r"
	default:
		params["text"] = key
	}
	b.call("Input.dispatchKeyEvent", params, nil)
	delete(params, "text")
	params["type"] = "keyUp"
	b.call("Input.dispatchKeyEvent", params, nil)
}

// screenshot saves what the window shows with the test's artifacts: go test -artifacts.
func (b *browser) screenshot(name string) {
	b.t.Helper()
	var shot struct{ Data string }
	b.call("Page.captureScreenshot", nil, &shot)
	png, err := base64.StdEncoding.DecodeString(shot.Data)
	if err == nil {
		err = os.WriteFile(fmt.Sprintf("%s/%s.png", b.t.ArtifactDir(), name), png, 0o600)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}
