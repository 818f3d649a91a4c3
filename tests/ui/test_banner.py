"""The banner: one sentence at a time, with a way to act on it and a way to be rid of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.banner import Banner
from reader.ui.widgets.basics import IconButton


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def buttons(banner: Banner) -> list[str]:
    return [each.text() for each in banner.findChildren(QPushButton) if each.isVisible()]


def test_it_is_hidden_until_something_is_told(banner: Banner) -> None:
    assert not banner.isVisible()
    banner.tell("The file is gone.")
    assert banner.isVisible()
    assert banner.text == banner.accessibleName() == "The file is gone."


def test_what_can_be_done_is_a_button(banner: Banner, qtbot: QtBot) -> None:
    done: list[str] = []
    banner.tell("It failed.", ("Show details", lambda: done.append("shown")))
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["shown"]


def test_a_new_sentence_takes_the_place_of_the_old_one_and_its_button(
    banner: Banner, qtbot: QtBot
) -> None:
    banner.tell("One.", ("Do this", lambda: None))
    banner.tell("Two.", ("Do that", lambda: None))
    qtbot.waitUntil(lambda: buttons(banner) == ["Do that"])
    banner.tell("Three.")
    assert buttons(banner) == []
    assert banner.text == "Three."


def test_it_is_dismissed(banner: Banner, qtbot: QtBot) -> None:
    banner.tell("One.")
    qtbot.mouseClick(banner.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_markup_in_a_sentence_is_shown_as_it_is(banner: Banner) -> None:
    banner.tell("<b>a.txt</b> could not be read.")
    assert banner.text == "<b>a.txt</b> could not be read."
