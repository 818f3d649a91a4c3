"""Errors that are our own: caught once, written to a log, and shown with what to do."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from reader import __version__
from reader.session.clock import utc_now
from reader.settings import data_folder


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
        text = "".join(traceback.format_exception(kind, error, trace))
        log = write_log(text)
        sys.stderr.write(text)
        self.caught.emit(
            f"Something went wrong in Close Reader itself ({kind.__name__}). What you did before is"
            " saved; the last action may not have been done.",
            str(log or ""),
        )


def write_log(text: str) -> Path | None:
    """Append an error to the log in the user's data folder; None if that cannot be written."""
    log = data_folder() / "errors.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"--- {utc_now()} Close Reader {__version__}\n{text}\n")
    except OSError:
        return None
    return log
