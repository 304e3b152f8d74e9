"""Forms of address: whether a short paragraph only says to whom a speech is spoken.

By vocabulary, not by guess: every word has to be one that forms of address are made of, or a name (a word with a
capital; in Arabic, one with the article). A paragraph with any other word is no salutation.
"""

from __future__ import annotations

import re

from hexapla.languages import short_tag
from hexapla.text import expression

LONGEST = 240
"""No salutation is longer (characters)."""

_FIRST = frozenset(
    """
    excellency excellencies ladies gentlemen lady friends friend colleagues colleague delegates guests mr mrs ms madam
    madame sir president chair chairman chairperson chairs minister ministers ambassador ambassadors your dear my
    distinguished honourable honorable esteemed fellow members representatives heads brothers sisters students
    participants prime majesties highnesses comrades partners graduates children professor dr secretary-general
    excellence excellences monsieur messieurs mesdames mesdemoiselles cher chers chère chères chèr votre vos
    honorables
    distingués distinguées éminents éminentes étudiants étudiantes ambassadeur ambassadeurs ambassadrice ambassadrices
    mes amis amies président présidente ministres délégués déléguées collègues altesses majestés
    excelencia excelencias sr sra sres sras excelentísimo excelentísima excelentísimos excelentísimas apreciado
    apreciada
    apreciados apreciadas ilustres jefes jefas jóvenes participantes señor señora señores señoras damas caballeros
    estimado estimada estimados estimadas querido
    querida queridos queridas distinguido distinguida distinguidos distinguidas honorable amigos amigas colegas su sus
    vuestra vuestras majestad majestades alteza altezas compañeros compañeras presidente presidenta
    ваши ваше превосходительства превосходительство господин госпожа господа дамы уважаемый уважаемая уважаемые
    дорогой
    дорогая дорогие друзья коллеги председатель делегаты участники достопочтенные мои высокие высокопоставленные
    величество величества высочество высочества товарищи г-н г-жа г-да главы братья сестры досточтимые
    أصحاب صاحب صاحبة صاحبات السيد السيدة السادة السيدات سيداتي سادتي سيدي سيدتي أيها أيتها يا الأصدقاء أصدقائي الزملاء
    زملائي معالي سعادة فخامة جلالة سمو دولة حضرات إخوتي أخواتي الإخوة الأخوات الضيوف الحضور المندوبون أعزائي
    الأعزاء زميلاتي صديقاتي أعضاء
    """.split()
)
_FURTHER = frozenset(
    """
    of the and to for from in at on all protocol observed general secretary good morning afternoon evening everyone
    young people women men royal state government governments delegation delegations president's senior special
    gathered here nations united international honoured honored respected
    de du des la le les et l d en à au aux tous toutes générale général adjoint adjointe affaires étrangères
    extérieures
    ministre secrétaire permanents représentants représentantes invités invitées honneur sécurité délégation
    délégations
    membres chef chefs gouvernement états état sœurs frères assemblée conseil jeunes
    del las los el y e o todas todos relaciones exteriores asuntos estado gobierno ministro ministra ministros
    ministras
    secretario secretaria representantes delegados delegadas delegaciones embajador embajadora embajadores jefes jefas
    invitados invitadas miembros generales permanentes don doña
    и генеральный секретарь министр министры иностранных дел посол послы главы государств правительств представители
    делегаций члены совета ассамблеи гости господа председателя министра всех постоянные сестры братья
    و في من على رئيس رئيسة رؤساء وزير وزيرة وزراء أمين نائب نائبة وكيل ممثل ممثلة ممثلو ممثلي أعضاء سفير سفيرة سفراء
    حكومات دول مدير مديرة مجلس عام كل جميع ورؤساء ووزراء
    """.split()
)
_MARKS = expression("[\u064b-\u0652\u0640]")
_HAN = expression("[\u4e00-\u9fff]")
_HAN_PHRASE = expression(
    r"(?:尊敬的|敬爱的|亲爱的|各位|诸位|所有|我的)*[^我你您他她它谢是有在这那不了为对和与，。]{0,16}?"
    r"(?:先生|女士|先生们|女士们|阁下|殿下|陛下|朋友|朋友们|代表|代表们|同事|同事们|同仁|嘉宾|来宾|贵宾|主席|秘书长|总统|总理"
    r"|部长|大使|教授|博士|同学们|同志们|各位|诸位|兄弟姐妹们|与会者|元首|首脑|成员|委员)"
)
_HAN_OPENER = expression(
    r"尊敬的|敬爱的|亲爱的|各位|诸位|女士|先生|阁下|朋友|主席|秘书长|大会主席|总统|总理|部长|同事|殿下|陛下|同学|同志"
)
_ENDINGS = (",", "，", "،", "!", "！")
_COLON_LANGUAGES = ("es", "zh")


def is_salutation(text: str, language: str) -> bool:
    """Whether the normalized paragraph ``text`` consists of forms of address and ends as they do."""
    if not 1 < len(text) <= LONGEST:
        return False
    colon = short_tag(language) in _COLON_LANGUAGES and text.endswith((":", "："))
    if not colon and not text.endswith(_ENDINGS):
        return False
    body = text[:-1].strip(" \u00a0\u202f¡")
    if _HAN.search(body):
        return _han_address(body)
    phrases = [_words(phrase) for phrase in re.split("[,،]", body)]
    return all(phrases) and phrases[0][0].rstrip(".").lower() in _FIRST and all(map(_address, phrases))


def _words(phrase: str) -> list[str]:
    bare = _MARKS.sub("", phrase.replace("\u2011", "-"))
    return [word for word in re.split(r"[\s'’]+", bare) if word]


def _address(words: list[str]) -> bool:
    """Whether ``words`` are a form of address: a first word that opens one or a name, and only known words after it."""
    first = words[0].rstrip(".").lower().removeprefix("و")
    opens = first in _FIRST or first in {"all", "good", "y", "et", "and", "и"} or words[0][0].isupper()
    return opens and len(words) <= 16 and all(map(_belongs, words))


def _belongs(word: str) -> bool:
    plain = word.rstrip(".").lower()
    if plain in _FIRST or plain in _FURTHER or word[0].isupper():
        return True
    arabic = plain.removeprefix("و")
    return arabic.startswith(("ال", "لل")) or arabic in _FIRST


def _han_address(body: str) -> bool:
    phrases = [phrase.strip() for phrase in re.split("[,，、和及]|与(?!会)", body)]
    first = _HAN_OPENER.search(phrases[0])
    return first is not None and all(_HAN_PHRASE.fullmatch(phrase) for phrase in phrases)
