"""What a numbered reference is."""

from __future__ import annotations

from msgspec import Struct

from hexapla.checks.rule import Span


class Reference(Struct, frozen=True):
    """A numbered reference.

    ``kind`` is ``article`` (rules and clauses as well), ``paragraph`` (items of an agenda as well: the words are one in
    several languages), ``chapter``, ``section``, ``annex`` or ``resolution`` (decisions as well). ``value`` is the
    number: ``5``, ``70/1``, ``S-25/1``, ``1325``. ``session`` is the year or session in the brackets behind the number
    of a resolution, 0 for none. ``sure``: whether a translation must have it; a *first* may become another word.
    """

    span: Span
    kind: str = "article"
    value: str = ""
    session: int = 0
    sure: bool = True
