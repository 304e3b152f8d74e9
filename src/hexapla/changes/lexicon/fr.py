"""French. *ne* counts with or without its companion (``negation.py``); *devra* is the *shall* of UN drafting,
*devrait* its *should*; *sans précédent*, *non seulement* are idioms. The long scale: *milliard* 10⁹, *billion* 10¹²."""

from itertools import product

from hexapla.changes.items import Kind
from hexapla.changes.lexicon import Lexicon, dated, idioms, numbers, table, words

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_NUMBERS = {name: index + 1 for index, name in enumerate(_MONTHS.split())} | {"fevrier": 2, "aout": 8, "decembre": 12}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_DAYS = words("lundi mardi mercredi jeudi vendredi samedi dimanche")

_NEGATION = """
neg: ne, n, sans, ni, à moins que, refuse de, refusent de, a refusé de, ont refusé de
neg: manque à, manquent à, échoue à, échouent à
neg*: pas, jamais, rien, aucun, aucune, nul, nulle, nullement, aucunement
neg?: plus, personne, guère, point
"""

_MODAL = """
must: doit, doivent, devons, devez, dois, faut
shall: devra, devront, devrons, faudra
should: devrait, devraient, devrions, devriez, faudrait
had to: devait, devaient, devions, fallait
can: peut, peuvent, pouvons, pouvez, peux
may: puisse, puissent, puissions
could: pourrait, pourraient, pourrions
will can: pourra, pourront, pourrons
could past: pouvait, pouvaient
obliged: est tenu de, est tenue de, sont tenus de, sont tenues de, sommes tenus de, être tenu de
decide: décide, décident, décidons, a décidé
request: demande, demandent, demandons, prie, prient, prions, a demandé
urge: demande instamment, prie instamment, demandons instamment, exhorte, exhortent, exhortons
call on: engage, engagent, engageons, appelle, appellent, appelons, lance un appel, lançons un appel
commit: s engage, s engagent, nous engageons, m engage
demand: exige que, exigent que, exige de, exigeons, a exigé
invite: invite, invitent, invitons, a invité
encourage: encourage, encouragent, encourageons
recommend: recommande, recommandent, recommandons, a recommandé
authorize: autorise, autorisent, autorisons, a autorisé
"""

_IDIOMS = """sans doute, sans cesse, sans précédent, sans tarder, sans délai, sans abri, sans relâche,
sans aucun doute, sans doute aucun, non seulement, non prolifération, non alignés, plus que jamais, à jamais,
pas à pas, au pas, premier pas, un pas, ce pas, grand pas, le pas, premiers pas, grands pas, des pas,
moins que rien, n est ce pas, au plus tôt, de plus en plus, tout d abord, d une part, d autre part, un jour,
les uns, les autres, l un, les uns les autres, n importe quel, n importe quelle, n importe où, n importe qui,
il n en demeure pas moins, plus ou moins, en premier lieu, pays tiers, à point nommé, non loin, double emploi,
redoubler d efforts, rien de moins que"""

_CARDINALS = """0 zéro; 2 deux; 3 trois; 4 quatre; 5 cinq; 6 six; 7 sept; 8 huit; 9 neuf; 10 dix; 11 onze; 12 douze
13 treize; 14 quatorze; 15 quinze; 16 seize; 20 vingt vingts; 30 trente; 40 quarante; 50 cinquante; 60 soixante
70 septante; 80 huitante octante; 90 nonante"""
_ORDINALS = """1 premier première premiers premières premièrement; 2 deuxième deuxièmes second seconde deuxièmement
3 troisième troisièmes troisièmement; 4 quatrième quatrièmement; 5 cinquième; 6 sixième; 7 septième; 8 huitième
9 neuvième; 10 dixième; 11 onzième; 12 douzième; 13 treizième; 14 quatorzième; 15 quinzième; 16 seizième
20 vingtième; 30 trentième; 40 quarantième; 50 cinquantième; 60 soixantième; 70 soixante_dixième
80 quatre_vingtième; 90 quatre_vingt_dixième; 100 centième; 1000 millième"""
_MULTIPLES = """2 double doubler doublé doublée doublés doublées doublent doublera
1/2 diminué_de_moitié réduit_de_moitié
3 triple tripler triplé triplée triplent triplera; 4 quadruple quadrupler quadruplé; 10 décupler décuplé
2 deux_fois; 3 trois_fois"""

_WHEN = (
    *product(
        ("dernier", "dernière", "prochain", "prochaine", "passé", "passée"), "an année mois semaine siècle".split()
    ),
)

