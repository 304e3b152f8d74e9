"""M905: markup in a translation that does something, or that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.texts import HARMLESS, JUSTICE, READ
from hexapla.checks.tags import ACTIVE, ELEMENTS, VOID, handler, programs, runs_program, tag_name
from hexapla.model import Pair
from hexapla.text import expression

_TAG = expression(r"</?[A-Za-z][\w:-]*(?=[\s/>])[^<>]*>")
_UNFINISHED = expression(rf"<(?:{'|'.join(sorted(ACTIVE))})(?=[\s/])[^<>]*(?=<|$)", re.IGNORECASE)
"""An active tag without its >: in a page it goes on to the next one."""
_WITHOUT_TEXT = VOID | frozenset("script style iframe object embed".split())
_MARKUP = "markup that the source does not have"
_RUNS = "an address that runs a program"


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.message.target
    if "<" in target:
        yield from few(_in_tags(pair))
    if ":" in target and not any(programs(pair.segment.source)):
        yield from few(_hit(_RUNS, match) for match in programs(target))


def _in_tags(pair: Pair) -> Iterator[Hit]:
    source, target = pair.segment.source, pair.message.target
    sources = frozenset(_TAG.findall(source))
    own = {tag_name(token) for token in sources} | {name for name, _ in pair.segment.codes}
    foreign = ACTIVE - own if pair.raw else (ELEMENTS | _closed(target)) - own
    end = 0
    for match in _TAG.finditer(target):
        token, name = match[0], tag_name(match[0])
        if match.start() < end or token.startswith("</") or token in sources:
            continue
        if name in foreign:
            hit = _element(target, match, name)
            end = hit.target_span[1] if hit.target_span and name in _WITHOUT_TEXT else match.end()
            yield hit
        elif (found := handler(token)) and not any(map(handler, sources)):
            place = match.start() + found.start(), match.start() + found.end()
            yield Hit("an attribute that does something", None, place, found=found[0].strip(), fix="")
        elif runs_program(token) and not any(programs(token)):  # those are found in the whole text
            yield _hit(_RUNS, match)
    if not _UNFINISHED.search(source):
        yield from (_hit(_MARKUP, match) for match in _UNFINISHED.finditer(target, end))


def _closed(text: str) -> set[str]:
    return {tag_name(token) for token in _TAG.findall(text) if token.startswith("</")}


def _element(target: str, match: re.Match[str], name: str) -> Hit:
    """Return the hit of an element: the fix takes it away, but for the text in it."""
    start, end = match.span()
    inner = ""
    close = None if name in VOID else re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(target, end)
    if close:
        inner = "" if name in _WITHOUT_TEXT else target[end : close.start()]
        end = close.end()
    whole = close or name in VOID or match[0].endswith("/>")
    safety = "safe" if whole and not inner else "unsafe"
    return Hit(_MARKUP, None, (start, end), found=match[0], fix=inner, safety=safety)


def _hit(message: str, match: re.Match[str]) -> Hit:
    return Hit(message, None, match.span(), found=match[0])


_LINK = 'Read <a href="r">this</a>.'
_CLICK = 'Press <button onclick="go()">here</button>.'

RULE = Rule(
    code="M905",
    name="active-content",
    category="markup",
    severity="error",
    reason=(
        "A script, a handler, a style or an element that the source does not have is not a translation. Hexapla's own "
        "editions show it as text; other tools write it into the page as it is. The safe fix takes away what holds no "
        "text."
    ),
    source="ITS 2.0: markup; Weblate's safe-html check; po2html and po4a pass such markup through",
    check=_check,
    fix="safe",
    bad=(
        Example("fr", JUSTICE, "Paix et justice pour tous.<script>x()</script>"),
        Example("fr", READ, 'Lisez <a><img src="x" onerror="y()">le rapport</a>.'),
        Example("fr", _LINK, 'Lisez <a href="javascript:x()">ceci</a>.', raw=True),
        Example("es", JUSTICE, "Paz y justicia para todos.<script>x()</script>"),
        Example("es", READ, 'Lea <a><img src="x" onerror="y()">el informe</a>.'),
        Example("es", _LINK, 'Lea <a href="javascript:x()">esto</a>.', raw=True),
        Example("ru", JUSTICE, "Мир и справедливость для всех.<script>x()</script>"),
        Example("ru", READ, 'Прочтите <a><img src="x" onerror="y()">доклад</a>.'),
        Example("ru", _LINK, 'Прочтите <a href="javascript:x()">это</a>.', raw=True),
        Example("zh", JUSTICE, "人人享有和平与正义。<script>x()</script>"),
        Example("zh", READ, '请阅读<a><img src="x" onerror="y()">报告</a>。'),
        Example("zh", _LINK, '请读<a href="javascript:x()">这个</a>。', raw=True),
        Example("ar", JUSTICE, "السلام والعدل للجميع.<script>x()</script>"),
        Example("ar", READ, 'اقرأ <a><img src="x" onerror="y()">التقرير</a>.'),
        Example("ar", _LINK, 'اقرأ <a href="javascript:x()">هذا</a>.', raw=True),
        Example("fr", READ, 'Lisez <a>le <font color="red">rapport</font></a>.'),
        Example("es", _LINK, 'Lea <a href="r" onmouseover="x()">esto</a>.', raw=True),
        Example("ru", _LINK, 'Прочтите <a href="java&#115;cript:x()">это</a>.', raw=True),
        Example("zh", _LINK, '请读<a href="r" style="display:none">这个</a>。', raw=True),
        Example("ar", _LINK, 'اقرأ <a href="r">هذا</a>.<iframe src="//example.org"></iframe>', raw=True),
        Example("en", "Paix et justice pour tous.", 'Peace and justice for all.<img src="x">', source_language="fr"),
        Example("en", "Lisez <a>le rapport</a>.", "Read <a>the <x-card>report</x-card></a>.", source_language="fr"),
        Example("en", "和平与正义", "Peace and justice<script src=x", source_language="zh"),
    ),
    good=(
        *HARMLESS,
        Example("fr", "Thank you <very much>.", "Je vous remercie <vivement>."),
        Example("fr", "JavaScript: a language", "JavaScript\u00a0: un langage"),
        Example("fr", _CLICK, 'Appuyez <button onclick="go()">ici</button>.', raw=True),
        Example("es", _CLICK, 'Pulse <button onclick="go()">aquí</button>.', raw=True),
        Example("ru", _CLICK, 'Нажмите <button onclick="go()">здесь</button>.', raw=True),
        Example("zh", _CLICK, '请按<button onclick="go()">此处</button>。', raw=True),
        Example("ar", _CLICK, 'اضغط <button onclick="go()">هنا</button>.', raw=True),
        Example("en", "Lisez <a>le rapport</a>.", "Read <a>the report</a>.", source_language="fr"),
        Example("en", "Si a < b, alors agissez.", "If a <b, then act.", source_language="fr"),
        Example("en", "Paix et justice pour tous.", "Peace and justice for all.", source_language="fr"),
        Example("fr", "The word <script> is a tag.", "Le mot <script> est une balise."),
    ),
)
