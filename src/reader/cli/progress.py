"""How far long work is, on one line of a terminal's standard error; nothing where there is none."""

import sys

_CLEAR = "\r\x1b[K"  # back to the start of the line, and erase it (ECMA-48, "EL")


class Progress:
    """A `core.work.Work` that shows itself, and that Ctrl+C ends."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._last = ""

    def report(self, done: int, total: int, text: str) -> None:
        """Show `done` of `total` in percent, if that is news."""
        line = f"{text}: {done * 100 // total if total else 0} %"
        if self._is_shown and line != self._last:
            sys.stderr.write(_CLEAR + line)
            sys.stderr.flush()
            self._last = line

    def check(self) -> None:
        """Go on: Ctrl+C is an exception of its own."""

    def end(self) -> None:
        """Leave the line as it was."""
        if self._last:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._last = ""
