"""Tooltips: what people wrote is shown as they wrote it, never read as markup."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.session.commands.documents import edit_document, trash_documents
from reader.session.commands.themes import edit_theme
from reader.ui.library import Library
from reader.ui.models.library_tree import LibraryTree
from reader.ui.models.trash_list import TrashList
from reader.ui.panels.highlights_panel import HighlightsPanel
from reader.ui.state import UiState
from reader.ui.tips import tip

HOSTILE = '<img src="file://somewhere/else">'


@pytest.mark.parametrize("text", ["Retreat", "¶ 4", "Tag 14 passages (Ctrl+Z)"])
def test_a_short_line_stays_as_it_is(text: str) -> None:
    assert tip(text) == text


@pytest.mark.parametrize("text", [HOSTILE, "a &lt; b", "one\ntwo", "long " * 40])
def test_anything_else_is_escaped_and_may_be_broken(text: str) -> None:
    assert tip(text).startswith("<qt>")
    assert "<img" not in tip(text)


def test_nothing_to_say_is_no_tooltip() -> None:
    assert tip("", "") == ""


def plain(told: object) -> bool:
    text = str(told)
    return "<" not in text.removeprefix("<qt>").removesuffix("</qt>")


def tips(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield from (child.toolTip() for child in widget.findChildren(QWidget))


def test_no_name_or_title_is_read_as_markup(library: Library, state: UiState, qtbot: QtBot) -> None:
    first, second = library.read.documents()
    retreat = library.read.themes().named("Retreat")
    assert retreat is not None
    library.do(edit_theme, retreat.id, name=HOSTILE)
    library.do(edit_document, first.id, title=HOSTILE)
    tree = LibraryTree(library)
    assert plain(tree.index_of(first.id).data(Qt.ItemDataRole.ToolTipRole))
    panel = HighlightsPanel(library, state)
    qtbot.addWidget(panel)
    state.open_document(first.id)
    panel.open_note(library.read.highlights(theme_id=retreat.id)[0].id)
    assert all(map(plain, tips(panel)))
    library.do(trash_documents, [first.id, second.id])
    trash = TrashList(library)
    told = [trash.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(trash.rowCount())]
    assert all(map(plain, told))
