"""The program: puts library, settings and window together, and runs."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from reader import __version__, settings
from reader.errors import ReaderError
from reader.session import Session
from reader.session.locate import locate
from reader.ui.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.program import make_app
from reader.ui.report import BugCatcher
from reader.ui.tips import tip


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; returns the exit code. `arguments` are those of the command line."""
    given = _parser().parse_args(arguments)
    app = make_app()
    bugs = BugCatcher()
    bugs.install()
    paths = list(given.files)
    named = given.library or next((path for path in paths if path.endswith(".db")), None)
    try:
        window = open_window(locate(Path(named) if named else None))
    except ReaderError as error:
        return _refuse(error)
    bugs.caught.connect(lambda sentence, log: window.telling.tell_bug(sentence, log))
    window.show()
    window.importing.start([path for path in paths if not path.endswith(".db")])
    return app.exec()


def open_window(path: Path) -> MainWindow:
    """A window, not yet shown, on the library at `path`; raises ReaderError."""
    kept = settings.load()
    library = Library(Session.open(path, kept.coder))
    window = MainWindow(library, kept)
    window.memory.library_opened(path)
    window.open_last()
    window.panels.focus("page")
    window.modes.resume()
    return window


def _refuse(error: ReaderError) -> int:
    """Without a library there is no window to hold a banner: the sentence stands alone."""
    sys.stderr.write(f"close-reader: {error}\n")
    QMessageBox.critical(None, "Close Reader", tip(str(error)))  # a path may look like markup
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="close-reader", description="A reader for close reading.")
    parser.add_argument("files", nargs="*", help="a library (.db) to open, or articles to import")
    parser.add_argument("--library", metavar="FILE", help="the library to open")
    parser.add_argument("--version", action="version", version=__version__)
    return parser


if __name__ == "__main__":
    sys.exit(main())
