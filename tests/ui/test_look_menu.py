"""The reading settings: every control shows what is set and tells what is changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import ReadingSettings
from reader.ui.look_menu import LookMenu
from reader.ui.state import UiState

SET = ReadingSettings(palette="sepia", face="Inter", size=23, measure=70, spacing=1.8)


@pytest.fixture
def menu(state: UiState, qtbot: QtBot) -> Iterator[LookMenu]:
    over = QWidget()
    qtbot.addWidget(over)
    made = LookMenu(over)
    made.show_at(SET, QPoint(500, 20))
    yield made
    made.close()


def slider(menu: LookMenu, name: str) -> QSlider:
    return next(each for each in menu.findChildren(QSlider) if each.accessibleName() == name)


def test_it_shows_what_is_set_and_tells_nothing(menu: LookMenu, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(menu.changed):
        menu.show_settings(SET)
    assert [each.text() for each in menu.findChildren(QToolButton) if each.isChecked()] == ["Sepia"]
    assert menu.findChild(QComboBox).currentText() == "Inter"
    assert slider(menu, "Size").value() == 23


def test_a_click_on_a_palette_is_told_with_all_the_rest(menu: LookMenu, qtbot: QtBot) -> None:
    dark = next(each for each in menu.findChildren(QToolButton) if each.text() == "Dark")
    with qtbot.waitSignal(menu.changed) as told:
        qtbot.mouseClick(dark, Qt.MouseButton.LeftButton)
    assert told.args == [ReadingSettings("dark", "Inter", 23, 70, 1.8)]


def test_keys_move_the_sliders(menu: LookMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.changed) as told:
        qtbot.keyClick(slider(menu, "Size"), Qt.Key.Key_Right)
    assert told.args is not None
    assert told.args[0].size == 24
    with qtbot.waitSignal(menu.changed) as told:
        qtbot.keyClick(slider(menu, "Line spacing"), Qt.Key.Key_Right)
    assert told.args[0].spacing == 2.0


def test_a_face_that_is_not_on_this_machine_is_kept(menu: LookMenu) -> None:
    menu.show_settings(ReadingSettings(face="A face from elsewhere"))
    assert menu.findChild(QComboBox).currentText() == "A face from elsewhere"


def test_both_our_own_faces_come_first(menu: LookMenu) -> None:
    faces = menu.findChild(QComboBox)
    assert [faces.itemText(at) for at in range(2)] == ["Literata", "Inter"]


def test_its_right_corner_stands_where_it_was_asked_to(menu: LookMenu) -> None:
    assert abs(menu.x() + menu.width() - 500) <= 4  # some platforms put a frame round it
