"""The original of an article: opened with another program, or saved as it came."""

from collections.abc import Callable
from pathlib import Path
from stat import S_IRUSR

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from reader.core.document import Version
from reader.session.originals import copy_name, may_be_opened
from reader.ui.library import Library
from reader.ui.widgets.basics import button


class OriginalButtons(QWidget):
    """Two buttons. Copies that are opened lie in a folder of their own, gone with the program."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._version: Version | None = None
        self._folder: QTemporaryDir | None = None
        self._open = button("Open original", self.open)
        self._save = button("Save original…", self._ask_where)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._open)
        row.addWidget(self._save)
        row.addStretch(1)

    def show_version(self, version: Version) -> None:
        """Offer the original of `version`, if there is one."""
        self._version = version
        self.setVisible(bool(version.original_hash))
        opened = may_be_opened(version)
        self._open.setText("Open original" if opened else "Show original in a folder")
        self._open.setToolTip(
            "Opens a copy with the program that your system has for it"
            if opened
            else "A web page is not opened from here: it could run scripts and use the network"
        )

    def open(self) -> None:
        """Write a copy beside no other file, and let the system open it, or its folder."""
        if self._version is None:
            return
        self._folder = self._folder or QTemporaryDir()
        folder = Path(self._folder.filePath(self._version.original_hash[:16]))
        path = folder / copy_name(self._version)
        if not path.exists() and not self._write(path, lambda: folder.mkdir(exist_ok=True)):
            return
        path.chmod(S_IRUSR)  # what is changed in a copy would be lost
        target = path if may_be_opened(self._version) else folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            self._library.failed.emit(f"No program here opens “{path.name}”: save it instead.")

    def _ask_where(self) -> None:
        assert self._version is not None
        name = self._version.file_name or "original"
        with self._library.beside_files():
            path, _ = QFileDialog.getSaveFileName(self, "Save the original file", name)
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the bytes that the article came from to `path`, as they were."""
        self._write(path)

    def _write(self, path: Path, prepare: Callable[[], object] = lambda: None) -> bool:
        version = self._version
        data = self._library.read.original(version.original_hash) if version else None
        if data is None:
            return False
        try:
            prepare()
            path.write_bytes(data)
        except OSError as error:
            self._library.failed.emit(f"“{path.name}” could not be written: {error.strerror}.")
            return False
        return True
