"""The view: an article to read, select and mark in; it shows, and tells what the reader did.

Positions are code points into `Content.text`, end exclusive.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.text import snap, trim
from reader.core.theme import ThemeTree
from reader.settings import ReadingSettings
from reader.ui.colours import Colours
from reader.ui.page.header import Header
from reader.ui.page.keyboard import Keyboard
from reader.ui.page.marks import Mark
from reader.ui.page.painting import PagePainter
from reader.ui.page.place import Place
from reader.ui.page.pointer import Pointer
from reader.ui.page.sheet import Sheet

_REVEAL = 0.3  # of the view from its top: where what is sought is shown
_READING_LINE = 0.3  # of the view from its top: the line that stays put when the look changes
_NOTCH = 120  # of a mouse wheel, in eighths of a degree


class PageView(QTextEdit):
    """A read-only page. Qt holds the bare text; all else is painted from our own values."""

    selection_settled = Signal(int, int)  # made with the mouse or keys; snapped to graphemes
    selection_cleared = Signal()
    highlight_chosen = Signal(str)  # its id, or "" for a click beside all highlights
    highlight_resized = Signal(str, int, int)  # id and new passage; an end was dragged there
    note_chosen = Signal(str)  # the id of a margin note
    link_followed = Signal(str)
    position_moved = Signal(int)  # of the first line in view
    files_dropped = Signal(list)  # local paths (str)
    zoom_requested = Signal(int)  # +1 or -1, from the wheel with Ctrl
    menu_requested = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        # A text browser would look for links under each mouse move, block by block.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt must not set the width of the document; the sheet does.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAccessibleName("Article text")
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self.sheet = Sheet(self._document)
        self.setDocument(self._document)
        self.place = Place(self.sheet.layout, self.verticalScrollBar(), self)
        self.place.moved.connect(self._announce)
        self.place.shifted.connect(self.sheet.forget_margin)
        self.pointer = Pointer(self)
        self.keyboard = Keyboard(self)
        self._themes = ThemeTree()
        self._announced = 0
        self._had_selection = False
        self._held: tuple[int, int] | None = None
        self.selectionChanged.connect(self._tell_cleared)
        self._set_step()

    # What is shown.

    def show_document(
        self,
        content: Content,
        header: Header,
        marks: Iterable[Mark],
        themes: ThemeTree,
        at: int = 0,
    ) -> None:
        """Show an article, the line with position `at` at the top; 0 shows its header too."""
        self.pointer.cancel()
        self._themes = themes
        self.sheet.show(content, header, marks)
        self.sheet.set_colours(self.sheet.inks.colours, themes)
        self.sheet.relayout(self.viewport().width())
        self._held = None
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.sheet.offsets.to_units(at))
        self.set_cursor(cursor)
        self._go_to(at)

    def set_header(self, header: Header) -> None:
        """Show another title or other details above the same text."""
        self.sheet.header = header
        self._relayout(0.0)

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off the page and put others on it, or in the place of their like."""
        self.sheet.replace_marks(gone, fresh)
        self.viewport().update()

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours and with the names of `themes`."""
        self._themes = themes
        self.sheet.set_colours(self.sheet.inks.colours, themes)
        self.viewport().update()

    def set_look(self, reading: ReadingSettings, colours: Colours) -> None:
        """Set the page in other type or colours; the text at the reading line stays put."""
        if colours != self.sheet.inks.colours:
            self.sheet.set_colours(colours, self._themes)
        if reading != self.sheet.typography.reading:
            self.sheet.set_reading(reading)
            self._set_step()
            self._relayout(_READING_LINE)
        self.viewport().update()

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what find in page found, in order; the one at index `current` stands out."""
        self.sheet.found, self.sheet.found_now = passages, current
        self.viewport().update()

    # Highlights.

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none; bring it into view unless it is there."""
        self.pointer.cancel()
        mark = self.sheet.marks.get(HighlightId(highlight_id)) if highlight_id else None
        self.sheet.choose(mark.id if mark else None)
        if mark is not None and reveal and not self.shows(mark.start, mark.end):
            self.reveal(mark.start, mark.end)
        self.viewport().update()

    def chosen(self) -> HighlightId | None:
        """The chosen highlight."""
        return self.sheet.chosen

    # Place.

    def position(self) -> int:
        """The position of the first line in view; 0 while the header is."""
        if not len(self.sheet.layout) or self.place.top <= 0:
            return 0
        # A line of which less than half is in view does not count.
        laid, at = self.sheet.layout.line_at(self.place.top)
        middle = self.sheet.layout.heights.top_of(laid.index) + laid.style.pitch // 2
        if not laid.lines:
            return self.sheet.content.blocks[laid.index].start
        if middle + laid.lines[at].top < self.place.top:
            laid, at = self.sheet.layout.line_at(self.place.top + laid.style.pitch)
        return self.sheet.offsets.to_point(laid.base + laid.lines[at].start)

    def reveal(self, start: int, end: int | None = None) -> None:
        """Scroll so that the passage is in view, its first line at about 30 % of the height."""
        if not len(self.sheet.layout):
            return
        block, line_top = self._line_of(start)
        self._held = None
        self.place.put(block, line_top - round(_REVEAL * self.place.view))
        self.viewport().update()

    def keep_in_view(self, position: int) -> None:
        """Scroll no further than needed for the line with `position` to be in view."""
        block, line_top = self._line_of(position)
        pitch = self.sheet.typography.body.pitch
        top = self.sheet.layout.heights.top_of(block) + line_top
        if top < self.place.top:
            self.place.put(block, line_top - pitch, around=False)
        elif top + 2 * pitch > self.place.top + self.place.view:
            self.place.put(block, line_top + 2 * pitch - self.place.view, around=False)
        self.viewport().update()

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around the lines of a passage that are in view, in pixels of the viewport.

        Empty, at the nearer edge, if none is.
        """
        rects = self.sheet.rects(start, end, self._blocks_in_view(start, end))
        view = QRectF(0, 0, self.viewport().width(), self.place.view)
        shown = [
            r for r in (rect.translated(0, -self.place.top) for rect in rects) if r.intersects(view)
        ]
        if not shown:
            above = start < self.position()
            return QRect(self.sheet.frame.left, 0 if above else self.place.view, 0, 0)
        box = shown[0]
        for rect in shown[1:]:
            box = box.united(rect)
        return box.toAlignedRect()

    # Selection.

    def selected(self) -> tuple[int, int] | None:
        """The selected passage, snapped to graphemes and without white space at its ends."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        offsets, text = self.sheet.offsets, self.sheet.content.text
        start = offsets.to_point(cursor.selectionStart())
        end = offsets.to_point(cursor.selectionEnd())
        start, end = trim(text, *snap(text, min(start, len(text)), min(end, len(text))))
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select the passage `start:end`."""
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.offsets.to_units(start))
        cursor.setPosition(self.sheet.offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        self.set_cursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.set_cursor(cursor)

    def set_cursor(self, cursor: QTextCursor) -> None:
        """Take Qt's `cursor`; unlike Qt, scroll nowhere for it."""
        with self.place.held():
            self.setTextCursor(cursor)
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected passage on the clipboard, as it stands in the text."""
        passage = self.selected()
        if passage is not None:
            QGuiApplication.clipboard().setText(self.sheet.content.text[slice(*passage)])

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        passage = self.selected()
        data.setText(self.sheet.content.text[slice(*passage)] if passage else "")
        return data

    def _tell_cleared(self) -> None:
        has = self.textCursor().hasSelection()
        if self._had_selection and not has:
            self.selection_cleared.emit()
        self._had_selection = has
        self.viewport().update()

    # Where lines are.

    def _line_of(self, position: int) -> tuple[int, int]:
        """The block of `position` and the top of its line in that block."""
        block = self.sheet.content.block_at(position)
        laid = self.sheet.layout.laid(block)
        unit = self.sheet.offsets.to_units(position) - laid.base
        return block, laid.lines[laid.line_index(unit)].top if laid.lines else 0

    def _blocks_in_view(self, start: int, end: int) -> range:
        if not len(self.sheet.layout):
            return range(0)
        visible = self.place.visible()
        first = max(visible.start, self.sheet.content.block_at(start))
        last = min(visible.stop - 1, self.sheet.content.block_at(max(start, end - 1)))
        return range(first, last + 1)

    def shows(self, start: int, end: int) -> bool:
        """Whether the first or the last line of a passage is in view, or what lies between."""
        visible = self.place.visible()
        content, top = self.sheet.content, self.place.top
        tops: list[int] = []
        for position in (start, max(start, end - 1)):
            if content.block_at(position) not in visible:
                continue
            block, line_top = self._line_of(position)
            tops.append(self.sheet.layout.heights.top_of(block) + line_top)
        bottom = top + self.place.view - self.sheet.typography.body.pitch
        if any(top <= line <= bottom for line in tops):
            return True
        return start < self.position() < end

    def _go_to(self, position: int) -> None:
        if not len(self.sheet.layout) or position <= 0:
            self.place.put(0, -self.sheet.art.height)
        else:
            block, line_top = self._line_of(position)
            # A third of a line stays above, which `position` does not count.
            self.place.put(block, line_top - self.sheet.typography.body.pitch // 3)
        self.viewport().update()

    def _relayout(self, fraction: float) -> None:
        """Set the page anew; the line at `fraction` of the view stays where it is."""
        at_top = self.place.top <= 0 or not len(self.sheet.layout)
        if not at_top and self._held is None:
            y = round(fraction * self.place.view)
            laid, line = self.sheet.layout.line_at(self.place.top + y)
            if laid.lines:
                top = self.sheet.layout.heights.top_of(laid.index) + laid.lines[line].top
                point = self.sheet.offsets.to_point(laid.base + laid.lines[line].start)
                self._held = point, top - self.place.top
        held = self._held
        self.sheet.relayout(self.viewport().width())
        if at_top or held is None:
            self._go_to(0)
        else:
            block, line_top = self._line_of(held[0])
            self.place.put(block, line_top - held[1])
        self._held = held  # until the reader scrolls, so that resizing to and fro drifts nowhere
        self.viewport().update()

    def _announce(self) -> None:
        self.sheet.forget_margin()
        position = self.position()
        if position != self._announced:
            self._announced = position
            self.position_moved.emit(position)

    def _set_step(self) -> None:
        self.verticalScrollBar().setSingleStep(self.sheet.typography.body.pitch)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            visible = self.place.visible()
            page = PagePainter(
                painter, self.sheet, visible, top=self.place.top, view=self.place.view,
                clip=event.rect(),
            )  # fmt: skip
            cursor = self.textCursor()
            page.paint(
                selection=(cursor.selectionStart(), cursor.selectionEnd()),
                caret=cursor.position() if self.keyboard.shows_caret else None,
                strong=self.pointer.strong(),
            )
            self.pointer.handles.paint(painter, visible, self.place.top)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self.place.is_placing:
            return
        self._held = None
        self.place.follow_bar()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.place.held():
            super().resizeEvent(event)
        self.place.set_view(self.viewport().height())
        if event.oldSize().width() == event.size().width():
            return
        if self.sheet.move(self.viewport().width()):
            self.viewport().update()
        else:
            self._relayout(0.0)

    def showEvent(self, event: QShowEvent) -> None:
        # The first time, Qt scrolls to its cursor, which is not where the reader is.
        with self.place.held():
            super().showEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.pointer.show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.move(event):
            super().mouseMoveEvent(event)
            self.pointer.hover(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.release(event):
            super().mouseReleaseEvent(event)
            self.pointer.settle(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if abs(event.angleDelta().y()) >= _NOTCH // 8:
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Nothing: the text is never written to."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(_local_paths(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(bool(_local_paths(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _local_paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
