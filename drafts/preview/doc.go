// Package preview shows a case's plan in a browser: every email as its reader sees it, on a phone
// and on a computer, with its text next to its HTML, what the review found in it, and where each
// figure comes from; and every kind of email with what it lacks to be written.
//
// [New] makes a [Site], an [http.Handler], from a function that loads the case and the templates.
// [Site.Reload] loads them again, and every open page follows within moments; [Site.Serve] answers
// requests, and calls it when a file changes. A case or a template with an error in it is reported
// on the page, above what it showed before.
//
// Guarantees:
//
//   - It's read-only: it answers GET and HEAD, and a page has no form.
//   - Only a request with the token in its path, for an address of the server's own machine, and
//     from no other site gets an answer. So no page in the same browser can read it, not even one
//     whose name has been made to resolve to this machine.
//   - A page loads nothing from anywhere else, and the Content-Security-Policy says so. Emails are
//     in sandboxed frames, without scripts.
//
// It is meant for one person on the machine that it runs on, and doesn't encrypt.
package preview
