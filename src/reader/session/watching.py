"""A watched folder: which of its files are new, and which changed since they came in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from reader.core.ids import DocumentId
from reader.session.bringing_in import hash_of, is_part_of
from reader.session.folders import chosen_files
from reader.session.wording import counted, named
from reader.store.reads_documents import KnownOriginal

LARGEST_FOLDER = 20_000  # files; some 0.3 s to go over when none of them changed
SETTLED = 2.0  # seconds for which a file has been left alone that nobody is writing any more


class Seen(NamedTuple):
    """A file as it was looked at last: its size in bytes, when it was written (nanoseconds), its
    SHA-256, and the SHA-256 of the bytes with which it came into the library, "" if it never did.
    """

    size: int
    written: int
    hash: str
    came: str = ""


@dataclass(slots=True)
class Findings:
    """What a look into a folder found.

    `fresh` holds paths of files to offer, `changed` those that are newer texts of a document;
    `seen` is what to remember of both once they were offered, by path, and `known` what to remember
    now. `files` are all that were found, and `folders` where they are.
    """

    fresh: list[Path] = field(default_factory=list)
    changed: dict[Path, DocumentId] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)
    known: dict[str, Seen] = field(default_factory=dict)
    folders: list[Path] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    is_there: bool = True
    is_unsettled: bool = False  # a file is being written: look again soon

    def sentence(self, folder: Path) -> str:
        """What there is to offer; "" if nothing is."""
        parts = [f"{len(self.fresh):,} new"] if self.fresh else []
        if self.changed:
            parts.append(f"{len(self.changed):,} changed")
        if not parts:
            return ""
        noun = counted(len(self.changed) or len(self.fresh), "article").split(" ")[1]
        return f"{' and '.join(parts)} {noun} in {named(folder.name or str(folder))}."


def look(
    folder: Path,
    suffixes: Iterable[str],
    seen: Mapping[str, Seen],
    known: Mapping[str, KnownOriginal],
    *,
    library: Path,
    now: float,
    check: Callable[[], object] = lambda: None,
) -> Findings:
    """Look over the files below `folder`, as importing it would find them.

    `seen` is what is remembered, `known` are documents by the SHA-256 of their originals. A file is
    read only if its size or time differs from what is remembered. The files of the open `library`
    are never touched; `now` is the time in seconds since 1970; `check` is called often and may
    raise.
    """
    if not _is_folder(folder):
        return Findings(is_there=False)
    files = chosen_files([folder], suffixes, check).files[:LARGEST_FOLDER]
    folders = list(dict.fromkeys([folder, *(file.parent for file in files)]))
    found = Findings(folders=folders, files=files)
    for file in files:
        check()
        _look_at(file, seen.get(str(file)), known, library, now, found)
    return found


def _look_at(
    file: Path,
    before: Seen | None,
    known: Mapping[str, KnownOriginal],
    library: Path,
    now: float,
    found: Findings,
) -> None:
    try:
        status = file.stat()
    except OSError:  # gone again
        return
    if before is not None and (status.st_size, status.st_mtime_ns) == before[:2]:
        if before.hash in known and before.came != before.hash:  # it came in since
            found.known[str(file)] = before._replace(came=before.hash)
        return
    if 0 <= now - status.st_mtime < SETTLED:
        found.is_unsettled = True
        return
    name = "" if is_part_of(library, file) else hash_of(file)
    if not name:
        return
    came = before.came if before is not None else ""
    told = Seen(status.st_size, status.st_mtime_ns, name, name if name in known else came)
    if name in known or (before is not None and name == before.hash):
        found.known[str(file)] = told
        return
    found.seen[str(file)] = told
    if came in known:
        found.changed[file] = known[came].document_id
    else:
        found.fresh.append(file)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
