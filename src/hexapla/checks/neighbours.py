"""Words and letters of the languages that are taken for one of the six: plain data, typed by hand.

Frequent words of each: articles, prepositions, pronouns, forms of *be* and *have*, and some of every UN speech. A word
that the other language has too counts for neither of the two.
"""

from __future__ import annotations

from collections.abc import Mapping

_LATIN = """
Portuguese: o a os as um uma uns umas de do da dos das em na nas no nos num numa por pelo pela pelos pelas para com
 sem sob sobre entre até e ou mas que não se como mais menos muito muita muitos muitas também já ainda são foi foram
 ser está estão estamos tem têm temos ter há haver seu sua seus suas nosso nossa nossos nossas este esta esse essa
 isso isto aquele aquela todos todas todo toda cada outro outra outros outras quando onde quem qual quais porque pois
 ao à aos às nós eles elas ele ela eu você vocês lhe lhes me vai vamos fazer pode podem deve devem devemos podemos
 direito direitos paz mundo povos nações desenvolvimento segurança pessoa pessoas mulheres crianças países governo
 governos obrigado obrigada seja sejam sido só mesmo bem hoje ano anos agora sempre nunca tudo nada meio trabalho
 futuro homem homens humano humanos liberdade liberdades igualdade ninguém nenhum nenhuma alguém qualquer quaisquer
 contra próprio própria vida lei leis saúde educação proteção justiça proclamar promover conjunto esforços crise
 jovens ação ações fim desta deste nesta neste nessa nesse dessa desse dela dele deles delas daqueles mulher criança
 família é era eram assim apenas através depois antes durante enquanto embora portanto cujo cuja deverá poderá dia
 dias terra esperança respeito plena pleno efetivo efetiva efectivo efectiva acto ato condições relações organização
 cooperação princípios janeiro fevereiro março maio junho julho setembro outubro novembro dezembro novo nova novos
 novas vossa vosso precisamos queremos pedimos esperar escutar
 ouvir conselho assembleia geral membro membros secretário comunidade sociedade exame reunião
Galician: o a os as un unha uns unhas de do da dos das en na nos nas no por polo pola polos polas para con sen baixo
 sobre entre ata e ou pero que non se como máis menos moi moito moita moitos moitas tamén xa aínda só é son foi foron
 ser está están estamos ten teñen temos hai seu súa seus súas noso nosa nosos nosas este esta iso isto todos todas
 todo toda cada outro outra outros outras cando onde quen cal porque pois ao á aos ás nunha nun eles elas nós vai imos
 facer pode poden debe deben debemos dereito dereitos paz mundo pobo pobos nación nacións desenvolvemento seguridade
 persoa persoas muller mulleres neno nenos países goberno gobernos grazas xustiza hoxe ano anos agora sempre nunca
 nada traballo futuro home homes humano humanos liberdade liberdades igualdade ninguén ningún ningunha calquera contra
 propio propia vida lei leis saúde educación protección xente xeral protexer esforzos dende deica tódolos tódalas sexa
 sexan ter facelo fin desta deste nesta neste dela del deles cuxo cuxa asemade condicións relacións organización
 organizacións cooperación principios medida efectivo ademais despois antes durante mentres nin co coa cos coas dun
 dunha duns dunhas ó ós nel nela estes estas ese esa tal crueis iguais comúns vivenda benestar axeitado xaneiro
 febreiro maio xuño xullo setembro outubro novembro decembro novo nova novos novas consello asemblea membro membros
 secretario comunidade sociedade
Catalan: a se el la els les l un una uns unes de del dels d al als en amb per i o que no és són ser està estan ha han
 hem hi ho més menys molt molta molts moltes tot tota tots totes cada aquest aquesta aquests aquestes això allò seu
 seva seus seves nostre nostra nostres com quan on qui què perquè també encara només entre sense sota sobre fins pel
 pels dret drets pau món poble pobles nació nacions desenvolupament seguretat cal gràcies persona persones dona dones
 infant infants país països avui any anys ara sempre mai res feina futur llibertat llibertats igualtat poden podem
 hauria tenim tenen té fer sigui siguin ens ningú cap qualsevol altre altra altres contra propi pròpia vida llei lleis
 salut educació protecció home homes humà humans humana dins sinó així ni davant després abans mentre organització
 cooperació condicions relacions principis mesura efectiu efectiva treball família societat llur llurs tothom cas
 casos s n ésser esser gener febrer març maig juny juliol setembre octubre novembre desembre nou nova consell
 assemblea membres estat estats comunitat junts temps avui demà ara guerra
Italian: il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai
 dalle in nel nello nella nei negli nelle con su sul sulla sui sulle per tra fra e ed o ma se che chi cui non è sono
 siamo essere stato stata stati ha hanno abbiamo avere anche più meno molto molti molte tutto tutta tutti tutte ogni
 questo questa questi queste quello quella quelli nostro nostra nostri nostre loro suo sua suoi come quando dove
 perché quindi così ancora già solo noi voi io si ci vi ne può possono possiamo deve devono dobbiamo pace mondo
 diritti diritto popoli popolo nazioni sviluppo sicurezza persone donne bambini paesi grazie oggi anni adesso sempre
 mai niente lavoro futuro libertà uguaglianza fare faccia senza sotto contro individuo nessun nessuna nessuno ciascuno
 qualsiasi qualunque altri altre altro altra proprio propria propri vita legge leggi salute uomo uomini umani umana
 umano dell nell all dall sull dopo prima durante mentre verso presso inoltre società famiglia istruzione condizioni
 organizzazione cooperazione tale tali qualora quale quali sia siano gennaio febbraio aprile maggio giugno luglio
 settembre ottobre novembre dicembre nuovo nuova nuovi nuove consiglio assemblea membri comunità insieme subito agire

 aspettare ascoltare proteggere ora vostra vostro attenzione vogliamo chiediamo
 adesso domani tempo futuro casa comune guerra soltanto bisogna
Romanian: și în de la pe cu din este sunt pentru să nu o un ale lor mai care ca sau dar fi fost acest această aceste
 acestea toate tuturor noastre nostru noastră noștri prin către între după când unde pacea pace lumea lume drepturile
 drepturi popoarelor dezvoltare securitate al ai cel cea cei cele trebuie poate pot avem au am vom va fără sub despre
 mulțumesc oameni femei copii țări astăzi ani acum mereu nimic libertate egalitate fiecare orice are dreptul persoană
 nimeni
German: der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren
 wird werden wurde wurden hat haben hatte sein seine ihre ihr ihren unser unsere unserer unseren wir sie er es ich uns
 ihnen von vom zu zum zur mit für auf aus bei nach über unter durch gegen ohne um an am im in auch nur noch schon als
 wie wenn dass daß weil damit diese dieser dieses diesem alle allen aller jeder jede jeden mehr sehr können müssen
 sollen muss soll kann frieden welt menschen rechte nationen entwicklung sicherheit danke heute jahre jahren immer
 nichts zwischen brauchen brauchst vielen handeln warten zuhören jetzt gemeinsam zusammen ihrer deshalb niemals
 dürfen wollen
Dutch: de het een en van in is dat op te zijn voor met niet aan ook door wij ze er maar om dan als bij uit nog naar
 heeft hebben worden wordt werd deze dit die alle onze ons hun zij je meer moeten kunnen moet kan vrede wereld mensen
 rechten landen ontwikkeling veiligheid vrouwen kinderen vandaag jaar jaren altijd niets tussen zonder onder tegen
 geen wat wie waar hoe zal zullen heel veel elke iedereen over tot
Swedish: och att det som en ett är på för med av till den de inte har vi om från kan ska skall måste alla våra vår
 deras denna detta dessa eller men fred världen mänskliga rättigheter också när där hur vad utan under mellan
 människor kvinnor barn länder idag år nu alltid ingen säkerhet utveckling tack
Danish: og at det som en et er på for med af til den de ikke har vi om fra kan skal må alle våre vores deres denne
 dette disse eller men fred verden også når hvor hvad uden under mellem mennesker kvinder børn lande dag år nu altid
 ingen sikkerhet sikkerhed udvikling utvikling takk tak rettigheter rettigheder
Polish: i w we na z ze że się do jest są nie dla przez oraz jak który która które których tym tego tej przed po od co
 ale lub być będzie wszystkich wszystkie wszyscy nasze naszych nasz pokój pokoju świat świata praw ludzi narodów
 rozwoju bezpieczeństwa dziękuję dziś lat teraz zawsze musimy możemy każdy
Serbian or Croatian: i u je se na da ili za su od ne svako svaki svatko ima pravo niko nitko biti bez koji koja koje
 sa kao što iz ljudi mir svijet svet sve svi mora moramo prava sloboda njegova nije bude ovoj treba nego
Turkish: ve bir bu için ile de da olarak olan daha her tüm gibi çok ne kadar barış dünya insan hakları biz bizim onlar
 ancak veya değil var olduğu tarafından bugün yıl güvenlik kalkınma teşekkür
Hungarian: és az hogy nem egy minden vagy van meg kell joga ember emberi jogok joguk mindenki mindenkinek sem aki
 amely ezek által való ha csak között alatt béke világ kivétel nélkül senkit lehet valamint
Indonesian: dan yang di untuk dari dengan pada ini itu dalam adalah tidak kita kami akan oleh atau semua perdamaian
 dunia hak kepada sebagai dapat harus telah mereka bagi juga lebih setiap orang manusia negara pembangunan
Swahili: na ya wa kwa katika ni la za cha vya kuwa haki amani dunia watu wote sisi yetu wetu kila hii hizi pia lakini
 au si usalama maendeleo leo asante lazima mtu watoto wake kama yote bila ana kupata lote mataifa sheria
Vietnamese: và của các là cho không được trong với một những người này đó có chúng ta tôi phải hòa bình thế giới quyền
"""
LATIN_LETTERS: Mapping[str, str] = {
    "English": "",
    "French": "àâçéèêëîïôùûüœæÿ",
    "Spanish": "áéíóúüñ",
    "Portuguese": "ãõçâêôà",
    "Catalan": "çàèò",
    "Italian": "àèìòù",
    "Romanian": "șțăşţ",
    "German": "ßäö",
    "Swedish": "åäö",
    "Danish": "åæø",
    "Polish": "łżśćęąń",
    "Serbian or Croatian": "čćđšž",
    "Turkish": "ğşıç",
    "Hungarian": "őűöüáéíóú",
    "Vietnamese": "àáâãèéêìíòóôõùúýĩũăạảấầẩậắằẳặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỵỷđơư",
}
"""Letters in lower case that a language has; they count where the expected one has them not."""

