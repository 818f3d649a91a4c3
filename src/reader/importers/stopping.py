"""Stopping in the midst of a long file: whoever waits for it says how, every importer asks.

The question is put in a context of the thread that reads, so that it need not be handed through
every reader of every format.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Check = Callable[[], None]
"""Returns, or raises what ends the reading; it is asked many times a second."""


def _go_on() -> None:
    """Nobody waits."""


_CHECK: ContextVar[Check] = ContextVar("check", default=_go_on)


@contextmanager
def stoppable(check: Check) -> Iterator[None]:
    """What is read inside may be ended by what `check` raises."""
    before = _CHECK.set(check)
    try:
        yield
    finally:
        _CHECK.reset(before)


def may_stop() -> None:
    """To be called for each page, chapter or thousand pieces of a file."""
    _CHECK.get()()
