"""The conventions of United Nations speeches, by their *text*: shared by the readers of all formats.

A reader knows what the markup says; this module knows what the words say: which paragraph is the lead-in of a press
release, a salutation, the closing thanks, a disclaimer. Only blocks that a reader left as paragraphs are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hexapla.model import Block, Metadata, Role, plain
from hexapla.readers.addresses import is_salutation
from hexapla.readers.lead_ins import is_lead_in, lead_in_metadata
from hexapla.text import expression, normalize

__all__ = ["annotate", "is_boilerplate", "is_closing", "is_heading", "is_lead_in", "is_salutation"]

FIRST_BLOCKS = 10
"""A lead-in stands among so many blocks from the start."""

_DISCLAIMERS = (
    ("for information media", "not an official record"),
    ("à l'intention des organes d'information", "document non officiel"),
    ("a l'intention des organes d'information", "document non officiel"),
    ("para los medios de información", "documento no oficial"),
    ("для средств массовой информации", "неофициальный документ"),
    ("供新闻媒体使用", "非正式记录"),
    ("لاستخدام وسائط الإعلام", "وثيقة غير رسمية"),
    ("department of public information", "news and media division"),
    ("department of public information", "new york"),
    ("department of global communications", "new york"),
    ("département de l'information", "new york"),
    ("département de l'information", "service des informations"),
)
"""How a line begins and what else it holds: the wordings of press releases and of published pages, the masthead."""
_LONGEST_DISCLAIMER = 160
_LONGEST_HEADING = 200

_THANKS = (
    "thank you",
    "i thank you",
    "many thanks",
    "thanks",
    "je vous remercie",
    "je vous en remercie",
    "nous vous remercions",
    "merci",
    "muchas gracias",
    "muchísimas gracias",
    "gracias",
    "les agradezco",
    "les doy las gracias",
    "doy las gracias",
    "mil gracias",
    "le agradezco",
    "les agradecemos",
    "agradezco su",
    "благодарю",
    "благодарим",
    "я благодарю вас",
    "мы благодарим",
    "спасибо",
    "большое спасибо",
    "شكرا",
    "وشكرا",
    "أشكركم",
    "وأشكركم",
    "أشكر لكم",
    "نشكركم",
    "ونشكركم",
    "لكم الشكر",
    "ولكم الشكر",
    "ولكم جزيل الشكر",
    "ولكم مني جزيل الشكر",
)
_THANKS_HAN = (
    "谢谢",
    "感谢各位",
    "感谢大家",
    "感谢你们",
    "感谢您",
    "多谢",
    "非常感谢",
    "谨致谢意",
    "我感谢各位",
    "我感谢大家",
    "我感谢你们",
    "衷心感谢",
)
_MOST_THANKS = 300
"""Characters: a paragraph of thanks that is longer says more than thanks."""
_SENTENCES = expression("[.!?。！？؟]+")
_MARKS = expression("[\u064b-\u0652]")
_REAL_ENDINGS = tuple(".!?…。！？؟:：;；؛")
_LONG = 160

_OPEN = {Role.TITLE, Role.HEADING, Role.LEAD_IN, Role.SALUTATION, Role.SPEAKER, Role.BOILERPLATE}
"""After these a salutation may stand."""
_TRANSPARENT = {Role.REMARK, Role.ATTRIBUTE, Role.NOTE}
_AFTER_CLOSING = {Role.REMARK, Role.ATTRIBUTE, Role.NOTE}


def annotate(blocks: tuple[Block, ...], metadata: Metadata, language: str) -> tuple[tuple[Block, ...], Metadata]:
    """Return ``blocks`` with the roles that their text tells, and ``metadata`` with what the lead-in says.

    Only paragraphs get another role; no content changes, and no field that is already filled. ``language`` is the
    document's; a block's own comes first.
    """
    told = (Role.PARAGRAPH, Role.LEAD_IN)
    texts = [normalize(plain(block.content)) if block.role in told else "" for block in blocks]
    roles = [_own_role(block.role, text) for block, text in zip(blocks, texts, strict=True)]
    languages = [block.language or language for block in blocks]
    lead_in = _find_lead_in(roles, texts, languages)
    if lead_in is not None:
        roles[lead_in] = Role.LEAD_IN
        metadata = _filled(metadata, lead_in_metadata(texts[lead_in], languages[lead_in]))
    for index in _salutations(roles, texts, languages):
        roles[index] = Role.SALUTATION
    for index in _closings(roles, texts):
        roles[index] = Role.CLOSING
    return tuple(map(_with_role, blocks, roles)), metadata


def is_boilerplate(text: str) -> bool:
    """Whether ``text`` is a disclaimer, a masthead or a line without a letter or figure such as ``* *** *``."""
    if not any(map(str.isalnum, text)):
        return True
    if len(text) > _LONGEST_DISCLAIMER:
        return False
    folded = normalize(text).replace("’", "'").lower().lstrip("(*• ")
    return any(folded.startswith(start) and rest in folded for start, rest in _DISCLAIMERS)


def is_heading(text: str) -> bool:
    """Whether ``text`` is a heading of a briefing: ``**Security Council``."""
    body = text[2:].removesuffix("**")
    return (
        text.startswith("**")
        and len(text) <= _LONGEST_HEADING
        and body[:1].isalnum()
        and "**" not in body
        and not body.endswith(".")
    )


def is_closing(text: str) -> bool:
    """Whether each sentence of the normalized ``text`` gives thanks."""
    if len(text) > _MOST_THANKS:
        return False
    sentences = [part.strip(" \u00a0¡") for part in _SENTENCES.split(_MARKS.sub("", text).lower())]
    said = [sentence for sentence in sentences if any(map(str.isalnum, sentence))]
    return bool(said) and all(map(_thanks, said))


def _thanks(sentence: str) -> bool:
    if sentence.startswith(_THANKS_HAN):
        return True
    return any(sentence.startswith(form) and not sentence[len(form) : len(form) + 1].isalpha() for form in _THANKS)


def _own_role(role: Role, text: str) -> Role:
    """Return the role that ``text`` has wherever it stands."""
    if role is Role.PARAGRAPH and text and is_boilerplate(text):
        return Role.BOILERPLATE
    return Role.HEADING if role is Role.PARAGRAPH and is_heading(text) else role


def _find_lead_in(roles: Sequence[Role], texts: Sequence[str], languages: Sequence[str]) -> int | None:
    if Role.LEAD_IN in roles:
        return roles.index(Role.LEAD_IN)
    first = zip(roles, texts, languages, strict=True)
    for index, (role, text, language) in zip(range(FIRST_BLOCKS), first, strict=False):
        if role is Role.PARAGRAPH and is_lead_in(text, language):
            return index
    return None


def _filled(metadata: Metadata, found: dict[str, str]) -> Metadata:
    return replace(metadata, **{name: value for name, value in found.items() if value and not getattr(metadata, name)})


def _salutations(roles: Sequence[Role], texts: Sequence[str], languages: Sequence[str]) -> Iterator[int]:
    """Yield the salutations: before the first real paragraph, or directly after another one or a heading."""
    allowed = True
    for index, (role, text, language) in enumerate(zip(roles, texts, languages, strict=True)):
        if role in _OPEN:
            allowed = True
        elif role is Role.PARAGRAPH:
            if allowed and is_salutation(text, language):
                yield index
            elif len(text) > _LONG or text.rstrip("”’\"'»)").endswith(_REAL_ENDINGS):
                allowed = False
        elif role not in _TRANSPARENT:
            allowed = False


def _closings(roles: Sequence[Role], texts: Sequence[str]) -> Iterator[int]:
    """Yield the paragraphs of thanks at the end of the document, and of each part before a line of asterisks."""
    at_end = True
    for index in range(len(roles) - 1, -1, -1):
        role = roles[index]
        if role is Role.BOILERPLATE:
            at_end = True
        elif role is Role.PARAGRAPH and at_end and is_closing(texts[index]):
            yield index
        elif role not in _AFTER_CLOSING:
            at_end = False


def _with_role(block: Block, role: Role) -> Block:
    if role is block.role:
        return block
    return replace(block, role=role, level=2) if role is Role.HEADING else replace(block, role=role)
