package mail

import (
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isLabelWord knows the words beside a phone number or an address in a signature, in lower case.
var isLabelWord = text.OneOf(`t tel tél tlf tfn telf telp ph phone phones telephone téléphone
	telefon telefono teléfono telefone telefoon telefonszám telefonnummer telefoni telefonas telefons
	puh puhelin puhelinnumero sími símanúmer p m mob mobile mobil mobiltelefon mobilnummer mobiel
	móvil movil celular cell cel cellulare portable port gsm handy natel kom komórka komórkowy
	matkapuhelin mobiili cep cell/whatsapp d dw direct directo direkt durchwahl dir diretto
	doorkiesnummer c o h office büro bureau oficina ufficio kontor work home main zentrale switchboard
	växel centrale centralino central ext poste anknytning interno int wew f fax faks faksi telefax e
	email e-mail mail mailto correo courriel epost e-post sähköposti e-posta eposta pošta netfang w
	web website webseite site internet www url online linkedin xing github twitter x skype whatsapp
	telegram signal wechat line kakaotalk skype/teams teams тел телефон телефони моб мобильный
	мобильній мобілен раб факс почта эл пошта сайт е-пошта имейл доб τηλ τηλέφωνο κιν κινητό φαξ ηλ טל
	טלפון נייד פקס מייל דוא"ל אימייל אתר هاتف تلفون جوال محمول فاكس بريد الهاتف الجوال ایمیل تلفن
	موبایل 电话 電話 手机 手機 行動電話 传真 傳真 邮箱 郵箱 电邮 電郵 电子邮件 電子郵件 邮件 网址 網址 微信 分機 携帯 直通 内線 代表 メール 電話番号 携帯電話 전화
	휴대폰 휴대전화 직통 팩스 이메일 메일 홈페이지 사무실 내선 핸드폰 โทร โทรศัพท์ มือถือ แฟกซ์ อีเมล đt sđt điện thoại di động hp
	ponsel tlp telepon toestel tst ramal anexo extensión extensão linka klapka mellék dahili вн внутр
	lokal lokalnr alanumero anknytn linia interior wewn внутрішній внутренний 分机 内线 फ़ोन फोन मोबाइल
	ईमेल and & und et y og och ja i és + or mobiltlf tālr tālrunis mob.tel номер`)

// isPlaceLabel knows the words beside a postal address in a signature.
var isPlaceLabel = text.OneOf(`address addr add adresse anschrift adresa dirección direccion
	endereço indirizzo adres adress osoite heimilisfang cím cim adresă адрес адреса aadress adrese
	adresas διεύθυνση no nr № alamat địa chỉ đ/c 地址 住所 所在地 주소 כתובת العنوان عنوان آدرس ที่อยู่ पता`)

// registers begin the words that a company must have in its letters: where it is registered, and
// under which number.
var registers = lazy.List(`registered|registration|company no|company number|vat|amtsgericht|
	handelsregister|hrb|hra|geschäftsführ|vorstand|aufsichtsrat|sitz der|ust-id|ustid|steuernummer|
	siret|siren|rcs|capital|kvk|btw|cif|nif|nipc|cnpj|c.f.|p.iva|p. iva|partita iva|reg. imp|org.nr|
	orgnr|org nr|org.-nr|organisationsnummer|cvr|y-tunnus|kennitala|nip|krs|regon|ičo|dič|ič|iča|
	cégjegyzék|adószám|cui|j40|oib|mbs|pib|registrikood|reģ|įmonės kod|αφμ|α.φ.μ|mersis|vergi|инн|
	огрн|кпп|єдрпоу|еик|булстат|ח.פ|ע.ר|사업자|法人番号|统一编号|統一編號|統編|npwp`)

// isLegalForm knows the legal forms of companies, without periods and in lower case.
var isLegalForm = text.OneOf(`ltd limited plc llp llc inc incorporated corp corporation co lp gmbh
	ag kg kgaa mbh se ug ohg ev sa sas sarl sl slu srl spa snc bv nv vof ab aktiebolag as asa aps oy
	oyj ehf hf zoo spzoo sro zrt kft nyrt bt doo dd ad eood ood ou oü sia uab aş ltdşti şti a/s ооо
	оао зао пао ао тов ετε αε επε בע"מ pty pte bhd tbk pt lda ltda eireli`)

// companyParts are legal forms in scripts without spaces.
var companyParts = lazy.List(`株式会社|有限会社|合同会社|公司|集团|集團|주식회사|(주)|㈜|บริษัท|công ty`)

// titles begin the words of a job title.
var titles = lazy.List(`recruit|talent|sourc|headhunt|human res|hr|people|manager|director|head of|
	lead|chief|ceo|cto|cfo|coo|vp|vice pres|president|partner|consult|engineer|analyst|advis|
	associate|specialist|officer|founder|assistant|developer|architect|designer|account|executive|
	leiter|leitung|geschäftsführ|berater|referent|personal|sachbearbeit|entwickler|ingenieur|
	abteilung|directeur|directrice|responsable|chargé|ingénieur|conseil|gérant|chef|gestor|jefe|jefa|
	técnic|ingenier|selecc|reclut|analista|diretor|engenheir|recursos|responsabile|direttore|
	direttrice|selezion|risorse|consulente|ingegner|hoofd|medewerker|rekryter|ansvarig|konsult|
	ingenjör|utvecklare|rådgiver|leder|direktør|utvikler|udvikler|ingeniør|päällikkö|johtaja|
	asiantuntija|rekrytoi|insinööri|kehittäjä|dyrektor|kierownik|specjalist|menedżer|inżynier|rekrut|
	kadr|ředitel|vedoucí|manažer|náboro|inženýr|riaditeľ|vedúci|inžinier|vezető|igazgató|toborz|
	munkatárs|tanácsad|mérnök|menedzser|resurse|inginer|consilier|директор|менеджер|руководител|
	начальник|специалист|рекрутер|инженер|подбор|керівник|фахівець|інженер|ръководител|direktor|
	voditelj|vodja|svetovalec|juhataja|juht|vadītāj|vadov|διευθυντ|υπεύθυν|σύμβουλ|μηχανικ|müdür|
	uzman|yönetici|mühendis|insan kaynakları|danışman|经理|經理|总监|總監|主管|招聘|招募|人事|人力|专员|專員|顾问|顧問|工程师|工程師|
	部長|課長|主任|担当|採用|アドバイザー|コンサルタント|マネージャー|エンジニア|代表取締役|매니저|팀장|과장|대리|부장|차장|이사|대표|채용|인사|엔지니어|컨설턴트|מנהל|
	מגייס|גיוס|משאבי אנוש|מהנדס|יועצ|יועץ|מדير|مدير|مسؤول|توظيف|مهندس|ผู้จัดการ|giám đốc|trưởng|
	chuyên viên|tuyển dụng|manajer|pengurus|gerente`)

// isSpeech knows words of a sentence to somebody, which no name, title, or address has.
var isSpeech = text.OneOf(`or until between after before if when i me my we you your please call
	let see hope looking is are was will can would ich mir mich dich dir sie ihnen ihre bitte ist sind
	je vous toi nous votre est sont yo usted tú está son por favor eu você é são io ti è sono prego ik
	wij jij alsjeblieft jag dig är jeg deg er minä sinä on ovat mám jsem jsme som sme én ön vagyok siz
	я вы вас вам мне мы ви мені`)
