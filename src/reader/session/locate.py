"""Which library opens: the same answer for the window and for the shell."""

import os
from pathlib import Path

from reader import settings
from reader.errors import StoreError

FILE_NAME = "annotations.db"
VARIABLE = "READER_LIBRARY"


def locate(named: Path | None = None, *, create: bool = True) -> Path:
    """The library to open: `named`, else the one that READER_LIBRARY names, else annotations.db in
    the current folder, else the one opened last, else annotations.db in the user's data folder.

    Only the first two may name a file that is not there. With `create` the data folder is made
    where it is the answer; raises StoreError if it cannot be.
    """
    if named is not None:
        return named
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    here = _current_folder() / FILE_NAME
    if _is_file(here):
        return here
    last = settings.load().last_library
    if last and _is_file(Path(last)):
        return Path(last)
    return _own_library(create)


def _current_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it was deleted under us
        return Path()


def _own_library(create: bool) -> Path:
    folder = settings.data_folder()
    if create:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"The folder {folder} could not be made ({error.strerror or error}):"
                " name a library file elsewhere."
            ) from error
    return folder / FILE_NAME


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # what was kept in the settings may be anything
        return False
