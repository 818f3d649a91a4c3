"""Files dropped on the window: they are copied, whatever the other program proposes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.empty import EmptyPage
from reader.ui.library import Library
from reader.ui.page.view import PageView
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.state import UiState

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Target = Callable[[Library, UiState], QWidget]
TARGETS: dict[str, Target] = {
    "page": lambda library, state: PageView().viewport(),
    "empty page": lambda library, state: EmptyPage(),
    "library": LibraryPanel,
}


@pytest.fixture(params=TARGETS)
def target(
    request: pytest.FixtureRequest, library: Library, state: UiState, qtbot: QtBot
) -> QWidget:
    made = TARGETS[request.param](library, state)
    qtbot.addWidget(made.window())
    made.window().show()
    return made


def files(*addresses: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def over(data: QMimeData) -> list[QDropEvent]:
    at = QPoint(50, 50)
    return [
        QDragEnterEvent(at, MOVE | COPY, data, LEFT, PLAIN),
        QDragMoveEvent(at, MOVE | COPY, data, LEFT, PLAIN),
        QDropEvent(QPointF(at), MOVE | COPY, data, LEFT, PLAIN),
    ]


def test_a_file_that_the_other_program_would_move_is_copied(target: QWidget) -> None:
    data = files("file:///tmp/ferry.txt")
    for event in over(data):
        event.setDropAction(MOVE)
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
        assert event.dropAction() is COPY


def test_what_is_no_file_is_not_taken(target: QWidget) -> None:
    data = files("https://example.org/ferry")
    for event in over(data):
        event.setDropAction(MOVE)
        QApplication.sendEvent(target, event)
        assert not event.isAccepted()
