"""Which connections of this process have a library file open: SQLite lets them share its locks."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

_open: defaultdict[str, list[object]] = defaultdict(list)
_lock = RLock()


@contextmanager
def beside(path: Path) -> Iterator[list[object]]:
    """Who has the file at `path` open, to be written down or struck out; nobody else comes or goes
    meanwhile."""
    with _lock:
        yield _open[os.path.realpath(path)]
