"""What went wrong with a library file, in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import ReaderError, StoreError

_BUSY = "{path} is being written by another program: close it there, or try again."
_SENTENCES = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_FULL": "The disk is full: {path} could not be written. Make room and try again.",
    "SQLITE_READONLY": "{path} may not be written: change its permissions or copy it elsewhere.",
    "SQLITE_NOTADB": "{path} is not a Close Reader library.",
    "SQLITE_CORRUPT_VTAB": "The search index of {path} is damaged:"
    " “reader check --rebuild-index” makes it anew.",
    "SQLITE_CORRUPT": "{path} is damaged: restore it from a copy.",
    "SQLITE_CANTOPEN": "{path} could not be opened: check the folder and its permissions.",
    "SQLITE_IOERR": "{path} could not be read or written: check the disk, then try again.",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns SQLite's errors about `path` into StoreError with a sentence.

    Broken constraints and misuse pass through: those are bugs of ours.
    """
    try:
        yield
    except ReaderError:
        raise
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorname", "") or ""
        for start, sentence in _SENTENCES.items():
            if code.startswith(start):
                raise StoreError(sentence.format(path=path)) from error
        raise StoreError(f"{path} could not be read or written: {error}.") from error
