"""Of which articles: the open one, single ones, a collection, ticked ones."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId
from reader.ui.explore.choose_documents import ChooseDocuments
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.from_row import FromRow


@pytest.fixture
def row(library: Library, state: UiState, article: DocumentId, qtbot: QtBot) -> FromRow:
    made = FromRow(library, state)
    qtbot.addWidget(made)
    made.show_documents((article,), follows=True)
    return made


@pytest.fixture
def chosen(row: FromRow) -> list[object]:
    found: list[object] = []
    row.chosen.connect(found.append)
    return found


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_it_says_the_articles(row: FromRow, library: Library) -> None:
    assert row.button.said == "After the retreat, a village counts its dead"
    assert row.button.accessibleName() == f"From: {row.button.said}"
    row.show_documents(tuple(one.id for one in library.read.documents()), follows=False)
    assert row.button.said == "2 articles"
    row.show_documents((), follows=True)
    assert row.button.said == "No article is open"


def test_the_menu_offers_articles_and_collections(
    row: FromRow, article: DocumentId, chosen: list[object]
) -> None:
    menu = row.menu()
    assert texts(menu)[0] == "The open article"
    assert texts(menu)[-2:] == ["All of “Kharkiv, autumn 2022”", "Choose articles…"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == texts(menu)[:1]
    by_text = {action.text(): action for action in menu.actions()}
    by_text["All of “Kharkiv, autumn 2022”"].trigger()
    by_text["The open article"].trigger()
    assert chosen == [(article,), None]


def test_ticked_articles_take_effect_at_once(
    row: FromRow, article: DocumentId, chosen: list[object], qtbot: QtBot
) -> None:
    row.choose()
    dialog = row.window().findChild(ChooseDocuments)
    assert dialog is not None
    assert dialog.ticked() == (article,)
    model = dialog.list.model()
    for at in range(model.rowCount()):
        model.setData(model.index(at, 0), 2, 10)  # checked, in the role of check states
    assert len(chosen[-1]) == 2  # type: ignore[arg-type]
    dialog.close()
