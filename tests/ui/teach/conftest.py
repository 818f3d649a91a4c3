"""What every test of the Teach mode gets: jobs, and the article that is open."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId
from reader.session.jobs import Jobs
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.lesson import Lesson
from reader.ui.teach.making import Made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    courier = Courier()
    yield courier.jobs
    courier.close()


@pytest.fixture
def article(library: Library, state: UiState) -> DocumentId:
    """“After the retreat”, which is open."""
    found = next(one for one in library.read.documents() if one.title.startswith("After"))
    state.open_document(found.id)
    return found.id


@pytest.fixture
def lesson(library: Library, state: UiState, jobs: Jobs, article: DocumentId) -> Lesson:
    return Lesson(library, state, jobs)


def settle(qtbot: QtBot, lesson: Lesson) -> Made:
    """Wait for what is made now."""
    qtbot.waitUntil(lambda: lesson.answer is not None and not lesson.is_busy)
    assert lesson.answer is not None
    return lesson.answer
