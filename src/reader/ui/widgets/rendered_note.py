"""A note's Markdown, rendered: as tall as its text, links open in the browser only on a click."""

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from reader.markup import render_note
from reader.ui.links import open_link
from reader.ui.widgets.basics import looking

_SHEET = "p, li { line-height: 135%; } ul, ol { margin-top: 4px; margin-bottom: 4px; }"


class RenderedNote(QTextBrowser):
    """Shows a note; a press on its words, Enter or F2 asks to write in it."""

    writing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        looking(self, "rendered")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(open_link)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(18)
        self.document().setDefaultStyleSheet(_SHEET)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._markdown = ""
        self._is_due = False

    def show_note(self, markdown: str) -> None:
        """Render `markdown`, once it is seen: what renders it takes a while to load."""
        self._markdown = markdown
        self._is_due = True
        if self.isVisible():
            self._render()

    def showEvent(self, event: QShowEvent) -> None:
        self._render()
        super().showEvent(event)

    def _render(self) -> None:
        if self._is_due:
            self._is_due = False
            self.setHtml(render_note(self._markdown))
            self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None  # a note fetches nothing, from nowhere

    def sizeHint(self) -> QSize:
        self.document().setTextWidth(max(1, self.viewport().width()))
        return QSize(120, round(self.document().size().height()) + 2)

    minimumSizeHint = sizeHint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_is_due"):
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self.anchorAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if not link and not self.textCursor().hasSelection():
            self.writing_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        on_link = self.textCursor().charFormat().isAnchor() and self.textCursor().hasSelection()
        if event.key() == Qt.Key.Key_F2 or (enter and not on_link):
            self.writing_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
