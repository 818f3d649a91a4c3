"""The manual, to read beside the work."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from reader.markup import render_note
from reader.resources import manual

_AROUND = 8  # pixels of the list beside its rows
_LIST = 210  # pixels: the list is no narrower, and as wide as its longest title
# The pages are wrapped for those who read them as files; in a note a line end is a line end.
_WRAPPED = re.compile(r"(?<=\S)\n[ ]*(?=\S)(?![#>|*-]|\d+\. )")
_CODE = re.compile(r"(^```.*?^```$)", re.DOTALL | re.MULTILINE)  # there they mean what they are


class ManualDialog(QDialog):
    """Titles on the left, the page on the right. Not modal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Manual")
        self._texts = [path.read_text("utf-8") for path in sorted(manual().glob("*.md"))]
        self.titles = QListWidget()
        self.titles.setAccessibleName("Pages of the manual")
        self.titles.setSpacing(1)
        self.titles.setFrameShape(QListWidget.Shape.NoFrame)
        self.titles.ensurePolished()  # rows are measured once, and the style sheet pads them
        self.titles.addItems([title_of(text) for text in self._texts])
        self.titles.setFixedWidth(max(_LIST, self.titles.sizeHintForColumn(0) + _AROUND))
        self.page = QTextBrowser()
        self.page.setAccessibleName("Page of the manual")
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(24)
        self.page.anchorClicked.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(8, 12, 8, 12)
        left.addWidget(self.titles)
        row.addLayout(left)
        row.addWidget(self.page, 1)
        self.titles.currentRowChanged.connect(self._show)
        self.titles.setCurrentRow(0)
        self.resize(920, 640)

    def _show(self, row: int) -> None:
        self.page.setHtml(render_note(_unwrapped(self._texts[row])))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(link)


def title_of(text: str) -> str:
    """The first heading of a page."""
    return text.lstrip().partition("\n")[0].lstrip("# ").strip()


def _unwrapped(text: str) -> str:
    pieces = _CODE.split(text)  # every second one is code
    return "".join(piece if at % 2 else _WRAPPED.sub(" ", piece) for at, piece in enumerate(pieces))
