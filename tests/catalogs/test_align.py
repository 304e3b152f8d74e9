"""Splits and joins, found in the source texts alone."""

from __future__ import annotations

import pytest

from hexapla.catalogs.align import Seam, glue, seams

ONE = "We met in New York to speak about the future of our common institutions."
TWO = "The world of 1945 is not the world of today, and our councils must reflect this."
WHOLE = f"{ONE} {TWO}"
UNRELATED = "Ensure availability and sustainable management of water and sanitation for all."


def found(wholes: list[str], parts: list[str], best: dict[int, float] | None = None) -> list[tuple[int, int, int]]:
    return [seam[:3] for seam in seams(dict(enumerate(wholes)), dict(enumerate(parts)), best=best or {})]


def test_two_parts_in_any_order() -> None:
    assert found([UNRELATED, WHOLE], [TWO, UNRELATED, ONE]) == [(1, 2, 0)]
    assert found([WHOLE], [ONE, TWO]) == [(0, 0, 1)]


@pytest.mark.parametrize(
    ("whole", "first", "second"),
    [
        (WHOLE, ONE.replace("met", "gathered"), TWO),
        (WHOLE.replace("councils", "organs"), ONE, TWO),
        (WHOLE, f"{ONE[:-1]}, and of peace.", TWO),
        (
            "我们在纽约开会，讨论共同的未来。世界已经改变，机构也必须改变。",
            "我们在纽约开会，讨论共同的未来。",
            "世界已经改变，机构也必须改变。",
        ),
        ("اجتمعنا في نيويورك لنتحدث. لقد تغير العالم كثيرا.", "اجتمعنا في نيويورك لنتحدث.", "لقد تغير العالم كثيرا."),
        ("Мы собрались в Нью-Йорке. Мир изменился.", "Мы собрались в Нью-Йорке.", "Мир изменился."),
    ],
)
def test_small_edits_are_no_obstacle(whole: str, first: str, second: str) -> None:
    assert found([whole], [first, second]) == [(0, 0, 1)]


def test_each_part_must_be_near_to_its_stretch() -> None:
    assert found([WHOLE], [ONE, UNRELATED]) == []
    assert found([f"{ONE} {UNRELATED}"], [ONE, TWO]) == []
    assert found([WHOLE], [ONE]) == []
    assert found([WHOLE], [ONE, ONE]) == []


def test_a_good_single_match_is_better() -> None:
    assert found([WHOLE], [ONE, TWO], {0: 0.97}) == []
    assert found([WHOLE], [ONE, TWO], {0: 0.9}) == [(0, 0, 1)]
    assert seams({0: WHOLE}, {0: ONE, 1: TWO}, best={}, allowed=lambda seam: seam.first != 0) == ()


def test_each_whole_and_each_part_is_used_once() -> None:
    assert found([WHOLE, WHOLE.replace("councils", "organs")], [ONE, TWO]) == [(0, 0, 1)]
    ((_, _, _, score),) = seams({7: WHOLE}, {3: ONE, 5: TWO}, best={})
    assert score == 1.0
    assert seams({7: WHOLE}, {3: ONE, 5: TWO}, best={}) == (Seam(7, 3, 5, 1.0),)


def test_glue() -> None:
    assert glue("Un.", "Deux.") == "Un. Deux."
    assert glue("一。", "二。") == "一。二。"
    assert glue("第一", "第二") == "第一第二"
    assert glue("", "x") == " x"
