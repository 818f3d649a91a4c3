"""The window as a reader has it: opened on a file, shown, closed and opened again."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import make_app, open_window
from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.themes import add_theme
from reader.ui.main_window import MainWindow
from tests.flows.texts import LANTERN, RIVER

Opener = Callable[..., MainWindow]
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1200,
          "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
if os.environ.get("QT_QPA_PLATFORM") == "offscreen" and sys.platform != "win32":
    # Else the screen has 800 × 600 pixels, and Qt makes windows and menus fit it.
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as config:
        json.dump({"screens": [SCREEN]}, config)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config.name}"
THEMES = ("Water", "Custom", "Council")  # on the keys 1, 2 and 3


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The program's own QApplication."""
    return make_app()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "annotations.db"


@pytest.fixture
def library(path: Path) -> Path:
    """A library with two articles and three themes."""
    with Session.open(path) as session:
        for number, name in enumerate(THEMES, start=1):
            session.do(add_theme, name, key=number)
        for text, name in ((RIVER, "river.txt"), (LANTERN, "lantern.txt")):
            session.do(add_documents, [read_bytes(text.encode(), name)])
    return path


@pytest.fixture
def start(app: QApplication, qtbot: QtBot) -> Iterator[Opener]:
    """Opens a window on a library as the program does; all are closed in the end."""
    windows: list[MainWindow] = []

    def open_one(path: Path, title: str = "") -> MainWindow:
        window = open_window(path)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if title:
            documents = window.library.read.documents()
            window.state.open_document(next(d.id for d in documents if d.title == title))
            window.panels.focus("page")
            qtbot.waitUntil(window.page.isVisible)
        return window

    yield open_one
    for window in windows:
        leave(window)


def leave(window: MainWindow) -> None:
    """Close a window as its user does, and let Qt take it away."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    if window.isVisible():
        window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def river(start: Opener, library: Path) -> MainWindow:
    """The window with the article on the river open and the keyboard on its page."""
    return start(library, "The river at low water")
