"""The strict grammar of PO: what a catalog must be before polib sees it.

polib (and Babel) read damaged catalogs in silence: text is cut at a missing quote, comments move, conflict marks become
text. So every line is held against one regular expression and the order of keywords against a small table. What passes
is written anew, a field a line, in the only form that polib reads without loss; what polib would lose (comments, line
numbers) is handed over beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from hexapla.errors import CatalogError
from hexapla.text import expression

# White space of gettext's lexer, which is ASCII; possessive quantifiers keep every line linear.
_BLANK = r"[ \t\r\f\v]*+"
_ESCAPE = r'\\(?:[abfnrtv"\\]|[0-3]?[0-7]{1,2}|x[0-9A-Fa-f]{1,2}(?![0-9A-Fa-f]))'
_LINE = expression(
    rf"""{_BLANK}(?:
        (?:\#~{_BLANK})? (?P<comment>\#(?![~|]).*)
      | (?P<mark>\#~\||\#~|\#\|)?+ {_BLANK}
        (?: (?: (?P<word>msgctxt|msgid_plural|msgid|msgstr) (?:{_BLANK}\[{_BLANK}(?P<index>[0-9]{{1,3}}){_BLANK}\])?
            {_BLANK})?
            "(?P<text>(?:[^"\\]++|{_ESCAPE})*+)"{_BLANK}
        )?
    )""",
    re.VERBOSE | re.DOTALL,
)
_RARE = expression(r"((?:\\[0-3]?[0-7]{1,2}|\\x[0-9A-Fa-f]{1,2})++)|\\(.)", re.DOTALL)
_NUMBER = expression(r"\\(?:x([0-9A-Fa-f]+)|([0-7]+))")
_STRING = expression(r'"(?:[^"\\]++|\\.)*+("?)', re.DOTALL)
_WORD = expression(r"[A-Za-z_][\w-]*(?:\s*\[[^\]]*\])?")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

# Which keywords may follow which in one entry; "" is the place between two entries.
_NEXT = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[]",),
    "msgstr": (),
    "msgstr[]": ("msgstr[]",),
}
_PREVIOUS = ("", "msgctxt", "msgid", "msgid_plural")
_PLURALS = 10  # polib reads one digit; no language has more than six forms


@dataclass(frozen=True, slots=True)
class Entry:
    """What polib does not keep of an entry: the line of its ``msgid`` and its comment lines, from ``#`` on."""

    line: int
    comments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """A catalog that keeps the grammar.

    ``lines`` are for polib: each field whole on the line where it begins, all others empty. ``trailing`` are the
    translator's comments after the last entry.
    """

    lines: list[str]
    entries: tuple[Entry, ...]
    trailing: tuple[str, ...]


def scan(lines: Sequence[str], path: str = "") -> Scan:
    """Hold ``lines`` (without their line ends) against the grammar.

    Raises CatalogError with line, cause and hint at the first line that breaks it, or if there is no entry.
    """
    guard = _Guard(path, len(lines))
    match_line = _LINE.fullmatch
    for number, line in enumerate(lines, 1):
        match = match_line(line)
        if match is None:
            cause, hint = _diagnose(line)
            raise CatalogError(cause, path=path, line=number, hint=hint)
        comment, mark, word, index, text = match.groups()
        if comment is not None:
            guard.comment(number, comment)
        elif text is not None:
            if "\\" in text:
                text = guard.escapes(number, text)
            if word is None:
                guard.continuation(number, mark or "", text)
            elif mark in ("#|", "#~|"):
                guard.previous(number, word if index is None else "msgstr", text)
            else:
                guard.keyword(number, word, index, mark or "", text)
    return guard.finish(len(lines))


