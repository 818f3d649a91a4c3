"""When typed text is due: one second after the last key, ten at most after the first."""

from dataclasses import dataclass

PAUSE = 1.0  # seconds
LONGEST = 10.0


@dataclass(slots=True)
class Due:
    """The dates of one field; times are seconds on any steady clock."""

    _first: float | None = None
    _last: float = 0.0

    def typed(self, now: float) -> None:
        """A key was struck."""
        self._last = now
        if self._first is None:
            self._first = now

    def written(self) -> None:
        """Everything typed so far is on disk."""
        self._first = None

    def wait(self, now: float) -> float | None:
        """Seconds until the text is due, 0 if it is; None if there is nothing to write."""
        if self._first is None:
            return None
        return max(0.0, min(self._last + PAUSE, self._first + LONGEST) - now)
