"""A file that is there whole or not at all: written beside its place, then moved into it."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from reader.errors import ReaderError, Refused

# A file of ours alone, never one that somebody put or linked there. Windows would end lines anew.
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
_ANYBODY = 0o666  # less what the process withholds from others in all its files (its umask)


@contextmanager
def placed(path: Path, *, may_overwrite: bool) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` when the block ends well. If it does not, or
    where something else cannot be done, what was there is there still. The new file may be read by
    those who could read the old one; of a link, what it names is written.

    Raises Refused if a file is there and must not be overwritten, or if `path` is a folder;
    ReaderError if it cannot be written.
    """
    if path.is_dir():
        raise Refused(f"“{path.name}” is a folder: name a file in it.")
    if not may_overwrite and os.path.lexists(path):
        raise _taken(path)
    if path.is_symlink():  # the link stays, what it names is written
        path = Path(os.path.realpath(path))
    waiting = path.with_name(f".{path.stem[:40]}-{token_hex(8)}.part")
    mode = _mode(path)
    try:
        handle = os.open(waiting, _NEW, _ANYBODY if mode is None else mode)
    except OSError as error:
        raise ReaderError(f"{path} cannot be written: {error.strerror or error}.") from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:  # beyond what the process gives to new files
            waiting.chmod(mode)
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


def _mode(path: Path) -> int | None:
    """Who may read and write the file that is there; None without one, and off POSIX, where a mode
    tells nothing of that."""
    if os.name != "posix":
        return None
    try:
        return stat.S_IMODE(path.stat().st_mode) & 0o777
    except OSError:
        return None


def _taken(path: Path) -> Refused:
    return Refused(
        f"There is a file “{path.name}” already: allow to overwrite it, or name another."
    )
