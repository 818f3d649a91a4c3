"""Verifying the library from the menu, beside the work."""

import sqlite3
from contextlib import closing

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.check_result import CheckResult
from reader.ui.main_window import MainWindow
from tests.flows import driving as do


def verified(window: MainWindow, qtbot: QtBot) -> str:
    with qtbot.waitSignal(window.verifying.finished):
        window.acts["verify"].trigger()
    (shown,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, CheckResult))
    assert not shown.isModal()
    told = "\n".join(found.text() for found in shown.findChildren(QLabel))
    do.click(do.named(shown, "Copy all of this"))
    first = QGuiApplication.clipboard().text().partition("\n")[0]
    assert told.startswith(first)
    assert shown.isVisible()
    do.click(do.named(shown, "Close"))
    assert not shown.isVisible()
    shown.deleteLater()
    QApplication.processEvents()
    return told


def test_a_sound_library_is_said_to_be_sound(river: MainWindow, qtbot: QtBot) -> None:
    told = verified(river, qtbot)
    assert told.startswith("Everything in this library is as it came in.")
    assert "2 files" in told
    assert not river.verifying.busy


def test_what_is_wrong_is_told(river: MainWindow, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(river.library.session.path)) as raw, raw:
        raw.execute("UPDATE original SET size = 1")
    told = verified(river, qtbot)
    assert told.startswith("2 things in this library are not right.")
    assert "The original of “The river at low water” is not as it came in" in told


def test_it_can_be_stopped(river: MainWindow, qtbot: QtBot) -> None:
    before = shown_results()
    with qtbot.waitSignal(river.verifying.finished):
        river.acts["verify"].trigger()
        river.status.cancel_clicked.emit()
    assert not river.verifying.busy
    assert shown_results() == before


def shown_results() -> int:
    """How many windows with results are on screen; one of a test before may not have gone yet."""
    windows = QApplication.topLevelWidgets()
    return sum(isinstance(window, CheckResult) and window.isVisible() for window in windows)
