"""The toolbar: buttons that are as their actions are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from reader.ui.topbar import ActionButton, GoField


@pytest.fixture
def undo(qtbot: QtBot) -> ActionButton:
    action = QAction("Undo")
    action.setShortcut(QKeySequence("Ctrl+Z"))
    made = ActionButton("undo-2", action)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_button_does_and_is_what_its_action_is(undo: ActionButton, qtbot: QtBot) -> None:
    action = undo._action
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    action.setText("Undo Tag 14 passages")
    assert undo.accessibleName() == "Undo Tag 14 passages"
    assert undo.toolTip() == "Undo Tag 14 passages (Ctrl+Z)"
    action.setEnabled(False)
    assert not undo.isEnabled()


def test_an_ampersand_in_a_name_is_shown(undo: ActionButton) -> None:
    undo._action.setText("Undo Import “Salt && bread”")
    assert undo.accessibleName() == "Undo Import “Salt & bread”"


def test_the_field_opens_the_palette(qtbot: QtBot) -> None:
    action = QAction("Go to…")
    field = GoField(action)
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.accessibleName()
