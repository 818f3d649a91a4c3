"""Filters are kept as JSON, and what makes no sense is refused in words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.wanted import Filter, Match
from reader.core.ids import CoderId, CollectionId, DocumentId, ThemeId
from reader.core.note import NoteKind
from reader.errors import Refused

_ids = st.lists(st.text(max_size=5), max_size=3)
_days = st.sampled_from(("", "2022", "2022-09", "2022-09-12"))
_filters = st.builds(
    Filter,
    themes=_ids.map(lambda ids: tuple(map(ThemeId, ids))),
    match=st.sampled_from(Match),
    within=st.integers(0, 99),
    with_subs=st.booleans(),
    documents=_ids.map(lambda ids: tuple(map(DocumentId, ids))),
    collections=_ids.map(lambda ids: tuple(map(CollectionId, ids))),
    coders=_ids.map(lambda ids: tuple(map(CoderId, ids))),
    notes=st.lists(st.sampled_from(NoteKind)).map(tuple),
    published_from=_days,
    published_to=_days,
    tagged_from=_days,
    tagged_to=_days,
    words=st.text(max_size=9),
)


@given(_filters)
def test_a_filter_comes_back_from_its_json(wanted: Filter) -> None:
    assert Filter.from_json(wanted.to_json()) == wanted


def test_only_what_is_wanted_is_written_down() -> None:
    assert Filter().to_json() == "{}"
    wanted = Filter((ThemeId("r"),), Match.NEAR, 2, notes=(NoteKind.QUESTION,), words="міст")
    assert json.loads(wanted.to_json()) == {
        "themes": ["r"], "match": "near", "within": 2, "notes": ["question"], "words": "міст",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("river", "not written as JSON"),
        ("[]", "no JSON object"),
        ('{"mood": "blue"}', "“mood”, which this version does not know"),
        ('{"match": "perhaps"}', "sets “match”"),
        ('{"themes": "river"}', "sets “themes”"),
        ('{"themes": [1]}', "sets “themes”"),
        ('{"notes": ["song"]}', "sets “notes”"),
        ('{"within": true}', "sets “within”"),
        ('{"within": -1}', "from 0 to"),
        ('{"words": 5}', "sets “words”"),
        ('{"tagged_to": "soon"}', "“soon” is no date"),
    ],
)
def test_what_is_no_filter_is_refused(told: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        Filter.from_json(told)
