"""Work that takes long: how it tells where it is, and learns that it is to stop."""

from typing import Protocol


class Work(Protocol):
    """What long work is handed, as a `session.jobs.JobContext` is."""

    def report(self, done: int, total: int, text: str) -> None:
        """Tell how far the work is: `done` of `total`, and at what."""

    def check(self) -> None:
        """Raises Cancelled if the user asked to stop."""


class Unwatched:
    """For work that nobody watches: it tells nobody and never stops."""

    def report(self, done: int, total: int, text: str) -> None:
        """Tell nobody."""

    def check(self) -> None:
        """Go on."""
