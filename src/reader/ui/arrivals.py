"""What follows an import: an article is opened, the rest is told, locked files are asked about.

When the import is undone, what was told goes and the article that was read before comes back.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.document import Document, Version
from reader.core.ids import DocumentId
from reader.session.arrival import NewVersion, told_of_versions
from reader.session.bringing_in import Failure, Tally
from reader.session.wording import counted
from reader.ui.banner import Act, Banner
from reader.ui.dialogs.import_list import ImportList
from reader.ui.dialogs.password import ask_password
from reader.ui.import_progress import ImportProgress
from reader.ui.importing import Importing
from reader.ui.library import Library
from reader.ui.state import Comparison, UiState
from reader.ui.status import StatusBar


class Arrivals(QObject):
    """Follows one importer; `window` is what dialogs stand beside."""

    library_wanted = Signal(str)  # the path of one that was chosen for an article
    review_wanted = Signal()  # of the open article's highlights

    def __init__(
        self,
        importing: Importing,
        library: Library,
        state: UiState,
        status: StatusBar,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._importing, self._library, self._state = importing, library, state
        self._status, self._banner, self._window = status, banner, window
        self._told = ""
        self._about: set[DocumentId] = set()  # what it tells of, if it is done with once seen
        self._unseen = False  # a list of failures that was not looked at
        self._opening = False
        self._came: Document | None = None  # the first article of the import last told
        self._newer: Version | None = None  # its first version of an article that was there
        self._left: DocumentId | None = None  # what was open before
        library.changed.connect(self._look_back)
        state.comparison_changed.connect(self._go_on)
        state.document_changed.connect(self._move_on)
        ImportProgress(importing, status, self)
        importing.finished.connect(self._follow)

    def _follow(self, tally: Tally) -> None:
        if tally.made:
            self._status.say(f"{counted(len(tally.made), 'article')} imported")
        versions, rest = told_of_versions(tally.versions), told(tally)
        sentences = [versions, *rest] if versions else rest
        if self._banner.text == self._told:
            self._banner.hide()  # that was about the import before
        if sentences:
            self._told = " ".join(sentences)
            self._unseen = len(tally.failures) > 1
            self._banner.tell(self._told, *self._acts(tally), calm=not rest)
        self._about = set() if rest else {new.document.id for new in tally.versions}
        self._came = self._newer = None
        if not tally.elsewhere:
            self._left = self._state.document_id
            self._came = next(iter(tally.made), None)
            self._newer = tally.versions[0].version if tally.versions else None
            self._open_first(tally)
            self._ask([failure for failure in tally.failures if failure.locked])

    def tell_versions(self, versions: list[NewVersion]) -> None:
        """Tell of versions that came in another way than by an import."""
        self._follow(Tally(versions=versions))

    def _go_on(self, comparison: Comparison | None) -> None:
        """Once what changed is looked at, all was said."""
        if comparison is not None and self._state.document_id in self._about:
            self._let_go()

    def _let_go(self) -> None:
        self._about = set()
        if self._told and self._banner.text == self._told:
            self._banner.hide()

    def _open_first(self, tally: Tally) -> None:
        found = [document.id for document in tally.made]
        found += [new.document.id for new in tally.versions]
        found += [same.document_id for same in tally.unchanged]
        found += [here.document_id for here in tally.here if here.document_id]
        if found:
            self._opening = True
            self._state.open_document(found[0])
            self._opening = False

    def _move_on(self, document_id: DocumentId | None) -> None:
        """Another article is read: what was told of the import is done with."""
        if not (self._opening or self._unseen or document_id in (None, *self._about)):
            self._let_go()

    def _acts(self, tally: Tally) -> list[Act]:
        """What leads on from the banner."""
        told_alone = tally.failures or tally.here or tally.unchanged
        if len({new.document.id for new in tally.versions}) == 1 and not told_alone:
            return self._ways_on(tally.versions[-1])
        several = len(tally.failures) + len(tally.here) + len(tally.unchanged)
        if several + len(tally.versions) > 1 or tally.skipped or tally.unreached:
            return [("Show", lambda: self._list(tally))]
        return self._way_in(tally)

    def _ways_on(self, new: NewVersion) -> list[Act]:
        """To see what changed in an article, and to decide on what waits."""

        def compare() -> None:
            self._state.open_document(new.document.id)
            older = [v.id for v in self._library.read.versions(new.document.id)
                     if v.number < new.version.number]  # fmt: skip
            if older:
                self._state.compare(Comparison(older[-1], new.version.id))

        def review() -> None:
            self._state.open_document(new.document.id)
            self.review_wanted.emit()

        return [("Compare", compare), *([("Review", review)] if new.waiting else [])]

    def _way_in(self, tally: Tally) -> list[Act]:
        """For a library that was taken for an article: a button that opens it."""
        if len(tally.failures) != 1 or not tally.failures[0].is_library:
            return []
        path = str(tally.failures[0].path)
        return [("Open library", lambda: self.library_wanted.emit(path))]

    def _look_back(self) -> None:
        """Put all back once the import is undone; the desk has closed the article by then."""
        read = self._library.read
        if self._newer is not None and read.version(self._newer.id) is None:
            self._newer = None
            if self._banner.text == self._told:
                self._banner.hide()
        if self._came is None or read.document(self._came.id) is not None:
            return
        self._came = None
        if self._banner.text == self._told:
            self._banner.hide()
        left = read.document(self._left) if self._left is not None else None
        if self._state.document_id is None and left is not None and not left.trashed:
            self._state.open_document(left.id)

    def _list(self, tally: Tally) -> None:
        self._unseen = False
        read = self._library.read
        made = ((document.id, read.version(document.version_id)) for document in tally.made)
        files = {document_id: version.file_name for document_id, version in made if version}
        ImportList(tally, files, self._state, self._window).show()

    def _ask(self, locked: list[Failure]) -> None:
        if not locked:
            return
        paths = [str(failure.path) for failure in locked]
        sentence = locked[0].reason
        if paths[1:]:
            sentence += f" So it is with {counted(len(paths) - 1, 'file')} more."

        def try_again(password: str) -> None:
            self._importing.start(paths, password=password)

        ask_password(self._window, sentence, try_again)


def told(tally: Tally) -> list[str]:
    """The sentences that tell of an import what else there is than that articles came in."""
    made = [failure.reason for failure in tally.failures if not failure.name]  # of the import
    if tally.cancelled:
        came = counted(len(tally.made) + len(tally.versions), "article")
        rest = f"; {counted(tally.unreached, 'file')} not reached" if tally.unreached else ""
        made.insert(0, f"The import was stopped; {came} came in before{rest}.")
    files = [failure.reason for failure in tally.failures if failure.name]
    made += files if len(files) == 1 else []
    if files[1:]:
        made.append(f"{counted(len(files), 'file')} could not be imported.")
    if len(tally.here) == 1:
        made.append(str(tally.here[0]))
    elif tally.here:
        made.append(f"{counted(len(tally.here), 'file')} are here already.")
    if len(tally.unchanged) == 1:
        made.append(str(tally.unchanged[0]))
    elif tally.unchanged:
        made.append(f"{counted(len(tally.unchanged), 'file')} hold nothing that changed.")
    if tally.skipped:
        made.append(f"Left out: {counted(tally.skipped, 'file')} of other kinds.")
    if made and tally.made and not tally.cancelled:
        made.insert(0, f"{counted(len(tally.made), 'article')} came in.")
    return made
