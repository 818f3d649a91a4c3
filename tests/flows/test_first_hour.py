"""A first hour: import an article, mark it, note on it, close, come back, take it all back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.themes import add_theme
from reader.ui.main_window import MainWindow
from reader.ui.page.sheet import Sheet
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.flows.texts import RIVER, long_text

QUOTE = "somebody brings flowers"


def made(path: Path, text: str, name: str = "river.txt") -> Path:
    file = path.parent / name
    file.write_text(text, "utf-8")
    return file


def import_by_drop(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    target = window.page.viewport() if window.desk.document else window.empty
    with qtbot.waitSignal(window.importing.finished):
        do.drop(target, file)


def test_everything_is_there_after_closing_and_can_be_taken_back(
    start: Opener, path: Path, qtbot: QtBot
) -> None:
    with Session.open(path) as session:
        session.do(add_theme, "Water", key=1)
        session.do(add_theme, "Custom", key=2)
    window = start(path)
    assert window.empty.isVisible()
    import_by_drop(window, qtbot, made(path, RIVER))
    assert do.opened(window).title == "The river at low water"
    assert window.page.isVisible()

    do.select_words(window, QUOTE)
    do.press(window, "2")
    (highlight,) = do.highlights(window)
    assert highlight.quote == QUOTE
    assert do.themes_of(window, highlight) == {"Custom"}
    do.press(window, "n")
    do.write(window, "A custom without a founder?")
    window.close()

    again = start(path)
    assert do.opened(again).title == "The river at low water"
    (highlight,) = do.highlights(again)
    assert [mark.id for mark in again.page.sheet.marks.at(highlight.start)] == [highlight.id]
    (note,) = again.library.read.notes_of_highlights([highlight.id])[highlight.id]
    assert (note.body, note.kind) == ("A custom without a founder?", NoteKind.NOTE)
    assert again.highlights.model.rowCount() == 1
    assert list(again.library.read.highlight_counts().values()) == [1]

    labels = []
    again.panels.focus("page")
    while again.library.session.undo_label and len(labels) < 9:
        labels.append(again.library.session.undo_label)
        do.press(again, "z", do.CTRL)
    assert len(labels) == 5  # note, highlight, import and the two themes
    assert do.titles(again) == []
    assert again.empty.isVisible()
    for _ in labels:
        do.press(again, "z", do.CTRL | do.SHIFT)
    assert do.titles(again) == ["The river at low water"]
    documents = again.library.read.documents()
    (back,) = again.library.read.highlights(documents[0].id)
    assert back == highlight
    assert again.library.read.notes_of_highlights([back.id])[back.id] == [note]


def test_a_long_article_opens_where_it_was_left(start: Opener, path: Path, qtbot: QtBot) -> None:
    window = start(path)
    import_by_drop(window, qtbot, made(path, long_text(), "log.txt"))
    window.panels.focus("page")
    for _ in range(4):
        do.press(window, Qt.Key.Key_Space)
    left_at = window.page.position()
    assert left_at > 0
    window.close()
    again = start(path)
    assert again.page.position() == left_at
    assert again.state.position == left_at


def test_files_dropped_on_the_page_and_on_the_library_come_in(
    start: Opener, library: Path, qtbot: QtBot
) -> None:
    window = start(library, "The river at low water")
    one = made(library, "A second mill\n\nIt stands empty.\n", "mill.txt")
    import_by_drop(window, qtbot, one)
    assert do.opened(window).title == "A second mill"
    two = made(library, "# Notes on the ford\n\nIt is *shallow*.\n", "ford.md")
    with qtbot.waitSignal(window.importing.finished):
        do.drop(window.library_panel, two)
    assert do.opened(window).title == "Notes on the ford"
    assert len(do.titles(window)) == 4


def test_the_first_article_is_laid_out_once(
    start: Opener, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(library)
    window.state.open_document(None)
    lengths: list[int] = []
    relayout = Sheet.relayout

    def counted(sheet: Sheet, width: int) -> None:
        lengths.append(len(sheet.content.text))
        relayout(sheet, width)

    monkeypatch.setattr(Sheet, "relayout", counted)
    window.resize(window.width() - 40, window.height())  # the page, which is hidden, stays behind
    for document in window.library.read.documents():
        window.state.open_document(document.id)
        length = len(window.library.read.text(document.version_id))
        assert lengths.count(length) == 1


def test_several_files_are_one_step_to_undo(start: Opener, path: Path, qtbot: QtBot) -> None:
    files = [made(path, f"Log {n}\n\nWind from the north.\n", f"log{n}.txt") for n in range(5)]
    window = start(path)
    with qtbot.waitSignal(window.importing.finished):
        do.drop(window.empty, *files)
    assert len(do.titles(window)) == 5
    do.press(window, "z", do.CTRL)
    assert do.titles(window) == []
    assert window.empty.isVisible()
    do.press(window, "y", do.CTRL)
    assert len(do.titles(window)) == 5
