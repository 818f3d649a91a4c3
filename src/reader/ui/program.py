"""The program as Qt knows it: its names, icon and fonts."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.resources import resource
from reader.ui.fonts import load_fonts
from reader.ui.undo_keys import UndoKeys


def make_app() -> QApplication:
    """The QApplication with our fonts and names."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setApplicationName("close-reader")
    app.setApplicationDisplayName("Close Reader")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("close-reader")
    app.setWindowIcon(QIcon(str(resource("close-reader.svg"))))
    load_fonts()
    UndoKeys(app)
    return app
