"""How far the editions are, as one page: charts, the same figures as tables, and the history. No script, no resource.

The page is English; names of languages stand in their own script and direction. The history comes from the caller.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from hexapla.editions import Summary
from hexapla.languages import language
from hexapla.markup import attributes, escape
from hexapla.report.status import NOTHING, Item, Total, Unread, per_cent, plural, totals, verdict
from hexapla.report.status_svg import PALETTE, STYLE, Past, bars, lines
from hexapla.text import printable

Commit = tuple[str, str, Sequence[Summary]]
"""A commit: its id, its date (ISO 8601), and how far the editions were."""

_STYLE = (
    f"{PALETTE}{STYLE}"
    "body{margin:0 auto;max-width:66rem;padding:1rem 1.25rem 4rem;color:var(--ink);background:var(--paper);"
    "font:1rem/1.5 system-ui,'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC',sans-serif}"
    "h1{font-size:1.6rem}h2{font-size:1.25rem;margin-block-start:2.2rem}.wide{overflow-x:auto}"
    "table{border-collapse:collapse;margin-block:1rem;font-variant-numeric:tabular-nums}"
    "th,td{border-block-end:1px solid var(--line);padding:.3rem .6rem;text-align:start;vertical-align:top}"
    "thead th{vertical-align:bottom}.n{text-align:end}td.n,bdi[lang]{white-space:nowrap}tbody th{font-weight:normal}"
    "tbody th[scope=rowgroup]{font-weight:bold}.missed{color:var(--broken);font-weight:bold}.remark{color:var(--faint)}"
    ".w{min-width:7rem}caption{text-align:start;color:var(--faint)}summary{cursor:pointer}"
)
_POLICY = (
    "default-src 'none'; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    + "'; base-uri 'none'; form-action 'none'"
)
_COUNTS = ("Words to do", "Units", "Translated", "Fuzzy", "Untranslated", "Not publishable", "Outdated")
_WORDS = ("Threshold", "Edition")
_NOW = "now, not committed"


def html(items: Sequence[Item], code: int, *, history: Sequence[Commit] = (), remark: str = "") -> str:
    """Return the page. ``history`` is oldest first; ``remark`` says why there is none, or what is missing in it."""
    del code
    found = totals(items)
    documents = len({item.document for item in items})
    left = sum(total.left for total in found)
    said = f"{plural(documents, 'document')}, {plural(len(found), 'language')}, {plural(left, 'word')} to do."
    parts = [
        '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Translation status</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Translation status</h1>\n<p>{said if items else f'{NOTHING.capitalize()}.'}</p>"
    ]
    if items:
        parts += [f'<h2>Languages</h2>\n<div class="wide">{bars(found)}</div>', _languages(found)]
        parts += ["<h2>History</h2>", *_history(history, found, remark)]
        parts += ["<h2>Documents</h2>", _documents(items)]
    return "\n".join([*parts, "</main>\n</body>\n</html>\n"])


def _languages(found: Iterable[Total]) -> str:
    rows = []
    for total in found:
        summary = total.summary
        unread = f'<br><span class="missed">{plural(total.unread, "document")} not read</span>' if total.unread else ""
        asked = _verdict(total, bool(total.missed))
        head = f'{_named(total.language)}<td class="n">{escape(total.done)}</td><td class="w">{asked}{unread}</td>'
        rows.append(f"<tr>{head}{_counts(summary)}</tr>")
    return _table("The figures of the chart", ("Language", "Done", "Threshold", *_COUNTS), ["".join(rows)])


def _documents(items: Sequence[Item]) -> str:
    bodies = []
    for document, group in groupby(items, key=lambda item: item.document):
        rows = "".join(map(_edition, group))
        head = f'<tr><th scope="rowgroup" colspan="11"><bdi>{escape(printable(document))}</bdi></th></tr>'
        bodies.append(head + rows)
    return _table("By document", ("Language", "Done", "Threshold", *_COUNTS, "Edition"), bodies)


def _edition(item: Item) -> str:
    if isinstance(item, Unread):
        return f'<tr>{_named(item.language)}<td colspan="10" class="missed">not counted: it cannot be read</td></tr>'
    asked = _verdict(item, not item.passed)
    head = f'{_named(item.language)}<td class="n">{escape(per_cent(item))}</td><td class="w">{asked}</td>'
    return f"<tr>{head}{_counts(item)}<td>{escape(item.requirement)}</td></tr>"


def _history(history: Sequence[Commit], found: Sequence[Total], remark: str) -> list[str]:
    """Return the chart and its figures; one point is no history, but its figures are shown."""
    parts = [f'<p class="remark">{escape(remark)}</p>'] if remark else []
    past = [(date[:10], _moment(date), commit, totals(each)) for commit, date, each in history]
    now = bool(past) and _differ(past[-1][3], found)
    if now:
        past.append((_NOW, 0.0, "", tuple(found)))
    if len(past) > 1:
        points: Past = [(day, moment, each) for day, moment, _, each in past]
        parts.append(f'<div class="wide">{lines(points, now=now)}</div>')
    if past:
        tags = list(dict.fromkeys(total.language for _, _, _, each in past for total in each))
        rows = [_point(day, commit, each, tags) for day, _, commit, each in past]
        heads = ("Date", "Commit", *(language(tag).name for tag in tags))
        figures = _table("Translated at each point; – where it could not be counted", heads, ["".join(rows)], 2)
        parts.append(f"<details><summary>The figures of the history</summary>{figures}</details>")
    elif not remark:
        parts.append('<p class="remark">There is none.</p>')
    return parts


def _point(day: str, commit: str, found: Sequence[Total], tags: Sequence[str]) -> str:
    done = {total.language: total.done for total in found}
    cells = "".join(f'<td class="n">{escape(done.get(tag, "–"))}</td>' for tag in tags)
    return f'<tr><th scope="row">{escape(day)}</th><td><code>{escape(commit[:10])}</code></td>{cells}</tr>'


def _moment(date: str) -> float:
    """Return the time of an ISO date; 0 for one that is none, as a commit can have."""
    try:
        return datetime.fromisoformat(date).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def _differ(one: Iterable[Total], other: Iterable[Total]) -> bool:
    """Whether a language that could be counted in both has other figures in the one than in the other."""
    before, after = (
        {total.language: (total.summary.translated, total.summary.units) for total in found if not total.unread}
        for found in (one, other)
    )
    return any(before[tag] != after[tag] for tag in before.keys() & after.keys())


def _table(caption: str, heads: Sequence[str], bodies: Iterable[str], texts: int = 1) -> str:
    """Return a table. Numbers stand in the columns after the first ``texts``, but not in the last ones of words."""
    cells = "".join(
        f'<th scope="col"{number}>{escape(head)}</th>'
        for place, head in enumerate(heads)
        for number in [' class="n"' if place >= texts and head not in _WORDS else ""]
    )
    inside = "\n".join(f"<tbody>{body}</tbody>" for body in bodies)
    # A table wider than the screen scrolls by itself, also by the keyboard.
    region = f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">'
    return f"{region}<table><caption>{caption}</caption><thead><tr>{cells}</tr></thead>\n{inside}</table></div>"


def _named(tag: str) -> str:
    """Return the heading of a row: the language in English, and in its own script and direction."""
    known = language(tag)
    own = f"<bdi{attributes([('lang', known.full), ('dir', known.direction)])}>{escape(known.native_name)}</bdi>"
    return f'<th scope="row">{escape(known.name)} {own if known.native_name != known.name else ""}</th>'


def _counts(found: Summary) -> str:
    states = (found.translated, found.fuzzy, found.untranslated, found.broken, found.outdated)
    return "".join(f'<td class="n">{count:,}</td>' for count in (found.words - found.words_done, found.units, *states))


def _verdict(found: Total | Summary, missed: bool) -> str:
    words = escape(verdict(found))
    return f'<span class="missed">{words}</span>' if missed else words
