"""Jobs in the window: results come back to the thread of the window as events."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from reader.session.jobs import Jobs


class Courier(QObject):
    """Brings calls from job threads to the thread it was made on."""

    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self.jobs = Jobs(self._called.emit)

    @staticmethod
    def _run(call: Callable[[], None]) -> None:
        call()
