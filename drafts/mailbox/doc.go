// Package mailbox stores drafts in the mailbox for drafts of an email account, over IMAP4 (RFC
// 3501, RFC 9051), where the client's mail program shows them for editing. It never sends anything.
//
// [ReadAccounts] reads an accounts file, [Account.Secret] gets the password or the access token of
// one of its accounts, [NewMessage] reads a draft, and [Push] stores the drafts that aren't there
// yet. A [Record] tells a later push which drafts in the mailbox are its own. Only Push uses the
// network, and only Account.Secret runs a program.
//
// Guarantees:
//
//   - The mailbox is the one that the server marks as \Drafts (RFC 6154), whatever its name, or
//     that the account names. Drafts are stored with the flags \Draft and \Seen.
//   - A draft that is there already isn't stored again. What counts are the people, the subject,
//     the parent, the words, and the attachments, because servers re-encode what they store.
//   - If the connection drops, Push connects once more, and stores nothing twice.
//   - Nothing is removed but what a push has stored as that same email, by the record, and what is
//     unchanged since: only after the new draft is stored, and only if asked for. It goes to the
//     mailbox that is marked as \Trash.
//   - The connection has TLS with a verified certificate, or stays on this machine.
//   - No error has a password or a token in it.
//   - A server can send 16 MiB of lines, each of at most 64 KiB, and literals only in answers to LIST
//     and FETCH, of at most 16 MiB. A push takes at most a minute, or [Options.Timeout].
package mailbox
