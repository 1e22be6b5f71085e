package sheet
import ("os";"testing";"github.com/tactful-drafts/tactful/drafts")
func TestZZ(t *testing.T){
 for _,n:=range []string{"erica","nadia","layla","oliver"}{
  f,_:=os.Open("../../testdata/cases/"+n+".yaml")
  c,err:=drafts.ParseCase(n,f); if err!=nil{t.Fatal(err)}
  o:=Options{}; if n=="nadia"||n=="erica"{o.Months=6}
  s,err:=New(c,o); if err!=nil{t.Log(n,err);continue}
  w,_:=os.Create("/tmp/pg/"+n+".html")
  if err:=s.HTML(w);err!=nil{t.Fatal(err)}
 }
}