RELATED = frozenset({"Portuguese", "Galician", "Catalan", "Italian", "Romanian"})
"""Languages that share many words with French and Spanish."""

SURE = frozenset("temos não são também precisamos dobbiamo possiamo abbiamo siamo müssen".split())
"""Words of which one is enough where none speaks against it: Spanish and French have nothing like them."""

CYRILLIC_LETTERS: Mapping[str, str] = {
    "Tajik": "ӣӯҷ",
    "Kazakh": "әғқұһ",
    "Kyrgyz or Mongolian": "өүң",
    "Belarusian": "ў",
    "Serbian": "ђћ",
    "Macedonian": "ѓќѕ",
    "Ukrainian": "їєґ",
    "Ukrainian or Belarusian": "і",
    "Serbian or Macedonian": "јљњџ",
}
"""Letters that Russian has not, the surest first."""
SLAVIC_WORDS = frozenset(
    "свима нама вама смо сте се са във със като към която който което които ще тези този тази това тях беше бяха бъде "
    "бъдат има имат ние според трябва всеки всички нашите нашия нашата нашето още също тогава когато където защото "
    "обаче така е може могат тя какво кога всяко всяка нито човека човешки човешките хората децата жените мирът "
    "светът сигурността правата чрез правото обществото си му съветът през отново су свако нико није као кад који "
    "која које сви сваки треба због буде бити биде секој никој ће како поново савет що щоб як це від але або якщо "
    "його її їх вони цей ця кожен кожна має мають після між усі всі зі знову потрібно людини є під каб што гэта гэты "
    "разам ми мусимо зараз світ світу заедно го ги повече чакаме днес сега нищо хора искаме имаме бъдеще бъдещето "
    "че ако държавите сигурност бихме няколко бележки вниманието ви благодарим моля нямаме нямат своите страните "
    "народите войната нека можем искам потрібен потрібна потрібне потрібні дякую дякуємо увагу "
    "маємо хочемо можемо повинні "
    "ад ёсць мае маюць зноў яго яе яны усе пры будзе былі павінны чалавека дзеля таксама".split()
)
"""Bulgarian, Serbian, Macedonian, Ukrainian, Belarusian: Russian has hardly any of them."""
RUSSIAN_WORDS = frozenset(
    "что это они мы вы его ее её для быть был были было является являются должны должен должна должно который которая "
    "которые которых этого этой этих всех всем нет также чтобы со во к у об наши наших нашей можно".split()
)
"""Russian: the other Slavic languages have none of them."""

