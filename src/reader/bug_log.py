"""The log of our own bugs, in the user's data folder: the same for the window and the shell."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from reader import __version__, settings


def write_bug(error: BaseException) -> Path | None:
    """Append `error` with its traceback to the log; where that is, None if it cannot be written."""
    log = settings.data_folder() / "errors.log"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"--- {now} Close Reader {__version__}\n")
            file.writelines(traceback.format_exception(error))
    except OSError:
        return None
    return log
