"""From values of the right type to settings that make sense together: canonical languages, no contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_args
from urllib.parse import urlsplit

import msgspec

from hexapla import languages
from hexapla.errors import ConfigError
from hexapla.project.convert import Key, Origin
from hexapla.project.settings import DocumentTable, Requirement, Settings, build
from hexapla.text import expression

REQUIREMENTS: tuple[Requirement, ...] = get_args(Requirement)

CONTROL = expression(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no path may hold: control and directional characters, line ends, and bytes that are not UTF-8."""

_ALIAS = expression(r"[A-Za-z0-9][A-Za-z0-9@._-]*")
_CODE = expression(r"[A-Z]{1,8}[0-9]{0,4}")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Tags:
    """How languages are called: ``aliases`` are pairs (folded alias, tag)."""

    aliases: tuple[tuple[str, str], ...] = ()

    def canonical(self, tag: str) -> str:
        """Return the tag that names folders: by the aliases, else the short tag. Raises ConfigError if unknown."""
        folded = fold(tag)
        return next((short for alias, short in self.aliases if alias == folded), None) or languages.language(tag).tag


def fold(tag: str) -> str:
    """Return ``tag`` without the differences that do not count: ``zh_CN`` and ``zh-cn`` are one."""
    return tag.strip().lower().replace("_", "-")


def tags_of(settings: Settings) -> Tags:
    """Return the aliases of validated settings."""
    return Tags(tuple((fold(alias), tag) for tag, names in settings.aliases.items() for alias in names))


def validate(values: Mapping[str, Any], origins: Mapping[str, Origin]) -> Settings:
    """Return the settings with ``values`` over the defaults. Raises ConfigError with the key that is wrong."""
    return _Validator(build(values), origins).run()


