"""Jobs: work on threads whose results come back to the thread that asked."""

import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from reader.errors import Cancelled
from reader.session.jobs import JobContext, Jobs


class Loop:
    """Stands for the window's loop: what is delivered runs when `turn` is called."""

    def __init__(self) -> None:
        self.waiting: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.heard: list[object] = []

    def turn(self, times: int = 1) -> None:
        for _ in range(times):
            self.waiting.get(timeout=20)()

    def start(self, jobs: Jobs, work: Callable[[JobContext], object]) -> JobContext:
        return jobs.start(
            work,
            done=lambda result: self.heard.append(("done", result)),
            failed=lambda error: self.heard.append(("failed", type(error))),
            progress=lambda *told: self.heard.append(told),
        )


@pytest.fixture
def loop() -> Loop:
    return Loop()


@pytest.fixture
def jobs(loop: Loop) -> Iterator[Jobs]:
    jobs = Jobs(loop.waiting.put, workers=1)
    yield jobs
    jobs.close()


def test_work_runs_elsewhere_and_its_result_comes_back(jobs: Jobs, loop: Loop) -> None:
    loop.start(jobs, lambda context: threading.current_thread() is threading.main_thread())
    assert jobs.running == 1
    loop.turn()
    assert loop.heard == [("done", False)]
    assert jobs.running == 0


def test_progress_comes_before_the_end(jobs: Jobs, loop: Loop) -> None:
    def work(context: JobContext) -> str:
        context.report(1, 2, "One")
        context.report(2, 2, "Two")
        return "all"

    loop.start(jobs, work)
    loop.turn(3)
    assert loop.heard == [(1, 2, "One"), (2, 2, "Two"), ("done", "all")]


def test_an_error_is_handed_over_whole(jobs: Jobs, loop: Loop) -> None:
    def work(context: JobContext) -> None:
        raise KeyError("x")

    loop.start(jobs, work)
    loop.turn()
    assert loop.heard == [("failed", KeyError)]


def test_a_cancelled_job_ends_at_its_next_check(jobs: Jobs, loop: Loop) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(context: JobContext) -> None:
        begun.set()
        go_on.wait(20)
        context.check()
        raise AssertionError("went on")

    context = loop.start(jobs, work)
    assert begun.wait(20)
    context.cancel()
    go_on.set()
    loop.turn()
    assert loop.heard == [("failed", Cancelled)]


def test_closing_ends_every_job_those_too_that_never_began(loop: Loop) -> None:
    jobs = Jobs(loop.waiting.put, workers=1)
    begun = threading.Event()

    def work(context: JobContext) -> None:
        begun.set()
        while True:
            context.check()

    for _ in range(3):
        loop.start(jobs, work)
    assert begun.wait(20)
    jobs.close()
    loop.turn(3)
    assert loop.heard == [("failed", Cancelled)] * 3
    assert jobs.running == 0
    assert loop.waiting.empty()
