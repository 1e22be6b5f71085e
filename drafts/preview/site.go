package preview

import (
	"bytes"
	"crypto/subtle"
	_ "embed"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Load returns the case and the templates as they are now.
type Load func() (*casefile.Case, *drafts.Catalog, error)

// Options adjust a site.
type Options struct {
	// Token is the secret in the path of every address of the site: at least 16 letters and digits
	// from a cryptographic source, such as those of [crypto/rand.Text].
	Token string
	// At returns the time of the plan. If it's nil, that's the time of each Load.
	At func() time.Time
}

// Site shows one case. It is safe for concurrent use.
type Site struct {
	load Load
	opts Options

	loading sync.Mutex // one Reload at a time
	mu      sync.Mutex
	page    []byte // of the version
	last    *view  // the last one without an error
	version int
	changed chan struct{} // closed when there is a new version
}

// minToken is the length below which a token could be guessed.
const minToken = 16

// New returns a site, and loads the case for the first time. A case or template with an error in it
// is no error here: the page reports it. The error is a [casefile.InputError], for a token that is
// too short or isn't letters and digits.
func New(load Load, opts Options) (*Site, error) {
	plain := func(r rune) bool {
		return r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z'
	}
	if len(opts.Token) < minToken || strings.ContainsFunc(opts.Token, plain) {
		return nil, casefile.InputErrorf("want a token of at least %d letters and digits", minToken)
	}
	if load == nil {
		return nil, casefile.InputErrorf("want a function that loads the case")
	}
	if opts.At == nil {
		opts.At = time.Now
	}
	s := &Site{load: load, opts: opts, changed: make(chan struct{})}
	s.Reload()
	return s, nil
}

// Path returns the path of the page, with the token: /TOKEN/.
func (s *Site) Path() string { return "/" + s.opts.Token + "/" }

// Reload loads the case and the templates again, and tells every open page.
func (s *Site) Reload() {
	s.loading.Lock()
	defer s.loading.Unlock()
	v, err := s.view()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		v = &view{}
		if s.last != nil {
			*v = *s.last
		}
		v.Problems = problems(err)
	} else {
		s.last = v
	}
	s.version++
	v.Version = s.version
	var b bytes.Buffer
	if err := pageTemplate().Execute(&b, v); err != nil {
		panic(err) // the template is part of the program
	}
	s.page = b.Bytes()
	close(s.changed)
	s.changed = make(chan struct{})
}

func (s *Site) view() (*view, error) {
	c, cat, err := s.load()
	if err != nil {
		return nil, err
	}
	return newView(c, cat, s.opts.At())
}

// current returns the page, its version, and a channel that is closed once there is another.
func (s *Site) current() ([]byte, int, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.page, s.version, s.changed
}

var (
	//go:embed page.css
	style []byte
	//go:embed page.js
	script []byte
)

// policy lets the page load its own style and script, read its own events, and show emails in
// frames, which take this policy over.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// ServeHTTP answers a request for the page or one of its parts. It refuses every other request; see
// the package's guarantees.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	if err := refused(r); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	token, name, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if !ok || subtle.ConstantTimeCompare([]byte(token), []byte(s.opts.Token)) == 0 {
		http.NotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "this page is read-only", http.StatusMethodNotAllowed)
		return
	}
	page, version, _ := s.current()
	send := func(kind string, body []byte) {
		h.Set("Content-Type", kind+"; charset=utf-8")
		h.Set("Content-Length", fmt.Sprint(len(body)))
		if r.Method == http.MethodGet {
			w.Write(body)
		}
	}
	switch name {
	case "":
		h.Set("X-Version", fmt.Sprint(version))
		send("text/html", page)
	case "page.css":
		send("text/css", style)
	case "page.js":
		send("text/javascript", script)
	case "events":
		s.events(w, r)
	default:
		http.NotFound(w, r)
	}
}

// refused returns why a request is refused whatever its path: its Host is no address of this
// machine, so a foreign name resolves to it, or it comes from a page of another site.
func refused(r *http.Request) error {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	if host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return errors.New("the Host header is not an address of this machine")
	}
	if local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok {
		_, want, _ := net.SplitHostPort(local.String())
		if _, port, _ := net.SplitHostPort(r.Host); port != want {
			return errors.New("the Host header has another port")
		}
	}
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return errors.New("the request comes from another site")
	}
	switch r.Header.Get("Sec-Fetch-Site") { // Fetch Metadata Request Headers, W3C
	case "", "none", "same-origin":
		return nil
	}
	return errors.New("the request comes from another site")
}

// keepAlive is how often a comment is sent to a page that nothing happens on, so that a connection
// that has died is noticed.
const keepAlive = 15 * time.Second

// events sends the number of the version now and of each new one, as server-sent events.
func (s *Site) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
	if r.Method == http.MethodHead {
		return
	}
	out := http.NewResponseController(w)
	beat := time.NewTicker(keepAlive)
	defer beat.Stop()
	_, version, changed := s.current()
	for text := fmt.Sprintf("retry: 500\ndata: %d\n\n", version); ; {
		if _, err := w.Write([]byte(text)); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-beat.C:
			text = ":\n\n"
		case <-changed:
			_, version, changed = s.current()
			text = fmt.Sprintf("data: %d\n\n", version)
		}
	}
}
