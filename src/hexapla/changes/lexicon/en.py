"""English. Modals and performative verbs as UN drafting has them (*decides*, *requests*, *calls upon* differ in force);
*hardly* and *unless* count as negations, *un-* and *in-* only if the word itself stays."""

from itertools import product

from hexapla.changes.items import Kind
from hexapla.changes.lexicon import Lexicon, dated, idioms, numbers, table, words

_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr may jun jul aug sep oct nov dec sept"
)
_NUMBERS = {name: index % 12 + 1 for index, name in enumerate(_MONTHS.split()[:24])} | {"sept": 9}
_NAMES = "|".join(sorted((name.capitalize() for name in _NUMBERS), key=len, reverse=True))
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")

_NEGATION = """
neg: not, no, never, none, nor, neither, nothing, nobody, nowhere, without, no one, not any, no longer
neg: fail to, fails to, failed to, failing to, refuse to, refuses to, refused to, refusing to
hardly: hardly, scarcely, barely
unless: unless
"""

_MODAL = """
shall: shall
should: should
may: may
might: might
must: must
can: can, be able to, are able to, is able to
could: could
will: will
would: would
ought: ought
have to: have to, has to, had to
need to: need to, needs to, needed to
be to: is to, are to, am to, was to, were to
decide: decide, decides, decided
request: request, requests, requested
urge: urge, urges, urged
call on: call upon, calls upon, called upon, call on, calls on, called on
call for: call for, calls for, called for
demand: demand, demands, demanded
invite: invite, invites, invited
encourage: encourage, encourages, encouraged
recommend: recommend, recommends, recommended
authorize: authorize, authorizes, authorized, authorise, authorises, authorised
require: is required to, are required to, be required to
appeal: appeal, appeals, appealed
"""

_CARDINALS = """0 zero; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve
13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty
40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety"""
_ORDINALS = """1 first firstly; 2 second secondly; 3 third thirdly; 4 fourth fourthly; 5 fifth fifthly; 6 sixth
7 seventh; 8 eighth; 9 ninth; 10 tenth; 11 eleventh; 12 twelfth; 13 thirteenth; 14 fourteenth; 15 fifteenth
16 sixteenth; 17 seventeenth; 18 eighteenth; 19 nineteenth; 20 twentieth; 30 thirtieth; 40 fortieth; 50 fiftieth
60 sixtieth; 70 seventieth; 80 eightieth; 90 ninetieth; 100 hundredth; 1000 thousandth"""
_FRACTIONS = """1/2 half halves; 1/3 thirds; 1/4 quarter quarters; 1/5 fifths; 1/6 sixths; 1/7 sevenths; 1/8 eighths
1/9 ninths; 1/10 tenths"""
_MULTIPLES = """2 double doubled doubles doubling twice twofold; 1/2 halve halved halving
3 triple tripled triples tripling treble trebled thrice threefold; 4 quadruple quadrupled quadrupling fourfold
5 fivefold; 6 sixfold; 10 tenfold; 100 hundredfold"""

_IDIOMS = """not only, whether or not, if not, not least, last but not least, no doubt, no matter, no less,
no fewer, nothing less than, nothing but, none other than, why not, at first, first of all, first and foremost,
first hand, firsthand, in the first place, at first sight, double standard, double standards, second to none,
on the one hand, once again, one another, one day, no wonder, second hand, zero sum, half hearted, nothing short of,
not to mention, if nothing else, needless to say"""

_WHEN = product(
    ("last", "this", "next", "past", "previous", "coming", "earlier this", "later this"),
    words("week month year decade century quarter night weekend morning afternoon evening spring summer autumn winter"),
)

_OWNERS = words("""
    the a an political free our their its his her your my collective common popular people s strong good of military no
    any such urgent growing great greater clear real ill public national genuine firm sincere pressing increasing
    financial market humanitarian rising competing""")
_POINTERS = words("this these that those many all on with more")

