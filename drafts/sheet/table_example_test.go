package sheet_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/sheet"
)

const small = `version: 1
id: ada
currency: EUR
coach: {name: Dana Reyes}
client: {name: Ada Lind, email: ada@mail.example, timezone: Europe/Stockholm}
opportunities:
  - id: acme
    company: Acme
    role: Engineer
    people: [{id: eve, role: recruiter, name: Eve, email: eve@acme.example}]
    offers:
      - {id: first, made: 2026-03-02, base: 90000, sign_on: 5000}
      - {id: second, made: 2026-03-09, base: 95000, sign_on: 7500}
`

func ExampleSheet_Table() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := sheet.New(c, sheet.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b strings.Builder
	if err := s.Table(&b, sheet.TableOptions{Width: 80}); err != nil {
		fmt.Println(err)
		return
	}
	_, changed, _ := strings.Cut(b.String(), "\n\nWhat")
	changed, _, _ = strings.Cut(changed, "\n\n")
	fmt.Println("What" + changed)
	// Output:
	// What changed at Acme, from the first offer to the second offer
	//               Year 1   Year 2   Year 3   Year 4  Years 1 to 4
	//     base     +€5,000  +€5,000  +€5,000  +€5,000      +€20,000
	//     sign-on  +€2,500        –        –        –       +€2,500
	//   cash       +€7,500  +€5,000  +€5,000  +€5,000      +€22,500
	//   equity           –        –        –        –             –
	//   total      +€7,500  +€5,000  +€5,000  +€5,000      +€22,500
}

func ExampleSheet_CSV() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := sheet.New(c, sheet.Options{Raise: 2_00})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := s.CSV(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// opportunity,company,offer,kind,year,currency,base,bonus,sign_on,equity,total,refreshers,notes
	// acme,Acme,first,offer,1,EUR,90000,0,5000,0,95000,0,
	// acme,Acme,first,offer,2,EUR,91800,0,0,0,91800,0,
	// acme,Acme,first,offer,3,EUR,93636,0,0,0,93636,0,
	// acme,Acme,first,offer,4,EUR,95508.72,0,0,0,95508.72,0,
	// acme,Acme,second,offer,1,EUR,95000,0,7500,0,102500,0,
	// acme,Acme,second,offer,2,EUR,96900,0,0,0,96900,0,
	// acme,Acme,second,offer,3,EUR,98838,0,0,0,98838,0,
	// acme,Acme,second,offer,4,EUR,100814.76,0,0,0,100814.76,0,
}

func ExampleNew() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := sheet.New(c, sheet.Options{Raise: 3_00})
	if err != nil {
		fmt.Println(err)
		return
	}
	stands := s.Worth.Opportunities[0].Current()
	fmt.Println(stands.ID, stands.Total.Total())
	// Output:
	// second €404,944.57
}

func ExampleSheet_JSON() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := sheet.New(c, sheet.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := s.JSON(&b); err != nil {
		fmt.Println(err)
		return
	}
	var got struct {
		Opportunities []struct {
			Standing string
			Offers   []struct{ Total json.Number }
		}
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Opportunities[0].Standing, got.Opportunities[0].Offers[1].Total)
	// Output:
	// second 387500
}

func ExampleSheet_HTML() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := sheet.New(c, sheet.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b strings.Builder
	if err := s.HTML(&b); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(b.String(), "<svg"), strings.Contains(b.String(), "<script"))
	// Output:
	// true false
}
