"""The status bar: saved or not, where the reader is, what runs and who is coding."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.status import StatusBar
from reader.ui.widgets.basics import IconButton


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.show()
    return made


def words(status: StatusBar) -> list[str]:
    return [each.text() for each in status.findChildren(QLabel) if each.isVisible()]


def test_saved_and_not_saved_are_said_in_words(status: StatusBar) -> None:
    assert "● Saved" in words(status)
    status.show_saved(problem="The disk is full.")
    assert "● Not saved" in words(status)
    assert "The disk is full." in [each.toolTip() for each in status.findChildren(QLabel)]
    status.show_saved()
    assert "● Saved" in words(status)


def test_the_readers_place_is_shown(status: StatusBar) -> None:
    status.show_place(7, 25, 28, 1294)
    assert {"¶ 7 of 25", "28%", "1,294 words"} <= set(words(status))
    status.show_place(7, 25, 28, 1294, "xii")
    assert "¶ 7 of 25 · p. xii" in words(status)
    status.show_count(1)
    assert "1 document" in words(status)
    assert "28%" not in words(status)


def test_a_job_shows_how_far_it_is_and_can_be_cancelled(status: StatusBar, qtbot: QtBot) -> None:
    bar = status.findChild(QProgressBar)
    assert not bar.isVisible()
    status.show_job("Importing a.txt", 3, 10)
    assert bar.isVisible()
    assert (bar.value(), bar.maximum()) == (3, 10)
    cancel = status.findChild(IconButton)
    with qtbot.waitSignal(status.cancel_clicked):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    status.show_job(None)
    assert not bar.isVisible()


def test_a_word_fades(status: StatusBar) -> None:
    status.say("Undone: Tag")
    assert "Undone: Tag" in words(status)
    status._fade.timeout.emit()
    assert "Undone: Tag" not in words(status)


def test_the_coder_is_a_button(status: StatusBar, qtbot: QtBot) -> None:
    status.show_coder("You")
    button = next(b for b in status.findChildren(QPushButton) if b.text() == "Coder: You")
    with qtbot.waitSignal(status.coder_clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_while_versions_are_compared_it_says_what_needs_review(status: StatusBar) -> None:
    status.show_place(3, 9, 33, 1200)
    status.show_review("2 of 14 need review")
    assert "2 of 14 need review" in words(status)
    assert "¶ 3 of 9" not in words(status)
    status.show_place(4, 9, 40, 1200)
    assert "¶ 4 of 9" not in words(status)
    status.show_review("")
    assert "¶ 4 of 9" in words(status)
    assert "2 of 14 need review" not in words(status)


def test_while_exploring_it_says_what_is_found_and_nothing_of_the_page(status: StatusBar) -> None:
    status.show_place(3, 9, 33, 1200)
    status.show_review("2 of 14 need review")
    status.show_beside("7 passages · 3 documents")
    assert "7 passages · 3 documents" in words(status)
    assert not {"2 of 14 need review", "¶ 3 of 9", "33%", "1,200 words"} & set(words(status))
    status.show_beside(None)
    assert "2 of 14 need review" in words(status)
    status.show_review("")
    assert {"¶ 3 of 9", "33%", "1,200 words"} <= set(words(status))
