"""The view of printed pages: drawn as they come into view, with the highlights of the text on them.

It shows, and tells by signals what the reader did. Positions are code points into the text of the
article; what is printed but not in the text, such as running heads, cannot be selected.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.printed import PrintedMap
from reader.core.text import snap, trim
from reader.core.theme import ThemeTree
from reader.ui.page.brackets import paint_brackets
from reader.ui.page.marks import Mark
from reader.ui.printed.keys import PrintedKeys
from reader.ui.printed.pages import PrintedPages, Spot
from reader.ui.printed.pointer import PrintedPointer
from reader.ui.printed.sheet import PrintedSheet
from reader.ui.printed.source import PageSource

_CARET = 2  # pixels wide


class PrintedView(PrintedPages):
    """The pages of one article to read and mark on. A `ReadingSurface`."""

    selection_settled = Signal(int, int)  # made with mouse or keys; snapped to graphemes
    selection_cleared = Signal()
    highlight_chosen = Signal(str)  # its id, or "" for a click beside all highlights
    highlight_pointed = Signal(str)  # its id: it is what a context menu will be about
    highlight_resized = Signal(str, int, int)  # id and new passage; an end was dragged there
    note_chosen = Signal(str)  # the id of a margin note
    menu_requested = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.keys = PrintedKeys(self)
        self.pointer = PrintedPointer(self)

    # What is shown

    def show_pages(
        self,
        source: PageSource,
        content: Content,
        printed: PrintedMap,
        marks: Iterable[Mark],
        themes: ThemeTree,
        at: int = 0,
        spot: Spot | None = None,
    ) -> None:
        """Show the pages of `source` from position `at` on, or from `spot` if that is known; this
        view closes the source when it is done with it. `printed` says where `content` is on
        them."""
        self.close_pages()
        sheet = PrintedSheet(content, printed, source)
        sheet.set_marks(marks)
        sheet.set_themes(themes)
        self._take(sheet, at, spot)

    def close_pages(self) -> None:
        """Show nothing, and let go of the file."""
        source = self.sheet.source
        self._take(PrintedSheet())
        if source is not None:
            source.close()

    def _take(self, sheet: PrintedSheet, at: int = 0, spot: Spot | None = None) -> None:
        self.set_sheet(sheet, at, spot)
        self.keys.hide_caret()
        self.keys.put(at, at)
        self.pointer = PrintedPointer(self)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others; the chosen one stays chosen if it is among them."""
        self.pointer.cancel()
        self.sheet.set_marks(marks)
        self._forget_margin()

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off the pages and put others on, or in the place of their like."""
        self.sheet.replace_marks(gone, fresh)
        self._forget_margin()

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""
        self.sheet.set_themes(themes)
        self._forget_margin()

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what find in page found, in order; the one at index `current` stands out."""
        self.sheet.found, self.sheet.found_now = passages, current
        self.viewport().update()

    # Highlights

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none; bring it into view unless it is there."""
        self.pointer.cancel()
        mark = self.sheet.marks.get(HighlightId(highlight_id)) if highlight_id else None
        self.sheet.chosen = mark.id if mark else None
        if mark is not None and reveal:
            self.reveal(mark.start, mark.end)
        self.viewport().update()

    def chosen(self) -> HighlightId | None:
        """The chosen highlight."""
        return self.sheet.chosen

    # Selection

    def selected(self) -> tuple[int, int] | None:
        """The selected passage, snapped to graphemes and without white space at its ends."""
        if self.sheet.selection is None:
            return None
        text = self.sheet.content.text
        start, end = trim(text, *snap(text, *self.sheet.selection))
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select the passage `start:end`."""
        end = min(end, len(self.sheet.content.text))
        self.sheet.selection = (start, end) if start < end else None
        self.viewport().update()

    def selectAll(self) -> None:
        """Select the whole text."""
        self.select(0, len(self.sheet.content.text))
        self.keys.settle()

    def clear_selection(self) -> None:
        """Select nothing."""
        if self.sheet.selection is not None:
            self.sheet.selection = None
            self.selection_cleared.emit()
            self.viewport().update()

    def copy(self) -> None:
        """Put the selected passage on the clipboard, as it stands in the text."""
        passage = self.selected()
        if passage is not None:
            QGuiApplication.clipboard().setText(self.sheet.content.text[slice(*passage)])

    # Within

    def shows(self, position: int) -> bool:
        """Whether the place before a position is in view."""
        caret = self.spread.caret(position, 0)
        return caret is not None and self._viewed().contains(caret.center())

    def caret_place(self, position: int) -> tuple[float, float]:
        """The place before a position, in points of its page."""
        caret = self.spread.caret(position, 0)
        if caret is None:
            return 0.0, 0.0
        middle = caret.center()
        return self.stack.on_page(self.stack.page_at(middle.y()), middle.x(), middle.y())

    def _paint_over(self, painter: QPainter) -> None:
        strong, inks = self.pointer.strong(), self.sheet.beside
        paint_brackets(painter, self.margin().brackets, 0, inks, strong)
        self.setter.notes.paint(painter, self.margin().notes, 0, inks, strong)
        if self.keys.shows_caret:
            caret = self.spread.caret(self.keys.caret, _CARET)
            if caret is not None:
                painter.fillRect(caret, self.sheet.inks.accent)
        self.pointer.handles.paint(painter, self.visible(), 0)

    # What Qt calls

    def event(self, event: QEvent) -> bool:
        """Before a key is looked up as a shortcut, the selection it may act on is told."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.keys.hurry(event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.pointer.show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.selected() is None:
            self.pointer.point_at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)
