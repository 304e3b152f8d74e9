"""Near matching: what is found, what is not, and that no order of texts matters."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.catalogs.near import Index, assign, fold, terms

PEACE = "We must all work together for lasting peace in the region, and we must do so before the end of this year."
GOALS = "The Sustainable Development Goals are our common agenda for people, planet, prosperity and partnership."
WATER = "Ensure availability and sustainable management of water and sanitation for all by the year 2030."

NEAR = {
    "typo": (PEACE, PEACE.replace("lasting", "lastng")),
    "figure": (WATER, WATER.replace("2030", "2035")),
    "negation": (PEACE, PEACE.replace("must all", "must not all")),
    "addition": (WATER, f"{WATER} This is a matter of dignity and of health."),
    "deletion": (PEACE, PEACE[:70]),
    "sentences moved": ("One day it ends. Nobody knows when that is.", "Nobody knows when that is. One day it ends."),
    "typography": ("The Secretary\u2011General’s “call”", 'The Secretary-General\'s  "call"'),
    "capitals": ("PEACE AND SECURITY IN AFRICA", "Peace and security in Africa"),
    "one short word": ("Introducton", "Introduction"),
    "chinese": (
        "联合国秘书长今天在纽约呼吁各方立即停火，保护平民。",
        "联合国秘书长昨天在纽约呼吁各方停火，保护所有平民。",
    ),
    "short chinese": ("和平与安全", "和平与安全。"),
    "arabic": ("يجب أن نعمل معا من أجل السلام في المنطقة", "يجب أن نعمل جميعا من أجل السلام في المنطقة"),
    "russian": ("Мы должны вместе трудиться во имя мира", "Мы все должны вместе трудиться во имя мира"),
    "mixed": ("第1325号决议 (S/RES/1325) 获得通过", "第1325号决议（S/RES/1325）今天获得通过"),
}


@pytest.mark.parametrize("name", NEAR)
def test_found(name: str) -> None:
    wanted, known = NEAR[name]
    others = [GOALS, "安全理事会第七千次会议在纽约举行", "Обеспечить всем доступ к воде", "اجتمع مجلس الأمن اليوم"]
    assert [pair[:2] for pair in assign([wanted], [*others, known])] == [(0, 4)]


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        (PEACE, GOALS),
        ("Introduction", "Conclusion"),
        ("Yes.", "No."),
        ("a", "b"),
        ("", PEACE),
        ("…", "!"),
        ("安全理事会今天举行会议", "联合国秘书长呼吁各方停火"),
    ],
)
def test_not_found(wanted: str, known: str) -> None:
    assert assign([wanted], [known]) == ()


def test_scores_and_thresholds() -> None:
    ((_, _, same),) = assign([PEACE], [f" {PEACE} "])
    ((_, _, near),) = assign([PEACE], [PEACE.replace("region", "world")])
    assert same == 1.0
    assert 0.9 < near < 1.0
    assert assign([PEACE], [PEACE.replace("region", "world")], threshold=0.99) == ()


def test_the_best_pairs_come_first_and_each_text_is_used_once_before_it_is_used_again() -> None:
    nearest, second = PEACE.replace("year", "month"), PEACE.replace("year", "decade, or later")
    assert [pair[:2] for pair in assign([second, nearest], [PEACE])] == [(0, 0), (1, 0)]
    other = PEACE.replace("this year", "the next decade, or rather later")
    assert [pair[:2] for pair in assign([nearest, second], [other, PEACE])] == [(0, 1), (1, 0)]


def test_terms_are_words_and_pairs_of_unspaced_characters() -> None:
    assert terms(fold(WATER)) >= {"ensure", "2030", "water"}
    assert terms("abc联合国 的x") == {"abc", "联合", "合国", "的", "x"}


def test_texts_all_alike_stay_cheap() -> None:
    texts = [
        f"In paragraph {n} of its report the Committee recalled its earlier conclusions on the item"
        for n in range(3000)
    ]
    start = time.process_time()
    index = Index(texts)
    found = [index.search(text.replace("recalled", "recalls"))[0][0] for text in texts[::30]]
    assert found == list(range(0, 3000, 30))
    assert time.process_time() - start < 3


words = st.lists(st.sampled_from("peace war water goal year people not 17 2030 和平 联合国".split()), max_size=12)
texts = st.lists(words.map(" ".join), max_size=8, unique=True)


@given(texts, texts, st.randoms(use_true_random=False))
def test_no_order_matters(wanted: list[str], known: list[str], chance: object) -> None:
    def named(one: Sequence[str], other: Sequence[str]) -> set[tuple[str, str, float]]:
        return {(one[w], other[k], score) for w, k, score in assign(one, other)}

    found = named(wanted, known)
    assert named(wanted[::-1], known[::-1]) == found
    shuffled = [*known]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert named(wanted, shuffled) == found
    assert len({pair[0] for pair in found}) == len(found)
