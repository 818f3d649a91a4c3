"""The versions of the open article as the window offers them: the list, and a quick comparison."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.session.jobs import Jobs
from reader.ui.compare.restoring import Restoring
from reader.ui.desk import ReadingDesk
from reader.ui.dialogs.versions import VersionsDialog
from reader.ui.library import Library
from reader.ui.state import Comparison, UiState


class Versions(QObject):
    """Opens the list over `window`, one at a time."""

    def __init__(
        self, desk: ReadingDesk, library: Library, state: UiState, jobs: Jobs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._library, self._state, self._window = desk, library, state, window
        self.restoring = Restoring(library, jobs, self)
        self.dialog: VersionsDialog | None = None
        desk.page.version_clicked.connect(self.show)

    def show(self) -> None:
        """Show the versions of the open article."""
        document = self._desk.document
        if document is None:
            return
        self.close()
        self.dialog = VersionsDialog(document, self._library, self._state, self._window)
        self.dialog.restore_wanted.connect(self.restoring.start)
        self.dialog.show()

    def close(self) -> None:
        """Close the list: the library it reads is going to be."""
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.close()

    def compare(self) -> None:
        """Put the version that is read beside the one before it."""
        document, version = self._desk.document, self._desk.version
        if document is None or version is None:
            return
        all_ = self._library.read.versions(document.id)
        before = [found for found in all_ if found.number < version.number]
        if before:
            self._state.compare(Comparison(before[-1].id, version.id))
