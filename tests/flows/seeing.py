"""What a reader sees: controls by their names, and what the file holds of the open article."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from reader.core.document import Document
from reader.core.highlight import Highlight
from reader.ui.main_window import MainWindow


def named(parent: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The visible widget below `parent` that a screen reader would call `name`."""
    found = [w for w in parent.findChildren(kind) if spoken(w) == name and w.isVisible()]
    assert found, f"nothing that can be seen is called {name}"
    return found[0]


def spoken(widget: QWidget) -> str:
    """What a widget is called."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.strip()


def field(parent: QWidget, name: str) -> QLineEdit:
    """The visible line to type in that is called `name`."""
    found = named(parent, name, QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def highlights(window: MainWindow) -> list[Highlight]:
    """The highlights of the open article, as the file has them."""
    document = opened(window)
    return window.library.read.highlights(document.id)


def opened(window: MainWindow) -> Document:
    """The article that is open."""
    assert window.desk.document is not None, "no article is open"
    return window.desk.document


def themes_of(window: MainWindow, highlight: Highlight) -> set[str]:
    """The names of the themes of a highlight."""
    tree = window.library.read.themes()
    return {tree.by_id[theme_id].name for theme_id in highlight.themes}


def titles(window: MainWindow) -> list[str]:
    """The titles of the articles in the library."""
    return sorted(document.title for document in window.library.read.documents())


def controls(window: QWidget) -> Iterator[QWidget]:
    """Everything below `window` that can be seen and takes the keyboard."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget
