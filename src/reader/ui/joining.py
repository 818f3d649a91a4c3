"""Making one article of two by the window: choose the other one, compare in a job, store."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.ids import DocumentId
from reader.errors import Cancelled, ReaderError
from reader.session import Session
from reader.session.arrival import new_versions
from reader.session.commands.joining import join_documents
from reader.session.jobs import JobContext
from reader.session.joining import Joining, joining
from reader.ui.chooser import Chooser
from reader.ui.going import articles

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_WHICH = "Make it a version of which article?"


class JoiningTwo(QObject):
    """One at a time; while both are compared the window can be used."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._context: JobContext | None = None
        self._chooser: Chooser | None = None
        window.library_panel.join_wanted.connect(self.choose)
        window.library.opened.connect(self._cancel)

    def choose(self, newer_id: DocumentId) -> None:
        """Ask which article a document is the newer version of."""
        window = self._window
        others = articles(window.library, partial(self.start, newer_id), but=newer_id)
        if self._chooser is None:
            self._chooser = Chooser(window.frame)
        self._chooser.open(others, window.state.colours, _WHICH)

    def start(self, newer_id: DocumentId, older_id: DocumentId) -> None:
        """Make a document the newer version of another."""
        session = self._window.library.session
        self._cancel()
        self._context = self._window.courier.jobs.start(
            partial(_compare, session.path, newer_id, older_id),
            done=self._store,
            failed=self._fail,
            progress=lambda *_: None,
        )

    def _store(self, ready: Joining) -> None:
        self._context = None
        window = self._window
        window.state.open_document(ready.base.document_id)  # before the other one is gone
        version = window.library.do(join_documents, ready)
        if version is not None:
            window.arrivals.tell_versions(new_versions(window.library.session, [version]))

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, ReaderError):
            self._window.library.failed.emit(str(error))
        elif not isinstance(error, Cancelled | KeyError):  # one of them left meanwhile
            raise error

    def _cancel(self) -> None:
        if self._context is not None:
            self._context.cancel()
            self._context = None


def _compare(
    path: Path, newer_id: DocumentId, older_id: DocumentId, context: JobContext
) -> Joining:
    with Session.open(path, create=False) as session:
        return joining(session.read, newer_id, older_id, context.check)
