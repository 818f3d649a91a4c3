"""A session: one coder at work in one library. Every change goes through `do`."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from reader.core.changes import Changes
from reader.core.coder import Coder
from reader.core.ids import CoderId, DocumentId, new_id
from reader.errors import ReaderError
from reader.session.clock import utc_now
from reader.session.command import Command
from reader.store.journal import Entry, History, Step, StepKind
from reader.store.reads import Reads
from reader.store.store import Store

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Changes], object]


class Session:
    """Reads through `read`, changes through `do`, and tells its listeners what changed.

    `clock` gives times (ISO 8601, UTC) and `ids` fresh ids; a caller that wants a library made
    the same way twice passes its own.
    """

    def __init__(
        self,
        store: Store,
        coder_name: str = "You",
        *,
        clock: Callable[[], str] = utc_now,
        ids: Callable[[], str] = new_id,
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._listeners: list[Listener] = []
        self._before_do: list[Callable[[], object]] = []
        self._flushing = False
        self._bursts = 0
        self._history = History()
        self._seen = store.data_version()
        self._take_in_steps()
        self.coder = self._find_or_make_coder(coder_name)

    @classmethod
    def open(cls, path: Path, coder_name: str = "You", *, create: bool = True) -> Self:
        """Open the library at `path`; raises StoreError as `Store.open` does."""
        return cls(Store.open(path, create=create), coder_name)

    def close(self) -> None:
        """Write what is still being typed and close the file."""
        self._flush()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library file."""
        return self._store.path

    @property
    def read(self) -> Reads:
        """Everything that can be asked of the library."""
        return self._store.read

    # Changing

    def do(self, command: Command[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `command` as one undoable step, saved when this returns.

        Raises what the command raises (Refused) and StoreError; then nothing has changed.
        """
        self._flush()
        with self._store.write(self.coder, self._clock(), self._ids) as tx:
            tx.label = command.label
            result = command.run(tx, *args, **kwargs)
            if tx.merge_key is not None:
                tx.merge_key = f"{tx.merge_key} {self._bursts}"
            step = tx.record()
            changes = tx.changes()
        self._done(step, changes)
        return result

    def undo(self) -> str:
        """Take the last step back; returns its name. Raises ReaderError if there is none,
        Conflict if something else changed the same rows since."""
        return self._revert(StepKind.UNDO)

    def redo(self) -> str:
        """Do again what was undone last; as `undo`."""
        return self._revert(StepKind.REDO)

    @property
    def undo_label(self) -> str | None:
        """The name of the step that `undo` would take back."""
        return self._history.undo[-1].label if self._history.undo else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that `redo` would do again."""
        return self._history.redo[-1].label if self._history.redo else None

    def checkpoint(self) -> None:
        """End the burst: what is typed from now on is a step of its own."""
        self._bursts += 1

    def empty_trash(self) -> int:
        """Erase the documents in the trash for good; returns how many. The one act without undo:
        it also ends the undo list. Ask first."""
        self._flush()
        trash = [document.id for document in self.read.documents(trashed=True)]
        if not trash:
            return 0
        with self._store.write(self.coder, self._clock(), self._ids) as tx:
            tx.label = "Empty trash"
            tx.purge(trash)
            step = tx.record(StepKind.PURGE)
        self._store.vacuum()
        self._done(step, Changes(everything=True))
        return len(trash)

    def remember_place(self, document_id: DocumentId, position: int) -> None:
        """Keep where a document was left (code points); not a step."""
        self._store.remember_place(document_id, position, self._clock())

    # Listening

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def before_do(self, flush: Callable[[], object]) -> Callable[[], None]:
        """Call `flush` before every command, undo and close, to write typed text that waits;
        returns what ends that."""
        self._before_do.append(flush)
        return lambda: self._before_do.remove(flush)

    def refresh(self) -> bool:
        """Look whether another program wrote the file; if so tell the listeners."""
        version = self._store.data_version()
        if version == self._seen:
            return False
        self._seen = version
        self._take_in_steps()
        self._tell(Changes(everything=True))
        return True

    def use_coder(self, name: str) -> Coder:
        """Let `name` be the coder from now on, made if not there; returns it."""
        self._flush()
        self.coder = self._find_or_make_coder(name)
        self._tell(Changes(coders=frozenset((self.coder.id,))))
        return self.coder

    # Within

    def _revert(self, kind: StepKind) -> str:
        self._flush()
        self._take_in_steps()
        entries = self._history.undo if kind is StepKind.UNDO else self._history.redo
        if not entries:
            raise ReaderError(f"There is nothing to {kind.value}.")
        entry: Entry = entries[-1]
        with self._store.write(self.coder, self._clock(), self._ids) as tx:
            step = self._store.revert(entry, kind, tx)
            changes = tx.changes()
        self._done(step, changes)
        return entry.label

    def _done(self, step: Step | None, changes: Changes) -> None:
        if step is None:
            return
        self._take_in_steps()
        if self.coder.id in changes.coders:
            self.coder = self.read.coder(self.coder.id) or self.coder
        self._tell(changes)

    def _take_in_steps(self) -> None:
        for step in self._store.read.steps(after=self._history.last_id):
            self._history.apply(step)

    def _tell(self, changes: Changes) -> None:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)

    def _flush(self) -> None:
        if self._flushing:  # a flush runs a command itself
            return
        self._flushing = True
        try:
            for flush in tuple(self._before_do):
                flush()
        finally:
            self._flushing = False

    def _find_or_make_coder(self, name: str) -> Coder:
        found = next((c for c in self.read.coders() if c.name == name), None)
        return found or Coder(CoderId(self._ids()), name)
