"""Each rule's examples are its tests; the list of rules is the folder."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from pathlib import Path

import pytest

from hexapla.checks import SEVERITIES, Example, Hit, Rule, find_rule, rules, token_segment
from hexapla.checks.examples import example_findings, example_pair
from hexapla.checks.rule import CATEGORIES
from hexapla.checks.rules import RULES
from hexapla.errors import ConfigError
from hexapla.languages import OFFICIAL

FOLDER = Path(__file__).parents[2] / "src/hexapla/checks/rules"
FAMILIES = {
    "codepoints": "U",
    "comments": "X",
    "completeness": "C",
    "consistency": "K",
    "marks": "Q",
    "markup": "M",
    "numbers": "N",
    "punctuation": "P",
    "references": "S",
    "terms": "T",
    "wording": "W",
}
ELSEWHERE = {"X001", "C712"}
"""What is found outside of the texts: comments that silence nothing, files in the output folder."""
EXAMPLES = [
    pytest.param(rule, example, kind == "bad", id=f"{rule.code}-{kind}-{number}-{example.language}")
    for rule in RULES
    for kind in ("bad", "good")
    for number, example in enumerate(getattr(rule, kind))
]


@pytest.mark.parametrize(("rule", "example", "found"), EXAMPLES)
def test_an_example_is_what_it_says(rule: Rule, example: Example, found: bool) -> None:
    hits = example_findings(rule, example)
    assert bool(hits) is found
    for hit in hits:
        assert hit.message
        assert hit.message[0].islower()
        for span, text in ((hit.source_span, hit.source), (hit.target_span, hit.target)):
            assert span is None or 0 <= span[0] < span[1] <= len(text)


def test_the_list_is_the_folder() -> None:
    modules = {
        importlib.import_module("hexapla.checks.rules." + ".".join(path.relative_to(FOLDER).with_suffix("").parts))
        for path in FOLDER.rglob("*.py")
        if path.name != "__init__.py"
    }
    found = {module.RULE.code for module in modules if hasattr(module, "RULE")}
    assert [rule.code for rule in RULES] == sorted(found)
    assert rules() == RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_a_whole_page(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][0-9]{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.category in CATEGORIES
    assert rule.severity in SEVERITIES
    assert rule.fix in {"", "safe", "unsafe"}
    assert rule.reason.endswith(".")
    assert rule.source
    concerned = set(rule.languages) or set(OFFICIAL) - {"en"}
    for examples in (rule.bad, rule.good):
        count = Counter(example.language for example in examples)
        assert rule.code == "C712" or all(count[language] >= 3 for language in concerned)
    ways = [bool(rule.check), bool(rule.check_document), bool(rule.collect and rule.judge)]
    assert sum(ways) == (rule.code not in ELSEWHERE)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.name for rule in RULES})


def test_the_family_of_a_rule_is_its_letter() -> None:
    for path in FOLDER.rglob("*.py"):
        text = path.read_text("utf-8")
        code = re.search(r'code="([A-Z])', text)
        if code:
            assert FAMILIES[path.parent.name] == code[1]


@pytest.mark.parametrize("name", ["M902", "m902", "inline-codes", "Inline-Codes"])
def test_a_rule_is_found_by_code_or_name(name: str) -> None:
    assert find_rule(name).code == "M902"


def test_an_unknown_rule() -> None:
    with pytest.raises(ConfigError, match="no rule has the code 'N1'; hexapla rules lists them"):
        find_rule("N1")


def hits(code: str, example: Example) -> list[Hit]:
    check = find_rule(code).check
    assert check
    return list(check(example_pair(example)))


def test_where_a_hit_is() -> None:
    (missing,) = hits("M902", Example("fr", "See <a>it</a>.", "Voir."))
    assert missing == Hit("inline code <a> is missing", (4, 7), None, expected="<a>")
    (added,) = hits("M902", Example("fr", "A<br/>b", "A<br/>b<br/>"))
    assert (added.target_span, added.found) == ((7, 12), "<br/>")
    (unclosed,) = hits("M901", Example("fr", "<b>x</b> y", "<b>x y"))
    assert (unclosed.target_span, unclosed.found) == ((0, 3), "<b>")


def test_an_empty_target_is_no_fault_of_its_codes() -> None:
    for code in ("M901", "M902", "M903"):
        assert not hits(code, Example("fr", "See <a>it</a>.", "  "))


def test_tokens_of_a_msgid_alone() -> None:
    segment = token_segment("a <em>b</em> <br/> <word> <x1>c</x1>", "month")
    assert [(name, code.placeholder) for name, code in segment.codes] == [("em", False), ("br", True), ("x1", False)]
    assert segment.context == "month"
