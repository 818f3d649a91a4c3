"""Going from any place to an article, a theme or an action: what is typed after ">"."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.session.commands.documents import edit_document
from reader.ui.main_window import MainWindow
from reader.ui.models.palette_list import Entry
from tests.flows import driving as do


def open_palette(window: MainWindow, typed: str = "") -> None:
    do.press(window, "k", do.CTRL | do.SHIFT)
    assert window.finding.card.isVisible()
    do.write(window, typed)


def current(window: MainWindow) -> str:
    row = window.finding.card.list.row()
    assert isinstance(row, Entry)
    return row.text


def test_it_goes_to_an_article(river: MainWindow) -> None:
    open_palette(river, "lantern")
    do.press(river, Qt.Key.Key_Return)
    assert not river.finding.card.isVisible()
    assert do.opened(river).title == "A lantern in the harbour"
    assert QApplication.focusWidget() is river.page


def test_articles_of_one_name_are_told_apart(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, words in (("mill.txt", "It stands."), ("copy.txt", "It stood.")):
        (tmp_path / name).write_text(f"The mill\n\n{words}\n", "utf-8")
    with qtbot.waitSignal(river.importing.finished):
        river.importing.start([str(tmp_path / "mill.txt"), str(tmp_path / "copy.txt")])
    twin = next(d for d in river.library.read.documents() if d.title == "The mill")
    river.library.do(edit_document, twin.id, author="River council", published="2022-09-12")
    open_palette(river, "the mill")
    rows = [river.finding.card.results.row(number) for number in range(2)]
    shown = {row.below for row in rows if isinstance(row, Entry)}
    assert shown == {"River council · 12 Sep 2022 · mill.txt", "copy.txt"}
    do.press(river, Qt.Key.Key_Escape)
    open_palette(river, "copy.txt")
    do.press(river, Qt.Key.Key_Return)
    assert river.library.read.version(do.opened(river).version_id).file_name == "copy.txt"  # type: ignore[union-attr]


def test_it_goes_to_the_passages_of_a_theme(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.select_words(river, "flowers")
    do.press(river, "2")
    open_palette(river, "custom")
    do.press(river, Qt.Key.Key_Return)
    assert river.sidebar.current == "Highlights"
    assert river.highlights.model.rowCount() == 1


def test_it_runs_an_action(river: MainWindow) -> None:
    open_palette(river, "dark page")
    do.press(river, Qt.Key.Key_Return)
    assert river.state.colours.dark
    open_palette(river, "light page")
    do.press(river, Qt.Key.Key_Return)
    assert not river.state.colours.dark


def test_arrows_walk_round_and_escape_gives_the_keyboard_back(river: MainWindow) -> None:
    river.panels.focus("Themes")
    before = QApplication.focusWidget()
    open_palette(river)
    first = current(river)
    do.press(river, Qt.Key.Key_Down)
    assert current(river) != first
    do.press(river, Qt.Key.Key_Up)
    do.press(river, Qt.Key.Key_Up)
    last = current(river)
    do.press(river, Qt.Key.Key_Down)
    assert current(river) == first != last
    do.press(river, Qt.Key.Key_Escape)
    assert not river.finding.card.isVisible()
    assert QApplication.focusWidget() is before


def test_nothing_that_fits_is_said_and_enter_does_nothing(river: MainWindow) -> None:
    open_palette(river, "glacier")
    said = [label.text() for label in river.finding.card.findChildren(QLabel) if label.isVisible()]
    assert "Nothing was found." in said
    do.press(river, Qt.Key.Key_Return)
    assert river.finding.card.isVisible()


def test_a_click_beside_the_card_closes_it(river: MainWindow) -> None:
    open_palette(river)
    do.click(river.finding.card, river.finding.card.rect().bottomLeft())
    assert not river.finding.card.isVisible()


def test_what_cannot_be_done_now_is_not_offered(river: MainWindow) -> None:
    open_palette(river, "delete highlight")
    assert river.finding.card.results.rowCount() == 0
