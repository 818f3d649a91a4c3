"""Which files a choice of files and folders stands for."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_DIGITS = re.compile(r"(\d+)")
_PAGES = (".html", ".htm", ".xhtml")
_AFTER_NUMBERS = 10**300  # no file name holds a number as large
_NAMED = 200  # files of other kinds; nobody reads more names
_PARTS = "_files"  # where browsers put what belongs to a page they save


@dataclass(slots=True)
class Chosen:
    """The files that were chosen, in order; `skipped` counts those in folders that no importer
    knows by their name, `others` are the first 200 of those, `closed` the folders that could not
    be looked into."""

    files: list[Path] = field(default_factory=list)
    skipped: int = 0
    others: list[Path] = field(default_factory=list)
    closed: list[Path] = field(default_factory=list)


def chosen_files(
    paths: Iterable[Path], suffixes: Iterable[str], check: Callable[[], object] = lambda: None
) -> Chosen:
    """`paths` with each folder replaced by the files below it that end in one of `suffixes`.

    Left out are hidden files and folders, links to folders, and the folders of parts that lie
    beside saved pages. Files of a folder come before its folders, both in natural order. A path
    that is named twice is taken once. `check` is called now and then and may raise.
    """
    found, known = Chosen(), frozenset(suffixes)
    seen: set[Path] = set()
    for path in paths:
        files = _below(path, known, found, check) if _is_folder(path) else [path]
        for file in files:
            if file not in seen:
                seen.add(file)
                found.files.append(file)
    return found


def natural_order(name: str) -> list[tuple[int, str]]:
    """A key to sort names as people do: "page 9" before "page 10", upper and lower case alike."""
    return [
        (int(part), "") if part.isdecimal() else (_AFTER_NUMBERS, part.casefold())
        for part in _DIGITS.split(name)
        if part
    ]


def _below(
    folder: Path, suffixes: frozenset[str], found: Chosen, check: Callable[[], object]
) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        check()
        at = waiting.pop()
        try:
            with os.scandir(at) as entries:
                listed = sorted(entries, key=lambda entry: natural_order(entry.name))
        except OSError:
            found.closed.append(at)
            continue
        parts = {_parts_of(entry.name) for entry in listed}
        folders = []
        for entry in listed:
            if entry.name.startswith("."):
                continue
            if _is_folder(at / entry.name):
                if entry.name not in parts and not entry.is_symlink():
                    folders.append(at / entry.name)
            elif Path(entry.name).suffix.lower() in suffixes:
                yield at / entry.name
            else:
                found.skipped += 1
                found.others += [at / entry.name] if len(found.others) < _NAMED else []
        waiting += reversed(folders)


def _parts_of(page: str) -> str:
    """The folder in which a browser keeps the parts of the saved page `page`."""
    return Path(page).stem + _PARTS if page.lower().endswith(_PAGES) else ""


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # told when it is read
        return False
