"""Jobs: work on threads whose results come back to the thread that asked."""

import gc
import sys
import threading
import weakref
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
    loop.turn()
    assert loop.heard == [("done", False)]


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
    assert loop.waiting.empty()


def test_while_jobs_run_threads_take_turns_quickly_and_nothing_looks_for_garbage(
    jobs: Jobs, loop: Loop
) -> None:
    def state(_: object = None) -> tuple[float, bool]:
        return sys.getswitchinterval(), gc.isenabled()

    before = state()
    for _ in range(2):
        loop.start(jobs, state)
    loop.turn()
    (told,) = loop.heard
    assert told == ("done", (pytest.approx(0.0005), False))
    assert state() == (pytest.approx(0.0005), False)  # the other job is not through
    loop.turn()
    assert state() == before


def test_closing_leaves_python_as_it_was(loop: Loop) -> None:
    before = sys.getswitchinterval(), gc.isenabled()
    jobs = Jobs(loop.waiting.put)
    loop.start(jobs, lambda _: None)
    jobs.close()
    assert (sys.getswitchinterval(), gc.isenabled()) == before
    loop.turn()
    assert (sys.getswitchinterval(), gc.isenabled()) == before


def test_garbage_goes_while_a_job_runs_but_on_the_thread_of_the_loop_alone(
    jobs: Jobs, loop: Loop
) -> None:
    class Knot:  # as a widget may be, which no other thread may touch
        def __init__(self) -> None:
            self.itself = self

    ended_on: list[threading.Thread] = []
    gone = threading.Event()

    def note() -> None:
        ended_on.append(threading.current_thread())
        gone.set()

    def work(context: JobContext) -> bool:
        knots = [Knot() for _ in range(150_000)]
        weakref.finalize(knots[0], note)
        del knots
        context.report(1, 1, "a piece")
        return gone.wait(20)

    loop.start(jobs, work)
    loop.turn(3)
    assert loop.heard[-1] == ("done", True)
    assert ended_on == [threading.main_thread()]
