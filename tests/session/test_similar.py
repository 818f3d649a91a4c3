"""Passages like one that is marked."""

from pathlib import Path

import pytest

from reader.core.editing import TextEdit
from reader.core.ids import HighlightId
from reader.errors import Refused
from reader.session.commands.corrections import correct_text
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.similar import similar_passages
from tests.libraries import draft, open_library

QUOTE = "The soldiers blew up the grain elevator at dawn."


def test_sentences_that_share_rare_words_come_by_how_much_they_share(path: Path) -> None:
    with open_library(path) as session:
        first, *_ = session.do(
            add_documents,
            [
                draft("A", f"{QUOTE} It was the end.\nA soldier waited for the dawn."),
                draft("B", "Rain fell. Grain elevators were blown up by soldiers. It was the day."),
                draft("C", "The rain fell at the bridge. It was the night, and the dawn."),
            ],
        )
        marked = session.do(add_highlight, first.id, 0, len(QUOTE))
        found = similar_passages(path, marked.id)
    assert [(one.title, one.hit.match) for one in found[:2]] == [
        ("B", "Grain elevators were blown up by soldiers."),
        ("A", "A soldier waited for the dawn."),
    ]
    shared = [[one.hit.match[a:b] for a, b in one.hit.shared] for one in found[:2]]
    assert {"Grain", "elevators", "soldiers"} <= set(shared[0])
    assert {"soldier", "dawn"} <= set(shared[1])
    assert "Rain" not in shared[0]
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 < one.score <= 1 for one in found)
    assert QUOTE not in {one.hit.match for one in found}


def test_the_very_words_elsewhere_score_one(path: Path) -> None:
    with open_library(path) as session:
        document, _ = session.do(
            add_documents, [draft("A", QUOTE), draft("B", f"Before. {QUOTE} After.")]
        )
        marked = session.do(add_highlight, document.id, 0, len(QUOTE))
        (found,) = similar_passages(path, marked.id)
    assert (found.title, found.hit.match, found.score) == ("B", QUOTE, 1.0)


def test_a_passage_without_words_is_like_nothing(path: Path) -> None:
    with open_library(path) as session:
        (document,) = session.do(add_documents, [draft("A", "One — two.")])
        marked = session.do(add_highlight, document.id, 4, 5)
        assert similar_passages(path, marked.id) == []
        with pytest.raises(Refused):
            similar_passages(path, HighlightId("none"))


def test_what_a_waiting_passage_has_become_is_itself_and_not_elsewhere(path: Path) -> None:
    mended = QUOTE.replace("elevator", "silo")
    with open_library(path) as session:
        first, _ = session.do(add_documents, [draft("A", f"{QUOTE} Rain."), draft("B", mended)])
        marked = session.do(add_highlight, first.id, 0, len(QUOTE))
        session.do(correct_text, first.id, [TextEdit(0, len(QUOTE) + 1, "")])
        session.do(correct_text, first.id, [TextEdit(0, 0, f"{mended} ")])
        (waiting,) = session.read.highlights_by_id([marked.id])
        (found,) = similar_passages(path, marked.id)
        document = session.read.document(found.document_id)
    assert waiting.version_id == first.version_id
    assert document is not None
    assert (found.title, found.version_id) == ("B", document.version_id)
