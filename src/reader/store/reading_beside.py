"""Reading a library beside its window: a connection of its own that sees one state of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import Cancelled, StoreError
from reader.store.read_only import read_only
from reader.store.reads import Reads


@contextmanager
def reads_beside(path: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[Reads]:
    """Everything that can be asked of the library at `path`, on whatever thread this is.

    Raises StoreError where the file cannot be read, and Cancelled in the middle of a question once
    `stop` says so.
    """
    try:
        with read_only(path, stop) as connection:
            yield Reads(connection, path)
    except StoreError:
        if stop():
            raise Cancelled from None
        raise
