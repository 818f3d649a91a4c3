"""The watch of a presentation: it counts up, or down from some minutes. No Qt."""

import time
from collections.abc import Callable

_MINUTE = 60
_MOST = 180 * _MINUTE  # longer than a lesson


class Watch:
    """Off until it is started. Times are seconds; `now` is any clock that only goes forward."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._since: float | None = None  # when it was started or went on; None while it rests
        self._counted = 0.0  # before that
        self._limit = 0.0  # from where it counts down; 0: it counts up
        self.is_on = False

    @property
    def is_resting(self) -> bool:
        """Whether it is on and stands still."""
        return self.is_on and self._since is None

    @property
    def is_up(self) -> bool:
        """Whether it has counted down to nothing."""
        return self.is_on and self._limit > 0 and self._elapsed >= self._limit

    def toggle(self) -> None:
        """Count up from nothing; if it is on, be off."""
        if self.is_on:
            self.is_on, self._limit, self._since = False, 0.0, None
        else:
            self._begin()

    def pause(self) -> None:
        """Stand still, or go on; one that is off begins."""
        if not self.is_on:
            self._begin()
        elif self._since is None:
            self._since = self._now()
        else:
            self._counted, self._since = self._elapsed, None

    def add(self, minutes: int) -> None:
        """Count down from so many minutes more, or less, than are left; none are left: be off."""
        is_resting, left = self.is_resting, self._left if self._limit else 0.0
        wanted = min(max(0.0, left + minutes * _MINUTE), float(_MOST))
        self.is_on = False
        if wanted > 0:
            self._begin(wanted)
            if is_resting:
                self.pause()

    def words(self) -> str:
        """Such as "4:05" or "1:04:05"; "" while it is off."""
        if not self.is_on:
            return ""
        seconds = -int(-self._left // 1) if self._limit else int(self._elapsed)
        hours, rest = divmod(seconds, 60 * _MINUTE)
        minutes, seconds = divmod(rest, _MINUTE)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @property
    def _elapsed(self) -> float:
        return self._counted + (self._now() - self._since if self._since is not None else 0.0)

    @property
    def _left(self) -> float:
        return max(0.0, self._limit - self._elapsed)

    def _begin(self, limit: float = 0.0) -> None:
        self.is_on, self._limit = True, limit
        self._counted, self._since = 0.0, self._now()
