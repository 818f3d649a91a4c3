"""Errors that nobody caught: ours are written to a log, the world's are told as they are."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from reader.bug_log import write_bug
from reader.errors import ReaderError


class BugCatcher(QObject):
    """Takes the place of sys.excepthook; `caught` tells the window, after the log is written."""

    caught = Signal(str, str)  # a sentence, and where the log is

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._catch

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, ReaderError):  # the library could not be read just now
            self.caught.emit(str(error), "")
            return
        log = write_bug(error)
        sys.stderr.write("".join(traceback.format_exception(error)))
        self.caught.emit(
            f"Something went wrong in Close Reader itself ({kind.__name__}). What you did before is"
            " saved; the last action may not have been done.",
            str(log or ""),
        )
