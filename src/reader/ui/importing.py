"""Bringing files in: a job reads them, the window stores them in lots, a tally sums it up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from reader.core.document import Draft
from reader.core.ids import CollectionId, new_id
from reader.errors import Cancelled, ReaderError
from reader.importers import read_bytes, supported_suffixes
from reader.session import Session
from reader.session.bringing_in import Failure, Intake, Outcome, Tally
from reader.session.commands.documents import add_documents
from reader.session.folders import chosen_files
from reader.session.jobs import JobContext, Jobs
from reader.store.prepared import Prepared
from reader.ui.library import Library

_QUICK, _SLOW = 0.012, 0.024  # seconds in which to store a lot, so that nobody feels it
_FEWEST, _MOST = 10, 200  # documents in a lot: with fewer the views read anew too often
_LONGEST = 0.15  # seconds after which a lot is handed over, however few have come together
_HEAVIEST = 4_000_000  # bytes of originals, likewise

Item = tuple[str, Callable[[], Outcome]]  # what a file is called, and how it is read
Plan = Callable[[Intake, Tally, JobContext], Sequence[Item]]


@dataclass(slots=True)
class _Run:
    """One import in progress. Its lots share a name, so that one undo takes all back."""

    session: Session  # the library that was open when it began
    collection_id: CollectionId | None
    intake: Intake
    name: str = field(default_factory=new_id)
    tally: Tally = field(default_factory=Tally)
    at_once: int = _FEWEST
    stored: Event = field(default_factory=Event)


class Importing(QObject):
    """Imports one choice of files at a time."""

    progressed = Signal(int, int, str)  # done, of how many, at which file
    finished = Signal(object)  # Tally

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._context: JobContext | None = None

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
    ) -> None:
        """Import files, and all articles in folders; `progressed` and `finished` tell how it goes.
        `password` opens those that are locked."""
        files = [Path(path) for path in paths]
        if files:
            self._begin(partial(_files, files, password), collection_id)

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        # Some programs give half a character, and what is no character cannot be in a file.
        data = text.encode("utf-8", "ignore")
        self._begin(partial(_one, "Pasted text.txt", lambda name: read_bytes(data, name)))

    def paste_page(self, html: str, url: str) -> None:
        """Import a passage of a web page from the clipboard; `url` is "" if it is not known."""
        from reader.importers.clipboard import read_clipboard  # slow to load

        self._begin(partial(_one, "Pasted text.html", lambda _: read_clipboard(html, url)))

    def cancel(self) -> None:
        """Stop; what is stored already stays, as one step to undo."""
        if self._context is not None:
            self._context.cancel()

    # On the window's thread

    def _begin(self, plan: Plan, collection_id: CollectionId | None = None) -> None:
        if self.busy:
            reason = "Another import is running: wait for it, or cancel it."
            self.finished.emit(Tally(failures=[Failure("", reason)]))
            return
        session = self._library.session
        try:
            run = _Run(
                session, collection_id, Intake(session.read.originals(), library=session.path)
            )
        except ReaderError as error:
            self._library.failed.emit(str(error))
            return
        self._context = self._jobs.start(
            partial(self._read, run, plan),
            done=lambda _: self._end(run),
            failed=partial(self._fail, run),
            progress=self.progressed.emit,
        )

    def _store(self, run: _Run, lot: list[Prepared]) -> None:
        if run.session is not self._library.session:
            run.tally.elsewhere = True
            self.cancel()  # another library is open: these are not meant for it
        else:
            begun = perf_counter()
            self._add(run, lot)
            run.at_once = _next_size(run.at_once, perf_counter() - begun)
        run.stored.set()

    def _add(self, run: _Run, lot: list[Prepared]) -> None:
        total = len(run.tally.made) + len(lot)
        try:
            with self._library.in_passing():
                made = run.session.do(
                    add_documents, lot, run.collection_id, batch=run.name, total=total
                )
        except ReaderError as error:
            run.tally.add(Failure("", str(error)))
            self._library.failed.emit(str(error))
            self.cancel()
        else:
            run.tally.made += made
            self._library.saved.emit()

    def _end(self, run: _Run) -> None:
        self._context = None
        self._library.tell_waiting()
        run.tally.elsewhere |= run.session is not self._library.session
        run.tally.cancelled |= run.tally.elsewhere
        self.finished.emit(run.tally)

    def _fail(self, run: _Run, error: BaseException) -> None:
        run.tally.cancelled = True
        self._end(run)
        if not isinstance(error, Cancelled):
            raise error

    # On the job's thread

    def _read(self, run: _Run, plan: Plan, context: JobContext) -> None:
        """Read, and hand over in lots; while a lot is stored this waits, so that the two threads
        do not take turns at every statement."""
        items = plan(run.intake, run.tally, context)
        lot: list[Prepared] = []
        begun = perf_counter()
        for count, (name, read) in enumerate(items):
            context.check()
            context.report(count, len(items), name)
            outcome = read()
            if isinstance(outcome, Prepared):
                lot.append(outcome)
            else:
                run.tally.add(outcome)
            weight = sum(len(prepared.draft.original) for prepared in lot)
            late = perf_counter() - begun > _LONGEST
            if lot and (late or len(lot) >= run.at_once or weight > _HEAVIEST):
                self._hand_over(run, lot, context)
                lot, begun = [], perf_counter()
        if lot:
            self._hand_over(run, lot, context)

    def _hand_over(self, run: _Run, lot: list[Prepared], context: JobContext) -> None:
        run.stored.clear()
        self._jobs.hand_over(partial(self._store, run, lot))
        while not run.stored.wait(0.05):
            context.check()


def _files(
    paths: list[Path], password: str, intake: Intake, tally: Tally, context: JobContext
) -> list[Item]:
    """The files that were chosen, those in folders too."""
    context.report(0, 0, paths[0].name)
    chosen = chosen_files(paths, supported_suffixes(), context.check)
    tally.skipped = chosen.skipped
    for folder in chosen.closed:
        reason = f"The folder “{folder.name}” could not be looked into; check its permissions."
        tally.add(Failure(folder.name, reason))
    return [(path.name, partial(intake.take, path, password)) for path in chosen.files]


def _one(
    name: str, draft: Callable[[str], Draft], intake: Intake, tally: Tally, context: JobContext
) -> list[Item]:
    return [(name, partial(intake.read, name, partial(draft, name)))]


def _next_size(size: int, seconds: float) -> int:
    """How many documents to store next, when so many took so long."""
    if seconds < _QUICK:
        return min(_MOST, size * 2)
    return max(_FEWEST, size // 2) if seconds > _SLOW else size
