package strict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

func TestProblems(t *testing.T) {
	const knownPerson = "known keys: name, email"
	tests := []struct{ name, src, want string }{
		// Keys.
		{"unknown, near", "client: {nmae: A}\noffers:\n- singon: [1]\n", `1:10: client.nmae: unknown key "nmae"; did you mean "name"?
3:3: offers[0].singon: unknown key "singon"; did you mean "sign_on"?
`},
		{"unknown, near but for case", "coach: {EMAIL: a}\n",
			"1:9: coach.EMAIL: unknown key \"EMAIL\"; did you mean \"email\"?\n"},
		{"unknown, not near", "coach: {telephone: a}\n",
			"1:9: coach.telephone: unknown key \"telephone\"; " + knownPerson + "\n"},
		{"unknown, as long as its distance", "coach: {xy: a, \"\": b}\n",
			"1:9: coach.xy: unknown key \"xy\"; " + knownPerson + "\n" +
				"1:16: coach.\"\": unknown key \"\"; " + knownPerson + "\n"},
		{"unknown, a third away", "offers: [{sign_on_year1: 1}]\n",
			"1:11: offers[0].sign_on_year1: unknown key \"sign_on_year1\"; known keys: id, base, " +
				"sign_on, bonus\n"},
		{"unknown, ignored field", "coach: {name: a}\nhidden: x\nComputed: y\n", `2:1: hidden: unknown key "hidden"; known keys: version, id, open, client, coach, offers, tags, grid, level, split, voice, note, small, next
3:1: Computed: unknown key "Computed"; known keys: version, id, open, client, coach, offers, tags, grid, level, split, voice, note, small, next
`},
		{"unknown, to be quoted in a path", "coach: {'a b.c[0]': 1}\n",
			"1:9: coach.\"a b.c[0]\": unknown key \"a b.c[0]\"; " + knownPerson + "\n"},
		{"keys that are no text", "coach: {1: a, true: b}\n",
			"1:9: coach.1: unknown key \"1\"; " + knownPerson + "\n" +
				"1:15: coach.true: unknown key \"true\"; " + knownPerson + "\n"},
		{"duplicate", "id: a\nversion: 1\nid: b\n\"id\": c\ncoach:\n  name: a\n  name: 1\n", `3:1: id: duplicate key "id": it's already on line 1
4:1: id: duplicate key "id": it's already on line 1
7:3: coach.name: duplicate key "name": it's already on line 6
`},
		{"the same key in two items", "offers: [{id: a}, {id: b}]\n", ""},
		{"merge", "client: &c {name: a}\ncoach:\n  <<: *c\n",
			"3:3: coach: merge keys (\"<<\") are not allowed; write the keys out\n"},
		{"quoted merge is a key as any", "coach: {\"<<\": a}\n",
			"1:9: coach.\"<<\": unknown key \"<<\"; " + knownPerson + "\n"},
		{"alias", "id: &a note\n*a : x\n", "2:1: a key must be plain text\n"},

		// Numbers that a comma splits.
		{"comma in a list", "offers: [{sign_on: [$10,500]}]\n",
			"1:21: offers[0].sign_on[0]: $10,500 can be read two ways: as one value or as $10 and 500; " +
				"write \"$10,500\" in quotes for one, or a space after the comma for several\n"},
		{"commas in a list", "tags: [a, 1,250,000 USD, b]\n",
			"1:11: tags[1]: 1,250,000 USD can be read two ways: as one value or as 1 and 250 and 000 USD; " +
				"write \"1,250,000 USD\" in quotes for one, or a space after the comma for several\n"},
		{"commas by twos in a list", "tags: [\u20b945,00,000]\n",
			"1:8: tags[0]: \u20b945,00,000 can be read two ways: as one value or as \u20b945 and 00 and 000; " +
				"write \"\u20b945,00,000\" in quotes for one, or a space after the comma for several\n"},
		{"commas between values", "tags: [a1, 500 b, \"1,500\", 'x1',500 c, a1,2500 d, a1,25 e]\n", ""},
		{"comma in a block list", "tags:\n- 10,500\n", ""},
		{"comma in braces", "offers: [{base: $10,500, id: a}]\n",
			"1:17: offers[0].base: a comma in braces ends the value, here at $10; " +
				"write \"$10,500\" in quotes\n"},
		{"commas in braces", "offers: [{base: 1,250,000.50 USD, id: a}]\n",
			"1:17: offers[0].base: a comma in braces ends the value, here at 1; " +
				"write \"1,250,000.50 USD\" in quotes\n"},
		{"decimal comma in braces", "offers: [{bonus: 12,5}]\n",
			"1:18: offers[0].bonus: a comma in braces ends the value, here at 12; " +
				"write \"12,5\" in quotes\n"},
		{"comma outside of braces", "id: 10,500\n", ""},

		// Types.
		{"want text", "id: 12\nvoice: 1.5\nnote: true\ntags: [.inf, 0x1F, {a: b}, [c]]\n", `1:5: id: want text, got the number 12: put it in quotes
2:8: voice: want text, got the number 1.5: put it in quotes
3:7: note: want text, got true: put it in quotes
4:8: tags[0]: want text, got the number .inf: put it in quotes
4:14: tags[1]: want text, got the number 0x1F: put it in quotes
4:20: tags[2]: want text, got keys with values
4:28: tags[3]: want text, got a list
`},
		{"want a whole number", "version: abc\nsmall: 128\nnext: {version: \"12\", next: {version: 1.0, next: {version: 010}}}\n", `1:10: version: want a whole number, got text "abc"
2:8: small: want a whole number, got the number 128, which is too large
3:17: next.version: want a whole number, got text "12": remove the quotes
3:39: next.next.version: want a whole number, got the number 1.0
3:60: next.next.next.version: want a whole number, got the number 010: write it with the digits 0 to 9 and no leading zero
`},
		{"want a whole number, further", "version: 99999999999999999999\nsmall: true\nnext: {version: [1], small: {a: 1}, next: {version: 1_000}}\n", `1:10: version: want a whole number, got text "99999999999999999999", which is too large
2:8: small: want a whole number, got true
3:8: next.version: want a whole number, got a list
3:22: next.small: want a whole number, got keys with values
3:53: next.next.version: want a whole number, got the number 1_000: write it with the digits 0 to 9 and no leading zero
`},
		{"want true or false", "open: y\nnext: {open: \"Yes\", next: {open: 1, next: {open: []}}}\n", `1:7: open: want true or false, got text "y"
2:14: next.open: want true or false, got text "Yes": remove the quotes
2:34: next.next.open: want true or false, got the number 1
2:44: next.next.next.open: want true or false, got a list
`},
		{"want a list", "tags: abc\noffers: {a: b}\ngrid: [a, 1]\n", `1:7: tags: want a list, got text "abc"; write [abc]
2:1: offers: want a list, got keys with values; begin each item with "- "
3:8: grid[0]: want a list, got text "a"; write [a]
3:11: grid[1]: want a list, got the number 1; write [1]
`},
		{"want a list of mappings", "next: {offers: 'b'}\ngrid: \"a: b\"\n",
			"1:16: next.offers: want a list, got text \"b\"; write [{id: …, base: …}]\n" +
				"2:7: grid: want a list, got text \"a: b\"; write [[\"a: b\"]]\n"},
		{"want a mapping", "client: Erica\ncoach:\n- name: a\noffers: [true]\n", `1:9: client: want keys with values, got text "Erica"; write {name: …, email: …}
2:1: coach: want keys with values, got a list
4:10: offers[0]: want keys with values, got true; write {id: …, base: …}
`},
		{"want a mapping as the whole", "- id: a\n", "1:1: want keys with values, got a list\n"},
		{"text as the whole", "  abc\n", "1:3: want keys with values, got text \"abc\"\n"},
		{"want a single value", "level: [L6]\noffers: [{base: {a: b}, bonus: [1]}]\n", `1:1: level: want a single value, got a list
2:11: offers[0].base: want a single value, got keys with values
2:25: offers[0].bonus: want a single value, got a list
`},
		{"want a single value or a list", "split: {a: b}\noffers: [{sign_on: {a: b}}]\n", `1:1: split: want a single value or a list, got keys with values
2:11: offers[0].sign_on: want a single value or a list, got keys with values
`},
		{"long text is cut", "tags: aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde\n",
			"1:7: tags: want a list, got text \"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd…\"; write […]\n"},
		{"a hook's own words", "level: 6\noffers:\n- base: abc\n  sign_on: [1, x]\n", `1:8: level: want a level such as L6, got "6"
3:9: offers[0].base: want an amount such as 185000 or "$185,000"
4:16: offers[0].sign_on[1]: want an amount such as 185000 or "$185,000"
`},
		{"after accents", "coach: {name: \u00e9\u65e5\U0001f600, email: 1}\n",
			"1:27: coach.email: want text, got the number 1: put it in quotes\n"},

		// No value.
		{"no value", "id:\nversion: ~\nclient: null\ntags: [a, ~]\ncoach:\n  name:   # later\n  email: a\ngrid:\n  - - a\n    -\n  -\n", `1:1: id: no value: write one or remove the key
2:10: version: no value: write one or remove the key
3:9: client: no value: write one or remove the key
4:11: tags[1]: no value: write one or remove the item
6:3: coach.name: no value: write one or remove the key
10:5: grid[0][1]: no value: write one or remove the item
11:3: grid[1]: no value: write one or remove the item
`},
		{"no value in a list at its key's column", "offers:\n- id: a\n-\nid: b\ntags:\n-  # none\n\nversion: x\n", `3:1: offers[1]: no value: write one or remove the item
6:1: tags[0]: no value: write one or remove the item
8:10: version: want a whole number, got text "x"
`},
		{"no value for a hook", "level:\noffers: [{base: , bonus: Null}]\n", `1:1: level: no value: write one or remove the key
2:11: offers[0].base: no value: write one or remove the key
2:26: offers[0].bonus: no value: write one or remove the key
`},
		{"no value under an anchor", "id: &a\nnote: *a\n",
			"1:5: id: no value: write one or remove the key\n" +
				"2:7: note: no value: write one or remove the key\n"},
		{"a key alone in braces", "coach: {name, email: a}\n",
			"1:9: coach.name: no value: write one or remove the key\n"},
		{"empty", "", "the file is empty\n"},
		{"comments only", "# a\n\n---\n# b\n", "the file is empty\n"},
		{"null only", "~\n", "1:1: no value: write one or remove the key\n"},

		// What YAML has and a case file has not.
		{"tags", "id: !!str 12\ntags: [!mine a, b]\ncoach: !person\n  name: a\n", `1:5: tags are not allowed: !!str; for text, put the value in quotes
1:11: id: want text, got the number 12: put it in quotes
2:8: tags are not allowed: !mine; remove it
3:8: tags are not allowed: !person; remove it
`},
		{"two documents", "id: 1\n---\nid: 2\n", `1:5: id: want text, got the number 1: put it in quotes
2:1: a second document begins here, and a file may have one only
`},
		{"text after the end", "id: a\n...\n# c\nb: c\n",
			"4:1: a second document begins here, and a file may have one only\n"},
		{"directive", "%YAML 1.2\n---\nid: a\n",
			"1:1: directives are not allowed; remove the line that begins with %\n"},
		{"complex key", "id: a\n? version\n: 1\n",
			"2:1: keys that begin with \"? \" are not allowed; write \"key: value\"\n"},

		// Aliases.
		{"unknown anchor", "id: *a\nnote: &a b\n", "1:5: unknown anchor: &a must come before *a\n"},
		{"unknown anchor with control characters", "id: *a\u202eb\n",
			"1:5: '*' is a reserved character; text that begins so needs quotes\n" +
				"1:7: control character U+202E (right-to-left override); remove it\n"},
		{"alias in its anchor", "next: &a\n  next: *a\n", "2:9: the alias *a is inside its own anchor\n"},
		{"alias in its anchor, in unknown keys", "x: &a [*a]\n",
			"1:1: x: unknown key \"x\"; known keys: version, id, open, client, coach, offers, " +
				"tags, grid, level, split, voice, note, small, next\n" +
				"1:8: the alias *a is inside its own anchor\n"},
		{"wrong type through an alias", "version: &n 7\nid: *n\n",
			"2:5: id: want text, got the number 7: put it in quotes\n"},
		{"wrong inside an alias", "client: &c {name: 1}\ncoach: *c\n", `1:19: client.name: want text, got the number 1: put it in quotes
1:19: coach.name: want text, got the number 1: put it in quotes
`},

		// Syntax.
		{"colon in text", "id: note: a\n",
			"1:5: mapping value is not allowed in this context; text with a colon in it needs quotes\n"},
		{"colon in text in braces", "coach: {name: a: b, email: c}\n",
			"1:16: ',' or '}' must be specified; text with a colon in it needs quotes\n"},
		{"comma left out in braces", "coach: {name: a email: b}\n",
			"1:22: ',' or '}' must be specified; text with a colon in it needs quotes\n"},
		{"bracket in text in braces", "coach: {name: a], email: c}\n",
			"1:16: ',' or '}' must be specified; text with a bracket in it needs quotes\n"},
		{"bracket at the start of a value", "id: ]a\n",
			"1:5: want a value here; text with a bracket in it needs quotes\n"},
		{"no space after a colon in braces", "coach: {name:a, email: b}\n",
			"1:9: coach.\"name:a\": unknown key \"name:a\"; write a space after the colon\n"},
		{"no colon", "id: a\ncoach\nnote: b\n", "2:1: could not find expected ':'\n"},
		{"no space after a colon", "id: a\nnote:b\n", "2:1: could not find expected ':'; put a space after the colon\n"},
		{"a special space after a colon", "id: a\nnote:\u00a0b\nlevel: c\n", "2:1: could not find expected ':'; " +
			"the space after the colon is a special one, such as pasted text has: type it again\n"},
		{"a comma in a name in braces", "coach: {name: North, Ada, email: b}\n",
			"1:15: coach.name: a comma in braces ends the value, here at North; write \"North, Ada\" in quotes\n"},
		{"two commas in braces", "coach: {name: Ada North, PhD, MBA}\n",
			"1:15: coach.name: a comma in braces ends the value, here at Ada North; " +
				"write \"Ada North, PhD, MBA\" in quotes\n"},
		{"a comma in a value that can't be read", "offers: [{base: June 1, 2026, id: a}]\n",
			"1:17: offers[0].base: a comma in braces ends the value, here at June 1; " +
				"write \"June 1, 2026\" in quotes\n"},
		{"no key", "id: a\n: b\n", "2:1: there is no key before the colon\n"},
		{"key in a list", "tags:\n  - a\n  id: b\n",
			"3:3: want \"- \" here; check the indentation, and the quotes and brackets before it\n"},
		{"list not closed", "id: a\ntags: [a, b\n", "2:7: sequence end token ']' not found\n"},
		{"list not closed after a comment", "tags: [ # none", "1:7: sequence end token ']' not found\n"},
		{"mapping not closed", "coach: {name: a\n", "1:8: could not find flow mapping end token '}'\n"},
		{"quote not closed", "id: a\nnote: \u00e9 \"\ncoach: \"\u00e9\n",
			"3:8: could not find end character of double-quoted text\n"},
		{"tab for indentation", "coach:\n\tname: a\n",
			"2:1: found character '\\t' that cannot start any token; indent with spaces, not with tabs\n"},
		{"reserved character", "id: @a\n",
			"1:5: '@' is a reserved character; text that begins so needs quotes\n"},
		{"percent sign", "id: %a\n",
			"1:5: '%' is a reserved character; text that begins so needs quotes\n"},
		{"asterisk", "id: * a\n", "1:5: '*' is a reserved character; text that begins so needs quotes\n"},
		{"bar before text", "note: | a\n",
			"1:7: '|' is a reserved character; text that begins so needs quotes\n"},
		{"text after a quote", "id: \"a\" b\n",
			"1:9: want a key here; check the indentation, and the quotes and brackets before it\n"},
		{"syntax error and what else can be said", "id: !t a\x01\ntags: [a\n", `1:5: tags are not allowed: !t; remove it
1:9: control character U+0001; remove it
2:7: sequence end token ']' not found
`},
		{"digits of an escape before another one", "id: \"\\x\\\n0\"",
			"1:6: the escape \\x needs 2 hexadecimal digits after it\n"},
		{"unknown escape", `id: "\q"`, "1:6: found unknown escape character 'q'\n"},
		{"escape of no character", `id: "\U00110000"`,
			"1:8: found invalid Unicode character escape code\n"},
		{"digits of an escape", `id: "\xzz"`, "1:6: the escape \\x needs 2 hexadecimal digits after it\n"},
		{"windows line ends", "id: a\r\n\r\nnote: 1\r\n",
			"3:7: note: want text, got the number 1: put it in quotes\n"},
		{"byte order mark", "\ufeffid: 1\n", "1:5: id: want text, got the number 1: put it in quotes\n"},
		{"not UTF-8", "id: \u00e9\nnote: a\xe9\n",
			"2:8: the file is not UTF-8 text: byte 0xe9; save it with the encoding UTF-8\n"},
		{"not UTF-8 at the start of a line", "id: a\r\n\xb4",
			"2:1: the file is not UTF-8 text: byte 0xb4; save it with the encoding UTF-8\n"},
		{"UTF-16", "\xff\xfei\x00d\x00",
			"1:1: the file is not UTF-8 text: byte 0xff; save it with the encoding UTF-8\n"},
		{"key too long", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiijjjjjjjjjjk: x\n",
			"1:1: a key of more than 100 characters; text with a colon in it needs quotes\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := decoder().Decode([]byte(test.src), new(caseFile))
			if diff := cmp.Diff(test.want, lines(problems)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestProblemParts(t *testing.T) {
	_, got := decoder().Decode([]byte("offers:\n- singon: 1\n"), new(caseFile))
	want := []strict.Problem{{
		Place: strict.Place{Line: 2, Col: 3},
		Path:  "offers[0].singon",
		Text:  `unknown key "singon"`,
		Hint:  `did you mean "sign_on"?`,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
