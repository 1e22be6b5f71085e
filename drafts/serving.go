package drafts

import (
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Serving returns the kind that the catalog has for a situation, and whether it has one. If kinds
// from several file systems serve it, it's the one from the last: a coach's own kind comes before a
// built-in one. A file that replaces another at the same path counts as part of the first file
// system that has the path.
func (cat *Catalog) Serving(s letter.Situation) (letter.Kind, bool) {
	k := cat.serving[s]
	if k == nil {
		return letter.Kind{}, false
	}
	return k.Clone(), true
}

// serve finds the kind for each situation, and refuses two kinds of one file system for the same
// one.
func (b *builder) serve() {
	type claim struct {
		situation letter.Situation
		level     int
	}
	claims := map[claim]*compiled{}
	b.cat.serving = map[letter.Situation]*compiled{}
	for _, kind := range b.cat.order {
		k := b.cat.kinds[kind.ID]
		s, ok := k.Situation()
		if !ok {
			continue
		}
		if before := claims[claim{s, k.level}]; before != nil {
			b.add(k.Path, b.actLine(k),
				"act: %s:%d serves the same situation (%s): a plan could not choose between the two; "+
					"put when: by-name into the one that is for special cases", before.Path,
				b.actLine(before), s)
		}
		claims[claim{s, k.level}] = k
		if best := b.cat.serving[s]; best == nil || best.level < k.level {
			b.cat.serving[s] = k
		}
	}
}

func (b *builder) actLine(k *compiled) int { return b.places[k.ID]["act"].Line }

// redirect makes the replies to each kind lead to what the catalog has for the situation of the
// kind that their author named. An author who names a kind although a later one was already visible
// to him means exactly that kind.
func (b *builder) redirect() {
	for _, kind := range b.cat.order {
		level := b.cat.kinds[kind.ID].level
		for i, r := range kind.Replies {
			named := b.cat.kinds[r.Kind]
			if named == nil {
				continue // only some of the kinds were read
			}
			s, ok := named.Situation()
			if best := b.cat.serving[s]; ok && best != nil && level < best.level {
				kind.Replies[i].Kind = best.ID
			}
		}
	}
}

// introduce gives each kind all kinds of the catalog: the log may name any of them. Of one that
// wasn't read, it reads the front matter, and skips it if that is faulty.
func (b *builder) introduce() {
	others := make(map[string]*letter.Kind, len(b.kinds))
	for _, k := range b.cat.order {
		others[k.ID] = k
	}
	for p := range b.files {
		if !isKind(p) || others[kindID(p)] != nil {
			continue
		}
		text, err := b.files.read(p)
		if err != nil {
			continue
		}
		if s, err := cut(p, text); err == nil {
			if k, _ := s.kind(); k != nil {
				others[k.ID] = k
			}
		}
	}
	for _, k := range b.cat.order {
		k.Others = others
	}
}
