"""The folder that a browser saves beside a page, and nothing else of the disk."""

import stat
from pathlib import Path
from urllib.parse import unquote

from reader.importers.base import Beside

# What browsers add to the name of the page, in the languages they did it in.
_ENDINGS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_pliki")
_LARGEST = 30_000_000  # bytes of one file
_MOST = 200_000_000  # bytes in all


def files_beside(path: Path) -> Beside:
    """Reads files in the folder that was saved with the page at `path`, by their addresses there.

    No address leads out of that folder, whatever links and dots it has in it. No errors: what
    cannot be read is not there.
    """
    folders = {path.stem + ending for ending in _ENDINGS}
    left = _MOST

    def read(address: str) -> bytes | None:
        nonlocal left
        data = _read(path.parent, folders, address, min(left, _LARGEST))
        left -= len(data or b"")
        return data

    return read


def _read(parent: Path, folders: set[str], address: str, most: int) -> bytes | None:
    parts = unquote(address.split("?")[0].split("#")[0]).removeprefix("./").split("/")
    if len(parts) < 2 or parts[0] not in folders or any("\\" in part for part in parts):
        return None
    folder = parent / parts[0]
    try:
        wanted = folder.joinpath(*parts[1:]).resolve(strict=True)
        if folder.is_symlink() or not wanted.is_relative_to(folder.resolve(strict=True)):
            return None
        state = wanted.stat()
        if not stat.S_ISREG(state.st_mode) or state.st_size > most or _is_in_use(wanted):
            return None
        return wanted.read_bytes()
    except (OSError, ValueError, RuntimeError):  # a NUL in the name, links in a ring
        return None


def _is_in_use(path: Path) -> bool:
    """Whether `path` belongs to a library that is open. To read and close one of its files would
    end the locks that SQLite holds on it."""
    return path.name.endswith(("-wal", "-shm")) or path.with_name(f"{path.name}-wal").exists()
