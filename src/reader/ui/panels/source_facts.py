"""Where a document came from, as facts to read and copy, never to change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from reader.core.content import BlockKind, Content
from reader.core.dates import local_time
from reader.core.document import Version
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, label, looking

_FACTS = (
    "File", "Kind", "Size", "SHA-256", "Came from", "Imported", "By", "Words", "Paragraphs",
    "Pages", "Pictures", "Version",
)  # fmt: skip
_READERS = {
    "clipboard": "Clipboard", "docx": "Word", "epub": "E-book", "markdown": "Markdown",
    "odt": "OpenDocument", "pdf": "PDF", "rtf": "RTF", "text": "Text",
    "web archive": "Web archive", "web page": "Web page",
}  # fmt: skip
_CAPTION = 84  # pixels


def reader_in_words(importer: str) -> str:
    """An importer and its version as people say it: "pdf 1" is "PDF reader, version 1"."""
    name, _, number = importer.rpartition(" ")
    return f"{_READERS[name]} reader, version {number}" if name in _READERS else importer


class SourceFacts(QWidget):
    """Captions on the left, values on the right; a fact that is not known is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._hash = ""
        self._captions: dict[str, QLabel] = {}
        self._values: dict[str, _Value] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(_FACTS):
            self._captions[name] = caption = label(name, "dim")
            self._values[name] = value = _Value(name)
            grid.addWidget(caption, row, 0)
            grid.addWidget(value, row, 1, 1, 1 if name == "SHA-256" else 2)
        self._copy = looking(IconButton("copy", "Copy the whole SHA-256", 14), "tiny")
        self._copy.clicked.connect(self._on_copy)
        grid.addWidget(self._copy, _FACTS.index("SHA-256"), 2)

    def tell(self, version: Version, versions: int, content: Content) -> None:
        """Show the facts of `version`, one of `versions`, and of what it holds."""
        pictures = sum(block.kind is BlockKind.PICTURE for block in content.blocks)
        self._hash = version.original_hash
        facts = {
            "File": version.file_name,
            "Kind": version.media_type,
            "Size": size_in_words(version.size) if version.original_hash else "",
            "SHA-256": f"{self._hash[:12]}…{self._hash[-8:]}" if self._hash else "",
            "Came from": version.url,
            "Imported": local_time(version.made),
            "By": reader_in_words(version.importer),
            "Words": f"{version.words:,}",
            "Paragraphs": f"{content.paragraphs:,}",
            "Pages": f"{len(content.pages):,}" if content.pages else "",
            "Pictures": f"{pictures:,}" if pictures else "",
            "Version": f"{version.number} of {versions}",
        }
        for name, value in facts.items():
            self._values[name].show_value(value)
            self._values[name].setVisible(bool(value))
            self._captions[name].setVisible(bool(value))
        self._values["SHA-256"].setToolTip(self._hash)
        self._copy.setVisible(bool(self._hash))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._hash)


class _Value(QLineEdit):
    """Text to select and copy, never to change; a label would break or hide a long file name."""

    def __init__(self, name: str) -> None:
        super().__init__(readOnly=True)
        looking(self, "fact").setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextMargins(-2, 0, 0, 0)  # flush with what is above and below

    def show_value(self, value: str) -> None:
        """Show `value` from its beginning, all of it in the tooltip."""
        self.setText(value)
        self.setToolTip(tip(value))
        self.setCursorPosition(0)


def size_in_words(size: int) -> str:
    """A size in bytes as people say it: "812 bytes", "12.3 kB", "4.0 MB"."""
    if size < 1000:
        return f"{size} byte{'' if size == 1 else 's'}"
    for unit, scale in (("kB", 1e3), ("MB", 1e6)):
        if size < 999.95 * scale:
            return f"{size / scale:.1f} {unit}"
    return f"{size / 1e9:.1f} GB"
