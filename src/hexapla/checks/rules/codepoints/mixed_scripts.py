"""U605: letters of two scripts in one word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.scripts import Run, has_strange_letters, majority, mixed_words, native_script, twin
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

_PROCLITIC = expression("[وف]?(?:[بكل]?(?:ال)?|لل)ـ*")
"""What Arabic writes together with a foreign word: وUNICEF, الـGDP, لـUNDP."""

_LATIN = "[ABCEHKMOPTXYaceopxy]"
_LATIN_LOOKS = expression(rf"{_LATIN}(?<![^\W_].)(?:{_LATIN}+|(?<=[coyCOKBYA]))(?![^\W_]|[\u2080-\u209c])")
_CYRILLIC = "[АВЕКМНОРСТУХаеорсухЅІЈіјѕ]"
_CYRILLIC_LOOKS = expression(rf"{_CYRILLIC}(?<![^\W_].){_CYRILLIC}*(?![^\W_]|[\u2080-\u209c])")
_ROMAN = expression(r"[CMX]+")
_BESIDE = "-‐‑–/&@'’+.№\"«“„(["
_LABELLED = expression(
    r"(?:пункт|пп?\.|стать|приложени|част|вариант|групп|категори|витамин|точк|букв|литер|тип|класс|альтернатив)\w*\s*$"
)


def _check(pair: Pair) -> Iterator[Hit]:
    return few(_hits(pair))


def _hits(pair: Pair) -> Iterator[Hit]:
    yield from _symbols(pair)
    if has_strange_letters(pair.target):
        yield from filter(None, (_mixed(pair, runs) for runs in mixed_words(pair.target)))
        yield from _alien_words(pair)


def _mixed(pair: Pair, runs: tuple[Run, ...]) -> Hit | None:
    if runs[0].script == "arabic" and runs[1].script != "arabic" and _PROCLITIC.fullmatch(runs[0].text):
        runs = runs[1:]
    if len(runs) == 1:
        return None
    word = "".join(run.text for run in runs)
    scripts = {run.script for run in runs}
    severity = ""
    if not scripts <= {"latin", "cyrillic", "greek"}:
        if "han" in scripts and len(word) == len(runs):
            return None
        severity = "error" if runs[0].script == runs[-1].script else "warning"
    elif _brand_with_ending(runs) or ("greek" in scripts and _unit(runs, word)):
        return None
    span = runs[0].start, runs[0].start + len(word)
    fix, sure = _repaired(pair, runs, word)
    names = " and ".join(dict.fromkeys(run.script.capitalize() for run in runs))
    return Hit(
        f"the word {word} mixes {names} letters",
        target_span=span,
        expected=fix or "",
        found=word,
        fix=fix,
        safety="safe" if sure else "unsafe",
        severity=severity,
    )


def _repaired(pair: Pair, runs: tuple[Run, ...], word: str) -> tuple[str | None, bool]:
    """Return the word in one script, and whether there is no other way to read it."""
    forms = {script: form for script in ("latin", "cyrillic") if (form := twin(word, script)) is not None}
    if len(forms) < 2:
        form = next(iter(forms.values()), None)
        return form, form is not None and majority(runs) in (*forms, "")
    if forms["latin"] in pair.source.once(_words_of):
        return forms["latin"], True
    own = "cyrillic" if native_script(pair.target.language) == "cyrillic" else "latin"
    return forms[own], majority(runs) == own


def _brand_with_ending(runs: tuple[Run, ...]) -> bool:
    """Whether a Latin name has a Cyrillic ending (VIPы), which is not mistyped: none of its letters could be."""
    if [run.script for run in runs] != ["latin", "cyrillic"] or twin(runs[0].text, "cyrillic") is not None:
        return False
    name, ending = runs[0].text, runs[1].text
    return ending.islower() and ((len(name) > 1 and name.isupper()) or len(name) > 3)


def _unit(runs: tuple[Run, ...], word: str) -> bool:
    """Whether Greek letters stand as signs (μm, kΩ, ΔT), not for Latin ones."""
    if "cyrillic" in {run.script for run in runs}:
        return False
    if len(word) > 2 and twin(word, "latin") is not None:
        return False
    within = any(run.script == "greek" and len(run.text) == 1 for run in runs[1:-1])
    return not (within and len(word) > 4)


def _symbols(pair: Pair) -> Iterator[Hit]:
    """Yield a hit for each document symbol with letters that are not Latin."""
    for symbol, start, end in pair.target.stretches("symbol"):
        if not symbol.isascii() and any("\u0370" <= char <= "\u04ff" for char in symbol):
            latin = "".join(twin(char, "latin") or char if char.isalpha() else char for char in symbol)
            mixed = any(char.isalpha() and char.isascii() for char in symbol)
            known = latin in pair.source.text
            if latin.isascii() and (mixed or known):
                message = f"the symbol {symbol} has Cyrillic letters"
                yield Hit(message, target_span=(start, end), expected=latin, found=symbol, fix=latin)


def _alien_words(pair: Pair) -> Iterator[Hit]:
    """Yield a hit for each word that is wholly of look-alikes of the wrong script, among words of the other."""
    plain = pair.target.plain
    russian = pair.target.language == "ru"
    for match in (_LATIN_LOOKS if russian else _CYRILLIC_LOOKS).finditer(plain):
        word = match[0]
        form = twin(word, "cyrillic" if russian else "latin")
        if form is None or not _suspicious(pair, match, form):
            continue
        message = f"the word {word} is written in {'Latin' if russian else 'Cyrillic'} letters"
        yield Hit(
            message,
            target_span=match.span(),
            expected=form,
            found=word,
            fix=form,
            safety="safe" if not russian and form in pair.source.once(_words_of) else "unsafe",
            severity="warning",
        )


def _suspicious(pair: Pair, match: re.Match[str], form: str) -> bool:
    plain, word = pair.target.plain, match[0]
    start, end = match.span()
    russian = pair.target.language == "ru"
    before, after = plain[max(0, start - 40) : start], plain[end : end + 12]
    if (before and before[-1] in _BESIDE) or (after and after[0] in _BESIDE.replace(".", "") + ")]"):
        return False
    if not russian and form in pair.source.once(_words_of):
        return word not in pair.source.text
    neighbours = _neighbour(before, -1), _neighbour(after, 0)
    own = "cyrillic" if russian else "latin"
    if not any(neighbours) or not all(item in (own, "") for item in neighbours) or word in pair.source.once(_words_of):
        return len(word) == 1 and russian and all(item == own for item in neighbours) and _preposition(before, word)
    if len(word) > 1:
        return not (russian and _ROMAN.fullmatch(word))
    return not russian or _preposition(before, word)


def _preposition(before: str, word: str) -> bool:
    """Whether a Latin letter stands where Russian has a word of one letter: с, о, у, and capitals at the beginning."""
    if word.isupper():
        return not before.strip()
    return before.endswith(" ") and before[-2:-1].isalpha() and not _LABELLED.search(before)


def _neighbour(text: str, place: int) -> str:
    """Return the script of the word that ``text`` ends or begins with, "" without one."""
    words = LETTERS.findall(text)
    return _script(words[place][place]) if words else ""


@functools.lru_cache(maxsize=1024)
def _script(char: str) -> str:
    if "\u0400" <= char <= "\u052f":
        return "cyrillic"
    return "latin" if char < "\u0250" else "other"


def _words_of(text: Masked) -> frozenset[str]:
    return frozenset(LETTERS.findall(text.text))


RULE = Rule(
    code="U605",
    name="mixed-scripts",
    category="characters",
    severity="error",
    reason=(
        "A Latin letter in a Cyrillic word looks right and is another word: search, hyphenation, voices and every "
        "check on names fail on it. The letters of a document symbol are Latin in all languages."
    ),
    source="Unicode UTS #39, 5.1 (mixed-script detection); languagetool#526, #527, #11980",
    check=_check,
    fix="safe",
    bad=(
        Example("ru", "The Organization must act.", "Oрганизация должна действовать."),
        Example("ru", "The General Assembly", "Генеральная Accaмблея"),
        Example("ru", "See resolution A/RES/70/1.", "См. резолюцию А/RES/70/1.", source_language="en"),
        Example("ru", "UN personnel arrived.", "Персонал OOH прибыл в страну."),
        Example("ru", "Together with our partners", "Вместе c нашими партнерами"),
        Example("fr", "The Council adopted it.", "Le Соnseil l’a adoptée."),
        Example("fr", "Генеральная Ассамблея", "L’Аssemblée générale", source_language="ru"),
        Example("fr", "A message to the COP", "Un message à la СОР à Paris"),
        Example("es", "Peace and security", "La paz y la sеguridad"),
        Example("es", "和平与安全", "La pаz y la seguridad", source_language="zh"),
        Example("es", "UNITAR took part.", "El UNITΑR participó."),
        Example("en", "Paix et sécurité", "Peace and security for аll", source_language="fr"),
        Example("en", "Мир и безопасность", "Реace and security", source_language="ru"),
        Example("en", "L’ancienne URSS", "In the СССР of old", source_language="fr"),
        Example("ar", "The nations", "الأمoم المتحدة"),
        Example("ar", "UNICEF and partners", "وUNIСEF وشركاؤها"),
        Example("ar", "See A/70/1.", "انظر А/70/1."),
        Example("zh", "COVID-19 goes on.", "СOVID-19疫情仍在持续。"),
        Example("zh", "The WTO", "世贸组织（WТO）"),
        Example("zh", "See S/2015/446.", "见Ѕ/2015/446号文件，WHО。"),
    ),
    good=(
        Example("ru", "X-rays and SMS messages of IT specialists", "X-лучи и SMS-сообщения IT-специалистов"),
        Example("ru", "COVID-19 and CO₂ in the 20th century", "COVID-19 и выбросы CO₂ в XX веке"),
        Example("ru", "vitamin C; paragraph c of article 5", "Витамин C; пункт c статьи 5"),
        Example("ru", "See A/RES/70/1 at www.un.org.", "См. A/RES/70/1 на сайте www.un.org."),
        Example("ru", "The COP in Paris", "Конференция Сторон (COP) в Париже"),
        Example("fr", "10 μm, 5 kΩ and γ-rays", "10 μm, 5 kΩ et rayons γ"),
        Example("fr", "«Мир» means peace.", "«\u00a0Мир\u00a0» veut dire «\u00a0paix\u00a0»."),
        Example("fr", "Ελλάδα is Greece.", "Ελλάδα, c’est la Grèce."),
        Example("es", "The 42nd session", "El 42º período de sesiones y la 3ª reunión"),
        Example("es", "the word «Пятница»", "la palabra “Пятница” (viernes)"),
        Example("es", "β-carotene and α-particles", "β-caroteno y partículas α"),
        Example("en", "Группа А", "The group and the newspaper “Правда”", source_language="ru"),
        Example("en", "中文", "Chinese (中文) and Arabic (العربية)", source_language="zh"),
        Example("en", "10 мкм", "10 μm of dust", source_language="ru"),
        Example("ar", "UNICEF, GDP and UNDP", "وUNICEF والـGDP ولـUNDP و«COVID-19»"),
        Example("ar", "CO₂ emissions", "انبعاثات CO₂ وغاز CH₄"),
        Example("ar", "See A/RES/70/1.", "انظر A/RES/70/1."),
        Example("zh", "GDP growth, α particles", "GDP增长、α粒子、X光片和T恤"),
        Example("zh", "COVID-19", "COVID-19疫情"),
        Example("zh", "The newspaper «Правда»", "《真理报》（Правда）"),
    ),
)
