"""Fingerprints: each finding has its own, and keeps it while its texts stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

import pytest

import hexapla as hx
from hexapla import plugins
from hexapla.checks import Example, Fact, Hit, Rule
from hexapla.model import Block, Catalog, Document, Finding, Message, Pair, Role, Text


def rule(code: str, **functions: object) -> Rule:
    example = (Example("fr", "a", "b"),)
    return Rule(code, code.lower(), "other", "warning", "It is so.", "us", example, (), **functions)  # type: ignore[arg-type]


def marks(mark: str) -> object:
    """A check that finds each ``mark``."""

    def check(pair: Pair) -> Iterator[Hit]:
        for place, character in enumerate(pair.message.target):
            if character == mark:
                yield Hit("found", target_span=(place, place + 1), found=mark)

    return check


def repeated(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    """Every fact but the first of its kind."""
    for number, fact in enumerate(facts):
        if any(fact.value == other.value for other in facts[:number]):
            yield fact, Hit("again", found=fact.value)


RULES = {
    "question": rule("A100", check=marks("?")),
    "call": rule("A200", check=marks("!")),
    "whole": rule("A300", check_document=lambda source, edition: [(-1, Hit("one thing")), (-1, Hit("another"))]),
    "again": rule("A400", collect=lambda pair: pair.message.target[-1:], judge=repeated),
}
TEXTS = {"Peace?": "Paix ? ! ?", "Hope.": "Espoir !", "Duty.": "Devoir ?"}


@pytest.fixture(autouse=True)
def plugged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four rules of the test."""
    found = MappingProxyType(RULES)
    monkeypatch.setattr(plugins, "load", lambda group: found if group == plugins.RULES else MappingProxyType({}))


def check(texts: dict[str, str], *select: str, line: int = 1) -> tuple[Finding, ...]:
    document = Document("a", "en", tuple(Block(Role.PARAGRAPH, (Text(text),)) for text in texts))
    messages = tuple(Message(*texts, line=line + 10 * number) for number, texts in enumerate(texts.items()))
    return hx.check(document, Catalog("fr", messages=messages, path="fr/a.po"), select=select or ["A"])


def prints(found: Sequence[Finding]) -> list[str]:
    return [item.fingerprint for item in found]


def test_no_two_are_the_same() -> None:
    found = prints(check(TEXTS))
    assert len(found) == len(set(found)) == 8


def test_lines_order_and_other_paragraphs_make_no_difference() -> None:
    before = prints(check(TEXTS, "A1", "A2"))
    assert prints(check(TEXTS, "A1", "A2", line=500)) == before
    assert set(prints(check(dict(reversed(TEXTS.items())), "A1", "A2"))) == set(before)
    more = {"Thanks.": "Merci !", **TEXTS, "Bye.": "Au revoir ?"}
    assert set(prints(check(more, "A1", "A2"))) > set(before)


def test_wrapping_makes_no_difference() -> None:
    wrapped = {source: target.replace(" ", " \n ") for source, target in TEXTS.items()}
    assert prints(check(wrapped, "A1", "A2")) == prints(check(TEXTS, "A1", "A2"))


def test_what_other_rules_find_makes_no_difference() -> None:
    together = {(item.rule, item.fingerprint) for item in check(TEXTS)}
    alone = {(item.rule, item.fingerprint) for code in ("A1", "A2", "A3", "A4") for item in check(TEXTS, code)}
    assert together == alone


def test_what_a_rule_finds_elsewhere_makes_no_difference() -> None:
    before = {item.source: item.fingerprint for item in check({**TEXTS, "Joy.": "Joie !"}, "A4")}
    after = {item.source: item.fingerprint for item in check({**TEXTS, "Joy.": "Joie !", "Duty.": "Devoir."}, "A4")}
    assert set(before) == {"Duty.", "Joy."}
    assert after == {"Joy.": before["Joy."]}


def test_another_text_is_another_finding() -> None:
    (first,) = check({"Hope.": "Espoir !"}, "A2")
    (second,) = check({"Hope.": "Espérance !"}, "A2")
    assert first.fingerprint != second.fingerprint
