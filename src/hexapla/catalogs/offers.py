"""Offers: which old translation is suggested for a message that has none, from the catalog itself or from memory.

In the order of what they are worth: an entry whose target was made for this very text; the same text in another
document; two entries joined, or one that was split; a near text of the catalog; a near text of another document. An
offer is always fuzzy, but for a trusted text from memory, and keeps the text that its target really translates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hexapla.catalogs import notes
from hexapla.catalogs.align import Seam, glue, seams
from hexapla.catalogs.memory import Memory
from hexapla.catalogs.near import Pair, choose, scored
from hexapla.model import Message

Key = tuple[str, str]

_DOUBLE = 0.95
"""A text that is so near to another one is that one's successor and no part of a third."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A target for a message, with what it brings along. ``used`` entries of the catalog live on in it."""

    target: str
    previous: str | None = None
    previous_context: str | None = None
    flags: tuple[str, ...] = ("fuzzy",)
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    used: tuple[Key, ...] = ()

    def fill(self, message: Message) -> Message:
        """Return ``message`` with what is offered, beside what it has; its notes are the merge's to add."""
        flags = (*self.flags, *(flag for flag in message.flags if flag != "fuzzy"))
        return replace(
            message,
            target=self.target,
            flags=tuple(dict.fromkeys(flags)),
            comments=tuple(dict.fromkeys((*message.comments, *self.comments))),
            previous=self.previous,
            previous_context=self.previous_context,
        )


@dataclass(frozen=True, slots=True)
class Own:
    """What a catalog itself can offer: ``spare`` entries have a target and the template lacks them.

    A message and an entry are brought together once, when one of them is ``fresh`` (new in the template, or gone from
    it just now): a suggestion that a translator has thrown away does not come back.
    """

    spare: tuple[Message, ...] = ()
    fresh: frozenset[Key] = frozenset()

    def meet(self, message: Message, entry: Message) -> bool:
        """Whether the two may be brought together."""
        return message.key in self.fresh or entry.key in self.fresh


def offers(wanted: Sequence[Message], own: Own, memory: Memory | None = None) -> dict[Key, Offer]:
    """Return what is offered for the messages ``wanted``, which have no target.

    Where nothing of the catalog can be brought together with them, this costs no index.
    """
    found = _reverted(wanted, own)
    if memory:
        exact = {message.key: _exact(message, memory) for message in wanted if message.key not in found}
        found |= {key: offer for key, offer in exact.items() if offer}
    found |= _near(wanted, own, found)
    if memory:
        near = {message.key: _lent(message, memory) for message in wanted if message.key not in found}
        found |= {key: offer for key, offer in near.items() if offer}
    return found


def _reverted(wanted: Sequence[Message], own: Own) -> dict[Key, Offer]:
    """Offer the targets of fuzzy entries for the text that they were made for: the source took a change back.

    They stay fuzzy: nobody can tell whether such a target is still the old one or half way to the new text.
    """
    made_for: defaultdict[str | None, list[Message]] = defaultdict(list)
    for entry in own.spare:
        if entry.fuzzy:
            made_for[entry.previous].append(entry)
    found = {}
    for message in wanted:
        entries = [entry for entry in made_for.get(message.source, ()) if own.meet(message, entry)]
        entries.sort(key=lambda entry: ((entry.previous_context or "") != message.context, entry.key))
        if entries:
            same = [entry for entry in entries if entry.target == entries[0].target]  # the parts of one split
            comments = tuple(comment for entry in same for comment in entry.comments)
            used = tuple(entry.key for entry in same)
            found[message.key] = replace(_offer(entries[0]), comments=comments, used=used)
    return found


def _near(wanted: Sequence[Message], own: Own, found: Mapping[Key, Offer]) -> dict[Key, Offer]:
    """Offer entries for the messages that have nothing in ``found``: joined or split ones, then near ones."""
    if not own.fresh:
        return {}
    used = {key for offer in found.values() for key in offer.used}
    left = [message for message in wanted if message.key not in found]
    spare = sorted((entry for entry in own.spare if entry.key not in used), key=lambda entry: (entry.source, entry.key))
    new, gone = _of(left, own.fresh), _of(spare, own.fresh)
    left, spare = left if gone else new, spare if new else gone  # what cannot meet anything is not even looked at
    if not left or not spare:
        return {}
    near = _Near(left, spare, own)
    return near.joined() | near.split() | near.single()


