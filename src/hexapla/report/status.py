"""How far the editions are: a table with bars for people, JSON for machines.

The reports take the summaries and, among them in place of a summary, :class:`Unread`: what is not counted because it
cannot be read. A language with such a document is never shown as complete.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width

from msgspec import Struct

from hexapla.editions import Summary
from hexapla.text import printable

NOTHING = "nothing to do: nothing to translate"

_HEAD = ("document", "language", "done", "units", "fuzzy", "untranslated", "words to do")
_CELLS = 20
_COLOURS = {"good": "32", "part": "33", "low": "31"}


class Unread(Struct, frozen=True):
    """A document in a language that cannot be counted: the source or the catalog cannot be read."""

    document: str
    language: str


class Total(Struct, frozen=True):
    """A language over all its documents. ``summary`` is the sum of theirs, with their threshold.

    ``documents`` were counted, ``unread`` could not be; ``missed`` are under the threshold.
    """

    summary: Summary
    documents: int
    unread: int
    missed: int

    @property
    def language(self) -> str:
        """The tag."""
        return self.summary.language

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.unread and self.summary.translated == self.summary.units

    @property
    def share(self) -> float:
        """How much of what could be counted is translated, 0 to 1; below 1 while something is missing."""
        if self.complete:
            return 1.0
        return min(0.999, self.summary.per_cent / 100) if self.summary.units else 0.0

    @property
    def done(self) -> str:
        """The per cent for people: never 100 while something is missing; ``< 75 %`` if not all could be counted."""
        if self.unread and not self.summary.units:
            return "?"
        return f"< {per_cent(self.summary)}" if self.unread and self.summary.translated else per_cent(self.summary)

    @property
    def left(self) -> int:
        """The words that are to be done, of what could be counted."""
        return self.summary.words - self.summary.words_done

    @property
    def level(self) -> str:
        """``good``: complete, or as far as the project asks; ``low``: not half done; else ``part``."""
        met = self.summary.threshold is not None and not self.missed and not self.unread
        return "good" if self.complete or met else "low" if self.share < 0.5 else "part"


Item = Summary | Unread


def counted(items: Iterable[Item]) -> list[Summary]:
    """Return the summaries among ``items``."""
    return [item for item in items if isinstance(item, Summary)]


def totals(items: Iterable[Item]) -> tuple[Total, ...]:
    """Return the total of each language, in the order in which the items name them."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.language, []).append(item)
    return tuple(_total(language, group) for language, group in groups.items())


def _total(language: str, items: Sequence[Item]) -> Total:
    found = counted(items)
    summary = Summary(
        document="",
        language=language,
        units=sum(each.units for each in found),
        translated=sum(each.translated for each in found),
        fuzzy=sum(each.fuzzy for each in found),
        untranslated=sum(each.untranslated for each in found),
        broken=sum(each.broken for each in found),
        outdated=sum(each.outdated for each in found),
        words=sum(each.words for each in found),
        words_done=sum(each.words_done for each in found),
        threshold=next((each.threshold for each in found if each.threshold is not None), None),
    )
    return Total(summary, len(found), len(items) - len(found), sum(not each.passed for each in found))


def per_cent(summary: Summary) -> str:
    """Return the share done; never 100 % while something is missing."""
    rounded = f"{summary.per_cent:.0f}"
    return f"{summary.share} %" if rounded == "100" and summary.translated < summary.units else f"{rounded} %"


def table(items: Sequence[Item], code: int, *, blocks: bool = True, colour: bool = False) -> str:
    """Return the summaries as a table in plain text, one line each, then a bar for each language.

    ``blocks``: the bars are of block characters, else of ASCII. ``colour``: with the codes of a terminal.
    """
    del code
    if not items:
        return f"{NOTHING}\n"
    rows = [_HEAD, *map(_row, counted(items))]
    widths = [max(columns(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = []
    for row in rows:
        cells = [cell + " " * (width - columns(cell)) for cell, width in zip(row[:2], widths[:2], strict=True)]
        cells += [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([*lines, "", *_bars(totals(items), blocks, colour), *_remarks(counted(items))]) + "\n"


def as_json(items: Sequence[Item], code: int) -> str:
    """Return the summaries as one JSON object with ``schema_version``, ``summary`` and ``exit_code``."""
    return (
        json.dumps(
            {
                "schema_version": 1,
                "summary": [summary_object(summary) for summary in counted(items)],
                "exit_code": code,
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def columns(text: str) -> int:
    """Return how many columns ``text`` takes on a terminal: two for a wide character, none for a combining one."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def plural(count: int, word: str) -> str:
    """Return ``1 word``, ``2 words``."""
    return f"{count:,} {word if count == 1 else word + 's'}"


def verdict(found: Total | Summary) -> str:
    """Return in words whether a threshold is met: ``95 %: missed in 1 of 3``; "" if there is none."""
    if isinstance(found, Summary):
        found = Total(found, documents=1, unread=0, missed=int(not found.passed))
    if found.summary.threshold is None:
        return ""
    where = f" in {found.missed:,} of {found.documents:,}" if found.documents > 1 else ""
    words = f"missed{where}" if found.missed else "not known" if found.unread else "met"
    return f"{found.summary.threshold:g} %: {words}"


def _row(summary: Summary) -> tuple[str, ...]:
    counts = (summary.units, summary.fuzzy, summary.untranslated, summary.words - summary.words_done)
    return (printable(summary.document), summary.language, per_cent(summary), *(f"{count:,}" for count in counts))


def _bars(found: Sequence[Total], blocks: bool, colour: bool) -> list[str]:
    tags = max(len(total.language) for total in found)
    shares = max(len(total.done) for total in found)
    words = max(len(f"{total.left:,}") for total in found)
    lines = []
    for total in found:
        bar = _bar(total, blocks)
        if colour:
            bar = f"\x1b[{_COLOURS[total.level]}m{bar}\x1b[0m"
        done = f"{total.language.ljust(tags)}  {bar}  {total.done.rjust(shares)}  "
        unread = f", {plural(total.unread, 'document')} not read" if total.unread else ""
        lines.append(f"{done}{total.left:>{words},} {'word' if total.left == 1 else 'words'} to do{unread}")
    return lines


def _bar(total: Total, blocks: bool) -> str:
    """Return a bar that is full only if nothing is missing, and empty only if nothing is done."""
    full = int(total.share * _CELLS) or bool(total.summary.translated)
    return "█" * full + "░" * (_CELLS - full) if blocks else f"[{'#' * full}{'.' * (_CELLS - full)}]"


def _remarks(found: Sequence[Summary]) -> list[str]:
    broken = [
        f"{printable(s.document)} {s.language}: {s.broken} cannot be published; see hexapla check"
        for s in found
        if s.broken
    ]
    missed = [
        f"{printable(s.document)} {s.language}: {s.share} % is under the threshold of {s.threshold:g} %"
        for s in found
        if not s.passed
    ]
    return ["", *remarks] if (remarks := broken + missed) else []


def summary_object(summary: Summary) -> dict[str, object]:
    """Return ``summary`` by the names of the contract."""
    return {
        "document": summary.document,
        "language": summary.language,
        "requirement": summary.requirement,
        "units": summary.units,
        "translated": summary.translated,
        "fuzzy": summary.fuzzy,
        "untranslated": summary.untranslated,
        "broken": summary.broken,
        "outdated": summary.outdated,
        "words": summary.words,
        "words_done": summary.words_done,
        "threshold": summary.threshold,
        "passed": summary.passed,
    }
