"""Comparing two versions in a job, so that both pages are shown at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.content import Content
from reader.errors import Cancelled
from reader.session.jobs import JobContext, Jobs

if TYPE_CHECKING:
    from reader.anchoring.differences import Difference


class Comparing(QObject):
    """Runs one comparison at a time; what a newer one made pointless is not told."""

    found = Signal(object)  # Difference

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._context: JobContext | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a comparison is still to come."""
        return self._context is not None

    def start(self, old: Content, new: Content) -> None:
        """Compare two contents; `found` tells."""
        self.cancel()
        told: list[JobContext] = []
        context = self._jobs.start(
            lambda _: _difference(old, new),
            done=lambda difference: self._end(told[0], difference),
            failed=partial(self._fail, told),
            progress=lambda *_: None,
        )
        told.append(context)
        self._context = context

    def cancel(self) -> None:
        """Tell nothing of the comparison that runs."""
        if self._context is not None:
            self._context.cancel()
            self._context = None

    def _end(self, context: JobContext, difference: Difference) -> None:
        if context is self._context:
            self._context = None
            self.found.emit(difference)

    def _fail(self, told: list[JobContext], error: BaseException) -> None:
        if told[0] is self._context:
            self._context = None
        if not isinstance(error, Cancelled):
            raise error


def _difference(old: Content, new: Content) -> Difference:
    # Loaded here: most windows are opened, read in and closed without it.
    from reader.anchoring.differences import compare

    return compare(old, new)
