"""What the elements of Akoma Ntoso 3.0 mean for a speech (OASIS Akoma Ntoso 1.0; the UN's profile, domain notes B1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hexapla.languages import format_date
from hexapla.languages import language as language_of
from hexapla.model import CodeKind, Metadata, Role, Slot
from hexapla.readers.elements import Element, identifier, is_element, local_name, text_of
from hexapla.readers.tree import Context, Kind, Profile

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

# Elements of the schema's group ``inlineCM`` and its kin: they stand inside a text.
_INLINE = frozenset(
    "a abbr affectedDocument argument b br change concept courtType date decoration def defBody docAuthority "
    "docCommittee docDate docIntroducer docJurisdiction docket docketNumber docNumber docProponent docPurpose "
    "docStage docStatus docTitle docType del emphasis entity eol eop event fillIn i img inline ins judge lawyer "
    "legislature location marker mmod mod mref neutralCitation noteRef object omissis opinion organization "
    "outcome party person placeholder process quantity quotedText ref relatedDocument remark rmod role rref "
    "session shortTitle signature span strong sub sup term time u vote".split()
)
_CODES = {
    "i": CodeKind.EMPHASIS,
    "emphasis": CodeKind.EMPHASIS,
    "b": CodeKind.STRONG,
    "strong": CodeKind.STRONG,
    "a": CodeKind.LINK,
    "ref": CodeKind.LINK,
    "mref": CodeKind.LINK,
    "rref": CodeKind.LINK,
    "noteRef": CodeKind.LINK,
    "br": CodeKind.LINE_BREAK,
    "eol": CodeKind.LINE_BREAK,
    "sup": CodeKind.SUPERSCRIPT,
    "sub": CodeKind.SUBSCRIPT,
    "quotedText": CodeKind.QUOTATION,
    "remark": CodeKind.REMARK,
    "img": CodeKind.IMAGE,
}
# Parts that a number or heading names (schema group ``hierarchicalElements`` and speech sections), and their level.
_HIERARCHY = frozenset(
    "alinea article book chapter clause division indent list part paragraph point proviso rule section subchapter "
    "subclause subdivision sublist subparagraph subpart subrule subsection subtitle title tome transitional level "
    "hcontainer debateSection administrationOfOath address adjournment declarationOfVote communication "
    "nationalInterest noticesOfMotion oralStatements papers personalStatements petitions pointOfOrder prayers "
    "proceduralMotions questions resolutions rollCall writtenStatements".split()
)
_SCENES = frozenset({"narrative", "scene", "summary", "other"})
_LISTS = frozenset({"list", "blockList", "ol", "ul"})
_ITEMS = frozenset({"point", "item", "li", "indent"})
_QUOTATIONS = frozenset({"quotedStructure", "embeddedStructure", "embeddedText"})


class AknProfile(Profile):
    """The profile of an Akoma Ntoso document."""

    def __init__(self, language: str, root: Element) -> None:
        super().__init__(language)
        self._date = akn_metadata(root).date
        self._alpha3 = language_of(language).alpha3

    def kind(self, element: Element) -> Kind:
        name = local_name(element)
        if name == "foreign":
            return Kind.OPAQUE
        if name == "authorialNote":
            return Kind.NOTE
        if name == "num" and not _has_words(element):
            return Kind.VERBATIM
        if name == "docDate" and self.slot(element):
            return Kind.BLOCK
        return Kind.INLINE if name in _INLINE else Kind.BLOCK

    def enter(self, element: Element, context: Context) -> Context:
        name = local_name(element)
        if name == "meta":
            return replace(context, inside=False)
        if element.get("translate", "").lower() == "no" or name in {"docNumber", "docketNumber"}:
            context = replace(context, translate=False)
        if name in _LISTS:
            return replace(context, lists=context.lists + 1)
        if name in _ITEMS:
            return replace(
                context,
                role=Role.LIST_ITEM,
                level=max(1, context.lists),
                label=_label(element),
                start=_first(element),
                id=identifier(element),
            )
        if name in _QUOTATIONS:
            return replace(context, role=Role.QUOTATION, level=1, start=True)
        if name in _HIERARCHY:
            return replace(context, label=_label(element), id=identifier(element))
        return self._text(element, name, context)

    def code(self, element: Element) -> CodeKind:
        return _CODES.get(local_name(element), CodeKind.OTHER)

    def translatable(self, element: Element) -> Sequence[str]:
        return [name for name in ("alt", "title") if element.get(name)]

    def slot(self, element: Element) -> Slot | None:
        """A date that stands alone is written as the language writes dates."""
        date, parent = element.get("date", ""), element.getparent()
        alone = local_name(element) == "docDate" and parent is not None and _only(parent) == "docDate"
        if alone and not len(element) and date == self._date and text_of(element) == format_date(date, self.language):
            return Slot("metadata", name="date", raw=text_of(element))
        return None

    def attribute_slot(self, element: Element, name: str) -> Slot | None:
        """The language of the expression follows that of the edition: ``eng``, ``…/eng@2015-09-29``."""
        value, tag = element.get(name, ""), local_name(element)
        names_language = tag == "FRBRlanguage" and name == "language"
        names_expression = tag in {"FRBRthis", "FRBRuri"} and name == "value" and f"/{self._alpha3}@" in value
        return Slot("expression", name=self._alpha3, raw=value) if names_language or names_expression else None

    def _text(self, element: Element, name: str, context: Context) -> Context:
        if name in {"longTitle", "docTitle"} or (name == "p" and _only(element) == "docTitle"):
            return replace(context, role=Role.TITLE, level=1)
        if name in {"heading", "subheading", "num", "crossHeading"}:
            label = context.label if name == "heading" else ""
            return replace(context, role=Role.HEADING, level=_depth(element), label=label)
        if name == "container" and element.get("name") == "leadIn":
            return replace(context, role=Role.LEAD_IN)
        if name in _SCENES:
            return replace(context, role=Role.REMARK)
        if name == "from":
            return replace(context, role=Role.SPEAKER)
        if name in {"td", "th"}:
            return self.cell(element, context)
        if name == "p" and _only(element) in {"docNumber", "docketNumber"}:
            return replace(context, translate=False, role=Role.BOILERPLATE)
        return context


def akn_metadata(root: Element) -> Metadata:
    """Return what the ``meta`` and the preface of an Akoma Ntoso document say of it."""
    work = next(root.iter(f"{AKN}FRBRWork"), None)
    symbol = date = ""
    if work is not None:
        aliases = {node.get("name", ""): node.get("value", "") for node in work.iter(f"{AKN}FRBRalias")}
        symbol = aliases.get("symbol", "")
        dates = [node.get("date", "")[:10] for node in work.iter(f"{AKN}FRBRdate")]
        date = next((value for value in dates if format_date(value, "en") != value), "")
    kinds = [node for node in root if is_element(node)]
    kind = kinds[0].get("name", "") if kinds else ""
    job = next((text_of(node) for node in root.iter(f"{AKN}docketNumber")), "")
    return Metadata(symbol=symbol, date=date, kind=kind, job_number=job)


def _has_words(element: Element) -> bool:
    """Whether a number is written with a word (``Article 1``), which is translated, and not only ``1.`` or ``(a)``."""
    return any(len(part) > 1 and part.isalpha() for part in text_of(element).split())


def _label(element: Element) -> str:
    number = next((child for child in element if local_name(child) == "num"), None)
    return text_of(number) if number is not None and not _has_words(number) else ""


def _first(element: Element) -> bool:
    parent = element.getparent()
    return parent is None or next((c for c in parent if local_name(c) in _ITEMS), None) is element


def _only(element: Element) -> str:
    """Return the name of the single element that holds all the text of ``element``, or ""."""
    children = [child for child in element if is_element(child)]
    return local_name(children[0]) if len(children) == 1 and text_of(children[0]) == text_of(element) else ""


def _depth(element: Element) -> int:
    """Return the level of a heading: how many parts with headings it stands in (2 is the first below the title)."""
    parts = [node for node in element.iterancestors() if local_name(node) in _HIERARCHY]
    return min(6, 1 + max(1, len(parts)))
