"""What every test of the Explore mode gets: jobs, and a small library that is explored."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.core.ids import ThemeId
from reader.session.jobs import Jobs
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.finding import Found
from reader.ui.jobs import Courier
from reader.ui.library import Library


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    courier = Courier()
    yield courier.jobs
    courier.close()


@pytest.fixture
def explorer(library: Library, jobs: Jobs) -> Explorer:
    return Explorer(library, jobs)


@pytest.fixture
def themes(library: Library) -> dict[str, ThemeId]:
    return {theme.name: theme.id for theme in library.read.themes()}


def settle(qtbot: QtBot, explorer: Explorer) -> Found:
    """Wait for the answer to what is asked, as things are now."""
    qtbot.waitUntil(lambda: explorer.answer is not None and not explorer.is_busy)
    assert explorer.answer is not None
    return explorer.answer
