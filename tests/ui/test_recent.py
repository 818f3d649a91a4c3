"""The libraries opened before, to open again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.recent import RecentMenu


class Shelf:
    """Three libraries, one of them open, one gone."""

    def __init__(self, folder: Path) -> None:
        self.files = [folder / name for name in ("open.db", "gone.db", "old & grey.db")]
        for file in (self.files[0], self.files[2]):
            file.touch()
        self.opened: list[Path] = []


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path.resolve())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def menu(shelf: Shelf, window: QWidget) -> QMenu:
    recent = [str(file) for file in shelf.files] + ["a\0b"]
    return RecentMenu(lambda: recent, lambda: shelf.files[0], shelf.opened.append, window)


def names(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [act.text() for act in menu.actions()]


def test_those_that_are_there_and_not_open_are_offered(menu: QMenu, shelf: Shelf) -> None:
    assert names(menu) == [f"old && grey.db – {shelf.files[0].parent.name}"]
    menu.actions()[0].trigger()
    assert shelf.opened == [shelf.files[2]]


def test_without_any_it_says_so(menu: QMenu, shelf: Shelf) -> None:
    shelf.files[2].unlink()
    assert names(menu) == ["No other library yet"]
    assert not menu.actions()[0].isEnabled()
