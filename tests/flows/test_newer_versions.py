"""Newer texts of articles by the window: recognised, chosen, pasted, dropped; told, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.document import Document
from reader.ui.main_window import MainWindow
from reader.ui.panels.library_view import LibraryView
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.flows.texts import RIVER as RIVER_TEXT

RIVER = "The river at low water"
PAGE = (
    "<html><head><title>The ferry stops</title><link rel='canonical' href='{url}'></head><body>"
    "<article><h1>The ferry stops</h1><p>The ferry across the lower reach stopped at noon, and {} "
    "stood on the bank with their carts until the evening.</p><p>The ferryman said that the cable "
    "had worn through, and that a new one would come from the town by the end of the week.</p>"
    "<p>Until then the only way across is the old bridge, an hour on foot from here.</p>"
    "</article></body></html>"
)
ADDRESS = "https://news.example/ferry"


def page(folder: Path, name: str, people: str, url: str = ADDRESS) -> Path:
    path = folder / name
    path.write_text(PAGE.format(people, url=url), "utf-8")
    return path


def bring(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(window.importing.finished):
        do.drop(window.page.viewport(), *paths)


def numbers(window: MainWindow, document: Document) -> list[int]:
    return [version.number for version in window.library.read.versions(document.id)]


def banner_button(window: MainWindow, text: str) -> QPushButton:
    buttons = window.banner.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == text and one.isVisible())


def mended(tmp_path: Path) -> Path:
    """The article on the river with other words where it is about gravel."""
    path = tmp_path / "river, mended.txt"
    path.write_text(RIVER_TEXT.replace("Gravel", "Coarse sand", 1), "utf-8")
    return path


def test_a_newer_page_becomes_version_2_is_told_and_undone_as_one_step(
    start: Opener, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(library, RIVER)
    bring(window, qtbot, page(tmp_path, "monday.html", "forty people"))
    ferry = do.opened(window)
    do.select_words(window, "the cable")
    do.press(window, "1")
    do.select_words(window, "forty people")
    do.press(window, "2")
    before = do.titles(window)
    newer = page(tmp_path, "tuesday.html", "no fewer than sixty", f"{ADDRESS}/?utm_source=mail")
    bring(window, qtbot, newer)
    assert do.titles(window) == before
    assert numbers(window, ferry) == [1, 2]
    assert window.library.session.undo_label == "Version 2 of “The ferry stops”"
    told = "“The ferry stops” changed: version 2. 1 of 2 highlights was carried over, 1 waits"
    assert window.banner.text == f"{told} for you."
    window.close()
    again = start(library, "The ferry stops")
    do.press(again, "z", do.CTRL)
    assert numbers(again, ferry) == [1]
    assert len(do.highlights(again)) == 2


def test_the_banner_leads_to_the_comparison_and_to_what_waits(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(river, qtbot, page(tmp_path, "monday.html", "forty people"))
    do.select_words(river, "forty people")
    do.press(river, "2")
    document_id = do.opened(river).id
    bring(river, qtbot, page(tmp_path, "tuesday.html", "no fewer than sixty"))
    do.click(banner_button(river, "Compare"))
    first, second = (v.id for v in river.library.read.versions(document_id))
    assert river.state.comparison == (first, second)
    assert not river.banner.isVisible()
    river.state.compare(None)
    river.revising.start_review()
    assert river.state.comparison == (first, second)
    assert river.review.reviewing.waiting == 1


def test_what_was_told_of_a_version_goes_with_the_article(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = do.opened(river).id
    bring(river, qtbot, page(tmp_path, "monday.html", "forty people"))
    bring(river, qtbot, page(tmp_path, "tuesday.html", "no fewer than sixty"))
    assert river.banner.isVisible()
    river.state.open_document(before)
    assert not river.banner.isVisible()


def test_undoing_a_version_takes_back_what_was_told(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(river, qtbot, page(tmp_path, "monday.html", "forty people"))
    bring(river, qtbot, page(tmp_path, "tuesday.html", "no fewer than sixty"))
    assert river.banner.isVisible()
    do.press(river, "z", do.CTRL)
    assert not river.banner.isVisible()
    assert do.opened(river).title == "The ferry stops"


def test_what_did_not_change_is_told_and_opened(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first = page(tmp_path, "monday.html", "forty people")
    bring(river, qtbot, first)
    again = tmp_path / "again.html"
    again.write_text(first.read_text("utf-8") + "<!-- saved twice -->", "utf-8")
    river.state.open_document(None)
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.empty, again)
    assert river.banner.text == "“again.html” has the text of “The ferry stops”: nothing changed."
    assert do.opened(river).title == "The ferry stops"


def test_several_new_versions_are_told_at_once(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    addresses = [f"{ADDRESS}/{at}" for at in range(3)]
    firsts = [page(tmp_path, f"a{at}.html", "forty", url) for at, url in enumerate(addresses)]
    bring(river, qtbot, *firsts)
    newer = [page(tmp_path, f"b{at}.html", "sixty", url) for at, url in enumerate(addresses)]
    bring(river, qtbot, *newer)
    assert river.banner.text == "3 articles changed."
    do.click(banner_button(river, "Show"))


def test_a_file_can_be_opened_as_the_newer_version_of_an_article(
    river: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = do.opened(river)
    asked: list[str] = []

    def choose(parent: object, title: str, *rest: object) -> tuple[str, str]:
        asked.append(title)
        return str(mended(tmp_path)), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    with qtbot.waitSignal(river.importing.finished):
        river.acts["newer"].trigger()
    assert asked == [f"A newer version of “{RIVER}”"]
    assert numbers(river, document) == [1, 2]
    assert river.banner.text == f"“{RIVER}” changed: version 2."


def test_the_menu_of_an_article_offers_to_open_a_newer_version(
    river: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lantern = next(d for d in river.library.read.documents() if d.title != RIVER)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(mended(tmp_path)), ""))
    view = river.library_panel.findChild(LibraryView)
    assert view is not None
    view.show_document(lantern.id)
    do.right_click(view.viewport(), view.visualRect(do.row(view, lantern.title)).center())
    with qtbot.waitSignal(river.importing.finished):
        do.choose(do.open_menu(), "Open a newer version…")
    assert numbers(river, lantern) == [1, 2]


def test_what_was_copied_can_be_pasted_as_a_newer_version(river: MainWindow, qtbot: QtBot) -> None:
    document, before = do.opened(river), do.titles(river)
    QGuiApplication.clipboard().setText(f"{RIVER_TEXT}\n\nThe rain came after all.")
    with qtbot.waitSignal(river.importing.finished):
        river.acts["paste-newer"].trigger()
    assert numbers(river, document) == [1, 2]
    assert do.titles(river) == before
    QGuiApplication.clipboard().clear()
    river.acts["paste-newer"].trigger()
    assert not river.importing.busy
    assert numbers(river, document) == [1, 2]


def drop_on(window: MainWindow, title: str, *paths: Path) -> None:
    """Drag files over the library to the row of an article, and drop them there."""
    view = window.library_panel.findChild(LibraryView)
    assert view is not None
    spot = view.visualRect(do.row(view, title)).center()
    at = window.library_panel.mapFromGlobal(view.viewport().mapToGlobal(spot))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action = do.Qt.DropAction.CopyAction
    events: tuple[QEvent, ...] = (
        QDragEnterEvent(at, action, data, do.LEFT, do.NONE),
        QDragMoveEvent(at, action, data, do.LEFT, do.NONE),
        QDropEvent(QPointF(at), action, data, do.LEFT, do.NONE),
    )
    for event in events:
        QApplication.sendEvent(window.library_panel, event)
        assert event.isAccepted()


def test_a_file_dropped_on_an_article_may_be_its_next_version(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = do.opened(river)
    drop_on(river, RIVER, mended(tmp_path))
    with qtbot.waitSignal(river.importing.finished):
        do.choose(do.open_menu(), f"Make it version 2 of “{RIVER}”")
    assert numbers(river, document) == [1, 2]


def test_a_file_dropped_on_an_article_may_be_another_one(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document, before = do.opened(river), do.titles(river)
    drop_on(river, RIVER, mended(tmp_path))
    with qtbot.waitSignal(river.importing.finished):
        do.choose(do.open_menu(), "Import as a new article")
    assert numbers(river, document) == [1]
    assert len(do.titles(river)) == len(before) + 1


def test_several_files_dropped_on_an_article_are_articles(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = do.titles(river)
    with qtbot.waitSignal(river.importing.finished):
        drop_on(river, RIVER, mended(tmp_path), page(tmp_path, "ferry.html", "forty people"))
    assert len(do.titles(river)) == len(before) + 2


def test_the_article_that_would_take_a_file_is_framed(river: MainWindow, tmp_path: Path) -> None:
    view = river.library_panel.findChild(LibraryView)
    assert view is not None
    spot = view.visualRect(do.row(view, RIVER)).center()
    assert view.aim_at(spot) == do.opened(river).id
    assert view.aim_at(QPoint(5, view.viewport().height() - 2)) is None
    assert view.aim_at(None) is None


def join(window: MainWindow, newer: str, older: str, qtbot: QtBot) -> None:
    """Make one article a version of another by the menu of the library."""
    view = window.library_panel.findChild(LibraryView)
    assert view is not None
    do.right_click(view.viewport(), view.visualRect(do.row(view, newer)).center())
    do.choose(do.open_menu(), "Make it a version of…")
    do.write(window, older)
    do.press(window, do.Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: newer not in do.titles(window))


def test_two_articles_that_are_one_can_be_made_one(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = do.opened(river)
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    path = mended(tmp_path)
    path.write_text(path.read_text("utf-8").replace(RIVER, "The river, a second print", 1))
    bring(river, qtbot, path)
    before = do.titles(river)
    do.select_words(river, "sand shows")
    do.press(river, "2")
    join(river, "The river, a second print", RIVER, qtbot)
    assert do.opened(river).id == document.id
    assert numbers(river, document) == [1, 2]
    assert len(river.library.read.highlights(document.id)) == 2
    told = f"“{RIVER}” changed: version 2."
    assert river.banner.text.startswith(told)
    river.activateWindow()  # which the menu has taken away, where there is no desktop
    qtbot.waitUntil(river.isActiveWindow)
    do.press(river, "z", do.CTRL)
    assert do.titles(river) == before
    assert numbers(river, document) == [1]
