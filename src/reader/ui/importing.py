"""Bringing files in: a job reads and stores them in one step, a tally sums it up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.changes import Changes
from reader.core.document import Draft
from reader.core.ids import CollectionId, DocumentId
from reader.errors import Cancelled, ReaderError
from reader.importers import read_bytes, supported_suffixes
from reader.importers.stopping import stoppable
from reader.session import Session
from reader.session.arrival import new_versions
from reader.session.bringing_in import Failure, Intake, Outcome, Tally, Unchanged
from reader.session.folders import chosen_files
from reader.session.jobs import JobContext, Jobs
from reader.store.prepared import Prepared
from reader.ui.library import Library


class Item(NamedTuple):
    """What a file is called, how it is read, and the document that it is a newer text of, if
    somebody said so."""

    name: str
    read: Callable[[], Outcome]
    version_of: DocumentId | None = None


Keep = Callable[[Prepared, DocumentId | None], Unchanged | None]
Plan = Callable[[Intake, Tally, JobContext], Sequence[Item]]


@dataclass(slots=True)
class _Run:
    """One import in progress."""

    session: Session  # the window's, on the library that was open when it began
    path: Path
    coder: str
    collection_id: CollectionId | None
    intake: Intake
    as_new: bool = False  # what comes in is no version of what is here
    tally: Tally = field(default_factory=Tally)
    changes: Changes | None = None  # what the one step changed
    step: int = 0  # which that is
    problem: str = ""  # why the library could not be written

    def note(self, changes: Changes) -> None:
        """Take in what the step changed."""
        self.changes = changes


class Importing(QObject):
    """Imports one choice of files at a time."""

    progressed = Signal(int, int, str)  # done, of how many, at which file
    finished = Signal(object)  # Tally

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._context: JobContext | None = None
        library.opened.connect(self.cancel)  # what still waits is not meant for another library

    @property
    def busy(self) -> bool:
        """Whether an import is running."""
        return self._context is not None

    def start(
        self,
        paths: Iterable[str],
        collection_id: CollectionId | None = None,
        *,
        password: str = "",
        as_new: bool = False,
        versions_of: Mapping[str, DocumentId] | None = None,
    ) -> None:
        """Import files, and all articles in folders; `progressed` and `finished` tell how it goes.

        `password` opens those that are locked. A file whose path is in `versions_of` is the next
        version of that document; one from where a document is from is that document's, unless all
        are to come `as_new`.
        """
        files = [Path(path) for path in paths]
        if files:
            plan = partial(_files, files, password, versions_of or {})
            self._begin(plan, collection_id, as_new=as_new)

    def paste(self, text: str, version_of: DocumentId | None = None) -> None:
        """Import a text from the clipboard, perhaps as the next version of a document."""
        # Some programs give half a character, and what is no character cannot be in a file.
        data = text.encode("utf-8", "ignore")
        draft = partial(read_bytes, data, "Pasted text.txt")
        self._begin(partial(_one, "Pasted text.txt", draft, version_of))

    def paste_page(self, html: str, url: str, version_of: DocumentId | None = None) -> None:
        """Import a passage of a web page from the clipboard; `url` is "" if it is not known."""
        from reader.importers.clipboard import read_clipboard  # slow to load

        draft = partial(read_clipboard, html, url)
        self._begin(partial(_one, "Pasted text.html", draft, version_of))

    def cancel(self) -> None:
        """Stop; what has been read comes in, as one step to undo."""
        if self._context is not None:
            self._context.cancel()

    # On the window's thread

    def _begin(
        self, plan: Plan, collection_id: CollectionId | None = None, *, as_new: bool = False
    ) -> None:
        if self.busy:
            reason = "Another import is running: wait for it, or cancel it."
            self.finished.emit(Tally(failures=[Failure("", reason)]))
            return
        session = self._library.session
        try:
            intake = Intake(session.read.originals(), library=session.path)
        except ReaderError as error:
            self._library.failed.emit(str(error))
            return
        run = _Run(session, session.path, session.coder.name, collection_id, intake, as_new)
        self._context = self._jobs.start(
            partial(self._read, run, plan),
            done=lambda _: self._end(run),
            failed=partial(self._fail, run),
            progress=self.progressed.emit,
        )

    def _end(self, run: _Run) -> None:
        run.tally.elsewhere = run.session is not self._library.session
        run.tally.cancelled |= run.tally.elsewhere
        if run.changes is not None and not run.tally.elsewhere:
            self._library.look(run.changes, run.step)
            self._library.saved.emit()
        if run.problem:
            run.tally.add(Failure("", run.problem))
            self._library.failed.emit(run.problem)
        QTimer.singleShot(0, self, partial(self._finish, run.tally))  # the views have been busy

    def _finish(self, tally: Tally) -> None:
        self._context = None
        self.finished.emit(tally)

    def _fail(self, run: _Run, error: BaseException) -> None:
        run.tally.cancelled = True
        if isinstance(error, ReaderError):
            run.problem = str(error)
        self._end(run)
        if not isinstance(error, Cancelled | ReaderError):
            raise error

    # On the job's thread

    def _read(self, run: _Run, plan: Plan, context: JobContext) -> None:
        """Read and store, by a connection of this thread's own. What has been read comes in however
        this ends."""
        from reader.session.commands.arriving import take_in  # what a start can do without
        from reader.session.gathering import Gathering

        items = plan(run.intake, run.tally, context)
        with Session.open(run.path, run.coder, create=False) as session:
            session.listen(run.note)
            with Gathering(session, as_new=run.as_new, check=context.check) as gathering:
                try:
                    _gather(items, gathering.keep, run.tally, context)
                finally:
                    arrived = gathering.add(take_in, _where(session, run))
                    run.step = session.last_step
                    run.tally.made = arrived.documents
                    run.tally.versions = new_versions(session, arrived.versions)


def _files(
    paths: list[Path],
    password: str,
    versions_of: Mapping[str, DocumentId],
    intake: Intake,
    tally: Tally,
    context: JobContext,
) -> list[Item]:
    """The files that were chosen, those in folders too."""
    context.report(0, 0, paths[0].name)
    chosen = chosen_files(paths, supported_suffixes(), context.check)
    tally.leave_out(chosen)
    for folder in chosen.closed:
        reason = f"The folder “{folder.name}” could not be looked into; check its permissions."
        tally.add(Failure(folder.name, reason))
    items: list[Item] = []
    for path in chosen.files:
        named = versions_of.get(str(path))
        read = partial(intake.take, path, password, again=named is not None)
        items.append(Item(path.name, read, named))
    return items


def _one(
    name: str,
    draft: Callable[[], Draft],
    version_of: DocumentId | None,
    intake: Intake,
    tally: Tally,
    context: JobContext,
) -> list[Item]:
    read = partial(intake.read, name, draft, again=version_of is not None)
    return [Item(name, read, version_of)]


def _where(session: Session, run: _Run) -> CollectionId | None:
    """The collection that was chosen, unless it was deleted meanwhile."""
    there = run.collection_id and session.read.collection(run.collection_id)
    return run.collection_id if there else None


def _gather(items: Sequence[Item], keep: Keep, tally: Tally, context: JobContext) -> None:
    for count, item in enumerate(items):
        tally.unreached = len(items) - count
        context.check()
        context.report(count, len(items), item.name)
        with stoppable(context.check):
            outcome = item.read()
        told = keep(outcome, item.version_of) if isinstance(outcome, Prepared) else outcome
        if told is not None:
            tally.add(told)
    tally.unreached = 0
