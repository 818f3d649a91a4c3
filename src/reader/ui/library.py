"""The open library as the window sees it: a session whose changes and failures are signals."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.changes import Changes
from reader.errors import ReaderError, Refused
from reader.session import Session
from reader.session.command import Command
from reader.store.reads import Reads

P = ParamSpec("P")
R = TypeVar("R")
_LOOK_EVERY = 1000  # milliseconds between looks whether another program wrote the file


class Library(QObject):
    """Views read through `read` and change through `do`; `changed` tells them what to read again.

    A ReaderError never leaves `do`: it is told by `failed` and nothing has changed.
    """

    changed = Signal(object)  # Changes
    opened = Signal()  # another file is open now
    failed = Signal(str)  # a sentence for the banner: the file could not be read or written
    refused = Signal(str)  # another: what was asked for makes no sense, all is as it was
    saved = Signal()  # a step is on disk

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unlisten = session.listen(self._tell)
        self._failures = 0
        self._warned = False  # that words would be lost
        self._guards: list[Callable[[], bool]] = []
        self.failed.connect(self._count_failure)
        self.saved.connect(self._forget_warning)
        self._watch = QTimer(self, interval=_LOOK_EVERY)
        self._watch.timeout.connect(lambda: self.look())
        self._watch.start()

    @property
    def session(self) -> Session:
        """The session; what changes the library goes through `do`, `undo` and `redo` here."""
        return self._session

    @property
    def read(self) -> Reads:
        """Everything that can be asked of the library."""
        return self._session.read

    def do(self, command: Command[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Run a command as one step; None (and `failed`) if it could not be done."""
        return self._try(lambda: self._session.do(command, *args, **kwargs))

    def undo(self) -> str | None:
        """Take the last step back; its name, or None (and `failed`)."""
        return self._try(self._session.undo)

    def redo(self) -> str | None:
        """Do again what was undone last; its name, or None (and `failed`)."""
        return self._try(self._session.redo)

    def empty_trash(self) -> int | None:
        """Erase what is in the trash for good, ask first; how many, or None (and `failed`)."""
        return self._try(self._session.empty_trash)

    def _try(self, act: Callable[[], R]) -> R | None:
        try:
            done = act()
        except Refused as error:
            self.refused.emit(str(error))
            return None
        except ReaderError as error:
            self.failed.emit(str(error))
            return None
        if not self._watch.isActive():
            self._watch.start()  # the file can be reached again
        self.saved.emit()
        return done

    def look(self, known: Changes | None = None, step: int = 0) -> None:
        """Read again if another program wrote the file; `known` is what its `step` changed, where
        that can be told."""
        try:
            self._session.refresh(known, step)
            self._watch.start()
        except ReaderError as error:
            self._watch.stop()  # said once; the next command tells more
            self.failed.emit(str(error))

    def leave_be(self) -> None:
        """Look no more until `look` is called: a job of ours writes, and will tell what."""
        self._watch.stop()

    @contextmanager
    def beside_files(self) -> Iterator[None]:
        """While something in this process looks into files, as a file dialog does: what waits is
        written before, and afterwards the library is taken hold of anew."""
        self._session.flush()
        try:
            yield
        finally:
            self._session.reopen()
            self.look()

    def guard(self, may_leave: Callable[[], bool]) -> None:
        """Ask `may_leave` before the library is left: it holds what is no step yet."""
        self._guards.append(may_leave)

    def may_leave(self) -> bool:
        """Ask the guards and write what waits. If some of it cannot be written that is told by
        `failed`, and False comes back once: who asks again, with nothing written in between,
        leaves without it.
        """
        if not all(may_leave() for may_leave in self._guards):
            return False
        before = self._failures
        self._session.flush()
        if self._failures == before or self._warned:
            return True
        self._warned = True
        return False

    def open(self, path: Path) -> bool:
        """Close this library and open the one at `path`; False (and `failed`) if that cannot be or
        words wait that cannot be written, then this one stays open.
        """
        if not self.may_leave():
            return False
        try:
            session = Session.open(path, self._session.coder.name)
        except ReaderError as error:
            self.failed.emit(str(error))
            return False
        self._session.close()  # what waits is written by way of `do`, so while it is still ours
        self._unlisten()
        self._session = session
        self._unlisten = session.listen(self._tell)
        self._watch.start()
        self.opened.emit()
        self._tell(Changes(everything=True))
        return True

    def close(self) -> None:
        """Write what waits and close the file."""
        self._watch.stop()
        self._unlisten()
        self._session.close()

    def _count_failure(self) -> None:
        self._failures += 1

    def _forget_warning(self) -> None:
        self._warned = False

    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)
