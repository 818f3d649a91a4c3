"""How far an import is, as the status bar tells it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.import_progress import ImportProgress
from reader.ui.importing import Importing
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.status import StatusBar

Shown = list[tuple[str | None, int, int]]


class Bar(StatusBar):
    """A status bar that remembers what it showed."""

    def __init__(self) -> None:
        self.shown: Shown = []
        super().__init__()

    def show_job(self, text: str | None, done: int = 0, total: int = 0) -> None:
        self.shown.append((text, done, total))
        super().show_job(text, done, total)


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    made = Bar()
    qtbot.addWidget(made)
    made.shown.clear()
    return made


@pytest.fixture
def importing(library: Library, bar: Bar) -> Importing:
    courier = Courier(bar)
    made = Importing(library, courier.jobs, bar)
    ImportProgress(made, bar, bar)
    return made


def test_of_files_that_are_read_at_once_only_the_first_and_the_last_are_named(
    importing: Importing, bar: Bar, qtbot: QtBot
) -> None:
    for number in range(5):
        importing.progressed.emit(number, 5, f"log{number}.txt")
    qtbot.waitUntil(lambda: len(bar.shown) > 1)
    assert bar.shown == [("Importing log0.txt", 0, 5), ("Importing log4.txt", 4, 5)]


def test_nothing_is_named_once_all_is_read(
    importing: Importing, bar: Bar, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / f"log{number}.txt" for number in range(30)]
    for path in paths:
        path.write_text(f"The wind of {path.name}.\n", "utf-8")
    with qtbot.waitSignal(importing.finished):
        importing.start(map(str, paths))
    told = len(bar.shown)
    assert bar.shown[0][0] == f"Importing {paths[0].name}"
    assert bar.shown[-1] == (None, 0, 0)
    qtbot.wait(100)  # longer than the bar stays as it is
    assert len(bar.shown) == told
