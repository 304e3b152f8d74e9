"""The extracted comments that a merge adds, beside those of the template.

The rule: they begin with ``changed:`` or ``from memory:``, and they stand after the template's. A merge takes all other
extracted comments from the template; these it keeps as long as the target is a suggestion, and drops once a translator
has confirmed it. What follows from the previous text alone (the grade) is written anew each time, so that it comes back
when another tool has dropped it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hexapla.model import MEMORY_NOTE, Message
from hexapla.text import collapse, printable

Grade = Callable[[str, str], str]
"""Says what changed between a previous text and the source now: ``number``, ``wording`` …, or "" for nothing."""

CHANGED = "changed: "
SPLIT = "changed: split, this was one paragraph"
JOINED = "changed: joined, these were two paragraphs"
REVERTED = "changed: reverted, this is again the text that was translated"
CONTEXT = "changed: context"

_LASTING = (SPLIT, JOINED)
_EQUAL = (REVERTED, CONTEXT)


def is_note(comment: str) -> bool:
    """Whether an extracted comment is one that a merge adds."""
    return comment.startswith((CHANGED, MEMORY_NOTE))


def from_document(document: str) -> str:
    """Return the note of a target that another document lent."""
    return MEMORY_NOTE + _line(document)


def ambiguous(documents: Iterable[str]) -> str:
    """Return the note of a text that the project translates in several ways."""
    return f"{MEMORY_NOTE}translated differently in {', '.join(map(_line, documents))}"


def extracted(
    template: tuple[str, ...], message: Message, notes: Iterable[str], grade: Grade | None
) -> tuple[str, ...]:
    """Return the extracted comments of ``message``: the template's, then those of ``notes`` that are still true."""
    if message.translated:
        return template
    lasting = [note for note in notes if note in _LASTING or note.startswith(MEMORY_NOTE)]
    if not message.target.strip():
        own = [note for note in lasting if note.startswith(MEMORY_NOTE)]
    else:
        own = [*lasting, *_changed(message, [note for note in notes if note.startswith(CHANGED)], grade)]
    return (*template, *dict.fromkeys(note for note in own if note not in template))


def _changed(message: Message, known: list[str], grade: Grade | None) -> list[str]:
    """Return the note that says what changed since the previous text; ``known`` ones where that cannot be told."""
    if message.previous == message.source:
        same_context = (message.previous_context or "") == message.context
        return [REVERTED if same_context else CONTEXT]
    if message.previous is None or grade is None:
        return [note for note in known if note not in _LASTING and note not in _EQUAL]
    found = _line(grade(message.previous, message.source))
    return [CHANGED + found] if found else []


def _line(text: str) -> str:
    return printable(collapse(text))
