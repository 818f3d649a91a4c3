"""A picture opens over the whole window and goes away again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.document import Draft, Picture
from reader.session.commands.documents import add_documents
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.page.view import PageView
from reader.ui.state import UiState
from reader.ui.widgets.picture_shade import PictureShade
from tests.ui.page.drawn import RED, Album, encoded, illustrated


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_a_click_on_the_page_opens_what_the_library_keeps(
    library: Library, state: UiState, window: QWidget
) -> None:
    album = Album()
    name = album.add(encoded(200, 100))
    kept = Picture(name, "image/png", album.pictures[name].data, 200, 100)
    draft = Draft("A bridge", illustrated(name), pictures=(kept,))
    [document] = library.do(add_documents, [draft]) or ()
    page = PageView(window)
    page.resize(window.size())
    desk = ReadingDesk(page, library, state)
    state.open_document(document.id)
    page.show()
    at = page.sheet.content.text.index("\ufffc")
    spot = page.passage_rect(at, at + 1).center()
    assert page.viewport().grab().toImage().pixelColor(spot) == RED
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.enlarging.shade is not None
    assert desk.enlarging.shade.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_picture_fills_the_window_until_a_key(window: QWidget, key: Qt.Key) -> None:
    shade = PictureShade(window)
    shade.show_picture(encoded(2000, 500), "A long bridge")
    drawn = shade.grab().toImage()
    assert drawn.pixelColor(400, 270) == RED
    assert drawn.pixelColor(60, 270) == RED
    assert drawn.pixelColor(8, 270) != RED
    assert shade.accessibleName() == "A long bridge"
    QTest.keyClick(shade, key)
    assert not shade.isVisible()


def test_it_follows_the_window_and_a_click_closes_it(window: QWidget) -> None:
    shade = PictureShade(window)
    shade.show_picture(encoded(2000, 2000), "")
    window.resize(400, 700)
    assert shade.size() == window.size()
    drawn = shade.grab().toImage()
    assert drawn.pixelColor(200, 350) == RED
    assert drawn.pixelColor(200, 120) != RED
    QTest.mouseClick(shade, Qt.MouseButton.LeftButton)
    assert not shade.isVisible()


def test_a_small_picture_is_at_most_doubled(window: QWidget) -> None:
    shade = PictureShade(window)
    shade.show_picture(encoded(50, 50, colour=QColor("blue")), "")
    drawn = shade.grab().toImage()
    assert drawn.pixelColor(355, 300) == QColor("blue")
    assert drawn.pixelColor(345, 300) != QColor("blue")


@pytest.mark.qt_log_ignore(".")
def test_what_cannot_be_drawn_does_not_open(window: QWidget) -> None:
    shade = PictureShade(window)
    shade.show_picture(b"nothing", "")
    assert not shade.isVisible()
