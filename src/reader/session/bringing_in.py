"""Bringing files in: what becomes of each one, the same for the window and for the shell."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.document import Document, Draft
from reader.core.ids import DocumentId
from reader.core.text import canonical
from reader.errors import ImportFailed, PasswordNeeded
from reader.importers import LARGEST, read_draft
from reader.importers.refusals import refusal_by_name
from reader.session.arrival import NewVersion
from reader.session.folders import Chosen
from reader.session.wording import counted, named
from reader.store.opening import is_library
from reader.store.prepared import Prepared, prepare
from reader.store.reads_documents import KnownOriginal


@dataclass(frozen=True, slots=True)
class AlreadyHere:
    """A file with the very bytes of a document that is not in the trash; without an id where it
    is of the same import. `older` is the number of the version that it is, 0 for the current one.
    """

    name: str
    title: str
    document_id: DocumentId | None = None
    older: int = 0

    def __str__(self) -> str:
        version = f"version {self.older} of " if self.older else ""
        return f"“{self.name}” is here already, as {version}{named(self.title)}."


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file with other bytes than a document of the same source, and with a text that it has
    already; `older` as in `AlreadyHere`."""

    name: str
    title: str
    document_id: DocumentId
    older: int = 0

    def __str__(self) -> str:
        version = f"version {self.older} of " if self.older else ""
        return f"“{self.name}” has the text of {version}{named(self.title)}: nothing changed."


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not imported; `reason` is a sentence that names it. `path` is where a
    `locked` one lies, to be tried again with a password, and a library, to be opened."""

    name: str
    reason: str
    path: Path | None = None
    locked: bool = False
    is_library: bool = False


Outcome = Prepared | AlreadyHere | Failure
Told = AlreadyHere | Unchanged | Failure


@dataclass(slots=True)
class Tally:
    """What became of an import."""

    made: list[Document] = field(default_factory=list)
    versions: list[NewVersion] = field(default_factory=list)
    unchanged: list[Unchanged] = field(default_factory=list)
    here: list[AlreadyHere] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skipped: int = 0  # files in folders that are of no kind we read
    left_out: list[str] = field(default_factory=list)  # a sentence on each of the first of those
    unreached: int = 0  # files that were still to be read when the import was stopped
    cancelled: bool = False
    elsewhere: bool = False  # another library is open now than the one that they came into

    def leave_out(self, chosen: Chosen) -> None:
        """Count the files of a choice that no importer knows, and say of the first why."""
        self.skipped = chosen.skipped
        self.left_out = [refusal_by_name(canonical(path.name)) for path in chosen.others]

    def add(self, outcome: Told) -> None:
        """Count a file that brought nothing in."""
        if isinstance(outcome, AlreadyHere):
            self.here.append(outcome)
        elif isinstance(outcome, Unchanged):
            self.unchanged.append(outcome)
        else:
            self.failures.append(outcome)

    @property
    def whole(self) -> bool:
        """Whether there is nothing to tell but that articles came in."""
        rest = self.versions or self.unchanged or self.here or self.failures or self.skipped
        return not (rest or self.cancelled)

    def __str__(self) -> str:
        parts = [f"{counted(len(self.made), 'article')} imported"] if self.made else []
        if self.versions:
            parts.append(counted(len(self.versions), "new version"))
        if self.unchanged:
            parts.append(f"{len(self.unchanged):,} unchanged")
        if self.here:
            parts.append(f"{len(self.here):,} already here")
        if self.failures:
            parts.append(f"{len(self.failures):,} could not be read")
        if self.skipped:
            parts.append(f"{counted(self.skipped, 'file')} of other kinds left out")
        if self.unreached:
            parts.append(f"{counted(self.unreached, 'file')} not reached")
        told = ", ".join(parts) or "Nothing was imported"
        return f"{'The import was stopped: ' if self.cancelled else ''}{told}."


class Intake:
    """Reads files one after the other, on whatever thread, and recognises bytes it has met."""

    def __init__(
        self,
        known: Mapping[str, KnownOriginal],
        *,
        again: bool = False,
        library: Path | None = None,
    ) -> None:
        """`known` are documents by the SHA-256 of originals, as `Reads.originals` tells them; with
        `again` nothing is recognised. The file of the open `library` is not touched."""
        self._library = library
        self._known = {} if again else dict(known)
        self._came: dict[str, str] = {}  # titles of this import, by the hash of the original
        self._again = again

    def take(self, path: Path, password: str = "", *, again: bool = False) -> Outcome:
        """The file at `path`, ready to be stored, or why it is not; with `again` also if it is
        here already."""
        name = canonical(path.name) or str(path)
        if self._library is not None and is_part_of(self._library, path):
            reason = f"“{name}” belongs to the open library; choose files with articles in them."
            return Failure(name, reason, path)
        if is_library(path):
            reason = f"“{name}” is a library; open it with Library > Open library…"
            return Failure(name, reason, path, is_library=True)
        told = None if again else self._recognised(hash_of(path), name)
        return told or self.read(
            name, lambda: read_draft(path, password=password), path, again=again
        )

    def read(
        self,
        name: str,
        draft: Callable[[], Draft],
        path: Path | None = None,
        *,
        again: bool = False,
    ) -> Outcome:
        """What `draft` makes, ready to be stored; it may raise `ImportFailed`."""
        try:
            prepared = prepare(draft())
        except PasswordNeeded as error:
            return Failure(name, str(error), path, locked=True)
        except ImportFailed as error:
            return Failure(name, str(error), path)
        told = None if again else self._recognised(prepared.original_hash, name)
        if told:
            return told
        if prepared.original_hash and not self._again:
            self._came[prepared.original_hash] = prepared.draft.title
        return prepared

    def _recognised(self, original_hash: str, name: str) -> AlreadyHere | None:
        if found := self._known.get(original_hash):
            return AlreadyHere(name, found.title, found.document_id, found.older)
        title = self._came.get(original_hash)
        return None if title is None else AlreadyHere(name, title)


def is_part_of(library: Path, path: Path) -> bool:
    """Whether `path` is a file of the open `library`, by whatever name. To read and close one
    would end the locks that SQLite holds on it."""
    for end in ("", "-wal", "-shm"):
        try:
            if path.samefile(f"{library}{end}"):
                return True
        except (OSError, ValueError):
            continue
    return False


def hash_of(path: Path) -> str:
    """The SHA-256 in hex of a file that can be read; "" for others, whose reading tells why."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""
