package plan

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Incoming is an email that came in, and what follows from it. Its JSON has the fields of the
// reading, too.
type Incoming struct {
	*inbox.Reading
	Log  string         `json:"log"`  // the events that it adds to the case's log, one a line
	Next string         `json:"next"` // the kind of the next email, or ""
	Case *casefile.Case `json:"-"`    // with the event; as it was if there is none
	Step *Step          `json:"-"`    // the next email, or nil
	Mail *mail.Message  `json:"-"`

	line   string // says which email is next
	also   string // the kind of another request that has the same answer, or ""
	said   bool   // a person says what it is
	cat    *drafts.Catalog
	was    *casefile.Case
	folder fs.FS
	at     time.Time
}

// Said is what a person says about an email; what is "" is read from the email.
type Said struct {
	What        inbox.What
	Opportunity string // its ID
}

// Receive reads an email to a case as [inbox.Read] does, or takes it for what a person says, and
// plans the next email from the given moment on, which is also when an email whose date can't be
// read came in. The folder has the files that the case names. The errors are those of [inbox.Read],
// [casefile.Append], and [New].
func Receive(
	cat *drafts.Catalog, c *casefile.Case, folder fs.FS, m *mail.Message, said Said, at time.Time,
) (*Incoming, error) {
	dated := *m
	if dated.Date.IsZero() {
		dated.Date = at
	}
	r, err := inbox.Read(c, &dated, said.Opportunity)
	if err != nil {
		return nil, err
	}
	i := &Incoming{Reading: r, Mail: m, cat: cat, was: c, folder: folder, at: at}
	if said.What != "" {
		return i.As(said.What)
	}
	return i, i.follow()
}

// As returns the email as what a person says that it is, and what follows from that.
func (i *Incoming) As(what inbox.What) (*Incoming, error) {
	if !slices.Contains(inbox.Whats(), what) {
		return nil, casefile.NewUnknownError("answer", string(what), inbox.Whats())
	}
	if i.Reading == nil {
		return nil, casefile.InputErrorf("there is no email: make this with Receive")
	}
	as := *i
	as.Reading, as.said = i.Reading.As(what), true
	return &as, as.follow()
}

// follow finds what follows from the reading.
func (i *Incoming) follow() error {
	i.Case, i.Log, i.Step, i.Next, i.line, i.also = i.was, "", nil, "", "", ""
	e, ok := i.Event(i.was)
	if ok && i.Logged == "" {
		if err := i.attribute(&e); err != nil {
			return err
		}
	}
	if !ok || i.What == inbox.NotClear {
		return nil
	}
	if n := len(i.was.Log) - 1; n >= 0 && reflect.DeepEqual(i.was.Log[n], e) {
		i.Logged = i.was.Position(fmt.Sprintf("log[%d]", n)) // a person said the same before
	}
	var err error
	if i.Logged == "" {
		if i.Case, i.Log, err = casefile.Append(i.was, e); err != nil {
			return err
		}
	}
	if i.also != "" {
		same, second := e, ""
		same.Kind = i.also
		if i.Case, second, err = casefile.Append(i.Case, same); err != nil {
			return err
		}
		i.Log += "\n" + second
	}
	if _, err := i.Case.ReadThreads(i.folder); err != nil {
		return err
	}
	changed := i.Apply(i.Case)
	// An email that the client passed on can't be answered in its thread.
	if n, err := changed.FindOpportunity(i.Opportunity); err == nil && !i.Forwarded {
		changed = changed.WithMail(n, i.Mail)
	}
	p, err := AfterLog(i.cat, changed, i.Opportunity, i.at)
	if err != nil {
		return err
	}
	if i.Step = p.Next(); (e.IsReply() || e.IsOffer()) && p.unsent() != nil {
		i.Step = p.unsent() // it answers them, whatever else is due before it
	}
	if i.line = p.lineOf(i.Step); i.Step != nil {
		i.Next = i.Step.Kind
	}
	return nil
}

// Text says what the email is, for a person, and which email is next.
func (i *Incoming) Text() string {
	var b strings.Builder
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%-12s %s\n", label+":", text)
		}
	}
	what := string(i.What)
	if i.Conditional {
		what += ", if she answers in time"
	}
	line("what", what)
	line("from", i.From)
	line("opportunity", i.Opportunity)
	line("it says", i.Evidence)
	line("why", i.Why)
	for _, fact := range i.Facts() {
		line(fact[0], fact[1])
	}
	line("besides", strings.Join(text.Strings(i.Besides), ", "))
	for event := range strings.Lines(i.Log) {
		line("log", strings.TrimSpace(event))
	}
	line("logged", i.Logged)
	if i.line != "" {
		b.WriteString(i.line + "\n")
	}
	return b.String()
}
