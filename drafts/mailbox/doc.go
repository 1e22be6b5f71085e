// Package mailbox puts drafts into the Drafts of a real account over IMAP4 (RFC 3501, RFC 9051), where the account's own
// mail program shows them for editing. It never sends anything.
//
// [ReadAccounts] reads which accounts there are, [NewMessage] reads a draft, and [Push] stores drafts that are not there yet.
// It is the one package of the library that uses the network, and only in Push.
//
// Guarantees:
//
//   - The mailbox is the one that the server marks as \Drafts (RFC 6154), whatever its name, and each draft is stored with the flags
//     \Draft and \Seen.
//   - A draft that is there already is not stored again: what counts are the people, the subject, the thread and the words, so that
//     a server may re-encode what it stores.
//   - A connection that drops is made anew once, and what had arrived before is not stored twice.
//   - Nothing is taken away but earlier drafts of the same mail, after the new one is in place, and only where it is asked for.
//   - The connection is TLS with a verified certificate, or else stays on this machine.
//   - A password is in no error.
package mailbox
