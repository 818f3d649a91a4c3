"""A file that is there whole or not at all: written beside its place, then moved into it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import ReaderError, Refused


@contextmanager
def placed(path: Path, *, may_overwrite: bool) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` when the block ends well. If it does not, or
    where something else cannot be done, what was there is there still.

    Raises Refused if a file is there and must not be overwritten, or if `path` is a folder;
    ReaderError if it cannot be written.
    """
    if path.is_dir():
        raise Refused(f"“{path.name}” is a folder: name a file in it.")
    if not may_overwrite and os.path.lexists(path):
        raise _taken(path)
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent
        )
    except OSError as error:
        raise ReaderError(f"{path} cannot be written: {error.strerror or error}.") from None
    waiting = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _let_others_read(waiting)
        _move(waiting, path, may_overwrite=may_overwrite)
    except OSError as error:
        raise ReaderError(f"{path} could not be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)


def _move(waiting: Path, path: Path, *, may_overwrite: bool) -> None:
    if may_overwrite:
        waiting.replace(path)
        return
    try:  # a link is refused where something is, even if it came this moment
        path.hardlink_to(waiting)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise _taken(path) from None
        waiting.replace(path)


def _let_others_read(waiting: Path) -> None:
    """Temporary files are made for oneself alone; this one shall be as any other."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        waiting.chmod(0o666 & ~mask)


def _taken(path: Path) -> Refused:
    return Refused(
        f"There is a file “{path.name}” already: allow to overwrite it, or name another."
    )
