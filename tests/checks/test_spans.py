"""Spans: the quick answers are those of looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.spans import Spans

SPAN = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(SPAN, max_size=8), SPAN)
def test_as_looking_at_each(spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
    start, end = span
    assert Spans(spans).hold(span) == any(one <= start and end <= other for one, other in spans)
    assert Spans(spans).overlap(span) == any(one < end and start < other for one, other in spans)
