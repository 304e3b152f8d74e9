"""Words by which a short text is told to be an address to the audience, or thanks and greetings.

Typed by hand from UN speeches (domain notes D10), of all six languages: how the words begin, in lower case.
"""

from __future__ import annotations

import re

from hexapla.masking import Masked
from hexapla.text import expression, words

_ADDRESS = (
    # English
    "excellenc highness majest ladies gentlem dear distinguished honourable honorable friends colleagues madam "
    "mr\\. mrs\\. ms\\. chair fellow brothers sisters guests participants citizens students your delegates "
    "president "
    # French
    "mesdames messieurs madame monsieur cher chère éminents honorables amis collègues frères sœurs invités altesse "
    "sire "
    # Spanish
    "excelenc alteza señor estimad querid distinguid amig colegas delegad herman invitad participante "
    # Russian
    "превосходительств высочеств величеств дамы господ уважаем дороги коллеги друзья братья сестры гости делегат "
    "участник председател г-н г-жа "
    # Arabic
    "أصحاب صاحب السيد سيد حضرات الزملاء زملا الأصدقاء أصدقا أيها أيتها الحضور الأعزاء معالي المندوب الإخوة الأخوات "
    "إخو أخوات الضيوف جلالة فخامة سمو دولة"
)
_COURTESY = (
    # English
    "thank welcome congratulat happy good\\smorning good\\safternoon good\\sevening good\\sluck hello wish success "
    "peace\\sbe "
    # French
    "merci remerci bienvenu félicit bonne joyeu heureu bonjour bonsoir souhait succès salut "
    # Spanish
    "gracias agradec agradezc bienvenid felicit feliz enhorabuena bueno buena hola dese éxito suerte saludos "
    # Russian
    "благодар спасибо добро\\sпожаловать поздравл с\\sновым с\\sпраздником счастлив добр(?:ый|ое|ого|ой) "
    "здравствуйте жела успех удач мир\\sвам "
    # Arabic
    "شكر أشكر مرحب أرحب هنئ أهنئ تهان سعيد بورك صباح مساء السلام\\sعليكم أهلا أتمنى توفيق نجاح"
)
_CHINESE_ADDRESS = "阁下|殿下|陛下|女士|先生|亲爱|尊敬|各位|诸位|同事|朋友|主席|代表|来宾|兄弟"
_CHINESE_COURTESY = "谢|感谢|欢迎|祝|贺|恭喜|大家好|上好|午好|[你您]好|成功"


def _pattern(beginnings: str, chinese: str) -> re.Pattern[str]:
    return expression(rf"(?<![^\W_])[وف]?(?:{'|'.join(beginnings.split())})|{chinese}", re.IGNORECASE)


_IS_ADDRESS = _pattern(_ADDRESS, _CHINESE_ADDRESS)
_IS_COURTESY = _pattern(_COURTESY, _CHINESE_COURTESY)
_SHORT = 14
_SHORT_HAN = 26
_LONGEST = 160
_LONGEST_LINE = 500
_DIGNITARIES = 3
_MARK = expression(r"[.,;:!。，、；：！،؛]")
_TITLE = expression(r"(?<![^\W_])(?=Mr|Mrs|Ms|Mme|M|Dr|Sra?|Excma?)\w{1,5}\.[ \u00a0]?")
_PART, _PART_HAN = 8, 16
"""Words of an address: *Distinguished representatives of the Member States*."""


def is_short(text: Masked) -> bool:
    """Whether ``text`` is no longer than a salutation."""
    return len(text.text) <= _LONGEST and words(text.text) <= (_SHORT_HAN if text.language == "zh" else _SHORT)


def is_address(text: Masked) -> bool:
    """Whether ``text`` addresses the audience and says nothing else: “Excellencies,”, or a line of dignitaries."""
    if is_short(text):
        return bool(_IS_ADDRESS.search(text.plain))
    if len(text.text) > _LONGEST_LINE or text.plain.rstrip()[-1:] not in tuple(",:!،，、：！"):
        return False
    return len(_IS_ADDRESS.findall(text.plain)) >= _DIGNITARIES


def only_addresses(text: Masked) -> bool:
    """Whether ``text`` is a line of addresses, each between marks: “Mr. President, dear colleagues,”."""
    if len(text.plain) > _LONGEST_LINE or text.plain.rstrip()[-1:] in ("", *"?？؟"):
        return False
    parts = [part for part in _MARK.split(_TITLE.sub("", text.plain)) if part.strip()]
    most = _PART_HAN if text.language == "zh" else _PART
    return all(words(part) <= most and _IS_ADDRESS.search(part) for part in parts)


def is_courtesy(text: Masked) -> bool:
    """Whether ``text`` thanks, greets or congratulates, which languages do more or less loudly."""
    return is_short(text) and bool(_IS_COURTESY.search(text.plain))
