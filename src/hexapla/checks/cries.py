"""Sentences that a translation may cry out: wishes and calls, exclamations; those of the source may be said calmly.

*Let us act.* is 让我们行动起来吧！ in Chinese and ¡Actuemos! in Spanish; a plain statement does not become a cry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.checks.endings import EXCLAMATION, ending
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_LAST = 120
"""Characters of the last sentence that are looked at."""
_STOPS = ".。?？؟!！…:："
_HEAD = r"\A[^\w¡]*¡?(?:(?:and|but|so|et|mais|y|pero|и|но|а|же)[ \u00a0]|[,，])?"
_WISHES = {
    "en": rf"{_HEAD}(?:let us|let’s|let\b|may\b|long live|never|enough|welcome|congratulations|together|no more"
    r"|stop|do not|don’t|remember|go|keep|stand|rise|look|listen|thank|thanks|happy)\b",
    "fr": rf"{_HEAD}(?:que\b|qu’|puiss|vive|jamais|assez|plus jamais|place (?:à|au)|bienvenue"
    r"|\w+(?:ons|ez)\b|ne\b|n’|ensemble|merci)",
    "es": rf"{_HEAD}(?:que\b|ojalá|viva|nunca|basta|bienvenid|\w{{2,}}[aeé]?mo(?:s(?:l[aeo]s?)?|nos)\b|juntos|adelante"
    r"|no\b|ni\b|gracias|feliz)",
    "ru": rf"{_HEAD}(?:пусть|да |давайте|никогда|хватит|довольно|пора|вместе|нет |не |спасибо"
    r"|\w+(?:йте|ьте|ите)(?:сь)?\b|добро пожаловать|желаю)",
    "ar": r"\A\W*(?:ف?لن|ف?هيا|كفى|عاش|أهلا|مرحبا|و?ليت|ف?دعونا|معا|لا |نعم ل|شكرا|كل عام)",
    "zh": r"让我们|愿|祝|万岁|吧\W*\Z|谢谢|欢迎|(?<![申邀])请|必须|一定|绝不|决不|不要|(?<![特分性区个级类])别",
}
_EXCLAMATIONS = {
    "en": rf"{_HEAD}(?:what\b|how\b|imagine|think|such)",
    "fr": rf"{_HEAD}(?:quel|combien|comme\b|ce que|imagin|songe|pense)",
    "es": r"¡(?:qu[eé]|cu[aá]nt|c[oó]mo|por fin|ha llegado|ya|tan\b|as[ií]|est[aeo]\b)",
    "ru": rf"{_HEAD}(?:как|сколько|какое|какая|какой|какие|что за|вот|представьте|ведь)|\bведь\b",
    "ar": r"\A\W*[وف]?(?:ما أ|كم |يا |حبذا|شتان|يا ل|تصوروا)|فيا ",
    "zh": r"[啊呀哪哇呢啦了]\W*\Z|多么|何等|何其|多少|真|太|竟|岂|试想|好不",
}
_WISH = {language: expression(pattern, re.IGNORECASE) for language, pattern in _WISHES.items()}
_EXCLAIMS = {language: expression(pattern, re.IGNORECASE) for language, pattern in _EXCLAMATIONS.items()}


def cries(pair: Pair) -> bool:
    """Whether the sentence with the exclamation mark, of two that end a pair, is one that may be cried out."""
    source, target = pair.source, pair.target
    if EXCLAMATION in source.once(ending).marks:
        return True  # said more calmly, as Arabic and English like it
    return _matches(_WISH, target) or _matches(_WISH, source) or _matches(_EXCLAIMS, target)


def _matches(expressions: Mapping[str, re.Pattern[str]], text: Masked) -> bool:
    pattern = expressions.get(text.language)
    start, end = text.once(ending).span
    last = text.plain[max(0, start - _LAST) : end]
    body = last.rstrip(_STOPS + " \u00a0»”’“)）")
    cut = max((body.rfind(stop) for stop in _STOPS), default=-1)
    return pattern is not None and bool(pattern.search(last[cut + 1 :]))
