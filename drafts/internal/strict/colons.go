package strict

import (
	"slices"

	"github.com/goccy/go-yaml/token"
)

// joinColons makes one token of each plain scalar with colons that the scanner splits in a list
// inside braces: {at: [09:30, 2026-05-18T09:00]}. There, a colon ends a key only if white space
// follows (YAML 1.2.2 section 7.3.3). The places are those of the tokens.
func joinColons(tokens token.Tokens, places []Place) (token.Tokens, []Place) {
	joined, at := make(token.Tokens, 0, len(tokens)), make([]Place, 0, len(tokens))
	var open []token.Type // the brackets around the token
	for i := 0; i < len(tokens); i++ {
		tk := tokens[i]
		switch tk.Type {
		case token.MappingStartType, token.SequenceStartType:
			open = append(open, tk.Type)
		case token.MappingEndType, token.SequenceEndType:
			open = open[:max(0, len(open)-1)]
		}
		joined, at = append(joined, tk), append(at, places[i])
		if len(open) == 0 || open[len(open)-1] != token.SequenceStartType {
			continue
		}
		for isPlain(tk) && i+2 < len(tokens) && tokens[i+1].Type == token.MappingValueType &&
			isPlain(tokens[i+2]) && places[i+2] == (Place{places[i+1].Line, places[i+1].Col + 1}) {
			tk.Type = token.StringType
			tk.Value += tokens[i+1].Value + tokens[i+2].Value
			i += 2
		}
	}
	return joined, at
}

func isPlain(tk *token.Token) bool {
	return slices.Contains([]token.Type{token.StringType, token.IntegerType, token.FloatType,
		token.BinaryIntegerType, token.OctetIntegerType, token.HexIntegerType, token.BoolType,
		token.NullType, token.InfinityType, token.NanType}, tk.Type)
}