class _Validator:
    """One pass over the settings; it holds what every step needs: the origins, the aliases, the languages."""

    def __init__(self, raw: Settings, origins: Mapping[str, Origin]) -> None:
        self.raw = raw
        self.origins = origins
        self.tags = Tags()
        self.source = ""
        self.languages: tuple[str, ...] = ()

    def run(self) -> Settings:
        raw = self.raw
        aliases = self.aliases()
        self.tags = tags_of(msgspec.structs.replace(raw, aliases=aliases))
        self.source = self.tag(raw.source_language, ("source_language",))
        self.languages = self.unique(raw.languages, ("languages",))
        self.paths()
        self.web()
        check = raw.check
        self.codes(check, ("check",))
        for section in ("language", "document"):
            for name, table in getattr(check, section).items():
                self.codes(table, ("check", section, name))
        lists = {name: self.members(getattr(raw, name), (name,)) for name in REQUIREMENTS}
        self.exclusive(lists, ())
        return msgspec.structs.replace(
            raw,
            source_language=self.source,
            languages=self.languages,
            aliases=aliases,
            thresholds=self.by_language(raw.thresholds, ("thresholds",)),
            documents={glob: self.document(glob, table) for glob, table in raw.documents.items()},
            check=msgspec.structs.replace(
                check, language=self.by_language(check.language, ("check", "language"), source=True)
            ),
            **lists,
        )

    def error(self, key: Key, message: str, hint: str = "") -> ConfigError:
        section = ".".join(str(part) for part in key[:2])
        origin = self.origins.get(section) or self.origins[str(key[0])]
        return origin.error(key, message, hint)

    def tag(self, name: str, key: Key) -> str:
        try:
            return self.tags.canonical(name)
        except ConfigError as error:
            raise self.error(key, error.message, error.hint) from error

    def unique(self, names: Iterable[str], key: Key) -> tuple[str, ...]:
        seen: dict[str, str] = {}
        for index, name in enumerate(names):
            tag = self.tag(name, (*key, index))
            if tag in seen:
                message = f"{seen[tag]!r} and {name!r} are one language" if seen[tag] != name else f"{name!r} twice"
                raise self.error((*key, index), message, f"keep {tag!r}")
            seen[tag] = name
        return tuple(seen)

    def member(self, tag: str, key: Key) -> None:
        if tag not in self.languages:
            known = ", ".join(self.languages) or "none"
            raise self.error(key, f"{tag!r} is not in the project's languages", f"languages: {known}")

    def members(self, names: Iterable[str], key: Key) -> tuple[str, ...]:
        tags = self.unique(names, key)
        for index, tag in enumerate(tags):
            self.member(tag, (*key, index))
        return tags

    def by_language(self, table: Mapping[str, _T], key: Key, *, source: bool = False) -> dict[str, _T]:
        """The table with canonical keys; each must be in ``languages``, or with ``source`` the source language."""
        result: dict[str, _T] = {}
        for name, value in table.items():
            tag = self.tag(name, (*key, name))
            if tag in result:
                raise self.error((*key, name), f"{tag!r} has two entries", "keep one")
            if not (source and tag == self.source):
                self.member(tag, (*key, name))
            result[tag] = value
        return result

    def aliases(self) -> dict[str, tuple[str, ...]]:
        result: dict[str, tuple[str, ...]] = {}
        owners: dict[str, str] = {}
        for name, aliases in self.raw.aliases.items():
            key: Key = ("aliases", name)
            tag = self.tag(name, key)
            if tag in result:
                raise self.error(key, f"{tag!r} has two entries", "keep one")
            for index, alias in enumerate(aliases):
                if not _ALIAS.fullmatch(alias):
                    raise self.error((*key, index), f"{alias!r} cannot name a language or folder", "as in zh_CN")
                if owners.setdefault(fold(alias), tag) != tag:
                    raise self.error(
                        (*key, index), f"{alias!r} is also an alias of {owners[fold(alias)]!r}", "keep one"
                    )
            result[tag] = aliases
        return result

    def exclusive(self, lists: Mapping[Requirement, Iterable[str]], key: Key) -> None:
        """A language stands in one of the lists; the source's edition cannot be withheld."""
        seen: dict[str, str] = {}
        for name, tags in lists.items():
            for tag in tags:
                if tag in seen:
                    raise self.error((*key, name), f"{tag!r} is also {seen[tag]}", "keep it in one of the lists")
                if name == "withheld" and tag == self.source:
                    raise self.error((*key, name), f"{tag!r} is the source language, always published")
                seen[tag] = name

    def document(self, glob: str, table: DocumentTable) -> DocumentTable:
        key: Key = ("documents", glob)
        given = {name: names for name in REQUIREMENTS if (names := getattr(table, name)) is not None}
        lists = {name: self.members(names, (*key, name)) for name, names in given.items()}
        self.exclusive(lists, key)
        if table.selector is not None:
            self.selector(table.selector, (*key, "selector"))
        return msgspec.structs.replace(table, **lists)

    def selector(self, text: str, key: Key) -> None:
        if not text.strip() or CONTROL.search(text):
            raise self.error(key, f"{text!r} is not a selector", 'as in "main article"')

    def codes(self, table: Any, key: Key) -> None:
        for name in ("select", "extend_select", "ignore", "severity"):
            for index, code in enumerate(getattr(table, name) or ()):
                if not _CODE.fullmatch(code):
                    at: Key = (*key, name, code if name == "severity" else index)
                    raise self.error(at, f"{code!r} is not a rule's code or the start of one", "as in N or N102")

    def paths(self) -> None:
        singles = [((name,), getattr(self.raw, name)) for name in ("source", "locales", "output")]
        lists = [((name, i), path) for name in ("its", "terms") for i, path in enumerate(getattr(self.raw, name))]
        for key, path in (*singles, *lists):
            if not path.strip() or CONTROL.search(path):
                raise self.error(key, f"{path!r} is not a path", "no control characters, not empty")

    def web(self) -> None:
        raw = self.raw
        if not raw.formats:
            raise self.error(("formats",), "no format, so nothing would be built", 'as in ["html", "akn"]')
        for index, name in enumerate(raw.formats):
            if name in raw.formats[:index]:
                raise self.error(("formats", index), f"{name!r} twice", "keep one")
        for glob, selector in raw.html.selectors.items():
            self.selector(selector, ("html", "selectors", glob))
        if raw.base_url and not _is_url(raw.base_url):
            hint = "an address without user name, query or fragment, as in https://example.org/speeches/"
            raise self.error(("base_url",), f"{raw.base_url!r} is no http or https address", hint)


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = not CONTROL.search(text) and not set(text) & set(" \t\"'<>\\^`{|}?#@")
    return plain and parts.scheme in {"http", "https"} and bool(host)
