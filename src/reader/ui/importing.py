"""Bringing files in: a job reads them, the window stores them, a sentence sums it up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.document import Draft
from reader.core.ids import CollectionId, DocumentId, new_id
from reader.core.text import canonical
from reader.errors import Cancelled, ReaderError
from reader.importers import read_bytes, read_draft
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.jobs import JobContext, Jobs
from reader.session.wording import counted
from reader.ui.library import Library

_AT_ONCE = 20  # documents stored in one go: enough to be quick, few enough not to be felt


@dataclass(slots=True)
class _Run:
    """One import in progress. Its batches share a name, so that one undo takes all back."""

    session: Session  # the library that was open when it began
    total: int
    collection_id: CollectionId | None
    name: str = field(default_factory=new_id)
    made: list[DocumentId] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class Importing(QObject):
    """Imports one lot of files at a time."""

    progressed = Signal(int, int, str)  # done, of how many, at which file
    finished = Signal(list, list)  # DocumentIds made, sentences about those that failed

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._context: JobContext | None = None

    @property
    def busy(self) -> bool:
        """Whether an import is running."""
        return self._context is not None

    def start(self, paths: Iterable[str], collection_id: CollectionId | None = None) -> None:
        """Import files; `progressed` and `finished` tell how it goes."""
        files = [Path(path) for path in paths]
        if not files:
            return
        if self.busy:
            self.finished.emit([], ["Another import is running: wait for it, or cancel it."])
            return
        run = _Run(self._library.session, len(files), collection_id)
        self._context = self._jobs.start(
            partial(self._read, run, files),
            done=lambda _: self._end(run),
            failed=partial(self._fail, run),
            progress=self.progressed.emit,
        )

    def cancel(self) -> None:
        """Stop; what is stored already stays, as one step to undo."""
        if self._context is not None:
            self._context.cancel()

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        try:
            draft = read_bytes(canonical(text).encode(), "Pasted text.txt")
        except ReaderError as error:
            self.finished.emit([], [str(error)])
            return
        run = _Run(self._library.session, 1, None)
        self._store(run, [draft])
        self.finished.emit(run.made, [])

    def _read(self, run: _Run, files: list[Path], context: JobContext) -> None:
        """On the job's thread: parse, and hand the drafts over in batches."""
        drafts: list[Draft] = []
        for count, path in enumerate(files):
            context.check()
            context.report(count, run.total, path.name)
            try:
                drafts.append(read_draft(path))
            except ReaderError as error:
                run.failures.append(str(error))
            if len(drafts) >= _AT_ONCE:
                self._jobs.hand_over(partial(self._store, run, drafts))
                drafts = []
        self._jobs.hand_over(partial(self._store, run, drafts))

    def _store(self, run: _Run, drafts: list[Draft]) -> None:
        if run.session is not self._library.session:
            self.cancel()  # another library is open: these are not meant for it
        elif drafts:
            made = self._library.do(
                add_documents, drafts, run.collection_id, batch=run.name, total=run.total
            )
            run.made += [document.id for document in made or ()]

    def _end(self, run: _Run) -> None:
        self._context = None
        if run.session is not self._library.session:
            self._tell_stopped(run)
        else:
            self.finished.emit(run.made, run.failures)

    def _tell_stopped(self, run: _Run) -> None:
        kept = counted(len(run.made), "article")
        here = run.made if run.session is self._library.session else []
        self.finished.emit(here, [f"The import was stopped; {kept} came in before."])

    def _fail(self, run: _Run, error: BaseException) -> None:
        self._context = None
        if isinstance(error, Cancelled):
            self._tell_stopped(run)
        else:
            self.finished.emit(run.made, run.failures)
            raise error
