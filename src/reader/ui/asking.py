"""The questions the window asks: which files, which library, who is coding."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from reader import __version__
from reader.errors import ReaderError
from reader.session.commands.coders import rename_coder
from reader.session.wording import tidy
from reader.settings import sample_library
from reader.ui import pasting

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_LIBRARIES = "Close Reader libraries (*.db)"


def files(window: MainWindow) -> None:
    """Which articles to import."""
    with window.library.beside_files():
        paths, _ = QFileDialog.getOpenFileNames(window, "Open articles", "", article_kinds())
    window.importing.start(paths)


def article_kinds() -> str:
    """What a file dialog offers: everything that can be read, each kind, all files."""
    from reader.importers.known import IMPORTERS  # slow to load

    every = " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes)
    kinds = [
        f"{importer.title} ({' '.join(f'*{suffix}' for suffix in importer.suffixes)})"
        for importer in IMPORTERS
    ]
    return ";;".join([f"Articles ({every})", *kinds, "All files (*)"])


def folder(window: MainWindow) -> None:
    """Which folder to import, with all articles below it."""
    with window.library.beside_files():
        path = QFileDialog.getExistingDirectory(window, "Open folder")
    window.importing.start([path] if path else [])


def watched_folder(window: MainWindow) -> None:
    """Which folder to watch for new and changed articles."""
    with window.library.beside_files():
        path = QFileDialog.getExistingDirectory(window, "Watch a folder")
    if path:
        window.watching.start(path)


def paste(window: MainWindow) -> None:
    """Import what is on the clipboard."""
    if not pasting.paste(window.importing, QGuiApplication.clipboard().mimeData()):
        window.status.say("There is no text on the clipboard.")


def library(window: MainWindow) -> None:
    """Which library to open."""
    with window.library.beside_files():
        path, _ = QFileDialog.getOpenFileName(window, "Open library", "", _LIBRARIES)
    if path:
        window.library.open(Path(path))


def new_library(window: MainWindow) -> None:
    """Where to make a new library."""
    with window.library.beside_files():
        path, _ = QFileDialog.getSaveFileName(
            window, "New library", "annotations.db", _LIBRARIES, options=_KEEP
        )
    if not path:
        return
    file = Path(path if path.endswith(".db") else f"{path}.db")
    if file.exists():
        window.banner.tell(f"{file.name} is there already: open it, or choose another name.")
    else:
        window.library.open(file)


_KEEP = QFileDialog.Option.DontConfirmOverwrite


def open_sample(window: MainWindow) -> None:
    """Open the sample library, made in the user's data folder if it is not there."""
    from reader import sample  # seldom wanted, and slow to load

    path = sample_library()
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            sample.build(path)
    except (ReaderError, OSError) as error:
        window.banner.tell(f"The sample library could not be made: {error}")
        return
    window.library.open(path)


def coder(window: MainWindow) -> None:
    """Who is coding from now on: one of those there, a new name, or another name for oneself."""
    session = window.library.session
    names = [found.name for found in window.library.read.coders()]
    names = list(dict.fromkeys([session.coder.name, *names]))
    name, ok = QInputDialog.getItem(
        window, "Who is coding", "Choose a coder, or type a new name:", names, 0, True
    )
    name = tidy(name)
    if not ok or not name or name == session.coder.name:
        return
    rename = name not in names and _is_rename(window, session.coder.name, name)
    if rename is None:
        return
    if not rename:
        session.use_coder(name)
    elif window.library.do(rename_coder, session.coder.id, name) is None:
        return
    window.memory.coder_chosen(name)
    window.status.show_coder(session.coder.name)


def _is_rename(window: MainWindow, old: str, new: str) -> bool | None:
    """Whether one coder takes another name; None if nothing was answered."""
    box = QMessageBox(window)
    box.setWindowTitle("Who is coding")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Is “{new}” another name for “{old}”, or somebody else?")
    rename = box.addButton(f"Rename “{old}”", QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton("Somebody else", QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    clicked = box.clickedButton()
    return clicked is rename if clicked in (rename, other) else None


def about(window: MainWindow) -> None:
    """What this program is."""
    QMessageBox.about(
        window,
        "About Close Reader",
        f"<b>Close Reader {__version__}</b><br>A desktop reader with annotation tools.<br><br>"
        "Your library is one SQLite file:<br>"
        f"{escape(str(window.library.session.path))}<br><br>Nothing leaves this computer.<br><br>"
        "MIT licence. Fonts: Literata and Inter (OFL). Icons: Lucide (ISC). Qt for Python (LGPL).",
    )
