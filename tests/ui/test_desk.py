"""The reading desk: the page goes on showing what is chosen, whoever writes to the library."""

import pytest
from pytestqt.qtbot import QtBot

from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight, delete_highlights
from reader.session.commands.tagging_found import Passage, tag_found
from reader.session.commands.themes import add_theme
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.page.view import PageView
from reader.ui.state import UiState
from tests.libraries import draft


@pytest.fixture
def desk(library: Library, state: UiState, qtbot: QtBot) -> ReadingDesk:
    page = PageView()
    qtbot.addWidget(page)
    page.resize(700, 500)
    with qtbot.waitExposed(page):
        page.show()
    made = ReadingDesk(page, library, state)
    state.open_document(library.read.documents()[0].id)
    return made


def test_another_program_takes_neither_the_choice_nor_the_selection_away(
    desk: ReadingDesk, library: Library, state: UiState
) -> None:
    chosen = library.read.highlights()[1].id
    state.choose(chosen)
    desk.page.select(4, 12)
    with Session.open(library.session.path) as other:
        other.do(add_theme, "Curfew")
    library.look()
    assert state.highlight_id == chosen
    assert desk.page.chosen() == chosen
    assert desk.page.selected() == (4, 12)


def test_what_another_program_marked_and_took_away_shows(
    desk: ReadingDesk, library: Library, state: UiState
) -> None:
    gone, document_id = library.read.highlights()[0].id, state.document_id
    assert document_id is not None
    state.choose(gone)
    with Session.open(library.session.path) as other:
        other.do(delete_highlights, [gone])
        fresh = other.do(add_highlight, document_id, 0, 3)
    library.look()
    assert desk.page.sheet.marks.get(gone) is None
    assert desk.page.sheet.marks.get(fresh.id) is not None
    assert state.highlight_id is None


def test_of_many_highlights_tagged_and_taken_back_in_one_step_those_here_show(
    desk: ReadingDesk, library: Library, state: UiState
) -> None:
    (other,) = library.do(add_documents, [draft("Long", "river " * 600)]) or ()
    here = state.document_id
    assert here is not None
    read = library.read.document(here)
    assert read is not None
    hits = [Passage(other.id, other.version_id, at, at + 5) for at in range(0, 3600, 6)]
    fresh = library.do(tag_found, [*hits, Passage(here, read.version_id, 0, 3)], ["River"])
    assert fresh is not None
    (mine,) = set(fresh) & {highlight.id for highlight in library.read.highlights(here)}
    assert desk.page.sheet.marks.get(mine) is not None
    state.choose(mine)
    library.undo()
    assert desk.page.sheet.marks.get(mine) is None
    assert state.highlight_id is None
