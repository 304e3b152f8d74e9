"""Which rules run, how grave they are, and what a finding says."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

import hexapla as hx
from hexapla import plugins
from hexapla.checks import Example, Hit, Rule, Selection, find_rule, rules
from hexapla.errors import ConfigError, PluginError
from hexapla.model import Block, Catalog, Document, Message, Role, Text

CODES = ["C701", "C709", "M901", "M902", "M903"]


@pytest.fixture(autouse=True)
def five(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five rules of the many, so that the tests need not know the others."""
    monkeypatch.setattr("hexapla.checks.selection.RULES", tuple(map(find_rule, CODES)))


def selected(**fields: Any) -> list[str]:
    return [rule.code for rule, _ in Selection(**fields).rules()]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, CODES),
        ({"select": ["M"]}, ["M901", "M902", "M903"]),
        ({"select": ["C709", "M90"]}, ["C709", "M901", "M902", "M903"]),
        ({"ignore": ["M"]}, ["C701", "C709"]),
        ({"select": ["C"], "ignore": ["C701"]}, ["C709"]),
        ({"select": ["C709"], "ignore": ["C"]}, ["C709"]),
        ({"select": ["C709"], "ignore": ["C709"]}, []),
        ({"severity": {"M": "off"}}, ["C701", "C709"]),
        ({"severity": {"M": "off", "M902": "warning"}}, ["C701", "C709", "M902"]),
        ({"select": ["M902"], "severity": {"M902": "off"}}, []),
        ({"extend_select": ["M902"]}, CODES),
        ({"select": ["C"], "extend_select": ["M902"]}, ["C701", "C709", "M902"]),
        ({"ignore": ["M"], "extend_select": ["M902"]}, ["C701", "C709", "M902"]),
    ],
)
def test_prefixes(fields: dict[str, Any], expected: list[str]) -> None:
    assert selected(**fields) == expected


def test_the_longest_prefix_gives_the_severity() -> None:
    found = dict(Selection(severity={"M": "warning", "M903": "info", "M9": "error"}).rules())
    assert {rule.code: severity for rule, severity in found.items()} == {
        "C701": "error",
        "C709": "error",
        "M901": "error",
        "M902": "error",
        "M903": "info",
    }


@pytest.mark.parametrize("field", ["select", "extend_select", "ignore", "severity"])
def test_a_prefix_that_no_rule_has(field: str) -> None:
    value: Any = {"Q": "off"} if field == "severity" else ["Q"]
    with pytest.raises(ConfigError, match="no rule has the code 'Q'; hexapla rules lists them"):
        Selection(**{field: value}).rules()


def rule(code: str, severity: str = "warning") -> Rule:
    return Rule(
        code=code,
        name="shouting",
        category="style",
        severity=severity,
        reason="It is loud.",
        source="us",
        check=lambda pair: [Hit("loud"), Hit("loud")] if pair.message.target.isupper() else [],
        bad=(Example("fr", "a", "A"),),
        good=(),
    )


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    found: dict[str, object] = {}
    monkeypatch.setattr(plugins, "load", lambda group: MappingProxyType(found if group == plugins.RULES else {}))
    return found


def test_an_info_rule_runs_only_if_it_is_named(plugged: dict[str, object]) -> None:
    plugged["loud"] = rule("A100", "info")
    assert [r.code for r in rules()] == ["A100", *CODES]
    assert selected() == CODES
    assert selected(select=["A"]) == ["A100"]
    assert selected(severity={"A100": "info"}) == ["A100", *CODES]


def test_a_plug_in_is_a_rule_with_a_code_of_its_own(plugged: dict[str, object]) -> None:
    plugged["loud"] = rule("C701")
    with pytest.raises(PluginError, match="plug-in 'loud': the code C701 is taken"):
        rules()
    plugged["loud"] = "no rule"
    with pytest.raises(PluginError, match="plug-in 'loud' is not a Rule"):
        rules()


def test_two_hits_are_two_findings(plugged: dict[str, object]) -> None:
    plugged["loud"] = rule("A100")
    document = Document("a", "en", (Block(Role.PARAGRAPH, (Text("Peace."),), id="p1"),))
    catalog = Catalog("fr", messages=(Message("Peace.", "PAIX", line=7),), path="fr/a.po")
    first, second = hx.check(document, catalog, select=["A"])
    assert first.fingerprint != second.fingerprint
    assert (first.rule, first.severity, first.path, first.line) == ("A100", "warning", "fr/a.po", 7)
    assert (first.document, first.segment, first.language) == ("a", "p1", "fr")
    assert (first.category, first.name, first.source, first.target) == ("style", "shouting", "Peace.", "PAIX")
    moved = Catalog("fr", messages=(Message("Peace.", "PAIX ", line=99),), path="elsewhere.po")
    assert [f.fingerprint for f in hx.check(document, moved, select=["A"])] == [
        first.fingerprint,
        second.fingerprint,
    ]


def test_each_distinct_segment_is_checked_once_in_reading_order() -> None:
    texts = ("Thank you.", "Peace.", "Thank you.")
    document = Document("a", "en", tuple(Block(Role.PARAGRAPH, (Text(text),)) for text in texts))
    assert [finding.source for finding in hx.check(document, Catalog("fr"))] == ["Thank you.", "Peace."]
    catalog = Catalog("fr", messages=(Message("Peace.", "La paix.", obsolete=True),))
    assert len(hx.check(document, catalog)) == 2


class Point:
    """An entry point."""

    value = "shout:RULE"

    def __init__(self, name: str, found: object) -> None:
        self.name = name
        self.found = found

    def load(self) -> object:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


def test_plug_ins_are_entry_points_loaded_at_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    groups: list[str] = []

    def entry_points(*, group: str) -> list[Point]:
        groups.append(group)
        return [Point("b", 2), Point("a", 1)]

    monkeypatch.setattr(plugins, "entry_points", entry_points)
    load = plugins.load.__wrapped__
    assert load(plugins.WRITERS) == {"a": 1, "b": 2}
    assert groups == ["hexapla.writers"]


def test_a_plug_in_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "entry_points", lambda group: [Point("shout", ImportError("no module shout"))])
    with pytest.raises(PluginError) as caught:
        plugins.load.__wrapped__(plugins.RULES)
    assert str(caught.value) == (
        "plug-in 'shout' (shout:RULE) of hexapla.rules cannot be loaded: no module shout; update or remove it"
    )