ARABIC_LETTERS: Mapping[str, str] = {
    "Urdu": "ٹڈڑںے",
    "Pashto": "ښځڅډړڼۍ",
    "Kurdish": "ێۆڵڕە",
    "Uyghur": "ۇۈۋې",
    "Persian": "پچژگ",
}
"""Letters that Arabic has not; ک and ی are left to the rule on sister letters."""
ARABIC_WORDS: Mapping[str, frozenset[str]] = {
    "Persian": frozenset(
        "در به از كه اين را با براي آن است هاي مي شده شود كند كنند دارد دارند بايد هر خود بودن بود تا بر يك هيچ كس"
        " آنها همه اند شما ايم باشد كرده نمي كار ميان يا اي كشور كشورها جهان زنان كودكان امروز بشر مردم ملل"
        " آزادي برابري نيز بين ديگر شوند گردد كردن مورد داشته".split()
    ),
    "Urdu": frozenset("كے كي كا میں ہے ہیں اور سے كو نے پر یہ وہ اس كہ بھی تمام ہر لئے جو نہیں".split()),
}
ARABIC_OWN = frozenset(
    "في من إلى على عن أن إن التي الذي الذين هذا هذه ذلك لا لم لن وفي ومن وعلى وإلى كل جميع مع ما لنا قد كان كانت"
    " ونحن نحن أو ثم بعد قبل حول منذ حتى عند".split()
)
CANTONESE = frozenset("嘅唔喺佢咗嚟啲冇嗰哋嘢攞畀")
"""Characters of written Cantonese that no other Chinese has."""


