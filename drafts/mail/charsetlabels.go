package mail

import (
	"strings"
	"sync"
)

// guessed stands for the names that don't say which charset it is.
const guessed = "guess"

// charsetLabels returns the names of [charsetNames], each with the one that it stands for.
var charsetLabels = sync.OnceValue(func() map[string]string {
	labels, target := map[string]string{}, ""
	for field := range strings.FieldsSeq(charsetNames) {
		if name, ok := strings.CutSuffix(field, ":"); ok {
			target = name
		} else {
			labels[field] = target
		}
	}
	return labels
})

// charsetNames are charsets with names that are in no index, squashed.
const charsetNames = `
	guess: usascii ansix341968 ansix341986 iso646us 646 unknown8bit unknown default 8bit 7bit binary
		none ansi any cp20127 iso646irv1991 8859
	utf-8: utf8mb4 cp65001 utf utf8n utf8bom iso10646utf1
	utf-16: utf16
	utf-16le: utf16le cp1200 unicodelittle ucs2le ucs2
	utf-16be: utf16be cp1201 unicodebig ucs2be
	utf-32: utf32 ucs4 iso10646ucs4
	utf-32le: utf32le cp12000
	utf-32be: utf32be cp12001
	shift_jis: cp932 cp943 cp31j 31j windows31j shiftjis mskanji shiftjisms sjiswin kanji shiftjis2004
		shiftjisx0213 sjis2004 cp942 cp943c
	euc-jp: eucjp ujis eucpkdfmtjapanese eucjpms eucjpwin cp51932 cp20932 eucjp2004 eucjisx0213
	iso-2022-jp: iso2022jp jis cp50220 cp50221 cp50222 iso2022jp1 iso2022jp2 iso2022jp3 iso2022jpms
		jis7
	gbk: euccn gb231280 cngb gb23121980 cp51936 cp20936 cp1386 isoir58 hzgbk eucgb2312cn
	gb18030: gb180302000 gb180302005 gb180302022 cp54936
	hz-gb-2312: hzgb2312 hz cp52936
	big5: cp950 cnbig5 big5hkscs big5hkscs1999 big5hkscs2004 big5hk cp951 big5eten bigfive big52003
		big5tw
	euc-kr: cp949 uhc euckr ksc56011987 ksc56011989 ks56011987 cp51949 cp1363 kscs5601 ksc5636 ks
		ksc56011992 unifiedhangul
	iso-2022-kr: iso2022kr cp50225
	windows-874: cp874 tis620 tis6202533 tis62025291 cp28601 cp20874 thai dosthai
	windows-1250: iso88592windowslatin2 windows31latin2
	windows-1252: iso88591windows30latin1 iso88591windows31latin1 windows30latin1 windows31latin1
	windows-1254: iso88599windowslatin5 windows31latin5
	ibm00858: cp858
	ibm037: cp37
	ibm01140: cp1140
	ibm1047: cp1047
	iso-8859-1: 88591 isoiec88591 cp28591 isolatin1 iso8859 latin
	iso-8859-2: 88592 isoiec88592 cp28592 isolatin2 cp912
	iso-8859-3: 88593 isoiec88593 cp28593 isolatin3
	iso-8859-4: 88594 isoiec88594 cp28594 isolatin4
	iso-8859-5: 88595 isoiec88595 cp28595 cp915
	iso-8859-6: 88596 isoiec88596 cp28596 cp1089 ecma114 asmo708 iso88596e iso88596i
	iso-8859-7: 88597 isoiec88597 cp28597 cp813 elot928 ecma118
	iso-8859-8: 88598 isoiec88598 cp28598 cp916 iso88598e
	iso-8859-9: 88599 isoiec88599 cp28599 isolatin5 cp920
	iso-8859-10: 885910 isoiec885910 cp28600 isolatin6
	iso-8859-13: 885913 isoiec885913 cp28603 latin7 isolatin7 l7
	iso-8859-14: 885914 isoiec885914 cp28604 isolatin8
	iso-8859-15: 885915 isoiec885915 cp28605 latin9 isolatin9 latin0 cp923
	iso-8859-16: iso885916 885916 isoiec885916 cp28606 isolatin10
	iso-8859-8-i: iso88598i cp38598
	koi8-r: koi8r cp20866 cp878
	koi8-u: koi8u koi8ru cp21866 cp1168
	macintosh: macroman applemacroman cp10000 macos appleroman
	x-mac-cyrillic: maccyrillic macukrainian cp10007 cp10017
	macce: maccentraleurope maccentraleurroman maclatin2 cp10029 maccentraleuropean
	macgreek: cp10006
	macturkish: cp10081
	maciceland: macicelandic cp10079
	hproman8: roman8 r8 cp1051
	cp857: 857 pc8turkish
	cp861: 861 cpis
	cp869: 869 cpgr
	kz1048: strk10482002 rk1048
	ptcp154: pt154 cyrillicasian cp154
`
