"""Bringing files in: what becomes of each one, the same for the window and for the shell."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from reader.core.document import Document, Draft
from reader.core.ids import DocumentId
from reader.core.text import canonical
from reader.errors import ImportFailed, PasswordNeeded, StoreError
from reader.importers import LARGEST, read_draft
from reader.importers.refusals import refusal_by_name
from reader.session.command import Command
from reader.session.folders import Chosen
from reader.session.session import Session
from reader.session.wording import counted, named
from reader.store.opening import is_library
from reader.store.prepared import Kept, Prepared, prepare

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class AlreadyHere:
    """A file with the very bytes of a document that is not in the trash; without an id where it
    is of the same import."""

    name: str
    title: str
    document_id: DocumentId | None = None

    def __str__(self) -> str:
        return f"“{self.name}” is here already, as {named(self.title)}."


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


@dataclass(slots=True)
class Tally:
    """What became of an import."""

    made: list[Document] = field(default_factory=list)
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

    def add(self, outcome: AlreadyHere | Failure) -> None:
        """Count a file that was not imported."""
        if isinstance(outcome, AlreadyHere):
            self.here.append(outcome)
        else:
            self.failures.append(outcome)

    @property
    def whole(self) -> bool:
        """Whether there is nothing to tell but that articles came in."""
        return not (self.here or self.failures or self.skipped or self.cancelled)

    def __str__(self) -> str:
        parts = [f"{counted(len(self.made), 'article')} imported"] if self.made else []
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


class Gathering:
    """Writes down what is read as it comes, and lets it appear in the library in one step.

    On leaving, what did not appear is taken out again.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: list[Kept] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._kept:
            with suppress(StoreError):  # rows that no step names do no harm
                self._session.forget(self._kept)

    def keep(self, prepared: Prepared) -> None:
        """Write texts and bytes down; raises StoreError."""
        self._kept.append(self._session.keep(prepared))

    def add(
        self, command: Command[[Sequence[Kept], W], list[Document]], where: W
    ) -> list[Document]:
        """Make documents of all that was kept by one `command`, into the collection `where`; raises
        ReaderError."""
        if not self._kept:
            return []
        made = self._session.do(command, self._kept, where)
        self._kept = []
        return made


class Intake:
    """Reads files one after the other, on whatever thread, and recognises bytes it has met."""

    def __init__(
        self,
        known: Mapping[str, tuple[DocumentId, str]],
        *,
        again: bool = False,
        library: Path | None = None,
    ) -> None:
        """`known` are ids and titles by the SHA-256 of originals, as `Reads.originals` tells them;
        with `again` nothing is recognised. The file of the open `library` is not touched."""
        self._library = library
        self._known: dict[str, tuple[DocumentId | None, str]] = {} if again else dict(known)
        self._again = again

    def take(self, path: Path, password: str = "") -> Outcome:
        """The file at `path`, ready to be stored, or why it is not."""
        name = canonical(path.name) or str(path)
        if self._library is not None and _is_part_of(self._library, path):
            reason = f"“{name}” belongs to the open library; choose files with articles in them."
            return Failure(name, reason, path)
        if is_library(path):
            reason = f"“{name}” is a library; open it with Library > Open library…"
            return Failure(name, reason, path, is_library=True)
        told = self._recognised(_hash_of(path), name)
        return told or self.read(name, lambda: read_draft(path, password=password), path)

    def read(self, name: str, draft: Callable[[], Draft], path: Path | None = None) -> Outcome:
        """What `draft` makes, ready to be stored; it may raise `ImportFailed`."""
        try:
            prepared = prepare(draft())
        except PasswordNeeded as error:
            return Failure(name, str(error), path, locked=True)
        except ImportFailed as error:
            return Failure(name, str(error), path)
        if told := self._recognised(prepared.original_hash, name):
            return told
        if prepared.original_hash and not self._again:
            self._known[prepared.original_hash] = None, prepared.draft.title
        return prepared

    def _recognised(self, original_hash: str, name: str) -> AlreadyHere | None:
        found = self._known.get(original_hash)
        return AlreadyHere(name, found[1], found[0]) if found else None


def _is_part_of(library: Path, path: Path) -> bool:
    """Whether `path` is a file of the open `library`, by whatever name. To read and close one
    would end the locks that SQLite holds on it."""
    for end in ("", "-wal", "-shm"):
        try:
            if path.samefile(f"{library}{end}"):
                return True
        except (OSError, ValueError):
            continue
    return False


def _hash_of(path: Path) -> str:
    """The SHA-256 in hex of a file that can be read; "" for others, whose reading tells why."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""
