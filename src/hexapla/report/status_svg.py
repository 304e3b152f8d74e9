"""How far the editions are, as static SVG: bars of all languages, a badge of one, the lines of a history.

No script, no external resource, no colour without a word or a pattern beside it. A picture has a title and a
description; the page that shows one has a table with the same figures. Colours keep a contrast of 4.5 : 1 and more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from unicodedata import east_asian_width

from hexapla.languages import language
from hexapla.markup import attributes, escape
from hexapla.report.status import NOTHING, Item, Total, plural, totals

PALETTE = (
    ":root{color-scheme:light dark;--ink:#1b1b1b;--faint:#5c5c5c;--line:#8a8a8a;--paper:#fff;--done:#1b6e3c;"
    "--fuzzy:#8a5a00;--broken:#a4262c}"
    "@media (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--faint:#a8a8a8;--line:#7a7a7a;--paper:#16181a;"
    "--done:#6fd08c;--fuzzy:#f0b766;--broken:#ff9b9b}}"
)
STYLE = (
    "svg{max-width:100%;height:auto;font:15px system-ui,'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC',sans-serif}"
    "text{fill:var(--ink)}.small{font-size:13px;fill:var(--faint)}.done{fill:var(--done)}"
    ".fuzzy{fill:var(--fuzzy)}.broken{fill:var(--broken)}.hatch{stroke:var(--fuzzy);stroke-width:3}"
    ".cross{stroke:var(--broken);stroke-width:2;fill:none}.empty{fill:none;stroke:var(--line)}"
    ".ask{stroke:var(--ink);stroke-width:2}.halo{stroke:var(--paper);stroke-width:6}.rule{stroke:var(--line);stroke-width:.5}"
    ".area{fill:var(--done);opacity:.18}.line{fill:none;stroke:var(--done);stroke-width:2}.open{stroke-dasharray:4 3}"
    ".hollow{fill:var(--paper);stroke:var(--done);stroke-width:2}.paper{fill:var(--paper)}"
)
"""The style of all pictures, here or in the page that shows them."""

_WIDTH, _LEFT, _BAR, _ROW = 760, 140, 380, 34
_PLOT = 36
_BADGE = {"good": "#176f2c", "part": "#855700", "low": "#a4262c"}
_PATTERNS = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="hatch" d="M0 0V6"/></pattern>'
    '<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse"><path class="cross" d="M0 0L6 6M6 0L0 6"/>'
    "</pattern></defs>"
)
_FILLS = {"translated": 'class="done"', "fuzzy": 'fill="url(#hatch)"', "cannot be published": 'fill="url(#cross)"'}

Past = Sequence[tuple[str, float, Sequence[Total]]]
"""Points of a history: the day, its time, and the totals by language."""


def svg(items: Sequence[Item], code: int) -> str:
    """Return the languages as one picture that stands by itself."""
    del code
    return f"{bars(totals(items), alone=True)}\n"


def bars(found: Sequence[Total], *, alone: bool = False) -> str:
    """Return a row for each language: its name, a bar, the per cent and the words to do.

    ``alone``: as a file with its own style; otherwise for a page that has :data:`PALETTE` and :data:`STYLE`.
    """
    rows = "".join(_row(total, 8 + number * _ROW) for number, total in enumerate(found))
    height = 8 + len(found) * _ROW + 32
    said = "; ".join(_said(total) for total in found) or NOTHING
    style = f'<style>{PALETTE}{STYLE}</style><rect class="paper" x="-50%" width="200%" height="100%"/>' if alone else ""
    inside = f"{style}{_PATTERNS}{rows}{_legend(found, height - 16)}"
    before = _before(total.language for total in found)
    return _picture("bars", "Translated, by language", f"{said}.", (before, height), inside, alone)


def badge(total: Total) -> str:
    """Return the badge of a language: its name in its own script, and the per cent, as a file that stands by itself."""
    known = language(total.language)
    name, done = known.native_name, total.done
    left, right = _length(name) + 14, _length(done) + 14
    said = f"{known.name}: {total.done} translated"
    about = attributes([("lang", known.full), ("direction", known.direction)])
    font = "'DejaVu Sans',Verdana,'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC',sans-serif"
    size = f'width="{left + right}" height="20" viewBox="0 0 {left + right} 20"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(said)}">'
        f"<title>{escape(said)}</title>"
        f'<clipPath id="r"><rect width="{left + right}" height="20" rx="3"/></clipPath>'
        f'<g clip-path="url(#r)"><path fill="#444" d="M0 0h{left}v20H0z"/>'
        f'<path fill="{_BADGE[total.level]}" d="M{left} 0h{right}v20H{left}z"/></g>'
        f'<g fill="#fff" text-anchor="middle" font-family="{font}" font-size="11">'
        f'<text{about} x="{left / 2:g}" y="14">{escape(name)}</text>'
        f'<text x="{left + right / 2:g}" y="14">{escape(done)}</text></g></svg>\n'
    )


def lines(past: Past, *, now: bool) -> str:
    """Return a small chart for each language, over time. ``now``: the last point is no commit, so not on the axis."""
    tags = list(dict.fromkeys(total.language for _, _, found in past for total in found))
    places = _places([moment for _, moment, _ in past], now)
    rows = []
    for number, tag in enumerate(tags):
        values = [next((t for t in found if t.language == tag and t.summary.units), None) for _, _, found in past]
        rows.append(_curve(tag, values, places, 10 + number * (_PLOT + 14), now))
    bottom = 10 + len(tags) * (_PLOT + 14)
    first, last = past[0][0], past[-2 if now else -1][0]
    end = places[-2 if now else -1]
    rows.append(f'<text class="small" x="{_LEFT}" y="{bottom + 12}">{escape(first)}</text>')
    rows.append(f'<text class="small" x="{end:g}" y="{bottom + 12}" text-anchor="end">{escape(last)}</text>')
    said = "; ".join(
        f"{language(tag).name} from {ends[0].done} to {ends[-1].done}"
        for tag in tags
        if (ends := [t for _, _, found in past for t in found if t.language == tag])
    )
    size = (_before(tags), bottom + 20)
    return _picture("lines", f"Translated, from {first} to {last}", f"{said}.", size, "".join(rows), False)


def _picture(name: str, title: str, description: str, size: tuple[int, int], inside: str, alone: bool) -> str:
    """Return the picture. ``size``: what it has more to the left than usual, and its height."""
    space = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
    before, height = size
    box = f'width="{_WIDTH + before}" height="{height}" viewBox="{-before} 0 {_WIDTH + before} {height}"'
    return (
        f'<svg{space} {box} role="img" lang="en" '
        f'aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>{inside}</svg>'
    )


def _row(total: Total, top: int) -> str:
    """Return name, bar, per cent and words. The bar is never full while something is missing."""
    summary = total.summary
    parts = {"translated": summary.translated, "fuzzy": summary.fuzzy, "cannot be published": summary.broken}
    room = _BAR if total.complete else _BAR - 3
    at, drawn = float(_LEFT), []
    for word, count in parts.items():
        width = room * count / summary.units if summary.units else room * total.share * (word == "translated")
        if width:
            drawn.append(f'<rect {_FILLS[word]} x="{at:.1f}" y="{top}" width="{width:.1f}" height="20"/>')
            at += width
    drawn.append(f'<rect class="empty" x="{_LEFT}" y="{top}" width="{_BAR}" height="20"/>')
    if summary.threshold is not None:
        mark = f'd="M{_LEFT + _BAR * summary.threshold / 100:.1f} {top - 4}v28"/>'
        drawn.append(f'<path class="halo" {mark}<path class="ask" {mark}')
    right = _LEFT + _BAR + 72
    left = "not all could be read" if total.unread else f"{plural(total.left, 'word')} to do"
    drawn.append(f'<text x="{right}" y="{top + 15}" text-anchor="end">{escape(total.done)}</text>')
    drawn.append(f'<text class="small" x="{right + 14}" y="{top + 15}">{left}</text>')
    return _name(total.language, top + 15) + "".join(drawn)


def _name(tag: str, base: int) -> str:
    """Return the name of a language in its own script, before the bar: its end is where a left-to-right text ends."""
    known = language(tag)
    anchor = "start" if known.direction == "rtl" else "end"
    about = [("lang", known.full), ("direction", known.direction), ("text-anchor", anchor)]
    return f'<text{attributes(about)} x="{_LEFT - 12}" y="{base}">{escape(known.native_name)}</text>'


def _before(tags: Iterable[str]) -> int:
    """Return how much room the longest name needs more than there is before the bars."""
    return max(0, *(_length(language(tag).native_name) * 15 // 11 + 12 - _LEFT for tag in tags), 0)


def _legend(found: Sequence[Total], base: int) -> str:
    """Return what the patterns mean, of those that are there."""
    entries = [("translated", _FILLS["translated"])]
    if any(total.summary.fuzzy for total in found):
        entries.append(("fuzzy", _FILLS["fuzzy"]))
    if any(total.summary.broken for total in found):
        entries.append(("cannot be published", _FILLS["cannot be published"]))
    if any(not total.complete for total in found):
        entries.append(("not translated", 'fill="none"'))
    at, drawn = _LEFT, []
    for word, fill in entries:
        drawn.append(f'<rect {fill} x="{at}" y="{base - 11}" width="14" height="12"/>')
        drawn.append(f'<rect class="empty" x="{at}" y="{base - 11}" width="14" height="12"/>')
        drawn.append(f'<text class="small" x="{at + 20}" y="{base}">{word}</text>')
        at += 20 + 8 * len(word) + 18
    if any(total.summary.threshold is not None for total in found):
        drawn.append(f'<path class="ask" d="M{at + 4} {base - 13}v16"/>')
        drawn.append(f'<text class="small" x="{at + 12}" y="{base}">threshold</text>')
    return "".join(drawn) if found else f'<text x="{_LEFT}" y="{base}">{NOTHING}</text>'


def _said(total: Total) -> str:
    unread = f", {plural(total.unread, 'document')} not read" if total.unread else ""
    return f"{language(total.language).name} {total.done}, {plural(total.left, 'word')} to do{unread}"


def _places(moments: Sequence[float], now: bool) -> list[float]:
    """Return where the points stand from left to right: by time, never backwards; all evenly if no time passes.

    A clock may have gone wrong: a commit that is older than the one before it stands above that one. The present, if
    it is a point, has no time and stands apart.
    """
    times: list[float] = []
    for moment in moments[:-1] if now else moments:
        times.append(max(moment, times[-1]) if times else moment)
    span = times[-1] - times[0]
    if not span:
        times, span = [float(number) for number in range(len(times))], float(max(1, len(times) - 1))
    room = _BAR - 40 if now else _BAR
    places = [_LEFT + room * (time - times[0]) / span for time in times]
    return [*places, float(_LEFT + _BAR)] if now else places


def _curve(tag: str, values: Sequence[Total | None], places: Sequence[float], top: int, now: bool) -> str:
    """Return one language's chart. Where it could not be counted, the line is broken."""
    drawn = [f'<path class="rule" d="M{_LEFT} {top}h{_BAR}M{_LEFT} {top + _PLOT}h{_BAR}"/>']
    dots = [
        (place, top + _PLOT * (1 - total.share)) if total else None for place, total in zip(places, values, strict=True)
    ]
    known = list(dots[:-1]) if now else list(dots)
    for there, run in groupby(known, key=bool):
        if there:
            drawn.append(_line([dot for dot in run if dot], "line", top + _PLOT))
    if now and len(dots) > 1 and dots[-1] and dots[-2]:
        drawn.append(_line([dots[-2], dots[-1]], "line open"))
    for number, dot in enumerate(dots):
        if dot:
            kind, radius = ("hollow", 4) if now and number == len(dots) - 1 else ("done", 3)
            drawn.append(f'<circle class="{kind}" cx="{dot[0]:.1f}" cy="{dot[1]:.1f}" r="{radius}"/>')
    last = values[-1].done if values[-1] else "?"
    right = _LEFT + _BAR + 72
    drawn.append(f'<text x="{right}" y="{top + _PLOT - 12}" text-anchor="end">{escape(last)}</text>')
    return _name(tag, top + _PLOT - 12) + "".join(drawn)


def _line(dots: Sequence[tuple[float, float]], kind: str, base: int = 0) -> str:
    """Return a line through ``dots``, with the area between it and ``base`` if that is given."""
    if len(dots) < 2:
        return ""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in dots)
    area = f'<polygon class="area" points="{dots[0][0]:.1f},{base} {points} {dots[-1][0]:.1f},{base}"/>' if base else ""
    return f'{area}<polyline class="{kind}" points="{points}"/>'


def _length(text: str) -> int:
    """Return about how long ``text`` is in the badge: pixels at 11 px, rather too many than too few."""
    return sum(12 if east_asian_width(char) in "WF" else 3 if char == " " else 7 for char in text) + 4
