"""A session: one coder at work in one library. Every change goes through `do`."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from reader.core.changes import Changes
from reader.core.coder import Coder
from reader.core.ids import CoderId, DocumentId, new_id
from reader.errors import Conflict, ReaderError
from reader.session.clock import utc_now
from reader.session.command import Command
from reader.session.wording import tidy
from reader.store.journal import History, StepKind
from reader.store.prepared import Kept, Prepared
from reader.store.reads import Reads
from reader.store.store import Store

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Changes], object]
_RECENT = 5_000  # steps read on opening: some 30 ms; all of 100,000 take 500, when they are needed


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
        self._burst: str | None = None
        self._seen = store.data_version()
        self._skipped = store.read.steps_to_skip(_RECENT)
        self._history = History(last_id=self._skipped)
        store.catch_up(self._history)
        self._told = self._history.last_id  # the last step that listeners know of
        self.coder = self._find_or_make_coder(coder_name)

    @classmethod
    def open(cls, path: Path, coder_name: str = "You", *, create: bool = True) -> Self:
        """Open the library at `path`; raises StoreError as `Store.open` does."""
        store = Store.open(path, create=create)
        try:
            return cls(store, coder_name)
        except BaseException:
            store.close()
            raise

    def close(self) -> None:
        """Write what is still being typed and close the file."""
        try:
            self.flush()
        finally:
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
        self.flush()
        with self._store.write(self.coder, self._clock(), self._ids) as tx:
            tx.label = command.label
            result = command.run(tx, *args, **kwargs)
            if tx.merge_key is not None:
                self._burst = self._burst or self._ids()
                tx.merge_key = f"{tx.merge_key} {self._burst}"
            tx.record()
            changes = tx.changes()
        self.coder = tx.coder
        self._done(changes)
        return result

    def keep(self, prepared: Iterable[Prepared]) -> list[Kept]:
        """Write texts and bytes down ahead of the command that brings them in; no step yet."""
        return self._store.keep(prepared)

    def forget(self, kept: Iterable[Kept]) -> None:
        """Take out again what was kept for a command that never came."""
        self._store.forget(kept)

    def undo(self) -> str:
        """Take the step that `undo_label` names back; returns its name. Raises ReaderError if there
        is none, Conflict if something else changed the same rows since."""
        return self._revert(StepKind.UNDO)

    def redo(self) -> str:
        """Do again what was undone last; as `undo`."""
        return self._revert(StepKind.REDO)

    @property
    def undo_label(self) -> str | None:
        """The name of the step that `undo` would take back."""
        self._reach_back()
        return self._history.undo[-1].label if self._history.undo else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that `redo` would do again."""
        return self._history.redo[-1].label if self._history.redo else None

    def flush(self) -> None:
        """Write typed text that waits; what could not be written goes on waiting."""
        if self._flushing:  # a flush runs a command itself
            return
        self._flushing = True
        try:
            for flush in tuple(self._before_do):
                flush()
        finally:
            self._flushing = False

    def checkpoint(self) -> None:
        """End the burst: what is typed from now on is a step of its own."""
        self._burst = None

    def empty_trash(self) -> int:
        """Erase the documents in the trash for good; returns how many. The one act without undo:
        it also ends the undo list. Ask first."""
        self.flush()
        with self._store.write(self.coder, self._clock(), self._ids) as tx:
            trash = [document.id for document in tx.read.documents(trashed=True)]
            if trash:
                tx.label = "Empty trash"
                tx.purge(trash)
                tx.record(StepKind.PURGE)
        if trash:
            self._done(Changes(everything=True))
            self._store.vacuum()
        return len(trash)

    def rebuild_index(self) -> None:
        """Make the search index anew of what is in the library; not a step."""
        self.flush()
        self._store.rebuild_index()

    @property
    def last_step(self) -> int:
        """The last step that the listeners know of."""
        return self._told

    def remember_place(self, document_id: DocumentId, position: int, *, wait: bool = True) -> bool:
        """Keep where a document was left (code points); not a step. Without `wait` it is not kept
        while something else writes the file; whether it was."""
        return self._store.remember_place(document_id, position, self._clock(), wait=wait)

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

    def refresh(self, known: Changes | None = None, step: int = 0) -> bool:
        """Look whether another program wrote the file; if so tell the listeners: of `known` alone,
        which is what `step` changed, if that is the only step that is new."""
        taken_anew = self._store.keep_hold()
        version = self._store.data_version()
        if version == self._seen and not taken_anew:
            return False
        self._seen = version
        self._store.catch_up(self._history)
        if self._history.last_id == self._told:  # only a place was kept
            return False
        alone = self._history.last_id == step == self._told + 1
        self._told = self._history.last_id
        self.coder = self.read.coder(self.coder.id) or self.coder
        self._tell(known if known and alone else Changes(everything=True))
        return True

    def reopen(self) -> None:
        """Take hold of the file anew, after something else in this process may have looked into it
        (see `Store.reopen`)."""
        self._store.reopen()
        self._seen = self._store.data_version()

    def use_coder(self, name: str) -> Coder:
        """Let `name` be the coder from now on, made if not there; returns it."""
        self.flush()
        self.coder = self._find_or_make_coder(name)
        self._tell(Changes(coders=frozenset((self.coder.id,))))
        return self.coder

    # Within

    def _revert(self, kind: StepKind) -> str:
        self.flush()
        self._reach_back()
        if not self._history.entries(kind):
            raise ReaderError(f"There is nothing to {kind.value}.")
        try:
            entry, changes = self._store.revert(self._history, kind, self.coder, self._clock())
        except Conflict:
            self.refresh()
            raise
        self._done(changes)
        return entry.label

    def _reach_back(self) -> None:
        """Read the whole history once the recent steps are all undone."""
        if self._skipped and not self._history.undo:
            self._skipped = 0
            self._history = History()
            self._store.catch_up(self._history)

    def _done(self, changes: Changes) -> None:
        self._store.catch_up(self._history)
        if self._history.last_id - self._told > 1:  # another program's step came between
            changes = Changes(everything=True)
        self._told = self._history.last_id
        if self.coder.id in changes.coders or changes.everything:
            self.coder = self.read.coder(self.coder.id) or self.coder
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)

    def _find_or_make_coder(self, name: str) -> Coder:
        name = tidy(name) or "You"
        found = next((c for c in self.read.coders() if c.name == name), None)
        return found or Coder(CoderId(self._ids()), name)
