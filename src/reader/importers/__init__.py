"""Files in, drafts out: picks the importer, and says in one sentence why a file cannot be read."""

import stat
from collections.abc import Callable
from pathlib import Path, PurePath

from reader.core.document import Draft
from reader.errors import ImportFailed

LARGEST = 200_000_000  # bytes


def supported_suffixes() -> tuple[str, ...]:
    """The suffixes of files that can be read, in lower case with their dot."""
    from reader.importers.known import IMPORTERS

    return tuple(suffix for importer in IMPORTERS for suffix in importer.suffixes)


def read_draft(path: Path, *, password: str = "") -> Draft:
    """The article in the file at `path`; `ImportFailed` says what is wrong and what to do,
    `PasswordNeeded` that the file is locked."""
    from reader.importers.neighbours import files_beside

    name = path.name or str(path)
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise ImportFailed(f"“{name}” is a folder; choose the files in it instead.")
        if not stat.S_ISREG(state.st_mode):
            raise ImportFailed(f"“{name}” is not an ordinary file; choose one that is.")
        _check_size(state.st_size, name)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise ImportFailed(f"There is no file “{name}” in {path.parent}; check the name.") from None
    except PermissionError:
        raise ImportFailed(
            f"You have no permission to read “{name}” in {path.parent}; ask its owner for it."
        ) from None
    except OSError as error:
        reason = error.strerror or "the system gave no reason"
        raise ImportFailed(f"“{name}” could not be read ({reason}); try a copy of it.") from error
    except ValueError:
        raise ImportFailed(f"{name!r} cannot be the name of a file; check the name.") from None
    return read_bytes(data, name, password=password, beside=files_beside(path))


def read_bytes(
    data: bytes,
    name: str,
    *,
    password: str = "",
    beside: Callable[[str], bytes | None] | None = None,
) -> Draft:
    """The article in `data`, the bytes of a file called `name`; raises as above.

    `beside` finds the files that belong to it, if there are any.
    """
    # Loading every format takes 150 ms, which the start of the program need not pay.
    from reader.importers.base import Neighbouring, Unlocking
    from reader.importers.known import IMPORTERS
    from reader.importers.refusals import refusal

    name = PurePath(name).name or "Untitled"
    _check_size(len(data), name)
    for importer in IMPORTERS:
        if importer.accepts(data, name):
            if password and isinstance(importer, Unlocking):
                return importer.unlock(data, name, password)
            if beside and isinstance(importer, Neighbouring):
                return importer.read_beside(data, name, beside)
            return importer.read(data, name)
    raise ImportFailed(refusal(data, name))


def _check_size(size: int, name: str) -> None:
    if size == 0:
        raise ImportFailed(f"“{name}” is empty; choose a file with text in it.")
    if size > LARGEST:
        raise ImportFailed(
            f"“{name}” is larger than {LARGEST // 1_000_000} MB; split it and import the parts."
        )
