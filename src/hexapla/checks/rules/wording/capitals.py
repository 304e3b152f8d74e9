"""W003: a sentence that begins in lower case or is all in capitals, a month, organ or acronym with the wrong letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.cases import lowered, shouted
from hexapla.checks.day_names import miswritten
from hexapla.checks.endings import EXCLAMATION, QUESTION, STOP, ending
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.masking import CODE, Masked
from hexapla.model import Pair, Role
from hexapla.text import expression

_FIRST = expression(rf"[\s{CODE}\u200e\u200f]*+[«“„‘\"'(\[¿¡]*+[\s\u00a0\u202f{CODE}]*+(?=[^\W\d_])")
_OWN_CASE = expression(r"[a-z][A-Z]|[a-zа-я][-‐‑.)]|[a-z]{1,4}://")
"""Brands (iPhone), e-, a list label (a), p. 5."""
_SENTENCE = frozenset({STOP, QUESTION, EXCLAMATION})
_CAPITAL_ROLES = frozenset({Role.TITLE, Role.HEADING})
_FREE_ROLES = frozenset({Role.LIST_ITEM, Role.CELL, Role.HEADER_CELL, Role.REMARK, Role.NOTE, Role.ATTRIBUTE})
_UNCASED = frozenset({"ar", "zh"})
_SHOUTED_WORDS = 4
_SHOUTED_LINE = 10
"""Without the mark of a sentence: more words than a heading has."""
_WORD = expression(r"[^\W\d_]{2,}")
_LOWER_NEXT = expression(r"(?<=[^\W\d_A-ZА-ЯЁ]{4})\.[ \u00a0](?=[^\W\d_]{2,}[ ,])(?!iPhone|eBay)")
_SHORTENED = frozenset(
    "approx dept depts govt prof profs assoc incl resp para paras arts chap chaps coll supp suppl figs vols secs cont"
    " misc intl natl trans orig conf temp fasc docs sect suiv nouv trad aprox págs párr párrs núms dpto dptos caps incs"
    " secc tels avda admón долл проц респ акад прим напр соотв след табл вкл искл англ франц испан араб итал греч букв"
    " сокр прибл просп корп пост резол докл прот разд подп опубл цитир адрес рубл".split()
)
"""Words of four letters or more that are cut short by a point, after which a sentence goes on."""
_HALVES = {
    "en": expression(
        r"(?<=[a-z,] )(?:General assembly|Security council|Secretary-general|United nations|Human rights Council"
        r"|Human Rights council|Economic and [Ss]ocial council|Economic and social Council|Trusteeship council"
        r"|International [Cc]ourt of justice|International court of Justice|United states|United kingdom"
        r"|European union|African union|Russian federation)\b"
        r"|\b(?:general Assembly|security Council|secretary-General|united Nations|human [Rr]ights Council"
        r"|economic and [Ss]ocial Council|trusteeship Council|united (?:States|Kingdom)"
        r"|international [Cc]ourt of Justice)\b"
    ),
    "es": expression(
        r"(?<=[a-záéíóúñ,] )(?:Asamblea general|Consejo de seguridad(?! nuclear| nacional)|Naciones unidas"
        r"|Consejo de [Dd]erechos humanos|Consejo [Ee]conómico y social|Consejo económico y Social"
        r"|Corte [Ii]nternacional de justicia|Corte internacional de Justicia"
        r"|Unión europea|Unión africana|Estados unidos|Reino unido)\b"
        r"|\b(?:asamblea General|consejo de Seguridad|naciones Unidas|estados Unidos|consejo de [Dd]erechos Humanos"
        r"|consejo [Ee]conómico y Social|corte [Ii]nternacional de Justicia)\b"
    ),
    "fr": expression(
        r"\b(?:assemblée Générale|conseil de Sécurité|nations Unies|États-unis|états-Unis|Royaume-uni"
        r"|conseil des [Dd]roits de l’[Hh]omme)\b"
    ),
    "ru": expression(
        r"\bОрганизаци(?:я|и|ю|ей) (?:объедин[её]нных [Нн]аций|Объедин[её]нных наций)\b"
        r"|\bорганизаци(?:я|и|ю|ей) Объедин[её]нных [Нн]аций\b|\bгенеральн(?:ая|ой|ую) Ассамбле(?:я|и|ю|е|ей)\b"
        r"|\bсовет(?:а|у|ом|е)? Безопасности\b|\bРоссийск(?:ая|ой|ую) федераци|\bСоедин[её]нн(?:ые|ых|ым|ыми) штат"
    ),
}
"""Names of organs of which one word has lost its capital, as no usage has them; at the head of a sentence one may be
a word like any other (*United nations prevail*)."""
_ORGANS = tuple(
    "ssembl ouncil onseil onsejo ecretar ations aciones ourt orte samblea nited nion nido unis oyaume"
    " рганизаци ссамбле езопасност едераци штат".split()
)


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.target
    if target.language in _UNCASED:
        yield from _lowered(pair)
        return
    if target.language == "ru":
        yield from _lowered(pair)
    if _shouts(pair):
        letters = target.plain.strip()
        start = target.plain.index(letters)
        yield Hit("all in capitals", target_span=(start, start + len(letters)), found=pair.message.target)
        return
    lower = _lower_start(pair)
    if lower is not None:
        letter = target.plain[lower]
        message = "first letter of the sentence in lower case"
        yield Hit(message, target_span=(lower, lower + 1), expected=letter.upper(), found=letter, fix=letter.upper())
    if pair.segment.role not in _CAPITAL_ROLES and (loud := shouted(pair)):
        yield Hit("a sentence all in capitals", target_span=loud, found=pair.message.target[slice(*loud)])
    yield from few(_day_hit(match, right) for match, right in miswritten(target))
    if target.language in _HALVES:
        yield from few(_in_the_middle(pair))


def _lowered(pair: Pair) -> Iterator[Hit]:
    if found := lowered(pair):
        source, target = found
        acronym, said = pair.segment.source[slice(*source)], pair.message.target[slice(*target)]
        yield Hit(f"the acronym {acronym} in lower case", source, target, expected=acronym, found=said, fix=acronym)


def _in_the_middle(pair: Pair) -> Iterator[Hit]:
    """Yield sentences after the first that begin in lower case, and half-capitalized names of organs."""
    plain = pair.target.plain
    for match in _LOWER_NEXT.finditer(plain):
        place = match.end()
        word = plain[max(0, match.start() - 12) : match.start() + 1].split()[-1]
        if (
            plain[place].islower()
            and word.strip("(«“.") not in _SHORTENED
            and word.count(".") == 1
            and not pair.source.once(_lowers)
        ):
            letter = plain[place]
            message = "first letter of the sentence in lower case"
            yield Hit(
                message, target_span=(place, place + 1), expected=letter.upper(), found=letter, fix=letter.upper()
            )
    if any(part in plain for part in _ORGANS):
        for match in _HALVES[pair.target.language].finditer(plain):
            if match[0] not in pair.source.plain:
                yield Hit(f"name of an organ written {match[0]}", target_span=match.span(), found=match[0])


def _lowers(text: Masked) -> bool:
    """Whether a text begins a sentence in lower case itself, or lets a point stand where none ends."""
    return any(text.plain[match.end()].islower() for match in _LOWER_NEXT.finditer(text.plain))


def _lower_start(pair: Pair) -> int | None:
    """Return the place of the first letter if it ought to be a capital."""
    first = _FIRST.match(pair.target.plain)
    if not first or pair.segment.role in _FREE_ROLES:
        return None
    if "(" in first[0] or "[" in first[0]:
        return None  # (parle en français)
    place = first.end()
    if not pair.target.plain[place].islower() or _OWN_CASE.match(pair.target.plain, place):
        return None
    if pair.source.language not in _UNCASED:
        own = _FIRST.match(pair.source.plain)
        if not own or not pair.source.plain[own.end()].isupper():
            return None
    if pair.segment.role in _CAPITAL_ROLES:
        return place
    both = pair.source.once(ending).marks & pair.target.once(ending).marks
    return place if both & _SENTENCE else None


def _shouts(pair: Pair) -> bool:
    target = pair.target.plain
    if not target.isupper() or pair.segment.role in _CAPITAL_ROLES:
        return False
    sentence = pair.target.once(ending).marks & _SENTENCE
    if len(_WORD.findall(target)) < (_SHOUTED_WORDS if sentence else _SHOUTED_LINE):
        return False
    return pair.source.language in _UNCASED or not pair.source.plain.isupper()


def _day_hit(match: re.Match[str], right: str) -> Hit:
    message = f"day or month written {match[0]}"
    return Hit(message, target_span=match.span(), expected=right, found=match[0], fix=right)


_ACT = "We must act now."
_DATE = "We met on 26 September 2015."

RULE = Rule(
    code="W003",
    name="capitals",
    category="misspelling",
    severity="warning",
    fix="unsafe",
    languages=("ar", "en", "es", "fr", "ru", "zh"),
    reason=(
        "A sentence begins with a capital and is not all in capitals. English writes days and months with one, French, "
        "Spanish and Russian do not. A name of an organ keeps all its capitals. Items of lists and "
        "paragraphs of a preamble may begin in lower case. A Latin acronym stays in capitals beside another script."
    ),
    source="Domain notes D1 E4, D2 F7, D3 S7, D4 R5; checks catalogue, W003",
    check=_check,
    bad=(
        Example("en", "Nous devons agir maintenant.", "we must act now.", "fr"),
        Example("en", "Nous nous sommes réunis lundi.", "We met on monday.", "fr"),
        Example("en", "我们于5月3日会晤。", "WE MET ON THE THIRD OF MAY.", "zh"),
        Example("es", _ACT, "debemos actuar ahora."),
        Example("es", _DATE, "Nos reunimos el 26 de Septiembre de 2015."),
        Example("es", "我们必须立即采取行动。", "DEBEMOS ACTUAR DE INMEDIATO.", "zh"),
        Example("es", "Мир возможен.", "la paz es posible.", "ru"),
        Example("en", "Le Conseil de sécurité se réunit.", "The Security council is meeting.", "fr"),
        Example("en", "La Asamblea General está de acuerdo.", "We thank the general Assembly.", "es"),
        Example("en", "Мир возможен. Он зависит от нас.", "Peace is possible. it depends on us.", "ru"),
        Example("es", "The Security Council agreed.", "El Consejo de seguridad estuvo de acuerdo."),
        Example("fr", "The General Assembly agreed.", "L’assemblée Générale a donné son accord."),
        Example("fr", "La paz exige valor. Exige paciencia.", "La paix exige du courage. elle exige patience.", "es"),
        Example("ru", "The United Nations agreed.", "Организация Объединенных наций согласилась."),
        Example("fr", _ACT, "nous devons agir maintenant."),
        Example("fr", _DATE, "Nous nous sommes réunis le 26 Septembre 2015."),
        Example("fr", "نحن نختار السلام.", "nous choisissons la paix.", "ar"),
        Example("ru", _ACT, "мы должны действовать сейчас."),
        Example("ru", _DATE, "Мы встретились 26 Сентября 2015 года."),
        Example("ru", "我们选择和平。", "мы выбираем мир.", "zh"),
        Example("en", "我们反对恐怖主义。我们应加强合作。", "We oppose terrorism. WE MUST ALL COOPERATE MORE.", "zh"),
        Example("fr", "我们反对恐怖主义。", "Nous sommes le 3 Octobre, et c’est un Lundi.", "zh"),
        Example("es", "We meet on 15 October.", "Nos reunimos el 15 de Octubre."),
        Example("ar", "COVID-19 changed everything.", "لقد غيرت جائحة covid-19 كل شيء."),
        Example("ar", "The IPCC report", "تقرير (ipcc) الأخير"),
        Example("ar", "全球GDP增长了3%。", "نما الناتج المحلي الإجمالي (gdp) بنسبة 3 في المائة.", "zh"),
        Example("zh", "COVID-19 changed everything.", "冠状病毒病(covid-19)改变了一切。"),
        Example("zh", "GDP grew.", "gdp有所增长。"),
        Example("zh", "Le rapport du GIEC (IPCC)", "气专委(ipcc)的报告", "fr"),
        Example("ru", "La paz es el único camino.", "МИР — ЭТО ЕДИНСТВЕННЫЙ ПУТЬ ВПЕРЕД.", "es"),
    ),
    good=(
        Example("en", "La réunion peut se tenir le 3 mai.", "The meeting may be held on 3 May; we march on.", "fr"),
        Example("en", "… et ce n’est pas tout.", "… and that is not all.", "fr"),
        Example("en", "联合国维持和平", "United Nations peacekeeping", "zh"),
        Example("en", "Les nations unies l’emportent.", "United nations prevail, in security councils too.", "fr"),
        Example("en", "Cela coûte environ 3 dollars.", "That costs approx. three dollars.", "fr"),
        Example("es", "The shareholders’ meeting", "La asamblea general de accionistas se reunió ayer"),
        Example("fr", "(تكلم بالفرنسية) شكرا.", "(parle en français) Je vous remercie.", "ar"),
        Example("ru", "It cost 3 dollars then.", "Это стоило 3 долл. тогда."),
        Example("es", "Strengthening peace;", "fortalecer la paz;"),
        Example("es", "iPhone sales rose.", "iPhone: suben las ventas."),
        Example("es", "… et ce n’est pas tout.", "… y eso no es todo.", "fr"),
        Example("fr", "(c) To cooperate.", "c) de coopérer."),
        Example("fr", "THE PRESIDENT (spoke in French):", "Le Président (parle en français)\u00a0:"),
        Example("fr", "8 Марта — праздник.", "Le 8 Mars est une fête.", "ru"),
        Example("es", "on 12 October", "el Monumento al 12 de Octubre y el Viernes Santo"),
        Example("en", "粮农组织等。他们来了。", "We thank them. FAO, WHO, UNICEF, UNDP, UNEP.", "zh"),
        Example("ar", "COVID-19 changed everything.", "لقد غيرت جائحة COVID-19 كل شيء."),
        Example("ar", "WHO asks who pays.", "تسأل المنظمة (who pays) من يدفع."),
        Example("ar", "See WHO at www.who.int.", "انظر موقع المنظمة www.who.int."),
        Example("zh", "CO2 rose by 3 PPM.", "浓度上升3 ppm。"),
        Example("zh", "COVID-19 changed everything.", "COVID-19改变了一切。"),
        Example("zh", "Write to WHO: who@who.int", "致函世卫组织：who@who.int"),
        Example("ru", "Preamble", "ПРЕАМБУЛА"),
        Example("ru", "Whereas peace is essential,", "принимая во внимание, что мир необходим,"),
        Example("ru", "Le 1er mai 2004, l’Union s’est élargie.", "1 мая 2004 года Союз расширился.", "fr"),
    ),
)