LEXICON = Lexicon(
    entries=dict(
        [
            *table(Kind.NEGATION, _NEGATION),
            *table(Kind.PREFIX, "neg: non"),
            *table(Kind.MODAL, _MODAL),
            *idioms(_IDIOMS),
            *dated(
                ["aujourd hui", "hier", "demain", "avant hier", "ce soir", "ce matin", "cette nuit", "midi", "minuit"]
            ),
            *dated(["cette année", "cette semaine", "ce mois", "ce mois ci", "ce siècle", "cette décennie", "cet été"]),
            *dated(["cet automne", "cet hiver", "ce printemps", "cet après midi", "l an dernier", "l an prochain"]),
            *dated(f"{unit} {when}" for when, unit in _WHEN),
            *dated(_DAYS),
            *numbers("cardinal", _CARDINALS),
            *numbers("soft", "1 un une"),
            *numbers("hundred", "100 cent cents"),
            *numbers("scale", "1000 mille; 1000000 million millions; 1000000000 milliard milliards"),
            *numbers("scale", "1000000000000 billion billions"),
            *numbers("vague", "10 dizaine dizaines; 12 douzaine douzaines; 15 quinzaine; 20 vingtaine; 30 trentaine"),
            *numbers("vague", "40 quarantaine; 50 cinquantaine; 100 centaine centaines; 1000 millier milliers"),
            *numbers("ordinal", _ORDINALS),
            *numbers("fraction", "1/2 moitié demi demie; 1/3 tiers; 1/4 quart quarts; 1/5 cinquièmes; 1/10 dixièmes"),
            *numbers("multiple", _MULTIPLES),
            *numbers("percent", "1 pour_cent points_de_pourcentage"),
            *table(
                Kind.NUMBER, "¤dollar: dollar, dollars\n¤euro: euro, euros\n¤pound: livre sterling, livres sterling"
            ),
            *table(Kind.NUMBER, "¤yen: yen, yens\n¤yuan: yuan, yuans\n¤rouble: rouble, roubles\n¤franc: franc, francs"),
        ]
    ),
    function=words("""
        le la les l un une des du de d au aux à a en dans par pour sur sous avec entre vers chez contre depuis pendant
        dès jusqu jusque afin que qu qui quoi dont où quand comme si et ou mais or car donc lorsque lorsqu puisque
        puisqu alors ainsi aussi encore toujours déjà très trop peu plus moins autant tant tout toute tous toutes
        même mêmes autre autres tel telle tels telles quel quelle quels quelles chaque plusieurs quelque quelques
        ce c cet cette ces celui celle ceux celles ceci cela ça il elle ils elles on je j tu nous vous me m te t se s
        lui leur leurs y mon ma mes ton ta tes son sa ses notre nos votre vos eux moi toi soi peutêtre
        est sont être été était étaient sera seront serait soit soient suis sommes êtes fut ai as avons avez ont avait
        avaient aura auront aurait ait aient avoir eu fait font faire faut ici là non oui bien cependant toutefois
        lors hors selon malgré parmi outre voici voilà ci n ne"""),
    nouns_after={
        "request": words("la une sa leur leurs cette de des du ces toute notre nos à votre mon son aucune chaque le")
    },
    months=_NUMBERS,
    time_units=words(
        "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années "
        "décennie décennies siècle siècles"
    ),
    dates=(
        rf"(?i:(?:(?P<range>\d{{1,2}})(?:er)? ?(?:-|au|et|à) ?)?\b(?P<day>\d{{1,2}})(?:er)? (?P<month>{_NAMES})\b"
        r"(?: (?P<year>\d{4})\b)?)"
        rf"|(?i:\b(?P<month2>{_NAMES}) (?P<year2>\d{{4}})\b)"
        rf"|\b(?P<month3>{_NAMES})\b"
    ),
    times=(
        r"(?<=à )(?P<hour>\d{1,2}) heures?(?: (?P<minute>\d{2})\b)?|\b(?P<hour2>\d{1,2}) ?h(?: ?(?P<minute2>\d{2}))?\b"
        r"|(?<![\d:])(?P<hour3>\d{1,2}):(?P<minute3>\d{2})(?![\d:])"
    ),
    ordinal="ers?|ères?|res?|e|es|èmes?|nde?|de?",
    decimal=",",
    group=".",
    joiners=frozenset({"et"}),
    negators=frozenset({"ne", "n"}),
    expand=((r"\b([Pp])eut-être\b", r"\1eutêtre"), (r"\b[Nn][o°ᵒº]s? ?(?=\d)", "numéro ")),
    abbreviations=words("m mm dr art vol al cf"),
    prefixes=("in", "im", "il", "ir", "dés", "mé"),
    prefix_words=("inter", "inform", "invest", "invit", "inclu", "inscri"),
)
