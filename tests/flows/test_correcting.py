"""Correcting the text in place: with the keyboard, undone after a restart, nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.content import OBJECT
from reader.core.highlight import Highlight
from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from reader.ui.correcting.field import PAD
from reader.ui.main_window import MainWindow
from tests.flows.conftest import Opener
from tests.flows.driving import (
    ALT,
    CTRL,
    choose,
    click,
    focus,
    highlights,
    middle,
    named,
    open_menu,
    opened,
    passage,
    press,
    right_click,
    select_words,
    write,
)  # fmt: skip
from tests.flows.texts import long_text

KEY = Qt.Key
FERRY = "The ferry stops"


def correct(window: MainWindow, quote: str) -> None:
    """Begin to correct where `quote` stands, with the cursor before it."""
    select_words(window, quote)
    press(window, KEY.Key_E, CTRL)
    assert focus(window).accessibleName() == "Corrected text"


def save(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.correcting.saved):
        press(window, KEY.Key_Return, CTRL)


def text(window: MainWindow) -> str:
    return window.library.read.text(opened(window).version_id)


def mark(window: MainWindow, quote: str) -> Highlight:
    made = window.library.do(add_highlight, opened(window).id, *passage(window, quote))
    assert made is not None
    return made


def answer(button: str) -> None:
    """Click on a button of the question that comes up next."""

    def click_it() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            click(named(box, button, QPushButton))
        else:
            QTimer.singleShot(1, click_it)

    QTimer.singleShot(1, click_it)


def test_a_word_is_corrected_where_it_stands(river: MainWindow, qtbot: QtBot) -> None:
    before = text(river)
    follows, spans = mark(river, "the quay"), mark(river, "boats used to lie")
    correct(river, "used")
    for _ in "used":
        press(river, KEY.Key_Delete)
    write(river, "seemed")
    qtbot.waitUntil(lambda: river.correcting.editor.bar.told == "1 word changed")
    save(river, qtbot)
    assert text(river) == before.replace("boats used", "boats seemed")
    assert {h.id: h.quote for h in highlights(river)} == {
        follows.id: "the quay",
        spans.id: "boats seemed to lie",
    }
    version = river.library.read.versions(opened(river).id)[-1]
    assert (version.number, version.reason) == (2, "OCR error")
    assert river.banner.text == "Version 2: 1 word corrected."
    assert focus(river) is river.page


def test_the_page_does_not_move(start: Opener, path: Path, qtbot: QtBot) -> None:
    with Session.open(path) as session:
        session.do(add_documents, [read_bytes(long_text().encode(), "log.txt")])
    window = start(path, "The log of the tower")
    window.page.go_to(passage(window, "Paragraph 60")[0])
    correct(window, "evening 62")
    write(window, "late ")
    [field] = window.correcting.editor.fields
    before = field.mapToGlobal(QPoint(0, PAD)).y()
    save(window, qtbot)
    page = window.page
    block = page.sheet.content.block_at(passage(window, "late evening 62")[0])
    top = page.sheet.layout.heights.top_of(block) - page.place.top
    assert window.banner.isVisible()
    assert page.viewport().mapToGlobal(QPoint(0, top)).y() == before


def test_several_paragraphs_become_one_version(river: MainWindow, qtbot: QtBot) -> None:
    before = text(river)
    correct(river, "In a dry")
    write(river, "Once: ")
    press(river, KEY.Key_Down, CTRL | ALT)
    write(river, "Then: ")
    press(river, KEY.Key_Up, CTRL | ALT)
    assert focus(river) is river.correcting.editor.fields[0]
    save(river, qtbot)
    assert text(river) == before.replace("In a dry", "Once: In a dry").replace(
        "The town counts", "Then: The town counts"
    )
    assert len(river.library.read.versions(opened(river).id)) == 2
    assert river.banner.text == "Version 2: 2 words corrected."


def test_a_highlight_left_without_words_waits(river: MainWindow, qtbot: QtBot) -> None:
    gone = mark(river, "Nobody planned")
    correct(river, "Nobody planned")
    for _ in "Nobody planned":
        press(river, KEY.Key_Delete)
    save(river, qtbot)
    document = opened(river)
    assert river.library.read.waiting([document.id]) == {document.id: 1}
    assert highlights(river) == [gone]
    assert gone.version_id != document.version_id


def test_a_correction_is_undone_after_a_restart(start: Opener, library: Path, qtbot: QtBot) -> None:
    window = start(library, "The river at low water")
    before, made = text(window), mark(window, "the mill downstream")
    correct(window, "Farmers")
    write(window, "Some ")
    save(window, qtbot)
    window.close()
    window = start(library, "The river at low water")
    assert text(window) != before
    press(window, KEY.Key_Z, CTRL)
    assert text(window) == before
    assert highlights(window) == [made]
    assert "Farmers upstream" in window.page.toPlainText()
    assert "Some Farmers" not in window.page.toPlainText()


def test_the_banner_takes_a_correction_back(river: MainWindow, qtbot: QtBot) -> None:
    before = text(river)
    correct(river, "Gravel")
    write(river, "Wet ")
    save(river, qtbot)
    click(named(river.banner, "Undo", QPushButton))
    assert text(river) == before
    assert not river.banner.isVisible()


def test_the_banner_shows_what_was_corrected(river: MainWindow, qtbot: QtBot) -> None:
    correct(river, "Gravel")
    write(river, "Wet ")
    save(river, qtbot)
    click(named(river.banner, "Show", QPushButton))
    older, newer = river.library.read.versions(opened(river).id)
    assert river.state.comparison == (older.id, newer.id)


def test_the_menu_of_the_page_is_about_the_paragraph_there(river: MainWindow) -> None:
    at = middle(river, "Rain comes late")
    right_click(river.page.viewport(), at)
    choose(open_menu(), "Correct the text…")
    [field] = river.correcting.editor.fields
    assert field.text().startswith("Rain comes late")


def test_escape_closes_and_asks_only_over_typed_words(river: MainWindow, qtbot: QtBot) -> None:
    before = text(river)
    correct(river, "Gravel")
    press(river, KEY.Key_Escape)
    assert not river.correcting.editor.is_open
    correct(river, "Gravel")
    write(river, "x")
    answer("Go on typing")
    press(river, KEY.Key_Escape)
    assert river.correcting.editor.is_typed
    [field] = river.correcting.editor.fields
    qtbot.waitUntil(field.hasFocus)
    answer("Discard")
    press(river, KEY.Key_Escape)
    assert not river.correcting.editor.is_open
    assert text(river) == before


def test_escape_closes_an_empty_box_also_after_a_click_beside_it(river: MainWindow) -> None:
    correct(river, "Gravel")
    click(river.page.viewport(), middle(river, "Rain comes late"))
    assert focus(river) is river.page
    press(river, KEY.Key_Escape)
    assert not river.correcting.editor.is_open


def test_the_box_moves_to_the_paragraph_that_was_clicked_and_lies_on_its_words(
    river: MainWindow,
) -> None:
    correct(river, "In a dry")
    click(river.page.viewport(), middle(river, "Farmers upstream"))
    press(river, KEY.Key_E, CTRL)
    [field] = river.correcting.editor.fields
    assert field.text().startswith("Farmers upstream")
    page = river.page
    block = page.sheet.content.block_at(passage(river, "Farmers upstream")[0])
    laid = page.sheet.layout.laid(block)
    top = page.sheet.layout.heights.top_of(block) + laid.style.above - page.place.top
    assert field.y() + PAD == top


@pytest.mark.parametrize(("button", "saved"), [("Save", True), ("Discard", False)])
def test_closing_the_window_asks(start: Opener, library: Path, button: str, saved: bool) -> None:
    window = start(library, "The river at low water")
    correct(window, "Gravel")
    write(window, "Wet ")
    answer("Go on typing")
    window.close()
    assert window.isVisible()
    answer(button)
    window.close()
    assert not window.isVisible()
    again = start(library, "The river at low water")
    assert ("Wet Gravel" in text(again)) is saved


def test_opening_another_article_asks_and_goes_back(river: MainWindow, qtbot: QtBot) -> None:
    document = opened(river)
    other = next(d for d in river.library.read.documents() if d.id != document.id)
    correct(river, "Gravel")
    write(river, "Wet ")
    answer("Go on typing")
    river.state.open_document(other.id)
    qtbot.waitUntil(lambda: river.state.document_id == document.id)
    [field] = river.correcting.editor.fields
    assert field.isVisible()
    assert "Wet Gravel" in field.text()
    answer("Save")
    river.state.open_document(other.id)
    qtbot.waitUntil(lambda: not river.correcting.editor.is_open)
    assert river.state.document_id == other.id
    fresh = river.library.read.document(document.id)
    assert fresh is not None
    assert "Wet Gravel" in river.library.read.text(fresh.version_id)


def test_an_older_version_is_not_corrected(river: MainWindow, qtbot: QtBot) -> None:
    correct(river, "Gravel")
    write(river, "Wet ")
    save(river, qtbot)
    river.state.read_version(river.library.read.versions(opened(river).id)[0].id)
    said = []
    river.correcting.told.connect(said.append)
    river.acts["correct"].trigger()
    assert said == ["An older version stays as it was: correct the current one."]
    assert not river.correcting.editor.is_open


def test_a_refused_correction_stays_to_be_mended(river: MainWindow, qtbot: QtBot) -> None:
    correct(river, "Gravel")
    river.correcting.editor.fields[0].textCursor().insertText(OBJECT)
    press(river, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: river.banner.isVisible())
    assert "picture" in river.banner.text
    [field] = river.correcting.editor.fields
    assert not field.isReadOnly()
    press(river, KEY.Key_Backspace)
    write(river, "Dry ")
    save(river, qtbot)
    assert "Dry Gravel" in text(river)


def test_a_text_changed_meanwhile_leaves_the_words_on_the_clipboard(
    river: MainWindow, qtbot: QtBot
) -> None:
    correct(river, "Gravel")
    write(river, "Wet ")
    save(river, qtbot)
    correct(river, "Farmers")
    write(river, "Some ")
    river.telling.undo()
    qtbot.waitUntil(lambda: not river.correcting.editor.is_open)
    assert "Some Farmers" in QApplication.clipboard().text()
    assert "clipboard" in river.banner.text


def test_the_bar_fits_the_narrowest_window(river: MainWindow, qtbot: QtBot) -> None:
    river.resize(river.minimumSize())
    qtbot.wait(1)
    river.page.reveal(passage(river, "Gravel")[0])
    correct(river, "Gravel")
    view = river.page.viewport()
    button = named(river.correcting.editor.bar, "Save", QPushButton)
    assert view.rect().contains(button.rect().translated(button.mapTo(view, QPoint(0, 0))))


def test_the_field_stays_over_its_words_when_the_page_scrolls(
    river: MainWindow, qtbot: QtBot
) -> None:
    river.resize(1000, 600)
    river.page.reveal(passage(river, "Farmers")[0])
    correct(river, "Farmers")
    [field] = river.correcting.editor.fields
    before = field.pos()
    bar = river.page.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    moved = field.pos() - before
    assert moved.y() > 0
    assert field.mapTo(river.page.viewport(), QPoint(0, 0)) == field.pos()
    box = river.page.passage_rect(*passage(river, "Farmers"))
    assert abs(box.left() - field.pos().x() - field.viewport().x()) <= 1


def test_where_a_highlight_stood_in_an_older_version_says_nothing_of_the_text(
    river: MainWindow,
) -> None:
    before, read, document = text(river), river.library.read, opened(river)
    last = mark(river, before[-60:])
    newer = read_bytes(f"A line that is new.\n\n{before[:-60]}.".encode(), "river.txt")
    ready = revise(read, base_of(read, document.id), prepare(newer))
    river.library.do(add_version, ready)
    assert read.waiting() == {document.id: 1}
    river.state.choose(last.id)
    press(river, KEY.Key_E, CTRL)
    (field,) = river.correcting.editor.fields
    assert field.part.first == 0
