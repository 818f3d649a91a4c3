"""How far long work is, on one line of a terminal's standard error; nothing where there is none."""

import signal
import sys
from types import FrameType
from typing import Self

from reader.errors import Cancelled

_CLEAR = "\r\x1b[K"  # back to the start of the line, and erase it (ECMA-48, "EL")


class Progress:
    """A `core.work.Work` that shows itself, and that Ctrl+C ends: where the work next asks, as what
    is half painted or written cannot be left just anywhere. Who presses it again waits no longer.
    """

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._last = ""
        self._is_cancelled = False
        self._usual = signal.getsignal(signal.SIGINT)

    def __enter__(self) -> Self:
        """From here on Ctrl+C is told by `check`."""
        signal.signal(signal.SIGINT, self._cancel)
        return self

    def __exit__(self, *raised: object) -> None:
        """Ctrl+C is as it was, and the line too."""
        signal.signal(signal.SIGINT, self._usual)
        self.end()

    def _cancel(self, number: int, frame: FrameType | None) -> None:
        self._is_cancelled = True
        signal.signal(signal.SIGINT, self._usual)

    def report(self, done: int, total: int, text: str) -> None:
        """Show `done` of `total` in percent, if that is news."""
        line = f"{text}: {done * 100 // total if total else 0} %"
        if self._is_shown and line != self._last:
            sys.stderr.write(_CLEAR + line)
            sys.stderr.flush()
            self._last = line

    def check(self) -> None:
        """Raises Cancelled once Ctrl+C was pressed."""
        if self._is_cancelled:
            raise Cancelled

    def end(self) -> None:
        """Leave the line as it was."""
        if self._last:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._last = ""
