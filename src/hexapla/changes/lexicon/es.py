"""Spanish. *no … nadie* is one negation (``negation.py``); *deberá* is the *shall* of UN drafting, *debería* its
*should*. *mil millones* 10⁹, *billón* 10¹²; groups by point or space."""

from itertools import product

from hexapla.changes.items import Kind
from hexapla.changes.lexicon import Lexicon, dated, idioms, numbers, table, words

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_NUMBERS = {name: index + 1 for index, name in enumerate(_MONTHS.split())} | {"setiembre": 9}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_DAYS = words("lunes martes miércoles jueves viernes sábado domingo")

_NEGATION = """
neg: no, sin, a menos que, se niega a, se niegan a, se negó a, se negaron a, nos negamos a
neg*: nunca, jamás, ningún, ninguno, ninguna, ningunos, ningunas, nada, nadie, ni, tampoco
"""

_MODAL = """
must: debe, deben, debemos, debo, debéis
shall: deberá, deberán, deberemos
should: debería, deberían, deberíamos, debiera, debieran
had to: debía, debían, debió, debieron
can: puede, pueden, podemos, puedo
may: pueda, puedan, podamos
could: podría, podrían, podríamos, pudiera, pudieran
will can: podrá, podrán, podremos
could past: podía, podían, pudo, pudieron
have to: tiene que, tienen que, tenemos que, tengo que, tendrá que, tendrán que, tendremos que, hay que, habrá que
be to: ha de, han de, hemos de, habrá de, habrán de
decide: decide, deciden, decidimos, decidió
request: solicita, solicitan, solicitamos, solicitó, pide, piden, pedimos, pido, pidió
urge: insta, instan, instamos, insto, instó, exhorta, exhortan, exhortamos, exhorto, exhortó
call on: hace un llamamiento, hacemos un llamamiento, hago un llamamiento, hizo un llamamiento
demand: exige que, exigen que, exige a, exigimos, exijo, exigió
invite: invita, invitan, invitamos, invitó
encourage: alienta, alientan, alentamos, aliento a, alentó
recommend: recomienda, recomiendan, recomendamos, recomiendo, recomendó
authorize: autoriza, autorizan, autorizamos, autorizó
commit: se compromete, se comprometen, nos comprometemos, me comprometo
"""

_IDIOMS = """no solo, no sólo, no solamente, no obstante, no proliferación, sin embargo, sin duda, sin dudas,
sin precedentes, sin precedente, sin cesar, sin demora, sin dilación, nada menos que, más que nunca,
sin lugar a dudas, no alineados, no gubernamental, no gubernamentales, ante todo, en primer lugar, un día,
por una parte, por otra parte, una vez más, una y otra vez, unos a otros, unos y otros, el uno, la una,
cuanto antes, ni más ni menos, no en vano, no cabe duda, cada uno, cada una, uno de, una de, segundo plano,
de primera mano, a medias, doble rasero"""

_CARDINALS = """0 cero; 2 dos; 3 tres; 4 cuatro; 5 cinco; 6 seis; 7 siete; 8 ocho; 9 nueve; 10 diez; 11 once; 12 doce
13 trece; 14 catorce; 15 quince; 16 dieciséis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20 veinte
21 veintiuno veintiún veintiuna; 22 veintidós; 23 veintitrés; 24 veinticuatro; 25 veinticinco; 26 veintiséis
27 veintisiete; 28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; 60 sesenta; 70 setenta
80 ochenta; 90 noventa; 200 doscientos doscientas; 300 trescientos trescientas; 400 cuatrocientos cuatrocientas
500 quinientos quinientas; 600 seiscientos seiscientas; 700 setecientos setecientas; 800 ochocientos ochocientas
900 novecientos novecientas; 100 ciento cien"""
_ORDINALS = """1 primer primero primera primeros primeras; 2 segundo segunda segundos segundas; 3 tercer tercero tercera
4 cuarto cuarta; 5 quinto quinta; 6 sexto sexta; 7 séptimo séptima; 8 octavo octava; 9 noveno novena; 10 décimo décima
11 undécimo undécima; 12 duodécimo duodécima; 20 vigésimo vigésima; 30 trigésimo trigésima; 40 cuadragésimo cuadragésima
50 quincuagésimo quincuagésima; 60 sexagésimo sexagésima; 70 septuagésimo septuagésima; 80 octogésimo octogésima
90 nonagésimo nonagésima; 100 centésimo centésima"""
_FRACTIONS = "1/2 mitad; 1/3 tercio tercios terceras; 1/4 cuartos cuartas; 1/5 quintos; 1/10 décimos décimas"
_MULTIPLES = """2 doble duplicar duplicado duplicó duplica duplicaron duplicarse duplicará; 1/2 reducir_a_la_mitad
3 triple triplicar triplicado triplicó triplica triplicaron triplicarse triplicará
4 cuádruple cuadruplicar cuadruplicado
10 decuplicar; 2 dos_veces; 3 tres_veces"""

