"""The baseline: what is known, as a file that changes only where findings do."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import ConfigError
from hexapla.model import Finding
from hexapla.report import baseline

FIRST = Finding(
    "N102", "number-changed", "numbers", "error", "5 is 6 here", path="locales/fr/a.po", line=7, fingerprint="beef"
)
SECOND = replace(FIRST, message="7 is 8 here", line=9, fingerprint="feed")
THIRD = replace(FIRST, path="locales/es/a.po", fingerprint="cafe")
SILENCED = replace(FIRST, fingerprint="dead", suppressed=True)
ALL = (FIRST, SECOND, THIRD, SILENCED)


def test_the_file() -> None:
    assert baseline.dump(ALL).decode().splitlines() == [
        "{",
        '  "schema_version": 1,',
        '  "findings": [',
        '    {"fingerprint": "cafe", "rule": "N102", "path": "locales/es/a.po", "message": "5 is 6 here"},',
        '    {"fingerprint": "beef", "rule": "N102", "path": "locales/fr/a.po", "message": "5 is 6 here"},',
        '    {"fingerprint": "feed", "rule": "N102", "path": "locales/fr/a.po", "message": "7 is 8 here"}',
        "  ]",
        "}",
    ]
    assert json.loads(baseline.dump([])) == {"schema_version": 1, "findings": []}


@given(st.permutations([*ALL, FIRST, SECOND]))
def test_order_and_doubles_make_no_difference(findings: list[Finding]) -> None:
    assert baseline.dump(findings) == baseline.dump(ALL)


def test_a_line_makes_no_difference() -> None:
    assert baseline.dump([replace(item, line=item.line + 100) for item in ALL]) == baseline.dump(ALL)


def test_no_control_character_is_in_the_file() -> None:
    evil = replace(FIRST, message="\x1b[2J\u202e\x7f\udc80", path="a\x85\u2028.po")
    data = baseline.dump([evil])
    assert not set(data) & {*range(10), *range(11, 32), *range(127, 256)}
    assert baseline.parse(data, "known.json").fingerprints == {"beef"}


def test_what_is_known_is_marked() -> None:
    known = baseline.parse(baseline.dump([FIRST, SILENCED]), "known.json")
    assert known.fingerprints == {"beef"}
    assert [item.baseline for item in baseline.marked(ALL, known)] == [True, False, False, False]
    assert [replace(item, baseline=False) for item in baseline.marked(ALL, known)] == list(ALL)


def test_what_makes_it_grow() -> None:
    known = baseline.Baseline(frozenset({"beef"}))
    assert baseline.grown(ALL, known) == [SECOND, THIRD]
    assert baseline.grown([FIRST, SILENCED], known) == []
    assert baseline.grown([], known) == []


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{}", b"null", b"\xff", b"[" * 100_000, b'{"schema_version": 1}',
        b'{"schema_version": 1, "findings": 3}', b'{"schema_version": 1, "findings": [1]}',
        b'{"schema_version": 1, "findings": [{}]}', b'{"schema_version": 1, "findings": [{"fingerprint": 3}]}',
        b'{"schema_version": 2, "findings": []}', b'{"schema_version": "a\\n\\nb", "findings": []}',
        b'{"schema_version": 1, "findings": {"a": 1}}',
    ],
)  # fmt: skip
def test_what_is_no_baseline(data: bytes) -> None:
    with pytest.raises(ConfigError) as caught:
        baseline.parse(data, "known.json")
    text = str(caught.value)
    assert text.startswith("known.json: ")
    assert text.endswith("; make it anew with --update-baseline")
    assert len(text.splitlines()) == 1
