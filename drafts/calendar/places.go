package calendar

import (
	"slices"
	"strings"
	"sync"

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
toronto, ottawa, ontario, waterloo | CA-ON | America/Toronto
montreal, montréal, quebec, québec | CA-QC | America/Toronto
vancouver, victoria bc, british columbia | CA-BC | America/Vancouver
calgary, edmonton, alberta | CA-AB | America/Edmonton
winnipeg, manitoba | CA-MB | America/Winnipeg
halifax, nova scotia | CA-NS | America/Halifax
regina, saskatoon, saskatchewan | CA-SK | America/Regina
st john's, newfoundland | CA-NL | America/St_Johns
fredericton, moncton, new brunswick | CA-NB | America/Moncton
chile, santiago | CL | America/Santiago
china, beijing, peking, shanghai, shenzhen, hangzhou, prc | CN | Asia/Shanghai
colombia, bogota, bogotá, medellin | CO | America/Bogota
croatia, zagreb | HR | Europe/Zagreb
cyprus, nicosia | CY | Asia/Nicosia
czech republic, czechia, prague, praha, brno | CZ | Europe/Prague
cambodia, phnom penh | KH | Asia/Phnom_Penh
bahrain, manama | BH | Asia/Bahrain
bangladesh, dhaka | BD | Asia/Dhaka
costa rica, san jose costa rica | CR | America/Costa_Rica
denmark, copenhagen, københavn, aarhus | DK | Europe/Copenhagen
ecuador, quito | EC | America/Guayaquil
egypt, cairo | EG | Africa/Cairo
estonia, tallinn | EE | Europe/Tallinn
finland, helsinki, espoo, turku, tampere | FI | Europe/Helsinki
france, paris, lyon, toulouse, nice, grenoble | FR | Europe/Paris
germany, deutschland | DE | Europe/Berlin
berlin | DE-BE | Europe/Berlin
munich, münchen, bavaria, bayern, nuremberg | DE-BY | Europe/Berlin
hamburg | DE-HH | Europe/Berlin
frankfurt, hesse, hessen | DE-HE | Europe/Berlin
cologne, köln, düsseldorf, dusseldorf | DE-NW | Europe/Berlin
stuttgart, karlsruhe | DE-BW | Europe/Berlin
leipzig, dresden, saxony | DE-SN | Europe/Berlin
georgia, tbilisi | GE | Asia/Tbilisi
ghana, accra | GH | Africa/Accra
greece, athens | GR | Europe/Athens
hong kong, hongkong | HK | Asia/Hong_Kong
hungary, budapest | HU | Europe/Budapest
iceland, reykjavik | IS | Atlantic/Reykjavik
india, bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, chennai | IN | Asia/Kolkata
pune, gurgaon, bombay, madras | IN | Asia/Kolkata
indonesia, jakarta | ID | Asia/Jakarta
ireland, dublin, cork, galway | IE | Europe/Dublin
israel, tel aviv, haifa, jerusalem | IL | Asia/Jerusalem
italy, italia, rome, roma, milan, milano, turin, bologna | IT | Europe/Rome
japan, tokyo, osaka, kyoto, jst | JP | Asia/Tokyo
jordan, amman | JO | Asia/Amman
kazakhstan, almaty | KZ | Asia/Almaty
kenya, nairobi | KE | Africa/Nairobi
korea, south korea, seoul, kst | KR | Asia/Seoul
kuwait, kuwait city | KW | Asia/Kuwait
latvia, riga | LV | Europe/Riga
lithuania, vilnius, kaunas | LT | Europe/Vilnius
luxembourg | LU | Europe/Luxembourg
malaysia, kuala lumpur, penang | MY | Asia/Kuala_Lumpur
malawi, lilongwe, blantyre | MW | Africa/Blantyre
malta, valletta | MT | Europe/Malta
mexico, méxico | MX | America/Mexico_City, America/Monterrey, America/Tijuana
mexico city, ciudad de mexico, guadalajara | MX | America/Mexico_City
morocco, casablanca, rabat | MA | Africa/Casablanca
netherlands, the netherlands, holland, amsterdam, rotterdam, the hague | NL | Europe/Amsterdam
utrecht, eindhoven | NL | Europe/Amsterdam
new caledonia, noumea, nouméa | NC | Pacific/Noumea
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
spain, españa | ES | Europe/Madrid, Atlantic/Canary
madrid | ES-MD | Europe/Madrid
barcelona, catalonia, catalunya, cataluña | ES-CT | Europe/Madrid
valencia, alicante | ES-VC | Europe/Madrid
seville, sevilla, malaga, málaga, andalusia | ES-AN | Europe/Madrid
bilbao, basque country | ES-PV | Europe/Madrid
zaragoza | ES-AR | Europe/Madrid
canary islands, las palmas, tenerife | ES-CN | Atlantic/Canary
sri lanka, colombo | LK | Asia/Colombo
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
uk, gb, gb eng, gb wls, gb eaw, united kingdom, great britain, britain, england, wales | GB | Europe/London
london, manchester, cambridge, oxford, bristol, leeds, birmingham, cardiff, bst | GB | Europe/London
scotland, edinburgh, glasgow, aberdeen | GB-SCT | Europe/London
northern ireland, belfast | GB-NIR | Europe/London
tunisia, tunis | TN | Africa/Tunis
ukraine, kyiv, kiev, lviv | UA | Europe/Kyiv
uae, united arab emirates, emirates, dubai, abu dhabi, gst | AE | Asia/Dubai
uruguay, montevideo | UY | America/Montevideo
usa, us, united states | US | America/New_York, America/Chicago, America/Los_Angeles
united states of america, america | US | America/New_York, America/Chicago, America/Los_Angeles
new york, nyc, new york city, brooklyn, rochester, buffalo | US-NY | America/New_York
boston, massachusetts | US-MA | America/New_York
hartford, connecticut | US-CT | America/New_York
baltimore, maryland | US-MD | America/New_York
cleveland, columbus, cincinnati, ohio | US-OH | America/New_York
washington dc, district of columbia | US-DC | America/New_York
washington | US | America/New_York, America/Los_Angeles
philadelphia, pittsburgh, pennsylvania | US-PA | America/New_York
atlanta, georgia us | US-GA | America/New_York
miami, orlando, tampa, florida | US-FL | America/New_York
raleigh, charlotte, durham nc, north carolina | US-NC | America/New_York
new jersey, jersey city | US-NJ | America/New_York
virginia, arlington, reston | US-VA | America/New_York
eastern, us eastern, edt, et | US | America/New_York
est | US | America/New_York, America/Toronto, America/Jamaica
indiana | US-IN | America/Indiana/Indianapolis, America/Chicago
kentucky | US-KY | America/Kentucky/Louisville, America/Chicago
north dakota, fargo | US-ND | America/Chicago
omaha, nebraska | US-NE | America/Chicago, America/Denver
detroit, michigan, ann arbor | US-MI | America/Detroit
chicago, illinois | US-IL | America/Chicago
austin, dallas, houston, san antonio, texas | US-TX | America/Chicago
minneapolis, minnesota | US-MN | America/Chicago
milwaukee, wisconsin | US-WI | America/Chicago
nashville, memphis, tennessee | US-TN | America/Chicago
new orleans, louisiana | US-LA | America/Chicago
st louis, kansas city, missouri | US-MO | America/Chicago
cdt, ct, central, us central | US | America/Chicago
denver, boulder, colorado | US-CO | America/Denver
salt lake city, utah | US-UT | America/Denver
mdt, mt, mountain, us mountain | US | America/Denver
mst | US | America/Denver, America/Phoenix, America/Edmonton
phoenix, arizona, scottsdale | US-AZ | America/Phoenix
san francisco, sf, bay area, silicon valley, california, monterey | US-CA | America/Los_Angeles
los angeles, la, san diego, san jose, oakland, irvine | US-CA | America/Los_Angeles
palo alto, mountain view, menlo park, cupertino, sunnyvale | US-CA | America/Los_Angeles
seattle, redmond, bellevue, washington state | US-WA | America/Los_Angeles
portland, oregon | US-OR | America/Los_Angeles
las vegas, nevada | US-NV | America/Los_Angeles
pdt, pt, pacific, us pacific | US | America/Los_Angeles
pst | US | America/Los_Angeles, America/Vancouver, Asia/Manila
anchorage, alaska, akst, akdt | US-AK | America/Anchorage
honolulu, hawaii, hst | US-HI | Pacific/Honolulu
vietnam, hanoi | VN | Asia/Ho_Chi_Minh
ho chi minh city, saigon | VN | Asia/Ho_Chi_Minh
cst |  | America/Chicago, Asia/Shanghai
ist |  | Asia/Kolkata, Europe/Dublin, Asia/Jerusalem
cet, cest, met, mez, mesz, central european |  | Europe/Berlin, Europe/Paris, Europe/Madrid
eet, eest, eastern european |  | Europe/Helsinki, Europe/Athens, Europe/Bucharest
wet, west, western european |  | Europe/Lisbon
gmt, greenwich, greenwich mean |  | Europe/London, Africa/Accra, Atlantic/Reykjavik
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

type namedPlace struct {
	names []string
	place
}

// allPlaces returns every place with its names, in the order of places.
var allPlaces = sync.OnceValue(func() (list []namedPlace) {
	for line := range strings.Lines(places) {
		names, rest, ok := strings.Cut(strings.TrimSpace(line), " |")
		code, zones, _ := strings.Cut(rest, "|")
		if ok {
			list = append(list, namedPlace{strings.Split(names, ", "),
				place{strings.TrimSpace(code), strings.Split(strings.TrimSpace(zones), ", ")}})
		}
	}
	return list
})

// findPlace returns the place with the name or the code. If the name has several parts, such as
// Berlin, Germany or Europe/Munich, it's that of the first part that is known, or of the last one
// between slashes.
func findPlace(name string) (place, bool) {
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",/()", r) })
	if strings.Contains(name, "/") {
		slices.Reverse(parts)
		if n := len(parts) - 1; n > 0 && isArea(parts[n]) {
			parts = parts[:n] // Pacific, of Pacific/Aukland, isn't the one in California
		}
	}
	for _, part := range append([]string{name}, parts...) {
		part = placeName(part)
		if part == "" {
			continue
		}
		found, ok, name := place{}, false, joined(part)
		for _, p := range allPlaces() {
			if slices.ContainsFunc(p.names, func(n string) bool { return joined(n) == name }) {
				return p.place, true
			}
			if !ok && strings.ToLower(p.code) == part {
				found, ok = p.place, true
			}
		}
		if ok {
			return found, true
		}
	}
	return place{}, false
}

