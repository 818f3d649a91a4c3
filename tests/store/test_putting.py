"""Putting values: many at once are the rows that one after another would be, and are undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.highlight import Highlight
from reader.core.ids import ThemeId
from reader.session import Session
from reader.session.command import command
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.themes import add_theme
from reader.store.tx import Tx
from tests.libraries import broken_steps, draft, open_library


@command("Put")
def put_each(tx: Tx, values: list[Highlight]) -> None:
    for value in values:
        tx.put(value)


@command("Put")
def put_together(tx: Tx, values: list[Highlight]) -> None:
    tx.put_all(values)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path) as session:
        yield session


def marked(session: Session) -> tuple[list[Highlight], list[ThemeId]]:
    (document,) = session.do(add_documents, [draft()])
    themes = [session.do(add_theme, name).id for name in ("River", "Flood", "Ice")]
    places = ((0, 3), (1, 4), (2, 5))
    return [session.do(add_highlight, document.id, *at, themes[:2]) for at in places], themes


def test_many_values_are_what_one_after_another_would_be(session: Session, path: Path) -> None:
    (one, two, three), (river, flood, ice) = marked(session)
    before = session.read.highlights(one.document_id)
    values = [
        one._replace(themes=(flood, ice)),  # one goes, one moves up, one comes
        two._replace(themes=()),
        three,  # as it is
        one._replace(themes=(ice, river), modified="later"),  # once more
    ]
    session.do(put_each, values)
    wanted = session.read.highlights(one.document_id)
    session.undo()
    session.do(put_together, values)
    assert session.read.highlights(one.document_id) == wanted
    assert [h.themes for h in wanted] == [(ice, river), (), (river, flood)]
    session.undo()
    assert session.read.highlights(one.document_id) == before
    session.redo()
    assert session.read.highlights(one.document_id) == wanted
    assert not broken_steps(path)


def test_values_that_are_there_already_make_no_step(session: Session) -> None:
    highlights, _ = marked(session)
    steps = len(list(session.read.steps()))
    session.do(put_together, highlights)
    session.do(put_together, [])
    assert len(list(session.read.steps())) == steps
