"""A PDF in the window: text, print and both; a passage marked in one is marked in the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader import settings
from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.ui.main_window import MainWindow
from reader.ui.printed.area import Showing
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.importers.printing import Sheet, pdf

TITLE = "A river and its ferry"
LINES = [
    "The river rises in spring when the snow on the hills melts, and people",
    "know that a flood may come after three warm nights. They carry their",
    "boats up to the meadow and wait there until the water is gone again.",
]


@pytest.fixture
def ferry(start: Opener, library: Path, qtbot: QtBot) -> MainWindow:
    """The window on a PDF of four pages, shown as text."""
    sheets = []
    for number in range(1, 5):
        sheet = Sheet()
        sheet.put(60, 60, f"{number}. Chapter", 16)
        sheet.paragraph(60, 100, LINES * 9)
        sheet.put(290, 815, str(number))
        sheets.append(sheet)
    with Session.open(library) as session:
        session.do(add_documents, [read_bytes(pdf(sheets, facts={"Title": TITLE}), "ferry.pdf")])
    return start(library, TITLE)


def show(window: MainWindow, showing: Showing, qtbot: QtBot) -> None:
    names = {Showing.TEXT: "show-text", Showing.PRINTED: "show-printed", Showing.BOTH: "show-both"}
    window.acts[names[showing]].trigger()
    if showing is not Showing.TEXT:
        qtbot.waitUntil(lambda: window.printed.sheet.letters(0) is not None)


def select_printed(window: MainWindow, words: str) -> None:
    assert window.desk.content is not None
    start = window.desk.content.text.index(words)
    first = window.printed.passage_rect(start, start + 1)
    last = window.printed.passage_rect(start + len(words) - 1, start + len(words))
    do.drag(
        window.printed.viewport(),
        QPoint(first.left() + 1, first.center().y()),
        QPoint(last.right() - 1, last.center().y()),
    )


def test_words_selected_in_print_are_tagged_in_the_text(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    assert not ferry.page.isVisible()
    select_printed(ferry, "hills melts, and people know")
    assert ferry.tagging.popover.isVisible()
    do.press(ferry, "1")
    (highlight,) = do.highlights(ferry)
    assert highlight.anchor.exact == "hills melts, and people know"
    assert ferry.page.sheet.marks.get(highlight.id) is not None
    assert ferry.printed.sheet.marks.get(highlight.id) is not None
    assert ferry.printed.chosen() == highlight.id


def test_an_end_dragged_in_print_is_dragged_in_the_text(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    select_printed(ferry, "snow on the hills")
    do.press(ferry, "1")
    (highlight,) = do.highlights(ferry)
    box = ferry.printed.passage_rect(highlight.end - 1, highlight.end)
    beyond = ferry.printed.passage_rect(highlight.end, highlight.end + len(" melts"))
    do.drag(
        ferry.printed.viewport(),
        QPoint(box.right(), box.center().y()),
        QPoint(beyond.right() - 1, beyond.center().y()),
    )
    (highlight,) = do.highlights(ferry)
    assert highlight.anchor.exact == "snow on the hills melts"
    shown = ferry.page.sheet.marks.get(highlight.id)
    assert shown is not None
    assert (shown.start, shown.end) == (highlight.start, highlight.end)


def test_words_are_selected_and_tagged_in_print_by_keys_alone(
    ferry: MainWindow, qtbot: QtBot
) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry.printed.setFocus()
    assert ferry.desk.content is not None
    start = ferry.desk.content.text.index("river rises")
    ferry.printed.keys.put(start, start)
    do.press(ferry, Qt.Key.Key_Right, do.CTRL | Qt.KeyboardModifier.ShiftModifier)
    do.press(ferry, "1")
    (highlight,) = do.highlights(ferry)
    assert highlight.anchor.exact == "river"


def test_words_marked_in_the_text_show_in_print(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.BOTH, qtbot)
    do.select_words(ferry, "river rises")
    assert ferry.printed.selected() == ferry.page.selected()
    do.press(ferry, "2")
    (highlight,) = do.highlights(ferry)
    assert ferry.printed.sheet.marks.get(highlight.id) is not None
    ferry.acts["undo"].trigger()
    assert ferry.printed.sheet.marks.get(highlight.id) is None


def test_side_by_side_one_follows_the_other(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.BOTH, qtbot)
    assert ferry.page.isVisible()
    assert ferry.printed.isVisible()
    ferry.printed.setFocus()
    do.press(ferry, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(3) is not None)
    assert ferry.desk.content is not None
    qtbot.waitUntil(lambda: ferry.page.position() > len(ferry.desk.content.text) / 2)
    ferry.page.setFocus()
    do.press(ferry, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: ferry.printed.page() == 0)


def test_pages_are_gone_to_by_their_number(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry.pages.go_to_page("3")
    assert ferry.printed.page() == 2
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(2) is not None)
    qtbot.waitUntil(lambda: "p. 3 of 4" in ferry.status._place.text())
    ferry.pages.go_to_page("9")
    assert "There is no page 9." in ferry.status._word.text()


def test_what_is_found_shows_in_print(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    do.press(ferry, Qt.Key.Key_F, do.CTRL)
    do.write(ferry, "meadow")
    qtbot.waitUntil(lambda: len(ferry.printed.sheet.found) == 36)
    assert ferry.printed.sheet.found_now == 0


def test_an_article_is_shown_as_it_was_shown_last(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry_id = ferry.state.document_id
    river = next(d for d in ferry.library.read.documents() if d.id != ferry_id)
    ferry.state.open_document(river.id)
    assert not ferry.acts["show-printed"].isEnabled()
    assert ferry.page.isVisible()
    assert not ferry.area.bar.isVisible()
    ferry.state.open_document(ferry_id)
    assert ferry.printed.isVisible()
    assert not ferry.page.isVisible()


def test_the_place_goes_along_from_print_to_text(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry.pages.go_to_page("3")
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(2) is not None)
    at = ferry.printed.position()
    show(ferry, Showing.TEXT, qtbot)
    assert ferry.desk.content is not None
    assert ferry.desk.content.page_label(ferry.page.position()) in ("2", "3")
    assert abs(ferry.page.position() - at) < 200


def test_the_keyboard_goes_to_the_pages_that_the_mouse_chose(
    ferry: MainWindow, qtbot: QtBot
) -> None:
    text = do.named(ferry.area.bar, "Text")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    do.click(do.named(ferry.area.bar, "Printed"))
    assert ferry.printed.hasFocus()
    text.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(text, Qt.Key.Key_Space)
    assert text.hasFocus()


@pytest.mark.parametrize("up", [0.0, 0.5, 0.9])
def test_coming_back_to_print_shows_the_very_spot(
    ferry: MainWindow, qtbot: QtBot, up: float
) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry.pages.go_to_page("3")
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(2) is not None)
    bar = ferry.printed.verticalScrollBar()
    bar.setValue(bar.value() - round(up * ferry.printed.viewport().height()))
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(1) is not None)
    before = bar.value(), ferry.printed.position(), ferry.status._percent.text(), shown(ferry)
    ferry_id = ferry.state.document_id
    for _ in range(3):
        river = next(d for d in ferry.library.read.documents() if d.id != ferry_id)
        ferry.state.open_document(river.id)
        ferry.state.open_document(ferry_id)
        qtbot.waitUntil(lambda: bool(ferry.printed.stack.places))
        qtbot.waitUntil(lambda: ferry.printed.position() == before[1])
        assert abs(bar.value() - before[0]) <= 1
        assert (ferry.status._percent.text(), shown(ferry)) == before[2:]


def test_coming_back_to_both_shows_the_same_page_in_both(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.BOTH, qtbot)
    ferry.pages.go_to_page("3")
    qtbot.waitUntil(lambda: ferry.printed.sheet.letters(2) is not None)
    ferry_id = ferry.state.document_id
    for _ in range(3):
        river = next(d for d in ferry.library.read.documents() if d.id != ferry_id)
        ferry.state.open_document(river.id)
        ferry.state.open_document(ferry_id)
        qtbot.waitUntil(lambda: ferry.printed.sheet.letters(2) is not None)
        qtbot.waitUntil(lambda: shown(ferry) == "3")


def shown(window: MainWindow) -> str:
    """The page that is read, told in the bar and in the status bar alike."""
    number = window.area.bar._field.text()
    assert not number or f"p. {number} of 4" in window.status._place.text()
    return number


def test_no_view_says_that_all_was_read_on_the_first_page(ferry: MainWindow, qtbot: QtBot) -> None:
    show(ferry, Showing.PRINTED, qtbot)
    ferry_id = ferry.state.document_id
    river = next(d for d in ferry.library.read.documents() if d.id != ferry_id)
    ferry.state.open_document(river.id)
    ferry.state.open_document(ferry_id)
    told = [ferry.status._percent.text()]
    qtbot.waitUntil(lambda: ferry.printed._waiting is None)
    for showing in (Showing.PRINTED, Showing.TEXT, Showing.BOTH):
        show(ferry, showing, qtbot)
        told.append(ferry.status._percent.text())
    assert told == ["0%"] * 4


def test_every_view_says_at_the_end_that_all_was_read(ferry: MainWindow, qtbot: QtBot) -> None:
    for showing, surface in ((Showing.PRINTED, ferry.printed), (Showing.TEXT, ferry.page)):
        show(ferry, showing, qtbot)
        surface.setFocus()
        do.press(ferry, Qt.Key.Key_End)
        qtbot.waitUntil(lambda: ferry.status._percent.text() == "100%")
        do.press(ferry, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: ferry.status._percent.text() == "0%")


def test_a_place_is_kept_although_one_leaves_at_once(ferry: MainWindow, qtbot: QtBot) -> None:
    ferry_id = ferry.state.document_id
    assert ferry_id is not None
    do.press(ferry, Qt.Key.Key_End)
    river = next(d for d in ferry.library.read.documents() if d.id != ferry_id)
    ferry.state.open_document(river.id)
    assert ferry.library.read.place(ferry_id) > 0
    qtbot.waitUntil(lambda: ferry.library.read.last_opened() == river.id)


def test_a_restart_shows_an_article_as_it_was_shown_last(
    ferry: MainWindow, start: Opener, library: Path, qtbot: QtBot
) -> None:
    show(ferry, Showing.BOTH, qtbot)
    ferry.close()
    again = start(library)
    assert again.desk.document is not None
    assert again.desk.document.title == TITLE
    assert again.pages.showing is Showing.BOTH
    show(again, Showing.TEXT, qtbot)
    again.close()
    assert start(library).pages.showing is Showing.TEXT


@pytest.mark.parametrize("kept", ["[]", "{", '{"a": 1}'])
def test_what_others_wrote_into_the_settings_does_no_harm(
    start: Opener, library: Path, kept: str
) -> None:
    settings.save(settings.Settings(window={"showing": kept}))
    assert start(library).pages.chosen == {}