// IsPlace reports whether a name is that of a country, a region, or a city, or what people write for its
// time zone.
func IsPlace(name string) bool { return placeNames()[joined(placeName(name))] }

// placeNames are those names, joined.
var placeNames = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, p := range allPlaces() {
		for _, n := range p.names {
			all[joined(n)] = true
		}
	}
	return all
})

// isArea knows what begins an IANA name.
func isArea(part string) bool {
	return slices.Contains([]string{"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic",
		"Australia", "Europe", "Indian", "Pacific", "Etc"}, part)
}

// nearestZone returns the time zone of the city or the place whose name is nearest to a mistyped one, or
// "".
func nearestZone(name string) string {
	city := placeName(name[strings.LastIndex(name, "/")+1:])
	if len(city) < fewestLetters {
		return ""
	}
	zones := map[string]string{}
	var names []string
	for _, p := range allPlaces() {
		for _, zone := range p.zones {
			city := placeName(zone[strings.LastIndex(zone, "/")+1:])
			zones[city], names = zone, append(names, city)
		}
	}
	for _, p := range allPlaces() {
		for _, n := range p.names {
			if zones[n] == "" && len(n) >= fewestLetters && p.zones[0] != "" {
				zones[n], names = p.zones[0], append(names, n)
			}
		}
	}
	near := suggest.Within(1, city, names)
	if len(near) == 0 {
		near = slices.DeleteFunc(suggest.Within(2, city, names), func(n string) bool {
			return len(city) < longName && letters(n) != letters(city)
		})
	}
	if len(near) == 0 {
		return ""
	}
	return zones[near[0]]
}

// letters returns the letters of a name in alphabetical order.
func letters(name string) string {
	runes := []rune(name)
	slices.Sort(runes)
	return string(runes)
}

// longName is how many octets a name has in which two letters may be wrong: of shorter ones, some are
// as near to others as Penang to Peking, unless two letters are only swapped.
const longName = 9

// fewestLetters is how many letters a name has whose typos can be told from another name.
const fewestLetters = 5

// joined returns a name as people write it in one word.
func joined(name string) string { return strings.ReplaceAll(name, " ", "") }

var placeMarks = strings.NewReplacer("_", " ", "-", " ", ",", " ", ".", "")

// placeName returns a name as places has it: in lower case, without "standard time" and the like.
func placeName(s string) string {
	s = placeMarks.Replace(strings.ToLower(s))
	words := strings.Fields(s)
	for n := len(words) - 1; n > 0 && slices.Contains([]string{"time", "zone", "timezone", "standard",
		"daylight", "summer"}, words[n]); n-- {
		words = words[:n]
	}
	return strings.Join(words, " ")
}
