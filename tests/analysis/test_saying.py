"""The sentence over the passages says what is shown."""

import pytest

from reader.analysis.filtering import select
from reader.analysis.saying import sentence
from reader.analysis.wanted import Filter, Match
from reader.core.ids import CoderId, CollectionId, DocumentId, ThemeId
from reader.core.note import NoteKind

from .corpora import BRIDGE, FLOOD, RIVER, ROAD, corpus, passage, text

WHOLE = corpus(
    text("a", passage("one", 0, 5, RIVER), passage("two", 4, 9, BRIDGE), collection="rivers"),
    text("bb", passage("both", 0, 5, FLOOD, BRIDGE, coder="ada", notes=2), published="2022-09"),
)
TWO = RIVER, BRIDGE


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Filter(), "3 passages, in 2 documents"),
        (Filter((ROAD,)), "0 passages tagged Road"),
        (Filter((RIVER,)), "2 passages tagged River, in 2 documents"),
        (Filter((RIVER,), with_subs=False), "1 passage tagged River, in 1 document"),
        (Filter((RIVER,), Match.NONE), "1 passage not tagged River, in 1 document"),
        (Filter(TWO), "3 passages tagged River or Bridge, in 2 documents"),
        (Filter(TWO, Match.ALL), "1 passage tagged River and Bridge, in 1 document"),
        (Filter(TWO, Match.NONE), "0 passages not tagged River or Bridge"),
        (Filter(TWO, Match.OVERLAP), "3 passages where River and Bridge overlap, in 2 documents"),
        (
            Filter(TWO, Match.NEAR, 2),
            "3 passages of River and Bridge within 2 paragraphs, in 2 documents",
        ),
        (
            Filter(TWO, Match.NEAR),
            "3 passages where River and Bridge stand in one paragraph, in 2 documents",
        ),
        (
            Filter(coders=(CoderId("ada"),), notes=(NoteKind.QUESTION, NoteKind.NOTE)),
            "1 passage, by Ada, with a question or a note, in 1 document",
        ),
        (
            Filter(published_from="2022-09", published_to="2022-09", tagged_from="2026"),
            "1 passage, published Sep 2022, marked from 2026 on, in 1 document",
        ),
        (
            Filter(published_from="2021", published_to="2022", tagged_to="2026-03-02"),
            "1 passage, published 2021 – 2022, marked until 2 Mar 2026, in 1 document",
        ),
        (
            Filter(documents=(DocumentId("a"),), collections=(CollectionId("rivers"),)),
            "2 passages, looked for in A and Rivers, in 1 document",
        ),
        (
            Filter((RIVER, FLOOD, BRIDGE, ROAD, ThemeId("gone"))),
            "3 passages tagged River, Flood, Bridge or 2 more, in 2 documents",
        ),
        (Filter((ThemeId("gone"),)), "0 passages tagged a theme that is gone"),
    ],
)
def test_the_sentence_says_what_is_shown(wanted: Filter, said: str) -> None:
    assert sentence(wanted, select(WHOLE, wanted)) == said


def test_the_words_are_said_as_they_were_typed() -> None:
    wanted = Filter(words="the river")
    assert sentence(wanted, select(WHOLE, wanted, set())) == "0 passages, containing “the river”"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('"renseignement"', "“renseignement”"),
        ("“grain elevator”", "“grain elevator”"),
        ('(silo OR tower) "renseignement"', '(silo OR tower) "renseignement"'),
        ('"a" "b"', '"a" "b"'),
    ],
)
def test_words_have_one_pair_of_quotation_marks(words: str, told: str) -> None:
    wanted = Filter(words=words)
    assert sentence(wanted, select(WHOLE, wanted, set())) == f"0 passages, containing {told}"
