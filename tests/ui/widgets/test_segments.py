"""The segmented control: one word of a few, by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.state import UiState
from reader.ui.widgets.segments import Segments


@pytest.fixture
def switch(qtbot: QtBot, state: UiState) -> Segments:
    made = Segments(("Read", "Explore"), "Mode")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_first_word_is_chosen_and_a_click_chooses_another(
    switch: Segments, qtbot: QtBot
) -> None:
    assert switch.current == "Read"
    assert switch.button("Read").isChecked()
    with qtbot.waitSignal(switch.chosen) as told:
        qtbot.mouseClick(switch.button("Explore"), Qt.MouseButton.LeftButton)
    assert told.args == ["Explore"]
    assert switch.current == "Explore"
    assert not switch.button("Read").isChecked()


def test_the_arrows_go_from_one_word_to_the_next(switch: Segments, qtbot: QtBot) -> None:
    switch.button("Read").setFocus()
    qtbot.keyClick(switch.button("Read"), Qt.Key.Key_Right)
    assert switch.current == "Explore"
    assert switch.button("Explore").hasFocus()


def test_a_word_chosen_by_the_program_is_not_told(switch: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("Explore")
    assert switch.button("Explore").isChecked()


def test_a_click_on_the_chosen_word_tells_nothing(switch: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(switch.chosen):
        qtbot.mouseClick(switch.button("Read"), Qt.MouseButton.LeftButton)


def test_a_screen_reader_hears_of_what_the_words_are(switch: Segments) -> None:
    assert switch.button("Explore").accessibleName() == "Mode: Explore"