def _lists(text: str) -> Mapping[str, frozenset[str]]:
    """Return the words of each language of a table ``Name: word word``, continued on lines that begin with a space."""
    joined = text.strip().replace("\n ", " ")
    return {name: frozenset(words.split()) for name, _, words in (line.partition(":") for line in joined.split("\n"))}


LATIN_WORDS = _lists(_LATIN)
ALSO = _lists(
    """
en: alto ante au c cent cents chagrin chute con contra d del dispositions divers do du e encourage engage entre era
 financiers fins ha j junta juntas l le m ma maladies marco mas me medio mi mil mille mon multiple o on p par para pas
 plus point police pour premier premiers principal reconnaissance route routes s sans sea sean seize sept sera ses sin
 sine so solo son sous sun t ta tan tiers ton tout u via villa voces y ya yen yens yuans da de di che no non per von
 van was war will also die hat den fan men art dog fort most rang bad hell kind list rate an is in at cap caps come
 cos door dove ember fare fin hem home hoe heel infant infants met persona pot salute sense sub tack tale till tot
 tots verso wake polo terra
fr: abuse as are or on an a if job jobs but decision dimensions doubles encourages exports four future goal goals
 grief groups have invites land living location management marketing me monitoring more once open par percent prison
 promises question questions revenue speech stand state standard support training trillion trillions triples urge
 urgent value contra este exhorta fin gracias informes invita las lunes martes mil mis para partes pertinentes primer
 sobre su sur sus tan tarde tes transporte tu tus urgentes varias vida alla fer futur mai ne net pot va van sono ton
 hui nul aller cap crise dalle dette disse dit es mit nu onde prima salut sein solo uns verso
es: abuse are as be can decides done extreme has he invite invites me more no on once open per re reduce sea stand
 standard ten time tribute triples urge urges ve come dice pan sin red hay van dame fin sale pie mil armes aura bien c
 car ce des exhorte j m mesures mires n normes nos par pense plus premier principes privé remarques s sera ses sur t
 ta tes ton traite tires viables vos yuan yuans da cal di vi acto apenas caso casos dan dar den diese efectiva
 efectivo futuro humana humanas humano individuo loro lote nació nación negara persona polo polos prima proclamar
 propia propio pleno plena sub tal té va verso cap
"""
)
"""By language of the six, words that it has too, although lists of others hold them."""
UNUSUAL: Mapping[str, str] = {
    "en": "[aiou]$",
    "fr": "(?:[^r]a|o)$",
    "es": r"([bdfghjkmpqstvwz])\1|lh|nh|ny|th|ph|ck|w|ou|eir[ao]|[bcfghkmpqtv]$",
}
"""Forms of words of three letters or more that English, French and Spanish hardly have but in their frequent words."""
