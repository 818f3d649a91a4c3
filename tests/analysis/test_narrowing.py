"""A filter and other conditions besides as one filter."""

from dataclasses import replace

import pytest

from reader.analysis.narrowing import narrowed
from reader.analysis.wanted import Filter, Match
from reader.core.ids import CollectionId, DocumentId, ThemeId

A, B, C = ThemeId("a"), ThemeId("b"), ThemeId("c")
HERE = Filter(documents=(DocumentId("here"),))
SEPTEMBER = Filter(published_from="2022-09-01", published_to="2022-09-30")
MET = Filter((A, B), Match.OVERLAP)


@pytest.mark.parametrize(
    ("wanted", "also", "both"),
    [
        (Filter(), Filter((A,)), Filter((A,))),
        (Filter((A, B)), Filter((B,)), Filter((B,))),
        (Filter((A,)), Filter((B,)), Filter((A, B), Match.ALL)),
        (Filter((A, B), Match.ALL), Filter((C,)), Filter((A, B, C), Match.ALL)),
        (Filter((A, B)), Filter((C,)), None),
        (Filter((A,), Match.NONE), Filter((B,)), None),
        (Filter(words="mill"), MET, replace(MET, words="mill")),
        (Filter(collections=(CollectionId("c"),)), HERE, HERE),
        (Filter(published_from="2022"), SEPTEMBER, SEPTEMBER),
    ],
)  # fmt: skip
def test_both_are_one_filter_where_there_is_one(
    wanted: Filter, also: Filter, both: Filter | None
) -> None:
    assert narrowed(wanted, also) == both
