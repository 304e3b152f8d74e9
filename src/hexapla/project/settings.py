"""The settings: what a project may say of itself, as plain values.

A key that holds other keys is a *section* (``check``, ``html``); every other key is a *leaf*, set and replaced as a
whole. :data:`KEYS` lists the leaves with their types; files, environment and command line are read by that list, so a
new setting is one new field here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec

from hexapla.languages import OFFICIAL

Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]
Size = Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
Severity = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info"]
Outdated = Literal["fallback", "omit", "fail", "notice"]
Reuse = Literal["fuzzy", "trust"]
Untranslated = Literal["fallback", "omit", "fail"]
Format = Literal["html", "akn", "native"]
Requirement = Literal["required", "optional", "withheld"]
Names = tuple[str, ...]


class DocumentTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[documents."sg/*"]``: what differs for the documents whose id matches the glob. A key left out is inherited.

    ``selector`` says which part of an HTML source is the document.
    """

    required: Names | None = None
    optional: Names | None = None
    withheld: Names | None = None
    selector: str | None = None


class CheckTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[check.language.fr]`` and ``[check.document."sg/*"]``: what differs there. A key left out is inherited."""

    select: Names | None = None
    extend_select: Names | None = None
    ignore: Names | None = None
    severity: Mapping[str, Severity] | None = None


class Check(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[check]``: which rules are run and how much they weigh.

    ``select``, ``extend_select`` and ``ignore`` hold code prefixes (``N``, ``N102``); an empty ``select`` means the
    default rules, to which ``extend_select`` adds. ``severity`` gives a code another severity, or turns it
    ``off``. From the severity ``fail_on`` upwards a finding makes the exit code 1. ``language`` and ``document`` (globs
    of document ids) hold tables with what differs.
    """

    select: Names = ()
    extend_select: Names = ()
    ignore: Names = ()
    severity: Mapping[str, Severity] = {}
    fail_on: FailOn = "error"
    language: Mapping[str, CheckTable] = {}
    document: Mapping[str, CheckTable] = {}

    def top(self) -> CheckSettings:
        """Return what holds where no table says otherwise."""
        return CheckSettings(
            select=self.select,
            extend_select=self.extend_select,
            ignore=self.ignore,
            severity=self.severity,
            fail_on=self.fail_on,
        )


class Html(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[html]``: ``selectors`` says by glob of document ids which part of a page is the document."""

    selectors: Mapping[str, str] = {}


class Usage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[usage]``: the house's choices where UN practice varies; see :class:`hexapla.model.Conventions`."""

    french_spaces: Literal["any", "narrow", "full"] = "any"
    apostrophe: Literal["any", "curly", "straight"] = "any"
    spanish_quotes: Literal["any", "curly", "guillemets"] = "any"
    percent_space: Literal["any", "closed", "spaced"] = "any"
    chinese_brackets: Literal["any", "full", "half"] = "any"
    chinese_script: Literal["simplified", "traditional"] = "simplified"
    url_language: Literal["yes", "no"] = "yes"

    def choices(self) -> dict[str, str]:
        """Return each choice by its name."""
        return msgspec.structs.asdict(self)


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of a project, at the top of ``hexapla.toml`` or in ``[tool.hexapla]`` of ``pyproject.toml``.

    In an opened project every language is a canonical tag (``zh``, never ``zh_CN``).

    - ``source_language``; ``languages``: those published, in this order. The source language is always one of them.
    - ``required``, ``optional``, ``withheld``: what a missing edition means. With an empty ``required``, every language
      in no other list is required; otherwise the languages in no list are optional.
    - ``documents``: tables by glob of document ids; where several match, the later one wins.
    - ``source``, ``locales``, ``output``: folders, relative to the project.
    - ``aliases``: other names of a language, ``zh = ["zh_CN", "chinese"]``; thereby also of its folder.
    - ``thresholds``: per cent that must be translated, by language.
    - ``outdated``, ``untranslated``: what stands in an edition in place of a missing translation.
    - ``formats``: what ``build`` writes. ``base_url``: where the output is published ("": links stay relative).
    - ``minimum``: an edition below so many per cent is not built; 0 means: only one without any translated segment.
    - ``maximum_size``: the size in bytes above which a source is refused.
    - ``memory``: what a text becomes that another document has translated: a ``fuzzy`` suggestion, or ``trust``.
    - ``its``: files of ITS 2.0 rules. ``terms``: term lists (CSV). Both relative to the project.
    """

    source_language: str = "en"
    languages: Names = OFFICIAL
    required: Names = ()
    optional: Names = ()
    withheld: Names = ()
    documents: Mapping[str, DocumentTable] = {}
    source: str = "source"
    locales: str = "locales"
    output: str = "output"
    aliases: Mapping[str, Names] = {}
    thresholds: Mapping[str, Percent] = {}
    outdated: Outdated = "fallback"
    untranslated: Untranslated = "fallback"
    formats: tuple[Format, ...] = ("html", "akn")
    base_url: str = ""
    minimum: Percent = 0
    maximum_size: Size = 20_000_000
    memory: Reuse = "fuzzy"
    its: Names = ()
    terms: Names = ()
    check: Check = Check()
    html: Html = Html()
    usage: Usage = Usage()


class CheckSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one document in one language, merged from :class:`Check` and its tables."""

    select: Names = ()
    extend_select: Names = ()
    ignore: Names = ()
    severity: Mapping[str, Severity] = {}
    fail_on: FailOn = "error"


SECTIONS: Mapping[str, type[msgspec.Struct]] = {"check": Check, "html": Html, "usage": Usage}
"""The keys that hold keys."""


def _leaves(kind: type[msgspec.Struct], prefix: str = "") -> dict[str, Any]:
    leaves: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if not prefix and field.name in SECTIONS:
            leaves |= _leaves(SECTIONS[field.name], f"{field.name}.")
        else:
            leaves[prefix + field.name] = field.type
    return leaves


KEYS: Mapping[str, Any] = _leaves(Settings)
"""Every leaf by its dotted name (``check.fail_on``), with its type, in the order of the fields."""


def get(settings: Settings, key: str) -> Any:
    """Return the value of the leaf ``key`` (``check.select``)."""
    value: Any = settings
    for name in key.split("."):
        value = getattr(value, name)
    return value


def build(values: Mapping[str, Any]) -> Settings:
    """Return the settings with ``values`` (leaves by dotted name, of the right type); the rest are the defaults."""
    top = {key: value for key, value in values.items() if "." not in key}
    for section, kind in SECTIONS.items():
        prefix = f"{section}."
        top[section] = kind(**{k.removeprefix(prefix): v for k, v in values.items() if k.startswith(prefix)})
    return Settings(**top)


def merge_check(base: CheckSettings, table: CheckTable) -> CheckSettings:
    """Return ``base`` with what differs in ``table``.

    ``select`` replaces, ``extend_select`` and ``ignore`` add up, ``severity`` replaces code by code. A prefix that
    ``table`` selects is no longer ignored, so that a narrower table can bring a rule back.
    """
    select = base.select if table.select is None else table.select
    kept = tuple(code for code in base.ignore if table.select is None or code not in table.select)
    added = tuple(code for code in table.ignore or () if code not in kept)
    extended = tuple(dict.fromkeys((*base.extend_select, *(table.extend_select or ()))))
    severity = {**base.severity, **(table.severity or {})}
    return CheckSettings(
        select=select, extend_select=extended, ignore=kept + added, severity=severity, fail_on=base.fail_on
    )
