package casefile

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// places are what people write in place of a time zone or a calendar, one a line: names | the
// calendar's code | the time zones, the most likely first.
const places = `
argentina, buenos aires | AR | America/Argentina/Buenos_Aires
australia | AU | Australia/Sydney, Australia/Brisbane, Australia/Perth
sydney, new south wales, nsw | AU-NSW | Australia/Sydney
melbourne, victoria | AU-VIC | Australia/Melbourne
brisbane, queensland | AU-QLD | Australia/Brisbane
perth, western australia | AU-WA | Australia/Perth
adelaide, south australia | AU-SA | Australia/Adelaide
canberra | AU-ACT | Australia/Sydney
hobart, tasmania | AU-TAS | Australia/Hobart
darwin | AU-NT | Australia/Darwin
austria, österreich, vienna, wien, graz | AT | Europe/Vienna
belgium, brussels, antwerp, ghent | BE | Europe/Brussels
brazil, brasil | BR | America/Sao_Paulo, America/Manaus
sao paulo, são paulo, rio de janeiro, rio | BR | America/Sao_Paulo
bulgaria, sofia | BG | Europe/Sofia
canada | CA | America/Toronto, America/Winnipeg, America/Vancouver
toronto, ottawa, montreal, montréal, ontario, quebec, québec, waterloo | CA | America/Toronto
vancouver, victoria bc, british columbia | CA | America/Vancouver
calgary, edmonton, alberta | CA | America/Edmonton
winnipeg, manitoba | CA | America/Winnipeg
halifax, nova scotia | CA | America/Halifax
chile, santiago | CL | America/Santiago
china, beijing, shanghai, shenzhen, hangzhou, prc | CN | Asia/Shanghai
colombia, bogota, bogotá, medellin | CO | America/Bogota
croatia, zagreb | HR | Europe/Zagreb
cyprus, nicosia | CY | Asia/Nicosia
czech republic, czechia, prague, praha, brno | CZ | Europe/Prague
denmark, copenhagen, københavn, aarhus | DK | Europe/Copenhagen
egypt, cairo | EG | Africa/Cairo
estonia, tallinn | EE | Europe/Tallinn
finland, helsinki, espoo | FI | Europe/Helsinki
france, paris, lyon, toulouse, nice, grenoble | FR | Europe/Paris
germany, deutschland | DE | Europe/Berlin
berlin | DE-BE | Europe/Berlin
munich, münchen, bavaria, bayern, nuremberg | DE-BY | Europe/Berlin
hamburg | DE-HH | Europe/Berlin
frankfurt, hesse, hessen | DE-HE | Europe/Berlin
cologne, köln, düsseldorf, dusseldorf | DE-NW | Europe/Berlin
stuttgart, karlsruhe | DE-BW | Europe/Berlin
leipzig, dresden, saxony | DE-SN | Europe/Berlin
greece, athens | GR | Europe/Athens
hong kong, hongkong | HK | Asia/Hong_Kong
hungary, budapest | HU | Europe/Budapest
iceland, reykjavik | IS | Atlantic/Reykjavik
india, bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, chennai | IN | Asia/Kolkata
pune, gurgaon | IN | Asia/Kolkata
indonesia, jakarta | ID | Asia/Jakarta
ireland, dublin, cork, galway | IE | Europe/Dublin
israel, tel aviv, haifa, jerusalem | IL | Asia/Jerusalem
italy, italia, rome, roma, milan, milano, turin | IT | Europe/Rome
japan, tokyo, osaka, kyoto, jst | JP | Asia/Tokyo
kenya, nairobi | KE | Africa/Nairobi
korea, south korea, seoul, kst | KR | Asia/Seoul
latvia, riga | LV | Europe/Riga
lithuania, vilnius, kaunas | LT | Europe/Vilnius
luxembourg | LU | Europe/Luxembourg
malaysia, kuala lumpur | MY | Asia/Kuala_Lumpur
malta, valletta | MT | Europe/Malta
mexico, méxico | MX | America/Mexico_City, America/Monterrey, America/Tijuana
mexico city, ciudad de mexico, guadalajara | MX | America/Mexico_City
netherlands, the netherlands, holland, amsterdam, rotterdam, the hague | NL | Europe/Amsterdam
utrecht, eindhoven | NL | Europe/Amsterdam
new zealand, nz, auckland, wellington, nzst, nzdt | NZ | Pacific/Auckland
nigeria, lagos, abuja | NG | Africa/Lagos
norway, oslo, bergen, trondheim | NO | Europe/Oslo
pakistan, karachi, lahore | PK | Asia/Karachi
peru, lima | PE | America/Lima
philippines, manila | PH | Asia/Manila
poland, polska, warsaw, krakow, kraków, wroclaw, gdansk | PL | Europe/Warsaw
portugal, lisbon, lisboa, porto | PT | Europe/Lisbon
qatar, doha | QA | Asia/Qatar
romania, bucharest, cluj | RO | Europe/Bucharest
russia | RU | Europe/Moscow, Asia/Yekaterinburg, Asia/Vladivostok
moscow, msk, saint petersburg, st petersburg | RU | Europe/Moscow
saudi arabia, riyadh, jeddah | SA | Asia/Riyadh
serbia, belgrade, novi sad | RS | Europe/Belgrade
singapore, sgt | SG | Asia/Singapore
slovakia, bratislava, kosice | SK | Europe/Bratislava
slovenia, ljubljana | SI | Europe/Ljubljana
south africa, johannesburg, cape town, durban, sast | ZA | Africa/Johannesburg
spain, españa, madrid, barcelona, valencia, seville | ES | Europe/Madrid
sweden, sverige, stockholm, gothenburg, malmo, malmö | SE | Europe/Stockholm
switzerland, schweiz, suisse, bern | CH | Europe/Zurich
zurich, zürich, winterthur | CH-ZH | Europe/Zurich
geneva, genève | CH-GE | Europe/Zurich
lausanne | CH-VD | Europe/Zurich
basel | CH-BS | Europe/Zurich
zug | CH-ZG | Europe/Zurich
taiwan, taipei | TW | Asia/Taipei
thailand, bangkok | TH | Asia/Bangkok
turkey, türkiye, istanbul, ankara | TR | Europe/Istanbul
uk, gb, united kingdom, great britain, britain, england, scotland, wales | GB | Europe/London
northern ireland, london, edinburgh, glasgow, manchester, cambridge, oxford | GB | Europe/London
bristol, belfast, leeds, birmingham, bst | GB | Europe/London
ukraine, kyiv, kiev, lviv | UA | Europe/Kyiv
uae, united arab emirates, emirates, dubai, abu dhabi, gst | AE | Asia/Dubai
usa, us, united states | US | America/New_York, America/Chicago, America/Los_Angeles
united states of america, america | US | America/New_York, America/Chicago, America/Los_Angeles
new york, nyc, new york city, boston, washington, washington dc | US | America/New_York
philadelphia, pittsburgh, atlanta, miami, raleigh, charlotte, est, edt, et | US | America/New_York
eastern, us eastern | US | America/New_York
detroit, michigan, ann arbor | US | America/Detroit
chicago, austin, dallas, houston, texas, minneapolis, nashville | US | America/Chicago
new orleans, st louis, cdt, ct, central, us central | US | America/Chicago
denver, boulder, colorado, salt lake city, utah, mst, mdt, mt, mountain | US | America/Denver
us mountain | US | America/Denver
phoenix, arizona | US | America/Phoenix
san francisco, sf, bay area, silicon valley, california, los angeles | US | America/Los_Angeles
la, seattle, redmond, bellevue, portland, san diego, san jose | US | America/Los_Angeles
palo alto, mountain view, menlo park, cupertino, las vegas, pst, pdt | US | America/Los_Angeles
pt, pacific, us pacific | US | America/Los_Angeles
anchorage, alaska, akst, akdt | US | America/Anchorage
honolulu, hawaii, hst | US | Pacific/Honolulu
vietnam, hanoi | VN | Asia/Ho_Chi_Minh
ho chi minh city, saigon | VN | Asia/Ho_Chi_Minh
cst |  | America/Chicago, Asia/Shanghai
ist |  | Asia/Kolkata, Europe/Dublin, Asia/Jerusalem
cet, cest, met, mez, mesz, central european |  | Europe/Berlin, Europe/Paris, Europe/Madrid
eet, eest, eastern european |  | Europe/Helsinki, Europe/Athens, Europe/Bucharest
wet, west, western european |  | Europe/Lisbon
greenwich mean |  | Europe/London
aest, aedt |  | Australia/Sydney, Australia/Melbourne, Australia/Brisbane
acst, acdt |  | Australia/Adelaide
awst |  | Australia/Perth
ast, adt, atlantic |  | America/Halifax
brt |  | America/Sao_Paulo
hkt |  | Asia/Hong_Kong
`

