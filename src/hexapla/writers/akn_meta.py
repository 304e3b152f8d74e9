"""Akoma Ntoso metadata: what kind of document this is, its IRIs, the FRBR blocks and the references.

IRIs are those of AKN4UN (domain notes B1): ``/akn/un/{type}/{subtype}/{actor}/{date}/{number}``. Every language is an
expression of one work, so all of them come from what is the same in every language: symbol, date, kind and document
id. The number is, of a press symbol, the name of its page (``SG/SM/17156`` → ``sgsm17156``); of a document symbol, what
follows the organ and ``RES`` (``A/RES/70/1`` → ``70-1``, ``S/PV.7498`` → ``pv-7498``); else the last part of the id.

There is no clock here. The only date known is that of the speech, so it dates work, expression and manifestation alike.
The schema demands a date in every ``FRBRdate``: where none is known it is 0001-01-01, called ``unknown``, and the IRIs
leave it out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree  # noqa: TID251

from hexapla import languages
from hexapla.model import Document, State
from hexapla.text import digest
from hexapla.writers.akn_tree import child, clean

EDITION = "urn:x-hexapla:edition"
"""The namespace of the element in ``proprietary`` that says how complete a translation is."""

_DELIBERATION = "resolution decision declaration presidentialStatement".split()
_COMMUNICATION = (
    "message videoMessage remarks statement speech address lecture toast briefing noonBriefing pressRelease "
    "pressConference transcript opEd letter readout"
).split()
_RECORD = "record verbatim verbatimRecord debate".split()
_KINDS = (
    {kind.lower(): ("statement", kind, "deliberation", "adoption") for kind in _DELIBERATION}
    | {kind.lower(): ("statement", kind, "communication", "delivery") for kind in _COMMUNICATION}
    | {kind.lower(): ("debate", "verbatimRecord", "record", "meeting") for kind in _RECORD}
    | {"summaryrecord": ("debateReport", "summaryRecord", "record", "meeting")}
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks: an organ or an office of the United Nations. ``id`` stands in the IRI."""

    id: str
    tag: str
    name: str
    show_as: str

    @property
    def href(self) -> str:
        """The IRI of the actor in the ontology."""
        return f"/akn/ontology/{self.tag.removeprefix('TLC').lower()}/un/{self.name}"


_UN = Actor("un", "TLCOrganization", "unitedNations", "United Nations")
_SG = Actor("unsg", "TLCRole", "secretaryGeneral", "Secretary-General")
_DSG = Actor("undsg", "TLCRole", "deputySecretaryGeneral", "Deputy Secretary-General")
_GA = Actor("unga", "TLCOrganization", "generalAssembly", "General Assembly")
_SC = Actor("unsc", "TLCOrganization", "securityCouncil", "Security Council")
_ECOSOC = Actor("ecosoc", "TLCOrganization", "economicAndSocialCouncil", "Economic and Social Council")

# First part of a symbol -> actor; of documents (domain notes A6) and of press releases.
_ORGANS = {"A": _GA, "S": _SC, "E": _ECOSOC, "T": _UN, "ST": _UN}
_PRESS = {"SG": _SG, "DSG": _DSG, "SC": _SC, "GA": _GA, "ECOSOC": _ECOSOC} | dict.fromkeys(
    "ORG PKO OBV ENV DEV WOM HR AFR M L SAG BIO DC PI REC DB".split(), _UN
)


@dataclass(frozen=True, slots=True)
class Work:
    """What the document is in every language. ``date`` is a full ISO date or ""."""

    element: str
    name: str
    subtype: str
    actor: Actor
    date: str
    event: str
    number: str

    @property
    def iri(self) -> str:
        """The IRI of the work."""
        parts = ("/akn/un", self.element, self.subtype, self.actor.id, self.date, self.number)
        return "/".join(part for part in parts if part)

    def expression(self, tag: str) -> str:
        """Return the IRI of the work in the language ``tag``."""
        return f"{self.iri}/{alpha3(tag)}@{self.date}"


@dataclass
class References:
    """What the document refers to, in order of first use."""

    items: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)

    def add(self, eid: str, tag: str, href: str, show_as: str, **more: str) -> str:
        """Declare ``eid`` and return the reference to it."""
        self.items.setdefault(eid, (tag, {"eId": eid, "href": href, "showAs": show_as, **more}))
        return f"#{eid}"

    def role(self, name: str) -> str:
        """Declare the role called ``name`` and return the reference to it."""
        return self.add(name, "TLCRole", f"/akn/ontology/role/un/{name}", name.capitalize())

    def actor(self, actor: Actor) -> str:
        """Declare ``actor`` and return the reference to it."""
        return self.add(actor.id, actor.tag, actor.href, actor.show_as)

    def entity(self, eid: str, tag: str, work: Work, show_as: str) -> str:
        """Declare a person, place or other entity known from ``work`` alone and return the reference to it."""
        href = f"/akn/ontology/{tag.removeprefix('TLC').lower()}/un/{work.number}-{eid}"
        return self.add(eid, tag, href, " ".join(show_as.split()))

    def tool(self) -> str:
        """Declare the maker of the metadata, which is this program, and return the reference to it."""
        return self.add("hexapla", "TLCObject", "/akn/ontology/object/un/hexapla", "Hexapla")


