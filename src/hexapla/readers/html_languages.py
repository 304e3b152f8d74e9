"""Pages that hold a text in several languages, one below the other, split by a line of asterisks (domain notes A3)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree  # noqa: TID251

from hexapla.languages import guess_language, is_language, language_name, same_language
from hexapla.readers.elements import Element, is_element, language_tag, text_of
from hexapla.text import expression

_SEPARATOR = expression(r"\*{5,}")


def set_aside(parts: list[Element], language: str) -> tuple[dict[Element, str], tuple[str, ...]]:
    """Return the elements of a page's other languages, split off by a line of asterisks, and what to report."""
    aside: dict[Element, str] = {}
    others: list[str] = []
    for separator in [node for part in parts for node in part.iter("{*}p") if _SEPARATOR.fullmatch(text_of(node))]:
        parent = separator.getparent()
        if separator in aside or parent is None:
            continue
        sections = list(_sections(parent))
        languages = [_section_language(section) for section in sections]
        if not any(found and same_language(found, language) for found in languages):
            continue
        for section, found in zip(sections, languages, strict=True):
            if found and not same_language(found, language):
                others.append(found)
                aside.update((node, found) for node in section)
        aside.update((node, "") for node in parent if _SEPARATOR.fullmatch(text_of(node) if is_element(node) else ""))
    names = ", ".join(language_name(tag, "en") if is_language(tag) else repr(tag) for tag in dict.fromkeys(others))
    return aside, (f"text in {names} on the same page is set aside",) if others else ()


def _sections(parent: Element) -> Iterator[list[Element]]:
    section: list[Element] = []
    for node in parent.iterchildren(etree.Element):
        if _SEPARATOR.fullmatch(text_of(node)):
            yield section
            section = []
        else:
            section.append(node)
    yield section


def _section_language(section: list[Element]) -> str:
    declared = [tag for node in section if (tag := language_tag(node))]
    if section and len(declared) * 2 > len(section):
        return max(declared, key=declared.count)
    return guess_language(" ".join(map(text_of, section)))