// place is what one name in places stands for.
type place struct {
	code  string   // of a calendar, which may not exist; or ""
	zones []string // the most likely first
}

// allPlaces returns every place with its names.
func allPlaces() iter.Seq2[[]string, place] {
	return func(yield func([]string, place) bool) {
		for line := range strings.Lines(places) {
			names, rest, ok := strings.Cut(strings.TrimSpace(line), " |")
			code, zones, _ := strings.Cut(rest, "|")
			p := place{strings.TrimSpace(code), strings.Split(strings.TrimSpace(zones), ", ")}
			if ok && !yield(strings.Split(names, ", "), p) {
				return
			}
		}
	}
}

// findPlace returns the place with the name or the code. If the name has several parts, such as
// Berlin, Germany or Europe/Munich, it's that of the first part that is known, or of the last one
// between slashes.
func findPlace(name string) (place, bool) {
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",/()", r) })
	if strings.Contains(name, "/") {
		slices.Reverse(parts)
	}
	for _, part := range append([]string{name}, parts...) {
		part = placeName(part)
		if part == "" {
			continue
		}
		found, ok := place{}, false
		for names, p := range allPlaces() {
			if slices.Contains(names, part) {
				return p, true
			}
			if !ok && strings.ToLower(p.code) == part {
				found, ok = p, true
			}
		}
		if ok {
			return found, true
		}
	}
	return place{}, false
}