class _Near:
    """Messages and entries whose texts are near. The steps in order: each leaves the next one what is left."""

    def __init__(self, wanted: Sequence[Message], spare: Sequence[Message], own: Own) -> None:
        self.wanted, self.spare, self.own = wanted, spare, own
        self.new = {number: message.source for number, message in enumerate(wanted)}
        self.old = {number: entry.source for number, entry in enumerate(spare)}
        pairs = scored([*self.new.values()], [*self.old.values()])
        self.pairs = [pair for pair in pairs if self._meet(*pair[:2])]
        # Of texts equally near, one of the same context.
        self.pairs.sort(key=lambda pair: (-pair[2], wanted[pair[0]].context != spare[pair[1]].context))
        self.served: set[int] = set()
        self.used: set[int] = set()

    def joined(self) -> dict[Key, Offer]:
        """Offer two entries together for one message. They become obsolete all the same: as the source may take the
        join back, and only there a translator's two texts stand apart."""
        best, others = _best(self.pairs, 0), _best(self.pairs, 1)
        found = seams(
            self.new,
            {old: text for old, text in self.old.items() if others.get(old, 0.0) < _DOUBLE},
            best=best,
            allowed=lambda seam: self._meet(seam.whole, seam.first) or self._meet(seam.whole, seam.second),
        )
        self.served |= {seam.whole for seam in found}
        self.used |= {number for seam in found for number in _parts(seam)}
        return {self.wanted[seam.whole].key: _joined(self.spare[seam.first], self.spare[seam.second]) for seam in found}

    def split(self) -> dict[Key, Offer]:
        """Offer one entry for each of two messages."""
        best, others = _best(self.pairs, 1), _best(self.pairs, 0)
        parts = {new: text for new, text in self.new.items() if new not in self.served}
        found = seams(
            {old: text for old, text in self.old.items() if old not in self.used},
            {new: text for new, text in parts.items() if others.get(new, 0.0) < _DOUBLE},
            best=best,
            allowed=lambda seam: all(self._meet(number, seam.whole) for number in _parts(seam)),
        )
        self.served |= {number for seam in found for number in _parts(seam)}
        self.used |= {seam.whole for seam in found}
        return {
            self.wanted[number].key: replace(_offer(self.spare[seam.whole]), notes=(notes.SPLIT,))
            for seam in found
            for number in _parts(seam)
        }

    def single(self) -> dict[Key, Offer]:
        """Offer one entry for each message that is left; one that is used already only where there is no other."""
        left = [pair for pair in self.pairs if pair[0] not in self.served]
        left.sort(key=lambda pair: pair[1] in self.used)
        return {self.wanted[new].key: _offer(self.spare[old]) for new, old, _ in choose(left)}

    def _meet(self, new: int, old: int) -> bool:
        return self.own.meet(self.wanted[new], self.spare[old])


def _exact(message: Message, memory: Memory) -> Offer | None:
    """Offer what another document says for the same text, if all that have it say the same."""
    known = memory.exact(message.source, message.context)
    if len(known) != 1:
        return None
    if memory.trust:
        return Offer(known[0].target, flags=())
    return Offer(known[0].target, notes=(notes.from_document(known[0].document),))


def _lent(message: Message, memory: Memory) -> Offer | None:
    """Offer what another document says for a near text; not for a text that the project translates in two ways."""
    known = None if memory.exact(message.source, message.context) else memory.near(message.source)
    if known is None:
        return None
    return Offer(known.target, known.source, known.context or None, notes=(notes.from_document(known.document),))


def _offer(entry: Message) -> Offer:
    previous, context = _translates(entry)
    flags = ("fuzzy", *(flag for flag in entry.flags if flag != "fuzzy"))
    return Offer(entry.target, previous, context, flags, entry.comments, used=(entry.key,))


def _joined(first: Message, second: Message) -> Offer:
    one, two = _offer(first), _offer(second)
    whole = one.previous is not None and two.previous is not None
    return Offer(
        target=glue(one.target.strip(), two.target.strip()),
        previous=glue(one.previous or "", two.previous or "") if whole else None,
        previous_context=one.previous_context if whole else None,
        flags=(*one.flags, *two.flags),
        comments=(*one.comments, *two.comments),
        notes=(notes.JOINED,),
    )


def _translates(entry: Message) -> tuple[str | None, str | None]:
    """Return the text and context that the target of ``entry`` really translates.

    Of a fuzzy entry that is its previous text; None if it has none: somebody doubts the target, and why is not known.
    """
    if entry.fuzzy:
        return entry.previous, entry.previous_context
    return entry.source, entry.context or None


def _best(pairs: Iterable[Pair], side: int) -> dict[int, float]:
    """Return the best score for each text on one side of ``pairs``."""
    found: dict[int, float] = {}
    for pair in pairs:
        number = pair[side]
        found.setdefault(int(number), pair[2])
    return found


def _of(messages: Iterable[Message], keys: frozenset[Key]) -> list[Message]:
    return [message for message in messages if message.key in keys]


def _parts(seam: Seam) -> tuple[int, int]:
    return seam.first, seam.second
