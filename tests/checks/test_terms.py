"""Terms, acronyms and names: correct pairs in all directions, defects, the lists of users, and hostile texts."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.terms import load_terms
from hexapla.checks.terms.builtin import builtin_terms
from hexapla.errors import ConfigError
from hexapla.jobs.terms import conventions_of
from hexapla.model import Conventions, Finding, Message, Pair

TABLES = ("terms", "terms-2", "terms-3", "terms-4")
SELECTION = Selection(select=("T",))


def findings(pair: Pair) -> tuple[Finding, ...]:
    return conclude([examine((pair,), SELECTION)])


def found(pair: Pair) -> tuple[str, ...]:
    return tuple(finding.rule for finding in findings(pair))


def test_correct_pairs(correct: Pair) -> None:
    assert not found(correct)


def test_defects(defective: tuple[str, Pair]) -> None:
    code, pair = defective
    assert code in found(pair)


LIST = """id,en,fr,fr_variants,ru,ru_forbidden,zh,confidence
landmine,anti-personnel mine,mine antipersonnel,engin antipersonnel,противопехотная мина,пехотная мина,杀伤人员地雷,
night,Night of Nations,Nuit des nations,,Ночь наций,,各国之夜,
loss,loss and damage,pertes et préjudices,,потери и ущерб,,损失和损害,medium
"""
OWN = Conventions(terms=load_terms(LIST.encode(), "house.csv"))


def listed(language: str, source: str, target: str, conventions: Conventions = OWN) -> tuple[Finding, ...]:
    message = Message(source, target, line=1)
    return findings(Pair("test", language, "en", token_segment(source), message, conventions=conventions))


@pytest.mark.parametrize(
    ("language", "source", "target", "codes"),
    [
        ("fr", "Anti-personnel mines must go.", "Les mines antipersonnel doivent disparaître.", ""),
        ("fr", "Anti-personnel mines must go.", "Les engins antipersonnel doivent disparaître.", ""),
        ("fr", "Anti-personnel mines must go.", "Les bombes doivent disparaître.", "T301"),
        ("ru", "He lost a leg to an anti-personnel mine.", "Он потерял ногу на противопехотной мине.", ""),
        ("ru", "He lost a leg to an anti-personnel mine.", "Он потерял ногу на пехотной мине.", "T302"),
        ("zh", "Anti-personnel mines must go.", "必须消除杀伤人员地雷。", ""),
        ("zh", "Anti-personnel mines must go.", "必须消除水雷。", "T301"),
        ("fr", "The Night of Nations begins.", "La Nuit des nations commence.", ""),
        ("fr", "The Night of Nations begins.", "La soirée commence.", "T301"),
        ("fr", "Loss and damage are real.", "Les dégâts sont réels.", ""),
        ("es", "Anti-personnel mines must go.", "Las bombas deben desaparecer.", ""),
    ],
)
def test_a_list_of_the_house(language: str, source: str, target: str, codes: str) -> None:
    assert [finding.rule for finding in listed(language, source, target)] == codes.split()


def test_the_house_knows_better_than_the_built_in_list() -> None:
    own = Conventions(
        terms=load_terms("en,fr\nsmall island developing States,petites îles en développement\n".encode(), "x")
    )
    source = "Small island developing States need us."
    assert not listed("fr", source, "Les petites îles en développement ont besoin de nous.", own)
    (finding,) = listed("fr", source, "Les pays insulaires ont besoin de nous.", own)
    assert finding.expected == "petites îles en développement"


def test_a_forbidden_word_is_wrong_whatever_the_source_says() -> None:
    own = Conventions(terms=load_terms(b"fr,ru,fr_forbidden\ncourriel,,e-mail\n", "house.csv"))
    (finding,) = listed("fr", "Write to us.", "Envoyez-nous un e-mail.", own)
    assert (finding.rule, finding.found, finding.expected) == ("T302", "e-mail", "courriel")
    assert "house.csv" in finding.message


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (b"", None, "the term list is empty"),
        (b"en,fr\npeace,paix,\xd0\n", 2, "not UTF-8"),
        (b"en,fr\npeace,pa\0ix\n", 2, "a NUL character"),
        (b"en\npeace\n", 1, "fewer than two languages"),
        (b"en,francais\npeace,paix\n", 1, "an unknown column 'francais'"),
        (b"en,,fr\npeace,,paix\n", 1, "column 2 has no name"),
        (b"en,fr,en\npeace,paix,quiet\n", 1, "two columns 'en'"),
        (b"en,fr\npeace,paix\nwar,guerre,krieg\n", 3, "3 cells for 2 columns"),
        (b'en,fr\npeace,paix\nwar,"guer"re\n', 3, "no CSV"),
        (b"id,en,fr\n1,peace,paix\n\n1,war,guerre\n", 4, "the id '1' stands in line 2 already"),
        (b"id,en,fr\n1,,\n", 2, "a row without any form"),
        (b"en,fr\npeace," + b"x" * 1_001 + b"\n", 2, "a cell of more than 1,000 characters"),
    ],
)
def test_a_malformed_list(tmp_path: Path, text: bytes, line: int | None, reason: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(text)
    with pytest.raises(ConfigError) as raised:
        conventions_of(None, (path,))
    assert reason in str(raised.value)
    assert f"terms.csv:{line}" in str(raised.value) if line else "terms.csv" in str(raised.value)
    assert raised.value.hint


def test_a_list_as_spreadsheets_save_it() -> None:
    for data in ("\ufeffen;fr\r\npeace;paix\r\n", "en\tfr\npeace\tpaix\n", 'EN,"FR"\n"peace"," paix | calme"\n'):
        (term,) = load_terms(data.encode(), "x")
        assert dict(term.forms)["fr"][0] == "paix"


def test_every_built_in_term_renders_itself() -> None:
    """Whatever the list prefers in one language is accepted for what it prefers in another."""
    for term in builtin_terms():
        forms = {tag: given[0] for tag, given in term.forms if given[0][0] != "~"}
        for here, there in itertools.permutations(forms, 2):
            source, target = forms[here], forms[there]
            item = Pair("test", there, here, token_segment(source), Message(source, target, line=1))
            assert not [finding.message for finding in findings(item)], (term.id, here, there)


HOSTILE = (
    "Republic of the " * 3_000,
    "Security " * 10_000,
    "WHO UN ILO " * 3_000,
    "Kofi Annan Kofi Anan " * 2_500,
    "Mr. A" + "b" * 60_000,
    "Under-Secretary-" * 4_000,
    "Eswatini Swaziland " * 5_000,
    "刚果民主" * 10_000,
    "Республика Конго Демократическая " * 3_000,
    "جمهورية الكونغو " * 5_000,
    "l’d’qu’" * 8_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_takes_no_longer(text: str) -> None:
    start = time.process_time()
    for here, there in (("en", "fr"), ("fr", "es"), ("ru", "ar"), ("zh", "en")):
        findings(Pair("test", there, here, token_segment(text), Message(text, text[::-1] + text, line=1)))
    assert time.process_time() - start < 5