LEXICON = Lexicon(
    entries=dict(
        [
            *table(Kind.NEGATION, _NEGATION),
            *table(Kind.MODAL, _MODAL),
            *table(Kind.PREFIX, "neg: non"),
            *idioms(_IDIOMS),
            *dated("today yesterday tomorrow tonight ago noon midnight nowadays".split()),
            *dated(_DAYS),
            *dated(f"{when} {unit}" for when, unit in _WHEN),
            *dated(f"{when} {day}" for when, day in product(("last", "this", "next"), (*_DAYS, *_NUMBERS))),
            *dated(f"{when} {name}" for when, name in product(("in", "of", "since", "until", "by"), ("may", "march"))),
            *dated(["twenties", "thirties", "fifties", "sixties", "seventies", "eighties", "nineties"]),
            *numbers("cardinal", _CARDINALS),
            *numbers("soft", "1 one"),
            *numbers("hundred", "100 hundred"),
            *numbers("scale", "1000 thousand; 1000000 million; 1000000000 billion; 1000000000000 trillion"),
            *numbers("vague", "10 tens; 12 dozen dozens; 100 hundreds; 1000 thousands"),
            *numbers("vague", "1000000 millions; 1000000000 billions; 1000000000000 trillions"),
            *numbers("ordinal", _ORDINALS),
            *numbers("fraction", _FRACTIONS),
            *numbers("multiple", _MULTIPLES),
            *numbers("percent", "1 % percent per_cent percentage_points percentage_point"),
            *table(
                Kind.NUMBER, "¤dollar: dollar, dollars\n¤euro: euro, euros\n¤pound: pound sterling, pounds sterling"
            ),
            *table(Kind.NUMBER, "¤yen: yen\n¤yuan: yuan, renminbi\n¤rouble: rouble, roubles\n¤franc: franc, francs"),
        ]
    ),
    function=words("""
        a an the of to in on at by for with from as into onto upon over under between among through during against about
        than then that this these those which who whom whose what when where why how and or but if so yet while because
        since until though although i me my we us our ours you your he him his she her it its they them their theirs
        be is are was were been being am do does did done doing have has had having there here also too very just only
        such each every all any some both own same other others another more most many much few less least up down out
        off again further once s re ve one it's itself themselves ourselves within across towards toward per via even
        well now still however therefore thus indeed either whether let"""),
    nouns_after={
        **dict.fromkeys(("will", "might"), _OWNERS),
        **dict.fromkeys(("need to", "demand", "request", "appeal", "call for", "call on"), _OWNERS | _POINTERS),
    },
    months=_NUMBERS,
    time_units=words(
        "second minute minutes hour hours day days week weeks month months year years decade decades century"
    ),
    dates=(
        rf"(?:(?P<range>\d{{1,2}}) ?(?:-|to|and) ?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_NAMES})\b\.?"
        r"(?:,? (?P<year>\d{4})\b)?"
        rf"|\b(?P<month2>{_NAMES})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year2>\d{{4}})\b)?"
        rf"|\b(?P<month3>{_NAMES}),? (?P<year3>\d{{4}})\b"
        r"|\b(?P<month4>January|February|April|June|July|August|September|October|November|December)\b"
    ),
    times=(
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\b\.?"
        r"|(?<![\d:])(?P<hour2>\d{1,2}):(?P<minute2>\d{2})(?![\d:])"
    ),
    ordinal="st|nd|rd|th",
    joiners=frozenset({"and"}),
    expand=(
        (r"\b([Cc])(?:an't|annot)\b", r"\1an not"),
        (r"\b([Ww])on't\b", r"\1ill not"),
        (r"\b([Ss])han't\b", r"\1hall not"),
        (r"n't\b", " not"),
        (r"'ll\b", " will"),
        (r"\bNos?\. ?(?=\d)", "number "),
    ),
    abbreviations=words("mr mrs ms dr no st art vol rev add corr prof gen sgt lt col"),
    prefixes=("un", "in", "im", "il", "ir", "non", "dis"),
    prefix_words=(
        "under",
        "unit",
        "univers",
        "union",
        "unanim",
        "inter",
        "inform",
        "invest",
        "includ",
        "indeed",
        "invit",
    ),
)
