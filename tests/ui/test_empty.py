"""The empty page: what to do next, and the buttons that do it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.empty import EmptyPage


@pytest.fixture
def page(qtbot: QtBot) -> EmptyPage:
    made = EmptyPage()
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: EmptyPage, text: str, qtbot: QtBot) -> None:
    button = next(each for each in page.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page: EmptyPage) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_its_buttons_ask_for_what_they_say(page: EmptyPage, qtbot: QtBot) -> None:
    for text, signal in (
        ("Open articles…", page.import_wanted),
        ("paste a text", page.paste_wanted),
        ("Look around the sample library", page.sample_wanted),
    ):
        with qtbot.waitSignal(signal):
            press(page, text, qtbot)


def test_a_library_with_articles_is_pointed_at(page: EmptyPage) -> None:
    assert "Read closely." in words(page)
    page.show_for(documents=3)
    assert "Your library is on the left." in words(page)
    sample = [each for each in page.findChildren(QPushButton) if "sample" in each.text()]
    assert not any(each.isVisible() for each in sample)