def describe(document: Document) -> Work:
    """Return what ``document`` is, from its metadata and id."""
    kind = _camel(document.metadata.kind) or "message"
    element, name, subtype, event = _KINDS.get(
        kind.lower(), ("doc", kind, "" if kind == "doc" else kind, "publication")
    )
    symbol = document.metadata.symbol.strip()
    first = symbol.partition("/")[0].upper()
    default = _SG if element == "statement" and subtype == "communication" else _UN
    actor = (_ORGANS | _PRESS).get(first, default)
    number = _number(symbol) or _hyphens(_name(document)) or digest(document.id)
    return Work(element, name, subtype, actor, full_date(document.metadata.date), event, number)


def full_date(iso: str) -> str:
    """Return ``iso`` if it is a full date (``2015-09-26``), else ""."""
    try:
        return datetime.date.fromisoformat(iso.strip()).isoformat()
    except ValueError:
        return ""


def alpha3(tag: str) -> str:
    """Return the three-letter code of the language ``tag``; ``und`` for what nobody knows."""
    return languages.language(tag).alpha3 if languages.is_language(tag) else "und"


def _camel(kind: str) -> str:
    words = [word.lower() if word.isupper() else word for word in re.findall("[A-Za-z0-9]+", kind)]
    return "".join(word[:1].upper() + word[1:] if n else word[:1].lower() + word[1:] for n, word in enumerate(words))


def _name(document: Document) -> str:
    return document.id.rpartition("/")[2]


def _hyphens(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


def _number(symbol: str) -> str:
    """Return the last component of a work's IRI for the document with ``symbol``."""
    first, _, rest = symbol.partition("/")
    if rest and first.upper() in _ORGANS:
        return _hyphens(re.sub(r"^RES/", "", rest, flags=re.IGNORECASE))
    if first.upper() in _PRESS:
        return _hyphens(symbol.replace("/", ""))
    return _hyphens(symbol)


def meta(parent: etree._Element, document: Document, work: Work, references: References) -> etree._Element:
    """Write the ``meta`` of ``document`` into ``parent``; ``references`` are those of the text."""
    element = child(parent, "meta")
    identification = child(element, "identification", {"source": references.tool()})
    author = {"href": references.actor(work.actor), "as": references.role("author")}
    editor = {"href": references.tool(), "as": references.role("editor")}
    aliases = {"symbol": document.metadata.symbol.strip()}
    block = _frbr(identification, "FRBRWork", f"{work.iri}/!main", work.iri, work, author, aliases)
    _work(block, document, work)
    iri = work.expression(document.language)
    # The job number of a source names its language version; that of the translation is not known.
    aliases = {"jobNumber": "" if document.original else document.metadata.job_number.strip()}
    block = _frbr(identification, "FRBRExpression", f"{iri}/!main", iri, work, author, aliases)
    child(block, "FRBRlanguage", {"language": alpha3(document.language)})
    if document.original:
        _translation(block, document, work, references)
    block = _frbr(identification, "FRBRManifestation", f"{iri}/!main.xml", f"{iri}.akn", work, editor, {})
    child(block, "FRBRformat", {"value": "application/akn+xml"})
    listed = child(element, "references", {"source": references.tool()})
    for tag, attributes in references.items.values():
        child(listed, tag, attributes)
    if document.original:
        _edition(element, document, references)
    return element


def _frbr(
    parent: etree._Element,
    name: str,
    this: str,
    uri: str,
    work: Work,
    author: Mapping[str, str],
    aliases: Mapping[str, str],
) -> etree._Element:
    """Write what the three FRBR blocks have in common."""
    block = child(parent, name)
    child(block, "FRBRthis", {"value": this})
    child(block, "FRBRuri", {"value": uri})
    for alias, value in aliases.items():
        if value:
            child(block, "FRBRalias", {"value": value, "name": alias})
    date = {"date": work.date, "name": work.event} if work.date else {"date": "0001-01-01", "name": "unknown"}
    child(block, "FRBRdate", date)
    child(block, "FRBRauthor", author)
    return block


def _work(block: etree._Element, document: Document, work: Work) -> None:
    symbol = document.metadata.symbol
    digits = re.search("[0-9]+", symbol) if symbol.strip().partition("/")[0].upper() in _PRESS else None
    child(block, "FRBRcountry", {"value": "un"})
    if work.subtype:
        child(block, "FRBRsubtype", {"value": work.subtype})
    if symbol.strip():
        child(block, "FRBRnumber", {"value": digits[0] if digits else work.number})
    child(block, "FRBRname", {"value": clean(_name(document)) or work.number})
    official = bool(symbol.strip()) and work.subtype in {"deliberation", "record"}
    child(block, "FRBRauthoritative", {"value": "true" if official else "false"})


def _translation(block: etree._Element, document: Document, work: Work, references: References) -> None:
    attributes = {
        "href": work.expression(document.original),
        "fromLanguage": alpha3(document.original),
        "authoritative": "true" if document.status == "official" else "false",
        "by": references.role("translator"),
    }
    child(block, "FRBRtranslation", attributes)


def _edition(parent: etree._Element, document: Document, references: References) -> None:
    """Say in ``proprietary`` what the translation is and how many of its passages are not up to date."""
    states = [block.state for block in document.blocks]
    attributes = {
        "status": clean(document.status),
        "fallback": str(states.count(State.FALLBACK)),
        "outdated": str(states.count(State.OUTDATED)),
    }
    proprietary = child(parent, "proprietary", {"source": references.tool()})
    shown = {name: value for name, value in attributes.items() if value}
    etree.SubElement(proprietary, f"{{{EDITION}}}translation", shown, nsmap={"hexapla": EDITION})
