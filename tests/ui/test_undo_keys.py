"""Ctrl+Z: to the field while it has something to undo, then to the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.undo_keys import UndoKeys

Field = QLineEdit | QPlainTextEdit | QTextEdit
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[UndoKeys]:
    """Undo keys of its own, which go with the test."""
    made = UndoKeys(qapp)
    yield made
    qapp.focusChanged.disconnect(made._move)
    made.deleteLater()


def text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_the_field_comes_first_and_the_window_after_it(
    keys: UndoKeys, qtbot: QtBot, kind: type[Field]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = kind()
    QVBoxLayout(window).addWidget(field)
    done: list[str] = []
    for name, shortcut in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
        action = QAction(name, window)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False, name=name: done.append(name))
        window.addAction(action)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.keyClicks(field, "ab")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (text(field), done) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert done == ["undo"]
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (text(field), done) == ("ab", ["undo"])
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert done == ["undo", "redo"]
