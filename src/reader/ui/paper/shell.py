"""Paper for the shell: pages written without a window, on a machine that need not have a screen."""

import os
from typing import BinaryIO

from reader.core.sheet import Printout
from reader.core.work import Work


def write_pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write `printout` to `target` as PDF; Qt is started off the screen if it does not run yet.

    Raises Cancelled when `work` is to stop, ReaderError if Qt cannot write, ImportError if Qt does
    not load here.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt reads it when it is started
    from PySide6.QtGui import QGuiApplication

    from reader.ui.fonts import load_fonts
    from reader.ui.paper import pdf

    # Kept by name while it is used: Qt needs it for its fonts.
    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    pdf.write_pdf(printout, target, work)
    del app
