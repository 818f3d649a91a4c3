"""Tagging what was found: one step, one highlight a passage, none doubled."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.document import Document
from reader.core.editing import TextEdit
from reader.core.surroundings import Around
from reader.errors import Refused
from reader.session import Session
from reader.session.commands.corrections import correct_text
from reader.session.commands.documents import add_documents, trash_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.tagging_found import Passage, tag_found
from reader.session.commands.themes import add_theme
from tests.libraries import draft, dump, open_library

TEXT = "The river rose, and the river fell. A river.\nNo rivers."


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path) as session:
        yield session


@pytest.fixture
def document(session: Session) -> Document:
    (document,) = session.do(add_documents, [draft("A", TEXT)])
    return document


def hits(document: Document) -> list[Passage]:
    starts = (at for at in range(len(TEXT)) if TEXT.startswith("river", at))
    return [Passage(document.id, document.version_id, at, at + 5) for at in starts]


def marked(session: Session) -> list[tuple[str, list[str]]]:
    themes = session.read.themes().by_id
    return [(h.quote, [themes[id_].name for id_ in h.themes]) for h in session.read.highlights()]


def test_every_hit_gets_the_themes_in_one_step(session: Session, document: Document) -> None:
    before = dump(session.path)
    made = session.do(tag_found, hits(document), ["Water", "Water/Rivers"], whole_paths=True)
    both = ["Water", "Rivers"]
    assert marked(session) == [("river", both)] * 3 + [("rivers", both)]
    assert [h.id for h in session.read.highlights()] == made
    assert session.undo() == "Tag 4 passages “Water” and “Rivers”"
    assert dump(session.path) == before


@pytest.mark.parametrize(
    ("around", "quotes"),
    [
        (Around.SENTENCE, ["The river rose, and the river fell.", "A river.", "No rivers."]),
        (Around.PARAGRAPH, TEXT.split("\n")),
    ],
)
def test_hits_in_one_sentence_or_paragraph_are_one_highlight(
    session: Session, document: Document, around: Around, quotes: list[str]
) -> None:
    session.do(tag_found, hits(document), ["Water"], around)
    assert [quote for quote, _ in marked(session)] == quotes


def test_an_own_highlight_of_the_very_passage_is_tagged_further(
    session: Session, document: Document
) -> None:
    theme = session.do(add_theme, "Old")
    own = session.do(add_highlight, document.id, 4, 9, [theme.id])
    session.do(add_highlight, document.id, 0, 9)
    session.use_coder("Another")
    session.do(add_highlight, document.id, 24, 29)
    session.use_coder("You")
    made = session.do(tag_found, hits(document)[:2], ["Water", "Old"])
    assert made[0] == own.id
    assert marked(session) == [
        ("The river", []), ("river", ["Old", "Water"]), ("river", []), ("river", ["Water", "Old"]),
    ]  # fmt: skip
    session.do(tag_found, hits(document)[:2], ["Water", "Old"])
    assert len(marked(session)) == 4


def test_what_cannot_be_tagged_is_told_and_nothing_changes(
    session: Session, document: Document
) -> None:
    before = dump(session.path)
    with pytest.raises(Refused, match="Nothing was found"):
        session.do(tag_found, [], ["Water"])
    beyond = Passage(document.id, document.version_id, 50, 99)
    with pytest.raises(Refused, match="has changed"):
        session.do(tag_found, [*hits(document), beyond], ["Water"])
    assert dump(session.path) == before
    session.do(trash_documents, [document.id])
    with pytest.raises(Refused, match="is gone"):
        session.do(tag_found, hits(document), ["Water"])


def test_hits_in_a_text_that_was_corrected_since_are_refused(
    session: Session, document: Document
) -> None:
    found = hits(document)
    session.do(correct_text, document.id, [TextEdit(0, 3, "A")])
    with pytest.raises(Refused, match="has changed since: search again"):
        session.do(tag_found, found, ["Water"])
    assert marked(session) == []
