"""The courier: what a job calls runs on the window's thread, in order."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled
from reader.session.jobs import JobContext
from reader.ui.jobs import Courier


@pytest.fixture
def courier(qapp: QApplication) -> Iterator[Courier]:
    made = Courier()
    yield made
    made.jobs.close()


def test_results_and_progress_come_to_the_window_in_order(courier: Courier, qtbot: QtBot) -> None:
    told: list[object] = []
    threads = set()

    def work(context: JobContext) -> str:
        context.report(1, 2, "half")
        context.report(2, 2, "all")
        return "done"

    def note(what: object) -> None:
        threads.add(threading.current_thread())
        told.append(what)

    courier.jobs.start(work, done=note, failed=note, progress=lambda *step: note(step))
    qtbot.waitUntil(lambda: "done" in told)
    assert told == [(1, 2, "half"), (2, 2, "all"), "done"]
    assert threads == {threading.main_thread()}


def test_a_job_that_is_cancelled_says_so(courier: Courier, qtbot: QtBot) -> None:
    failures: list[BaseException] = []
    cancelled = threading.Event()

    def work(context: JobContext) -> None:
        cancelled.wait(10)
        context.check()

    context = courier.jobs.start(
        work, done=failures.append, failed=failures.append, progress=lambda *_: None
    )
    context.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Cancelled)