_UNITS = "año mes semana siglo decenio década".split()

LEXICON = Lexicon(
    entries=dict(
        [
            *table(Kind.NEGATION, _NEGATION),
            *table(Kind.MODAL, _MODAL),
            *idioms(_IDIOMS),
            *dated(
                ["hoy", "ayer", "mañana", "anteayer", "esta noche", "esta mañana", "esta tarde", "anoche", "mediodía"]
            ),
            *dated(["este año", "este mes", "esta semana", "este siglo", "este decenio", "este verano", "este otoño"]),
            *dated(["la mañana", "la tarde", "próximo año", "próxima semana", "próximo mes", "próximo decenio"]),
            *dated(f"{unit} {when}" for when, unit in product(("pasado", "pasada", "próximo", "próxima"), _UNITS)),
            *dated(f"{when} {unit}" for when, unit in product(("último", "última", "pasado", "pasada"), _UNITS)),
            *dated(_DAYS),
            *numbers("cardinal", _CARDINALS),
            *numbers("soft", "1 un uno una"),
            *numbers("scale", "1000 mil; 1000000 millón millones; 1000000000000 billón billones"),
            *numbers("vague", "10 decena decenas; 12 docena docenas; 20 veintena; 100 centenar centenares centenas"),
            *numbers("vague", "100 cientos; 1000 millar millares miles"),
            *numbers("vague", "1/2 medio_millón media_hora medio_siglo y_medio y_media medio_centenar"),
            *numbers("ordinal", _ORDINALS),
            *numbers("fraction", _FRACTIONS),
            *numbers("multiple", _MULTIPLES),
            *numbers("percent", "1 por_ciento puntos_porcentuales"),
            *table(
                Kind.NUMBER, "¤dollar: dólar, dólares\n¤euro: euro, euros\n¤pound: libra esterlina, libras esterlinas"
            ),
            *table(
                Kind.NUMBER, "¤yen: yen, yenes\n¤yuan: yuan, yuanes\n¤rouble: rublo, rublos\n¤franc: franco, francos"
            ),
        ]
    ),
    function=words("""
        el la los las lo un una unos unas de del a al en con por para sobre bajo entre hacia desde hasta durante según
        ante tras contra mediante que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando como si y e o u pero
        mas sino aunque porque pues ya así también además muy más menos tan tanto tanta tantos tantas todo toda todos
        todas mismo misma mismos mismas otro otra otros otras cada alguno alguna algunos algunas algún varios varias
        este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso ello él ella ellos ellas yo tú
        nosotros nosotras usted ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras
        es son ser sido era eran será serán sería sea sean fue fueron soy somos está están estar estaba estamos he ha
        han
        hemos había habían haya hayan haber habrá hay hace hacer hacen solo sólo aún todavía siempre aquí ahí allí luego
        entonces cuanto cuanta cuantos qué quién cuál cómo dónde cuándo sí mientras incluso"""),
    months=_NUMBERS,
    time_units=words(
        "segundo segundos minuto minutos hora horas día días semana semanas mes meses año años "
        "decenio decenios década décadas siglo siglos"
    ),
    dates=(
        rf"(?i:(?:(?P<range>\d{{1,2}}) ?(?:-|al|y|a) ?)?\b(?P<day>\d{{1,2}})º? de (?P<month>{_NAMES})\b"
        r"(?: del? (?P<year>\d{4})\b)?)"
        rf"|(?i:\b(?P<month2>{_NAMES}) del? (?P<year2>\d{{4}})\b)"
        rf"|\b(?P<month3>{_NAMES})\b"
    ),
    times=(
        r"(?<=\blas )(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? horas?\b"
        r"|(?<=\blas )(?P<hour2>\d{1,2})[.:](?P<minute2>\d{2})"
        r"|(?<![\d:])(?P<hour3>\d{1,2}):(?P<minute3>\d{2})(?![\d:])"
    ),
    ordinal="º|ª|\\.º|\\.ª|er|o|a",
    decimal=",",
    group=".",
    joiners=frozenset({"y"}),
    negators=frozenset({"no"}),
    expand=((r"\b[Nn]úms?\. ?(?=\d)", "número "),),
    abbreviations=words("sr sra sres dr dra art vol núm núms excmo"),
    prefixes=("in", "im", "des", "ir", "i"),
    prefix_words=("inter", "inform", "inver", "invit", "inclu", "igual", "ideal", "ident"),
)
