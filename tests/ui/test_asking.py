"""Who is coding: another name for oneself, somebody else, or no change at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.session import Session
from reader.settings import Settings
from reader.ui import asking
from reader.ui.library import Library
from reader.ui.main_window import MainWindow


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window in which somebody typed the name Olena."""
    made = MainWindow(Library(Session.open(tmp_path / "a.db")), Settings(), keep=False)
    qtbot.addWidget(made)
    monkeypatch.setattr(QInputDialog, "getItem", lambda *asked: ("Olena", True))
    yield made
    made.close()


def press(words: str) -> None:
    """Answer the question that is about to be asked with the button that begins with `words`."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text().startswith(words)).click()

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize(
    ("button", "coder", "is_same"),
    [("Rename", "Olena", True), ("Somebody", "Olena", False), ("Cancel", "You", True)],
)
def test_a_new_name_is_asked_about(
    window: MainWindow, button: str, coder: str, is_same: bool
) -> None:
    before = window.library.session.coder
    press(button)
    asking.coder(window)
    after = window.library.session.coder
    assert after.name == coder
    assert (after.id == before.id) is is_same
