"""Small verbs for the flows: what a reader does with mouse and keys, on the real window."""

from pathlib import Path
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QWidget,
)

from reader.core.text import snap
from reader.ui.main_window import MainWindow
from tests.flows.seeing import controls, field, highlights, named, opened, spoken, themes_of, titles

# What is seen is asked for under the same name as what is done.
__all__ = ["controls", "field", "highlights", "named", "opened", "spoken", "themes_of", "titles"]

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


# Keys


def press(window: MainWindow, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is; a letter or digit may be given as it is."""
    QTest.keyClick(focus(window), key, modifiers)


def focus(window: MainWindow) -> QWidget:
    """Who would get a key now."""
    popup = QApplication.activePopupWidget()
    return popup or QApplication.focusWidget() or window


def write(window: MainWindow, text: str) -> None:
    """Type `text` where the keyboard is, in any script."""
    for char in text:
        if char == "\n":
            press(window, Qt.Key.Key_Return)
        elif char.isascii():
            QTest.keyClick(focus(window), char)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, NONE, char)
                QApplication.sendEvent(focus(window), event)


# The page


def passage(window: MainWindow, quote: str, nth: int = 0) -> tuple[int, int]:
    """Where the `nth` occurrence of `quote` stands in the open article."""
    assert window.desk.content is not None
    start = -1
    for _ in range(nth + 1):
        start = window.desk.content.text.index(quote, start + 1)
    return start, start + len(quote)


def select_words(window: MainWindow, quote: str, nth: int = 0) -> None:
    """Drag the mouse from the first to the last letter of `quote`, and let go."""
    start, end = passage(window, quote, nth)
    drag(window.page.viewport(), edge(window, start), edge(window, end - 1, after=True))


def edge(window: MainWindow, position: int, *, after: bool = False) -> QPoint:
    """A point in the half of a letter where it begins, or with `after` where it ends."""
    assert window.desk.content is not None
    box = window.page.passage_rect(*snap(window.desk.content.text, position, position + 1))
    assert not box.isEmpty(), "these words are not in view"
    leftwards = bidirectional(window.desk.content.text[position]) in ("R", "AL")
    x = box.right() if after != leftwards else box.left() + 1
    return QPoint(x, box.center().y())


def middle(window: MainWindow, quote: str, nth: int = 0) -> QPoint:
    """The middle of the letters of `quote` that stand on its first line."""
    start, end = passage(window, quote, nth)
    return window.page.passage_rect(start, min(end, start + 4)).center()


def click_words(window: MainWindow, quote: str, nth: int = 0) -> None:
    """Click on words of the page."""
    click(window.page.viewport(), middle(window, quote, nth))


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at one point, move to another in steps, and let go there."""
    QTest.mousePress(widget, LEFT, NONE, start)
    for step in range(1, 5):
        QTest.mouseMove(widget, start + (end - start) * step / 4)
    QTest.mouseRelease(widget, LEFT, NONE, end)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click on a widget, in its middle if nothing else is said."""
    assert widget.isVisible(), f"{widget.accessibleName() or widget} cannot be seen"
    QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())


def right_click(widget: QWidget, at: QPoint) -> None:
    """Press the right button, with what the desktop makes of it."""
    QTest.mouseClick(widget, RIGHT, NONE, at)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))


# Lists, buttons, menus


def click_row(view: QAbstractItemView, text: str) -> None:
    """Click on the row of a list or tree that shows `text`."""
    index = row(view, text)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def row(view: QAbstractItemView, text: str) -> QModelIndex:
    """The index of the row that shows `text`."""
    model = view.model()
    start = model.index(0, 0)
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    found = model.match(start, Qt.ItemDataRole.DisplayRole, text, 1, flags)
    assert found, f"no row shows {text}"
    return found[0]


def rows(view: QAbstractItemView) -> list[str]:
    """What the rows at the top of a list or tree show."""
    model = view.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def drag_row(view: QAbstractItemView, text: str, to: QPoint) -> None:
    """Drag the row that shows `text` to a point of the same list or tree."""
    data = view.model().mimeData([row(view, text)])
    action, port = Qt.DropAction.MoveAction, view.viewport()
    for event in (
        QDragEnterEvent(to, action, data, LEFT, NONE),
        QDragMoveEvent(to, action, data, LEFT, NONE),
        QDropEvent(QPointF(to), action, data, LEFT, NONE),
    ):
        QApplication.sendEvent(port, event)


def choose(menu: QMenu, *path: str) -> None:
    """Choose in an open menu by the keyboard, one word for each level."""
    for depth, text in enumerate(path):
        act = next(act for act in menu.actions() if act.text().strip() == text)
        menu.setActiveAction(act)
        below = act.menu()
        last = depth == len(path) - 1
        QTest.keyClick(menu, Qt.Key.Key_Return if last else Qt.Key.Key_Right)
        if isinstance(below, QMenu) and not last:
            menu = below


def open_menu() -> QMenu:
    """The menu that is up."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu), "no menu is up"
    return popup


# Files


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files on a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, action = widget.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, action, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted(), "it takes no files"
    QApplication.sendEvent(widget, QDropEvent(QPointF(at), action, data, LEFT, NONE))
