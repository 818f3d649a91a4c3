"""The library: collections, dragging, renaming, the trash, the filter."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener

RIVER, LANTERN = "The river at low water", "A lantern in the harbour"


def shelves(window: MainWindow) -> dict[str, str]:
    """The collection of each article."""
    read = window.library.read
    names = {collection.id: collection.name for collection in read.collections()}
    return {d.title: names.get(d.collection_id, "") for d in read.documents()}


def test_a_collection_is_made_and_an_article_dragged_into_it(river: MainWindow) -> None:
    panel, view = river.library_panel, river.library_panel._view
    more = do.named(panel, "Add articles or a collection")
    menu = more.menu()
    menu.popup(more.mapToGlobal(more.rect().bottomLeft()))
    do.choose(menu, "New collection…")
    do.write(river, "Harbour")
    do.press(river, Qt.Key.Key_Return)
    assert [c.name for c in river.library.read.collections()] == ["Harbour"]

    do.drag_row(view, LANTERN, view.visualRect(do.row(view, "Harbour")).center())
    assert shelves(river) == {RIVER: "", LANTERN: "Harbour"}
    river.panels.focus("page")
    do.press(river, "z", do.CTRL)
    assert shelves(river) == {RIVER: "", LANTERN: ""}


def test_an_article_is_renamed_in_place(river: MainWindow, qtbot: QtBot) -> None:
    view = river.library_panel._view
    do.click_row(view, LANTERN)
    do.press(river, Qt.Key.Key_F2)
    do.press(river, "a", do.CTRL)
    do.write(river, "One lantern")
    do.press(river, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: do.titles(river) == ["One lantern", RIVER])
    assert river.windowTitle().startswith("One lantern")
    river.panels.focus("page")
    do.press(river, "z", do.CTRL)
    assert do.titles(river) == [LANTERN, RIVER]


def test_trash_takes_an_article_and_gives_it_back(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    view = river.library_panel._view
    do.click_row(view, RIVER)
    do.press(river, Qt.Key.Key_Delete)
    assert do.titles(river) == [LANTERN]
    assert do.opened(river).title == LANTERN
    do.click(river.library_panel._to_trash)
    trash = river.library_panel._trash_panel
    do.press(river, Qt.Key.Key_Return)
    assert do.titles(river) == [LANTERN, RIVER]
    assert not trash.isVisible()
    do.click_row(view, RIVER)
    assert [highlight.quote for highlight in do.highlights(river)] == ["Gravel shows"]


def test_the_last_article_in_the_trash_leaves_the_empty_page(river: MainWindow) -> None:
    view = river.library_panel._view
    for _ in range(2):
        do.click_row(view, do.opened(river).title)
        do.press(river, Qt.Key.Key_Delete)
    assert do.titles(river) == []
    assert river.empty.isVisible()
    do.press(river, "z", do.CTRL)
    do.press(river, "z", do.CTRL)
    assert do.titles(river) == [LANTERN, RIVER]


def test_emptying_the_trash_asks_first(river: MainWindow) -> None:
    view = river.library_panel._view
    do.click_row(view, LANTERN)
    do.press(river, Qt.Key.Key_Delete)
    do.click(river.library_panel._to_trash)
    trash = river.library_panel._trash_panel
    do.click(do.named(trash, "Empty trash…"))
    do.press(river, Qt.Key.Key_Space)  # the keyboard is on Keep
    assert len(river.library.read.documents(trashed=True)) == 1
    do.click(do.named(trash, "Empty trash…"))
    do.click(do.named(trash, "Erase 1 document"))
    assert river.library.read.documents(trashed=True) == []
    assert river.library.session.undo_label is None


def test_the_filter_narrows_and_enter_opens_the_first(river: MainWindow) -> None:
    do.click(do.field(river.library_panel, "Filter library"))
    do.write(river, "lant")
    view = river.library_panel._view
    assert do.row(view, LANTERN).isValid()
    do.press(river, Qt.Key.Key_Return)
    assert do.opened(river).title == LANTERN
    do.click(do.field(river.library_panel, "Filter library"))
    do.press(river, Qt.Key.Key_Escape)
    assert do.row(view, RIVER).isValid()


def test_a_filter_that_fits_nothing_offers_to_clear_it(river: MainWindow) -> None:
    do.click(do.field(river.library_panel, "Filter library"))
    do.write(river, "glacier")
    do.click(do.named(river.library_panel, "Clear the filter"))
    assert do.field(river.library_panel, "Filter library").text() == ""


def test_digits_typed_in_the_list_tag_nothing(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    (before,) = do.highlights(river)
    do.press(river, "1", do.CTRL)
    do.write(river, "2")
    assert do.highlights(river) == [before]


def test_an_empty_library_offers_a_sample(start: Opener, path: Path) -> None:
    window = start(path)
    do.click(do.named(window.empty, "Look around the sample library"))
    assert len(do.titles(window)) >= 2
    assert window.library.session.path.name == "sample.db"
