"""Three-way merge of catalogs, entry by entry, for version control: neighbours that both sides edited do not conflict.

An entry is known by its context and source text. What only one side changed is taken from that side; what both changed
to the same is taken once; what both changed differently is a conflict and is written with the marks of git, which every
PO tool refuses, so that nobody publishes one of the two by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hexapla.catalogs.po import dump
from hexapla.model import Catalog, Message

_Key = tuple[str, str]
_OURS, _MIDDLE, _THEIRS = b"<<<<<<< ours\n", b"=======\n", b">>>>>>> theirs\n"


def merge_three(base: Catalog, ours: Catalog, theirs: Catalog) -> tuple[bytes, int]:
    """Return the merged catalog as bytes and the number of conflicts in it.

    The order is ours; what only they have follows the entry that it follows there. Header fields merge like entries.
    """
    was, mine, other = (_by_key(catalog) for catalog in (base, ours, theirs))
    order = _order([message.key for message in ours.messages], [message.key for message in theirs.messages])
    merged: list[Message] = []
    conflicts: list[tuple[Message, Message]] = []
    for key in order:
        chosen, conflict = _choose(was.get(key), mine.get(key), other.get(key))
        if conflict:
            conflicts.append(conflict)
        if chosen is not None:
            merged.append(chosen)
    catalog = replace(
        ours,
        header=_merge_header(dict(base.header), ours.header, dict(theirs.header)),
        comments=tuple(dict.fromkeys((*ours.comments, *(c for c in theirs.comments if c not in base.comments)))),
        messages=tuple(merged),
    )
    data = dump(catalog)
    for left, right in conflicts:
        data = data.replace(_entry(left), _OURS + _entry(left) + _MIDDLE + _entry(right) + _THEIRS, 1)
    return data, len(conflicts)


def _by_key(catalog: Catalog) -> Mapping[_Key, Message]:
    """The messages by key; a current one wins over an obsolete one."""
    found: dict[_Key, Message] = {}
    for message in catalog.messages:
        if message.key not in found or found[message.key].obsolete:
            found[message.key] = message
    return found


def _order(ours: list[_Key], theirs: list[_Key]) -> list[_Key]:
    """Return all keys: ours in our order, each of theirs that we lack after the one it follows there."""
    result = list(dict.fromkeys(ours))
    known = set(result)
    previous: _Key | None = None
    followers: dict[_Key | None, list[_Key]] = {}
    for key in dict.fromkeys(theirs):
        if key in known:
            previous = key
        else:
            followers.setdefault(previous, []).append(key)
    ordered = list(followers.get(None, ()))
    for key in result:
        ordered += [key, *followers.get(key, ())]
    return ordered


def _choose(
    base: Message | None, ours: Message | None, theirs: Message | None
) -> tuple[Message | None, tuple[Message, Message] | None]:
    """Return the entry to keep, and the two that conflict if both sides changed it differently."""
    if ours == theirs or theirs == base:
        return ours, None
    if ours == base:
        return theirs, None
    if ours is None or theirs is None:
        return ours or theirs, None  # one side removed what the other translated: the work is kept
    if _work(ours) == _work(theirs) or (base is not None and _work(theirs) == _work(base)):
        return ours, None
    if base is not None and _work(ours) == _work(base):
        return replace(theirs, references=ours.references, extracted=ours.extracted), None
    if not ours.target or not theirs.target:
        return (ours if ours.target else theirs), None
    return ours, (ours, theirs)


def _work(message: Message) -> tuple[object, ...]:
    """What a person did in an entry; references and extracted comments come from the source."""
    flags = tuple(sorted(message.flags))
    return message.target, flags, message.comments, message.obsolete, message.previous, message.plural


def _merge_header(
    base: Mapping[str, str], ours: Iterable[tuple[str, str]], theirs: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Take each field from the side that changed it; where both did, dates take the later, others ours."""
    fields: dict[str, str] = {}
    for key, value in ours:
        other = theirs.get(key, value)
        if value == base.get(key):
            fields[key] = other
        else:
            fields[key] = max(value, other) if key.endswith("-Date") and other != base.get(key) else value
    return tuple(
        (fields | {key: value for key, value in theirs.items() if key not in fields and key not in base}).items()
    )


def _entry(message: Message) -> bytes:
    """Return the bytes of an entry as a catalog holds them."""
    return dump(Catalog(messages=(message,)))
