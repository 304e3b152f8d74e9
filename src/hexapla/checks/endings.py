"""How a text ends: the classes of its final marks, on both sides of quotation marks and brackets that close there."""

from __future__ import annotations

import re

from msgspec import Struct

from hexapla.checks.adjacent import CLOSING, SPACES, UNSEEN
from hexapla.masking import CODE, TOKEN, Masked
from hexapla.text import expression

STOP, QUESTION, EXCLAMATION, COLON, SEMICOLON, COMMA, ELLIPSIS, DASH = (
    "stop",
    "question mark",
    "exclamation mark",
    "colon",
    "semicolon",
    "comma",
    "ellipsis",
    "dash",
)
_CLASSES = {
    **dict.fromkeys(".。．｡۔", STOP),
    **dict.fromkeys("?？؟", QUESTION),
    **dict.fromkeys("!！", EXCLAMATION),
    **dict.fromkeys(":：", COLON),
    **dict.fromkeys(";；؛", SEMICOLON),
    **dict.fromkeys(",，、،､", COMMA),
    **dict.fromkeys("…⋯", ELLIPSIS),
    **dict.fromkeys("—–―", DASH),
}
_PASSED = SPACES + UNSEEN + CLOSING + "\"'“‘«"
"""What may stand after the final mark: « closes in old Arabic files, “ in Russian and Arabic."""
_NOTE = expression(
    rf"(?:{CODE}+\s*\[?(?:\d{{1,3}}|\*{{1,3}})\]?\s*{CODE}+|\s?\[\d{{1,3}}\]|[¹²³⁰⁴-⁹]+|\*{{1,3}}){CODE}*\s*\Z"
)
"""A note's mark after the final one."""
_NOTE_ENDS = tuple(f"{CODE}]*¹²³⁰⁴⁵⁶⁷⁸⁹")
_CONJUNCTION = expression(
    r"[;；؛,，،、]\s*(?:and|or|and/or|et|ou|et/ou|y|e|o|u|y/o|и|или|и/или|а также|以及|和|或|与|及|并|و|أو|و/أو)\s*\Z",
    re.IGNORECASE,
)
"""The end of an item before the last: “; and”."""
_ABBREVIATION = expression(
    r"(?:\A|[\s\u00a0\u202f(.«“])(?:(?![IVX])[^\W\d_]|etc|Inc|Ltd|Co|Corp|Jr|Sr|Sra|al|No|Dr|Mr|Mrs|St|"
    r"p\.m|a\.m|U\.S|D\.C|vol|art|núm|"
    r"págs?|UU|dol|гг|вв|др|пр|руб|долл|им|стр|мин|тыс|ред|ст|н\.[ \u00a0\u202f]?э|т\.[ \u00a0\u202f]?[дпе]|"
    r"прим|млн|млрд|обл|экз|проц|EE\.[ \u00a0\u202f]?UU|hab|aprox|apdo|(?:av|apr)\.[ \u00a0]J\.-C)\Z"
)
"""What a final point may belong to: an abbreviation or an initial, not the Roman numeral of an annex.

The longest is far shorter than what is looked at.
"""


class Ending(Struct, frozen=True):
    """``marks`` are the classes of the final marks; ``span`` where they stand, or the last character without any.

    ``abbreviated``: the point may be that of an abbreviation. ``address``: the text ends in a URL or an e-mail address,
    which some houses let no point follow.
    """

    marks: frozenset[str]
    span: tuple[int, int]
    abbreviated: bool = False
    address: bool = False


def ending(text: Masked) -> Ending:
    """Return how ``text`` ends."""
    plain = text.plain
    end = len(plain)
    note = _NOTE.search(plain, max(0, end - 80)) if plain.rstrip()[-1:] in _NOTE_ENDS else None
    if note and note.start():
        end = note.start()
    listed = _CONJUNCTION.search(plain[:end], max(0, end - 24))
    if listed:
        mark = _CLASSES[plain[listed.start()]]
        return Ending(frozenset({mark}), (listed.start(), listed.start() + 1))
    marks, start, last = _marks_before(plain, end)
    bracket = _before_bracket(plain, end) if not marks else None
    if bracket is not None:
        marks, start, last = _marks_before(plain, bracket)
    if not marks:
        place = len(plain.rstrip(_PASSED)) or len(plain)
        return Ending(frozenset(), (max(0, place - 1), place), address=_ends_in_address(text, place))
    abbreviated = marks == {STOP} and bool(_ABBREVIATION.search(plain[max(0, start - 12) : start]))
    return Ending(frozenset(marks), (start, last), abbreviated, _ends_in_address(text, start))


def _ends_in_address(text: Masked, end: int) -> bool:
    if text.plain[max(0, end - 1) : end] != TOKEN:
        return False
    return any(item.kind in ("url", "email") and item.end == end for item in text.masks)


def _marks_before(plain: str, end: int) -> tuple[set[str], int, int]:
    """Return the classes of the marks before ``end``, seen through what closes there, with their span."""
    marks: set[str] = set()
    start = last = end
    index = end
    while index:
        char = plain[index - 1]
        if char in _CLASSES:
            dots = _dots(plain, index)
            marks.add(ELLIPSIS if dots > 2 else _CLASSES[char])
            last = index if start == end else last
            start = index = index - max(1, dots)
        elif char in _PASSED:
            index -= 1
        else:
            break
    return marks, start, last


def _dots(plain: str, end: int) -> int:
    """Return how many equal points end at ``end``, spaced or not."""
    if plain[end - 1] not in ".。":
        return 0
    start = end
    while start and plain[start - 1] == plain[end - 1]:
        start -= 1
    count = end - start
    if count == 1 and plain[max(0, end - 5) : end].replace("\u00a0", " ") == ". . .":
        return 5
    return count


def _before_bracket(plain: str, end: int) -> int | None:
    """Return where the bracket opens that closes at the end: “We go on. (Applause)” ends with its sentence."""
    closed = len(plain[:end].rstrip(SPACES + UNSEEN))
    if not closed or plain[closed - 1] not in ")）]］":
        return None
    start = max(plain.rfind("(", 0, closed), plain.rfind("（", 0, closed), plain.rfind("[", 0, closed))
    return start if start > 0 else None
