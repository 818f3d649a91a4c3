"""Jobs: long work on a thread of its own, with progress and cancel. No Qt: `deliver` brings
results back to the thread that started the job."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from reader.errors import Cancelled

R = TypeVar("R")
Deliver = Callable[[Callable[[], None]], None]
Progress = Callable[[int, int, str], None]

# Seconds for which a thread may keep the interpreter while another waits. Python's own 5 ms would
# add up: the window waits as long after every call into Qt or SQLite that lets go of it.
_SWITCHING = 0.0005

# New objects after which there is a look for garbage, among them alone, some 10 ms. Python's own
# looks come at any moment, may go over everything there is, which takes 70 ms in which no thread
# runs, and may come on a job's thread: there they would end widgets that only theirs may touch.
_GARBAGE = 100_000


class JobContext:
    """What the work is handed: where to report and when to stop."""

    def __init__(self, report: Progress) -> None:
        self._report = report
        self._cancelled = Event()

    def report(self, done: int, total: int, text: str) -> None:
        """Tell how far the work is: `done` of `total`, and at what."""
        self._report(done, total, text)

    def check(self) -> None:
        """Raises Cancelled if the user asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    @property
    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._cancelled.set()


class Jobs:
    """A small pool of threads; every callback runs where `deliver` brings it."""

    def __init__(self, deliver: Deliver, workers: int = 2) -> None:
        self._deliver = deliver
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._running: set[JobContext] = set()
        self._calm: Callable[[], None] | None = None

    def start(
        self,
        work: Callable[[JobContext], R],
        *,
        done: Callable[[R], None],
        failed: Callable[[BaseException], None],
        progress: Progress,
    ) -> JobContext:
        """Run `work`; one of `done` and `failed` is called, once, `failed` also with Cancelled."""

        def report(count: int, total: int, text: str) -> None:
            self._deliver(lambda: progress(count, total, text))
            if gc.get_count()[0] > _GARBAGE:
                self._deliver(_tidy)

        context = JobContext(report)
        self._calm = self._calm or _brisk()
        self._running.add(context)

        def run() -> None:
            try:
                context.check()
                result = work(context)
            except BaseException as error:  # noqa: BLE001 - `failed` tells bug from bad luck
                self._deliver(lambda error=error: self._end(context, failed, error))  # type: ignore[misc]
            else:
                self._deliver(lambda: self._end(context, done, result))

        def never_ran(future: Future[None]) -> None:
            if future.cancelled():
                self._deliver(lambda: self._end(context, failed, Cancelled()))

        self._pool.submit(run).add_done_callback(never_ran)
        return context

    def _end(self, context: JobContext, callback: Callable[[R], None], result: R) -> None:
        self._running.discard(context)
        if not self._running:
            self._rest()
        callback(result)

    def _rest(self) -> None:
        if self._calm is not None:
            self._calm()
            self._calm = None

    def close(self) -> None:
        """Cancel everything and wait for it to stop."""
        for context in tuple(self._running):
            context.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._rest()


def _tidy() -> None:
    """Look for garbage among what is new; if several ask at once, the first look is enough."""
    if gc.get_count()[0] > _GARBAGE:
        gc.collect(1)


def _brisk() -> Callable[[], None]:
    """Let threads take turns quickly, and none stop them all to look for garbage; returns what ends
    that."""
    interval, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_SWITCHING)
    gc.disable()

    def calm() -> None:
        sys.setswitchinterval(interval)
        if collecting:
            gc.enable()

    return calm
