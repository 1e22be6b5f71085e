package mail

import (
	"strings"
	"testing"
)

// attributions are lines above a quotation, in the forms of many programs; some are in languages
// that the program doesn't know. A bar is a line end.
var attributions = []string{
	"On Tue, Jun 30, 2026 at 9:14 AM Tom Hadley <tom@north.example> wrote:",
	"On 30/06/2026 09:14, Tom Hadley wrote:",
	"On Jun 30, 2026, at 9:14 AM, Tom Hadley <tom@north.example> wrote:",
	"On Tuesday, June 30, 2026 at 09:14:17 AM EDT, Tom Hadley <tom@north.example> wrote:",
	"On Tuesday 30 June 2026 09:14:17 Tom Hadley wrote:",
	"* Tom Hadley <tom@north.example> [2026-06-30 09:14:17 +0200]:",
	"Quoting Tom Hadley <tom@north.example>:",
	"Tom Hadley <tom@north.example> writes:",
	"Tom Hadley schrieb am 30.06.2026 um 09:14:",
	"Am 30.06.26 um 09:14 schrieb Tom Hadley:",
	"Am Di., 30. Juni 2026 um 09:14 Uhr schrieb Tom Hadley <|tom@north.example>:",
	"Gesendet: Dienstag, 30. Juni 2026 um 09:14 Uhr, von Tom Hadley <tom@north.example>:",
	"Zitat von Tom Hadley <tom@north.example>:",
	"Le mar. 30 juin 2026 à 09:14, Tom Hadley <tom@north.example> a écrit :",
	"Le 30/06/2026 à 09:14, Tom Hadley a écrit :",
	"El mar, 30 jun 2026 a las 9:14, Tom Hadley (<tom@north.example>) escribió:",
	"El 30/6/26 a las 9:14, Tom Hadley escribió:",
	"Em ter., 30 de jun. de 2026 às 09:14, Tom Hadley <tom@north.example>|escreveu:",
	"Il giorno mar 30 giu 2026 alle ore 09:14 Tom Hadley <tom@north.example> ha scritto:",
	"Il 30/06/2026 09:14, Tom Hadley ha scritto:",
	"Op di 30 jun 2026 om 09:14 schreef Tom Hadley <tom@north.example>:",
	"Den tis 30 juni 2026 kl 09:14 skrev Tom Hadley <tom@north.example>:",
	"tir. 30. juni 2026 kl. 09.14 skrev Tom Hadley <tom@north.example>:",
	"ti 30. kesäk. 2026 klo 9.14 Tom Hadley (tom@north.example) kirjoitti:",
	"Þann þri., 30. jún. 2026 kl. 09:14 skrifaði Tom Hadley <tom@north.example>:",
	"wt., 30 cze 2026 o 09:14 Tom Hadley <tom@north.example> napisał(a):",
	"út 30. 6. 2026 v 9:14 odesílatel Tom Hadley <tom@north.example> napsal:",
	"ut 30. 6. 2026 o 9:14 Tom Hadley <tom@north.example> napísal(a):",
	"Tom Hadley <tom@north.example> ezt írta (időpont: 2026. jún. 30., K,|9:14):",
	"mar., 30 iun. 2026 la 09:14, Tom Hadley <tom@north.example> a scris:",
	"На вт, 30.06.2026 г. в 9:14 Tom Hadley <tom@north.example> написа:",
	"вт, 30 июн. 2026 г. в 09:14, Tom Hadley <tom@north.example>:",
	"30.06.2026 9:14, Tom Hadley пишет:",
	"вт, 30 черв. 2026 р. о 09:14 Tom Hadley <tom@north.example> пише:",
	"uto, 30. lip 2026. u 09:14 Tom Hadley <tom@north.example> napisao je:",
	"Στις Τρί 30 Ιουν 2026 στις 9:14 π.μ., ο χρήστης Tom Hadley <tom@north.example> έγραψε:",
	"Tom Hadley <tom@north.example>, 30 Haz 2026 Sal, 09:14 tarihinde şunu yazdı:",
	"2026年6月30日(火) 9:14 Tom Hadley <tom@north.example>:",
	"2026년 6월 30일 (화) 오전 9:14, Tom Hadley <tom@north.example>님이 작성:",
	"Tom Hadley <tom@north.example> 于2026年6月30日周二 09:14写道：",
	"Tom Hadley <tom@north.example> 於 2026年6月30日 週二 上午9:14寫道：",
	"\u202bבתאריך יום ג׳, 30 ביוני 2026 ב-9:14 מאת \u202aTom Hadley\u202c\u200f <\u202atom@north.example\u202c\u200f>:\u202c",
	"في الثلاثاء، 30 يونيو 2026 في 9:14 ص تمت كتابة ما يلي بواسطة Tom Hadley <tom@north.example>:",
	"Vào Th 3, 30 thg 6, 2026 vào lúc 09:14 Tom Hadley <tom@north.example> đã viết:",
	"เมื่อ อ. 30 มิ.ย. 2026 เวลา 09:14 Tom Hadley <tom@north.example> เขียนว่า:",
	"Pada tanggal Sel, 30 Jun 2026 pukul 09.14 Tom Hadley <tom@north.example> menulis:",
	"Më 30.06.2026, ora 09:14, Tom Hadley shkroi:",
	"სამ, 30 ივნ. 2026, 09:14 Tom Hadley <tom@north.example>-მა დაწერა:",
	"Noong Mar, Hun 30, 2026 nang 9:14 AM sinulat ni Tom Hadley <tom@north.example>:",
	"Fit-Tlieta, 30 ta' Ġunju 2026 fis-09:14 Tom Hadley kiteb:",
}

