"""The Memo panel: a memo on the article, free notes of the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.session.commands.notes import add_note
from reader.ui.library import Library
from reader.ui.panels.memo_panel import MemoPanel
from reader.ui.state import UiState


@pytest.fixture
def panel(library: Library, state: UiState, qtbot: QtBot) -> MemoPanel:
    made = MemoPanel(library, state)
    qtbot.addWidget(made)
    made.resize(348, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_memo_is_written_and_rendered(
    panel: MemoPanel, library: Library, state: UiState, qtbot: QtBot
) -> None:
    article = library.read.documents()[0].id
    state.open_document(article)
    panel.write()
    [editor] = panel.memo.editors
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "**Second-hand**")
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert [note.body for note in library.read.notes_on_document(article)] == ["**Second-hand**"]
    assert editor.rendered.toPlainText() == "Second-hand"
    library.undo()
    assert library.read.notes_on_document(article) == []
    assert [e.typed.words for e in panel.memo.editors] == [""]


def test_each_article_has_its_own(
    panel: MemoPanel, library: Library, state: UiState, qtbot: QtBot
) -> None:
    first, second = (document.id for document in library.read.documents())
    library.do(add_note, "On the first", document_id=first)
    state.open_document(first)
    assert [e.typed.words for e in panel.memo.editors] == ["On the first"]
    state.open_document(second)
    assert [e.typed.words for e in panel.memo.editors] == [""]
    state.open_document(None)
    assert panel.memo.editors == []


def test_free_notes_newest_first(panel: MemoPanel, library: Library, qtbot: QtBot) -> None:
    panel.scope.choose(1)
    library.do(add_note, "Older")
    new = next(b for b in panel.findChildren(QPushButton) if b.text() == "New note")
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    editor = panel.free.editors[0]
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "Newer")
    editor.typed.write()
    assert [e.typed.words for e in panel.free.editors] == ["Newer", "Older"]
    assert [note.body for note in library.read.free_notes()] == ["Older", "Newer"]


def test_many_notes_are_shown_in_portions(panel: MemoPanel, library: Library) -> None:
    for number in range(45):
        library.do(add_note, f"Note {number}")
    assert len(panel.free.editors) == 40
    panel.free._show_more()
    assert len(panel.free.editors) == 45
