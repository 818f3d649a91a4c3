"""What the tests of data formats share: bytes that an exporter wrote, and work that stops."""

import io
from collections.abc import Callable
from typing import BinaryIO, TypeVar

from reader.core.work import Unwatched, Work
from reader.errors import Cancelled

V = TypeVar("V")


def written(write: Callable[[V, BinaryIO, Work], None], value: V) -> bytes:
    """The file that `write` makes of `value`."""
    target = io.BytesIO()
    write(value, target, Unwatched())
    return target.getvalue()


class Watched:
    """Work that is stopped at its check number `stop`, and remembers what it told."""

    def __init__(self, stop: int | None = None) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._left = stop

    def report(self, done: int, total: int, text: str) -> None:
        self.told.append((done, total, text))

    def check(self) -> None:
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                raise Cancelled
