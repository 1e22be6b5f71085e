// Package mail reads and writes email messages (RFC 5322, MIME: RFC 2045 to 2049).
//
// [Read] reads a message from any mail program: one that came in, or a draft that was edited. Its
// text is split into passages, so that the author's own words can be told from what she quotes and
// from her signature; [ReadText] and [ReadHTML] do the same for a text without a message around it.
// [Outgoing.Bytes] writes a message. [CheckAddress] checks an address that a person typed.
//
// Guarantees:
//
//   - Reading is lenient and bounded: a broken message is read as far as it goes, its defects are
//     named, and time and memory grow with its length alone.
//   - Texts that were read are valid UTF-8, and no field of a header has a line end in it.
//   - Writing is strict: no value can add a header field, and equal messages give equal bytes.
//   - What is written says nothing about the program, the host, or the user that wrote it.
//
// Limits: attachments are not kept, encrypted and signed messages are not unwrapped, and nothing is
// sent.
package mail