// TestLoneAttributions reads words above which only a program's line says whose they are.
func TestLoneAttributions(t *testing.T) {
	for _, line := range []string{
		"Tom Hadley wrote on 6/30/26 9:14 AM:",
		"Tom van Hadley schrieb am 30.06.2026 um 09:14:",
		"Tom Hadley kirjoitti 30.6.2026 klo 9.14:",
		"Tom Hadley skrev den 2026-06-30 09:14:",
		"Quoting Tom Hadley <tom@north.example>:",
		"Zitat von Tom Hadley <tom@north.example>:",
		"Citerar Tom Hadley <tom@north.example>:",
		"Quoting tom@north.example:",
		"30 Jun 2026, 09:14 by tom@north.example:",
		"Jun 30, 2026, 9:14 AM by tom@north.example:",
		"30. Juni 2026, 09:14 von tom@north.example:",
		"30.06.2026, 09:14 von tom@north.example:",
	} {
		b := ReadText("Hi Tom,\n\nyes, gladly.\n\n" + line + "\n\nThe base was the last thing to settle.\n")
		if got := strings.TrimSpace(b.Own()); got != "Hi Tom,\n\nyes, gladly." {
			t.Errorf("%s: the own words are %q", line, got)
		}
	}
	for _, own := range []string{
		"Tom Hadley wrote the plan, which has three parts:",
		"Tom wrote on 6/30/26 that he'd like this:",
		"Quoting the letter:",
		"Tom wrote at 9:14 on 6/30/26 about two points:",
		"On 30 June 2026, 09:14 in the morning, send to tom@north.example:",
	} {
		b := ReadText("Hi Tom,\n\n" + own + "\n\nThe base comes first.\n")
		if !strings.Contains(b.Own(), "The base comes first.") {
			t.Errorf("%s: the own words are %q", own, b.Own())
		}
	}
}

func TestAttributions(t *testing.T) {
	if len(attributions) < 40 {
		t.Errorf("%d forms", len(attributions))
	}
	for _, line := range attributions {
		line = strings.ReplaceAll(line, "|", "\n")
		for _, gap := range []string{"\n", "\n\n"} {
			b := ReadText("Hi Tom,\n\nyes, gladly.\n\n" + line + gap + "> No?\n> Tom\n")
			if got := strings.TrimSpace(b.Own()); got != "Hi Tom,\n\nyes, gladly." {
				t.Errorf("the own words are %q", got)
			}
		}
	}
}
