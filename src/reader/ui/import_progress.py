"""How far an import is, in the status bar: told often enough, and no more often than that."""

from PySide6.QtCore import QObject, QTimer

from reader.ui.importing import Importing
from reader.ui.status import StatusBar

# Milliseconds for which the status bar stays as it is: to paint each of a thousand short files took
# half as long as to read it.
_STAYS = 50


class ImportProgress(QObject):
    """Names the file that is read, while one is."""

    def __init__(self, importing: Importing, status: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._importing, self._status = importing, status
        self._coming: tuple[str, int, int] | None = None  # what is not shown yet
        self._pause = QTimer(self, singleShot=True, interval=_STAYS)
        self._pause.timeout.connect(self._show)
        importing.progressed.connect(self._note)
        importing.finished.connect(self._end)

    def _note(self, done: int, total: int, name: str) -> None:
        self._coming = f"Importing {name}", done, total
        if not self._pause.isActive():
            self._show()

    def _show(self) -> None:
        if self._coming is not None:
            self._status.show_job(*self._coming)
            self._coming = None
            self._pause.start()

    def _end(self) -> None:
        if not self._importing.busy:  # who asked for another meanwhile was refused
            self._coming = None
            self._status.show_job(None)
