// Package mailbox stores drafts in the mailbox for drafts of an email account, over IMAP4 (RFC
// 3501, RFC 9051), where the client's mail program shows them for editing. It never sends anything.
//
// [ReadAccounts] reads an accounts file, [Account.Password] gets the password of one of its
// accounts, [NewMessage] reads a draft, and [Push] stores the drafts that aren't there yet. Only
// Push uses the network, and only Account.Password runs a program.
//
// Guarantees:
//
//   - The mailbox is the one that the server marks as \Drafts (RFC 6154), whatever its name, or
//     that the account names. Drafts are stored with the flags \Draft and \Seen.
//   - A draft that is there already isn't stored again. What counts are the people, the subject,
//     the parent, the words, and the attachments, because servers re-encode what they store.
//   - If the connection drops, Push connects once more, and stores nothing twice.
//   - Nothing is removed but earlier drafts of the same email: only after the new one is stored,
//     and only if asked for.
//   - The connection has TLS with a verified certificate, or stays on this machine.
//   - No error has a password in it.
package mailbox