class _Guard:
    """The state between two lines."""

    def __init__(self, path: str, count: int) -> None:
        self.path = path
        self.lines = [""] * count
        self.entries: list[Entry] = []
        self.comments: list[str] = []
        self.state = ""  # the last keyword of the entry at hand
        self.before = ""  # the last keyword of its previous texts
        self.mark = ""
        self.line = 0  # where the entry begins
        self.plurals = 0
        self.open: tuple[int, str] | None = None  # the field that a continuation line goes on: its line and beginning
        self.parts: list[str] = []

    def fail(self, number: int, cause: str, hint: str) -> NoReturn:
        raise CatalogError(cause, path=self.path, line=number, hint=hint)

    def close(self) -> None:
        """Write the open field; joined once, so that a field of many lines costs no more than its length."""
        if self.open:
            number, beginning = self.open
            self.lines[number - 1] = f'{beginning} "{"".join(self.parts)}"'
        self.open, self.parts = None, []

    def between(self, number: int, what: str) -> None:
        """Leave a complete entry; nothing else may stand inside one."""
        self.close()
        if self.state not in ("", "msgstr", "msgstr[]"):
            self.fail(number, f"{what} inside the entry of line {self.line}, which has no msgstr yet", _INCOMPLETE)
        self.state = ""

    def comment(self, number: int, text: str) -> None:
        self.between(number, "a comment")
        self.comments.append(text.rstrip("\r"))

    def previous(self, number: int, word: str, text: str) -> None:
        self.between(number, "a previous text")
        if word not in _PREVIOUS or _PREVIOUS.index(word) <= _PREVIOUS.index(self.before):
            after = f" after {self.before}" if self.before else ""
            self.fail(number, f"{word} out of order{after} in the previous text", "write msgctxt, msgid, msgid_plural")
        self.before = word
        self.open, self.parts = (number, f"#| {word}"), [text]

    def keyword(self, number: int, word: str, index: str | None, mark: str, text: str) -> None:
        self.close()
        symbol = word if index is None else f"{word}[]"
        if symbol not in _NEXT[self.state]:
            if self.state not in ("msgstr", "msgstr[]") or symbol not in _NEXT[""]:
                self.out_of_order(number, symbol)
            self.state = ""
        if not self.state:
            self.mark, self.line, self.plurals = mark, number, 0
        elif mark != self.mark:
            self.fail(number, f"obsolete and current lines are mixed in the entry of line {self.line}", _OBSOLETE)
        if symbol == "msgstr[]":
            if int(index or 0) != self.plurals or self.plurals >= _PLURALS:
                self.fail(
                    number, f"msgstr[{index}] out of order", "write msgstr[0], msgstr[1] … without a gap, up to 9"
                )
            word, self.plurals = f"msgstr[{self.plurals}]", self.plurals + 1
        if symbol == "msgid":
            self.entries.append(Entry(number, tuple(self.comments)))
            self.comments, self.before = [], ""
        self.state = symbol
        self.open, self.parts = (number, f"{mark} {word}" if mark else word), [text]

    def out_of_order(self, number: int, symbol: str) -> NoReturn:
        if self.state == "msgid" and symbol == "msgstr[]":
            self.fail(number, "msgstr[n] without msgid_plural", "write msgstr, or add the msgid_plural")
        if self.state == "msgid_plural" and symbol == "msgstr":
            self.fail(number, "msgstr without a number after msgid_plural", "write msgstr[0], msgstr[1] …")
        if self.state and symbol in _NEXT[""]:
            self.fail(number, f"{symbol} before the msgstr of the entry of line {self.line}", _INCOMPLETE)
        after = f" after {self.state.replace('[]', '[n]')}" if self.state else " without a msgid before it"
        self.fail(number, f"{symbol.replace('[]', '[n]')} out of order{after}", "write msgctxt, msgid, msgstr")

    def continuation(self, number: int, mark: str, text: str) -> None:
        if self.open is None:
            self.fail(number, "a text without a keyword", "begin it with msgid or msgstr, or remove the line")
        wanted = "#|" if self.open[1].startswith("#|") else self.mark
        if mark.replace("#~|", "#|") != wanted:
            self.fail(number, f"this line does not go on with the field of line {self.open[0]}", _OBSOLETE)
        self.parts.append(text)

    def escapes(self, number: int, text: str) -> str:
        r"""Return ``text`` with the escapes that polib does not know (``\a``, ``\101``, ``\x41``) as others."""

        def plain(match: re.Match[str]) -> str:
            run, single = match.groups()
            if run is None:
                return "\a" if single == "a" else match[0]
            codes = bytes(int(hexa, 16) if hexa else int(octal, 8) for hexa, octal in _NUMBER.findall(run))
            try:
                decoded = codes.decode("utf-8")
            except UnicodeDecodeError:
                self.fail(number, f"the escape {run} is not UTF-8", "write the character itself")
            if "\0" in decoded:
                self.fail(number, "a NUL character", "remove it")
            return decoded.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")

        return _RARE.sub(plain, text)

    def finish(self, last: int) -> Scan:
        self.close()
        if self.state not in ("", "msgstr", "msgstr[]"):
            self.fail(last, f"the file ends inside the entry of line {self.line}, before its msgstr", _TRUNCATED)
        if not self.entries and not self.before:
            self.fail(1, "the catalog is empty", "write it anew with 'hexapla extract', or restore it")
        if self.before or any(line[:2] in _OF_AN_ENTRY for line in self.comments):
            self.fail(last, "the file ends after the comments of an entry, before its msgid", _TRUNCATED)
        return Scan(self.lines, tuple(self.entries), tuple(self.comments))


_TRUNCATED = "the file is cut: restore it from version control or ask the translator for the whole file"
_INCOMPLETE = "complete the entry or remove it"
_OBSOLETE = "write #~ before every line of an obsolete entry, and before no other"
_OF_AN_ENTRY = ("#.", "#:", "#,", "#=")


def _diagnose(line: str) -> tuple[str, str]:
    """Say what is wrong with a line that is not PO, and what to do."""
    stripped = line.strip()
    if stripped.startswith(_CONFLICT):
        return "merge conflict mark", "resolve the conflict: keep one of the two versions and remove the marks"
    rest = re.sub(r"^(?:#~\||#~|#\|)\s*", "", stripped)
    word = _WORD.match(rest)
    known = word and re.fullmatch(r"msgctxt|msgid|msgid_plural|msgstr\s*(?:\[\s*[0-9]{1,3}\s*\])?", word[0].strip())
    after = rest[word.end() :].lstrip() if word else rest
    if not after.startswith('"'):
        if known:
            return f"no quoted text after {word and word[0]}", f'write {word and word[0]} "…"'
        return (
            f"text outside quotes: {_short(stripped)}",
            'quote it with "…", or begin the line with # if it is a comment',
        )
    if word and not known:
        return f"unknown keyword {_short(word[0])}", "the keywords are msgctxt, msgid, msgid_plural and msgstr"
    string = _STRING.match(after)
    if string is None or not string[1]:
        return "missing closing quote", 'end the line with "; if it is the last one, the file is cut: restore it'
    tail = after[string.end() :]
    if '"' in tail:
        return "unescaped quote", r"write \" for a quote inside a text"
    if tail.strip():
        return f"text outside quotes: {_short(tail)}", "move it inside the quotes or remove it"
    bad = re.search(rf"(?:[^\\]|{_ESCAPE})*+(\\.)", string[0])
    return f"unknown escape {bad[1] if bad else ''}", r"write \\ for a backslash"


def _short(text: str) -> str:
    """Return the beginning of ``text``, for a message."""
    text = text.strip()
    return repr(text if len(text) <= 40 else f"{text[:39]}…")
