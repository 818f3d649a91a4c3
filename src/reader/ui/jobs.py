"""Jobs in the window: results come back to the thread of the window as events."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from reader.session.jobs import Jobs

_WORKERS = 4  # an import, a check of the library, a search, and one that is being broken off


class Courier(QObject):
    """Brings calls from job threads to the thread it was made on."""

    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self.jobs = Jobs(self._called.emit, workers=_WORKERS)

    def close(self) -> None:
        """Stop all jobs. What is still on its way from them arrives nowhere: the library closes."""
        self._is_closed = True
        self.jobs.close()

    def _run(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()
