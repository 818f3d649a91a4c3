"""The view of printed pages: drawn as they come into view, with the highlights of the text on them.

It shows, and tells by signals what the reader did. Positions are code points into the text of the
article; what is printed but not in the text, such as running heads, cannot be selected.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.printed import PrintedMap
from reader.core.text import snap, trim
from reader.core.theme import ThemeTree
from reader.ui.page.marks import Mark
from reader.ui.printed.keys import PrintedKeys
from reader.ui.printed.pages import PrintedPages
from reader.ui.printed.pointer import PrintedPointer
from reader.ui.printed.sheet import PrintedSheet
from reader.ui.printed.source import PageSource


class PrintedView(PrintedPages):
    """The pages of one article to read and mark on. A `ReadingSurface`."""

    selection_settled = Signal(int, int)  # made with mouse or keys; snapped to graphemes
    selection_cleared = Signal()
    highlight_chosen = Signal(str)  # its id, or "" for a click beside all highlights
    highlight_pointed = Signal(str)  # its id: it is what a context menu will be about
    menu_requested = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.pointer = PrintedPointer(self)
        self._keys = PrintedKeys(self)

    # What is shown

    def show_pages(
        self,
        source: PageSource,
        content: Content,
        printed: PrintedMap,
        marks: Iterable[Mark],
        themes: ThemeTree,
        at: int = 0,
    ) -> None:
        """Show the pages of `source` from position `at` on; this view closes the source when it is
        done with it. `printed` says where `content` is on them."""
        self.close_pages()
        sheet = PrintedSheet(content, printed, source)
        sheet.set_marks(marks)
        sheet.set_themes(themes)
        self.set_sheet(sheet, at)

    def close_pages(self) -> None:
        """Show nothing, and let go of the file."""
        source = self.sheet.source
        self.set_sheet(PrintedSheet())
        if source is not None:
            source.close()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others."""
        self.sheet.set_marks(marks)
        self.viewport().update()

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off the pages and put others on, or in the place of their like."""
        if self.sheet.source is not None:
            self.sheet.marks.replace(gone, fresh)
        self.viewport().update()

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""
        self.sheet.set_themes(themes)
        self.viewport().update()

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what find in page found, in order; the one at index `current` stands out."""
        self.sheet.found, self.sheet.found_now = passages, current
        self.viewport().update()

    # Highlights

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none; bring it into view unless it is there."""
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

    # What Qt calls

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
        if not self._keys.press(event):
            super().keyPressEvent(event)