// placeName returns a name as places has it: in lower case, without "standard time" and the like.
func placeName(s string) string {
	s = strings.NewReplacer("_", " ", "-", " ", ".", "").Replace(strings.ToLower(s))
	words := strings.Fields(s)
	for n := len(words) - 1; n > 0 && slices.Contains([]string{"time", "zone", "timezone", "standard",
		"daylight", "summer"}, words[n]); n-- {
		words = words[:n]
	}
	return strings.Join(words, " ")
}

// unknownZone returns the error for a time zone that can't be used, with those that may be meant.
func unknownZone(name string) error {
	if p, ok := findPlace(name); ok {
		return fmt.Errorf("unknown time zone %q: did you mean %s?", name, suggest.Or(p.zones))
	}
	var zones []string
	for _, p := range allPlaces() {
		zones = append(zones, p.zones...)
	}
	if near := suggest.Nearest(name, zones); near != "" && strings.Contains(name, "/") {
		return fmt.Errorf("unknown time zone %q: did you mean %q?", name, near)
	}
	if strings.ContainsAny(name, "+0123456789") {
		return fmt.Errorf("unknown time zone %q: an offset doesn't follow the clocks: want an IANA "+
			"name such as Europe/London", name)
	}
	return fmt.Errorf("unknown time zone %q: want an IANA name such as Europe/London", name)
}

// unknownCalendar returns the error for a calendar that doesn't exist, with the one that is meant
// if it's the name of a place.
func unknownCalendar(name string, err error) error {
	p, ok := findPlace(name)
	if !ok || p.code == "" {
		return err
	}
	near := []string{p.code}
	if _, missing := calendar.Lookup(p.code); missing != nil {
		near = missing.(*calendar.UnknownError).Nearest
	}
	if len(near) > 0 {
		return &calendar.UnknownError{Code: name, Nearest: near}
	}
	return fmt.Errorf("there is no built-in calendar for %q: leave it out, or name an .ics file", name)
}
