"""Commands that go by names: what is not there is made in the same step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.building import ContentBuilder
from reader.core.document import Draft
from reader.core.note import NoteKind
from reader.errors import Refused
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.marking import mark_passage, tag_passages, theme_called
from reader.session.commands.shelving import shelve_documents


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "library.db") as session:
        builder = ContentBuilder()
        builder.add("The river was high and the café was open.")
        session.do(add_documents, [Draft("River", builder.build(), file_name="a\udcffb")])
        yield session


def test_marking_makes_theme_and_note_in_one_step(session: Session) -> None:
    (document,) = session.read.documents()
    names = ["Water", "Water/Rain", "water"]
    made = session.do(mark_passage, document.id, 4, 9, names, "Why?", NoteKind.QUESTION)
    tree = session.read.themes()
    assert [theme.name for theme in tree] == ["Water", "Rain"]
    assert theme_called(tree, "WATER / rain") == theme_called(tree, "Rain")
    assert made.themes == tuple(theme.id for theme in tree)
    assert session.undo_label == "Tag passage “Water” and “Rain”, with a question"
    session.undo()
    assert len(session.read.themes()) == len(session.read.all_notes()) == 0


def test_what_is_refused_leaves_no_theme_behind(session: Session) -> None:
    (document,) = session.read.documents()
    with pytest.raises(Refused):
        session.do(mark_passage, document.id, 4, 9, ["Water"], " ")
    assert len(session.read.themes()) == 0


def test_tagging_again_is_no_step(session: Session) -> None:
    (document,) = session.read.documents()
    made = session.do(mark_passage, document.id, 4, 9, ["Water"])
    before = len(list(session.read.steps()))
    session.do(tag_passages, [made.id], ["Water"])
    assert len(list(session.read.steps())) == before


def test_shelving_makes_the_collection_in_one_step(session: Session) -> None:
    (document,) = session.read.documents()
    (moved,) = session.do(shelve_documents, [document.id], "Rivers")
    (collection,) = session.read.collections()
    assert moved.collection_id == collection.id
    session.do(shelve_documents, [document.id], " RIVERS ")
    assert session.read.collections() == [collection]
    session.undo()
    assert session.read.collections() == []


def test_a_file_name_that_is_no_text_is_kept_as_text(session: Session) -> None:
    (document,) = session.read.documents()
    version = session.read.version(document.version_id)
    assert version is not None
    assert version.file_name == "ab"
