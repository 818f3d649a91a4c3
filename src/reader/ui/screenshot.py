"""Pictures of the window, drawn off the screen."""

import os
import sys
from pathlib import Path

from reader.errors import ReaderError, Refused


def take(
    out: Path,
    *,
    library: Path,
    document: str | None = None,
    mode: str = "read",
    palette: str = "light",
    size: tuple[int, int] = (1440, 900),
    scale: float = 1.0,
) -> None:
    """Draw the window on `library` to the PNG file `out`; `size` in logical pixels, `scale` device
    pixels to each. `document` is an id. Raises Refused for an unknown mode, ReaderError if the
    picture cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from reader.ui.modes import MODES  # Qt reads the environment when first loaded
    from reader.ui.program import make_app

    if mode.casefold() not in (known.casefold() for known in MODES):
        raise Refused(f"There is no mode “{mode}”: use {', '.join(MODES).lower()}.")
    make_app()
    _draw(out, library, document, mode.capitalize(), palette, size)


def _draw(
    out: Path, path: Path, document: str | None, mode: str, palette: str, size: tuple[int, int]
) -> None:
    from reader.core.ids import DocumentId
    from reader.session import Session
    from reader.settings import ReadingSettings, Settings
    from reader.ui.library import Library
    from reader.ui.main_window import MainWindow

    library = Library(Session.open(path, create=False))
    window = MainWindow(library, Settings(reading=ReadingSettings(palette=palette)), keep=False)
    window.page.sheet.pictures.at_once = sys.maxsize  # no pixels arrive after this one look
    window.resize(*size)
    documents = library.read.documents()
    chosen = DocumentId(document) if document else library.read.last_opened()
    window.state.open_document(chosen or (documents[0].id if documents else None))
    window.modes.show(mode)
    window.show()
    window.modes.settle()
    drawn = window.grab()
    library.close()
    if not drawn.save(str(out), "PNG"):
        raise ReaderError(f"The picture could not be written to {out}.")
